/// Separates the reply from the quote in an HTML mail.
package enum HTMLReply {
    /// The parts of `html` as plain text: the marks that mail programs leave in the markup first, then the rules for text.
    package static func separate(_ html: [UInt8]) -> ReplySeparator.Parts {
        let html = HTMLBytes.wellFormed(html)
        if HTMLComplexity.defect(of: html) != nil { return ReplySeparator.separate(HTMLStripper.text(html)) }
        let pieces = HTMLPiece.parse(html)
        var quotes: Set<Int> = []
        var rest: Int?
        var index = 0
        while index < pieces.count, rest == nil {
            defer { index += 1 }
            guard pieces[index].kind == .start, let reach = QuoteMark.reach(of: pieces[index]), !forwards(pieces, from: index) else {
                continue
            }
            switch reach {
            case .element:
                quotes.insert(index)
                index = pieces[index].end
            case .rest: rest = index
            }
        }
        let (text, isQuoted) = HTMLText.layOut(pieces, quotes: quotes, restIsQuoted: rest)
        let lines = ReplyLine.lines(of: text, isQuoted: isQuoted)
        // When the marks leave nothing, the mail passes on another, and the text decides what to show.
        return ReplySeparator.separate(lines) ?? ReplySeparator.separate(text)
    }

    /// Whether the quote that begins at `index` is a mail passed on.
    private static func forwards(_ pieces: [HTMLPiece], from index: Int) -> Bool {
        pieces[index...].prefix(40).contains { piece in
            piece.kind == .text && ReplyMarker.isForwarded(ReplyLine(Array(piece.text.utf8.prefix(200))[...]))
        }
    }
}

/// The marks by which mail programs tell in the markup where a quote is.
enum QuoteMark {
    /// How much is quoted: the element, or everything from it on.
    enum Reach { case element, rest }

    /// What `piece`, a start tag, says about a quote.
    static func reach(of piece: HTMLPiece) -> Reach? {
        if let id = piece.attribute("id").map(plain) {
            if rests.contains(id) { return .rest }
            if elements.contains(id) || id.hasPrefix("yahoo_quoted") { return .element }
        }
        if let classes = piece.attribute("class") {
            for name in classes.split(separator: " ").prefix(20).map({ plain(String($0)) }) {
                if rests.contains(name) { return .rest }
                if elements.contains(name) { return .element }
            }
        }
        return piece.name == "div" && isHeaderRule(piece.attribute("style") ?? "") ? .rest : nil
    }

    /// The name without what a program put before it when it took the mail over.
    private static func plain(_ name: String) -> String {
        var name = name.lowercased()[...]
        while name.hasPrefix("x_") { name = name.dropFirst(2) }
        if name.hasPrefix("ecx") { name = name.dropFirst(3) }
        return String(name)
    }

    /// The thin line that Outlook and Windows Mail draw above the header lines of the quoted mail.
    private static func isHeaderRule(_ style: String) -> Bool {
        guard style.utf8.count <= 1000 else { return false }
        let style = style.lowercased().replacing(" ", with: "")
        if style.contains("border:none;border-top:solid") && style.contains("padding:3.0pt0") { return true }
        return style.contains("border-top-color:rgb(229,229,229)") && style.contains("border-top-style:solid")
            && style.contains("padding-top:5px")
    }

    private static let rests: Set<String> = [
        "divrplyfwdmsg", "appendonsend", "replysplit", "stopspelling", "zwchr", "outlookmessageheader", "orimsghtmlseperator",
        "ms-outlook-mobile-body-separator-line",
    ]
    private static let elements: Set<String> = [
        "gmail_quote", "gmail_quote_container", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote", "tutanota_quote",
        "zmail_extra", "olk_src_body_section", "reply-intro", "mail-editor-reference-message-container",
        "ms-outlook-mobile-reference-message", "front-blockquote",

    ]
}
