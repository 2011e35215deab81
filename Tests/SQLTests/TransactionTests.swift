import Dispatch
import SQL
import Support
import Testing

@Suite struct TransactionTests {
    struct Refusal: Error, Equatable { let number: Int }

    private func rows(_ database: Database) async throws -> [Int] {
        try await database.read { try $0.query("SELECT id FROM thing ORDER BY id") { try $0.int(0) } }
    }

    @Test("A body that throws leaves nothing behind, and its own error comes out", arguments: Backend.allCases)
    func rollback(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            await #expect(throws: Refusal(number: 7)) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO thing VALUES (1)")
                    throw Refusal(number: 7)
                }
            }
            let stored = try await rows(database)
            #expect(stored == [])
        }
    }

    @Test("What was written is read after the write returns", arguments: Backend.allCases)
    func readYourWrite(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            for id in 1...50 {
                try await database.write { try $0.execute("INSERT INTO thing VALUES (\(id))") }
                let last = try await database.read { try $0.first("SELECT max(id) FROM thing") { try $0.int(0) } }
                #expect(last == id)
            }
        }
    }

    @Test("Of writes that share a commit only those that throw are undone", arguments: Backend.allCases)
    func isolation(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            let refused = await withTaskGroup(of: Int?.self) { group in
                for id in 1...100 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.execute("INSERT INTO thing VALUES (\(id))")
                                if id % 10 == 0 { throw Refusal(number: id) }
                            }
                            return nil
                        } catch { return (error as? Refusal)?.number }
                    }
                }
                return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
            }
            #expect(refused.sorted() == Array(stride(from: 10, through: 100, by: 10)))
            let stored = try await rows(database)
            #expect(stored == (1...100).filter { $0 % 10 != 0 })
        }
    }

    @Test("A refused row spoils the transaction even when the body catches the error", arguments: Backend.allCases)
    func caught(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)", "INSERT INTO thing VALUES (1)") { database in
            let error = await #expect(throws: SQLError.self) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO thing VALUES (2)")
                    do { try transaction.execute("INSERT INTO thing VALUES (1)") } catch {}
                }
            }
            #expect(error?.code == .constraint)
            let stored = try await rows(database)
            #expect(stored == [1])
        }
    }

    @Test("A savepoint limits what an error undoes", arguments: Backend.allCases)
    func savepoint(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)", "INSERT INTO thing VALUES (1)") { database in
            let order = Lock<[Int]>([])
            try await database.write { transaction in
                for id in [2, 1, 3] {
                    do {
                        try transaction.savepoint { inner in
                            inner.atEnd("\(id)") { _ in order.withLock { $0.append(id) } }
                            try inner.execute("INSERT INTO thing VALUES (\(id + 100))")
                            try inner.savepoint { try $0.execute("INSERT INTO thing VALUES (\(id))") }
                        }
                    } catch let error as SQLError where error.code == .constraint {}
                }
            }
            let stored = try await rows(database)
            #expect(stored == [1, 2, 3, 102, 103])
            #expect(order.withLock { $0 } == [2, 3])
        }
    }

    @Test("A deferred foreign key without its row refuses only the write that left it", arguments: Backend.allCases)
    func deferredKey(_ backend: Backend) async throws {
        try await backend.withDatabase(
            "CREATE TABLE thing (id BIGINT PRIMARY KEY)",
            "CREATE TABLE part (thing BIGINT NOT NULL REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED)"
        ) { database in
            let outcomes = await withTaskGroup(of: (Int, SQLError.Code?).self) { group in
                for id in 1...20 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.execute("INSERT INTO part VALUES (\(id))")
                                if id != 13 { try transaction.execute("INSERT INTO thing VALUES (\(id))") }
                            }
                            return (id, nil)
                        } catch { return (id, (error as? SQLError)?.code) }
                    }
                }
                return await group.reduce(into: [Int: SQLError.Code?]()) { $0[$1.0] = $1.1 }
            }
            #expect(outcomes.compactMapValues { $0 } == [13: .constraint])
            let stored = try await rows(database)
            #expect(stored == (1...20).filter { $0 != 13 })
        }
    }

    @Test("Steps for the end run once per key, in order, after the body", arguments: Backend.allCases)
    func atEnd(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            let order = Lock<[String]>([])
            try await database.write { transaction in
                for key in ["b", "a", "b"] {
                    transaction.atEnd(key) { transaction in
                        order.withLock { $0.append(key) }
                        transaction.atEnd("c") { _ in order.withLock { $0.append("c") } }
                    }
                }
                order.withLock { $0.append("body") }
            }
            #expect(order.withLock { $0 } == ["body", "b", "a", "c"])
            await #expect(throws: Refusal(number: 1)) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO thing VALUES (1)")
                    transaction.atEnd("x") { _ in throw Refusal(number: 1) }
                }
            }
            let stored = try await rows(database)
            #expect(stored == [])
        }
    }

    @Test("A read sees one moment, however long it takes", arguments: Backend.allCases)
    func snapshot(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            let (started, begin) = AsyncStream<Void>.makeStream()
            let (finished, end) = (DispatchSemaphore(value: 0), Lock(false))
            async let counts = database.read { connection in
                let first = try connection.first("SELECT count(*) FROM thing") { try $0.int(0) }
                begin.yield()
                _ = finished.wait(timeout: .now() + 30)
                end.withLock { $0 = true }
                return [first, try connection.first("SELECT count(*) FROM thing") { try $0.int(0) }]
            }
            for await _ in started { break }
            try await database.write { try $0.execute("INSERT INTO thing VALUES (1)") }
            #expect(end.withLock { $0 } == false)
            finished.signal()
            #expect(try await counts == [0, 0])
            let stored = try await rows(database)
            #expect(stored == [1])
        }
    }

    @Test("A query may run another, even itself, for each of its rows", arguments: Backend.allCases)
    func nested(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)", "INSERT INTO thing VALUES (1), (2), (3)") { database in
            let sums = try await database.read { connection in
                func below(_ limit: Int) throws -> Int {
                    try connection.query("SELECT id FROM thing WHERE id < \(limit) ORDER BY id") { row in
                        let id = try row.int(0)
                        return try id + below(id)
                    }.reduce(0, +)
                }
                return try below(4)
            }
            #expect(sums == 11)
        }
    }

    @Test("A reader cannot write", arguments: Backend.allCases)
    func readOnly(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            await #expect(throws: SQLError.self) { try await database.read { try $0.execute("INSERT INTO thing VALUES (1)") } }
            let stored = try await rows(database)
            #expect(stored == [])
        }
    }

    @Test("Closing finishes what waits, and later calls are refused", arguments: Backend.allCases)
    func close(_ backend: Backend) async throws {
        let place = try await backend.place()
        let database = try await place.open()
        try await database.write { try $0.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY)") }
        let ids = await withTaskGroup(of: Int?.self) { group in
            for id in 1...50 {
                group.addTask {
                    // Those that come after the closing are refused, which is the point.
                    let done = try? await database.write { try $0.execute("INSERT INTO thing VALUES (\(id))") }
                    return done == nil ? nil : id
                }
            }
            group.addTask {
                await database.close()
                await database.close()
                return nil
            }
            return await group.reduce(into: [Int]()) { if let id = $1 { $0.append(id) } }
        }
        await #expect(throws: SQLError.self) { try await database.read { _ in () } }
        await #expect(throws: SQLError.self) { try await database.write { _ in () } }
        let again = try await place.open()
        let stored = try await rows(again)
        #expect(stored == ids.sorted())
        await again.close()
    }
}
