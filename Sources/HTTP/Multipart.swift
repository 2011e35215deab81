import Glibc

/// The parts of a `multipart/form-data` body (RFC 7578), one after the other, in linear time.
struct Multipart {
    /// One part: its fields, names in lower case, and its bytes.
    struct Part {
        let headers: [(name: String, value: String)]
        let bytes: ArraySlice<UInt8>
        func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    }

    private static let lineEnd: [UInt8] = [0x0d, 0x0a]
    private let body: [UInt8]
    /// A line end, two hyphens and the boundary.
    private let delimiter: [UInt8]
    /// Where the next part's fields start; nil after the last part.
    private var position: Int?

    /// The parts of `body`; nil when the boundary is none, or nowhere in the body.
    init?(_ body: [UInt8], boundary: String) {
        guard (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) else { return nil }
        self.body = body
        delimiter = Self.lineEnd + Array("--".utf8) + Array(boundary.utf8)
        if body.starts(with: delimiter.dropFirst(2)) {
            position = delimiter.count - 2
        } else {
            guard let mark = Self.find(delimiter, in: body, from: 0) else { return nil }
            position = mark + delimiter.count
        }
    }

    /// The next part; nil after the closing boundary; throws when there is none, or when a part has no end.
    mutating func next() throws(Form.Failure) -> Part? {
        guard let start = position else { return nil }
        var rest = body[start...]
        if rest.starts(with: "--".utf8) {
            position = nil
            return nil
        }
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        guard rest.starts(with: Self.lineEnd) else { throw .malformed }
        rest = rest.dropFirst(2)
        let headers = try Self.headers(from: &rest)
        // A part may be empty: then the line end before the boundary is the one that ended the fields.
        guard let end = Self.find(delimiter, in: body, from: rest.startIndex - 2) else { throw .malformed }
        position = end + delimiter.count
        return Part(headers: headers, bytes: end < rest.startIndex ? [] : body[rest.startIndex..<end])
    }

    /// Takes the fields and the empty line after them.
    private static func headers(from rest: inout ArraySlice<UInt8>) throws(Form.Failure) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = []
        while true {
            guard let end = rest.prefix(4096).firstIndex(of: 0x0d), rest[end...].starts(with: lineEnd), headers.count < 20 else {
                throw .malformed
            }
            let line = rest[..<end]
            rest = rest[end...].dropFirst(2)
            if line.isEmpty { return headers }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), HeaderRules.isToken(line[..<colon]),
                HeaderRules.isValue(line[colon...]), let value = String(validating: line[colon...].dropFirst(), as: UTF8.self)
            else { throw .malformed }
            headers.append((String(decoding: line[..<colon], as: UTF8.self).lowercased(), String(value.drop { $0 == " " || $0 == "\t" })))
        }
    }

    /// Where `text` stands in `body` at or after `start`. Linear, because its first byte, CR, comes in it only once.
    private static func find(_ text: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        body.withUnsafeBytes { body in
            var from = max(0, start)
            while from < body.count, body.count - from >= text.count, let base = body.baseAddress {
                guard let hit = memchr(base + from, 0x0d, body.count - from - text.count + 1) else { return nil }
                let index = UnsafeRawPointer(hit) - base
                if memcmp(hit, text, text.count) == 0 { return index }
                from = index + 1
            }
            return nil
        }
    }
}
