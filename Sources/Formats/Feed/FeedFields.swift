import Domain
import Foundation
import Support

/// What the children of a channel or an entry say, whichever vocabulary they belong to.
struct FeedFields {
    struct Author {
        var name: String?
        var address: String?
        var link: String?
    }

    private let markup: FeedMarkup
    private let index: Int
    private var tree: XMLTree { markup.tree }
    /// The children that are elements, with their families, and those of a group of media.
    private let children: [(index: Int, family: FeedFamily, name: String)]

    init(_ markup: FeedMarkup, of index: Int) {
        (self.markup, self.index) = (markup, index)
        var children: [(index: Int, family: FeedFamily, name: String)] = []
        func add(_ parent: Int) {
            for child in markup.tree.nodes[parent].children where markup.tree.nodes[child].name != nil {
                let (family, name) = FeedFamily.of(markup.tree.nodes[child], root: markup.root)
                // What a channel holds besides its entries is what it says of itself.
                if family == .core, name == "item" || name == "entry" { continue }
                children.append((child, family, name))
                if family == .media, name == "group", parent == index { add(child) }
            }
        }
        add(index)
        self.children = children
    }

    private func all(_ family: FeedFamily, _ names: String...) -> [Int] {
        children.filter { $0.family == family && names.contains($0.name) }.map(\.index)
    }

    private func text(_ family: FeedFamily, _ names: String...) -> String? {
        for name in names {
            for child in all(family, name) {
                let text = tree.text(of: child).trimmed
                if !text.isEmpty { return text }
            }
        }
        return nil
    }

    // MARK: - Text

    var title: FeedContent? {
        for child in all(.core, "title") {
            let content = isTyped(child) ? markup.typed(child) : markup.untyped(child, strictly: true)
            if !content.isEmpty { return content }
        }
        for (family, name) in [(FeedFamily.dublinCore, "title"), (.media, "title"), (.itunes, "title")] {
            for child in all(family, name) where !tree.text(of: child).trimmed.isEmpty { return markup.untyped(child, strictly: true) }
        }
        return nil
    }

    /// Whether the element belongs to Atom, where it says what it holds or is plain.
    private func isTyped(_ child: Int) -> Bool {
        if tree.attribute("type", of: child) != nil || tree.attribute("mode", of: child) != nil { return true }
        let namespace = tree.nodes[child].namespace?.lowercased() ?? ""
        if namespace.contains("atom") || namespace.contains("echo") || namespace.contains("pie") { return true }
        return namespace.isEmpty && ["feed", "entry"].contains(FeedFamily.of(tree.nodes[index], root: markup.root).name)
    }

    /// The fullest content there is, and the element it stands in.
    var content: (content: FeedContent, index: Int)? {
        let places: [(FeedFamily, String)] = [
            (.content, "encoded"), (.core, "content"), (.xhtml, "body"), (.xhtml, "div"), (.core, "fullitem"), (.core, "body"),
            (.core, "description"), (.core, "summary"), (.core, "abstract"), (.core, "tagline"), (.core, "subtitle"),
            (.dublinCore, "description"), (.media, "description"), (.itunes, "summary"), (.itunes, "subtitle"),
        ]
        for (family, name) in places {
            for child in all(family, name) {
                let content = family == .core && isTyped(child) ? markup.typed(child) : markup.untyped(child, strictly: false)
                if !content.isEmpty { return (content, child) }
            }
        }
        return nil
    }

    // MARK: - Addresses and identity

    var link: String? {
        let links = all(.core, "link")
        for child in links where tree.attribute("href", of: child) == nil {
            if let address = web(tree.text(of: child), child) { return address }
        }
        let alternates = links.filter { child in
            let relation = (tree.attribute("rel", of: child) ?? "alternate").lowercased()
            return relation == "alternate" || relation == "http://www.iana.org/assignments/relation/alternate"
        }
        let pages = alternates.filter { child in
            tree.attribute("type", of: child).map { $0.isEmpty || $0.lowercased().contains("html") } ?? true
        }
        for child in pages + alternates {
            if let address = tree.attribute("href", of: child).flatMap({ web($0, child) }) { return address }
        }
        if let address = tree.attribute("href", of: index).flatMap({ web($0, index) }) { return address }
        for child in all(.core, "guid") where tree.attribute("ispermalink", of: child)?.lowercased() != "false" {
            let text = tree.text(of: child).trimmed
            if text.contains("://"), let address = web(text, child) { return address }
        }
        return about.flatMap { web($0, index) }
    }

    /// The address that an element of RDF is about.
    private var about: String? {
        tree.nodes[index].attributes.first { $0.name == "about" && $0.namespace == "http://www.w3.org/1999/02/22-rdf-syntax-ns#" }?.value
    }

    /// Where the feed itself lies, as it says.
    var ownAddress: String? {
        for child in all(.core, "link") where tree.attribute("rel", of: child)?.lowercased() == "self" {
            if let address = tree.attribute("href", of: child).flatMap({ RelativeAddress.web($0, base: nil) }) { return address }
        }
        return nil
    }

