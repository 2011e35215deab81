/// What of a mail is to be read, and what is attached.
struct MailBody {
    /// Leaves that say the same in two forms; either list may be empty.
    struct Segment {
        /// Parts of plain text.
        var plain: [Int] = []
        /// Parts that together are the HTML form; plain ones among them are shown as text.
        var html: [Int] = []
    }

    private(set) var segments: [Segment] = []
    /// The leaves that are not read, in order.
    private(set) var attached: [Int] = []

    private let tree: MimeTree
    private let labels: [PartLabel]
    private var seen: Set<String> = []

    init(_ tree: MimeTree, _ labels: [PartLabel]) {
        self.tree = tree
        self.labels = labels
        segments = read(0)
        attached.sort()
    }

    /// The segments of the part at `index`; deeper than `MailLimits.nesting` there are no parts, so this ends.
    private mutating func read(_ index: Int) -> [Segment] {
        let part = tree.parts[index]
        guard part.isContainer else { return leaf(index) }
        switch part.content.type {
        case "multipart/alternative": return alternative(part)
        case "multipart/related": return related(part)
        default: return part.children.flatMap { read($0) }
        }
    }

    private mutating func leaf(_ index: Int) -> [Segment] {
        let type = tree.parts[index].content.type
        let isRepeatedName = labels[index].name != nil && seen.contains(type)
        guard tree.parts[index].content.isReadable, !labels[index].isAttachment, !isRepeatedName else {
            attached.append(index)
            return []
        }
        seen.insert(type)
        return [type == "text/html" ? Segment(html: [index]) : Segment(plain: [index])]
    }

    /// The last alternative with HTML and the last without: senders put the best form last.
    private mutating func alternative(_ part: MimePart) -> [Segment] {
        let forms = part.children.map { read($0) }.filter { !$0.isEmpty }
        let rich = forms.last { $0.contains { !$0.html.isEmpty } }
        let plain = forms.last { $0.allSatisfy(\.html.isEmpty) } ?? rich?.filter { !$0.plain.isEmpty } ?? []
        guard let rich else { return plain }
        return [Segment(plain: plain.flatMap(\.plain), html: rich.flatMap { $0.html.isEmpty ? $0.plain : $0.html })]
    }

    /// The root of a related set; what it refers to is attached.
    private mutating func related(_ part: MimePart) -> [Segment] {
        let start = part.content.parameters["start"].flatMap { MessageIDs.list(Array($0.utf8)).first }
        let type = part.content.parameters["type"]?.lowercased()
        let root =
            part.children.first { start != nil && labels[$0].contentID == start }
            ?? part.children.first { tree.parts[$0].content.type == type }
            ?? part.children.first { tree.parts[$0].isContainer || tree.parts[$0].content.isReadable } ?? part.children.first
        var segments: [Segment] = []
        for child in part.children {
            if child == root { segments += read(child) } else { attach(child) }
        }
        return segments
    }

    /// Attaches all leaves of the part at `index`.
    private mutating func attach(_ index: Int) {
        guard tree.parts[index].isContainer else { return attached.append(index) }
        for child in tree.parts[index].children { attach(child) }
    }
}
