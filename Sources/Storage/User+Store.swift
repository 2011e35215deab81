package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ user: User, passwordHash: String, at now: Instant, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO user_account (organisation_id, id, email, name, role, password_hash, language, theme, created_at, disabled_at)
            VALUES (\(organisation), \(user.id), \(user.email), \(user.name), \(user.role.rawValue), \(passwordHash), \(user.language),
                \(user.theme), \(now), NULL)
            """)
    }

    package func setPasswordHash(_ hash: String, of user: ID<User>, in organisation: ID<Organisation>) throws {
        try execute("UPDATE user_account SET password_hash = \(hash) WHERE organisation_id = \(organisation) AND id = \(user)")
    }

    package func setPreferences(language: String?, theme: String?, of user: ID<User>, in organisation: ID<Organisation>) throws {
        try execute(
            """
            UPDATE user_account SET language = \(language), theme = \(theme) WHERE organisation_id = \(organisation) AND id = \(user)
            """)
    }

    package func setRole(_ role: Role, of user: ID<User>, in organisation: ID<Organisation>) throws {
        try execute("UPDATE user_account SET role = \(role.rawValue) WHERE organisation_id = \(organisation) AND id = \(user)")
    }

    package func setDisabled(_ at: Instant?, user: ID<User>, in organisation: ID<Organisation>) throws {
        try execute("UPDATE user_account SET disabled_at = \(at) WHERE organisation_id = \(organisation) AND id = \(user)")
    }
}

extension Connection {
    package func users(in organisation: ID<Organisation>) throws -> [User] {
        try query(
            """
            SELECT id, email, name, role, language, theme, disabled_at FROM user_account WHERE organisation_id = \(organisation) ORDER BY name, id
            """, User.init(row:))
    }

    package func user(_ id: ID<User>, in organisation: ID<Organisation>) throws -> User? {
        try first(
            """
            SELECT id, email, name, role, language, theme, disabled_at FROM user_account
            WHERE organisation_id = \(organisation) AND id = \(id)
            """, User.init(row:))
    }

    /// The user with that address (in lower case) and the hash of the password.
    package func credentials(email: String, in organisation: ID<Organisation>) throws -> (user: User, passwordHash: String)? {
        try first(
            """
            SELECT id, email, name, role, language, theme, disabled_at, password_hash FROM user_account
            WHERE organisation_id = \(organisation) AND email = \(email)
            """
        ) { (try User(row: $0), try $0.text(7)) }
    }
}

extension User {
    init(row: any Row) throws {
        self.init(
            id: try row.id(0), email: try row.text(1), name: try row.text(2), role: Role(rawValue: try row.text(3)) ?? .reader,
            language: try row.optionalText(4), theme: try row.optionalText(5), isDisabled: !row.isNull(6))
    }
}
