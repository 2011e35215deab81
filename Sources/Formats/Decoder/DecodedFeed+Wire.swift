import Support

extension FeedOutcome {
    /// Writes the outcome for the parent.
    func write(_ out: inout WireWriter) {
        switch self {
        case .feed(let feed):
            out.flag(true)
            feed.write(&out)
        case .none(let reason):
            out.flag(false)
            out.text(reason)
        }
    }

    /// Reads an outcome that `write` wrote; nil for other bytes.
    init?(_ from: inout WireReader) {
        guard let isFeed = from.flag() else { return nil }
        if isFeed {
            guard let feed = DecodedFeed(&from) else { return nil }
            self = .feed(feed)
        } else {
            guard let reason = from.text() else { return nil }
            self = .none(reason)
        }
    }
}

extension DecodedFeed {
    fileprivate func write(_ out: inout WireWriter) {
        out.text(title)
        out.optional(link) { $0.text($1) }
        out.optional(language) { $0.text($1) }
        out.list(entries) { $1.write(&$0) }
        out.list(defects) { $0.text($1) }
    }

    fileprivate init?(_ from: inout WireReader) {
        self.init()
        guard let title = from.text(), let link = from.optional({ $0.text() }), let language = from.optional({ $0.text() }),
            let entries = from.list({ FeedEntry(&$0) }), let defects = from.list({ $0.text() })
        else { return nil }
        (self.title, self.link, self.language, self.entries, self.defects) = (title, link, language, entries, defects)
    }
}

extension FeedEntry {
    fileprivate func write(_ out: inout WireWriter) {
        out.text(id)
        out.text(title)
        out.optional(link) { $0.text($1) }
        out.optional(at) { $0.number($1.microseconds) }
        out.text(text)
        for field in [html, authorName, authorAddress, authorLink, language, inReplyTo] { out.optional(field) { $0.text($1) } }
        out.optional(comments) { $0.count($1) }
        out.list(attachments) {
            $0.text($1.url)
            $0.optional($1.name) { $0.text($1) }
            $0.text($1.type)
            $0.count($1.bytes)
            $0.optional($1.title) { $0.text($1) }
        }
    }

    fileprivate init?(_ from: inout WireReader) {
        func text(_ from: inout WireReader) -> String?? { from.optional { $0.text() } }
        self.init()
        guard let id = from.text(), let title = from.text(), let link = text(&from), let at = from.optional({ $0.number() }),
            let body = from.text(), let html = text(&from), let authorName = text(&from), let authorAddress = text(&from),
            let authorLink = text(&from), let language = text(&from), let inReplyTo = text(&from),
            let comments = from.optional({ $0.count() }), let attachments = from.list({ Attachment(&$0) })
        else { return nil }
        (self.id, self.title, self.link, self.at) = (id, title, link, at.map { Instant(microseconds: $0) })
        (self.text, self.html, self.authorName, self.authorAddress) = (body, html, authorName, authorAddress)
        (self.authorLink, self.language, self.inReplyTo, self.comments) = (authorLink, language, inReplyTo, comments)
        self.attachments = attachments
    }
}

extension FeedEntry.Attachment {
    fileprivate init?(_ from: inout WireReader) {
        guard let url = from.text(), let name = from.optional({ $0.text() }), let type = from.text(), let bytes = from.count(),
            let title = from.optional({ $0.text() })
        else { return nil }
        self.init(url: url, name: name, type: type, bytes: bytes, title: title)
    }
}
