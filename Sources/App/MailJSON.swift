import Crypto
import Formats
import Foundation
import Support

/// A mail in the shape of the contract.
struct MailJSON: Encodable {
    struct Author: Encodable {
        let handle: String?
        let name: String?
    }
    struct Address: Encodable {
        let name: String
        let address: String
        init(_ address: DecodedMail.Address) { (name, self.address) = (address.name, address.address) }
    }
    struct Attachment: Encodable {
        let name: String?
        let type: String
        let bytes: Int
        let alt: String?
    }

    let id: String
    let channel = "email"
    let account: String
    let type = "mail"
    let author: Author
    let text: String
    let html: String?
    let subject: String
    let at: String?
    let inReplyTo: String?
    let attachments: [Attachment]
    let isPublic = false
    let messageID: String?
    let references: [String]
    let to: [Address]
    let cc: [Address]
    let isAutomatic: Bool
    let reply: String
    let quoted: String
    let signature: String
    let defects: [String]

    private enum CodingKeys: String, CodingKey {
        case id, channel, account, type, author, text, html, subject, at, inReplyTo, attachments, messageID, references, to, cc, reply,
            quoted
        case signature, defects
        case isPublic = "public"
        case isAutomatic = "automatic"
    }

    static func line(_ mail: DecodedMail, raw: [UInt8], account: String) throws -> String {
        try JSONLine.text(
            MailJSON(
                id: mail.messageID ?? "sha:\(Digest.hex(of: raw))", account: account,
                author: Author(handle: mail.from.first?.address, name: mail.from.first?.name), text: mail.text, html: mail.html,
                subject: mail.subject, at: mail.date?.rfc3339, inReplyTo: mail.inReplyTo.first,
                attachments: mail.attachments.map { Attachment(name: $0.name, type: $0.type, bytes: $0.bytes, alt: nil) },
                messageID: mail.messageID, references: mail.references, to: mail.to.map(Address.init), cc: mail.cc.map(Address.init),
                isAutomatic: mail.isAutomatic, reply: mail.reply, quoted: mail.quoted, signature: mail.signature, defects: mail.defects))
    }
}
