/// What the sanitiser does with each element and attribute.
enum HTMLRules {
    /// Elements that leave with everything in them: nothing in there was meant to be read.
    static let removed: Set<String> = [
        "script", "style", "template", "svg", "math", "iframe", "frame", "frameset", "noembed", "noframes", "noscript", "title", "head",
        "base", "meta", "link", "embed", "param", "source", "track",
    ]

    /// Elements that stay, each under the name it gets. The rest lose their tags and keep their content.
    static let kept: [String: String] = {
        var kept: [String: String] = [:]
        let same =
            "p div span br hr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code kbd samp table thead tbody tfoot tr th td caption "
            + "colgroup col b strong i em u s sub sup small del ins q cite abbr address figure figcaption a img"
        for name in same.split(separator: " ") { kept[String(name)] = String(name) }
        for name in ["section", "article", "aside", "header", "footer", "main", "nav", "center", "form", "fieldset", "details", "summary"] {
            kept[name] = "div"
        }
        for name in ["xmp", "listing", "plaintext"] { kept[name] = "pre" }
        for name in ["menu", "dir"] { kept[name] = "ul" }
        kept["strike"] = "s"
        kept["tt"] = "code"
        kept["acronym"] = "abbr"
        return kept
    }()

    /// Elements without content and end tag.
    static let void: Set<String> = ["br", "hr", "img", "col"]

    /// The attributes of `piece`, an element that is kept as `name`, in a fixed order.
    static func attributes(of piece: HTMLPiece, as name: String) -> [(name: String, value: String)] {
        var kept: [(name: String, value: String)] = []
        func keep(_ name: String, _ value: String?) {
            if let value { kept.append((name, value)) }
        }
        switch name {
        case "a":
            if let href = piece.attribute("href").flatMap({ HTMLAddress.safe($0, schemes: HTMLAddress.linkSchemes) }) {
                keep("href", href)
                keep("rel", "noopener noreferrer nofollow")
            }
            keep("title", label(piece.attribute("title")))
        case "img":
            keep("src", piece.attribute("src").flatMap { HTMLAddress.safe($0, schemes: HTMLAddress.imageSchemes) })
            keep("alt", piece.attribute("alt").map { $0.withoutControls })
            keep("title", label(piece.attribute("title")))
            keep("width", number(piece.attribute("width"), upTo: 4096))
            keep("height", number(piece.attribute("height"), upTo: 4096))
        case "td", "th":
            keep("colspan", number(piece.attribute("colspan"), upTo: 100))
            keep("rowspan", number(piece.attribute("rowspan"), upTo: 1000))
        case "col", "colgroup": keep("span", number(piece.attribute("span"), upTo: 100))
        case "ol": keep("start", number(piece.attribute("start"), upTo: 1_000_000))
        case "abbr": keep("title", label(piece.attribute("title")))
        default: break
        }
        if let direction = piece.attribute("dir")?.lowercased(), ["ltr", "rtl", "auto"].contains(direction) { keep("dir", direction) }
        if let language = piece.attribute("lang"), isLanguage(language) { keep("lang", language) }
        return kept
    }

    private static func label(_ value: String?) -> String? {
        guard let value = value?.withoutControls, !value.isEmpty else { return nil }
        return value
    }

    private static func number(_ value: String?, upTo limit: Int) -> String? {
        guard let value, value.utf8.count <= 7, let number = Int(value), (1...limit).contains(number) else { return nil }
        return String(number)
    }

    private static func isLanguage(_ value: String) -> Bool {
        (2...35).contains(value.utf8.count)
            && value.utf8.allSatisfy { (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2d }
    }
}

extension String {
    /// The text without control characters, line breaks included.
    var withoutControls: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) else { return self }
        return String(decoding: utf8.filter { $0 >= 0x20 && $0 != 0x7f }, as: UTF8.self)
    }
}
