/// Reads one JSON text (RFC 8259). Total: whatever the bytes are, it gives a value or says where it stopped.
struct JSONReader {
    /// Why the text is none, and at which byte.
    struct Failure: Error, Equatable {
        let position: Int
    }

    /// How deep values may lie in each other: more than any of ours, and little enough for the stack.
    static let deepest = 32

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// The value that `bytes` are.
    static func read(_ bytes: [UInt8]) throws(Failure) -> JSON {
        // Once, so that pieces need no second look.
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Failure(position: 0) }
        var reader = JSONReader(bytes)
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.position == bytes.count else { throw Failure(position: reader.position) }
        return value
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var failure: Failure { Failure(position: position) }
    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { position += 1 }
    }

    private mutating func value() throws(Failure) -> JSON {
        skipBlanks()
        switch next {
        case UInt8(ascii: "{"): return try nested(Self.object)
        case UInt8(ascii: "["): return try nested(Self.list)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(Failure) -> JSON) throws(Failure) -> JSON {
        guard depth < Self.deepest else { throw failure }
        depth += 1
        position += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    /// After the brace.
    private static func object(_ reader: inout JSONReader) throws(Failure) -> JSON {
        var members: [String: JSON] = [:]
        reader.skipBlanks()
        if reader.skip("}") { return .object([:]) }
        while true {
            reader.skipBlanks()
            guard reader.next == UInt8(ascii: "\"") else { throw reader.failure }
            let start = reader.position
            let name = try reader.text()
            // Two readers would take different ones of two members of one name.
            guard members[name] == nil else { throw Failure(position: start) }
            reader.skipBlanks()
            guard reader.skip(":") else { throw reader.failure }
            members[name] = try reader.value()
            reader.skipBlanks()
            if reader.skip("}") { return .object(members) }
            guard reader.skip(",") else { throw reader.failure }
        }
    }

    /// After the bracket.
    private static func list(_ reader: inout JSONReader) throws(Failure) -> JSON {
        var items: [JSON] = []
        reader.skipBlanks()
        if reader.skip("]") { return .list([]) }
        while true {
            items.append(try reader.value())
            reader.skipBlanks()
            if reader.skip("]") { return .list(items) }
            guard reader.skip(",") else { throw reader.failure }
        }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Failure) -> JSON {
        let wanted = word.withUTF8Buffer { Array($0) }
        guard bytes[position...].starts(with: wanted) else { throw failure }
        position += wanted.count
        return value
    }

    private mutating func text() throws(Failure) -> String {
        position += 1
        var out: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"): out += try escape()
            case ..<0x20: throw failure
            default:
                out.append(byte)
                position += 1
            }
        }
        throw failure
    }

    private static let plain: [UInt8: UInt8] = [
        UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5c, UInt8(ascii: "/"): 0x2f, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0c,
        UInt8(ascii: "n"): 0x0a, UInt8(ascii: "r"): 0x0d, UInt8(ascii: "t"): 0x09,
    ]

    private mutating func escape() throws(Failure) -> [UInt8] {
        position += 1
        guard let byte = next else { throw failure }
        if let plain = Self.plain[byte] {
            position += 1
            return [plain]
        }
        guard byte == UInt8(ascii: "u") else { throw failure }
        var code = UInt32(try unit())
        if (0xd800..<0xdc00).contains(code) {
            guard skip("\\"), next == UInt8(ascii: "u") else { throw failure }
            let low = UInt32(try unit())
            guard (0xdc00..<0xe000).contains(low) else { throw failure }
            code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
        }
        // Half of a pair is no character.
        guard let scalar = Unicode.Scalar(code) else { throw failure }
        return Array(String(Character(scalar)).utf8)
    }

    /// The four digits after `u`.
    private mutating func unit() throws(Failure) -> UInt16 {
        position += 1
        var code: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw failure }
            code = code << 4 | UInt16(digit)
            position += 1
        }
        return code
    }

    private mutating func number() throws(Failure) -> JSON {
        let start = position
        _ = skip("-")
        if !skip("0") { try digits() }
        var isWhole = true
        if skip(".") {
            isWhole = false
            try digits()
        }
        if skip("e") || skip("E") {
            isWhole = false
            _ = skip("+") || skip("-")
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else { throw Failure(position: start) }
        return .number(value)
    }

    private mutating func digits() throws(Failure) {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        guard position > start else { throw failure }
    }
}
