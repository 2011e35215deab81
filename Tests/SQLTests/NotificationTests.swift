import SQL
import Support
import Testing

@Suite struct NotificationTests {
    @Test("Listeners wake after a commit that tells them, and find what was committed", arguments: Backend.allCases)
    func wakes(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            let stream = database.notifications("thing")
            async let found: Int = {
                for await _ in stream {
                    let count = try await database.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } } ?? 0
                    if count > 0 { return count }
                }
                return 0
            }()
            try await database.write { transaction in
                try transaction.execute("INSERT INTO thing VALUES (1)")
                transaction.notifyOnCommit("thing")
            }
            let count = try await found
            #expect(count == 1)
        }
    }

    @Test("Waking without a transaction works too, on other channels as well", arguments: Backend.allCases)
    func direct(_ backend: Backend) async throws {
        try await backend.withDatabase { database in
            for channel in ["plain", "with-dash", "CaseAnd\"quote", "é"] {
                let (stream, ready) = (database.notifications(channel), database.notifications("other"))
                database.notify(channel)
                for await _ in stream { break }
                database.notify("other")
                for await _ in ready { break }
            }
        }
    }

    @Test("A rolled back transaction tells nobody")
    func rolledBack() async throws {
        try await Backend.sqlite.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY)") { database in
            let stream = database.notifications("thing")
            await #expect(throws: CancellationError.self) {
                try await database.write { transaction in
                    transaction.notifyOnCommit("thing")
                    throw CancellationError()
                }
            }
            await database.close()
            // The stream ends with the database; had it been woken, that would come first.
            var woken = 0
            for await _ in stream { woken += 1 }
            #expect(woken == 0)
        }
    }

    @Test("Closing ends the streams", arguments: Backend.allCases)
    func ends(_ backend: Backend) async throws {
        let database = try await backend.place().open()
        let stream = database.notifications("thing")
        await database.close()
        for await _ in stream {}
        for await _ in database.notifications("thing") {}
    }
}
