// The small values that every message brings are written by hand: the general encoder takes longer than storing the message does.

extension JSONText {
    /// The facts of an event, sorted by name.
    static func encode(_ facts: [String: String]) -> String {
        var out = JSONBytes()
        out.object(facts.sorted { $0.key < $1.key }) { out, value in out.string(value) }
        return out.text
    }

    /// Counts by name, sorted by name.
    static func encode(_ counts: [String: Int]) -> String {
        var out = JSONBytes()
        out.object(counts.sorted { $0.key < $1.key }) { out, count in out.raw(String(count)) }
        return out.text
    }

    /// The recipients and references of a mail.
    static func encode(_ mail: StoredMail) -> String {
        var out = JSONBytes()
        func addresses(_ list: [StoredMail.Address]) {
            out.list(list) { out, address in
                out.raw("{\"address\":")
                out.string(address.address)
                out.raw(",\"name\":")
                out.string(address.name)
                out.raw("}")
            }
        }
        out.raw("{")
        if let ours = mail.bounceOf {
            out.raw("\"bounceOf\":")
            out.string(ours)
            out.raw(",")
        }
        out.raw("\"cc\":")
        addresses(mail.cc)
        out.raw(",\"references\":")
        out.list(mail.references) { out, reference in out.string(reference) }
        out.raw(",\"replyTo\":")
        addresses(mail.replyTo)
        out.raw(",\"to\":")
        addresses(mail.to)
        out.raw("}")
        return out.text
    }
}

/// JSON under construction.
private struct JSONBytes {
    private var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(256) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func object<Value>(_ pairs: [(key: String, value: Value)], _ write: (inout JSONBytes, Value) -> Void) {
        raw("{")
        for (index, pair) in pairs.enumerated() {
            if index > 0 { raw(",") }
            string(pair.key)
            raw(":")
            write(&self, pair.value)
        }
        raw("}")
    }

    mutating func list<Value>(_ values: [Value], _ write: (inout JSONBytes, Value) -> Void) {
        raw("[")
        for (index, value) in values.enumerated() {
            if index > 0 { raw(",") }
            write(&self, value)
        }
        raw("]")
    }
}
