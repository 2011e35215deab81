package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ token: APIToken, hash: String, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO api_token (organisation_id, id, name, token_hash, scopes, user_id, created_at, used_at, expires_at, revoked_at)
            VALUES (\(organisation), \(token.id), \(token.name), \(hash), \(token.scopes.map(\.rawValue).sorted().joined(separator: " ")),
                \(token.user), \(token.createdAt), NULL, \(token.expiresAt), NULL)
            """)
    }

    package func touch(_ token: ID<APIToken>, usedAt: Instant, in organisation: ID<Organisation>) throws {
        try execute("UPDATE api_token SET used_at = \(usedAt) WHERE organisation_id = \(organisation) AND id = \(token)")
    }

    /// Ends the token; false when it was ended before or never existed.
    package func revoke(_ token: ID<APIToken>, at now: Instant, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            UPDATE api_token SET revoked_at = \(now) WHERE organisation_id = \(organisation) AND id = \(token) AND revoked_at IS NULL
            """) == 1
    }
}

extension Connection {
    /// The tokens of the organisation, newest first, those that open nothing any more among them.
    package func apiTokens(in organisation: ID<Organisation>) throws -> [APIToken] {
        try query(
            """
            SELECT t.id, t.name, t.scopes, t.user_id, u.name, t.created_at, t.used_at, t.expires_at, t.revoked_at FROM api_token t
            LEFT JOIN user_account u ON u.organisation_id = t.organisation_id AND u.id = t.user_id
            WHERE t.organisation_id = \(organisation) ORDER BY t.id DESC LIMIT 1000
            """, APIToken.init(row:))
    }

    /// The token whose text hashes to `hash`, with its organisation and the person in whose name it acts.
    package func apiToken(hash: String) throws -> (token: APIToken, organisation: ID<Organisation>, user: User?)? {
        let found = try first(
            """
            SELECT t.id, t.name, t.scopes, t.user_id, u.name, t.created_at, t.used_at, t.expires_at, t.revoked_at, t.organisation_id
            FROM api_token t LEFT JOIN user_account u ON u.organisation_id = t.organisation_id AND u.id = t.user_id
            WHERE t.token_hash = \(hash)
            """
        ) { (try APIToken(row: $0), try $0.id(9, Organisation.self)) }
        guard let (token, organisation) = found else { return nil }
        return (token, organisation, try token.user.flatMap { try user($0, in: organisation) })
    }
}

extension APIToken {
    fileprivate init(row: any Row) throws {
        self.init(
            id: try row.id(0), name: try row.text(1),
            scopes: Set(try row.text(2).split(separator: " ").compactMap { Scope(rawValue: String($0)) }),
            user: try row.optionalID(3), userName: try row.optionalText(4), createdAt: try row.instant(5),
            usedAt: try row.optionalInstant(6), expiresAt: try row.optionalInstant(7), revokedAt: try row.optionalInstant(8))
    }
}
