import CPQ

/// The rows of a result in text form, and the one it stands on.
final class PostgreSQLRow: Row {
    /// The number of rows.
    let count: Int32
    /// The row that is read now, from 0.
    var position: Int32 = 0
    private let result: OpaquePointer
    private let columns: Int32

    /// Takes over `result` and frees it in the end.
    init(_ result: OpaquePointer) {
        self.result = result
        (count, columns) = (PQntuples(result), PQnfields(result))
    }

    deinit { PQclear(result) }

    func isNull(_ column: Int) -> Bool {
        let column = Int32(clamping: column)
        return !(0..<columns).contains(column) || PQgetisnull(result, position, column) != 0
    }

    func integer(_ column: Int) throws -> Int64 {
        guard let number = Int64(Substring(try utf8(column, "an integer"))) else { throw mismatch(column, "an integer") }
        return number
    }

    func real(_ column: Int) throws -> Double {
        guard let number = Double(Substring(try utf8(column, "a number"))) else { throw mismatch(column, "a number") }
        return number
    }

    func text(_ column: Int) throws -> String {
        guard !isBytes(column) else { throw mismatch(column, "a text") }
        return String(decoding: try value(column, "a text"), as: UTF8.self)
    }

    func bytes(_ column: Int) throws -> [UInt8] {
        let text = try value(column, "bytes")
        guard isBytes(column) else { return Array(text) }
        // BYTEA comes as \x and two digits a byte.
        guard text.count >= 2, text.count % 2 == 0, text[0] == UInt8(ascii: "\\"), text[1] == UInt8(ascii: "x") else {
            throw mismatch(column, "bytes")
        }
        return try [UInt8](unsafeUninitializedCapacity: text.count / 2 - 1) { bytes, count in
            for index in stride(from: 2, to: text.count, by: 2) {
                guard let high = Self.digit(text[index]), let low = Self.digit(text[index + 1]) else { throw mismatch(column, "bytes") }
                bytes.initializeElement(at: count, to: high << 4 | low)
                count += 1
            }
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 97...102: byte - 87
        default: nil
        }
    }

    private func isBytes(_ column: Int) -> Bool { PQftype(result, Int32(clamping: column)) == PostgreSQLParameters.bytea }

    private func utf8(_ column: Int, _ wanted: String) throws -> String {
        String(decoding: try value(column, wanted), as: UTF8.self)
    }

    private func value(_ column: Int, _ wanted: String) throws -> UnsafeBufferPointer<UInt8> {
        guard !isNull(column), let start = PQgetvalue(result, position, Int32(clamping: column)) else { throw mismatch(column, wanted) }
        let count = Int(PQgetlength(result, position, Int32(clamping: column)))
        return UnsafeBufferPointer(start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: count)
    }

    private func mismatch(_ column: Int, _ wanted: String) -> SQLError { SQLError(.other, "Column \(column) does not hold \(wanted).") }
}
