package import Domain
package import Support

/// A mail to be written: what stands in its head, its text, its files. There is no Bcc: who is not named in the head is on the envelope alone.
package struct OutgoingMail: Sendable {
    package struct Attachment: Sendable {
        /// The file name as the receiver sees it.
        package var name: String
        /// `application/pdf`; what is no media type, or one that carries mails, is sent as `application/octet-stream`.
        package var type: String
        package var bytes: [UInt8]
        package init(name: String, type: String, bytes: [UInt8]) { (self.name, self.type, self.bytes) = (name, type, bytes) }
    }

    package var from: MailAddress
    package var to: [MailAddress]
    package var cc: [MailAddress] = []
    package var replyTo: [MailAddress] = []
    package var subject: String
    /// Without angle brackets, made once by who queues the mail, so that a second try is the same mail.
    package var messageID: String
    /// Without angle brackets, as all identifiers here.
    package var inReplyTo: String?
    /// The thread, oldest first.
    package var references: [String] = []
    package var date: Instant
    package var text: String
    package var attachments: [Attachment] = []
    /// `auto-replied` or `auto-generated` for what no person wrote, so that no other program answers it.
    package var autoSubmitted: String?
    /// The language of the text, `nl-BE`.
    package var language: String?

    package init(from: MailAddress, to: [MailAddress], subject: String, messageID: String, date: Instant, text: String) {
        (self.from, self.to, self.subject, self.messageID, self.date, self.text) = (from, to, subject, messageID, date, text)
    }
}
