/// One line of a mail's text, with what the rules ask of it.
struct ReplyLine {
    /// The line as it came, without its line break.
    let text: Substring
    /// The line without white space and direction marks at its ends.
    let bare: Substring
    /// Whether it is quoted: it starts with `>`, or the markup says so.
    var isQuoted: Bool

    var isBlank: Bool { bare.isEmpty }

    init(_ text: Substring, isQuoted: Bool = false) {
        var text = text
        if text.utf8.last == 0x0d { text.removeLast() }
        self.text = text
        bare = Self.trimmed(text)
        self.isQuoted = isQuoted || (bare.utf8.first == 0x3e && !Self.isOrnament(bare))
    }

    /// The lines of `text`.
    static func lines(of text: String) -> [ReplyLine] {
        // A carriage return with its line feed is one Character, so the cut is made on bytes.
        text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).map { ReplyLine(Substring($0)) }
    }

    /// `>>> read this <<<` is no quote.
    private static func isOrnament(_ line: Substring) -> Bool {
        line.utf8.starts(with: [0x3e, 0x3e]) && line.utf8.suffix(2).elementsEqual([0x3c, 0x3c])
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var scalars = text.unicodeScalars
        while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
        while let last = scalars.last, isSpace(last) { scalars.removeLast() }
        return Substring(scalars)
    }

    /// White space, and the marks that set a direction or join nothing.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7f, 0xa0, 0x200b...0x200f, 0x202a...0x202e, 0x2066...0x2069, 0x3000, 0xfeff: true
        default: false
        }
    }
}
