import CSQLite
import Foundation

/// A prepared statement, the bytes bound to it, and the row it stands on.
final class SQLiteStatement: Row {
    /// Whether somebody is stepping through it; then a second user needs a statement of its own.
    private(set) var inUse = false
    private let handle: OpaquePointer
    private let parameters: Int
    private let text: String
    // Bound texts and blobs lie here, so that SQLite neither allocates nor copies for them.
    private var arena: UnsafeMutableRawPointer?
    private var capacity = 0

    /// Prepares `text`, which must be one statement.
    init(_ text: String, on database: OpaquePointer, lasting: Bool) throws {
        self.text = text
        var statement: OpaquePointer?
        var copy = text
        let (code, rest) = copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes -> (Int32, Bool) in
                var tail: UnsafePointer<CChar>?
                let flags = lasting ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
                let code = sqlite3_prepare_v3(database, bytes.baseAddress, Int32(clamping: bytes.count), flags, &statement, &tail)
                guard code == SQLITE_OK, let tail, let start = bytes.baseAddress else { return (code, false) }
                return (code, bytes[(tail - start)...].contains { ![9, 10, 13, 32, 59].contains($0) })
            }
        }
        guard code == SQLITE_OK else { throw SQLError(sqlite: code, sqlite3_errmsg(database), statement: text) }
        guard let statement else { throw SQLError(.other, "The statement is empty.", detail: text) }
        (handle, parameters) = (statement, Int(sqlite3_bind_parameter_count(statement)))
        // What is thrown from here on ends in `deinit`, which frees the statement.
        guard !rest else { throw SQLError(.other, "Only one statement can be run at a time.", detail: text) }
    }

    deinit {
        sqlite3_finalize(handle)
        arena?.deallocate()
    }

    /// Takes the statement and binds `values` to its parameters.
    func begin(_ values: [SQLValue]) throws {
        guard values.count == parameters else {
            throw SQLError(.other, "The statement has \(parameters) parameters and \(values.count) values.", detail: text)
        }
        inUse = true
        reserve(values)
        var offset = 0
        for index in 0..<values.count {
            let column = Int32(truncatingIfNeeded: index + 1)
            let code =
                switch values[index] {
                case .null: sqlite3_bind_null(handle, column)
                case .integer(let number): sqlite3_bind_int64(handle, column, number)
                case .real(let number) where !number.isFinite: throw SQL.refusedNumber
                case .real(let number): sqlite3_bind_double(handle, column, number)
                case .text(var text): try text.withUTF8 { try bind($0, as: SQLITE_TEXT, at: column, &offset) }
                case .blob(let bytes): try bytes.withUnsafeBufferPointer { try bind($0, as: SQLITE_BLOB, at: column, &offset) }
                }
            guard code == SQLITE_OK else { throw SQLError(sqlite: code, sqlite3_errstr(code), statement: text) }
        }
    }

    /// Gives the statement back.
    func end() {
        sqlite3_reset(handle)
        if capacity > 64 << 10 {
            sqlite3_clear_bindings(handle)
            arena?.deallocate()
            (arena, capacity) = (nil, 0)
        }
        inUse = false
    }

    /// Goes to the next row; SQLITE_ROW, SQLITE_DONE or an error.
    func step() -> Int32 { sqlite3_step(handle) }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(clamping: column)) == SQLITE_NULL }

    func integer(_ column: Int) throws -> Int64 {
        let column = Int32(clamping: column)
        guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { throw mismatch(column, "an integer") }
        return sqlite3_column_int64(handle, column)
    }

    func real(_ column: Int) throws -> Double {
        let column = Int32(clamping: column)
        let type = sqlite3_column_type(handle, column)
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw mismatch(column, "a number") }
        return sqlite3_column_double(handle, column)
    }

    func text(_ column: Int) throws -> String {
        let column = Int32(clamping: column)
        let type = sqlite3_column_type(handle, column)
        guard type != SQLITE_NULL, type != SQLITE_BLOB, let text = sqlite3_column_text(handle, column) else {
            throw mismatch(column, "a text")
        }
        return String(decoding: UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, column))), as: UTF8.self)
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        let column = Int32(clamping: column)
        let type = sqlite3_column_type(handle, column)
        guard type == SQLITE_BLOB || type == SQLITE_TEXT else { throw mismatch(column, "bytes") }
        let start = sqlite3_column_blob(handle, column)
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    private func mismatch(_ column: Int32, _ wanted: String) -> SQLError {
        SQLError(.other, "Column \(column) does not hold \(wanted).", detail: text)
    }

    private func reserve(_ values: [SQLValue]) {
        // One byte more each, so that an empty text still has an address: no address would mean NULL.
        var needed = 0
        for index in 0..<values.count {
            switch values[index] {
            case .text(let text): needed += text.utf8.count + 1
            case .blob(let bytes): needed += bytes.count + 1
            case .null, .integer, .real: break
            }
        }
        guard needed > capacity else { return }
        arena?.deallocate()
        capacity = max(256, needed * 2)
        arena = .allocate(byteCount: capacity, alignment: 1)
    }

    private func bind(_ bytes: UnsafeBufferPointer<UInt8>, as type: Int32, at column: Int32, _ offset: inout Int) throws -> Int32 {
        guard let arena else { return SQLITE_NOMEM }
        let place = arena + offset
        offset += bytes.count + 1
        if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
        guard type == SQLITE_TEXT else { return sqlite3_bind_blob64(handle, column, place, UInt64(bytes.count), nil) }
        guard memchr(place, 0, bytes.count) == nil else { throw SQL.refusedNUL }
        let text = UnsafePointer(place.assumingMemoryBound(to: CChar.self))
        return sqlite3_bind_text64(handle, column, text, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
    }
}
