/// How long a post on Mastodon is: in characters as people see them, addresses as one length, and of a name on another server its first part.
enum StatusLength {
    /// What every address counts; a server may say otherwise.
    static let link = 23

    /// The length of `text` with what it warns of.
    static func count(_ text: String, warning: String = "") -> Int { warning.count + counted(text).count }

    /// The text as it is counted.
    static func counted(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let links = PostLinks.find(in: scalars, .mastodon)
        guard !links.isEmpty || scalars.contains("@") else { return text }
        let names = mentions(in: scalars).filter { name in !links.contains { $0.overlaps(name.whole) } }
        let pieces = (links.map { ($0, String(repeating: "x", count: link)) } + names.map { ($0.whole, $0.counted) })
            .sorted { $0.0.lowerBound < $1.0.lowerBound }
        var out = String.UnicodeScalarView()
        var position = 0
        for (range, replacement) in pieces where range.lowerBound >= position {
            out.append(contentsOf: scalars[position..<range.lowerBound])
            out.append(contentsOf: replacement.unicodeScalars)
            position = range.upperBound
        }
        out.append(contentsOf: scalars[position...])
        return String(out)
    }

    private struct Mention {
        let whole: Range<Int>
        let counted: String
    }

    /// The longest host name.
    private static let longestHost = 253

    /// The names of people on other servers, `@fatima@example.social`.
    private static func mentions(in text: [Unicode.Scalar]) -> [Mention] {
        var found: [Mention] = []
        var position = 0
        while position < text.count {
            defer { position += 1 }
            guard text[position] == "@" else { continue }
            if position > 0, isWord(text[position - 1]) || text[position - 1] == "=" || text[position - 1] == "/" { continue }
            let nameEnd = run(in: text, from: position + 1) { $0.isASCIILetterOrDigit || $0 == "_" || $0 == "." || $0 == "-" }
            guard nameEnd > position + 1, nameEnd < text.count, text[nameEnd] == "@" else { continue }
            var hostEnd = run(in: text, from: nameEnd + 1) { isWord($0) || $0 == "." || $0 == "-" }
            while hostEnd > nameEnd + 1, text[hostEnd - 1] == "." || text[hostEnd - 1] == "-" { hostEnd -= 1 }
            guard hostEnd > nameEnd + 1, hostEnd - nameEnd - 1 <= longestHost else { continue }
            found.append(Mention(whole: position..<hostEnd, counted: String(String.UnicodeScalarView(text[position..<nameEnd]))))
            position = hostEnd - 1
        }
        return found
    }

    private static func run(in text: [Unicode.Scalar], from start: Int, while isPart: (Unicode.Scalar) -> Bool) -> Int {
        var end = start
        while end < text.count, isPart(text[end]) { end += 1 }
        return end
    }

    private static func isWord(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCIILetterOrDigit || letter == "_"
            || !letter.isASCII && (letter.properties.isAlphabetic || letter.properties.numericType != nil)
    }
}
