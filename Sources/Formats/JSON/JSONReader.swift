/// Reads JSON (RFC 8259) in one pass. Total: what is no JSON gives its place, and nothing nests deeper than it may.
package struct JSONReader {
    /// Why bytes are no JSON.
    package struct Failure: Error, Sendable, Equatable {
        /// Where, in bytes from the start.
        package let position: Int
        package let reason: String
    }

    /// The deepest nesting read.
    package static let depth = 500

    private let bytes: [UInt8]
    private var position: Int

    private init(_ bytes: [UInt8], at position: Int) { (self.bytes, self.position) = (bytes, position) }

    /// The value that `bytes` are; a byte order mark before it is passed over.
    package static func value(_ bytes: [UInt8]) throws(Failure) -> JSONValue {
        var reader = JSONReader(bytes, at: bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
        let value = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.failure("Something stands behind the end of the value.") }
        return value
    }

    private func failure(_ reason: String) -> Failure { Failure(position: position, reason: reason) }

    private mutating func skipSpace() {
        while position < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[position]) { position += 1 }
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        skipSpace()
        guard position < bytes.count else { throw failure("The value ends too early.") }
        guard depth < Self.depth else { throw failure("The value is nested too deeply.") }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        let count = word.utf8CodeUnitCount
        guard position + count <= bytes.count, (0..<count).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] }) else {
            throw failure("There is no such value.")
        }
        position += count
        return value
    }

    private mutating func object(depth: Int) throws(Failure) -> JSONValue {
        position += 1
        var fields: [String: JSONValue] = [:]
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(fields) }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw failure("A name is missing.") }
            let name = try text()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw failure("A colon is missing.") }
            fields[name] = try value(depth: depth + 1)
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(fields) }
            guard take(UInt8(ascii: ",")) else { throw failure("A comma is missing.") }
        }
    }

    private mutating func list(depth: Int) throws(Failure) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list(values) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .list(values) }
            guard take(UInt8(ascii: ",")) else { throw failure("A comma is missing.") }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func number() throws(Failure) -> JSONValue {
        let start = position
        var isWhole = true
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"): break
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): isWhole = false
            default:
                return try number(start, isWhole)
            }
            position += 1
        }
        return try number(start, isWhole)
    }

    private func number(_ start: Int, _ isWhole: Bool) throws(Failure) -> JSONValue {
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let number = Int64(text), text.first != "+" { return .integer(number) }
        guard text.utf8.count <= 400, let number = Double(text), number.isFinite, text.first != "+", text.first != "." else {
            throw Failure(position: start, reason: "There is no such value.")
        }
        return .number(number)
    }

    // MARK: - Text

    private mutating func text() throws(Failure) -> String {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") { position += 1 }
        guard position < bytes.count else { throw failure("A text is not closed.") }
        if bytes[position] == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        var out = Array(bytes[start..<position])
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(&out)
            default:
                out.append(bytes[position])
                position += 1
            }
        }
        throw failure("A text is not closed.")
    }

    private mutating func escape(_ out: inout [UInt8]) throws(Failure) {
        position += 1
        guard position < bytes.count else { throw failure("A text is not closed.") }
        let letter = bytes[position]
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(letter)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0c)
        case UInt8(ascii: "n"): out.append(0x0a)
        case UInt8(ascii: "r"): out.append(0x0d)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            guard let unit = unit() else { throw failure("There is no such escape.") }
            out.append(contentsOf: String(scalar(from: unit)).utf8)
        default: throw failure("There is no such escape.")
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() -> UInt32? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = bytes[position..<(position + 4)]
        guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        if value != nil { position += 4 }
        return value
    }

    /// The character that a unit of UTF-16 begins or is; half of one that stands alone is U+FFFD.
    private mutating func scalar(from unit: UInt32) -> Unicode.Scalar {
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard unit < 0xdc00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
        else {
            return "\u{fffd}"
        }
        let before = position
        position += 2
        guard let second = self.unit(), (0xdc00...0xdfff).contains(second) else {
            position = before
            return "\u{fffd}"
        }
        return Unicode.Scalar(0x1_0000 + (unit - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
    }
}
