package import Domain
import SQL
import Storage
package import Support

/// Everything that the page of a conversation shows.
package struct ConversationView: Sendable {
    package let conversation: Conversation
    package let person: Person?
    package let handles: [PersonHandle]
    /// How many conversations we have with the person, this one included.
    package let personConversations: Int
    package let assigneeName: String?
    package let tags: [String]
    /// As a list shows them: long texts end after `Desk.listedText` characters, and of a layout only that there is one.
    package let messages: [Message]
    /// What these messages say; those that came before there were readings have none.
    package let readings: [ID<Message>: Reading]
    /// Where the messages before these begin; nil when these are the first.
    package let earlier: ThreadCursor?
    /// Whether these are the newest.
    package let isNewest: Bool
    package let notes: [Note]
    package let replies: [Reply]
    package let events: [Event]
    /// What everybody is writing here.
    package let drafts: [Draft]
    /// To whom an answer goes; empty when the channel has no way back yet.
    package let recipients: [MailAddress]
    /// The last change can be taken back by the one who looks.
    package let canUndo: Bool
    /// What is decided about the newest message; nil where nothing is.
    package let decision: DecisionView?
    /// Why it was closed without an answer, by the identifier that the event names.
    package let closures: [Closure]
    /// What was done outside about it, oldest first.
    package let deeds: [Deed]
    /// How its clock stands; nil when nothing waits and nothing was answered.
    package let face: ClockFace?
}

/// Where the earlier part of a thread begins: before this message.
package struct ThreadCursor: Sendable, Equatable {
    package let at: Instant
    package let message: ID<Message>
    package init(at: Instant, message: ID<Message>) { (self.at, self.message) = (at, message) }

    /// The cursor as it stands in an address; nil for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let at = Int64(parts[0]), let id = ID<Message>(String(parts[1])) else { return nil }
        self.init(at: Instant(microseconds: at), message: id)
    }
    package var text: String { "\(at.microseconds)-\(message)" }
}

extension Desk {
    /// How many messages of a thread are shown at once.
    package static let threadLength = 200
    /// After how many characters a text in a thread ends; the whole stands on a page of its own.
    package static let listedText = 10_000

    /// The conversation with all that belongs to it: the newest part of the thread, or the part before a message.
    package func conversation(
        _ id: ID<Conversation>, before cursor: ThreadCursor? = nil, as agent: Agent, now: Instant
    ) async throws -> ConversationView {
        try agent.require(.readConversations)
        try await note(.conversationRead, conversation: id, as: agent)
        let ours = settings.mailFrom.lowercased()
        let decided = cursor == nil ? try await decided(in: id, as: agent) : nil
        let promises = promises
        return try await database.read { connection in
            let organisation = agent.organisation
            guard let conversation = try connection.conversation(id, in: organisation) else { throw NotFound() }
            var messages = try connection.shortMessages(
                of: id, before: cursor.map { ($0.at, $0.message) }, length: Self.listedText + 1, limit: Self.threadLength + 1,
                in: organisation)
            let hasEarlier = messages.count > Self.threadLength
            if hasEarlier { messages.removeFirst() }
            let earlier = hasEarlier ? messages.first.map { ThreadCursor(at: $0.content.at, message: $0.id) } : nil
            // What else happened belongs to the part of the thread in whose time it lies.
            let isShown = { (at: Instant) in at >= earlier?.at ?? at && at < cursor?.at ?? at.adding(seconds: 1) }
            let events = try connection.events(of: id, limit: 200, in: organisation)
            return ConversationView(
                conversation: conversation, person: try conversation.person.flatMap { try connection.person($0, in: organisation) },
                handles: try conversation.person.map { try connection.handles(of: $0, in: organisation) } ?? [],
                personConversations: try conversation.person.map { try connection.conversationCount(of: $0, in: organisation) } ?? 0,
                assigneeName: try conversation.assignee.flatMap { try connection.user($0, in: organisation)?.name },
                tags: try connection.tags(of: id, in: organisation), messages: messages,
                readings: try connection.readings(of: messages, in: organisation), earlier: earlier, isNewest: cursor == nil,
                notes: try connection.notes(of: id, limit: 500, in: organisation).filter { isShown($0.at) },
                replies: try connection.replies(of: id, in: organisation).filter { reply in
                    reply.message.map { sent in messages.contains { $0.id == sent } } ?? isShown(reply.queuedAt)
                },
                events: events.filter { isShown($0.at) }, drafts: try connection.drafts(of: id, in: organisation),
                recipients: messages.recipients(except: ours),
                canUndo: events.undoable(by: agent.user, version: conversation.version) != nil,
                decision: decided, closures: try connection.closures(of: id, in: organisation),
                deeds: try connection.deeds(of: id, in: organisation),
                face: try promises.schedule(connection, organisation).face(of: conversation.clock, on: conversation.channel, at: now))
        }
    }

