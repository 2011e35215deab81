import Crypto
package import Domain
import SQL
import Storage
package import Support

/// A link by which somebody sets a password, good for a day and one use.
package struct PasswordLink: Sendable {
    package let token: String
    package let user: User
}

extension Desk {
    /// The users of the organisation. Everybody who handles conversations may see to whom one can be given.
    package func users(as agent: Agent) async throws -> [User] {
        try agent.require(.readConversations)
        return try await database.read { try $0.users(in: agent.organisation) }
    }

    /// Adds a user without a password; the link lets them choose one.
    package func addUser(name: String, email: String, role: String, as agent: Agent, now: Instant) async throws -> PasswordLink {
        try agent.require(.administer)
        guard let role = Role(rawValue: role) else { throw Invalid(.unknownRole) }
        let user = try await newUser(name: name, email: email, role: role)
        let token = try Token()
        let unusable = try await passwords.hash(Token().text)
        try await database.write { transaction in
            guard try transaction.credentials(email: user.email, in: agent.organisation) == nil else { throw Invalid(.emailTaken) }
            try transaction.insert(user, passwordHash: unusable, at: now, in: agent.organisation)
            try transaction.insertResetLink(
                hash: Token.hash(token.text), user: user.id, expiresAt: now.adding(seconds: 24 * 3600), in: agent.organisation)
            transaction.record(
                NewEvent(.userAdded, facts: ["user": user.id.description, "role": role.rawValue]), by: agent.user, at: now,
                in: agent.organisation)
        }
        return PasswordLink(token: token.text, user: user)
    }

    /// A fresh password link for a user, who is signed out everywhere and whose present password opens nothing any more.
    package func resetUser(_ id: ID<User>, as agent: Agent, now: Instant) async throws -> PasswordLink {
        try agent.require(.administer)
        let token = try Token()
        let unusable = try await passwords.hash(Token().text)
        let user = try await database.write { transaction in
            guard let user = try transaction.user(id, in: agent.organisation) else { throw NotFound() }
            try transaction.setPasswordHash(unusable, of: id, in: agent.organisation)
            try transaction.insertResetLink(
                hash: Token.hash(token.text), user: id, expiresAt: now.adding(seconds: 24 * 3600), in: agent.organisation)
            try transaction.endSessions(of: id, in: agent.organisation)
            transaction.record(NewEvent(.userReset, facts: ["user": id.description]), by: agent.user, at: now, in: agent.organisation)
            return user
        }
        return PasswordLink(token: token.text, user: user)
    }

    /// Lets a user in no more, or again. The last administrator cannot be shut out.
    package func setUser(_ id: ID<User>, isDisabled: Bool, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        try await database.write { transaction in
            let users = try transaction.users(in: agent.organisation)
            guard users.contains(where: { $0.id == id }) else { throw NotFound() }
            let administrators = users.filter { $0.role == .administrator && !$0.isDisabled && $0.id != id }
            guard !isDisabled || !administrators.isEmpty else { throw Invalid(.lastAdministrator) }
            try transaction.setDisabled(isDisabled ? now : nil, user: id, in: agent.organisation)
            if isDisabled { try transaction.endSessions(of: id, in: agent.organisation) }
            transaction.record(
                NewEvent(.userDisabled, facts: ["user": id.description, "disabled": String(isDisabled)]), by: agent.user, at: now,
                in: agent.organisation)
        }
    }

    /// Gives a user another role. The last administrator stays one.
    package func setRole(_ role: String, of id: ID<User>, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        guard let role = Role(rawValue: role) else { throw Invalid(.unknownRole) }
        try await database.write { transaction in
            let users = try transaction.users(in: agent.organisation)
            guard let user = users.first(where: { $0.id == id }) else { throw NotFound() }
            guard user.role != role else { return }
            guard role == .administrator || users.contains(where: { $0.role == .administrator && !$0.isDisabled && $0.id != id }) else {
                throw Invalid(.lastAdministrator)
            }
            try transaction.setRole(role, of: id, in: agent.organisation)
            transaction.record(
                NewEvent(.userRoleChanged, facts: ["user": id.description, "from": user.role.rawValue, "role": role.rawValue]),
                by: agent.user, at: now, in: agent.organisation)
        }
    }

    /// Whether a password link still opens, and for whom.
    package func passwordLinkUser(_ token: String, now: Instant) async throws -> User? {
        let hash = Token.hash(token)
        return try await database.read { connection in
            guard let (organisation, user) = try connection.resetLinkUser(hash: hash, now: now) else { return nil }
            return try connection.user(user, in: organisation)
        }
    }

    /// Sets the password that the holder of the link chose, and uses the link up.
    package func setPassword(link token: String, _ password: String, now: Instant) async throws {
        let passwordHash = try await hash(password)
        let hash = Token.hash(token)
        try await database.write { transaction in
            guard let (organisation, user) = try transaction.resetLinkUser(hash: hash, now: now) else { throw NotFound() }
            try transaction.deleteResetLink(hash: hash, in: organisation)
            try transaction.setPasswordHash(passwordHash, of: user, in: organisation)
            try transaction.endSessions(of: user, in: organisation)
            transaction.record(NewEvent(.userReset, facts: ["user": user.description]), by: user, at: now, in: organisation)
        }
    }

    /// Keeps the language and the colours somebody chose.
    package func setPreferences(language: String?, theme: String?, as agent: Agent) async throws {
        guard let user = agent.user else { throw Forbidden(permission: .readConversations) }
        try await database.write { try $0.setPreferences(language: language, theme: theme, of: user, in: agent.organisation) }
    }

    func newUser(name: String, email: String, role: Role) async throws -> User {
        let name = name.trimmed
        let email = email.trimmed.lowercased()
        guard !name.isEmpty, name.count <= 200 else { throw Invalid(.badName) }
        guard MailAddress.isPlausible(email) else { throw Invalid(.badEmail) }
        return User(id: ids.next(), email: email, name: name, role: role)
    }

    /// The hash of a password that is long enough, and not so long that hashing it is an attack.
    func hash(_ password: String) async throws -> String {
        guard password.count >= 12 else { throw Invalid(.shortPassword) }
        guard password.utf8.count <= 1024 else { throw Invalid(.longPassword) }
        return try await passwords.hash(password)
    }
}
