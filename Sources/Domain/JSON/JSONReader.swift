/// Reads JSON (RFC 8259) in one pass, and says in which line and column it is none; the decoder of the platform tells no place.
///
/// Total: whatever the bytes are, it gives a value or the reason why there is none.
package struct JSONReader {
    /// How much is forgiven.
    package enum Manner: Sendable {
        /// Nothing: for what people and programs write for us, whose mistakes they should hear of.
        case strict
        /// What archives and feeds of others get wrong and still mean: control characters and halves of characters in texts, bytes that are no
        /// UTF-8, a name that stands twice (the last holds).
        case lenient
    }

    private let bytes: [UInt8]
    private let manner: Manner
    private let deepest: Int
    private var place = 0

    static func value(of bytes: [UInt8], manner: Manner, deepest: Int) throws(JSONValue.Failure) -> JSONValue {
        var reader = JSONReader(bytes: bytes, manner: manner, deepest: deepest)
        // What is no UTF-8 would be repaired silently below.
        if manner == .strict, String(validating: bytes, as: UTF8.self) == nil {
            reader.place = bytes.firstOfNoText
            throw reader.failure("a byte stands that is no UTF-8")
        }
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { reader.place = 3 }
        reader.skipBlanks()
        let value = try reader.value(depth: 0)
        reader.skipBlanks()
        if reader.place < bytes.count { throw reader.failure("nothing more was expected") }
        return value
    }

    private init(bytes: [UInt8], manner: Manner, deepest: Int) { (self.bytes, self.manner, self.deepest) = (bytes, manner, deepest) }

    private func failure(_ what: String) -> JSONValue.Failure {
        let before = bytes[..<min(place, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        return JSONValue.Failure(reason: what, line: line, column: column)
    }

    private mutating func skipBlanks() {
        while place < bytes.count, bytes[place] == 0x20 || bytes[place] == 0x0a || bytes[place] == 0x0d || bytes[place] == 0x09 {
            place += 1
        }
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    /// Goes past `byte` and the blanks around it; false when something else stands there.
    private mutating func pass(_ byte: Character) -> Bool {
        skipBlanks()
        guard next == byte.asciiValue else { return false }
        place += 1
        skipBlanks()
        return true
    }

    private mutating func value(depth: Int) throws(JSONValue.Failure) -> JSONValue {
        guard depth < deepest else { throw failure("too many brackets stand in one another") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw failure("a value is missing")
        default: return try number()
        }
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(JSONValue.Failure) -> JSONValue {
        guard bytes[place...].starts(with: word.utf8) else { throw failure("an unknown word stands") }
        place += word.utf8.count
        return value
    }

    private mutating func object(_ depth: Int) throws(JSONValue.Failure) -> JSONValue {
        _ = pass("{")
        var fields: [String: JSONValue] = [:]
        if pass("}") { return .object(fields) }
        while true {
            guard next == UInt8(ascii: "\"") else { throw failure("a name between quotes was expected") }
            let start = place
            let name = try text()
            guard pass(":") else { throw failure("a colon was expected") }
            let value = try value(depth: depth + 1)
            if fields.updateValue(value, forKey: name) != nil, manner == .strict {
                place = start
                throw failure("the name \"\(name.shortened(to: 40))\" stands a second time")
            }
            if pass("}") { return .object(fields) }
            guard pass(",") else { throw failure("a comma or } was expected") }
        }
    }

    private mutating func list(_ depth: Int) throws(JSONValue.Failure) -> JSONValue {
        _ = pass("[")
        var values: [JSONValue] = []
        if pass("]") { return .list(values) }
        while true {
            values.append(try value(depth: depth + 1))
            if pass("]") { return .list(values) }
            guard pass(",") else { throw failure("a comma or ] was expected") }
        }
    }

    private mutating func text() throws(JSONValue.Failure) -> String {
        place += 1
        var out: [UInt8] = []
        while true {
            // Most texts hold nothing that stands for something else, and are taken at once.
            let start = place
            while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 || manner == .lenient { place += 1 }
            guard let byte = next else { throw failure("a text does not end") }
            switch byte {
            case UInt8(ascii: "\""):
                defer { place += 1 }
                if out.isEmpty { return String(decoding: bytes[start..<place], as: UTF8.self) }
                return String(decoding: out + bytes[start..<place], as: UTF8.self)
            case UInt8(ascii: "\\"):
                out += bytes[start..<place]
                place += 1
                try escape(into: &out)
            default: throw failure("a control character stands in a text")
            }
        }
    }

    private mutating func escape(into out: inout [UInt8]) throws(JSONValue.Failure) {
        guard let byte = next else { throw failure("a text does not end") }
        place += 1
        switch byte {
        case UInt8(ascii: "n"): out.append(0x0a)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0d)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0c)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "u"): out += String(Character(try scalar())).utf8
        default: throw failure("an unknown escape stands")
        }
    }

    /// The character after `\u`; one that is written in two halves is put together.
    private mutating func scalar() throws(JSONValue.Failure) -> Unicode.Scalar {
        let first = try unit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let before = place
        if first < 0xdc00, bytes[place...].starts(with: "\\u".utf8) {
            place += 2
            let second = try unit()
            if (0xdc00..<0xe000).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) {
                return scalar
            }
        }
        guard manner == .lenient else { throw failure("half a character stands") }
        place = before
        return "\u{fffd}"
    }

    private mutating func unit() throws(JSONValue.Failure) -> UInt32 {
        let digits = bytes[place...].prefix(4)
        guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw failure("four hexadecimal digits were expected") }
        place += 4
        return value
    }

    private mutating func number() throws(JSONValue.Failure) -> JSONValue {
        let start = place
        let digits = { (byte: UInt8) in (48...57).contains(byte) }
        if next == UInt8(ascii: "-") { place += 1 }
        let whole = bytes[place...].prefix(while: digits)
        place += whole.count
        guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else {
            place = start
            throw failure("a value was expected")
        }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            isWhole = false
            place += 1
            let part = bytes[place...].prefix(while: digits)
            guard !part.isEmpty else { throw failure("a digit was expected") }
            place += part.count
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isWhole = false
            place += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
            let power = bytes[place...].prefix(while: digits)
            guard !power.isEmpty else { throw failure("a digit was expected") }
            place += power.count
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if isWhole, let value = Int64(text) { return .integer(value) }
        guard let value = Double(text), value.isFinite else {
            throw failure("a number is too large")
        }
        return .number(value)
    }
}

extension [UInt8] {
    /// Where the first byte stands that makes this no UTF-8; the end when none does.
    fileprivate var firstOfNoText: Int {
        var (low, high) = (0, count)
        // What ends within a character is none either, so the longest good beginning may end up to three bytes early.
        while low < high {
            let middle = low + (high - low + 1) / 2
            let isText = (0..<4).contains { middle >= $0 && String(validating: self[..<(middle - $0)], as: UTF8.self) != nil }
            if isText { low = middle } else { high = middle - 1 }
        }
        return (0..<4).lazy.map { low - $0 }.first { $0 >= 0 && String(validating: self[..<$0], as: UTF8.self) != nil } ?? 0
    }
}
