/// One line of a mail's text, with what the rules ask of it.
struct ReplyLine {
    /// The line as it came, without its line break, in UTF-8.
    let text: ArraySlice<UInt8>
    /// The line without white space and direction marks at its ends.
    let bare: ArraySlice<UInt8>
    /// `bare` folded, where it may be a phrase of a mail program; empty for a quoted, a very short or a long line.
    let phrase: [UInt8]
    /// Whether it is quoted: it starts with `>`, or the markup says so.
    let isQuoted: Bool

    var isBlank: Bool { bare.isEmpty }

    init(_ text: ArraySlice<UInt8>, isQuoted: Bool = false) {
        self.text = text.last == 0x0d ? text.dropLast() : text
        bare = self.text.trimmed(while: Self.isSpace)
        self.isQuoted = isQuoted || (bare.first == 0x3e && !Self.isOrnament(bare))
        phrase = !self.isQuoted && (8...400).contains(bare.count) ? FoldedText.typed(FoldedText.folded(bare)) : []
    }

    /// The lines of `text`; `isQuoted` says it of each in turn.
    static func lines(of text: String, isQuoted: [Bool] = []) -> [ReplyLine] {
        // A carriage return with its line feed is one Character, so the cut is made on bytes.
        let lines = Array(text.utf8).split(separator: 0x0a, omittingEmptySubsequences: false)
        return lines.enumerated().map { ReplyLine($1, isQuoted: $0 < isQuoted.count && isQuoted[$0]) }
    }

    /// `>>> read this <<<` is no quote.
    private static func isOrnament(_ line: ArraySlice<UInt8>) -> Bool {
        line.begins(with: ">>") && line.suffix(2).elementsEqual([0x3c, 0x3c])
    }

    /// White space, and the marks that set a direction or join nothing.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x7f, 0xa0, 0x200b...0x200f, 0x202a...0x202e, 0x2066...0x2069, 0x3000, 0xfeff: true
        default: false
        }
    }
}
