import Domain
import Foundation

/// Reads a feed: RSS of all versions, Atom, JSON Feed. Total: what is broken is read as far as it goes and named in the defects.
package enum FeedDecoder {
    /// The largest document, in bytes.
    package static let size = 20 << 20

    /// Reads `bytes`.
    package static func decode(_ bytes: [UInt8], _ hints: FeedHints) -> FeedOutcome {
        guard bytes.count <= size else { return .none("The document is larger than \(size >> 20) MB.") }
        guard bytes.contains(where: { !$0.isSpace }) else { return .none("The document is empty.") }
        let text = XMLText(bytes, charset: hints.charset)
        if text.bytes.first(where: { !$0.isSpace }) == UInt8(ascii: "{") { return JSONFeedReader.read(text, hints) }
        return xml(text, hints)
    }

    private static func xml(_ text: XMLText, _ hints: FeedHints) -> FeedOutcome {
        var body = text.bytes[...]
        var defects = text.defects
        if let first = body.first, first.isSpace {
            body = body.drop(while: \.isSpace)
            if body.starts(with: "<?xml".utf8) { defects.append("Something stands before the XML declaration.") }
        }
        let source = XMLSource(Array(body))
        defects += source.defects
        var tree = XMLTree(source.output, recovering: false)
        let problem = tree == nil ? XMLTree.problem(of: source.output) : tree?.problem
        if tree == nil {
            let repaired = XMLRepair(source.output, units: ["item", "entry"]).output
            tree = XMLTree(repaired, recovering: true, problem: problem)
        }
        if let problem, !defects.contains(problem) { defects.append(problem) }
        guard let tree else { return .none("The document is neither XML nor JSON.") }
        guard let root = feedRoot(of: tree) else { return .none(refusal(of: tree, text.bytes)) }
        var feed = XMLFeedReader.read(tree, root: root, hints)
        feed.defects = Array((defects + feed.defects).prefix(XMLLimits.defects))
        return .feed(feed)
    }

    private static let roots: Set<String> = ["rss", "rdf", "feed", "channel", "entry", "item"]

    /// The element that the feed is; what was repaired may have something around it.
    private static func feedRoot(of tree: XMLTree) -> Int? {
        func isFeed(_ index: Int) -> Bool { roots.contains(FeedFamily.of(tree.nodes[index], root: tree.nodes[index].namespace).name) }
        if tree.nodes[0].name != XMLRepair.root { return isFeed(0) ? 0 : nil }
        return tree.nodes[0].children.first { tree.nodes[$0].name != nil && isFeed($0) }
    }

    private static func refusal(of tree: XMLTree, _ bytes: [UInt8]) -> String {
        let isRepaired = tree.nodes[0].name == XMLRepair.root
        let names = (isRepaired ? tree.nodes[0].children : [0]).compactMap { tree.nodes[$0].name }
        guard let name = names.first else { return "The document is neither XML nor JSON." }
        let start = String(decoding: bytes.prefix(1000), as: UTF8.self).lowercased()
        if start.contains("<!doctype html") || names.contains(where: { ["html", "body", "head"].contains($0.lowercased()) }) {
            return "The document is a web page, not a feed."
        }
        return "The document is XML but no feed: it begins with <\(name.prefix(40))>."
    }
}
