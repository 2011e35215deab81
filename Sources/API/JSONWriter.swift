import Domain

/// Writes JSON text piece by piece.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: StaticString) { text.withUTF8Buffer { bytes += $0 } }

    /// JSON text that was written before.
    mutating func written(_ text: [UInt8]) { bytes += text }

    mutating func number(_ value: some BinaryInteger) { bytes += String(value).utf8 }

    /// A number that is finite.
    mutating func number(_ value: Double) { bytes += String(value).utf8 }

    mutating func flag(_ value: Bool) { raw(value ? "true" : "false") }

    mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): raw("\\\"")
            case UInt8(ascii: "\\"): raw("\\\\")
            case 0x0a: raw("\\n")
            case 0x0d: raw("\\r")
            case 0x09: raw("\\t")
            case ..<0x20, 0x7f:
                raw("\\u00")
                let digits = String(byte, radix: 16)
                if digits.utf8.count == 1 { raw("0") }
                bytes += digits.utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A list, each item written by `write`.
    mutating func list<Item>(_ items: [Item], _ write: (Item, inout JSONWriter) -> Void) {
        raw("[")
        for (index, item) in items.enumerated() {
            if index > 0 { raw(",") }
            write(item, &self)
        }
        raw("]")
    }

    /// A value; members in the order of their names, so that the same value is the same text.
    mutating func value(_ value: JSON) {
        switch value {
        case .null: raw("null")
        case .bool(let flag): self.flag(flag)
        case .integer(let integer): number(integer)
        case .number(let value): number(value)
        case .text(let text): self.text(text)
        case .list(let items): list(items) { $1.value($0) }
        case .object(let members):
            raw("{")
            for (index, (name, member)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { raw(",") }
                text(name)
                raw(":")
                self.value(member)
            }
            raw("}")
        }
    }
}

extension JSON {
    /// The value as text.
    var written: [UInt8] {
        var writer = JSONWriter()
        writer.value(self)
        return writer.bytes
    }
}
