/// Text that somebody wrote, with its line breaks, its addresses of pages as links, and its own direction.
struct Prose {
    var text: String
    /// The language of the text (`fr`), nil when unknown.
    var language: String?

    var html: HTML { "<div class=\"prose\" dir=\"auto\"\(attribute: "lang", language)>\(linked)</div>" }

    /// The text with `http://` and `https://` addresses made into links that open elsewhere and tell nothing of us.
    private var linked: HTML {
        var pieces: [HTML] = []
        var rest = text[...]
        while let start = Prose.nextAddress(in: rest) {
            let end = Prose.end(of: rest[start...])
            pieces.append(HTML(text: String(rest[..<start])))
            let address = String(rest[start..<end])
            pieces.append("<a href=\"\(address)\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">\(address)</a>")
            rest = rest[end...]
        }
        pieces.append(HTML(text: String(rest)))
        return HTML(pieces)
    }

    /// Where the next address with something behind its scheme begins.
    private static func nextAddress(in text: Substring) -> Substring.Index? {
        var index = text.startIndex
        while let found = text[index...].utf8.firstIndex(of: UInt8(ascii: "h")) {
            let tail = text.utf8[found...]
            for scheme in ["https://", "http://"] where tail.starts(with: scheme.utf8) {
                let after = tail.dropFirst(scheme.utf8.count)
                if let first = after.first, isAlphanumeric(first) || first == UInt8(ascii: "[") { return found }
            }
            index = text.utf8.index(after: found)
        }
        return nil
    }

    /// Where an address ends: before white space, a quote or an angle bracket, and without the punctuation that closes a sentence.
    private static func end(of text: Substring) -> Substring.Index {
        let scalars = text.unicodeScalars
        var end = scalars.firstIndex { endsAddress($0) } ?? scalars.endIndex
        while end > scalars.startIndex {
            let before = scalars.index(before: end)
            guard ".,;:!?]'*_".unicodeScalars.contains(scalars[before]) || closesNothing(scalars[..<end]) else { break }
            end = before
        }
        return end
    }

    private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x22, 0x3c, 0x3e, 0x7f...0xa0, 0xab, 0xbb, 0x2000...0x206f, 0x3000...0x303f: true
        default: false
        }
    }

    /// Whether the address ends with a closing parenthesis that it did not open.
    private static func closesNothing(_ address: Substring.UnicodeScalarView) -> Bool {
        address.last == ")" && !address.contains("(")
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
