package import Domain
package import SQL
package import Support

extension Connection {
    /// The invented organisation of a demo, and when it was made; nil in a store that is no demo.
    package func demoOrganisation() throws -> (organisation: Organisation, madeAt: Instant)? {
        try first("SELECT id, name, language_regime, created_at FROM organisation WHERE is_demo = 1 ORDER BY id LIMIT 1") { row in
            let regime = LanguageRegime(rawValue: try row.text(2)) ?? .free
            return (Organisation(id: try row.id(0), name: try row.text(1), languageRegime: regime), try row.instant(3))
        }
    }
}

extension Transaction {
    /// Says of an organisation that was just made that it is invented.
    package func markDemo(_ organisation: ID<Organisation>) throws {
        try execute("UPDATE organisation SET is_demo = 1 WHERE id = \(organisation)")
    }
}
