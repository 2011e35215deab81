import Domain
import Support

/// A message in the shape of the contract, as it goes out.
struct MessageJSON: Encodable {
    struct Author: Encodable {
        let id: String?
        let handle: String?
        let name: String?
        let followers: Int?
        let verified: Bool?
    }
    struct Attachment: Encodable {
        let name: String?
        let type: String
        let bytes: Int
        let alt: String?
    }

    struct Address: Encodable {
        let name: String
        let address: String
        init(_ address: MailAddress) { (name, self.address) = (address.name, address.address) }
    }

    let id: String
    let channel: String
    let account: String
    let type: String
    let author: Author
    let text: String
    let html: String?
    let subject: String
    let at: String
    let url: String?
    let lang: String?
    let inReplyTo: String?
    let thread: String?
    let attachments: [Attachment]
    let metrics: [String: Int]
    let isPublic: Bool
    let direction: String
    let references: [String]?
    let to: [Address]?
    let cc: [Address]?
    let replyTo: [Address]?
    let automatic: Bool?
    let reply: String?
    let quoted: String?
    let signature: String?
    let conversation: String

    private enum CodingKeys: String, CodingKey {
        case id, channel, account, type, author, text, html, subject, at, url, lang, inReplyTo, thread, attachments, metrics, direction
        case conversation, references, to, cc, replyTo, automatic, reply, quoted, signature
        case isPublic = "public"
    }

    /// The message on one line; `id` is the channel's, so that what is exported can be imported.
    static func line(_ message: Message) throws -> String {
        let content = message.content
        let author = content.author
        return try JSONLine.text(
            MessageJSON(
                id: content.remoteID, channel: content.channel.rawValue, account: content.account, type: content.kind.rawValue,
                author: Author(
                    id: author.id, handle: author.handle, name: author.name, followers: author.followers, verified: author.verified),
                text: content.text, html: content.html, subject: content.subject, at: content.at.rfc3339, url: content.url,
                lang: content.language,
                inReplyTo: content.inReplyTo, thread: content.thread,
                attachments: content.attachments.map { Attachment(name: $0.name, type: $0.type, bytes: $0.bytes, alt: $0.alt) },
                metrics: content.metrics, isPublic: content.isPublic, direction: message.direction.rawValue,
                references: content.mail?.references, to: content.mail?.to.map(Address.init), cc: content.mail?.cc.map(Address.init),
                replyTo: content.mail?.replyTo.map(Address.init), automatic: content.mail?.isAutomatic, reply: content.mail?.reply,
                quoted: content.mail?.quoted, signature: content.mail?.signature,
                conversation: message.conversation.description))
    }
}
