import Domain
import SQL
import Storage
import Support

/// Gives each message of a batch its person and conversation, remembering what the batch itself has made, and writes all of it at the end.
struct ArrivalPlan {
    private let transaction: Transaction
    private let ids: IDGenerator
    private let context: ArrivalContext
    private var organisation: ID<Organisation> { context.organisation }
    private let now: Instant
    private let promises: PromiseBook
    private let schedule: PromiseSchedule
    private var seen: Set<ChannelKey> = []
    private var people: [PersonHandle: ID<Person>] = [:]
    private var newPeople: [(person: Person, handle: PersonHandle)] = []
    private var conversations: [ID<Conversation>: Conversation] = [:]
    /// The conversations that this batch touched, in the order of their first message.
    private var touched: [ID<Conversation>] = []
    private var isTouched: Set<ID<Conversation>> = []
    private var isNew: Set<ID<Conversation>> = []
    private var threads: [ChannelKey: [ID<Conversation>]] = [:]
    private var newThreadKeys: [(ChannelKey, ID<Conversation>)] = []
    private var participants: [ID<Conversation>: Set<String>] = [:]
    private var messages: [(message: Message, words: [String])] = []
    private var readings: [(message: ID<Message>, reading: Reading)] = []
    private var bounces: [(String, Message)] = []
    private var readRaws: [ID<RawMessage>] = []
    private var decisions = ArrivalDecisions()
    private var wasStored = false
    private var lookups: ArrivalLookups
    /// What happened, to be recorded in the same transaction.
    var events: [NewEvent] = []

    init(transaction: Transaction, ids: IDGenerator, promises: PromiseBook, context: ArrivalContext, now: Instant) throws {
        self.transaction = transaction
        self.ids = ids
        self.context = context
        self.now = now
        self.promises = promises
        schedule = try promises.schedule(transaction, context.organisation)
        lookups = ArrivalLookups(transaction, context.organisation)
    }

    /// Looks up what the whole batch names, before its messages are placed one by one.
    mutating func lookUp(_ ready: [ReadyMessage]) throws { try lookups.lookUp(ready.map(\.message)) }

    /// Finds the message its place; false when it was here already.
    mutating func place(_ ready: ReadyMessage) throws -> Bool {
        wasStored = false
        var content = ready.message
        if let raw = ready.raw { readRaws.append(raw) }
        guard try claim(&content, digest: ready.digest) else { return false }
        let person = try person(of: content)
        let id = try conversation(for: content, subject: ready.subject, person: person)
        let message = Message(
            id: ids.next(), conversation: id, person: person, direction: content.isOurs ? .outbound : .inbound, content: content,
            arrivedAt: now,
            raw: ready.raw, hasRemoteImages: ready.hasRemoteImages)
        let decision = decisions.decide(
            ready, as: message, in: conversations[id], hasSent: isNew.contains(id) ? nil : try lookups.hasSent(in: id), ids, now: now)
        try take(message, expectsAnswer: decision?.expectsAnswer ?? true, preview: ready.preview)
        messages.append((message, ready.words))
        if let reading = ready.reading { readings.append((message.id, reading)) }
        if let ours = content.mail?.bounceOf { bounces.append((ours, message)) }
        events.append(
            NewEvent(.messageArrived, conversation: id, message: message.id, facts: ["channel": content.channel.rawValue]))
        wasStored = true
        return true
    }

    /// Where the message that was placed last lies; nil when it was here already.
    func placeOfLast(_ ready: ReadyMessage) -> ArrivalTally.Place? {
        guard wasStored, let message = messages.last?.message else { return nil }
        return ArrivalTally.Place(
            source: ready.source, message: message.id.rawValue, conversation: message.conversation.rawValue)
    }

    /// Writes everything in the order that the foreign keys ask.
    mutating func write() throws {
        for (person, _) in newPeople { try transaction.insert(person, in: organisation) }
        for (person, handle) in newPeople { try transaction.insert(handle, of: person.id, in: organisation) }
        var number = isNew.isEmpty ? 0 : Int(try transaction.advance("conversation", by: isNew.count, in: organisation)) - isNew.count
        for id in touched {
            guard let conversation = conversations[id] else { continue }
            if isNew.contains(id) {
                number += 1
                try transaction.insert(conversation.numbered(number), in: organisation)
            } else {
                guard try transaction.update(conversation, in: organisation) else {
                    throw SQLError(.constraint, "A conversation changed while a message arrived in it")
                }
            }
        }
        for id in touched { for handle in participants[id] ?? [] { try transaction.addParticipant(handle, to: id, in: organisation) } }
        for (thread, id) in newThreadKeys {
            try transaction.addThreadKey(thread.key, channel: thread.channel, account: thread.account, to: id, in: organisation)
        }
        try transaction.insert(messages.map(\.message), in: organisation)
        try decisions.write(transaction, in: organisation, events: &events)
        try transaction.insert(readings, in: organisation)
        for (message, words) in messages { try index(message, words) }
        try transaction.markRead(readRaws, in: organisation)
        for (ours, report) in bounces { try bounce(ours, report) }
    }

