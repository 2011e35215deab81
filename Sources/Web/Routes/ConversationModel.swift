import Desk
import Domain
import Foundation
import Support

/// Turns what the desk knows of a conversation into its page.
struct ConversationModel: Sendable {
    let view: ConversationView
    let users: [User]
    let knownTags: [String]
    let reader: User
    let mail: WebSite.MailSummary
    let list: ConversationList
    let submission: String
    let missingPreviews: MissingPreviews
    let house: Reading.Language?
    let now: Instant
    var masked = MaskedNumbers(count: 0)
    /// What keeps it whatever its term.
    var hold: Hold?
    /// What the coach says of the answer so far.
    var advice: CoachAdvice?

    private var conversation: Conversation { view.conversation }
    private var channel: ChannelMark { ChannelMark(rawValue: conversation.channel.rawValue) ?? .other }

    func page(_ say: Wording) -> ConversationPage {
        var page = page(for: say)
        page.masked = masked
        page.hold = hold.map { (id: $0.id.description, reason: $0.reason) }
        return page
    }

    private func page(for say: Wording) -> ConversationPage {
        ConversationPage(
            id: conversation.id.description, version: String(conversation.version), reference: reference(say),
            subject: conversation.subject.isEmpty ? nil : conversation.subject, channel: channel, state: conversation.mark,
            snoozedUntil: conversation.snoozedUntil,
            assignee: view.assigneeName.map { ConversationCard.Assignee(name: $0, isMe: conversation.assignee == reader.id) },
            assigneeID: conversation.assignee?.description, tags: view.tags, knownTags: knownTags.filter { !view.tags.contains($0) },
            colleagues: colleagues,
            person: person,
            thread: thread, earlier: view.earlier?.text, isNewest: view.isNewest, composer: composer, list: list,
            lastStep: view.canUndo ? view.events.last.map { String($0.number) } : nil, clock: view.face,
            alarm: view.decision.flatMap { DecisionModel(view: $0, version: conversation.version).alarm },
            decided: view.decision?.current.decision.outcome.rawValue)
    }

    private func reference(_ say: Wording) -> String {
        let number = String(conversation.number)
        return "\(say.year(conversation.firstAt))-\(String(repeating: "0", count: max(0, 4 - number.count)))\(number)"
    }

    private var person: PersonPanel {
        PersonPanel(
            name: view.person?.name, addresses: view.handles.map(\.handle), conversationCount: view.personConversations,
            since: view.person?.firstSeen)
    }

    private var composer: Composer {
        let mine = view.drafts.filter { $0.user == reader.id }
        let answer = mine.first { $0.kind == .answer }
        let note = mine.first { $0.kind == .note }
        let writing = view.drafts.filter {
            $0.user != reader.id && $0.kind == .answer && now.seconds(since: $0.savedAt) < Draft.secondsOfWriting
        }
        let lastInbound = view.messages.last { $0.direction == .inbound }
        var composer = Composer(
            channel: channel, recipient: view.recipients.first.flatMap { $0.name.isEmpty ? nil : $0.name } ?? view.person?.name,
            to: view.recipients.map(\.address), from: mail.from,
            subject: MailSubject.reply(to: lastInbound?.content.subject ?? conversation.subject), reply: answer?.text ?? "",
            replySavedAt: answer?.savedAt, note: note?.text ?? "", noteSavedAt: note?.savedAt, submission: submission,
            alsoWriting: writing.map(\.userName), obstacle: obstacle)
        let reading = lastInbound.flatMap { view.readings[$0.id] }
        if obstacle == nil {
            composer.coach = CoachPanel(
                advice: advice, tone: reading?.tone, theirLanguage: reading.flatMap { $0.languageConfidence >= 0.5 ? $0.language : nil })
        }
        return composer
    }

