/// The text and the HTML of a mail, read from its segments.
struct MailTexts {
    /// All that is to be read, as plain text.
    private(set) var text = ""
    /// The HTML as it was sent, in UTF-8; empty when no part has any. Not safe to show.
    private(set) var html: [UInt8] = []
    /// Whether the mail is readable as HTML alone.
    private(set) var isHTMLOnly = false
    /// The parts longer than is shown: they are attachments as well.
    private(set) var cut: [Int] = []

    private let bytes: UnsafeBufferPointer<UInt8>
    private let tree: MimeTree
    private var left = MailLimits.text

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ tree: MimeTree, _ segments: [MailBody.Segment]) {
        self.bytes = bytes
        self.tree = tree
        let hasHTML = segments.contains { !$0.html.isEmpty }
        var texts: [String] = []
        for segment in segments {
            let plain = segment.plain.map { plainText($0) }.filter { !Self.isBlank($0) }.joined(separator: "\n")
            var form: [UInt8] = []
            for index in segment.html {
                form += tree.parts[index].content.type == "text/html" ? htmlText(index) : Self.escaped(plainText(index))
            }
            let isHTML = Self.isBlank(plain) && !form.isEmpty
            let shown = isHTML ? HTMLText.text(form) : plain
            if !Self.isBlank(shown) { texts.append(shown) }
            if segments.count == 1 { isHTMLOnly = isHTML }
            if hasHTML { html += segment.html.isEmpty ? Self.escaped(plain) : form }
        }
        text = texts.joined(separator: "\n\n")
    }

    private mutating func plainText(_ index: Int) -> String { MailText.text(content(index), of: tree.parts[index]) }

    private mutating func htmlText(_ index: Int) -> [UInt8] { MailText.html(content(index), of: tree.parts[index]) }

    /// The decoded bytes of a part, as far as the limit of all texts together allows.
    private mutating func content(_ index: Int) -> [UInt8] {
        let all = bytes.decoded(tree.parts[index])
        guard all.count > left else {
            left -= all.count
            return all
        }
        cut.append(index)
        let shown = all.prefix(left)
        left = 0
        return Array(shown[..<(shown.lastIndex(of: 0x0a) ?? shown.endIndex)])
    }

    private static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0.isWhite } || text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200b}" }
    }

    /// Plain text as a paragraph of HTML.
    private static func escaped(_ text: String) -> [UInt8] {
        guard !isBlank(text) else { return [] }
        var out = Array("<p>".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): out += "&amp;".utf8
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: ">"): out += "&gt;".utf8
            case 0x0a: out += "<br>\n".utf8
            default: out.append(byte)
            }
        }
        return out + Array("</p>\n".utf8)
    }
}