    // MARK: - The same message

    /// Whether this message is new. A mail that only borrows the Message-ID of another is kept under an identifier of its own: two different mails
    /// are never taken for one, or anybody could make a mail disappear by sending its identifier first.
    private mutating func claim(_ content: inout IncomingMessage, digest: String?) throws -> Bool {
        if try isFree(content) { return true }
        guard content.channel == .email, let digest else { return false }
        let known = try transaction.message(
            channel: content.channel, account: content.account, remoteID: content.remoteID, in: organisation
        ).flatMap { try transaction.message($0.id, in: organisation) }
        // The sent folder's copy of an answer that went out through us: its identifier is one that only we could know.
        if let known, known.direction == .outbound, content.isOurs { return false }
        let twin =
            known?.content
            ?? messages.first { $0.message.content.remoteID == content.remoteID && $0.message.content.account == content.account }?
            .message.content
        if let twin, twin.isTwin(of: content) { return false }
        content.remoteID += "#\(digest.prefix(16))"
        return try isFree(content)
    }

    private mutating func isFree(_ content: IncomingMessage) throws -> Bool {
        let remote = ChannelKey(channel: content.channel, account: content.account, key: content.remoteID)
        guard !seen.contains(remote), try !lookups.isStored(remote) else { return false }
        seen.insert(remote)
        return true
    }

    // MARK: - Person

    private mutating func person(of content: IncomingMessage) throws -> ID<Person>? {
        guard !content.isOurs, let key = content.author.key else { return nil }
        let handle = PersonHandle(channel: content.channel, handle: key)
        if let known = people[handle] { return known }
        if let known = try lookups.person(handle) {
            people[handle] = known
            return known
        }
        let name = [content.author.name, content.author.handle].lazy.compactMap { $0?.trimmed }.first { !$0.isEmpty } ?? key
        let person = Person(id: ids.next(), name: name.start(bytes: 300), firstSeen: content.at)
        newPeople.append((person, handle))
        people[handle] = person.id
        return person.id
    }

    // MARK: - Conversation

    private mutating func conversation(
        for content: IncomingMessage, subject: (text: String, isReply: Bool), person: ID<Person>?
    ) throws -> ID<Conversation> {
        if let known = try thread(of: content) ?? related(to: content, subject: subject, person: person) { return known }
        let id: ID<Conversation> = ids.next()
        conversations[id] = Conversation(
            id: id, number: 0, channel: content.channel, account: content.account, subject: subject.text.start(bytes: 1000),
            person: person, firstAt: content.at, lastAt: content.at)
        isNew.insert(id)
        isTouched.insert(id)
        touched.append(id)
        return id
    }

    /// The conversation that the message names. A mail is believed only when its sender takes part there: a stranger who names somebody's
    /// reference gets a conversation of his own.
    private mutating func thread(of content: IncomingMessage) throws -> ID<Conversation>? {
        for key in content.threadKeys {
            for id in try conversations(of: ChannelKey(channel: content.channel, account: content.account, key: key)) {
                if content.channel != .email || content.isOurs { return id }
                guard let sender = content.author.key else { continue }
                if try takesPart(sender, in: id) { return id }
            }
        }
        return nil
    }

    /// Without a thread: a direct message continues the talk with that person, and a `Re:` without references the mail it answers.
    private mutating func related(
        to content: IncomingMessage, subject base: (text: String, isReply: Bool), person: ID<Person>?
    ) throws -> ID<Conversation>? {
        guard let person else { return nil }
        let isDirect = content.kind == .direct
        let isBareReply = content.channel == .email && base.isReply && !base.text.isEmpty && (content.mail?.references.isEmpty ?? true)
        guard isDirect || isBareReply else { return nil }
        let since = content.at.adding(seconds: -60 * 24 * 3600)
        let inBatch = touched.last { id in
            guard let one = conversations[id] else { return false }
            return one.person == person && one.channel == content.channel && one.account == content.account && one.lastAt >= since
                && (isDirect || one.subject == base.text)
        }
        if let inBatch { return inBatch }
        let known = try transaction.latestConversation(
            of: person, channel: content.channel, account: content.account, subject: isDirect ? nil : base.text, since: since,
            in: organisation)
        guard let known, try load(known) else { return nil }
        return known
    }

