import Domain
import Support

/// A message that is to come in, in the shape of the contract: what `MessageLine` reads.
struct IncomingJSON: Encodable {
    private let message: IncomingMessage
    /// The source told no time; `at` is that of our reading.
    private let isUndated: Bool
    init(_ message: IncomingMessage, isUndated: Bool = false) { (self.message, self.isUndated) = (message, isUndated) }

    private enum Key: CodingKey {
        case id, channel, account, type, author, text, html, subject, at, undated, url, lang, inReplyTo, thread, attachments, metrics
        case `public`, direction
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        let author = message.author
        try container.encode(message.remoteID, forKey: .id)
        try container.encode(message.channel.rawValue, forKey: .channel)
        try container.encode(message.account, forKey: .account)
        try container.encode(message.kind.rawValue, forKey: .type)
        try container.encode(
            MessageJSON.Author(
                id: author.id, handle: author.handle, name: author.name, followers: author.followers, verified: author.verified),
            forKey: .author)
        try container.encode(message.text, forKey: .text)
        try container.encodeIfPresent(message.html, forKey: .html)
        try container.encode(message.subject, forKey: .subject)
        try container.encode(message.at.rfc3339, forKey: .at)
        if isUndated { try container.encode(true, forKey: .undated) }
        try container.encodeIfPresent(message.url, forKey: .url)
        try container.encodeIfPresent(message.language, forKey: .lang)
        try container.encodeIfPresent(message.inReplyTo, forKey: .inReplyTo)
        try container.encodeIfPresent(message.thread, forKey: .thread)
        try container.encode(
            message.attachments.map { MessageJSON.Attachment(name: $0.name, type: $0.type, bytes: $0.bytes, alt: $0.alt) },
            forKey: .attachments)
        try container.encode(message.metrics, forKey: .metrics)
        try container.encode(message.isPublic, forKey: .public)
        if message.isOurs { try container.encode(Message.Direction.outbound.rawValue, forKey: .direction) }
    }
}
