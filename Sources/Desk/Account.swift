import Crypto
package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// Changes one's own password, after the present one was given again.
    ///
    /// Giving it is a sign-in: it is counted, slowed down and recorded as one. The session that it opens takes the place of all others.
    package func changePassword(
        from present: String, to password: String, device: String, address: String, as signedIn: SignedIn, now: Instant
    ) async throws -> SignInOutcome {
        let passwordHash = try await hash(password)
        let organisation = signedIn.organisation.id
        let outcome = try await signIn(
            email: signedIn.user.email, password: present, organisation: organisation, device: device, address: address, now: now)
        guard case .signedIn(let token, let user) = outcome else { return outcome }
        try await database.write { transaction in
            let kept = try transaction.session(hash: Token.hash(token), now: now)?.session.id
            try transaction.setPasswordHash(passwordHash, of: user.id, in: organisation)
            try transaction.endSessions(of: user.id, except: kept, in: organisation)
            transaction.record(NewEvent(.passwordChanged), by: user.id, at: now, in: organisation)
        }
        return outcome
    }

    /// Gives the organisation another name or another language regime.
    package func changeOrganisation(name: String, regime: String, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        let name = name.trimmed
        guard !name.isEmpty, name.count <= 200 else { throw Invalid(.emptyName) }
        guard let regime = LanguageRegime(rawValue: regime) else { throw Invalid(.unknownRegime) }
        try await database.write { transaction in
            let changed = Organisation(id: agent.organisation, name: name, languageRegime: regime)
            guard let before = try transaction.organisations().first(where: { $0.id == agent.organisation }) else { throw NotFound() }
            guard before != changed else { return }
            try transaction.update(changed)
            transaction.record(
                NewEvent(
                    .organisationChanged,
                    facts: [
                        "name": name, "regime": regime.rawValue, "name before": before.name,
                        "regime before": before.languageRegime.rawValue,
                    ]), by: agent.user, at: now, in: agent.organisation)
        }
    }

    /// When each user who is signed in somewhere was last seen.
    package func lastSeen(as agent: Agent, now: Instant) async throws -> [ID<User>: Instant] {
        try agent.require(.administer)
        return try await database.read { try $0.lastSeen(now: now, in: agent.organisation) }
    }

    /// How sending last went: the newest outcome, and the newest that was good. Nil when nothing was tried yet.
    package func sendingHealth(as agent: Agent) async throws -> SendingHealth? {
        try agent.require(.administer)
        return try await database.read { try $0.sendingHealth(in: agent.organisation) }
    }
}
