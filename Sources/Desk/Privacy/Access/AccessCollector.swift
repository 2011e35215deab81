import Domain
import SQL
import Storage
import Support

/// Gathers what is held on persons, by the reach of an erasure, in one look at the database.
struct AccessCollector {
    let connection: any Connection
    let organisation: ID<Organisation>
    let people: [ID<Person>]
    let scope: ErasureScope
    let schemes: [SchemeVersion: ReactionScheme]
    /// Our own address and what we call ourselves, which is nobody's.
    private let ours: Set<String>
    private var staff: Colleagues
    private var files: [AccessBundle.File] = []
    private var languages: [Reading.Language: Int] = [:]

    init(
        _ people: [ID<Person>], _ connection: any Connection, in organisation: ID<Organisation>, ours: [String],
        schemes: [SchemeVersion: ReactionScheme], namesStaff: Bool
    ) throws {
        (self.people, self.connection, self.organisation, self.schemes) = (people, connection, organisation, schemes)
        let name = try connection.organisations().first { $0.id == organisation }?.name ?? ""
        self.ours = Set((ours + [name]).map { $0.lowercased() })
        scope = try ErasureScope(people, connection, in: organisation)
        staff = Colleagues(isNamed: namesStaff)
    }

    mutating func bundle(at now: Instant) throws -> AccessBundle {
        var conversations: [AccessBundle.Conversation] = []
        for id in Array(scope.whole.keys).sorted() + Array(scope.shared.keys).sorted() {
            if let conversation = try connection.conversation(id, in: organisation) { conversations.append(try gather(conversation)) }
        }
        conversations.sort { $0.number < $1.number }
        var mentions: [AccessBundle.Mention] = []
        for id in scope.noted.sorted() { mentions += try mentioned(in: id) }
        return AccessBundle(
            format: "samenspraak-access-1", organisation: try connection.organisations().first { $0.id == organisation }?.name ?? "",
            madeAt: now.rfc3339, language: languages.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key.rawValue,
            person: try people.compactMap(person), conversations: conversations, mentions: mentions, holds: try holds(),
            elsewhere: scope.elsewhere.count, unread: try unreadMails(), files: files)
    }

    private func person(_ id: ID<Person>) throws -> AccessBundle.Person? {
        guard let person = try connection.person(id, in: organisation) else { return nil }
        return AccessBundle.Person(
            name: person.name, firstSeen: person.firstSeen.rfc3339,
            handles: try connection.handles(of: id, in: organisation).map { .init(channel: $0.channel.rawValue, handle: $0.handle) })
    }

    // MARK: - A conversation

    private mutating func gather(_ conversation: Conversation) throws -> AccessBundle.Conversation {
        let id = conversation.id
        let others = try others(in: id)
        let isShared = scope.shared[id] != nil
        var all: [Message] = []
        try connection.eachMessage(in: id, organisation) { all.append($0) }
        all.sort { ($0.content.at, $0.id) < ($1.content.at, $1.id) }
        var readings: [ID<Message>: Reading] = [:]
        for start in stride(from: 0, to: all.count, by: 200) {
            let part = Array(all[start..<min(start + 200, all.count)])
            readings.merge(try connection.readings(of: part, in: organisation)) { one, _ in one }
        }
        var messages: [AccessBundle.Message] = []
        for message in all { messages.append(try gather(message, readings[message.id], others, isShared: isShared)) }
        let shown = Set(messages.filter { !$0.isWithheld }.map(\.id))
        let decisions = try connection.decisions(of: id, limit: .max, in: organisation)
            .filter { !isShared || shown.contains($0.message.description) }
        let answers = try connection.replies(of: id, in: organisation).filter { !isShared || isTheirs($0.to + $0.cc) }
        let notes = try connection.notes(of: id, limit: .max, in: organisation)
        let given = (
            notes: notes.filter { isAbout($0.text, in: id, others) },
            drafts: try connection.drafts(of: id, in: organisation).filter { isAbout($0.text, in: id, others) },
            closures: try connection.closures(of: id, in: organisation).filter { isAbout($0.reason, in: id, others) },
            deeds: try connection.allDeeds(of: id, in: organisation).filter { isAbout($0.deed.text, in: id, others) }
        )
        // Where somebody is merely named in the mails of others, the course of the conversation is theirs.
        let takesPart = !isShared || scope.written[id] != nil
        return AccessBundle.Conversation(
            number: conversation.number, channel: conversation.channel.rawValue, account: conversation.account,
            subject: isShared && !isTheirsFirst(all) ? "" : others.redacted(conversation.subject), state: conversation.state.rawValue,
            firstAt: conversation.firstAt.rfc3339, lastAt: conversation.lastAt.rfc3339, isShared: isShared,
            due: takesPart ? conversation.clock?.due?.rfc3339 : nil,
            labels: takesPart ? try connection.tags(of: id, in: organisation).map { others.redacted($0) } : [], messages: messages,
            notes: given.notes.map { writing($0.author, $0.authorName, $0.at, $0.text, others) },
            withheldNotes: notes.count - given.notes.count,
            drafts: given.drafts.map { writing($0.user, $0.userName, $0.savedAt, $0.text, others) },
            answers: answers.map { gather($0, others) }, decisions: decisions.reversed().map { gather($0, others) },
            closures: given.closures.map { writing($0.user, nil, $0.at, $0.reason, others) },
            deeds: given.deeds.map { deed, isWithdrawn in
                AccessBundle.Deed(
                    kind: deed.kind.rawValue, writing: writing(deed.user, deed.userName, deed.at, deed.party, others),
                    number: others.redacted(deed.number), isWithdrawn: isWithdrawn)
            },
            events: takesPart ? try connection.allEvents(of: id, in: organisation).map { gather($0, others) } : [])
    }

