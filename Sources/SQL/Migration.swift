package import Support

/// A step in the life of the schema. Migrations stand in an array to which is only ever added; the version of one is its place, from 1.
package struct Migration: Sendable {
    /// What it does, in a few words that never change again.
    package let name: String
    /// The statements, for the engine at hand.
    package let steps: @Sendable (Engine) -> [SQL]
    package init(_ name: String, _ steps: @escaping @Sendable (Engine) -> [SQL]) { (self.name, self.steps) = (name, steps) }
}

/// Brings a database to the schema of this version.
package enum Migrator {
    /// How a database stands to the migrations we know.
    package enum State: Sendable, Equatable {
        case current
        /// There is nothing in it yet.
        case empty
        /// It must be migrated before it can be used.
        case older(from: Int, to: Int)
        /// A later version of this program made it; we must keep our hands off.
        case newer(version: Int)
    }

    /// How `database` stands to `migrations`; throws when it was made by something else.
    package static func state(of database: Database, _ migrations: [Migration]) async throws -> State {
        let applied: [String]? = try await database.read { try Self.applied($0) }
        guard let applied, !applied.isEmpty else { return .empty }
        guard applied.count <= migrations.count else { return .newer(version: applied.count) }
        for (index, name) in applied.enumerated() where name != migrations[index].name {
            throw SQLError(
                .other, "Migration \(index + 1) of the database is \(name), which this version knows as \(migrations[index].name).")
        }
        return applied.count == migrations.count ? .current : .older(from: applied.count, to: migrations.count)
    }

    /// The names of the migrations that `migrate` would run.
    package static func pending(_ database: Database, _ migrations: [Migration]) async throws -> [String] {
        switch try await state(of: database, migrations) {
        case .current: []
        case .empty: migrations.map(\.name)
        case .older(let from, _): migrations[from...].map(\.name)
        case .newer(let version): throw newer(version, migrations)
        }
    }

    /// Runs the migrations that are missing, each in a transaction with its version row, and gives their names.
    /// One process at a time; when one fails, those before it stay and the rest is as it was.
    package static func migrate(_ database: Database, _ migrations: [Migration], now: Instant) async throws -> [String] {
        try await database.exclusively("schema_version") {
            if case .newer(let version) = try await state(of: database, migrations) { throw newer(version, migrations) }
            try await database.write { transaction in
                try transaction.execute(
                    "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)"
                )
            }
            var names: [String] = []
            for (index, migration) in migrations.enumerated() {
                let ran = try await database.write { try apply(migration, version: index + 1, now, $0) }
                if ran { names.append(migration.name) }
            }
            return names
        }
    }

    private static func apply(_ migration: Migration, version: Int, _ now: Instant, _ transaction: Transaction) throws -> Bool {
        let known = try transaction.first("SELECT 1 FROM schema_version WHERE version = \(version)") { _ in true }
        guard known == nil else { return false }
        for step in migration.steps(transaction.engine) { try transaction.execute(step) }
        try transaction.execute(
            "INSERT INTO schema_version (version, name, applied_at) VALUES (\(version), \(migration.name), \(now))")
        return true
    }

    /// The names of the migrations in the database, in order; nil when there is nothing in it.
    private static func applied(_ connection: any Connection) throws -> [String]? {
        let tables: SQL =
            switch connection.engine {
            case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            case .postgresql: "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()"
            }
        let names = try connection.query(tables) { try $0.text(0) }
        guard names.contains("schema_version") else {
            // A PostgreSQL schema may hold tables of extensions; a file of somebody else's is a mistake in the path.
            guard connection.engine == .postgresql || names.isEmpty else {
                throw SQLError(.damaged, "The file is a SQLite database of another program.")
            }
            return nil
        }
        let rows = try connection.query("SELECT version, name FROM schema_version ORDER BY version") { (try $0.int(0), try $0.text(1)) }
        guard rows.map(\.0) == Array(1..<(rows.count + 1)) else {
            throw SQLError(.damaged, "The table schema_version has gaps.")
        }
        return rows.map(\.1)
    }

    private static func newer(_ version: Int, _ migrations: [Migration]) -> SQLError {
        SQLError(
            .other,
            "The database has schema version \(version), made by a later version of this program; this one knows \(migrations.count).")
    }
}
