import Support

/// What references in XML stand for.
enum XMLReference {
    /// The value of `38` or `x26`.
    static func scalar(_ digits: Substring) -> UInt32? {
        let isHex = digits.first == "x" || digits.first == "X"
        let digits = isHex ? digits.dropFirst() : digits
        guard !digits.isEmpty, digits.utf8.count <= 8 else { return nil }
        return UInt32(digits, radix: isHex ? 16 : 10)
    }

    /// Whether XML allows the character.
    static func isLegal(_ value: UInt32) -> Bool {
        switch value {
        case 0x09, 0x0a, 0x0d, 0x20...0xd7ff, 0xe000...0xfffd, 0x1_0000...0x10_ffff: true
        default: false
        }
    }

    /// What HTML calls by `name`.
    static func html(_ name: String) -> String? {
        known.withLock { known in
            if let found = known[name] { return found }
            let text = HTMLPiece.parse(Array("&\(name);".utf8)).map(\.text).joined()
            // `&notit;` is read as `¬it;`: what is left over shows that the name was none.
            let isWhole = !(text.hasPrefix("&") && text != "&") && (!text.hasSuffix(";") || name == "semi")
            let found = isWhole ? text : nil
            // A document can ask for any number of names.
            if known.count < 1000 { known[name] = .some(found) }
            return found
        }
    }

    private static let known = Lock<[String: String?]>([:])

    /// The entities that a document type declares with a plain text, which they stand for as text; anything else they could stand for is left out.
    static func declared(in type: ArraySlice<UInt8>) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        var rest = type
        let mark = Array("<!ENTITY".utf8)
        while found.count < XMLLimits.entities, let start = rest.firstRange(of: mark) {
            rest = rest[start.upperBound...].drop(while: \.isSpace)
            let name = rest.prefix(while: \.isNameByte)
            let value = rest[name.endIndex...].drop(while: \.isSpace)
            guard !name.isEmpty, let quote = value.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
                let end = value.dropFirst().firstIndex(of: quote)
            else { continue }
            rest = value[end...]
            if let text = plain(value[(value.startIndex + 1)..<end]) { found[String(decoding: name, as: UTF8.self)] = text }
        }
        return found
    }

    /// The text of an entity, when it refers to no other.
    private static func plain(_ value: ArraySlice<UInt8>) -> [UInt8]? {
        guard value.count <= XMLLimits.entity, !value.contains(UInt8(ascii: "<")), !value.contains(UInt8(ascii: "%")) else { return nil }
        let references = value.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
        let isPlain = references.allSatisfy { piece in
            guard let end = piece.firstIndex(of: UInt8(ascii: ";")), piece.first == UInt8(ascii: "#") else { return false }
            return scalar(Substring(String(decoding: piece[(piece.startIndex + 1)..<end], as: UTF8.self))).map(isLegal) ?? false
        }
        return isPlain ? Array(value) : nil
    }
}
