import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addInbox(to router: inout Router) {
        router.get("/inbox") { try await inbox($0) }
        router.get("/outbox") { try await outbox($0) }
        router.get("/quarantine") { try await quarantine($0) }
        router.post("/quarantine/{id}/retry") { try await retryQuarantined($0) }
    }

    private func inbox(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        let cursor = request.queryValue("before").flatMap { InboxCursor($0) }
        // Who asks for one conversation by the whole number that stands on it gets it.
        if cursor == nil, let wanted = SearchedNumber(request.queryValue("q") ?? ""), wanted.year != nil,
            let found = try await numbered(wanted, visit)
        {
            return .seeOther(Address.conversation(found.conversation.id.description, in: inboxView(request)))
        }
        let list = try await list(visit, before: cursor)
        return try await page(visit) { InboxPage(list: list, hints: hints(request)).html(in: $0) }
    }

    /// The list that the address asks for: what the page is, or what stands beside a conversation.
    func list(_ visit: Visit, before cursor: InboxCursor? = nil) async throws -> ConversationList {
        let view = inboxView(visit.request)
        let search = String((visit.request.queryValue("q") ?? "").prefix(500))
        let found = try await desk.inbox(view, search: search, before: cursor, as: visit.agent, now: visit.now)
        var summaries = found.summaries
        if cursor == nil, let wanted = SearchedNumber(search), let numbered = try await numbered(wanted, visit) {
            summaries = [numbered] + summaries.filter { $0.conversation.id != numbered.conversation.id }
        }
        return ConversationList(
            view: view, search: search, cards: summaries.map { ConversationCard($0, reader: visit.signedIn.user.id, house: visit.houseLanguage) },
            older: found.next?.text, isOlderPage: cursor != nil)
    }

    private func inboxView(_ request: Request) -> InboxView {
        request.queryValue("view").flatMap(InboxView.init(rawValue:)) ?? .unassigned
    }

    /// The conversation that the number means, in whichever view it lies.
    private func numbered(_ wanted: SearchedNumber, _ visit: Visit) async throws -> ConversationSummary? {
        guard let found = try await desk.conversation(number: wanted.number, as: visit.agent, now: visit.now) else { return nil }
        let year = Wording(.nlBE, zone: zone, now: visit.now).year(found.conversation.firstAt)
        return wanted.year ?? year == year ? found : nil
    }

    private func outbox(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        let troubled = try await desk.troubledReplies(as: visit.agent)
        let items = troubled.map { reply, conversation in
            OutboxPage.Item(
                id: reply.id.description, conversation: conversation.id.description,
                channel: ChannelMark(rawValue: conversation.channel.rawValue) ?? .other,
                recipient: reply.to.first.map { $0.name.isEmpty ? $0.address : $0.name },
                subject: reply.subject.isEmpty ? nil : reply.subject.masked,
                preview: reply.text.masked.shortened(to: 200), lastTriedAt: reply.sendAfter, attempts: reply.attempts, sending: reply.sending)
        }
        return try await page(visit) { OutboxPage(items: items).html(in: $0) }
    }

    private func quarantine(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        let items = try await desk.quarantine(as: visit.agent).map { raw in
            QuarantinePage.Item(
                id: raw.id.description, receivedAt: raw.receivedAt, channel: .email, from: nil, reason: (raw.reason ?? .unreadable).shown,
                detail: raw.source, bytes: raw.size, attempts: raw.attempts)
        }
        return try await page(visit) { QuarantinePage(items: items).html(in: $0) }
    }

    private func retryQuarantined(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<RawMessage>(request.parameter("id")) else { throw NotFound() }
        let isRead = try await desk.retryQuarantined(id, as: visit.agent, now: visit.now)
        return go(Address.quarantine, Notice(isRead ? .readAgain : .notRead))
    }
}

extension ConversationCard {
    init(_ summary: ConversationSummary, reader: ID<User>, house: Reading.Language?) {
        let conversation = summary.conversation
        self.init(
            id: conversation.id.description, channel: ChannelMark(rawValue: conversation.channel.rawValue) ?? .other,
            person: summary.personName,
            subject: conversation.subject.isEmpty ? nil : conversation.subject, preview: conversation.preview, at: conversation.lastAt,
            state: conversation.mark, snoozedUntil: conversation.snoozedUntil, tags: summary.tags,
            assignee: summary.assigneeName.map { Assignee(name: $0, isMe: conversation.assignee == reader) },
            isUnread: conversation.state == .new,
            hasFailedSend: summary.hasProblem, clock: summary.face, decision: summary.decision)
        reading = summary.reading.map { ReadingChips($0, houseLanguage: house) }
    }
}

extension Conversation {
    var mark: StateMark {
        if snoozedUntil != nil { return .snoozed }
        return switch state {
        case .new: .new
        case .open: .open
        case .waiting: .waiting
        case .answered: .answered
        case .closed: .closed
        case .spam: .spam
        }
    }
}

extension Reply {
    var sending: OurAnswer.Sending {
        switch state {
        case .queued: .queued(leavesAt: sendAfter)
        case .sending: .sending
        case .sent: .sent(at: sendAfter)
        case .failed: .failed(SendProblem(problem))
        case .unknown: .unknown(problem.isEmpty ? nil : SendProblem(problem))
        case .cancelled: .cancelled
        }
    }
}

extension RawMessage.Reason {
    fileprivate var shown: QuarantinePage.Reason {
        switch self {
        case .crashed: .crashed
        case .tooSlow: .tooSlow
        case .tooLarge: .tooLarge
        case .unreadable: .unreadable
        }
    }
}