    private var thread: [ThreadEntry] {
        let answered = Set(view.replies.compactMap(\.message))
        var entries = view.messages.filter { !answered.contains($0.id) }.map(entry(of:))
        entries += view.replies.map { reply in
            reply.isErased
                ? .event(ThreadEvent(id: "r\(reply.id)", kind: .erased, actor: nil, at: reply.queuedAt)) : .answer(answer(reply))
        }
        entries += view.notes.map { .note(InternalNote(id: $0.id.description, author: $0.authorName, at: $0.at, text: $0.text)) }
        entries += view.events.compactMap(event(of:)).map { .event($0) }
        if let decided = view.decision { entries.append(.decision(panel(of: decided))) }
        return entries.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private func panel(of decided: DecisionView) -> DecisionPanel {
        var panel = DecisionModel(view: decided, version: conversation.version).panel
        panel.next = NextSteps(
            conversation: conversation.id.description, version: String(conversation.version), channel: channel,
            outcome: decided.current.decision.outcome.rawValue, also: decided.current.decision.also.map(\.rawValue),
            assignee: view.assigneeName, colleagues: colleagues, done: view.deeds.filter { $0.at >= decided.firstMade },
            isOpen: [.new, .open, .waiting].contains(conversation.state), canAnswer: obstacle == nil, isAlarm: decided.alarm != nil)
        return panel
    }

    private var colleagues: [ConversationPage.Colleague] {
        users.filter { !$0.isDisabled }.map { ConversationPage.Colleague(id: $0.id.description, name: $0.name) }
    }

    /// Why no answer can be written; a person may place one wherever Samenspraak cannot.
    private var obstacle: Composer.Obstacle? {
        if conversation.channel.isAnsweredByHand { return nil }
        if conversation.channel != .email || view.recipients.isEmpty { return .noAddress }
        return mail.isConfigured ? nil : .channelDown
    }

    private func entry(of message: Message) -> ThreadEntry {
        let content = message.content
        if message.erasedAt != nil { return .event(ThreadEvent(id: "m\(message.id)", kind: .erased, actor: nil, at: content.at)) }
        let base = MailSubject.base(of: content.subject).text
        let subject = base == conversation.subject || content.subject.isEmpty ? nil : content.subject
        guard message.direction == .inbound else {
            return .answer(
                OurAnswer(
                    id: message.id.description, channel: channel, author: content.author.name, at: content.at,
                    to: content.mail?.to.map(\.address) ?? [], subject: subject, text: content.mail?.reply ?? content.text,
                    language: content.language, sending: .sent(at: content.at)))
        }
        let cut = [content.mail?.signature ?? "", content.mail?.quoted ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n")
        var received = ReceivedMessage(
            id: message.id.description, channel: channel, author: content.author.name, address: content.author.handle, at: content.at,
            subject: subject, to: content.mail?.to.map(\.address) ?? [], cc: content.mail?.cc.map(\.address) ?? [],
            language: content.language,
            reply: listed(content.mail?.reply ?? content.text), cut: listed(cut), hasLayout: content.html != nil,
            hasOutsideImages: message.hasRemoteImages,
            attachments: files(of: message),
            remarks: content.mail?.isAutomatic ?? false ? [.automatic] : [],
            isShortened: [content.text, content.mail?.reply ?? "", cut].contains { $0.unicodeScalars.count > Desk.listedText },
            hasOriginal: message.raw != nil, shownCode: masked.code)
        received.reading = view.readings[message.id].map { ReadingChips($0, houseLanguage: house) }
        return .received(received)
    }

    /// The attachments, the first pictures of them with a preview.
    private func files(of message: Message) -> [ReceivedMessage.Attachment] {
        var previews = 0
        return message.content.attachments.map { attachment in
            var file = ReceivedMessage.Attachment(attachment)
            guard attachment.saysPicture, let part = attachment.part, previews < ReceivedMessage.previewLimit,
                !missingPreviews.contains(message.id, part)
            else { return file }
            previews += 1
            file.hasPreview = true
            return file
        }
    }

    /// The text as far as a thread shows it.
    private func listed(_ text: String) -> String {
        text.utf8.count > Desk.listedText && text.unicodeScalars.count > Desk.listedText
            ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(Desk.listedText))) + "…" : text
    }

    private func answer(_ reply: Reply) -> OurAnswer {
        let sent = reply.message.flatMap { id in view.messages.first { $0.id == id } }
        let base = MailSubject.base(of: reply.subject).text
        return OurAnswer(
            id: reply.id.description, channel: channel, author: reply.authorName, at: reply.queuedAt, to: reply.to.map(\.address),
            subject: base == conversation.subject ? nil : reply.subject, text: reply.text,
            sending: reply.state == .sent ? .sent(at: sent?.content.at ?? reply.sendAfter) : reply.sending)
    }

    /// The words of an outcome that the organisation named itself; nil for ours.
    private func ownOutcome(_ id: String?) -> SchemeText? {
        view.decision?.scheme.definition.outcomes.first { $0.id == id }?.name
    }

    private func event(of event: Event) -> ThreadEvent? {
        let kind: ThreadEvent.Kind? =
            switch event.kind {
            case .conversationAssigned:
                event.facts["to"].flatMap { ID<User>($0) }.flatMap { id in users.first { $0.id == id } }.map { .assigned(to: $0.name) }
                    ?? .unassigned
            case .conversationTagged: .tagged(event.facts["tag"] ?? "")
            case .conversationUntagged: .untagged(event.facts["tag"] ?? "")
            case .conversationSnoozed: event.facts["until"].flatMap { Instant(rfc3339: $0) }.map { .snoozed(until: $0) } ?? .woke
            case .conversationClosed:
                view.closures.first { $0.id.description == event.facts["closure"] }.map { .closedUnanswered($0.reason) } ?? .closed
            case .decisionOverruled:
                .overruled(DecisionPanel.Term(event.facts["outcome"] ?? "", own: ownOutcome(event.facts["outcome"])))
            case .deedRecorded: view.deeds.first { $0.id.description == event.facts["deed"] }.map { .did($0) }
            case .conversationReopened: event.facts["state"] == "spam" ? .unmarkedSpam : .reopened
            case .conversationMarkedSpam: .markedSpam
            case .conversationUndone: .undone
            case .conversationAsked: .asked
            case .replyCancelled: .withdrawn
            default: nil
            }
        return kind.map { ThreadEvent(id: String(event.number), kind: $0, actor: event.userName, at: event.at) }
    }
}

extension ReceivedMessage.Attachment {
    init(_ attachment: Attachment) {
        self.init(
            name: attachment.name.flatMap { $0.isEmpty ? nil : $0 }, type: attachment.type, bytes: attachment.bytes, part: attachment.part,
            alt: attachment.alt.flatMap { $0.trimming().isEmpty ? nil : $0 })
    }
}
