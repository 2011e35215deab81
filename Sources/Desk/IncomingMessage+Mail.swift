import Domain
import Formats
import Support

extension IncomingMessage {
    /// A mail as a message. Without a Message-ID it is known by the digest of its bytes; a date in the future counts as now.
    init(mail: DecodedMail, account: String, digest: String, receivedAt: Instant, isOurs: Bool) {
        let sender = mail.from.first
        let latest = receivedAt.adding(seconds: 24 * 3600)
        let at = mail.date.flatMap { $0 > latest ? nil : $0 } ?? receivedAt
        self.init(
            remoteID: mail.messageID.flatMap { $0.isEmpty ? nil : $0 } ?? "sha:\(digest)", channel: .email, account: account, kind: .mail,
            author: Author(handle: sender?.address, name: sender.flatMap { $0.name.isEmpty ? nil : $0.name }), text: mail.text,
            html: mail.html,
            subject: mail.subject, at: at, inReplyTo: mail.inReplyTo.first,
            attachments: mail.attachments.map {
                Attachment(name: $0.name, type: $0.type, bytes: $0.bytes, part: $0.part, contentID: $0.contentID, isInline: $0.isInline)
            }, isPublic: false,
            mail: MailDetails(
                references: mail.references + mail.inReplyTo.filter { !mail.references.contains($0) }, to: mail.to.map(MailAddress.init),
                cc: mail.cc.map(MailAddress.init), replyTo: mail.replyTo.map(MailAddress.init), reply: mail.reply, quoted: mail.quoted,
                signature: mail.signature, isAutomatic: mail.isAutomatic, bounceOf: mail.bounce?.messageID),
            isOurs: isOurs)
    }
}

extension MailAddress {
    init(_ address: DecodedMail.Address) { self.init(name: address.name, address: address.address) }
}
