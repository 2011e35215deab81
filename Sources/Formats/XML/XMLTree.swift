import CXML
import Glibc

/// A parsed XML document as values: the parser's own tree does not outlive the reading.
struct XMLTree {
    struct Attribute {
        let name: String
        /// The address of the namespace; nil for none.
        let namespace: String?
        let value: String
    }

    struct Node {
        /// The local name, or nil for text.
        let name: String?
        let namespace: String?
        let attributes: [Attribute]
        /// Text as it stands; empty for an element.
        let text: String
        let parent: Int?
        var children: [Int] = []
    }

    private(set) var nodes: [Node] = []
    /// Whether the document was what XML asks for.
    let isWellFormed: Bool
    /// What was wrong first, and where.
    let problem: String?

    /// Parses `source`, UTF-8 that `XMLSource` made ready. With `recovering` it gives what can be had of a broken document; else nil for one.
    init?(_ source: [UInt8], recovering: Bool, problem known: String? = nil) {
        guard let context = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(context) }
        // Neither network nor document types; without XML_PARSE_HUGE, depth and length are limited; without XML_PARSE_NOENT, nothing is expanded.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
        let recover = recovering ? XML_PARSE_RECOVER.rawValue : 0
        let document = source.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8",
                Int32(options | recover))
        }
        problem = known ?? Self.problem(of: context)
        isWellFormed = context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        copy(root)
        if nodes.isEmpty { return nil }
    }

    /// Why `source` is not well-formed; nil when it is.
    static func problem(of source: [UInt8]) -> String? {
        guard let context = xmlNewParserCtxt() else { return nil }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = source.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
        }
        if let document { xmlFreeDoc(document) }
        return problem(of: context)
    }

    private static func problem(of context: xmlParserCtxtPtr) -> String? {
        guard context.pointee.wellFormed == 0 || context.pointee.nsWellFormed == 0 else { return nil }
        let error = context.pointee.lastError
        guard let message = error.message else { return "The XML is not well-formed." }
        let words = String(cString: message).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "The XML is not well-formed at line \(error.line): \(words.prefix(160))"
    }

    /// Copies the tree below `root`, without recursion.
    private mutating func copy(_ root: xmlNodePtr) {
        var open: [(node: xmlNodePtr, index: Int)] = []
        var next: xmlNodePtr? = root
        while true {
            if let node = next {
                let parent = open.last?.index
                switch node.pointee.type {
                case XML_ELEMENT_NODE:
                    let index = append(element(node, parent: parent))
                    if let child = node.pointee.children {
                        open.append((node, index))
                        next = child
                        continue
                    }
                case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                    if parent != nil { _ = append(Node(name: nil, namespace: nil, attributes: [], text: content(node), parent: parent)) }
                default: break
                }
                next = open.isEmpty ? nil : node.pointee.next
            } else if let (node, _) = open.popLast() {
                next = open.isEmpty ? nil : node.pointee.next
            } else {
                return
            }
        }
    }

    private mutating func append(_ node: Node) -> Int {
        nodes.append(node)
        if let parent = node.parent { nodes[parent].children.append(nodes.count - 1) }
        return nodes.count - 1
    }

    private func element(_ node: xmlNodePtr, parent: Int?) -> Node {
        var attributes: [Attribute] = []
        var next = node.pointee.properties
        while let attribute = next {
            let value = attribute.pointee.children.map(texts) ?? ""
            let name = attribute.pointee.name.map { String(cString: $0) } ?? ""
            attributes.append(Attribute(name: name, namespace: namespace(attribute.pointee.ns), value: value))
            next = attribute.pointee.next
        }
        let name = node.pointee.name.map { String(cString: $0) } ?? ""
        return Node(name: name, namespace: namespace(node.pointee.ns), attributes: attributes, text: "", parent: parent)
    }

    private func namespace(_ namespace: xmlNsPtr?) -> String? {
        namespace?.pointee.href.map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private func content(_ node: xmlNodePtr) -> String { node.pointee.content.map { String(cString: $0) } ?? "" }

    private func texts(_ first: xmlNodePtr) -> String {
        var text = ""
        var next: xmlNodePtr? = first
        while let node = next {
            text += content(node)
            next = node.pointee.next
        }
        return text
    }
}

extension XMLTree {
    /// The first text of the element and all that lies in it.
    func text(of index: Int) -> String {
        var text = ""
        var open = Array(nodes[index].children.reversed())
        while let next = open.popLast() {
            if nodes[next].name == nil { text += nodes[next].text } else { open += nodes[next].children.reversed() }
        }
        return text
    }

    /// The value of an attribute without a namespace, or with one when `namespace` names it; names are compared without regard to case.
    func attribute(_ name: String, of index: Int, namespace: String? = nil) -> String? {
        nodes[index].attributes.first { $0.namespace == namespace && $0.name.lowercased() == name }?.value
    }

    /// The value of an attribute in the `xml:` namespace, of the element or the nearest around it that has one.
    func inherited(_ name: String, of index: Int) -> String? {
        var next: Int? = index
        while let one = next {
            if let value = attribute(name, of: one, namespace: Self.xml) { return value }
            next = nodes[one].parent
        }
        return nil
    }

    /// The namespace of `xml:base` and `xml:lang`.
    static let xml = "http://www.w3.org/XML/1998/namespace"
}