    private mutating func conversations(of key: ChannelKey) throws -> [ID<Conversation>] {
        if let known = threads[key] { return known }
        let known = try lookups.conversations(of: key).filter { try load($0) }
        threads[key] = known
        return known
    }

    private mutating func takesPart(_ handle: String, in id: ID<Conversation>) throws -> Bool {
        if participants[id]?.contains(handle) ?? false { return true }
        guard !isNew.contains(id) else { return false }
        return try transaction.isParticipant(handle, of: id, in: organisation)
    }

    private mutating func load(_ id: ID<Conversation>) throws -> Bool {
        if conversations[id] != nil { return true }
        guard let conversation = try transaction.conversation(id, in: organisation) else { return false }
        conversations[id] = conversation
        return true
    }

    // MARK: - Taking the message in

    private mutating func take(_ message: Message, expectsAnswer: Bool, preview: String) throws {
        let id = message.conversation
        let content = message.content
        guard var conversation = conversations[id] else { return }
        if isTouched.insert(id).inserted {
            touched.append(id)
            conversation.version += 1
        }
        if !context.isArchive || content.at >= conversation.lastAt || conversation.messageCount == 0 {
            // A state that does not take it (spam, or our own mail in it) stays as it is; the message is there all the same.
            try? conversation.apply(content.isOurs ? .answer : .receive)
            // What came as a value says itself when it was written; of a mail's date nothing is certain.
            conversation.clockReceives(
                content, expectsAnswer: expectsAnswer, isArchive: context.isArchive || message.raw == nil, now: now, schedule)
        }
        if content.isOurs, !(content.mail?.isAutomatic ?? false) { conversation.clockAnswers(at: content.at, schedule) }
        conversation.person = conversation.person ?? message.person
        conversation.messageCount += 1
        conversation.firstAt = min(conversation.firstAt, content.at)
        if content.at >= conversation.lastAt || conversation.preview.isEmpty {
            conversation.lastAt = max(conversation.lastAt, content.at)
            conversation.preview = preview
        }
        conversations[id] = conversation

        for key in Set(content.threadKeys) {
            let thread = ChannelKey(channel: content.channel, account: content.account, key: key)
            if threads[thread]?.contains(id) ?? false { continue }
            threads[thread, default: []].append(id)
            newThreadKeys.append((thread, id))
        }
        guard content.channel == .email else { return }
        var handles = content.mail.map { ($0.to + $0.cc + $0.replyTo).prefix(50).map(\.key) } ?? []
        if let sender = content.author.key { handles.append(sender) }
        participants[id, default: []].formUnion(handles)
    }

    private func index(_ message: Message, _ pieces: [String]) throws {
        for (offset, words) in pieces.enumerated() {
            let row = offset == 0 ? message.id.rawValue : ids.next(Message.self).rawValue
            try transaction.index(words, row: row, of: message.id, in: message.conversation, organisation: organisation)
        }
    }

    /// A delivery report about an answer of ours: that answer did not arrive, and the inbox must say so.
    private mutating func bounce(_ remoteID: String, _ report: Message) throws {
        guard let reply = try transaction.reply(remoteID: remoteID, in: organisation) else { return }
        let problem = report.content.text.shortened(to: 300)
        guard [.sent, .unknown].contains(reply.state),
            try transaction.setReplyState(reply.id, from: reply.state, to: .failed, problem: "refused: \(problem)", in: organisation)
        else { return }
        // The report itself may have gone to a conversation of its own; it is the answered one that somebody must look at again.
        try transaction.takeBack(reply, promises, in: organisation)
        events.append(
            NewEvent(
                .replyFailed, conversation: reply.conversation, message: report.id,
                facts: ["reply": reply.id.description, "problem": problem]))
    }
}

extension IncomingMessage {
    /// Whether the other, which has the same identifier, is this mail: who wrote it, what it says and what came with it are the same.
    fileprivate func isTwin(of other: IncomingMessage) -> Bool {
        author.key == other.author.key && subject == other.subject && text == other.text
            && attachments.map(\.name) == other.attachments.map(\.name) && attachments.map(\.bytes) == other.attachments.map(\.bytes)
    }
}

extension Conversation {
    /// The same with its number, which is given out when it is written.
    fileprivate func numbered(_ number: Int) -> Conversation {
        Conversation(
            id: id, number: number, channel: channel, account: account, subject: subject, state: state, person: person, assignee: assignee,
            snoozedUntil: snoozedUntil, firstAt: firstAt, lastAt: lastAt, messageCount: messageCount, preview: preview, version: version,
            clock: clock)
    }
}
