import Crypto
package import Domain
import SQL
import Storage
package import Support

/// What the first administrator fills in.
package struct SetUpForm: Sendable {
    package var organisation: String
    package var regime: String
    package var name: String
    package var email: String
    package var password: String
    package init(organisation: String, regime: String, name: String, email: String, password: String) {
        self.organisation = organisation
        self.regime = regime
        self.name = name
        self.email = email
        self.password = password
    }
}

extension Desk {
    /// A fresh one-time link token while nobody can sign in yet; nil afterwards. Only its hash is stored.
    package func newSetupToken(now: Instant) async throws -> String? {
        let token = try Token()
        let isNeeded = try await database.write { transaction in
            guard try transaction.hasNoUsers() else { return false }
            try transaction.insertSetupLink(hash: Token.hash(token.text), at: now)
            return true
        }
        return isNeeded ? token.text : nil
    }

    /// Whether the link still opens.
    package func setupLinkIsOpen(_ token: String) async throws -> Bool {
        let hash = Token.hash(token)
        return try await database.read { try $0.setupLinkIsOpen(hash: hash) && $0.hasNoUsers() }
    }

    /// Uses the link: makes the organisation (or names the one that an import made) and its first administrator.
    package func setUp(token: String, _ form: SetUpForm, now: Instant) async throws -> User {
        let name = form.organisation.trimmed
        guard !name.isEmpty, name.count <= 200 else { throw Invalid(.emptyName) }
        guard let regime = LanguageRegime(rawValue: form.regime) else { throw Invalid(.unknownRegime) }
        let user = try await newUser(name: form.name, email: form.email, role: .administrator)
        // Hashing a password is dear: nobody gets it done with a link that does not open.
        guard try await setupLinkIsOpen(token) else { throw NotFound() }
        let passwordHash = try await hash(form.password)
        let tokenHash = Token.hash(token)
        let ids = ids
        return try await database.write { transaction in
            guard try transaction.hasNoUsers(), try transaction.useSetupLink(hash: tokenHash, at: now) else { throw NotFound() }
            let organisation: Organisation
            if let first = try transaction.organisations().first {
                organisation = Organisation(id: first.id, name: name, languageRegime: regime)
                try transaction.update(organisation)
            } else {
                organisation = Organisation(id: ids.next(), name: name, languageRegime: regime)
                try transaction.insert(organisation, at: now)
            }
            try transaction.insert(user, passwordHash: passwordHash, at: now, in: organisation.id)
            transaction.record(NewEvent(.organisationSetUp, facts: ["name": name]), by: user.id, at: now, in: organisation.id)
            return user
        }
    }

    /// The organisation of that name, made when there is none: what a command that brings something in needs. Nil stands for the only one.
    package func organisation(named name: String?, createdAt now: Instant) async throws -> ID<Organisation> {
        let ids = ids
        return try await database.write { transaction in
            let all = try transaction.organisations()
            if let name {
                if let known = all.first(where: { $0.name == name || $0.id.description == name }) { return known.id }
            } else if let only = all.first {
                guard all.count == 1 else { throw AmbiguousOrganisation(names: all.map(\.name)) }
                return only.id
            }
            let organisation = Organisation(id: ids.next(), name: name ?? "default", languageRegime: .belgiumDutch)
            try transaction.insert(organisation, at: now)
            return organisation.id
        }
    }

    /// Adds an organisation beside those there are.
    package func addOrganisation(name: String, regime: String, now: Instant) async throws -> Organisation {
        let name = name.trimmed
        guard !name.isEmpty, name.utf8.count <= 300 else { throw Invalid(.emptyName) }
        guard let regime = LanguageRegime(rawValue: regime) else { throw Invalid(.unknownRegime) }
        let organisation = Organisation(id: ids.next(), name: name, languageRegime: regime)
        try await database.write { transaction in
            guard try !transaction.organisations().contains(where: { $0.name == name }) else { throw Invalid(.badName) }
            try transaction.insert(organisation, at: now)
            transaction.record(NewEvent(.organisationSetUp, facts: ["name": name]), by: nil, at: now, in: organisation.id)
        }
        return organisation
    }

    /// The organisation of that name, for a command that only looks or changes what is there. Nil stands for the only one.
    package func organisation(named name: String?) async throws -> ID<Organisation> {
        let all = try await organisations()
        if let name {
            guard let known = all.first(where: { $0.name == name || $0.id.description == name }) else {
                throw UnknownOrganisation(name: name)
            }
            return known.id
        }
        guard let only = all.first else { throw UnknownOrganisation(name: nil) }
        guard all.count == 1 else { throw AmbiguousOrganisation(names: all.map(\.name)) }
        return only.id
    }

    /// The organisation that somebody signs in to: the one that claims the host name, else the first in which there is a user of that address,
    /// else the first of the installation; nil before there is any.
    package func organisation(host: String, email: String) async throws -> ID<Organisation>? {
        let email = Self.comparable(email: email)
        return try await database.read { connection in
            if let claimed = try connection.organisation(host: host) { return claimed }
            let all = try connection.organisations().map(\.id)
            return try all.first { try connection.credentials(email: email, in: $0) != nil } ?? all.first
        }
    }

    /// Lets a host name stand for an organisation, and no longer for another.
    package func claim(host: String, for organisation: ID<Organisation>, now: Instant) async throws {
        let host = host.trimmed.lowercased()
        let isPlausible =
            !host.isEmpty && host.utf8.count <= 253
            && host.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (48...57).contains(byte) || byte == 45 || byte == 46
            }
        guard isPlausible else { throw Invalid(.badName) }
        try await database.write { transaction in
            let former = try transaction.organisation(host: host)
            guard former != organisation else { return }
            try transaction.setHost(host, of: organisation)
            // Who loses a name must find in the record where it went.
            for (owner, fact) in [(former, "host lost"), (organisation, "host")] {
                guard let owner else { continue }
                transaction.record(NewEvent(.organisationChanged, facts: [fact: host]), by: nil, at: now, in: owner)
            }
        }
    }

    /// Every organisation of this installation.
    package func organisations() async throws -> [Organisation] { try await database.read { try $0.organisations() } }
}

/// There are several organisations and the command named none.
package struct AmbiguousOrganisation: Error {
    package let names: [String]
}

/// No organisation has the name that a command gave; nil: there is none at all.
package struct UnknownOrganisation: Error {
    package let name: String?
}
