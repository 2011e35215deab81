/// Cuts HTML into tags and text in one pass, without building anything: for estimates and for bytes that are too complex to parse.
struct HTMLScanner {
    struct Token {
        enum Kind { case text, start, end, comment }
        let kind: Kind
        /// The bytes it spans.
        let range: Range<Int>
        /// For tags: the name in lower case.
        var name = ""
        var attributes = 0
        var isSelfClosing = false
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token, or nil at the end.
    mutating func next() -> Token? {
        let start = index
        while index < bytes.count {
            if bytes[index] == 0x3c, let kind = tagKind(at: index) {
                if index > start { break }
                return tag(kind, from: start)
            }
            index += 1
        }
        return index > start ? Token(kind: .text, range: start..<index) : nil
    }

    /// Passes over what a parser takes as the raw text of `name`: to its end tag, or to the end of the bytes.
    mutating func skipRawText(of name: String) {
        let name = Array(name.utf8)
        while index < bytes.count {
            if bytes[index] == 0x3c, byte(index + 1) == 0x2f, matches(name, at: index + 2) { return }
            index += 1
        }
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private func matches(_ name: [UInt8], at start: Int) -> Bool {
        guard start + name.count <= bytes.count else { return false }
        return name.indices.allSatisfy { bytes[start + $0] | 0x20 == name[$0] }
    }

    private func tagKind(at index: Int) -> Token.Kind? {
        switch byte(index + 1) {
        case 0x21, 0x3f: .comment
        case 0x2f: byte(index + 2).map { Self.isLetter($0) ? .end : .comment }
        case let next?: Self.isLetter(next) ? .start : nil
        case nil: nil
        }
    }

    private mutating func tag(_ kind: Token.Kind, from start: Int) -> Token {
        if kind == .comment {
            skipComment()
            return Token(kind: .comment, range: start..<index)
        }
        index += kind == .start ? 1 : 2
        let nameStart = index
        while let next = byte(index), !Self.isSpace(next), next != 0x2f, next != 0x3e { index += 1 }
        let name = String(decoding: bytes[nameStart..<index].map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        let attributes = skipAttributes()
        let isSelfClosing = index >= 2 && byte(index - 2) == 0x2f
        return Token(kind: kind, range: start..<index, name: name, attributes: attributes, isSelfClosing: isSelfClosing)
    }

    /// Moves past the `>` of a tag, and counts its attributes.
    private mutating func skipAttributes() -> Int {
        var count = 0
        while let next = byte(index) {
            if next == 0x3e {
                index += 1
                return count
            }
            if Self.isSpace(next) || next == 0x2f {
                index += 1
                continue
            }
            count += 1
            index += 1
            while let next = byte(index), !Self.isSpace(next), next != 0x2f, next != 0x3e, next != 0x3d { index += 1 }
            skipSpace()
            guard byte(index) == 0x3d else { continue }
            index += 1
            skipSpace()
            guard let quote = byte(index) else { break }
            if quote == 0x22 || quote == 0x27 {
                index += 1
                while let next = byte(index), next != quote { index += 1 }
                if index < bytes.count { index += 1 }
            } else {
                while let next = byte(index), !Self.isSpace(next), next != 0x3e { index += 1 }
            }
        }
        return count
    }

    private mutating func skipSpace() {
        while let next = byte(index), Self.isSpace(next) { index += 1 }
    }

    private mutating func skipComment() {
        let isComment = byte(index + 1) == 0x21 && byte(index + 2) == 0x2d && byte(index + 3) == 0x2d
        guard isComment else {
            while let next = byte(index), next != 0x3e { index += 1 }
            if index < bytes.count { index += 1 }
            return
        }
        index += 4
        // `<!-->` and `<!--->` are whole comments.
        if byte(index) == 0x3e || (byte(index) == 0x2d && byte(index + 1) == 0x3e) {
            index += byte(index) == 0x3e ? 1 : 2
            return
        }
        while index < bytes.count {
            if bytes[index] == 0x2d, byte(index + 1) == 0x2d {
                if byte(index + 2) == 0x3e {
                    index += 3
                    return
                }
                if byte(index + 2) == 0x21, byte(index + 3) == 0x3e {
                    index += 4
                    return
                }
            }
            index += 1
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }
}
