import Domain

/// Takes the tags off HTML that is too complex to parse: linear, and right for any bytes.
enum HTMLStripper {
    /// The text between the tags of `html`, well-formed UTF-8, with line breaks where blocks begin and end.
    static func text(_ html: [UInt8]) -> String {
        var source: [UInt8] = []
        var scanner = HTMLScanner(html)
        while let token = scanner.next() {
            switch token.kind {
            case .text:
                for byte in html[token.range] {
                    switch byte {
                    case 0x3c: source += "&lt;".utf8
                    case 0x09, 0x0a, 0x0c, 0x0d: source.append(0x20)
                    default: source.append(byte)
                    }
                }
            case .start:
                if blocks.contains(token.name) { source.append(0x0a) }
                if unread.contains(token.name) { scanner.skipRawText(of: token.name) }
            case .end: if blocks.contains(token.name) { source.append(0x0a) }
            case .comment: continue
            }
        }
        // There are no tags left, so the parser only decodes the character references.
        return tidy(HTMLPiece.parse(source).map(\.text).joined())
    }

    /// The text as HTML that the sanitiser leaves as it is.
    static func html(_ html: [UInt8]) -> String {
        var output: [UInt8] = []
        HTMLEscape.append(text(html), to: &output)
        return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "<br>")
    }

    /// One space where there were several, no space at either end of a line, no two blank lines in a row, none at either end.
    private static func tidy(_ text: String) -> String {
        var output: [UInt8] = []
        var breaks = 0
        var space = false
        for byte in text.utf8 {
            switch byte {
            case 0x0a, 0x0d: breaks += 1
            case 0x20, 0x09: space = true
            case 0..<0x20, 0x7f: continue
            default:
                if breaks > 0 {
                    output += [UInt8](repeating: 0x0a, count: output.isEmpty ? 0 : min(breaks, 2))
                } else if space, !output.isEmpty {
                    output.append(0x20)
                }
                (breaks, space) = (0, false)
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self).withFewMarks
    }

    private static let unread: Set<String> = ["script", "style", "title", "iframe", "noembed", "noframes"]
    private static let blocks: Set<String> = [
        "p", "div", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr",
        "section", "article", "header", "footer", "form", "center", "address",
    ]
}
