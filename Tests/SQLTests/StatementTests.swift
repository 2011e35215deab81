import SQL
import Support
import Testing

@Suite struct StatementTests {
    enum Thing {}

    static let built: [(sql: SQL, text: String, values: [SQLValue])] = [
        ("SELECT 1", "SELECT 1", []),
        ("a = \(1) AND b = \("x")", "a = $1 AND b = $2", [.integer(1), .text("x")]),
        (
            "a = \(1) AND \("b = \("x") OR c = \(true)" as SQL) AND d = \(2)", "a = $1 AND b = $2 OR c = $3 AND d = $4",
            [.integer(1), .text("x"), .integer(1), .integer(2)]
        ),
        ("\("now()" as SQL), \(1)", "now(), $1", [.integer(1)]),
        (
            "\("a ->> '$.x$1' = \(1)" as SQL) AND \("\"$2\" = \(2)" as SQL)", "a ->> '$.x$1' = $1 AND \"$2\" = $2",
            [.integer(1), .integer(2)]
        ),
        ("\(0) \("'it''s $1' = \(1) AND b ~ 'x$'" as SQL)", "$1 'it''s $1' = $2 AND b ~ 'x$'", [.integer(0), .integer(1)]),
        ("\(9) \("x IN (\(list: ["a", "b"]))" as SQL)", "$1 x IN ($2, $3)", [.integer(9), .text("a"), .text("b")]),
        ("x IN (\(list: [] as [String]))", "x IN (NULL)", []),
        ("x IN (\(list: [ID<Thing>(rawValue: 4), ID<Thing>(rawValue: 5)]))", "x IN ($1, $2)", [.integer(4), .integer(5)]),
        (
            "\(String?.none) \(Int?.none) \([UInt8]?.none) \(Instant?.none) \(ID<Thing>?.none)", "$1 $2 $3 $4 $5",
            [.null, .null, .null, .null, .null]
        ),
        ("é \("ü = \(1) €" as SQL) ñ", "é ü = $1 € ñ", [.integer(1)]),
        (many, (1...120).map { "$\($0)" }.joined(separator: ","), (1...120).map { .integer($0) }),
    ]
    private static var many: SQL {
        var sql: SQL = "\(1)"
        for number in 2...120 { sql = "\(sql),\(number)" }
        return sql
    }

    @Test("Interpolation binds, and the values of a piece follow those before it", arguments: built)
    func interpolation(_ built: (sql: SQL, text: String, values: [SQLValue])) {
        #expect(built.sql.text == built.text)
        #expect(built.sql.values == built.values)
    }

    @Test("Statements built of pieces run on both engines", arguments: Backend.allCases)
    func runs(_ backend: Backend) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT, t TEXT)") { database in
            try await database.write { transaction in
                for id in 1...9 { try transaction.execute("INSERT INTO thing VALUES (\(id), \("'\(id)$1"))") }
            }
            let filter: SQL = "id IN (\(list: (2...5).map { ID<Thing>(rawValue: $0) })) AND t <> \("'3$1")"
            let none: [String] = []
            let query: SQL =
                "SELECT id FROM thing WHERE id > \(1) AND \(filter) AND NOT t = '$1' AND (id < \(5) OR t IN (\(list: none))) ORDER BY id"
            let found = try await database.read { try $0.query(query) { try $0.int(0) } }
            #expect(found == [2, 4])
        }
    }

    @Test(
        "Only one statement at a time, and none that controls the transaction", arguments: Backend.allCases,
        [
            "SELECT 1; SELECT 2", "", "-- nothing", "COMMIT", " rollback", "BEGIN", "Savepoint x", "NONSENSE", "SELECT * FROM absent",
            "SELECT \u{24}1",
        ])
    func refused(_ backend: Backend, _ text: String) async throws {
        try await backend.withDatabase("CREATE TABLE thing (id BIGINT)") { database in
            let error = await #expect(throws: SQLError.self) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO thing VALUES (1)")
                    try transaction.execute(SQL(stringLiteral: text))
                }
            }
            #expect(error?.code == .other)
            let stored = try await database.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } }
            #expect(stored == 0)
        }
    }
}