    /// Whether what a colleague wrote there is about the person. To mask a name would not do for a text about another who takes part: the
    /// person knows who that is.
    private func isAbout(_ text: String, in id: ID<Conversation>, _ others: Redaction) -> Bool {
        if scope.whole[id] != nil || scope.redacted(text, in: id) != text { return true }
        return scope.written[id] != nil && others.redacted(text) == text
    }

    /// Who takes part besides these persons, as they stand in texts.
    private func others(in id: ID<Conversation>) throws -> Redaction {
        guard scope.shared[id] != nil || scope.noted.contains(id) else { return Redaction() }
        var others = Redaction()
        let addresses = Set(scope.addresses)
        func add(name: String?, handle: String?) {
            let handle = handle.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }?.lowercased() ?? ""
            guard !ours.contains(handle), !addresses.contains(handle), !scope.redaction.handles.contains(handle) else { return }
            if !handle.isEmpty, !others.handles.contains(handle) { others.handles.append(handle) }
            if let name, !ours.contains(name.lowercased()) { others.add(name: name) }
        }
        try connection.eachMessage(in: id, organisation) { message in
            if message.direction == .inbound, !scope.isOwn(message.id) {
                add(name: message.content.author.name, handle: message.content.author.handle)
            }
            for address in (message.content.mail.map { $0.to + $0.cc + $0.replyTo } ?? []) { add(name: address.name, handle: address.key) }
        }
        // Where two bear a name it is left to the person who asks.
        others.names.removeAll { name in scope.redaction.names.contains { $0.lowercased() == name.lowercased() } }
        others.calls.removeAll(where: scope.redaction.calls.contains)
        return others
    }

    /// Whether the person wrote the first message, so that the subject is theirs.
    private func isTheirsFirst(_ messages: [Message]) -> Bool { messages.first.map { scope.isOwn($0.id) } ?? false }

    private func isTheirs(_ recipients: [MailAddress]) -> Bool {
        let addresses = Set(scope.addresses)
        return recipients.contains { addresses.contains($0.key) }
    }

    // MARK: - A message

    private mutating func gather(
        _ message: Message, _ reading: Reading?, _ others: Redaction, isShared: Bool
    ) throws -> AccessBundle.Message {
        let content = message.content
        let isOwn = scope.isOwn(message.id)
        let isToThem =
            message.direction == .outbound
            && (content.mail.map { isTheirs($0.to + $0.cc) } ?? content.inReplyTo.map(scope.remoteIDs.contains) ?? false)
        let isGiven = !isShared || isOwn || isToThem
        let by: AccessBundle.Message.By =
            message.direction == .outbound ? .us : message.person.map(people.contains) ?? false ? .person : .other
        guard isGiven else {
            return AccessBundle.Message(
                id: message.id.description, by: by, at: content.at.rfc3339, arrivedAt: message.arrivedAt.rfc3339, isWithheld: true,
                type: content.kind.rawValue, isPublic: content.isPublic, author: nil, to: [], cc: [], subject: "", text: "", html: nil,
                url: nil, language: nil, metrics: [:], attachments: [], reading: nil, original: nil)
        }
        if by == .person, let language = reading?.language, language != .other { languages[language, default: 0] += 1 }
        let attachments = content.attachments.map { attachment in
            AccessBundle.Attachment(
                name: attachment.name, type: attachment.type, bytes: attachment.bytes, description: attachment.alt,
                file: attachment.part.flatMap { part -> Int? in message.raw.map { file(attachment, $0, part) } })
        }
        return AccessBundle.Message(
            id: message.id.description, by: by, at: content.at.rfc3339, arrivedAt: message.arrivedAt.rfc3339, isWithheld: false,
            type: content.kind.rawValue, isPublic: content.isPublic, author: isOwn || !isShared ? AccessBundle.Author(content.author) : nil,
            to: addresses(content.mail?.to, others), cc: addresses(content.mail?.cc, others),
            subject: others.redacted(content.subject), text: text(of: content, others, isShared: isShared),
            html: isShared ? nil : content.html, url: content.url, language: content.language, metrics: content.metrics,
            attachments: attachments, reading: reading.map { AccessBundle.Reading($0, others) },
            original: isShared ? nil : try message.raw.flatMap { try original($0) })
    }

    /// The whole text; where others take part, without what it quotes.
    private func text(of content: IncomingMessage, _ others: Redaction, isShared: Bool) -> String {
        guard isShared, let mail = content.mail else { return others.redacted(content.text) }
        return [mail.reply, mail.quoted.isEmpty ? "" : Redaction.mark, mail.signature].filter { !$0.isEmpty }.map { others.redacted($0) }
            .joined(separator: "\n\n")
    }

    private func addresses(_ list: [MailAddress]?, _ others: Redaction) -> [String] {
        (list ?? []).map { address in
            others.handles.contains(address.key)
                ? Redaction.mark : address.name.isEmpty ? address.address : "\(address.name) <\(address.address)>"
        }
    }

    private mutating func file(_ attachment: Attachment, _ raw: ID<RawMessage>, _ part: Int) -> Int {
        let number = files.count + 1
        files.append(
            .init(
                number: number, name: attachment.name ?? "\(number)", type: attachment.type, bytes: attachment.bytes, raw: raw, part: part))
        return number
    }

    private mutating func original(_ raw: ID<RawMessage>) throws -> Int? {
        guard let size = try connection.rawMessage(raw, in: organisation)?.size else { return nil }
        let number = files.count + 1
        files.append(.init(number: number, name: "\(number).eml", type: "message/rfc822", bytes: size, raw: raw, part: nil))
        return number
    }

    // MARK: - What colleagues wrote and did

    private mutating func writing(
        _ user: ID<User>?, _ name: String?, _ at: Instant, _ text: String, _ others: Redaction
    ) -> AccessBundle.Writing {
        AccessBundle.Writing(by: staff.called(user, name) ?? "", at: at.rfc3339, text: others.redacted(text))
    }

    private mutating func gather(_ reply: Reply, _ others: Redaction) -> AccessBundle.Answer {
        AccessBundle.Answer(
            by: staff.called(reply.author, reply.authorName) ?? "", queuedAt: reply.queuedAt.rfc3339, state: reply.state.rawValue,
            to: addresses(reply.to + reply.cc, others), subject: others.redacted(reply.subject), text: others.redacted(reply.text),
            problem: others.redacted(reply.problem))
    }

    private mutating func gather(_ record: DecisionRecord, _ others: Redaction) -> AccessBundle.Decision {
        let scheme = schemes[record.decision.scheme]
        // The reasons are not stored: they follow from the facts, where the scheme is the one that decided.
        let again = scheme?.decide(record.facts, answers: record.answers).path ?? []
        let path = again.compact == record.decision.path.compact ? again : record.decision.path
        let questions = Dictionary(
            scheme?.definition.nodes.map { ($0.id, $0.question) } ?? [], uniquingKeysWith: { one, _ in one })
        return AccessBundle.Decision(
            message: record.message.description, at: record.at.rfc3339, by: staff.called(record.user, record.userName) ?? "rule",
            step: record.step.rawValue, outcome: record.decision.outcome.rawValue, also: record.decision.also.map(\.rawValue),
            formalKind: record.decision.formalKind?.rawValue, needs: record.decision.needs,
            path: path.map { step in
                AccessBundle.Step(
                    node: step.node, question: questions[step.node]?.byLanguage ?? [:], answer: step.answer, by: step.by.rawValue,
                    because: step.because.map { others.redacted("\($0.field): \($0.value)") })
            }, reason: others.redacted(record.reason), isCurrent: record.isCurrent,
            scheme: "\(record.decision.scheme.name) \(record.decision.scheme.version)")
    }

    private mutating func gather(_ event: Event, _ others: Redaction) -> AccessBundle.Event {
        var facts: [String: String] = [:]
        for (name, value) in event.facts where !value.isEmpty {
            if name == "to" {
                facts[name] = staff.called(ID<User>(value), nil)
            } else if Int64(value).map({ $0 < 1_000_000_000 }) ?? true {
                // Longer numbers are keys of ours.
                facts[name] = others.redacted(value)
            }
        }
        return AccessBundle.Event(
            at: event.at.rfc3339, kind: event.kind.rawValue, by: staff.called(event.user, event.userName), facts: facts)
    }

    // MARK: - Elsewhere

    /// What colleagues wrote about the person in a conversation of others.
    private mutating func mentioned(in id: ID<Conversation>) throws -> [AccessBundle.Mention] {
        guard let number = try connection.conversation(id, in: organisation)?.number else { return [] }
        let others = try others(in: id)
        var found: [AccessBundle.Mention] = []
        func names(_ text: String) -> Bool { scope.redacted(text, in: id) != text }
        for note in try connection.notes(of: id, limit: .max, in: organisation) where names(note.text) {
            found.append(
                .init(conversation: number, kind: "note", writing: writing(note.author, note.authorName, note.at, note.text, others)))
        }
        for draft in try connection.drafts(of: id, in: organisation) where names(draft.text) {
            let text = writing(draft.user, draft.userName, draft.savedAt, draft.text, others)
            found.append(.init(conversation: number, kind: "draft", writing: text))
        }
        for closure in try connection.closures(of: id, in: organisation) where names(closure.reason) {
            found.append(
                .init(conversation: number, kind: "closure", writing: writing(closure.user, nil, closure.at, closure.reason, others)))
        }
        for (deed, _) in try connection.allDeeds(of: id, in: organisation) where names(deed.text) {
            found.append(
                .init(conversation: number, kind: "deed", writing: writing(deed.user, deed.userName, deed.at, deed.text, others)))
        }
        for record in try connection.decisions(of: id, limit: .max, in: organisation) where names(record.reason) {
            let text = writing(record.user, record.userName, record.at, record.reason, others)
            found.append(.init(conversation: number, kind: "decision", writing: text))
        }
        return found
    }

    private func holds() throws -> [AccessBundle.Hold] {
        try connection.holds(in: organisation).compactMap { hold in
            switch hold.scope {
            case .conversation(let id):
                guard scope.whole[id] != nil || scope.written[id] != nil else { return nil }
                let reason = try others(in: id).redacted(hold.reason)
                return AccessBundle.Hold(of: "conversation \(hold.subject)", at: hold.placedAt.rfc3339, reason: reason)
            case .person(let id):
                return people.contains(id) ? AccessBundle.Hold(of: "person", at: hold.placedAt.rfc3339, reason: hold.reason) : nil
            case .everything: return nil
            }
        }
    }

    /// Stored mails that belong to no message and hold an address of the person.
    private func unreadMails() throws -> Int {
        guard !scope.addresses.isEmpty else { return 0 }
        let theirs = Redaction(handles: scope.addresses)
        var count = 0
        var after: ID<RawMessage>?
        while true {
            let page = try connection.strayRaws(after: after, limit: 100, in: organisation)
            guard let last = page.last else { return count }
            after = last.id
            for stray in page {
                guard let bytes = try connection.rawBytes(stray.id, in: organisation) else { continue }
                let text = String(decoding: bytes, as: UTF8.self)
                if theirs.redacted(text) != text { count += 1 }
            }
        }
    }
}

