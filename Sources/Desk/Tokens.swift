import Crypto
package import Domain
import SQL
import Storage
package import Support

/// A token that was just made; its text is shown once and kept nowhere.
package struct IssuedToken: Sendable {
    package let token: APIToken
    package let text: String
}

/// A program that came in with a token.
package struct Caller: Sendable {
    package let agent: Agent
    package let token: APIToken
    package let organisation: Organisation

    /// Throws `OutOfScope` unless the token has the scope.
    package func require(_ scope: Scope) throws(OutOfScope) {
        guard token.scopes.contains(scope) else { throw OutOfScope(scope: scope) }
    }
}

/// The token does not have the scope.
package struct OutOfScope: Error, Equatable {
    package let scope: Scope
    package init(scope: Scope) { self.scope = scope }
}

extension Desk {
    /// What every token begins with, so that one that leaked is found by who looks for it.
    package static let tokenPrefix = "sam_"

    /// Makes a token for a program that acts in the name of `agent`. At the command line, `user` says in whose name; nil: in nobody's.
    package func makeToken(
        name: String, scopes: Set<Scope>, user named: ID<User>? = nil, expiresAt: Instant?, as agent: Agent, now: Instant
    ) async throws -> IssuedToken {
        try agent.require(.administer)
        // A program never makes itself a key that outlives its own.
        guard agent.token == nil else { throw Forbidden(permission: .administer) }
        let name = name.trimmed
        guard !name.isEmpty, name.count <= 200 else { throw Invalid(.badName) }
        guard !scopes.isEmpty else { throw Invalid(.noScope) }
        guard expiresAt.map({ $0 > now }) ?? true else { throw Invalid(.badDate) }
        let user = agent.user ?? named
        guard user != nil || !scopes.contains(where: \.needsUser) else { throw Invalid(.scopeNeedsUser) }
        let text = Self.tokenPrefix + (try Token().text)
        let id: ID<APIToken> = ids.next()
        let token = try await database.write { transaction in
            let person = try user.map { id in
                guard let person = try transaction.user(id, in: agent.organisation), !person.isDisabled else { throw NotFound() }
                return person
            }
            let wanted = scopes.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
            guard person.map({ wanted.isSubset(of: $0.role.permissions) }) ?? true else { throw Invalid(.scopeBeyondRole) }
            let token = APIToken(
                id: id, name: name, scopes: scopes, user: user, userName: person?.name, createdAt: now, expiresAt: expiresAt)
            try transaction.insert(token, hash: Token.hash(text), in: agent.organisation)
            transaction.record(
                NewEvent(
                    .tokenMade,
                    facts: ["made": id.description, "name": name, "scopes": scopes.map(\.rawValue).sorted().joined(separator: " ")]),
                by: agent, at: now)
            return token
        }
        return IssuedToken(token: token, text: text)
    }

    /// The tokens of the organisation, newest first.
    package func tokens(as agent: Agent) async throws -> [APIToken] {
        try agent.require(.administer)
        return try await database.read { try $0.apiTokens(in: agent.organisation) }
    }

    /// Ends a token at once and for good. One that was ended before stays as it was.
    package func revokeToken(_ id: ID<APIToken>, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        guard agent.token == nil else { throw Forbidden(permission: .administer) }
        try await database.write { transaction in
            guard let token = try transaction.apiTokens(in: agent.organisation).first(where: { $0.id == id }) else { throw NotFound() }
            guard try transaction.revoke(id, at: now, in: agent.organisation) else { return }
            transaction.record(NewEvent(.tokenRevoked, facts: ["revoked": id.description, "name": token.name]), by: agent, at: now)
        }
    }

    /// Who comes in with that token at that host; nil when it is unknown, ended, of another host's organisation, or its person is shut out.
    ///
    /// What the program may do is what its scopes say, as far as the person in whose name it acts may do it at this moment.
    package func caller(token text: String, host: String, now: Instant) async throws -> Caller? {
        guard text.hasPrefix(Self.tokenPrefix), text.utf8.count < 100 else { return nil }
        let hash = Token.hash(text)
        let found = try await database.read { connection -> (APIToken, Organisation, User?)? in
            guard let (token, id, user) = try connection.apiToken(hash: hash),
                try connection.organisation(host: host).map({ $0 == id }) ?? true,
                let organisation = try connection.organisations().first(where: { $0.id == id })
            else { return nil }
            return (token, organisation, user)
        }
        guard let (token, organisation, user) = found, token.isValid(at: now), token.user == nil || user?.isDisabled == false else {
            return nil
        }
        if token.usedAt.map({ now.seconds(since: $0) > 60 }) ?? true {
            try await database.write { try $0.touch(token.id, usedAt: now, in: organisation.id) }
        }
        var permissions = token.scopes.reduce(into: Set<Permission>()) { $0.formUnion($1.permissions) }
        if let user { permissions.formIntersection(user.role.permissions) }
        let agent = Agent(
            organisation: organisation.id, user: token.user, name: user?.name ?? token.name, permissions: permissions, token: token.id)
        return Caller(agent: agent, token: token, organisation: organisation)
    }
}
