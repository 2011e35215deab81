package import Domain
package import SQL
package import Support

/// The recipients of a mail as they lie in its row.
struct StoredMail: Codable {
    struct Address: Codable {
        var name: String
        var address: String
        init(_ address: MailAddress) { (name, self.address) = (address.name, address.address) }
        var value: MailAddress { MailAddress(name: name, address: address) }
    }
    var references: [String]
    var to: [Address]
    var cc: [Address]
    var replyTo: [Address]
    var bounceOf: String?

    init(_ mail: MailDetails) {
        references = mail.references
        to = mail.to.map(Address.init)
        cc = mail.cc.map(Address.init)
        replyTo = mail.replyTo.map(Address.init)
        bounceOf = mail.bounceOf
    }
}

extension Transaction {
    /// Adds messages with their attachments. Their conversations and persons must be there.
    package func insert(_ messages: [Message], in organisation: ID<Organisation>) throws {
        // Table after table: running one statement over and over is cheaper than taking turns.
        for message in messages { try insertRow(message, in: organisation) }
        for message in messages {
            for (position, attachment) in message.content.attachments.enumerated() {
                try execute(
                    """
                    INSERT INTO attachment (organisation_id, message_id, position, name, type, bytes, alt, part, content_id, is_inline)
                    VALUES (\(organisation), \(message.id), \(position), \(attachment.name), \(attachment.type), \(attachment.bytes),
                        \(attachment.alt), \(attachment.part), \(attachment.contentID), \(attachment.isInline))
                    """)
            }
        }
    }

    private func insertRow(_ message: Message, in organisation: ID<Organisation>) throws {
        let content = message.content
        let mail = content.mail
        // What equals the whole text is not stored twice.
        let reply = mail.flatMap { $0.reply == content.text ? nil : $0.reply }
        try execute(
            """
            INSERT INTO message (organisation_id, id, conversation_id, person_id, channel, account, remote_id, direction, kind, author_id,
                author_handle, author_name, followers, verified, text, html, subject, at, arrived_at, url, language, in_reply_to, thread, is_public,
                metrics, mail, reply, quoted, signature, is_automatic, has_remote_images, raw_id)
            VALUES (\(organisation), \(message.id), \(message.conversation), \(message.person), \(content.channel.rawValue), \(content.account),
                \(content.remoteID), \(message.direction.rawValue), \(content.kind.rawValue), \(content.author.id), \(content.author.handle),
                \(content.author.name), \(content.author.followers), \(content.author.verified.map { $0 ? 1 : 0 }), \(content.text),
                \(content.html), \(content.subject), \(content.at), \(message.arrivedAt), \(content.url), \(content.language), \(content.inReplyTo),
                \(content.thread), \(content.isPublic), \(content.metrics.isEmpty ? "{}" : JSONText.encode(content.metrics)),
                \(mail.map { JSONText.encode(StoredMail($0)) }), \(reply), \(mail?.quoted), \(mail?.signature), \(mail?.isAutomatic ?? false),
                \(message.hasRemoteImages), \(message.raw))
            """)
    }
}

extension Connection {
    /// Whether this message of the channel is here already, and in which conversation.
    package func message(
        channel: Channel, account: String, remoteID: String, in organisation: ID<Organisation>
    ) throws -> (id: ID<Message>, conversation: ID<Conversation>)? {
        try first(
            """
            SELECT id, conversation_id FROM message WHERE organisation_id = \(organisation) AND channel = \(channel.rawValue)
                AND account = \(account) AND remote_id = \(remoteID)
            """
        ) { (try $0.id(0), try $0.id(1)) }
    }

    package func message(_ id: ID<Message>, in organisation: ID<Organisation>) throws -> Message? {
        let condition: SQL = "id = \(id)"
        return try messages(where: condition, limit: 1, in: organisation).first
    }

    /// The messages that arrived after `id`, in that order; with a conversation only those of it. Of those that were erased there is nothing to give.
    package func messages(
        after id: ID<Message>, of conversation: ID<Conversation>? = nil, limit: Int, in organisation: ID<Organisation>
    ) throws -> [Message] {
        if let conversation {
            // With a plus SQLite does not walk through all messages in the order of their identifiers.
            let condition: SQL = "conversation_id = \(conversation) AND +id > \(id) AND erased_at IS NULL"
            return try messages(where: condition, order: "+id", limit: limit, in: organisation)
        }
        let condition: SQL = "id > \(id) AND erased_at IS NULL"
        return try messages(where: condition, order: "id", limit: limit, in: organisation)
    }

