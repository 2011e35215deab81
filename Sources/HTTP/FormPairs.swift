/// Pairs as `application/x-www-form-urlencoded` writes them, in a query or in a body.
enum FormPairs {
    /// The pairs in order; nil when there are more than `limit`, or when one is not UTF-8 or holds NUL.
    static func parse(_ bytes: ArraySlice<UInt8>, limit: Int) -> [(name: String, value: String)]? {
        var pairs: [(name: String, value: String)] = []
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
            let pair = rest[..<end]
            rest = rest[end...].dropFirst()
            if pair.isEmpty { continue }
            let mark = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            guard pairs.count < limit, let name = text(pair[..<mark]), let value = text(pair[mark...].dropFirst()) else { return nil }
            pairs.append((name, value))
        }
        return pairs
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        let decoded = PercentCoding.decodeForm(bytes)
        return decoded.contains(0) ? nil : String(validating: decoded, as: UTF8.self)
    }
}
