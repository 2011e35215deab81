package import Support

/// One feed, read: what the decoder child hands back for a document of RSS, Atom or JSON Feed.
package struct DecodedFeed: Sendable, Equatable {
    /// The title as plain text.
    package var title = ""
    /// The address of what the feed is about; nil when it tells none.
    package var link: String?
    package var language: String?
    package var entries: [FeedEntry] = []
    /// What was wrong with the document, in sentences; empty for a clean one.
    package var defects: [String] = []
    package init() {}
}

/// One entry of a feed.
package struct FeedEntry: Sendable, Equatable {
    package struct Attachment: Sendable, Equatable {
        package var url: String
        /// The last part of the address, made safe to show.
        package var name: String?
        package var type: String
        package var bytes: Int
        package var title: String?
        package init(url: String, name: String?, type: String, bytes: Int, title: String?) {
            (self.url, self.name, self.type, self.bytes, self.title) = (url, name, type, bytes, title)
        }
    }

    /// What the entry is known by: the identifier that the feed gives it, else its address, else a digest of what it says.
    package var id = ""
    package var title = ""
    package var link: String?
    /// When it was published, else changed; nil when the feed does not say.
    package var at: Instant?
    package var text = ""
    /// The content, sanitised; nil when there is none.
    package var html: String?
    package var authorName: String?
    package var authorAddress: String?
    package var authorLink: String?
    package var language: String?
    /// The entry that this one answers.
    package var inReplyTo: String?
    /// How many comments the feed counts.
    package var comments: Int?
    package var attachments: [Attachment] = []
    package init() {}
}

/// What is known of a feed besides its bytes.
package struct FeedHints: Sendable, Equatable {
    /// Where it came from: relative addresses begin there.
    package var url: String?
    /// The charset that the server named.
    package var charset: String?
    package init(url: String? = nil, charset: String? = nil) { (self.url, self.charset) = (url, charset) }
}

/// What came of reading a document as a feed.
package enum FeedOutcome: Sendable, Equatable {
    case feed(DecodedFeed)
    /// Why it is none, in a sentence.
    case none(String)
}
