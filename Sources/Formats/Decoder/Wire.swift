/// Writes values as bytes, compactly: counts as LEB128, numbers as 8 bytes, texts as UTF-8 with their length before them.
package struct WireWriter: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}

    package mutating func byte(_ value: UInt8) { bytes.append(value) }

    package mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

    package mutating func count(_ value: Int) {
        var rest = UInt64(max(0, value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    package mutating func number(_ value: Int64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func blob(_ value: [UInt8]) {
        count(value.count)
        bytes.append(contentsOf: value)
    }

    package mutating func text(_ value: String) {
        count(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    package mutating func optional<Value>(_ value: Value?, _ write: (inout WireWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    package mutating func list<Value>(_ values: [Value], _ write: (inout WireWriter, Value) -> Void) {
        count(values.count)
        for value in values { write(&self, value) }
    }
}

/// Reads what `WireWriter` wrote. Total: every reading of other bytes gives nil.
package struct WireReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// Whether all bytes were read.
    package var isAtEnd: Bool { position == bytes.endIndex }

    package mutating func byte() -> UInt8? {
        guard position < bytes.endIndex else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    package mutating func flag() -> Bool? {
        switch byte() {
        case 0: false
        case 1: true
        default: nil
        }
    }

    package mutating func count() -> Int? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let byte = byte() {
            guard shift < 63 else { return nil }
            value |= UInt64(byte & 0x7f) << shift
            // A longer form of the same number is no number of ours.
            if byte & 0x80 == 0 { return byte == 0 && shift > 0 ? nil : Int(exactly: value) }
            shift += 7
        }
        return nil
    }

    package mutating func number() -> Int64? {
        guard let raw = slice(8) else { return nil }
        return raw.reversed().reduce(into: Int64(0)) { $0 = $0 << 8 | Int64($1) }
    }

    package mutating func blob() -> [UInt8]? {
        count().flatMap { slice($0) }.map { Array($0) }
    }

    package mutating func text() -> String? {
        guard let count = count(), let raw = slice(count) else { return nil }
        return String(validating: raw, as: UTF8.self)
    }

    /// The value, or nil inside when it was absent; nil when the bytes are none of ours.
    package mutating func optional<Value>(_ read: (inout WireReader) -> Value?) -> Value?? {
        guard let isPresent = flag() else { return nil }
        guard isPresent else { return .some(nil) }
        return read(&self).map { .some($0) }
    }

    package mutating func list<Value>(_ read: (inout WireReader) -> Value?) -> [Value]? {
        // Every value takes a byte at least, so a list cannot be longer than what is left.
        guard let count = count(), count <= bytes.endIndex - position else { return nil }
        var values: [Value] = []
        values.reserveCapacity(min(count, 1024))
        for _ in 0..<count {
            guard let value = read(&self) else { return nil }
            values.append(value)
        }
        return values
    }

    private mutating func slice(_ count: Int) -> ArraySlice<UInt8>? {
        guard count <= bytes.endIndex - position else { return nil }
        defer { position += count }
        return bytes[position..<(position + count)]
    }
}
