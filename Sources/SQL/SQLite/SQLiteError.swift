import CSQLite

extension SQLError {
    /// What SQLite's result `code` means; `what` says what could not be done.
    init(sqlite code: Int32, _ words: UnsafePointer<CChar>?, statement: String = "") {
        let words = words.map { String(cString: $0) } ?? String(cString: sqlite3_errstr(code))
        let text = statement.isEmpty ? "" : " in: \(statement.prefix(500))"
        self =
            switch code & 0xff {
            case SQLITE_CONSTRAINT: SQLError(.constraint, "The database refused the row.", detail: words)
            case SQLITE_BUSY, SQLITE_LOCKED: SQLError(.busy, "Another program is holding the database file.", detail: words)
            case SQLITE_FULL: SQLError(.disk, "The disk is full.", detail: words)
            case SQLITE_IOERR: SQLError(.disk, "The disk failed while the database was read or written.", detail: words)
            case SQLITE_READONLY: SQLError(.disk, "The database file may not be written here.", detail: words + text)
            case SQLITE_CORRUPT: SQLError(.damaged, "The database file is damaged; restore a backup.", detail: words)
            case SQLITE_NOTADB: SQLError(.damaged, "The file is not a SQLite database.", detail: words)
            case SQLITE_CANTOPEN: SQLError(.damaged, "The database file cannot be opened.", detail: words)
            default: SQLError(.other, "The database could not run a statement.", detail: words + text)
            }
    }
}
