/// A connection to the engine with what surrounds the statements of a body. Used by one thread at a time.
protocol Session: AnyObject, Connection {
    /// Runs BEGIN, COMMIT, SAVEPOINT and their kind, which bodies may not write themselves.
    func control(_ text: String) throws
}

extension SQL {
    private static let control: Set<String> = [
        "ABORT", "ATTACH", "BEGIN", "COMMIT", "DEALLOCATE", "DETACH", "DISCARD", "END", "RELEASE", "ROLLBACK", "SAVEPOINT", "START",
        "VACUUM",
    ]

    /// Throws when the statement would begin or end the transaction that we hold around it.
    static func requireNoControl(_ text: String) throws {
        let word = text.drop { $0.isWhitespace || $0 == ";" }.prefix { $0.isASCII && $0.isLetter }
        guard !control.contains(word.uppercased()) else {
            throw SQLError(.other, "A statement inside read or write may not control the transaction.", detail: text)
        }
    }

    /// Texts with NUL are refused on both engines, because PostgreSQL cannot store them.
    static var refusedNUL: SQLError { SQLError(.other, "A text with a NUL character cannot be stored.") }

    /// Numbers that are not finite are refused on both engines, because SQLite cannot store NaN.
    static var refusedNumber: SQLError { SQLError(.other, "A number that is not finite cannot be stored.") }
}
