/// Makes readable plain text of HTML.
package enum HTMLText {
    /// The text of `html`: blocks as lines, lists with `- `, links as text with the address in `<>` when it says more, quotes as `> `
    /// lines; what is hidden or not meant to be read is left out. Relative links are told as they are seen from `base`.
    package static func text(_ html: [UInt8], base: String? = nil) -> String {
        let html = HTMLBytes.wellFormed(html)
        if HTMLComplexity.defect(of: html) != nil { return HTMLStripper.text(html) }
        return layOut(HTMLPiece.parse(html, base: base)).text
    }

    /// The text of `pieces`, and for each line whether it lies in an element whose place is in `quotes`.
    ///
    /// With `restIsQuoted` everything from that place on counts as quoted.
    static func layOut(
        _ pieces: [HTMLPiece], quotes: Set<Int> = [], restIsQuoted: Int? = nil
    ) -> (text: String, isQuoted: [Bool]) {
        var writer = TextWriter()
        var open: [Bool] = []
        var lists: [Int?] = []
        var links: [(start: Int, address: String?)] = []
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            if index == restIsQuoted {
                writer.block(blank: false)
                writer.quotes += 1
            }
            index += 1
            switch piece.kind {
            case .text: writer.write(piece.text)
            case .start:
                if piece.isForeign || HTMLRules.removed.contains(piece.name) || isHidden(piece) {
                    index = max(index, piece.end + 1)
                    continue
                }
                open.append(quotes.contains(index - 1))
                if open.last ?? false {
                    writer.block(blank: false)
                    writer.quotes += 1
                }
                switch piece.name {
                case "br": writer.lineBreak()
                case "hr":
                    writer.block(blank: false)
                    writer.write("----------")
                    writer.block(blank: false)
                case "img": writer.write(piece.attribute("alt")?.withoutControls ?? "")
                case "ul", "ol", "menu", "dir":
                    writer.block(blank: lists.isEmpty)
                    lists.append(piece.name == "ol" ? max(0, Int(piece.attribute("start") ?? "") ?? 1) : nil)
                case "li":
                    writer.block(blank: false)
                    let mark = lists.last.flatMap { $0 }.map { "\($0). " } ?? "- "
                    if let number = lists.last.flatMap({ $0 }) { lists[lists.count - 1] = number &+ 1 }
                    writer.indent(first: mark, rest: String(repeating: " ", count: mark.utf8.count))
                case "blockquote":
                    writer.block(blank: true)
                    let mark = isMereIndent(piece) ? "  " : "> "
                    writer.indent(first: mark, rest: mark)
                case "pre", "xmp", "listing", "plaintext":
                    writer.block(blank: true)
                    writer.preformatted += 1
                case "td", "th": writer.cell()
                case "a": links.append((writer.mark, address(of: piece)))
                default: if let blank = blocks[piece.name] { writer.block(blank: blank) }
                }
            case .end:
                switch piece.name {
                case "ul", "ol", "menu", "dir":
                    _ = lists.popLast()
                    writer.block(blank: lists.isEmpty)
                case "li":
                    writer.outdent()
                    writer.block(blank: false)
                case "blockquote":
                    writer.outdent()
                    writer.block(blank: true)
                case "pre", "xmp", "listing", "plaintext":
                    writer.preformatted = max(0, writer.preformatted - 1)
                    writer.block(blank: true)
                case "a":
                    if let link = links.popLast(), let address = link.address, !says(writer.text(since: link.start), address) {
                        writer.write(" <\(address)>")
                    }
                default: if let blank = blocks[piece.name] { writer.block(blank: blank) }
                }
                if open.popLast() ?? false {
                    writer.block(blank: false)
                    writer.quotes -= 1
                }
            }
        }
        return writer.finish()
    }

    /// Whether `piece` asks not to be shown.
    static func isHidden(_ piece: HTMLPiece) -> Bool {
        if piece.attribute("hidden") != nil { return true }
        guard let style = piece.attribute("style") else { return false }
        let declarations = String(decoding: style.utf8.filter { $0 > 0x20 }, as: UTF8.self).lowercased().split(separator: ";")
        return declarations.contains { declaration in
            ["display:none", "visibility:hidden", "mso-hide:all"].contains { declaration.hasPrefix($0) }
        }
    }

    /// Whether a `blockquote` only sets text in, as editors use it, and quotes nobody.
    private static func isMereIndent(_ piece: HTMLPiece) -> Bool {
        piece.attribute("type") == nil && piece.attribute("class") == nil && piece.attribute("cite") == nil
            && (piece.attribute("style")?.replacing(" ", with: "").lowercased().contains("border:none") ?? false)
    }

    private static func address(of link: HTMLPiece) -> String? {
        guard let href = link.attribute("href") else { return nil }
        return HTMLAddress.safe(href, schemes: HTMLAddress.linkSchemes)
    }

    /// Whether `text` already tells `address`, give or take the scheme and a last slash.
    private static func says(_ text: String, _ address: String) -> Bool {
        func bare(_ text: String) -> String {
            var text = text.lowercased()[...]
            for scheme in ["https://", "http://", "mailto:", "tel:"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
            if text.hasPrefix("www.") { text = text.dropFirst(4) }
            if text.hasSuffix("/") { text = text.dropLast() }
            return text.filter { !$0.isWhitespace }
        }
        return bare(text) == bare(address)
    }

    /// The elements that stand on lines of their own, and whether a blank line keeps them apart.
    private static let blocks: [String: Bool] = {
        var blocks: [String: Bool] = [:]
        for name in "p h1 h2 h3 h4 h5 h6 table dl figure".split(separator: " ") { blocks[String(name)] = true }
        let lines =
            "div tr dt dd section article aside header footer main nav center form fieldset details summary address figcaption caption"
        for name in lines.split(separator: " ") { blocks[String(name)] = false }
        return blocks
    }()
}
