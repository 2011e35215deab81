import SQL
import Support
import Testing

/// The property the whole event log rests on: a reader that resumes from the last number it saw misses nothing.
@Suite struct EventNumberTests {
    private static let writers = 200
    private static let schema: [SQL] = [
        "CREATE TABLE counter (name TEXT PRIMARY KEY, last BIGINT NOT NULL)", "INSERT INTO counter VALUES ('event', 0)",
        "CREATE TABLE event (id BIGINT PRIMARY KEY, writer BIGINT NOT NULL)", "CREATE TABLE work (writer BIGINT PRIMARY KEY)",
    ]

    /// Does some work and leaves the taking of numbers for the end.
    private static func record(_ writer: Int, events: Int, _ transaction: Transaction) throws {
        try transaction.execute("INSERT INTO work VALUES (\(writer))")
        transaction.atEnd("event") { transaction in
            let last = try transaction.first("UPDATE counter SET last = last + \(events) WHERE name = 'event' RETURNING last") {
                try $0.int(0)
            }
            for number in 0..<events {
                try transaction.execute("INSERT INTO event VALUES (\((last ?? 0) - number), \(writer))")
            }
        }
        transaction.notifyOnCommit("event")
    }

    /// Reads on from the last number seen until `total` events have come, each time it is woken.
    private static func follow(_ database: Database, total: Int) async throws -> [Int] {
        var seen: [Int] = []
        for await _ in database.notifications("event") {
            while true {
                let last = seen.last ?? 0
                let new = try await database.read { try $0.query("SELECT id FROM event WHERE id > \(last) ORDER BY id") { try $0.int(0) } }
                guard !new.isEmpty else { break }
                seen += new
            }
            if seen.last == total { break }
        }
        return seen
    }

    @Test("No reader misses a number that concurrent writers take", .timeLimit(.minutes(2)), arguments: Backend.allCases)
    func property(_ backend: Backend) async throws {
        let place = try await backend.place()
        let first = try await place.open()
        // Two processes may share a server, but not a file.
        let second = backend == .postgresql ? try await place.open() : first
        try await first.write { transaction in for sql in Self.schema { try transaction.execute(sql) } }
        // Writer n records 1 + n % 3 events; every tenth is rolled back after having taken its numbers.
        let total = (0..<Self.writers).filter { $0 % 10 != 9 }.map { 1 + $0 % 3 }.reduce(0, +)
        async let seenByFirst = Self.follow(first, total: total)
        async let seenBySecond = Self.follow(second, total: total)
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<Self.writers {
                group.addTask {
                    // Those that are meant to fail do.
                    try? await (writer % 2 == 0 ? first : second).write { transaction in
                        try Self.record(writer, events: 1 + writer % 3, transaction)
                        if writer % 10 == 9 { transaction.atEnd("fail") { _ in throw CancellationError() } }
                    }
                }
            }
        }
        let seen = try await [seenByFirst, seenBySecond]
        #expect(seen[0] == Array(1...total))
        #expect(seen[1] == Array(1...total))
        await first.close()
        await second.close()
    }
}
