/// An estimate of a parser's stack of open elements, kept from tags alone.
struct HTMLNesting {
    private struct Element: Equatable {
        let name: String
        /// Tells formatting elements with different attributes apart.
        let key: Int
    }

    private var open: [Element] = []
    /// Formatting elements that were closed by something else and will be opened again; nil marks where a cell began.
    private var pending: [Element?] = []
    /// The raw text element whose end tag is awaited.
    private var raw: String?

    /// How deep the parser may be now.
    var depth: Int { open.count + pending.count }
    /// How many elements the next text may open again.
    var reopening: Int { pending.count }

    mutating func open(_ tag: HTMLScanner.Token) {
        let name = tag.name
        if Self.ignored.contains(name) { return }
        // In drawings an empty tag is an element of its own; elsewhere the slash means nothing.
        if tag.isSelfClosing, Self.shapes.contains(name), open.contains(where: { $0.name == "svg" }) { return }
        if Self.closesParagraph.contains(name) { pop(to: "p", within: Self.buttonScope) }
        switch name {
        case "li": pop(to: "li", within: Self.listScope)
        case "dd", "dt":
            pop(to: "dd", within: Self.listScope)
            pop(to: "dt", within: Self.listScope)
        case "option": pop(to: "option", within: ["select"])
        case "td", "th": popCells()
        case "tr":
            popCells()
            pop(to: "tr", within: Self.tableScope)
        case "tbody", "thead", "tfoot", "colgroup":
            popCells()
            for section in ["tr", "tbody", "thead", "tfoot", "colgroup", "caption"] { pop(to: section, within: Self.tableScope) }
        case "a": close("a")
        case "h1", "h2", "h3", "h4", "h5", "h6":
            if let last = open.last, Self.headings.contains(last.name) { pop(to: last.name, within: []) }
        default: break
        }
        if raw == nil, Self.rawText.contains(name) { raw = name }
        open.append(Element(name: name, key: tag.range.count &+ tag.attributes &* 65_537))
        if Self.markers.contains(name) { pending.append(nil) }
    }

    mutating func close(_ name: String) {
        if let raw {
            // What looks like an end tag in raw text closes nothing.
            guard raw == name else { return }
            self.raw = nil
        }
        if Self.formatting.contains(name) {
            closeFormatting(name)
        } else if Self.headings.contains(name) {
            guard let heading = open.last(where: { Self.headings.contains($0.name) })?.name else { return }
            pop(to: heading, within: Self.scope)
        } else if Self.tableParts.contains(name) {
            pop(to: name, within: Self.tableScope)
        } else if name == "li" {
            pop(to: name, within: Self.listScope)
        } else if name == "p" {
            pop(to: name, within: Self.buttonScope)
        } else if Self.special.contains(name) {
            pop(to: name, within: Self.scope)
        } else {
            pop(to: name, within: Self.special)
        }
    }

    private mutating func closeFormatting(_ name: String) {
        if let index = open.lastIndex(where: { $0.name == name || Self.scope.contains($0.name) }), open[index].name == name {
            let blocks = open[index...].count { Self.special.contains($0.name) }
            if blocks == 0 { pop(to: name, within: []) } else if blocks < 8 { open.remove(at: index) }
        } else if let index = pending.lastIndex(where: { $0 == nil || $0?.name == name }), pending[index] != nil {
            pending.remove(at: index)
        }
    }

    private mutating func popCells() {
        pop(to: "td", within: Self.tableScope)
        pop(to: "th", within: Self.tableScope)
    }

    /// Closes the innermost `name` and all inside it, unless an element of `boundary` lies between.
    private mutating func pop(to name: String, within boundary: Set<String>) {
        guard let index = open.lastIndex(where: { $0.name == name || boundary.contains($0.name) }), open[index].name == name else { return }
        while open.count > index, let element = open.popLast() {
            if Self.markers.contains(element.name) {
                while let last = pending.popLast(), last != nil {}
            } else if Self.formatting.contains(element.name), open.count > index {
                // A parser remembers at most three alike.
                if pending.suffix(64).count(where: { $0?.name == element.name && $0?.key == element.key }) < 3 { pending.append(element) }
            }
        }
    }

    private static func set(_ names: String) -> Set<String> { Set(names.split(separator: " ").map(String.init)) }
    private static let ignored = set(
        "html head body frameset frame area base basefont bgsound br col command embed hr img image input isindex keygen link meta param "
            + "source track wbr")
    private static let shapes = set("path rect circle ellipse line polygon polyline use stop")
    private static let closesParagraph = set(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol "
            + "p section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext table xmp")
    private static let headings = set("h1 h2 h3 h4 h5 h6")
    private static let formatting = set("a b big code em font i nobr s small strike strong tt u")
    private static let markers = set("td th caption applet marquee object")
    private static let tableParts = set("table tbody thead tfoot tr td th caption colgroup")
    private static let rawText = set("script style title textarea xmp iframe noembed noframes plaintext")
    private static let scope = set("applet caption table td th marquee object template svg math")
    private static let buttonScope = scope.union(["button"])
    private static let listScope = scope.union(["ol", "ul", "dl"])
    private static let tableScope = set("table template")
    private static let special = set(
        "address applet article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset figcaption figure "
            + "footer form h1 h2 h3 h4 h5 h6 header hgroup html iframe li listing main marquee menu nav noembed noframes noscript object ol "
            + "p plaintext pre script section select style summary table tbody td template textarea tfoot th thead title tr ul xmp")
}
