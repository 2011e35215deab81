import Domain
import Formats
import SQL
import Storage
import Support

extension ErasureScope {
    /// The message without what is theirs; nil when nothing of it was there.
    func redacted(_ message: Message) -> Message? {
        let content = message.content
        let redaction = redaction(in: message.conversation, for: content.namingTexts)
        var changed = message
        if var mail = content.mail {
            let texts = RedactedTexts(text: content.text, reply: mail.reply, quoted: mail.quoted, signature: mail.signature)
            let without = redaction.redacted(texts, answersThem: answersThem(content))
            changed.content.text = without.text
            (mail.reply, mail.quoted, mail.signature) = (without.reply, without.quoted, without.signature)
            let addresses = Set(addresses)
            func others(_ list: [MailAddress]) -> [MailAddress] { list.filter { !addresses.contains($0.key) } }
            (mail.to, mail.cc, mail.replyTo) = (others(mail.to), others(mail.cc), others(mail.replyTo))
            mail.references = mail.references.filter { !remoteIDs.contains($0) }
            changed.content.mail = mail
        } else {
            changed.content.text = redaction.redacted(content.text)
        }
        changed.content.subject = redaction.redacted(subject: content.subject)
        changed.content.url = content.url.flatMap { redaction.redacted($0) == $0 ? $0 : nil }
        changed.content.inReplyTo = content.inReplyTo.flatMap { remoteIDs.contains($0) ? nil : $0 }
        changed.content.thread = content.thread.flatMap { remoteIDs.contains($0) ? nil : $0 }
        for index in content.attachments.indices {
            changed.content.attachments[index].name = content.attachments[index].name.map { redaction.redacted($0) }
            changed.content.attachments[index].alt = content.attachments[index].alt.map { redaction.redacted($0) }
        }
        // A layout is not taken apart: where something of theirs may stand in it, the words in the text have to do.
        let isTouched = changed.content.text != content.text
        if let html = content.html, isTouched || redaction.redacted(HTMLText.text(Array(html.utf8))) != HTMLText.text(Array(html.utf8)) {
            changed.content.html = nil
        }
        return changed.content == content ? nil : changed
    }

    /// What the decoder child is to take out of the bytes of the message.
    func order(for message: Message, files: Set<UInt64>) -> MailRedactor.Order {
        MailRedactor.Order(
            redaction: redaction(in: message.conversation, for: message.content.namingTexts), answersThem: answersThem(message.content),
            files: files)
    }

    /// The note, draft or label without what is theirs.
    func redacted(_ text: String, in conversation: ID<Conversation>) -> String {
        redaction(in: conversation, for: [text]).redacted(text)
    }

    /// The answer without what is theirs; nil when it went to them alone.
    func redacted(_ reply: Reply) -> Reply? {
        let addresses = Set(addresses)
        var changed = reply
        changed.to = reply.to.filter { !addresses.contains($0.key) }
        changed.cc = reply.cc.filter { !addresses.contains($0.key) }
        guard !changed.to.isEmpty || !changed.cc.isEmpty || (reply.to + reply.cc).isEmpty else { return nil }
        let redaction = redaction(in: reply.conversation, for: [reply.text] + (reply.to + reply.cc).map(\.address))
        changed.subject = redaction.redacted(subject: reply.subject)
        changed.text = redaction.redacted(reply.text)
        changed.problem = redaction.redacted(reply.problem)
        changed.inReplyTo = reply.inReplyTo.flatMap { remoteIDs.contains($0) ? nil : $0 }
        changed.references = reply.references.filter { !remoteIDs.contains($0) }
        return changed
    }

    /// The beginning that the list shows of a message, as it was and as it is now, when that is another.
    func preview(of message: Message, becoming changed: Message) -> (was: String, is: String)? {
        func preview(_ content: IncomingMessage) -> String { (content.mail?.reply ?? content.text).shortened(to: 200) }
        let (before, after) = (preview(message.content), preview(changed.content))
        return before == after ? nil : (before, after)
    }

    private func answersThem(_ content: IncomingMessage) -> Bool {
        content.inReplyTo.map(remoteIDs.contains) ?? false || content.mail?.references.contains(where: remoteIDs.contains) ?? false
    }
}

extension IncomingMessage {
    /// Where an address shows whom a name in this message means.
    fileprivate var namingTexts: [String] {
        [text] + (mail.map { ($0.to + $0.cc + $0.replyTo).map(\.address) } ?? [])
    }
}
