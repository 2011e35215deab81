import Dispatch
import SQL
import Support
import TestSupport
import Testing

/// What only a server can do to us.
@Suite struct PostgreSQLTests {
    private func withServer(_ body: (Database, PostgresServer.FreshDatabase) async throws -> Void) async throws {
        let fresh = try await PostgresServer.freshDatabase()
        let database = try await Database.open(.postgresql(url: fresh.url), log: Log(from: .error))
        try await database.write { try $0.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY, n BIGINT NOT NULL DEFAULT 0)") }
        try await body(database, fresh)
        await database.close()
    }

    @Test("After the server dropped all connections the next calls connect again, and listeners are woken")
    func reconnects() async throws {
        try await withServer { database, fresh in
            let stream = database.notifications("thing")
            for await _ in stream { break }
            for round in 1...3 {
                // Every thread of the pool gets a connection that will be gone.
                await withTaskGroup(of: Void.self) { group in
                    for _ in 0..<20 { group.addTask { _ = try? await database.read { try $0.query("SELECT pg_sleep(0.01)") { _ in () } } } }
                    for _ in 0..<20 {
                        group.addTask { _ = try? await database.write { try $0.query("SELECT pg_sleep(0.01)") { _ in () } } }
                    }
                }
                try PostgresServer.disconnectAll(from: fresh)
                for id in 1...10 {
                    try await database.write { try $0.execute("INSERT INTO thing (id) VALUES (\(round * 100 + id))") }
                    let count = try await database.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } }
                    #expect(count == (round - 1) * 10 + id)
                }
                for await _ in stream { break }
            }
        }
    }

    @Test("A connection lost inside a body undoes the write, and that is certain")
    func lostInside() async throws {
        try await withServer { database, _ in
            let error = await #expect(throws: SQLError.self) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO thing (id) VALUES (1)")
                    _ = try transaction.query("SELECT pg_terminate_backend(pg_backend_pid())") { _ in () }
                }
            }
            #expect(error?.code == .connection)
            #expect(error?.outcomeIsUnknown == false)
            let count = try await database.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } }
            #expect(count == 0)
        }
    }

    @Test("A connection lost while committing leaves the outcome unknown, and that is said")
    func lostCommitting() async throws {
        try await withServer { database, _ in
            try await database.write { transaction in
                // A trigger that runs at the commit and ends the connection from within.
                try transaction.execute(
                    """
                    CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END'
                    """)
                try transaction.execute(
                    """
                    CREATE CONSTRAINT TRIGGER leave AFTER INSERT ON thing DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION leave()
                    """)
            }
            let error = await #expect(throws: SQLError.self) {
                try await database.write { try $0.execute("INSERT INTO thing (id) VALUES (1)") }
            }
            #expect(error?.code == .connection)
            #expect(error?.outcomeIsUnknown == true)
        }
    }

    @Test("Of two transactions in a deadlock both succeed in the end")
    func deadlock() async throws {
        try await withServer { database, _ in
            try await database.write { try $0.execute("INSERT INTO thing (id) VALUES (1), (2)") }
            let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
            let runs = Lock(0)
            @Sendable func update(_ one: Int, _ other: Int, _ mine: DispatchSemaphore, _ theirs: DispatchSemaphore) async throws {
                try await database.write { transaction in
                    runs.withLock { $0 += 1 }
                    try transaction.execute("UPDATE thing SET n = n + 1 WHERE id = \(one)")
                    // Only the first time do both wait for each other.
                    mine.signal()
                    if runs.withLock({ $0 }) <= 2 { _ = theirs.wait(timeout: .now() + 10) }
                    try transaction.execute("UPDATE thing SET n = n + 1 WHERE id = \(other)")
                }
            }
            async let one: Void = update(1, 2, first, second)
            async let other: Void = update(2, 1, second, first)
            _ = try await (one, other)
            let sums = try await database.read { try $0.query("SELECT n FROM thing ORDER BY id") { try $0.int(0) } }
            #expect(sums == [2, 2])
            // On a slow machine the one that begins again may run into the other once more.
            #expect(runs.withLock { $0 } >= 3)
        }
    }

    @Test("Under one name one at a time works, on several databases")
    func exclusively() async throws {
        try await withServer { database, fresh in
            let other = try await Database.open(.postgresql(url: fresh.url), log: Log(from: .error))
            let inside = Lock((now: 0, most: 0, runs: 0))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        try await (number % 2 == 0 ? database : other).exclusively("test") {
                            inside.withLock { inside in
                                inside.now += 1
                                inside.runs += 1
                                inside.most = max(inside.most, inside.now)
                            }
                            try await database.read { _ = try $0.query("SELECT pg_sleep(0.01)") { _ in () } }
                            inside.withLock { $0.now -= 1 }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(inside.withLock { $0.most } == 1)
            #expect(inside.withLock { $0.runs } == 8)
            await other.close()
        }
    }

    @Test("Tables changed by another process do not break the statements already prepared")
    func changedTables() async throws {
        try await withServer { database, fresh in
            let other = try await Database.open(.postgresql(url: fresh.url), log: Log(from: .error))
            let columns: @Sendable (any Connection) throws -> [Int] = { try $0.query("SELECT * FROM thing") { $0.isNull(2) ? 2 : 3 } }
            try await database.write { try $0.execute("INSERT INTO thing (id) VALUES (1)") }
            for _ in 0..<10 {
                let before = try await database.read(columns)
                #expect(before == [2])
            }
            try await other.write { try $0.execute("ALTER TABLE thing ADD COLUMN more BIGINT NOT NULL DEFAULT 1") }
            for _ in 0..<10 {
                let after = try await database.read(columns)
                #expect(after == [3])
            }
            await other.close()
        }
    }

    @Test(
        "No server is a sentence, not a crash",
        arguments: ["postgresql://app@127.0.0.1:1/none", "postgresql://app@%2Fnowhere/none", "postgresql://[", "postgres://"])
    func absent(_ url: String) async throws {
        let error = await #expect(throws: SQLError.self) { try await Database.open(.postgresql(url: url), log: Log(from: .error)) }
        #expect(error?.code == .connection)
    }

    @Test("A backup names the tool that makes one")
    func backup() async throws {
        try await withServer { database, _ in
            let error = await #expect(throws: SQLError.self) { try await database.backup(to: "/nowhere") }
            #expect(error?.message.contains("pg_dump") == true)
            let problems = try await database.integrityCheck()
            #expect(problems == [])
        }
    }
}
