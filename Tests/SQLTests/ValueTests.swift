import SQL
import Testing

@Suite struct ValueTests {
    static let values: [SQLValue] = [
        .null, .integer(0), .integer(.max), .integer(.min), .real(0.1), .real(-1e300), .real(Double.leastNonzeroMagnitude), .text(""),
        .text("plain"),
        .text("Één café — 👩‍👩‍👧 \u{FEFF} 'quoted' \"twice\" $1 \\x41 ; --"), .text("line\nbreak\r\n\ttab"),
        .blob([]), .blob([0, 255, 0, 92]), .blob((0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
    ]

    @Test("A value comes back as it was stored", arguments: Backend.allCases)
    func roundTrip(_ backend: Backend) async throws {
        let blob = backend == .sqlite ? "BLOB" : "BYTEA"
        let create = SQL(stringLiteral: "CREATE TABLE thing (id BIGINT PRIMARY KEY, i BIGINT, r DOUBLE PRECISION, t TEXT, b \(blob))")
        try await backend.withDatabase(create) { database in
            let values = Self.values
            try await database.write { transaction in
                for (id, value) in values.enumerated() {
                    let column =
                        switch value {
                        case .null, .integer: "i"
                        case .real: "r"
                        case .text: "t"
                        case .blob: "b"
                        }
                    let insert: SQL = "INSERT INTO thing (id, \(SQL(stringLiteral: column))) VALUES (\(id), \(value))"
                    let changed = try transaction.execute(insert)
                    #expect(changed == 1)
                }
            }
            let stored = try await database.read { connection in
                try connection.query("SELECT i, r, t, b FROM thing ORDER BY id") { row -> SQLValue in
                    if !row.isNull(0) { return .integer(try row.integer(0)) }
                    if !row.isNull(1) { return .real(try row.real(1)) }
                    if !row.isNull(2) { return .text(try row.text(2)) }
                    return row.isNull(3) ? .null : .blob(try row.bytes(3))
                }
            }
            #expect(stored == values)
        }
    }

    @Test(
        "What one engine cannot store, neither takes", arguments: Backend.allCases,
        [SQLValue.text("a\u{0}b"), .real(.nan), .real(.infinity)])
    func refused(_ backend: Backend, _ value: SQLValue) async throws {
        try await backend.withDatabase("CREATE TABLE thing (t TEXT, r DOUBLE PRECISION)") { database in
            await #expect(throws: SQLError.self) {
                try await database.write { transaction in
                    if case .real = value {
                        try transaction.execute("INSERT INTO thing (r) VALUES (\(value))")
                    } else {
                        try transaction.execute("INSERT INTO thing (t) VALUES (\(value))")
                    }
                }
            }
            let count = try await database.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } }
            #expect(count == 0)
        }
    }

    @Test("Reading a column as what it is not throws and does not stop the server", arguments: Backend.allCases)
    func mismatch(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (t TEXT, i BIGINT)", "INSERT INTO thing VALUES ('abc', NULL)") { database in
            try await database.read { connection in
                let query: SQL = "SELECT t, i FROM thing"
                for column in [0, 1, 2, -1, Int.max, Int.min] {
                    #expect(throws: SQLError.self) { try connection.first(query) { try $0.integer(column) } }
                    #expect(throws: SQLError.self) { try connection.first(query) { try $0.real(column) } }
                }
                for column in [1, 2, -1, Int.max] {
                    #expect(throws: SQLError.self) { try connection.first(query) { try $0.text(column) } }
                    #expect(throws: SQLError.self) { try connection.first(query) { try $0.bytes(column) } }
                    let null = try connection.first(query) { $0.isNull(column) }
                    #expect(null == true)
                }
            }
        }
    }

    @Test("A statement counts the rows it changed, and a query none", arguments: Backend.allCases)
    func counts(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (i BIGINT)") { database in
            try await database.write { transaction in
                let expected: [(SQL, Int)] = [
                    ("INSERT INTO thing VALUES (1), (2), (3)", 3), ("SELECT i FROM thing", 0),
                    ("UPDATE thing SET i = i + 1 WHERE i > \(1)", 2),
                    ("UPDATE thing SET i = 0 WHERE i > \(100)", 0), ("CREATE INDEX thing_i ON thing (i)", 0), ("DELETE FROM thing", 3),
                ]
                for (sql, count) in expected {
                    let changed = try transaction.execute(sql)
                    #expect(changed == count, "\(sql.text)")
                }
                let made = try transaction.query("INSERT INTO thing VALUES (\(7)) RETURNING i") { try $0.int(0) }
                #expect(made == [7])
            }
        }
    }
}
