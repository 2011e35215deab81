import Domain
import Foundation

/// Reads the elements of a feed that hold text: said to be plain, escaped HTML, HTML as elements, or bytes in base64.
struct FeedMarkup {
    let tree: XMLTree
    /// The namespace of the document's first element.
    let root: String?
    /// Where the document came from.
    let url: String?

    /// Where relative addresses in the element begin: its own `xml:base` seen from those around it.
    func base(of index: Int) -> String? {
        var chain: [String] = []
        var next: Int? = index
        while let one = next {
            if let base = tree.attribute("base", of: one, namespace: XMLTree.xml) { chain.append(base) }
            next = tree.nodes[one].parent
        }
        return chain.reversed().reduce(url) { RelativeAddress.base($1, within: $0) }
    }

    /// The language of the element; empty where it is said to have none, nil where nothing is said.
    func language(of index: Int) -> String? { tree.inherited("lang", of: index) }

    /// The content of an element of Atom, which says of itself what it is.
    func typed(_ index: Int) -> FeedContent {
        let type = (tree.attribute("type", of: index) ?? "").lowercased().trimmed
        let mode = tree.attribute("mode", of: index)?.lowercased()
        let hasElements = tree.nodes[index].children.contains { tree.nodes[$0].name != nil }
        if mode == "base64" || isEncoded(type, mode: mode) { return decoded(index, type: type) }
        if hasElements { return .html(markup(in: index), base: base(of: index)) }
        let text = tree.text(of: index)
        switch type {
        case "html", "text/html", "application/xhtml+xml": return mode == "xml" ? .plain(text) : .html(text, base: base(of: index))
        case "xhtml", "application/xml", "text/xml": return .plain(text)
        case "", "text", "text/plain": return .plain(text)
        default: return .guessed(text, base: base(of: index), strictly: false)
        }
    }

    /// The content of an element that does not say what it is.
    func untyped(_ index: Int, strictly: Bool) -> FeedContent {
        if tree.nodes[index].children.contains(where: { tree.nodes[$0].name != nil }) {
            return .html(markup(in: index), base: base(of: index))
        }
        return .guessed(tree.text(of: index), base: base(of: index), strictly: strictly)
    }

    /// Whether Atom wants content of this type in base64: what is neither text nor XML.
    private func isEncoded(_ type: String, mode: String?) -> Bool {
        mode == nil && type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    private func decoded(_ index: Int, type: String) -> FeedContent {
        let text = tree.text(of: index)
        guard let data = Data(base64Encoded: text.filter { !$0.isWhitespace }), let meant = String(validating: data, as: UTF8.self) else {
            return .guessed(text, base: base(of: index), strictly: true)
        }
        return type == "text/plain" ? .plain(meant) : .html(meant, base: base(of: index))
    }

    // MARK: - Elements as HTML

    /// The elements in `index` written as HTML, their addresses made absolute; a lone `div` around them that Atom asks for is left out.
    private func markup(in index: Int) -> String {
        var content = index
        let children = tree.nodes[index].children.filter { tree.nodes[$0].name != nil || !tree.nodes[$0].text.allSatisfy(\.isWhitespace) }
        if children.count == 1, let only = children.first, tree.nodes[only].name?.lowercased() == "div" { content = only }
        var out: [UInt8] = []
        var steps: [Step] = tree.nodes[content].children.reversed().map { .open($0) }
        while let step = steps.popLast() {
            switch step {
            case .close(let name): out += "</\(name)>".utf8
            case .open(let node):
                guard let name = tagName(node) else {
                    HTMLEscape.append(tree.nodes[node].text, to: &out)
                    continue
                }
                out += "<\(name)".utf8
                attributes(of: node, into: &out)
                out.append(UInt8(ascii: ">"))
                if HTMLRules.void.contains(name) { continue }
                steps.append(.close(name))
                steps += tree.nodes[node].children.reversed().map { .open($0) }
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private enum Step {
        case open(Int)
        case close(String)
    }

    /// The name of an element as HTML writes it; nil for text.
    private func tagName(_ index: Int) -> String? {
        guard let name = tree.nodes[index].name else { return nil }
        let local = name.split(separator: ":").last.map { $0.lowercased() } ?? "span"
        return local.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) } ? local : "span"
    }

    private func attributes(of index: Int, into out: inout [UInt8]) {
        let base = tree.nodes[index].attributes.contains { ["href", "src"].contains($0.name) } ? base(of: index) : nil
        for attribute in tree.nodes[index].attributes where attribute.namespace == nil && attribute.name.utf8.allSatisfy(\.isNameByte) {
            let isAddress = attribute.name == "href" || attribute.name == "src"
            let value = isAddress ? RelativeAddress.resolve(attribute.value, base: base) ?? attribute.value : attribute.value
            out += " \(attribute.name)=\"".utf8
            HTMLEscape.append(value, to: &out)
            out.append(UInt8(ascii: "\""))
        }
    }
}