    /// The tags in use, most used first.
    package func tagNames(as agent: Agent) async throws -> [String] {
        try agent.require(.readConversations)
        return try await database.read { try $0.tagNames(limit: 100, in: agent.organisation) }
    }

    /// One message, for its frame, its raw bytes or its attachments.
    package func message(_ id: ID<Message>, as agent: Agent) async throws -> Message {
        try agent.require(.readConversations)
        guard let message = try await database.read({ try $0.message(id, in: agent.organisation) }) else { throw NotFound() }
        try await note(.conversationRead, conversation: message.conversation, as: agent)
        return message
    }

    /// The bytes of a message as they came; reading them is in the audit.
    package func rawBytes(of id: ID<Message>, as agent: Agent, now: Instant) async throws -> [UInt8] {
        let message = try await message(id, as: agent)
        guard let raw = message.raw else { throw NotFound() }
        return try await rawBytes(raw, of: id, as: agent, now: now)
    }

    /// An attachment, cut from the raw mail.
    package func attachment(_ part: Int, of id: ID<Message>, as agent: Agent) async throws -> CutPart {
        let message = try await message(id, as: agent)
        try await note(.attachmentRead, conversation: message.conversation, message: id, part: part, as: agent)
        guard let raw = message.raw, let known = message.content.attachments.first(where: { $0.part == part }),
            let bytes = try await database.read({ try $0.rawBytes(raw, in: agent.organisation) }),
            let cut = try await outside.cutPart(bytes, part)
        else { throw NotFound() }
        return CutPart(type: known.type, name: known.name, bytes: cut.bytes)
    }

    /// A small picture of an attachment, made anew in the decoder child; nil when it is none that we show.
    package func preview(of part: Int, of id: ID<Message>, as agent: Agent) async throws -> CutPart? {
        let message = try await message(id, as: agent)
        guard let raw = message.raw, message.content.attachments.contains(where: { $0.part == part && $0.saysPicture }),
            let bytes = try await database.read({ try $0.rawBytes(raw, in: agent.organisation) })
        else { throw NotFound() }
        return try await outside.previewPart(bytes, part)
    }

    func rawBytes(_ raw: ID<RawMessage>, of message: ID<Message>?, as agent: Agent, now: Instant) async throws -> [UInt8] {
        try await database.write { transaction in
            guard let bytes = try transaction.rawBytes(raw, in: agent.organisation) else { throw NotFound() }
            transaction.record(
                NewEvent(.rawRead, message: message, facts: ["raw": raw.description]), by: agent.user, at: now, isQuiet: true,
                in: agent.organisation)
            return bytes
        }
    }
}

extension [Message] {
    /// To whom an answer to these goes: where the last mail from outside asks for it. Our own address is never among them.
    func recipients(except ours: String) -> [MailAddress] {
        guard let last = last(where: { $0.direction == .inbound && $0.content.channel == .email }) else {
            return last(where: { $0.direction == .outbound && $0.content.channel == .email })?.content.mail?.to ?? []
        }
        let asked = last.content.mail?.replyTo.filter { $0.key != ours && MailAddress.isPlausible($0.address) } ?? []
        if let first = asked.first { return [first] }
        guard let handle = last.content.author.handle, MailAddress.isPlausible(handle), handle.lowercased() != ours else { return [] }
        return [MailAddress(name: last.content.author.name ?? "", address: handle)]
    }
}
