/// The target of a request line, split and decoded; or why it is refused.
struct RequestTarget: Sendable {
    /// The path, decoded once.
    let path: String
    /// The query's pairs in order.
    let query: [(name: String, value: String)]
    /// The host and port of a target in absolute form.
    let authority: String?

    /// Reads `target` as it stood in the request line.
    init(_ target: [UInt8]) throws(Refusal) {
        var rest = target[...]
        (authority, rest) = try Self.authority(of: rest)
        let mark = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        path = try Self.path(rest[..<mark])
        query = try Self.query(rest[mark...].dropFirst())
    }

    private static func authority(of target: ArraySlice<UInt8>) throws(Refusal) -> (String?, ArraySlice<UInt8>) {
        guard target.first != UInt8(ascii: "/") else { return (nil, target) }
        for scheme in ["http://", "https://"] where target.starts(with: scheme.utf8) {
            let rest = target.dropFirst(scheme.utf8.count)
            let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            return (String(decoding: rest[..<slash], as: UTF8.self), rest[slash...])
        }
        // RFC 9112 section 3.2.4: `OPTIONS *` asks about the server as a whole.
        if target.elementsEqual("*".utf8) { return (nil, target) }
        throw .malformed("The request target is not a path.")
    }

    private static func path(_ raw: ArraySlice<UInt8>) throws(Refusal) -> String {
        if raw.elementsEqual("*".utf8) { return "*" }
        guard raw.first == UInt8(ascii: "/") else { throw .malformed("The request target is not a path.") }
        // A slash that was written as an escape would make one resource answer to two spellings.
        let slashes = raw.count { $0 == UInt8(ascii: "/") }
        guard let bytes = PercentCoding.decode(raw), bytes.count(where: { $0 == UInt8(ascii: "/") }) == slashes,
            bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7f && $0 != UInt8(ascii: "\\") }), !raw.contains(UInt8(ascii: "#")),
            let path = String(validating: bytes, as: UTF8.self)
        else { throw .malformed("The path is not well formed.") }
        let segments = bytes.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard !segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) else {
            throw .malformed("The path has dot segments.")
        }
        guard !segments.dropLast().contains(where: \.isEmpty) else { throw Refusal(status: 404, reason: "There is nothing here.") }
        return path
    }

    private static func query(_ raw: ArraySlice<UInt8>) throws(Refusal) -> [(name: String, value: String)] {
        guard let pairs = FormPairs.parse(raw, limit: 1000) else { throw .malformed("The query is not well formed.") }
        return pairs
    }
}

/// Why a request is not handed to a handler.
struct Refusal: Error, Sendable, Equatable {
    /// The status that says so.
    let status: Int
    /// The sentence that says so, without anything the client sent.
    let reason: String

    /// 400 with a sentence.
    static func malformed(_ reason: String) -> Refusal { Refusal(status: 400, reason: reason) }
}
