import CSQLite
import Foundation

/// A copy of a SQLite file in use.
enum SQLiteBackup {
    /// Writes a checked copy of `source` to `path`, under another name until it is complete and on disk.
    static func write(from source: String, to path: String) throws {
        let partial = "\(path).partial-\(UInt64.random(in: 0 ... .max))"
        try SQLiteFile.create(partial)
        // Nothing is left behind when a step fails; after the rename there is nothing to remove.
        defer { for name in [partial, partial + "-journal"] { unlink(name) } }
        try SQLiteSession(source, .reader).copy(to: partial)
        let problems = try check(partial)
        guard problems.isEmpty else {
            throw SQLError(.damaged, "The copy of the database is not sound.", detail: problems.prefix(5).joined(separator: "; "))
        }
        try SQLiteFile.synchronize(partial)
        guard rename(partial, path) == 0 else {
            throw SQLError(.disk, "The copy of the database could not be put at \(path).", detail: String(cString: strerror(errno)))
        }
        try SQLiteFile.synchronize(SQLiteFile.folder(of: path))
    }

    /// What is wrong with the file at `path`, which nobody else uses.
    private static func check(_ path: String) throws -> [String] {
        var handle: OpaquePointer?
        let address = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
        let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
        let code = sqlite3_open_v2(address, &handle, flags, nil)
        defer { sqlite3_close_v2(handle) }
        guard code == SQLITE_OK, let handle else { throw SQLError(sqlite: code, handle.flatMap(sqlite3_errmsg)) }
        let statement = try SQLiteStatement("PRAGMA quick_check", on: handle, lasting: false)
        try statement.begin([])
        defer { statement.end() }
        var words: [String] = []
        while true {
            switch statement.step() {
            case SQLITE_ROW: words.append(try statement.text(0))
            case SQLITE_DONE: return words.filter { $0 != "ok" }
            case let code: throw SQLError(sqlite: code, sqlite3_errmsg(handle))
            }
        }
    }
}
