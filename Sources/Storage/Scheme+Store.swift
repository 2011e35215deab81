package import Domain
package import SQL
package import Support

/// A version of a scheme as it is kept: the text that its author wrote.
package struct StoredScheme: Sendable, Equatable {
    /// Whether it came with the program or was made here.
    package enum Origin: String, Sendable, CaseIterable { case shipped, own }
    package let version: SchemeVersion
    package let origin: Origin
    package let definition: String
    package init(version: SchemeVersion, origin: Origin, definition: String) {
        (self.version, self.origin, self.definition) = (version, origin, definition)
    }
}

extension Transaction {
    /// Keeps a version that decides from `now` on; false when it is there already: a version never changes.
    package func insert(_ scheme: StoredScheme, activeFrom now: Instant, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            INSERT INTO scheme (organisation_id, name, version, origin, definition, active_from)
            VALUES (\(organisation), \(scheme.version.name), \(scheme.version.version), \(scheme.origin.rawValue), \(scheme.definition), \(now))
            ON CONFLICT (organisation_id, name, version) DO NOTHING
            """) == 1
    }
}

extension Connection {
    /// The version that decides at `now`; nil when the organisation has none.
    package func activeScheme(at now: Instant, in organisation: ID<Organisation>) throws -> StoredScheme? {
        try first(
            """
            SELECT name, version, origin, definition FROM scheme WHERE organisation_id = \(organisation) AND active_from <= \(now)
            ORDER BY active_from DESC, version DESC LIMIT 1
            """, StoredScheme.init(row:))
    }

    /// All versions that ever decided, the newest first.
    package func schemes(in organisation: ID<Organisation>) throws -> [StoredScheme] {
        try query(
            """
            SELECT name, version, origin, definition FROM scheme WHERE organisation_id = \(organisation)
            ORDER BY active_from DESC, name, version DESC
            """, StoredScheme.init(row:))
    }

    package func scheme(_ version: SchemeVersion, in organisation: ID<Organisation>) throws -> StoredScheme? {
        try first(
            """
            SELECT name, version, origin, definition FROM scheme
            WHERE organisation_id = \(organisation) AND name = \(version.name) AND version = \(version.version)
            """, StoredScheme.init(row:))
    }
}

extension StoredScheme {
    fileprivate init(row: any Row) throws {
        self.init(
            version: SchemeVersion(name: try row.text(0), version: try row.int(1)), origin: Origin(rawValue: try row.text(2)) ?? .own,
            definition: try row.text(3))
    }
}
