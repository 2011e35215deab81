import Crypto
package import Domain
import SQL
import Storage
package import Support

/// How an attempt to sign in ended.
package enum SignInOutcome: Sendable {
    /// The token goes to the browser and nowhere else.
    case signedIn(token: String, user: User)
    /// Name or password is wrong; which of the two is never told.
    case refused
    /// Too many failures; seconds until the next try.
    case wait(seconds: Int)
}

/// A signed-in browser, with who it acts for.
package struct SignedIn: Sendable {
    package let agent: Agent
    package let user: User
    package let organisation: Organisation
    package let session: ID<Session>
    /// Goes into every form; only this session's requests carry it.
    package let csrf: String
    /// The organisation's newest event at this moment: whatever is read for the page afterwards is at least as new.
    package let eventNumber: Int64
}

extension Desk {
    private static let window = 15.0 * 60

    /// Signs somebody in.
    ///
    /// Failures count per account and per address and survive a restart: after 5 for an account or 50 from an address (an office may share one),
    /// each next try waits longer, up to 15 minutes. No account is ever locked for good.
    package func signIn(
        email: String, password: String, organisation: ID<Organisation>, device: String, address: String, now: Instant
    ) async throws -> SignInOutcome {
        let email = Self.comparable(email: email)
        let keys = [("account:\(email)", 5), ("address:\(address)", 50)]
        let since = now.adding(seconds: -Self.window)
        let attempts = keys.map { (id: ids.next(Session.self), key: $0.0) }
        let (wait, known) = try await database.write { transaction in
            var wait = 0.0
            for (key, allowed) in keys {
                let (count, last) = try transaction.signInFailures(key: key, since: since, in: organisation)
                guard count >= allowed, let last else { continue }
                let pause = min(Self.window, 15 * Double(1 << min(count - allowed, 6)))
                wait = max(wait, pause - now.seconds(since: last))
            }
            // Counted before it is judged: a thousand guesses at once would all pass a count that is raised afterwards.
            if wait <= 0 {
                for attempt in attempts { try transaction.insertSignInFailure(attempt.id, key: attempt.key, at: now, in: organisation) }
            }
            return (wait, try transaction.credentials(email: email, in: organisation))
        }
        guard wait <= 0 else { return .wait(seconds: Int(wait.rounded(.up))) }
        let usable = known.flatMap { $0.user.isDisabled ? nil : $0 }
        let isRight = await passwords.verify(String(password.start(bytes: 4096)), against: usable?.passwordHash)
        guard isRight, let user = usable?.user else {
            try await refuse(known?.user.id, organisation, address: address, now: now)
            return .refused
        }
        return .signedIn(
            token: try await startSession(user, organisation, attempts: attempts, device: device, address: address, now: now), user: user)
    }

    /// The session that a browser's token opens; nil when it is unknown, ended, too old, or the user may no longer come in.
    package func signedIn(token: String, now: Instant) async throws -> SignedIn? {
        let hash = Token.hash(token)
        let found = try await database.read { connection -> (Session, User, Organisation, Int64)? in
            guard let (session, user, id) = try connection.session(hash: hash, now: now),
                let organisation = try connection.organisations().first(where: { $0.id == id })
            else { return nil }
            return (session, user, organisation, try connection.lastEventNumber(in: id))
        }
        guard let (session, user, organisation, eventNumber) = found, now.seconds(since: session.seenAt) < settings.sessionIdleSeconds
        else {
            return nil
        }
        if now.seconds(since: session.seenAt) > 60 {
            try await database.write { try $0.touch(session.id, seenAt: now, in: organisation.id) }
        }
        let agent = Agent(organisation: organisation.id, user: user.id, name: user.name, permissions: user.role.permissions)
        return SignedIn(
            agent: agent, user: user, organisation: organisation, session: session.id,
            csrf: Self.csrf(of: token), eventNumber: eventNumber)
    }

    /// Whether the token still opens a session.
    ///
    /// Looking is no use of the session: an open tab alone keeps nobody signed in.
    package func isSignedIn(token: String, now: Instant) async throws -> Bool {
        let hash = Token.hash(token)
        guard let (session, _, _) = try await database.read({ try $0.session(hash: hash, now: now) }) else { return false }
        return now.seconds(since: session.seenAt) < settings.sessionIdleSeconds
    }

    /// The sessions of the one who asks, most recently used first.
    package func sessions(as agent: Agent, now: Instant) async throws -> [Session] {
        guard let user = agent.user else { return [] }
        return try await database.read { try $0.sessions(of: user, now: now, in: agent.organisation) }
    }

    /// Ends one of one's own sessions.
    package func endSession(_ id: ID<Session>, as agent: Agent, now: Instant) async throws {
        guard let user = agent.user else { throw NotFound() }
        try await database.write { transaction in
            guard try transaction.endSession(id, of: user, in: agent.organisation) else { throw NotFound() }
            transaction.record(NewEvent(.sessionEnded), by: user, at: now, in: agent.organisation)
        }
    }

    /// An address as users are found by it, of bounded length.
    static func comparable(email: String) -> String { email.trimmed.start(bytes: 254).lowercased() }

    private func refuse(_ user: ID<User>?, _ organisation: ID<Organisation>, address: String, now: Instant) async throws {
        try await database.write { transaction in
            transaction.record(NewEvent(.sessionRefused, facts: ["address": address]), by: user, at: now, in: organisation)
        }
    }

    private func startSession(
        _ user: User, _ organisation: ID<Organisation>, attempts: [(id: ID<Session>, key: String)], device: String, address: String,
        now: Instant
    ) async throws -> String {
        let token = try Token()
        let session = Session(
            id: ids.next(), user: user.id, createdAt: now, seenAt: now, expiresAt: now.adding(seconds: settings.sessionSeconds),
            device: device.start(bytes: 300), address: address)
        try await database.write { transaction in
            try transaction.insert(session, tokenHash: Token.hash(token.text), in: organisation)
            // The account's failures are over; of the address only this attempt was none.
            try transaction.forgetSignInFailures(
                key: attempts.first?.key, and: attempts.map(\.id), before: now.adding(seconds: -24 * 3600), in: organisation)
            transaction.record(NewEvent(.sessionStarted, facts: ["address": address]), by: user.id, at: now, in: organisation)
        }
        return token.text
    }
}
