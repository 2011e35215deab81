package import Support

/// One mail, read: what the decoder child hands back for an RFC 5322 message.
package struct DecodedMail: Sendable, Equatable {
    package struct Address: Sendable, Equatable {
        /// The decoded display name, or empty.
        package var name: String
        /// `local@domain`, domain in lower case.
        package var address: String
        /// The address as the mail writes it.
        package var written: String
        package init(name: String, address: String) { (self.name, self.address, written) = (name, address, address) }

        /// The address `written`, its domain brought to lower case in `address`.
        package init(name: String, written: String) {
            self.name = name
            self.written = written
            let at = written.utf8.lastIndex(of: UInt8(ascii: "@")) ?? written.endIndex
            let domain = written[at...]
            let isLower = domain.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5a).contains($0) }
            address = isLower ? written : written[..<at] + domain.lowercased()
        }
    }

    package struct Attachment: Sendable, Equatable {
        /// The decoded file name, made safe to show and to save; nil when the part has none.
        package var name: String?
        /// The media type in lower case, `application/pdf`.
        package var type: String
        /// The decoded size.
        package var bytes: Int
        /// Which part of the mail it is, counting leaves depth first from 0: what `MailDecoder.part` takes.
        package var part: Int
        /// The Content-ID without its brackets, when the HTML may refer to it.
        package var contentID: String?
        package var isInline: Bool
        package init(name: String?, type: String, bytes: Int, part: Int, contentID: String? = nil, isInline: Bool = false) {
            (self.name, self.type, self.bytes, self.part, self.contentID, self.isInline) = (name, type, bytes, part, contentID, isInline)
        }
    }

    /// Without angle brackets; nil when the mail has none.
    package var messageID: String?
    /// The identifiers of In-Reply-To and of References, oldest first, without brackets.
    package var inReplyTo: [String] = []
    package var references: [String] = []
    package var from: [Address] = []
    package var replyTo: [Address] = []
    package var to: [Address] = []
    package var cc: [Address] = []
    /// The Sender header: who sent it in the name of `from`.
    package var sender: [Address] = []
    package var subject: String = ""
    /// The Date header; nil when absent or no date.
    package var date: Instant?
    /// The whole readable text: the text/plain part, else the HTML made into text.
    package var text: String = ""
    /// The sanitised HTML body; nil when the mail has none.
    package var html: String?
    /// The HTML shows pictures that would be fetched from elsewhere.
    package var hasRemoteImages: Bool = false
    /// The new part of the text, without quotes and signature; never empty when the text is not.
    package var reply: String = ""
    /// What was quoted, and the signature; with `reply` nothing of `text` is lost.
    package var quoted: String = ""
    package var signature: String = ""
    /// Written by a program: out-of-office, bounce, list, delivery report. Never acknowledge such a mail.
    package var isAutomatic: Bool = false
    /// The address a delivery report speaks about and its status (`5.1.1`), when this is one.
    package var bounce: Bounce?
    /// The address of the first Return-Path: where bounces go; empty for a mail that must not be answered by a program, nil when absent.
    package var returnPath: String?
    /// The addresses of Delivered-To, X-Original-To and Envelope-To, first header first.
    package var deliveredTo: [String] = []
    /// The Authentication-Results headers, first header first; only those of a trusted authentication server mean something.
    package var authenticationResults: [String] = []
    package var attachments: [Attachment] = []
    /// What was wrong with the bytes, in words; empty for a clean mail.
    package var defects: [String] = []
    package init() {}

    package struct Bounce: Sendable, Equatable {
        /// The address that could not be reached.
        package var recipient: String
        /// The enhanced status code, `5.1.1`; empty when absent.
        package var status: String
        /// The Message-ID of the mail that bounced, when the report carries it.
        package var messageID: String?
        package init(recipient: String, status: String, messageID: String?) {
            (self.recipient, self.status, self.messageID) = (recipient, status, messageID)
        }
    }
}
