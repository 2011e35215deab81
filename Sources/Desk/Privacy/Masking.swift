package import Domain
import SQL
import Storage
package import Support

extension ConversationSummary {
    /// As a list shows it: personal numbers are unreadable there.
    var masked: ConversationSummary {
        var masked = self
        masked.conversation.subject = conversation.subject.masked
        masked.conversation.preview = conversation.preview.masked
        return masked
    }
}

extension ConversationView {
    /// The view with personal numbers unreadable, and how many there were. What the reader is writing stays as it is.
    package func masking() -> (view: ConversationView, count: Int) {
        var count = 0
        func mask(_ text: String) -> String {
            let (masked, numbers) = text.masking()
            count += numbers
            return masked
        }
        var conversation = conversation
        conversation.subject = mask(conversation.subject)
        let messages = messages.map { message in
            var message = message
            // The text holds the reply, the quotes and the signature: it is counted once.
            message.content.text = message.content.mail == nil ? mask(message.content.text) : message.content.text.masked
            message.content.subject = message.content.subject.masked
            if let mail = message.content.mail {
                message.content.mail?.reply = mask(mail.reply)
                message.content.mail?.quoted = mask(mail.quoted)
                message.content.mail?.signature = mask(mail.signature)
            }
            return message
        }
        let notes = notes.map { note in
            Note(
                id: note.id, conversation: note.conversation, author: note.author, authorName: note.authorName, text: mask(note.text),
                at: note.at)
        }
        let sent = Set(replies.compactMap(\.message))
        let replies = replies.map { reply in
            var reply = reply
            (reply.text, reply.subject) = (
                sent.contains { $0 == reply.message } ? reply.text.masked : mask(reply.text), reply.subject.masked
            )
            return reply
        }
        let readings = Dictionary(
            uniqueKeysWithValues: messages.compactMap { message in
                self.readings[message.id].map { (message.id, $0.masked(in: message.content.text)) }
            })
        let view = ConversationView(
            conversation: conversation, person: person, handles: handles, personConversations: personConversations,
            assigneeName: assigneeName, tags: tags, messages: messages, readings: readings, earlier: earlier, isNewest: isNewest,
            notes: notes,
            replies: replies, events: events, drafts: drafts, recipients: recipients, canUndo: canUndo,
            decision: decision?.masked, closures: closures, deeds: deeds, face: face)
        return (view, count)
    }
}

extension DecisionView {
    /// The decision with the words that led to it as a masked text has them.
    fileprivate var masked: DecisionView {
        let evidence = evidence.map { Reading.Evidence(field: $0.field, text: $0.text.masked, start: $0.start, end: $0.end) }
        return DecisionView(
            current: current, earlier: earlier, alarm: alarm, scheme: scheme, path: path, evidence: evidence, regime: regime)
    }
}

extension Reading {
    /// The reading with the words behind it as they stand in the masked text, in which every character has its place.
    fileprivate func masked(in text: String) -> Reading {
        let scalars = Array(text.unicodeScalars)
        var reading = self
        reading.because = because.map { evidence in
            var evidence = evidence
            guard evidence.start >= 0, evidence.start < evidence.end, evidence.end <= scalars.count else { return evidence }
            evidence.text = String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end]))
            return evidence
        }
        return reading
    }
}

extension Desk {
    /// Writes down that somebody has the personal numbers of a conversation shown.
    package func showPersonalNumbers(in id: ID<Conversation>, as agent: Agent, now: Instant) async throws {
        try agent.require(.handleConversations)
        try await database.write { transaction in
            guard try transaction.conversation(id, in: agent.organisation) != nil else { throw NotFound() }
            transaction.record(
                NewEvent(.personalDataShown, conversation: id), by: agent.user, at: now, isQuiet: true,
                in: agent.organisation)
        }
    }
}
