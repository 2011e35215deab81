import CGumbo

/// One step of a walk through parsed HTML, in document order.
struct HTMLPiece: Sendable {
    enum Kind: Sendable { case start, end, text }

    let kind: Kind
    /// The element's name in lower case; empty for text and for elements HTML does not know.
    var name = ""
    var text = ""
    var attributes: [(name: String, value: String)] = []
    /// Whether the element belongs to SVG or MathML.
    var isForeign = false
    /// For a start: where its end lies in the list, so that the element can be passed over.
    var end = 0

    /// The value of the first attribute called `name`.
    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

extension HTMLPiece {
    /// Parses `html`, well-formed UTF-8 without NUL that passed `HTMLComplexity`, as the content of a `div`.
    ///
    /// Parsing as content keeps the text of stray `head`, `body` and `frameset` tags, which a whole-document parse may throw away.
    static func parse(_ html: [UInt8]) -> [HTMLPiece] {
        var options = kGumboDefaultOptions
        options.max_errors = 0
        options.fragment_context = GUMBO_TAG_DIV
        return html.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, buffer.count > 0 else { return [] }
            let length = buffer.count
            return base.withMemoryRebound(to: CChar.self, capacity: length) { source in
                guard let output = gumbo_parse_with_options(&options, source, length) else { return [] }
                defer { gumbo_destroy_output(&options, output) }
                guard let root = output.pointee.root else { return [] }
                return walk(root)
            }
        }
    }

    /// The same, with the addresses of links and images made absolute from `base`.
    static func parse(_ html: [UInt8], base: String?) -> [HTMLPiece] {
        guard let base else { return parse(html) }
        return parse(html).map { piece in
            guard piece.attributes.contains(where: { $0.name == "href" || $0.name == "src" }) else { return piece }
            var piece = piece
            piece.attributes = piece.attributes.map { attribute in
                guard attribute.name == "href" || attribute.name == "src" else { return attribute }
                return (attribute.name, RelativeAddress.resolve(attribute.value, base: base) ?? attribute.value)
            }
            return piece
        }
    }

    /// The pieces below `root`, without recursion: the nesting of the input must not become ours.
    private static func walk(_ root: UnsafeMutablePointer<GumboNode>) -> [HTMLPiece] {
        var pieces: [HTMLPiece] = []
        var open: [(children: GumboVector, next: Int, start: Int?)] = [(root.pointee.v.element.children, 0, nil)]
        while let level = open.last {
            if level.next >= Int(level.children.length) {
                open.removeLast()
                guard let start = level.start else { continue }
                pieces[start].end = pieces.count
                pieces.append(HTMLPiece(kind: .end, name: pieces[start].name))
                continue
            }
            open[open.count - 1].next += 1
            guard let raw = level.children.data?[level.next] else { continue }
            let node = raw.assumingMemoryBound(to: GumboNode.self)
            switch node.pointee.type {
            case GUMBO_NODE_ELEMENT:
                let element = node.pointee.v.element
                open.append((element.children, 0, pieces.count))
                pieces.append(start(element))
            case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
                if let text = node.pointee.v.text.text { pieces.append(HTMLPiece(kind: .text, text: String(cString: text))) }
            default:
                // Comments and templates: never shown.
                continue
            }
        }
        return pieces
    }

    private static func start(_ element: GumboElement) -> HTMLPiece {
        var piece = HTMLPiece(kind: .start)
        piece.name = gumbo_normalized_tagname(element.tag).map { String(cString: $0) } ?? ""
        piece.isForeign = element.tag_namespace != GUMBO_NAMESPACE_HTML
        for index in 0..<Int(element.attributes.length) {
            guard let raw = element.attributes.data?[index] else { continue }
            let attribute = raw.assumingMemoryBound(to: GumboAttribute.self).pointee
            guard let name = attribute.name, let value = attribute.value else { continue }
            piece.attributes.append((String(cString: name), String(cString: value)))
        }
        return piece
    }
}