/// Members of staff, numbered in the order in which they turn up, or by name.
struct Colleagues {
    let isNamed: Bool
    private var numbers: [ID<User>: Int] = [:]
    init(isNamed: Bool) { self.isNamed = isNamed }

    /// Nil for the software itself.
    mutating func called(_ user: ID<User>?, _ name: String?) -> String? {
        guard let user else { return nil }
        let number = numbers[user] ?? numbers.count + 1
        numbers[user] = number
        return isNamed ? name ?? "colleague-\(number)" : "colleague-\(number)"
    }
}

extension Deed {
    /// Its words, as they were typed.
    fileprivate var text: String { number.isEmpty ? party : "\(party) (\(number))" }
}

extension AccessBundle.Author {
    fileprivate init(_ author: Author) {
        self.init(
            id: author.id, handle: author.handle, name: author.name, followers: author.followers, verified: author.verified)
    }
}

extension AccessBundle.Reading {
    fileprivate init(_ reading: Reading, _ others: Redaction) {
        self.init(
            language: reading.language.rawValue, kind: reading.kind.rawValue, urgency: reading.urgency.rawValue,
            sentiment: reading.sentiment.rawValue, topics: reading.topics, signals: reading.signals.map(\.name.rawValue),
            formalKind: reading.formalKind?.rawValue, address: reading.tone.address.rawValue,
            because: reading.because.map { .init(field: $0.field, text: others.redacted($0.text)) })
    }
}

extension SchemeText {
    fileprivate var byLanguage: [String: String] {
        [("nl", nl), ("fr", fr), ("de", de), ("en", en)].reduce(into: [:]) { all, one in all[one.0] = one.1 }
    }
}