    var id: String? {
        if let id = text(.core, "id", "guid") ?? about ?? text(.dublinCore, "identifier") {
            // An identifier may be a relative address in some feeds; it is known by where that leads.
            guard !id.contains(":"), id.contains("/") else { return id }
            return all(.core, "id").first.flatMap { RelativeAddress.web(id, base: markup.base(of: $0)) } ?? id
        }
        return nil
    }

    var inReplyTo: String? {
        all(.thread, "in-reply-to").lazy.compactMap { tree.attribute("ref", of: $0) ?? tree.attribute("href", of: $0) }.first
    }

    private func web(_ text: String, _ child: Int) -> String? { RelativeAddress.web(text, base: markup.base(of: child)) }

    // MARK: - Times, language, numbers

    var published: Instant? {
        date(.core, "published", "pubdate", "issued") ?? date(.terms, "issued", "created") ?? date(.core, "created")
            ?? date(.dublinCore, "date") ?? date(.core, "date")
    }

    var updated: Instant? { date(.core, "updated", "modified", "lastmod") ?? date(.terms, "modified") }

    private func date(_ family: FeedFamily, _ names: String...) -> Instant? {
        for name in names {
            for child in all(family, name) {
                // CDF writes it as an attribute.
                let text = tree.attribute("value", of: child) ?? tree.text(of: child)
                if let instant = FeedDate.instant(text) { return instant }
            }
        }
        return name(index) == "item" ? tree.attribute("lastmod", of: index).flatMap(FeedDate.instant) : nil
    }

    private func name(_ index: Int) -> String { FeedFamily.of(tree.nodes[index], root: markup.root).name }

    var ownLanguage: String? { XMLFeedReader.language(text(.core, "language") ?? text(.dublinCore, "language")) }

    var comments: Int? {
        (text(.slash, "comments") ?? text(.thread, "total")).flatMap { Int($0) }.flatMap { (0...100_000_000).contains($0) ? $0 : nil }
    }

    // MARK: - People

    var author: Author? {
        for child in all(.core, "author") {
            let fields = FeedFields(markup, of: child)
            if let person = fields.person { return person }
            if let author = Self.author(tree.text(of: child)) { return author }
        }
        let texts = [
            text(.dublinCore, "creator"), text(.dublinCore, "author"), text(.core, "managingeditor"), text(.itunes, "author"),
            text(.core, "webmaster"), text(.dublinCore, "publisher"),
        ]
        return texts.lazy.compactMap { $0 }.compactMap(Self.author).first
    }

    /// A person as Atom describes one, when this element has any of it.
    private var person: Author? {
        let name = text(.core, "name")
        let address = text(.core, "email")
        let link = text(.core, "uri", "url", "homepage").flatMap { web($0, index) }
        guard name != nil || address != nil || link != nil else { return nil }
        // Some write the address into the name.
        let split = name.flatMap(Self.author)
        return Author(name: split?.name ?? name, address: address ?? split?.address, link: link)
    }

    /// `fatima@waterlinge.be (Fatima)`, `Fatima <fatima@waterlinge.be>`, or a name.
    static func author(_ text: String) -> Author? {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.utf8.count <= 1000 else { return nil }
        let marks = Set(" <>()[]\"',;:")
        let words = text.split(whereSeparator: marks.contains)
        guard let address = words.first(where: { isAddress($0) }) else { return Author(name: text, address: nil, link: nil) }
        var name = text.replacing(address, with: "").replacing("mailto:", with: "")[...]
        while let first = name.first, marks.contains(first) { name.removeFirst() }
        while let last = name.last, marks.contains(last) { name.removeLast() }
        return Author(name: name.isEmpty ? nil : String(name), address: String(address), link: nil)
    }

    private static func isAddress(_ word: Substring) -> Bool {
        guard let at = word.firstIndex(of: "@"), at > word.startIndex, word.utf8.count <= MailLimits.address else { return false }
        let host = word[word.index(after: at)...]
        return host.contains(".") && !host.hasPrefix(".") && !host.hasSuffix(".") && !host.contains("@")
    }

    // MARK: - What comes along

    /// The most attachments taken of one entry.
    private static let mostAttachments = 100

    var attachments: [FeedEntry.Attachment] {
        var found: [FeedEntry.Attachment] = []
        var seen: Set<String> = []
        func add(_ child: Int, _ address: String?, size: String) {
            guard found.count < Self.mostAttachments, let address = address.flatMap({ web($0, child) }), seen.insert(address).inserted
            else { return }
            let type = tree.attribute("type", of: child)?.lowercased().trimmed ?? ""
            found.append(
                FeedEntry.Attachment(
                    url: address, name: RelativeAddress.name(address), type: type.contains("/") ? type : "application/octet-stream",
                    bytes: tree.attribute(size, of: child).flatMap { Int($0.trimmed) }.map { max(0, $0) } ?? 0,
                    title: tree.attribute("title", of: child)))
        }
        for child in all(.core, "enclosure") { add(child, tree.attribute("url", of: child), size: "length") }
        for child in all(.core, "link") where tree.attribute("rel", of: child)?.lowercased() == "enclosure" {
            add(child, tree.attribute("href", of: child), size: "length")
        }
        for child in all(.media, "content") { add(child, tree.attribute("url", of: child), size: "filesize") }
        return found
    }
}
