import Domain
import Foundation
import Support

/// Reads RSS, RDF, CDF and Atom, which differ less in their elements than in their names.
struct XMLFeedReader {
    private let tree: XMLTree
    private let root: Int
    private var markup: FeedMarkup
    private var defects: [String] = []

    /// The most entries read of one document.
    private static let longest = 20_000

    /// Reads the feed that the element `root` is.
    static func read(_ tree: XMLTree, root: Int, _ hints: FeedHints) -> DecodedFeed {
        var reader = XMLFeedReader(tree, root: root, hints)
        return reader.read()
    }

    private init(_ tree: XMLTree, root: Int, _ hints: FeedHints) {
        (self.tree, self.root) = (tree, root)
        markup = FeedMarkup(tree: tree, root: tree.nodes[root].namespace, url: hints.url)
    }

    private mutating func read() -> DecodedFeed {
        var feed = DecodedFeed()
        let head = channel()
        let fields = FeedFields(markup, of: head)
        // Without another place to begin, addresses begin where the feed says it is.
        if markup.url == nil, let own = fields.ownAddress ?? fields.link {
            markup = FeedMarkup(tree: tree, root: markup.root, url: own)
        }
        let channel = FeedFields(markup, of: head)
        feed.title = channel.title?.title ?? ""
        feed.link = channel.link
        feed.language = channel.ownLanguage ?? Self.language(markup.language(of: head))
        let indices = places()
        if indices.count > Self.longest { defects.append("The feed has more than \(Self.longest) entries; the others are left out.") }
        let author = channel.author
        var entries: [FeedEntry] = []
        for index in indices.prefix(Self.longest) { entries.append(entry(index, author: author, language: feed.language)) }
        feed.entries = entries
        separate(&feed)
        feed.defects = defects
        return feed
    }

    /// The element that tells of the feed as a whole.
    private func channel() -> Int {
        let name = self.name(root)
        guard name == "rss" || name == "rdf" else { return root }
        return tree.nodes[root].children.first { tree.nodes[$0].name != nil && self.name($0) == "channel" } ?? root
    }

    /// The entries, wherever they lie; in a broken document that may be too deep, or behind the feed's end.
    private func places() -> [Int] {
        var found: [Int] = []
        var open = tree.nodes[0].name == nil ? [] : [0]
        while let index = open.popLast() {
            let (family, name) = FeedFamily.of(tree.nodes[index], root: markup.root)
            if family == .core, name == "item" || name == "entry" {
                found.append(index)
            } else {
                open += tree.nodes[index].children.reversed().filter { tree.nodes[$0].name != nil }
            }
        }
        return found
    }

    private func name(_ index: Int) -> String { FeedFamily.of(tree.nodes[index], root: markup.root).name }

    private mutating func entry(_ index: Int, author channel: FeedFields.Author?, language: String?) -> FeedEntry {
        let fields = FeedFields(markup, of: index)
        var entry = FeedEntry()
        entry.title = fields.title?.title ?? ""
        entry.link = fields.link
        entry.id = fields.id ?? entry.link ?? ""
        entry.at = fields.published ?? fields.updated
        if let content = fields.content {
            let found = entry.take(content.content)
            defects += found.filter { !defects.contains($0) }
            let said = markup.language(of: content.index)
            entry.language = said == "" ? nil : Self.language(said) ?? fields.ownLanguage ?? language
        } else {
            entry.language = Self.language(markup.language(of: index)) ?? fields.ownLanguage ?? language
        }
        let author = fields.author ?? channel
        (entry.authorName, entry.authorAddress, entry.authorLink) = (author?.name, author?.address, author?.link)
        entry.inReplyTo = fields.inReplyTo
        entry.comments = fields.comments
        entry.attachments = fields.attachments
        return entry
    }

    /// Two entries under one identifier are told apart by their addresses, or a feed that gives all of them the same would have one entry.
    private mutating func separate(_ feed: inout DecodedFeed) {
        var first: [String: Int] = [:]
        for index in feed.entries.indices where !feed.entries[index].id.isEmpty {
            let entry = feed.entries[index]
            guard let other = first[entry.id] else {
                first[entry.id] = index
                continue
            }
            guard let link = entry.link, link != feed.entries[other].link, link != entry.id else { continue }
            feed.entries[index].id = link
            let defect = "Several entries have the same identifier; they are known by their addresses."
            if !defects.contains(defect) { defects.append(defect) }
        }
    }

    /// A language tag as we keep it; nil for what is none.
    static func language(_ text: String?) -> String? {
        guard let tag = text?.trimmed.replacing("_", with: "-"), (2...35).contains(tag.utf8.count) else { return nil }
        let isTag = tag.utf8.allSatisfy { (0x61...0x7a).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2d }
        return isTag ? tag : nil
    }
}

extension FeedEntry {
    /// Takes `content` as what the entry says; gives what is wrong with it.
    mutating func take(_ content: FeedContent) -> [String] {
        let (content, isCut) = content.cut
        let safe = content.sanitised
        html = safe.html.isEmpty ? nil : safe.html
        text = content.text
        return isCut ? safe.defects + ["The content of an entry is longer than 1 MB; the rest is left out."] : safe.defects
    }
}
