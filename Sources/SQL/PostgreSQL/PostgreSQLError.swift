import CPQ

extension SQLError {
    /// What a failed result means. Only the primary message is kept: the detail line of PostgreSQL repeats the values of the row.
    init(postgresql result: OpaquePointer?, on handle: OpaquePointer, statement: String = "") {
        let state = Self.field("C", of: result)
        let words = Self.field("M", of: result)
        let text = statement.isEmpty ? "" : " in: \(statement.prefix(500))"
        if PQstatus(handle) == CONNECTION_BAD {
            self = SQLError(.connection, "The connection to the database server was lost.", detail: Self.words(of: handle))
            return
        }
        let detail = words.isEmpty ? Self.words(of: handle) : "\(words) (\(state))"
        self =
            switch (state.prefix(2), state) {
            case ("23", _): SQLError(.constraint, "The database refused the row.", detail: detail)
            case ("40", _), (_, "55P03"), (_, "26000"): SQLError(.busy, "Another transaction was in the way.", detail: detail)
            case (_, "0A000") where words.contains("cached plan"): SQLError(.busy, "The tables were changed meanwhile.", detail: detail)
            case (_, "53100"), (_, "58030"): SQLError(.disk, "The disk of the database server is full or failed.", detail: detail)
            // A wrong number of values counts as a breach of protocol there, but is a mistake of ours.
            case ("08", _) where state != "08P01", (_, "57P01"), (_, "57P02"), (_, "57P03"), (_, "53300"):
                SQLError(.connection, "The database server refused the connection.", detail: detail)
            case (_, "XX001"), (_, "XX002"): SQLError(.damaged, "The database on the server is damaged; restore a backup.", detail: detail)
            default: SQLError(.other, "The database could not run a statement.", detail: detail + text)
            }
    }

    /// The engine's words about the connection, without the line break at their end.
    static func words(of handle: OpaquePointer) -> String {
        let words = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        return String(words.reversed().drop(while: \.isNewline).reversed())
    }

    private static func field(_ code: Unicode.Scalar, of result: OpaquePointer?) -> String {
        guard let result, let text = PQresultErrorField(result, Int32(code.value)) else { return "" }
        return String(cString: text)
    }
}
