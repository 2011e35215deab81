/// A field value with parameters: `form-data; name="a"; filename="b"`.
struct HeaderParameters {
    /// What stands before the first semicolon, in lower case.
    let main: String
    private let parameters: [(name: String, value: String)]

    /// Reads `field`; a parameter that is none is passed over.
    init(_ field: String) {
        var rest = Array(field.utf8)[...]
        main = Self.text(Self.trimmed(Self.take(until: UInt8(ascii: ";"), from: &rest))).lowercased()
        var parameters: [(name: String, value: String)] = []
        while !rest.isEmpty, parameters.count < 20 {
            rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ";") }
            let end = rest.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ";") } ?? rest.endIndex
            let name = Self.text(Self.trimmed(rest[..<end])).lowercased()
            rest = rest[end...]
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst()
            parameters.append((name, Self.value(from: &rest)))
        }
        self.parameters = parameters
    }

    /// The value of the first parameter of that name, given in lower case.
    func value(of name: String) -> String? { parameters.first { $0.name == name }?.value }

    private static func value(from rest: inout ArraySlice<UInt8>) -> String {
        guard rest.first == UInt8(ascii: "\"") else { return text(trimmed(take(until: UInt8(ascii: ";"), from: &rest))) }
        rest = rest.dropFirst()
        var out: [UInt8] = []
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            // Only an escaped quote is unescaped: old browsers send Windows paths with single backslashes.
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "\"") {
                out.append(UInt8(ascii: "\""))
                rest = rest.dropFirst()
            } else {
                out.append(byte)
            }
        }
        _ = take(until: UInt8(ascii: ";"), from: &rest)
        return text(out[...])
    }

    private static func take(until end: UInt8, from rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let mark = rest.firstIndex(of: end) ?? rest.endIndex
        defer { rest = rest[mark...].dropFirst() }
        return rest[..<mark]
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = rest.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
        return rest
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
