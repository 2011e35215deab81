import CPQ
import Foundation

/// One connection to a PostgreSQL server, used by one thread at a time.
final class PostgreSQLSession: Session {
    let engine = Engine.postgresql
    /// Whether this connection must not be used again, though it may still be up.
    private(set) var isSpoiled = false
    /// The connection, for waiting on its socket.
    let handle: OpaquePointer
    /// The server fixes the types when it prepares, so the places of blobs belong to what a statement is known by.
    private struct Key: Hashable {
        let form: SQL.Form
        let blobs: [Int]
    }
    private var cache = StatementCache<Key, String>()
    private var prepared = 0
    private var parameters = PostgreSQLParameters()

    /// Connects; what `url` says goes before our defaults.
    init(_ url: String) throws {
        let settings: [(String, String)] = [
            ("fallback_application_name", "samenspraak"), ("connect_timeout", "10"), ("tcp_user_timeout", "30000"), ("dbname", url),
            ("client_encoding", "UTF8"),
        ]
        let names = settings.map { strdup($0.0) }
        let values = settings.map { strdup($0.1) }
        defer { for text in names + values { free(text) } }
        let handle = PQconnectdbParams(
            names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        guard let handle else { throw SQLError(.connection, "There is no memory for a connection to the database server.") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            throw SQLError(.connection, "The database server cannot be reached.", detail: SQLError.words(of: handle))
        }
        self.handle = handle
        // Notices would go to standard error past our log.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard PQserverVersion(handle) >= 120_000 else { throw SQLError(.other, "The database server is older than PostgreSQL 12.") }
        // A node that hangs inside a transaction must not hold its row locks for ever.
        try control("SET idle_in_transaction_session_timeout = '60s'")
    }

    deinit { PQfinish(handle) }

    /// Whether the connection is gone.
    var isLost: Bool { PQstatus(handle) == CONNECTION_BAD }

    @discardableResult func execute(_ sql: SQL) throws -> Int {
        let result = try run(sql)
        defer { PQclear(result) }
        // A query counts the rows it read, which are none that it changed.
        guard let status = PQcmdStatus(result), strncmp(status, "SELECT", 6) != 0, let count = PQcmdTuples(result) else { return 0 }
        return Int(String(cString: count)) ?? 0
    }

    func query<T>(_ sql: SQL, _ map: (any Row) throws -> T) throws -> [T] {
        let row = PostgreSQLRow(try run(sql))
        var rows: [T] = []
        rows.reserveCapacity(Int(row.count))
        while row.position < row.count {
            rows.append(try map(row))
            row.position += 1
        }
        return rows
    }

    func control(_ text: String) throws { PQclear(try checked(PQexec(handle, text), text)) }

    /// Commits; throws when the server rolled back instead, and says so when nobody can know.
    func commit() throws {
        let result: OpaquePointer
        do { result = try checked(PQexec(handle, "COMMIT"), "COMMIT") } catch let error {
            guard error.code == .connection else { throw error }
            throw SQLError(
                .connection, "The connection to the database server was lost while committing; whether the change was kept is unknown.",
                detail: error.detail, outcomeIsUnknown: true)
        }
        defer { PQclear(result) }
        guard let status = PQcmdStatus(result), strcmp(status, "COMMIT") == 0 else {
            throw SQLError(.other, "The server rolled the transaction back instead of committing it.")
        }
    }

    private func run(_ sql: SQL) throws -> OpaquePointer {
        let name = try statement(for: sql)
        try parameters.set(sql.values)
        let result = PQexecPrepared(
            handle, name, Int32(clamping: sql.values.count), parameters.values, parameters.lengths, parameters.formats, 0)
        return try checked(result, sql.text)
    }

    private func statement(for sql: SQL) throws -> String {
        let places = sql.values.indices.filter { if case .blob = sql.values[$0] { true } else { false } }
        let key = Key(form: sql.form, blobs: places)
        if let name = cache.find(key) { return name }
        let text = sql.text
        try SQL.requireNoControl(text)
        prepared += 1
        let name = "s\(prepared)"
        var types = [UInt32](repeating: 0, count: sql.values.count)
        for place in places { types[place] = PostgreSQLParameters.bytea }
        PQclear(try checked(PQprepare(handle, name, text, Int32(clamping: types.count), types), text))
        for old in cache.insert(name, for: key) { try control("DEALLOCATE \(old)") }
        return name
    }

    private func checked(_ result: OpaquePointer?, _ text: @autoclosure () -> String) throws(SQLError) -> OpaquePointer {
        let status = PQresultStatus(result)
        if status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK, let result { return result }
        defer { PQclear(result) }
        // Statements prepared before the tables changed are useless, and so is a server that became a standby.
        if let result, let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))) {
            isSpoiled = isSpoiled || ["0A000", "26000", "25006", "57P01"].contains(String(cString: state))
        }
        throw SQLError(postgresql: result, on: handle, statement: text())
    }
}
