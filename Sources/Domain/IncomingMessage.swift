package import Support

/// A message as it comes from outside, before it has an identifier, a person or a conversation of ours. The shape is that of the contract.
package struct IncomingMessage: Sendable, Equatable {
    /// The channel's own identifier. The same (organisation, channel, account, remote id) is the same message.
    package var remoteID: String
    package var channel: Channel
    /// Which of our presences on the channel; "default" when the source does not say.
    package var account: String
    package var kind: Message.Kind
    package var author: Author
    /// The whole readable text.
    package var text: String
    /// Sanitised HTML; nil when there is none.
    package var html: String?
    package var subject: String
    /// When it was written.
    package var at: Instant
    package var url: String?
    package var language: String?
    package var inReplyTo: String?
    package var thread: String?
    package var attachments: [Attachment]
    /// Likes, shares, replies, views as the channel counts them.
    package var metrics: [String: Int]
    package var isPublic: Bool
    /// What only a mail has.
    package var mail: MailDetails?
    /// Sent by us on the channel itself, so it stands at our side of the conversation. Never taken from a sender's name.
    package var isOurs: Bool

    package init(
        remoteID: String, channel: Channel, account: String = "default", kind: Message.Kind? = nil, author: Author = Author(), text: String,
        html: String? = nil, subject: String = "", at: Instant, url: String? = nil, language: String? = nil, inReplyTo: String? = nil,
        thread: String? = nil, attachments: [Attachment] = [], metrics: [String: Int] = [:], isPublic: Bool? = nil,
        mail: MailDetails? = nil,
        isOurs: Bool = false
    ) {
        self.remoteID = remoteID
        self.channel = channel
        self.account = account
        self.kind = kind ?? (channel == .email ? .mail : .post)
        self.author = author
        self.text = text
        self.html = html
        self.subject = subject
        self.at = at
        self.url = url
        self.language = language
        self.inReplyTo = inReplyTo
        self.thread = thread
        self.attachments = attachments
        self.metrics = metrics
        self.isPublic = isPublic ?? ![.email, .form, .messenger, .whatsapp, .phone, .letter, .counter, .chat].contains(channel)
        self.mail = mail
        self.isOurs = isOurs
    }
}

/// Who wrote a message, as the channel tells it.
package struct Author: Sendable, Equatable {
    /// The channel's identifier of the account, when it has one besides the handle.
    package var id: String?
    /// The name at the channel: `@fatima`, or the address of a mail.
    package var handle: String?
    /// The name to show.
    package var name: String?
    package var followers: Int?
    package var verified: Bool?
    /// From our own lists, never guessed.
    package var role: Role?
    package enum Role: String, Sendable, CaseIterable { case press, council, staff, ambassador }
    package init(
        id: String? = nil, handle: String? = nil, name: String? = nil, followers: Int? = nil, verified: Bool? = nil, role: Role? = nil
    ) {
        (self.id, self.handle, self.name, self.followers, self.verified, self.role) = (id, handle, name, followers, verified, role)
    }

    /// What a person is recognised by on a channel; nil for an author without handle and id.
    package var key: String? {
        for candidate in [id, handle] {
            if let key = candidate?.lowercased().trimmed, !key.isEmpty { return key.hasPrefix("@") ? String(key.dropFirst()) : key }
        }
        return nil
    }
}

/// A file that came with a message. The bytes of a mail's attachment are cut from the raw mail when asked for.
package struct Attachment: Sendable, Equatable {
    package var name: String?
    /// The media type, `image/jpeg`.
    package var type: String
    package var bytes: Int
    /// The description for who cannot see it.
    package var alt: String?
    /// Which part of the raw mail it is; nil when the channel only named it.
    package var part: Int?
    package var contentID: String?
    package var isInline: Bool
    package init(
        name: String?, type: String, bytes: Int, alt: String? = nil, part: Int? = nil, contentID: String? = nil, isInline: Bool = false
    ) {
        self.name = name
        self.type = type
        self.bytes = bytes
        self.alt = alt
        self.part = part
        self.contentID = contentID
        self.isInline = isInline
    }
}

extension Attachment {
    /// A small picture within the layout, as signatures have them: the sign of a house, of a network.
    private var isOrnament: Bool { isInline && contentID != nil && bytes < 20_000 }

    /// Whether it says of itself that it is a picture of a kind we show small; whether it is one, only reading it tells.
    package var saysPicture: Bool {
        part != nil && !isOrnament
            && ["image/jpeg", "image/jpg", "image/pjpeg", "image/png", "image/x-png", "image/gif", "image/webp"].contains(type)
    }
}

/// A name and an address in a mail's header.
package struct MailAddress: Sendable, Equatable, Hashable {
    package var name: String
    package var address: String
    package init(name: String = "", address: String) { (self.name, self.address) = (name, address) }
    /// The address as it is compared.
    package var key: String { address.lowercased() }
}

/// What only a mail has.
package struct MailDetails: Sendable, Equatable {
    package var references: [String]
    package var to: [MailAddress]
    package var cc: [MailAddress]
    package var replyTo: [MailAddress]
    /// The new part of the text; `quoted` and `signature` are what was cut off.
    package var reply: String
    package var quoted: String
    package var signature: String
    /// Written by a program: never acknowledged.
    package var isAutomatic: Bool
    /// The Message-ID of ours that this delivery report is about.
    package var bounceOf: String?
    package init(
        references: [String] = [], to: [MailAddress] = [], cc: [MailAddress] = [], replyTo: [MailAddress] = [], reply: String = "",
        quoted: String = "", signature: String = "", isAutomatic: Bool = false, bounceOf: String? = nil
    ) {
        self.references = references
        self.to = to
        self.cc = cc
        self.replyTo = replyTo
        self.reply = reply
        self.quoted = quoted
        self.signature = signature
        self.isAutomatic = isAutomatic
        self.bounceOf = bounceOf
    }
}
