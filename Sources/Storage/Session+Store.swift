package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ session: Session, tokenHash: String, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO session (organisation_id, id, user_id, token_hash, created_at, seen_at, expires_at, device, address)
            VALUES (\(organisation), \(session.id), \(session.user), \(tokenHash), \(session.createdAt), \(session.seenAt), \(session.expiresAt),
                \(session.device), \(session.address))
            """)
    }

    package func touch(_ session: ID<Session>, seenAt: Instant, in organisation: ID<Organisation>) throws {
        try execute("UPDATE session SET seen_at = \(seenAt) WHERE organisation_id = \(organisation) AND id = \(session)")
    }

    /// Ends one session of the user; false when it was not theirs or already gone.
    package func endSession(_ session: ID<Session>, of user: ID<User>, in organisation: ID<Organisation>) throws -> Bool {
        try execute("DELETE FROM session WHERE organisation_id = \(organisation) AND id = \(session) AND user_id = \(user)") == 1
    }

    /// Ends all sessions of the user but one.
    @discardableResult
    package func endSessions(of user: ID<User>, except kept: ID<Session>? = nil, in organisation: ID<Organisation>) throws -> Int {
        try execute(
            """
            DELETE FROM session WHERE organisation_id = \(organisation) AND user_id = \(user) AND id <> \(kept?.rawValue ?? 0)
            """)
    }

    package func insertSignInFailure(_ id: ID<Session>, key: String, at now: Instant, in organisation: ID<Organisation>) throws {
        try execute(
            "INSERT INTO sign_in_failure (organisation_id, id, key, at) VALUES (\(organisation), \(id), \(key), \(now))")
    }

    /// Forgets failures that no longer count, those of a key that has signed in, and `attempts` that were none.
    package func forgetSignInFailures(
        key: String?, and attempts: [ID<Session>], before: Instant, in organisation: ID<Organisation>
    ) throws {
        try execute(
            """
            DELETE FROM sign_in_failure
            WHERE organisation_id = \(organisation) AND (at < \(before) OR key = \(key ?? "") OR id IN (\(list: attempts)))
            """)
    }

    package func insertResetLink(hash: String, user: ID<User>, expiresAt: Instant, in organisation: ID<Organisation>) throws {
        try execute("DELETE FROM reset_link WHERE organisation_id = \(organisation) AND user_id = \(user)")
        try execute(
            """
            INSERT INTO reset_link (organisation_id, token_hash, user_id, expires_at)
            VALUES (\(organisation), \(hash), \(user), \(expiresAt))
            """)
    }

    package func deleteResetLink(hash: String, in organisation: ID<Organisation>) throws {
        try execute("DELETE FROM reset_link WHERE organisation_id = \(organisation) AND token_hash = \(hash)")
    }
}

extension Connection {
    /// The open session whose token hashes to `hash`, with its organisation and user; nil when ended, expired or the user is disabled.
    package func session(hash: String, now: Instant) throws -> (session: Session, user: User, organisation: ID<Organisation>)? {
        try first(
            """
            SELECT u.id, u.email, u.name, u.role, u.language, u.theme, u.disabled_at,
                s.id, s.created_at, s.seen_at, s.expires_at, s.device, s.address, s.organisation_id
            FROM session s JOIN user_account u ON u.organisation_id = s.organisation_id AND u.id = s.user_id
            WHERE s.token_hash = \(hash) AND s.expires_at > \(now) AND u.disabled_at IS NULL
            """
        ) { row in
            let user = try User(row: row)
            let session = Session(
                id: try row.id(7), user: user.id, createdAt: try row.instant(8), seenAt: try row.instant(9), expiresAt: try row.instant(10),
                device: try row.text(11), address: try row.text(12))
            return (session, user, try row.id(13))
        }
    }

    package func sessions(of user: ID<User>, now: Instant, in organisation: ID<Organisation>) throws -> [Session] {
        try query(
            """
            SELECT id, user_id, created_at, seen_at, expires_at, device, address FROM session
            WHERE organisation_id = \(organisation) AND user_id = \(user) AND expires_at > \(now) ORDER BY seen_at DESC
            """
        ) { row in
            Session(
                id: try row.id(0), user: try row.id(1), createdAt: try row.instant(2), seenAt: try row.instant(3),
                expiresAt: try row.instant(4),
                device: try row.text(5), address: try row.text(6))
        }
    }

    /// How often `key` failed to sign in since then, and when it last did.
    package func signInFailures(key: String, since: Instant, in organisation: ID<Organisation>) throws -> (count: Int, last: Instant?) {
        try first(
            """
            SELECT count(*), max(at) FROM sign_in_failure WHERE organisation_id = \(organisation) AND key = \(key) AND at >= \(since)
            """
        ) { (try $0.int(0), try $0.optionalInstant(1)) } ?? (0, nil)
    }

    /// The user whom an unexpired reset link is for.
    package func resetLinkUser(hash: String, now: Instant) throws -> (organisation: ID<Organisation>, user: ID<User>)? {
        try first("SELECT organisation_id, user_id FROM reset_link WHERE token_hash = \(hash) AND expires_at > \(now)") {
            (try $0.id(0), try $0.id(1))
        }
    }
}