    /// The newest messages of a conversation before that one (nil: of all), oldest first, as a list shows them: texts cut after `length`
    /// characters, and of the layout only whether there is one (empty text for HTML).
    package func shortMessages(
        of conversation: ID<Conversation>, before: (at: Instant, id: ID<Message>)?, length: Int, limit: Int,
        in organisation: ID<Organisation>
    ) throws -> [Message] {
        let earlier: SQL = if let before { "AND (at < \(before.at) OR (at = \(before.at) AND id < \(before.id)))" } else { "" }
        let condition: SQL = "conversation_id = \(conversation) \(earlier)"
        let texts = (
            text: "substr(text, 1, \(length))" as SQL, html: "CASE WHEN html IS NULL THEN NULL ELSE '' END" as SQL,
            reply: "substr(reply, 1, \(length))" as SQL, quoted: "substr(quoted, 1, \(length))" as SQL,
            signature: "substr(signature, 1, \(length))" as SQL
        )
        return try messages(where: condition, texts: texts, limit: limit, in: organisation).reversed()
    }

    func messages(
        where condition: SQL, order: SQL = "at DESC, id DESC",
        texts: (text: SQL, html: SQL, reply: SQL, quoted: SQL, signature: SQL) = ("text", "html", "reply", "quoted", "signature"),
        limit: Int,
        in organisation: ID<Organisation>
    ) throws -> [Message] {
        var messages = try query(
            """
            SELECT id, conversation_id, person_id, channel, account, remote_id, direction, kind, author_id, author_handle, author_name, followers,
                verified, \(texts.text), \(texts.html), subject, at, arrived_at, url, language, in_reply_to, thread, is_public, metrics, mail,
                \(texts.reply), \(texts.quoted), \(texts.signature), is_automatic, has_remote_images, raw_id, erased_at
            FROM message WHERE organisation_id = \(organisation) AND \(condition) ORDER BY \(order) LIMIT \(limit)
            """, Message.init(row:))
        guard !messages.isEmpty else { return [] }
        let attachments = try query(
            """
            SELECT message_id, name, type, bytes, alt, part, content_id, is_inline FROM attachment
            WHERE organisation_id = \(organisation) AND message_id IN (\(list: messages.map(\.id))) ORDER BY message_id, position
            """
        ) { row in (try row.id(0, Message.self), try Attachment(row: row)) }
        let byMessage = Dictionary(grouping: attachments, by: \.0)
        for index in messages.indices { messages[index].content.attachments = byMessage[messages[index].id]?.map(\.1) ?? [] }
        return messages
    }
}

extension Attachment {
    fileprivate init(row: any Row) throws {
        self.init(
            name: try row.optionalText(1), type: try row.text(2), bytes: try row.int(3), alt: try row.optionalText(4),
            part: try row.optionalInt(5),
            contentID: try row.optionalText(6), isInline: try row.bool(7))
    }
}

extension Message {
    fileprivate init(row: any Row) throws {
        let text = try row.text(13)
        let stored = try row.optionalText(24).flatMap { JSONText.decode(StoredMail.self, $0) }
        let mail = try stored.map { mail in
            MailDetails(
                references: mail.references, to: mail.to.map(\.value), cc: mail.cc.map(\.value), replyTo: mail.replyTo.map(\.value),
                reply: try row.optionalText(25) ?? text, quoted: try row.optionalText(26) ?? "", signature: try row.optionalText(27) ?? "",
                isAutomatic: try row.bool(28), bounceOf: mail.bounceOf)
        }
        let author = Author(
            id: try row.optionalText(8), handle: try row.optionalText(9), name: try row.optionalText(10),
            followers: try row.optionalInt(11),
            verified: try row.optionalInt(12).map { $0 != 0 })
        let content = IncomingMessage(
            remoteID: try row.text(5), channel: Channel(rawValue: try row.text(3)) ?? .other, account: try row.text(4),
            kind: Kind(rawValue: try row.text(7)) ?? .post, author: author, text: text, html: try row.optionalText(14),
            subject: try row.text(15),
            at: try row.instant(16), url: try row.optionalText(18), language: try row.optionalText(19), inReplyTo: try row.optionalText(20),
            thread: try row.optionalText(21), metrics: JSONText.decode([String: Int].self, try row.text(23)) ?? [:],
            isPublic: try row.bool(22),
            mail: mail)
        self.init(
            id: try row.id(0), conversation: try row.id(1), person: try row.optionalID(2),
            direction: Direction(rawValue: try row.text(6)) ?? .inbound, content: content, arrivedAt: try row.instant(17),
            raw: try row.optionalID(30), hasRemoteImages: try row.bool(29), erasedAt: try row.optionalInstant(31))
    }
}
