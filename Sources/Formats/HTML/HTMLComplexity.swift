/// Refuses HTML that would cost the parser too much, by one linear look at the bytes.
///
/// The parser takes time quadratic in the nesting and recursion when it frees the tree, so the nesting is estimated here from the tags:
/// rather too high than too low, with the implied end tags of sloppy but harmless mail taken into account.
enum HTMLComplexity {
    private static let bytes = 2_000_000
    private static let tags = 200_000
    private static let depth = 256
    private static let attributes = 500
    private static let reopened = 500_000

    /// Why `html` must not be parsed, as a sentence; nil when it may.
    static func defect(of html: [UInt8]) -> String? {
        if html.count > bytes { return "The HTML is larger than 2 MB; its text is shown without layout." }
        if isPlainlySimple(html) { return nil }
        var scanner = HTMLScanner(html)
        var stack = HTMLNesting()
        var count = 0
        var reopenings = 0
        while let token = scanner.next() {
            guard token.kind == .start || token.kind == .end else { continue }
            count += 1
            if count > tags { return "The HTML has more than 200,000 tags; its text is shown without layout." }
            if token.attributes > attributes {
                return "The HTML has a tag with more than 500 attributes; its text is shown without layout."
            }
            if token.kind == .start { stack.open(token) } else { stack.close(token.name) }
            if stack.depth > depth { return "The HTML is nested more than 256 deep; its text is shown without layout." }
            reopenings += stack.reopening
            if reopenings > reopened { return "The HTML leaves too many tags open; its text is shown without layout." }
        }
        return nil
    }

    /// Whether there are too few tags, and too little that could separate attributes, for any of the limits: so it is with most mail.
    private static func isPlainlySimple(_ html: [UInt8]) -> Bool {
        var opened = 0
        var separators = 0
        for byte in html {
            switch byte {
            case UInt8(ascii: "<"): opened += 1
            case 9, 10, 12, 13, 32, UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"): separators += 1
            default: break
            }
        }
        return opened <= depth && separators <= attributes
    }
}
