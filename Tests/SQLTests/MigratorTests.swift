import SQL
import Support
import TestSupport
import Testing

@Suite struct MigratorTests {
    private static let now = Instant(microseconds: 1_800_000_000_000_000)
    private static let migrations = [
        Migration("first tables") { engine in
            [
                "CREATE TABLE a (id BIGINT PRIMARY KEY, b \(SQL(stringLiteral: engine == .sqlite ? "BLOB" : "BYTEA")))",
                "INSERT INTO a (id) VALUES (1)",
            ]
        },
        Migration("second table") { _ in ["CREATE TABLE b (id BIGINT PRIMARY KEY)"] },
        Migration("more in a") { _ in ["ALTER TABLE a ADD COLUMN name TEXT NOT NULL DEFAULT ''"] },
    ]
    private static let failing = Migration("fails half-way") { _ in
        ["CREATE TABLE c (id BIGINT PRIMARY KEY)", "INSERT INTO a (id) VALUES (2)", "INSERT INTO a (id) VALUES (1)"]
    }

    @Test("An empty database is brought to the newest version, once", arguments: Backend.allCases)
    func empty(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let before = try await Migrator.state(of: database, Self.migrations)
            let pending = try await Migrator.pending(database, Self.migrations)
            let untouched = try await Migrator.state(of: database, Self.migrations)
            let ran = try await Migrator.migrate(database, Self.migrations, now: Self.now)
            let again = try await Migrator.migrate(database, Self.migrations, now: Self.now)
            let after = try await Migrator.state(of: database, Self.migrations)
            #expect(before == .empty)
            #expect(untouched == .empty)
            #expect(pending == Self.migrations.map(\.name))
            #expect(ran == pending)
            #expect(again == [])
            #expect(after == .current)
            let rows = try await database.read { connection in
                try connection.query("SELECT version, name, applied_at FROM schema_version ORDER BY version") { row in
                    "\(try row.int(0)) \(try row.text(1)) \(try row.instant(2) == Self.now)"
                }
            }
            #expect(rows == ["1 first tables true", "2 second table true", "3 more in a true"])
        }
    }

    @Test("An older database gets only what it lacks", arguments: Backend.allCases)
    func older(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            _ = try await Migrator.migrate(database, Array(Self.migrations.prefix(1)), now: Self.now)
            let state = try await Migrator.state(of: database, Self.migrations)
            let pending = try await Migrator.pending(database, Self.migrations)
            let ran = try await Migrator.migrate(database, Self.migrations, now: Self.now)
            #expect(state == .older(from: 1, to: 3))
            #expect(pending == ["second table", "more in a"])
            #expect(ran == pending)
        }
    }

    @Test("A newer database is refused and left alone", arguments: Backend.allCases)
    func newer(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            _ = try await Migrator.migrate(database, Self.migrations, now: Self.now)
            let state = try await Migrator.state(of: database, Array(Self.migrations.prefix(2)))
            #expect(state == .newer(version: 3))
            await #expect(throws: SQLError.self) { try await Migrator.migrate(database, Array(Self.migrations.prefix(2)), now: Self.now) }
            await #expect(throws: SQLError.self) { try await Migrator.pending(database, Array(Self.migrations.prefix(2))) }
        }
    }

    @Test("A migration that fails half-way leaves the version before it, and can be run again", arguments: Backend.allCases)
    func failing(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            let error = await #expect(throws: SQLError.self) {
                try await Migrator.migrate(database, Self.migrations + [Self.failing], now: Self.now)
            }
            #expect(error?.code == .constraint)
            let state = try await Migrator.state(of: database, Self.migrations)
            #expect(state == .current)
            let mended = Migration("fails half-way") { _ in ["CREATE TABLE c (id BIGINT PRIMARY KEY)", "INSERT INTO a (id) VALUES (2)"] }
            let ran = try await Migrator.migrate(database, Self.migrations + [mended], now: Self.now)
            #expect(ran == ["fails half-way"])
        }
    }

    @Test("Several processes that migrate at once do it once", arguments: Backend.allCases)
    func together(_ backend: Backend) async throws {
        let place = try await backend.place()
        let databases =
            backend == .postgresql ? [try await place.open(), try await place.open(), try await place.open()] : [try await place.open()]
        let ran = try await withThrowingTaskGroup(of: [String].self) { group in
            for database in databases { group.addTask { try await Migrator.migrate(database, Self.migrations, now: Self.now) } }
            return try await group.reduce(into: [String]()) { $0 += $1 }
        }
        #expect(ran == Self.migrations.map(\.name))
        for database in databases { await database.close() }
    }

    @Test("A database that knows a migration by another name is refused", arguments: Backend.allCases)
    func renamed(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            _ = try await Migrator.migrate(database, Self.migrations, now: Self.now)
            var other = Self.migrations
            other[1] = Migration("something else") { _ in [] }
            await #expect(throws: SQLError.self) { try await Migrator.state(of: database, other) }
        }
    }

    @Test("A SQLite file of another program is refused")
    func foreign() async throws {
        try await Backend.sqlite.withDatabase("CREATE TABLE bookmarks (id BIGINT)") { database in
            let error = await #expect(throws: SQLError.self) { try await Migrator.migrate(database, Self.migrations, now: Self.now) }
            #expect(error?.code == .damaged)
        }
    }
}
