/// Whose word an element of a feed is, by its namespace; the versions of RSS and Atom have had a dozen.
enum FeedFamily: Equatable {
    /// RSS or Atom itself.
    case core
    case dublinCore, terms, content, itunes, media, slash, thread, xhtml, rdf, other

    /// The family of an element and its local name in lower case; `root` is the namespace of the document's first element.
    static func of(_ node: XMLTree.Node, root: String?) -> (family: FeedFamily, name: String) {
        let name = (node.name ?? "").lowercased()
        if let namespace = node.namespace { return (namespace == root ? .core : of(namespace: namespace), name) }
        // A prefix that the document never explains: what everybody means by it.
        if let colon = name.firstIndex(of: ":") {
            return (prefixes[String(name[..<colon])] ?? .other, String(name[name.index(after: colon)...]))
        }
        return (.core, name)
    }

    private static func of(namespace: String) -> FeedFamily {
        let address = namespace.lowercased()
        if let known = known[address] { return known }
        return cores.contains(where: address.hasPrefix) ? .core : .other
    }

    /// How the namespaces of RSS and Atom begin.
    private static let cores = [
        "http://www.w3.org/2005/atom", "http://purl.org/atom/", "http://example.com/newformat", "http://example.com/necho",
        "http://purl.org/echo/", "uri/of/echo/", "http://purl.org/pie/", "http://my.netscape.com/", "http://channel.netscape.com/",
        "http://purl.org/rss/1.0/modules/rss091", "http://purl.org/net/rss1.1", "http://backend.userland.com/",
        "http://blogs.law.harvard.edu/tech/rss",
    ]

    private static let known: [String: FeedFamily] = [
        "http://purl.org/rss/1.0/": .core, "http://purl.org/rss/1.0": .core, "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/elements/1.0/": .dublinCore, "http://purl.org/dc/terms/": .terms,
        "http://purl.org/rss/1.0/modules/content/": .content, "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://example.com/dtds/podcast-1.0.dtd": .itunes, "http://search.yahoo.com/mrss": .media, "http://search.yahoo.com/mrss/": .media,
        "http://tools.search.yahoo.com/mrss/": .media, "http://video.search.yahoo.com/mrss": .media,
        "http://video.search.yahoo.com/mrss/": .media, "http://purl.org/rss/1.0/modules/slash/": .slash,
        "http://purl.org/syndication/thread/1.0": .thread, "http://www.w3.org/1999/xhtml": .xhtml,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
    ]

    private static let prefixes: [String: FeedFamily] = [
        "rss": .core, "atom": .core, "atom10": .core, "a10": .core, "dc": .dublinCore, "dcterms": .terms, "content": .content,
        "itunes": .itunes, "media": .media, "slash": .slash, "thr": .thread, "xhtml": .xhtml, "rdf": .rdf,
    ]
}
