import CSQLite

/// One connection to a SQLite file, used by one thread.
final class SQLiteSession: Session {
    /// What a connection is for.
    enum Role { case writer, reader }

    // Milliseconds to wait for another program that holds the file, and for readers in a restarting checkpoint.
    private static let patience: Int32 = 2000
    private static let restartPatience: Int32 = 100
    /// How often emptying the journal is tried, `patience` each time.
    private static let truncations = 30

    let engine = Engine.sqlite
    /// Whether an error leaves doubt about what this connection believes; then it must not be used again.
    private(set) var isBroken = false
    private let handle: OpaquePointer
    private var cache = StatementCache<SQL.Form, SQLiteStatement>()
    // SQLite tells here after each commit how many pages the journal holds.
    private let journal = UnsafeMutablePointer<Int32>.allocate(capacity: 1)

    // Nobody reads the statistics, and keeping them takes one lock for all threads at each allocation.
    private static let library = samenspraak_config_memory_statistics(0)

    init(_ path: String, _ role: Role) throws {
        _ = Self.library
        var handle: OpaquePointer?
        let access = role == .writer ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close_v2(handle) }
            throw SQLError(sqlite: code, handle.flatMap(sqlite3_errmsg))
        }
        self.handle = handle
        journal.initialize(to: 0)
        try configure(role)
    }

    deinit { close() }

    private var closed = false

    /// Closes the connection; a writer that is `last` brings the journal home first and removes it.
    func close(last: Bool = false) {
        guard !closed else { return }
        closed = true
        _ = cache.removeAll()
        if last {
            sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
            _ = samenspraak_config_flag(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
        }
        sqlite3_close_v2(handle)
        journal.deallocate()
    }

    private func configure(_ role: Role) throws {
        sqlite3_busy_timeout(handle, Self.patience)
        _ = samenspraak_config_flag(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        // A connection given up after a disk error must not write the journal home on its way out.
        _ = samenspraak_config_flag(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        switch role {
        case .writer:
            let mode = try query("PRAGMA journal_mode = WAL") { try $0.text(0) }.first
            guard mode == "wal" else {
                throw SQLError(.other, "The database file lies on a disk that cannot share memory; move it to a local disk.")
            }
            try control("PRAGMA synchronous = FULL")
            try control("PRAGMA foreign_keys = ON")
            try control("PRAGMA cache_size = -32768")
            try control("PRAGMA journal_size_limit = 67108864")
            try control("PRAGMA wal_autocheckpoint = 0")
            sqlite3_wal_hook(
                handle,
                { context, _, _, pages in
                    context?.assumingMemoryBound(to: Int32.self).pointee = pages
                    return SQLITE_OK
                }, journal)
        case .reader:
            try control("PRAGMA cache_size = -16384")
            try control("PRAGMA wal_autocheckpoint = 0")
        }
        try control("PRAGMA temp_store = MEMORY")
        // Reads the header and the schema, so that a damaged file is found now.
        _ = try query("SELECT count(*) FROM sqlite_schema") { try $0.integer(0) }
    }

    @discardableResult func execute(_ sql: SQL) throws -> Int {
        let before = sqlite3_total_changes64(handle)
        let statement = try statement(sql)
        defer { statement.end() }
        try statement.begin(sql.values)
        var code = statement.step()
        while code == SQLITE_ROW { code = statement.step() }
        guard code == SQLITE_DONE else { throw failure(code, sql.text) }
        // Only INSERT, UPDATE and DELETE set the count; after anything else it is that of an earlier statement.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func query<T>(_ sql: SQL, _ map: (any Row) throws -> T) throws -> [T] {
        let statement = try statement(sql)
        defer { statement.end() }
        try statement.begin(sql.values)
        var rows: [T] = []
        while true {
            switch statement.step() {
            case SQLITE_ROW: rows.append(try map(statement))
            case SQLITE_DONE: return rows
            case let code: throw failure(code, sql.text)
            }
        }
    }

    func control(_ text: String) throws {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code == SQLITE_OK else { throw failure(code, text) }
    }

    /// Whether a transaction is open; SQLite ends it by itself after some errors.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// Whether a deferred foreign key has no row yet, which would refuse the commit.
    var hasUnresolvedKeys: Bool {
        var (now, peak): (Int32, Int32) = (0, 0)
        sqlite3_db_status(handle, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &peak, 0)
        return now != 0
    }

    /// The pages in the journal after the last commit.
    var journalPages: Int { Int(journal.pointee) }

    /// Brings the journal into the database file as far as readers allow; `restart` waits for them a moment, so that it can begin anew.
    func checkpoint(restart: Bool) throws {
        sqlite3_busy_timeout(handle, Self.restartPatience)
        defer { sqlite3_busy_timeout(handle, Self.patience) }
        let mode = restart ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE
        let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil)
        guard code == SQLITE_OK || code & 0xff == SQLITE_BUSY else { throw failure(code, "") }
    }

    /// Writes the file anew with what is in it and nothing else: what was deleted lies in no page and no journal any more.
    func compact() throws {
        // The copy that is made on the way is as large as the database.
        try control("PRAGMA temp_store = FILE")
        defer { _ = sqlite3_exec(handle, "PRAGMA temp_store = MEMORY", nil, nil, nil) }
        try control("VACUUM")
        for _ in 0..<Self.truncations {
            let code = sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
            if code == SQLITE_OK { return }
            guard code & 0xff == SQLITE_BUSY else { throw failure(code, "") }
        }
        throw SQLError(.busy, "A reader of the database is not finishing, so its journal could not be emptied.")
    }

    /// Copies the whole database, as of now, into the empty file at `path`.
    func copy(to path: String) throws {
        var target: OpaquePointer?
        var code = sqlite3_open_v2(path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        defer { sqlite3_close_v2(target) }
        guard code == SQLITE_OK, let target else { throw SQLError(sqlite: code, target.flatMap(sqlite3_errmsg)) }
        guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
            throw SQLError(sqlite: sqlite3_errcode(target), sqlite3_errmsg(target))
        }
        let step = sqlite3_backup_step(backup, -1)
        code = sqlite3_backup_finish(backup)
        guard step == SQLITE_DONE, code == SQLITE_OK else {
            throw SQLError(sqlite: code == SQLITE_OK ? step : code, sqlite3_errmsg(target))
        }
    }

    private func statement(_ sql: SQL) throws -> SQLiteStatement {
        if let kept = cache.find(sql.form) {
            // A query inside the same query's rows gets a statement of its own.
            return kept.inUse ? try SQLiteStatement(sql.text, on: handle, lasting: false) : kept
        }
        let text = sql.text
        try SQL.requireNoControl(text)
        do {
            let statement = try SQLiteStatement(text, on: handle, lasting: true)
            _ = cache.insert(statement, for: sql.form)
            return statement
        } catch let error as SQLError {
            if error.code == .disk || error.code == .damaged { isBroken = true }
            throw error
        }
    }

    private func failure(_ code: Int32, _ text: String) -> SQLError {
        if [SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xff) { isBroken = true }
        return SQLError(sqlite: code, sqlite3_errmsg(handle), statement: text)
    }
}
