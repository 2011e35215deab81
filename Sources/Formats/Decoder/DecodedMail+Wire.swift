import Support

extension DecodedMail {
    /// Writes the mail for the parent.
    func write(_ out: inout WireWriter) {
        func addresses(_ list: [Address]) {
            out.list(list) {
                $0.text($1.name)
                $0.text($1.address)
                $0.text($1.written)
            }
        }
        out.optional(messageID) { $0.text($1) }
        out.list(inReplyTo) { $0.text($1) }
        out.list(references) { $0.text($1) }
        addresses(from)
        addresses(sender)
        addresses(replyTo)
        addresses(to)
        addresses(cc)
        out.text(subject)
        out.optional(date) { $0.number($1.microseconds) }
        out.text(text)
        out.optional(html) { $0.text($1) }
        out.flag(hasRemoteImages)
        out.text(reply)
        out.text(quoted)
        out.text(signature)
        out.flag(isAutomatic)
        out.optional(bounce) {
            $0.text($1.recipient)
            $0.text($1.status)
            $0.optional($1.messageID) { $0.text($1) }
        }
        out.optional(returnPath) { $0.text($1) }
        out.list(deliveredTo) { $0.text($1) }
        out.list(authenticationResults) { $0.text($1) }
        out.list(attachments) { $1.write(&$0) }
        out.list(defects) { $0.text($1) }
    }

    /// Reads a mail that `write` wrote; nil for other bytes.
    init?(_ from: inout WireReader) {
        func addresses(_ from: inout WireReader) -> [Address]? {
            from.list { from in
                guard let name = from.text(), let address = from.text(), let written = from.text() else { return nil }
                var value = Address(name: name, address: address)
                value.written = written
                return value
            }
        }
        func texts(_ from: inout WireReader) -> [String]? { from.list { $0.text() } }
        self.init()
        guard let messageID = from.optional({ $0.text() }), let inReplyTo = texts(&from), let references = texts(&from),
            let sender = addresses(&from), let senderInName = addresses(&from), let replyTo = addresses(&from),
            let to = addresses(&from), let cc = addresses(&from), let subject = from.text(),
            let date = from.optional({ $0.number() }), let text = from.text(), let html = from.optional({ $0.text() }),
            let hasRemoteImages = from.flag(), let reply = from.text(), let quoted = from.text(), let signature = from.text(),
            let isAutomatic = from.flag(), let bounce = from.optional({ Bounce(&$0) }),
            let returnPath = from.optional({ $0.text() }), let deliveredTo = texts(&from), let results = texts(&from),
            let attachments = from.list({ Attachment(&$0) }), let defects = texts(&from)
        else { return nil }
        (self.messageID, self.inReplyTo, self.references) = (messageID, inReplyTo, references)
        (self.from, self.sender, self.replyTo, self.to, self.cc) = (sender, senderInName, replyTo, to, cc)
        (self.subject, self.date) = (subject, date.map { Instant(microseconds: $0) })
        (self.text, self.html, self.hasRemoteImages) = (text, html, hasRemoteImages)
        (self.reply, self.quoted, self.signature) = (reply, quoted, signature)
        (self.isAutomatic, self.bounce, self.returnPath) = (isAutomatic, bounce, returnPath)
        (self.deliveredTo, authenticationResults) = (deliveredTo, results)
        (self.attachments, self.defects) = (attachments, defects)
    }
}

extension DecodedMail.Bounce {
    fileprivate init?(_ from: inout WireReader) {
        guard let recipient = from.text(), let status = from.text(), let messageID = from.optional({ $0.text() }) else { return nil }
        self.init(recipient: recipient, status: status, messageID: messageID)
    }
}

extension DecodedMail.Attachment {
    fileprivate func write(_ out: inout WireWriter) {
        out.optional(name) { $0.text($1) }
        out.text(type)
        out.count(bytes)
        out.count(part)
        out.optional(contentID) { $0.text($1) }
        out.flag(isInline)
    }

    fileprivate init?(_ from: inout WireReader) {
        guard let name = from.optional({ $0.text() }), let type = from.text(), let bytes = from.count(), let part = from.count(),
            let contentID = from.optional({ $0.text() }), let isInline = from.flag()
        else { return nil }
        self.init(name: name, type: type, bytes: bytes, part: part, contentID: contentID, isInline: isInline)
    }
}
