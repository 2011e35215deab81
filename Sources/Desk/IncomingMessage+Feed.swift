import Crypto
package import Domain
package import Formats
package import Support

extension IncomingMessage {
    /// An entry of a feed as a message. One without a time is as old as our reading of it; a time in the future counts as that of our reading.
    package init(_ entry: FeedEntry, of feed: DecodedFeed, account: String, fetchedAt: Instant) {
        let latest = fetchedAt.adding(seconds: 24 * 3600)
        let attachments = entry.attachments.map { Attachment(name: $0.name ?? $0.url, type: $0.type, bytes: $0.bytes, alt: $0.title) }
        self.init(
            remoteID: entry.identity, channel: .feed, account: account, kind: .article,
            author: Author(id: entry.authorLink, handle: entry.authorAddress, name: entry.authorName ?? entry.authorAddress),
            text: entry.text, html: entry.html, subject: entry.title, at: entry.at.flatMap { $0 > latest ? nil : $0 } ?? fetchedAt,
            url: entry.link, language: entry.language, inReplyTo: entry.inReplyTo, attachments: attachments,
            metrics: entry.comments.map { ["replies": $0] } ?? [:], isPublic: true)
    }
}

extension FeedEntry {
    /// What the entry is known by; a digest of what it says where the feed gives it neither identifier nor address.
    fileprivate var identity: String {
        id.isEmpty || id.utf8.count > MessageLine.longestID ? "sha:\(Digest.hex(of: Array("\(id)\n\(title)\n\(html ?? text)".utf8)))" : id
    }
}
