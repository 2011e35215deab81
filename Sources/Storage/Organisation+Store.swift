package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ organisation: Organisation, at now: Instant) throws {
        try execute(
            """
            INSERT INTO organisation (id, name, language_regime, created_at)
            VALUES (\(organisation.id), \(organisation.name), \(organisation.languageRegime.rawValue), \(now))
            """)
    }

    /// Keeps a set-up link that was just made.
    package func insertSetupLink(hash: String, at now: Instant) throws {
        try execute("INSERT INTO setup_link (token_hash, created_at, used_at) VALUES (\(hash), \(now), NULL)")
    }

    /// Uses the link up; false when it was used before or never existed.
    package func useSetupLink(hash: String, at now: Instant) throws -> Bool {
        try execute("UPDATE setup_link SET used_at = \(now) WHERE token_hash = \(hash) AND used_at IS NULL") == 1
    }
}

extension Connection {
    package func organisations() throws -> [Organisation] {
        try query("SELECT id, name, language_regime FROM organisation ORDER BY id") { row in
            Organisation(
                id: try row.id(0), name: try row.text(1), languageRegime: LanguageRegime(rawValue: try row.text(2)) ?? .free)
        }
    }

    /// The organisation that a host name stands for; nil when none claims it.
    package func organisation(host: String) throws -> ID<Organisation>? {
        try first("SELECT organisation_id FROM organisation_host WHERE host = \(host)") { try $0.id(0) }
    }

    package func setupLinkIsOpen(hash: String) throws -> Bool {
        try first("SELECT 1 FROM setup_link WHERE token_hash = \(hash) AND used_at IS NULL") { try $0.int(0) } != nil
    }
}

extension Connection {
    /// Whether nobody can sign in yet, in any organisation.
    package func hasNoUsers() throws -> Bool {
        try first("SELECT max(organisation_id) FROM user_account") { try $0.optionalInt(0) }.flatMap { $0 } == nil
    }
}

extension Transaction {
    /// Lets a host name stand for an organisation, and no longer for another.
    package func setHost(_ host: String, of organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO organisation_host (host, organisation_id) VALUES (\(host), \(organisation))
            ON CONFLICT (host) DO UPDATE SET organisation_id = excluded.organisation_id
            """)
    }

    package func update(_ organisation: Organisation) throws {
        try execute(
            """
            UPDATE organisation SET name = \(organisation.name), language_regime = \(organisation.languageRegime.rawValue)
            WHERE id = \(organisation.id)
            """)
    }
}

extension Transaction {
    /// The secret of that name, which is `proposed` when there was none: every node of an installation gets the same.
    package func installationKey(_ name: String, proposed: String) throws -> String {
        try execute("INSERT INTO installation_key (name, value) VALUES (\(name), \(proposed)) ON CONFLICT (name) DO NOTHING")
        return try first("SELECT value FROM installation_key WHERE name = \(name)") { try $0.text(0) } ?? proposed
    }
}
