import Domain
import Foundation

/// What an element of a feed says: plain text, or HTML and where its addresses begin.
enum FeedContent {
    case plain(String)
    case html(String, base: String?)

    /// The most bytes of one text that are read.
    static let longest = 1 << 20

    /// The same, cut where it is longer than anybody reads.
    var cut: (content: FeedContent, isCut: Bool) {
        switch self {
        case .plain(let text) where text.utf8.count > Self.longest: (.plain(text.start(bytes: Self.longest)), true)
        case .html(let html, let base) where html.utf8.count > Self.longest: (.html(html.start(bytes: Self.longest), base: base), true)
        case .plain, .html: (self, false)
        }
    }

    /// Plain text as people read it, on lines as it has them.
    var text: String {
        switch self {
        case .plain(let text): Self.repaired(text).withFewMarks.trimmed
        case .html(let html, let base): HTMLText.text(Array(Self.repaired(html).utf8), base: base).trimmed
        }
    }

    /// The text on one line, without the addresses of its links: for titles.
    var title: String {
        let text =
            switch self {
            case .plain(let text): Self.repaired(text)
            case .html(let html, _): Self.bare(Self.repaired(html))
            }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").withFewMarks
    }

    /// Safe HTML.
    var sanitised: Sanitised {
        switch self {
        case .plain(let text):
            var out: [UInt8] = []
            HTMLEscape.append(Self.repaired(text).withFewMarks.trimmed, to: &out)
            return Sanitised(html: String(decoding: out, as: UTF8.self), hasRemoteImages: false, defects: [])
        case .html(let html, let base): return HTMLSanitiser.sanitise(Array(Self.repaired(html).utf8), base: base)
        }
    }

    var isEmpty: Bool {
        switch self {
        case .plain(let text), .html(let text, _): text.allSatisfy(\.isWhitespace)
        }
    }

    /// Text of a vocabulary that does not say whether it is HTML: it is when it looks like it. `strictly` wants more than one sign of it, for what is
    /// mostly plain.
    static func guessed(_ text: String, base: String?, strictly: Bool) -> FeedContent {
        guard text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) else { return .plain(text) }
        var scanner = HTMLScanner(Array(text.utf8))
        var (tags, ends, strangers) = (0, 0, 0)
        while let token = scanner.next() {
            switch token.kind {
            case .text: continue
            case .comment: tags += 1
            case .start, .end:
                tags += 1
                if token.kind == .end { ends += 1 }
                let isKnown = HTMLRules.kept[token.name] != nil || HTMLRules.removed.contains(token.name) || loose.contains(token.name)
                if !isKnown { strangers += 1 }
            }
        }
        let isHTML = strictly ? strangers == 0 && (ends > 0 || hasReference(text)) : tags > 0 || hasReference(text)
        return isHTML ? .html(text, base: base) : .plain(text)
    }

    /// Whether something like `&eacute;` or `&#233;` stands in it, and nothing of that form that is no name of HTML.
    private static func hasReference(_ text: String) -> Bool {
        var found = false
        for piece in text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.prefix(33).firstIndex(of: UInt8(ascii: ";")), piece.startIndex < end else { continue }
            let name = piece[..<end]
            if name.first == UInt8(ascii: "#") {
                found = found || XMLReference.scalar(Substring(name.dropFirst())) != nil
            } else if name.allSatisfy(\.isNameByte) {
                guard XMLReference.html(String(Substring(name))) != nil else { return false }
                found = true
            }
        }
        return found
    }

    /// Elements that are HTML although the sanitiser keeps only what is in them.
    private static let loose: Set<String> = [
        "font", "big", "mark", "time", "bdi", "bdo", "wbr", "ruby", "rt", "rp", "var", "label", "body", "html",
    ]

    /// The text between the tags.
    private static func bare(_ html: String) -> String {
        let bytes = HTMLBytes.wellFormed(Array(html.utf8))
        if HTMLComplexity.defect(of: bytes) != nil { return HTMLStripper.text(bytes) }
        let pieces = HTMLPiece.parse(bytes)
        var text = ""
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            index += 1
            switch piece.kind {
            case .text: text += piece.text
            case .start:
                if piece.isForeign || HTMLRules.removed.contains(piece.name) { index = max(index, piece.end + 1) }
                if ["br", "p", "div", "li"].contains(piece.name) { text += " " }
            case .end: break
            }
        }
        return text
    }

    /// Letters that went through a wrong encoding on their way, as they were meant: UTF-8 taken for Latin letters, and the signs of windows-1252 under
    /// the numbers they have there.
    static func repaired(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0x80...0x9f).contains($0.value) }) else { return text }
        if text.unicodeScalars.allSatisfy({ $0.value < 0x100 }),
            let meant = String(validating: text.unicodeScalars.map { UInt8($0.value) }, as: UTF8.self)
        {
            return meant
        }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    guard (0x80...0x9f).contains(scalar.value) else { return scalar }
                    return Charset.text([UInt8(scalar.value)], charset: "windows-1252").unicodeScalars.first ?? scalar
                }))
    }
}
