import Desk
import Domain
import Foundation
import HTTP
import Support

extension WebSite {
    func addConversation(to router: inout Router) {
        router.get("/conversations/{id}") { try await conversation($0) }
        router.post("/conversations/{id}/assignment") { try await assign($0) }
        router.post("/conversations/{id}/tags") { try await act($0, .tagged) { .addTag($0.first("tag") ?? "") } }
        router.post("/conversations/{id}/tags/remove") { try await act($0, .untagged) { .removeTag($0.first("tag") ?? "") } }
        router.post("/conversations/{id}/snooze") { try await snooze($0) }
        router.post("/conversations/{id}/closure") {
            try await act($0, .closed) { $0.first("reason").map { .closeUnanswered(reason: $0) } ?? .close }
        }
        router.post("/conversations/{id}/waiting") { try await act($0, .asked) { _ in .ask } }
        router.post("/conversations/{id}/waiting/end") { try await act($0, .askedEnough) { _ in .reopen } }
        router.post("/conversations/{id}/reopening") { try await act($0, .reopened) { _ in .reopen } }
        router.post("/conversations/{id}/spam") { try await spam($0) }
        router.post("/conversations/{id}/undo") { try await undo($0) }
        router.post("/conversations/{id}/notes") { try await note($0) }
        router.post("/conversations/{id}/replies") { try await reply($0) }
        router.post("/conversations/{id}/draft") { try await draft($0) }
        router.post("/conversations/{id}/personal-data") { try await showNumbers($0) }
        router.post("/conversations/{id}/coach") { try await coach($0) }
        router.post("/replies/{id}/cancel") { try await cancel($0) }
        router.post("/replies/{id}/retry") { try await settle($0, .retried) { try await desk.retry($0, as: $1, now: $2) } }
        router.post("/replies/{id}/confirm") { try await settle($0, .confirmed) { try await desk.confirmSent($0, as: $1, now: $2) } }
    }

    private func conversation(_ request: Request) async throws -> Response {
        try await conversationPage(try await visit(request))
    }

    func conversationPage(
        _ visit: Visit, mode: Composer.Mode = .reply, problem: Composer.Problem? = nil, typed: String? = nil, asksCoach: Bool = false
    ) async throws -> Response {
        let id = try conversationID(visit.request)
        let cursor = visit.request.method == .get ? visit.request.queryValue("before").flatMap { ThreadCursor($0) } : nil
        let whole = try await desk.conversation(id, before: cursor, as: visit.agent, now: visit.now)
        let (masked, count) = whole.masking()
        let code = shownCode(of: id, visit)
        let view = code == nil ? masked : whole
        let users = try await desk.users(as: visit.agent)
        let tags = try await desk.tagNames(as: visit.agent)
        let list = try await list(visit)
        let submission = try Desk.submission()
        var model = ConversationModel(
            view: view, users: users, knownTags: tags, reader: visit.signedIn.user, mail: mail, list: list, submission: submission,
            missingPreviews: missingPreviews, house: visit.houseLanguage, now: visit.now, masked: MaskedNumbers(count: count, code: code))
        model.hold = try await desk.hold(on: id, as: visit.agent)
        model.advice = try await advice(on: (mode == .reply ? typed : nil) ?? view.answer(of: visit.signedIn.user.id), of: id, visit)
        return try await page(visit, status: problem == nil ? 200 : 422) { frame in
            var page = model.page(frame.say)
            page.composer.mode = mode
            page.composer.problem = problem
            page.composer.coach?.isAsked = asksCoach
            if let typed, mode == .note { page.composer.note = typed }
            if let typed, mode == .reply { page.composer.reply = typed }
            return page.html(in: frame)
        }
    }

    // MARK: - Tools

    private func assign(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let text = form.first("assignee") ?? ""
        let user = text.isEmpty ? nil : ID<User>(text)
        guard text.isEmpty || user != nil else { throw Malformed() }
        let notice: Notice.Kind = user == nil ? .unassigned : user == visit.signedIn.user.id ? .assignedToMe : .assigned
        return try await perform(.assign(user), notice, visit, form)
    }

    private func snooze(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        if let date = form.first("date"), !date.isEmpty {
            guard let until = nineOClock(date) else { throw Invalid(.badDate) }
            return try await perform(.snooze(until: until), .snoozed, visit, form)
        }
        guard let text = form.first("until"), !text.isEmpty else { return try await perform(.wake, .woken, visit, form) }
        guard let until = Instant(rfc3339: text) else { throw Malformed() }
        return try await perform(.snooze(until: until), .snoozed, visit, form)
    }

    private func spam(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        return form.first("spam") == "0"
            ? try await perform(.reopen, .noSpam, visit, form) : try await perform(.markSpam, .spam, visit, form)
    }

    private func act(
        _ request: Request, _ notice: Notice.Kind, _ action: @Sendable (Form) -> ConversationAction
    ) async throws -> Response {
        let (visit, form) = try await submission(request)
        return try await perform(action(form), notice, visit, form)
    }

    private func perform(_ action: ConversationAction, _ notice: Notice.Kind, _ visit: Visit, _ form: Form) async throws -> Response {
        let id = try conversationID(visit.request)
        do {
            _ = try await desk.perform(action, on: id, version: form.first("version").flatMap { Int($0) }, as: visit.agent, now: visit.now)
        } catch is Conflict {
            return try await conflict(id, visit)
        } catch is Conversation.Refusal {
            return try await conflict(id, visit)
        } catch let invalid as Invalid where invalid.problem == .noReason {
            return go(Address.conversation(id.description), Notice(.noReason))
        }
        return go(Address.conversation(id.description), Notice(notice, id.description))
    }

    private func undo(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        let id = try conversationID(request)
        do { _ = try await desk.undo(on: id, as: visit.agent, now: visit.now) } catch is Conflict {
            return go(Address.conversation(id.description), Notice(.notUndone))
        }
        return go(Address.conversation(id.description), Notice(.undone))
    }

    private func showNumbers(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        let id = try conversationID(request)
        try await desk.showPersonalNumbers(in: id, as: visit.agent, now: visit.now)
        return .seeOther(Address.conversation(id.description, shown: grants.code(for: shownSubject(of: id, visit), now: visit.now)))
    }

    // MARK: - Writing

    private func note(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        let text = form.first("body") ?? ""
        do { _ = try await desk.write(note: text, in: id, as: visit.agent, now: visit.now) } catch let invalid as Invalid {
            return try await conversationPage(visit, mode: .note, problem: invalid.problem == .textTooLong ? .tooLong : .empty, typed: text)
        }
        return go(Address.conversation(id.description), Notice(.noted))
    }

    private func reply(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        let text = form.first("body") ?? ""
        do {
            let reply = try await desk.answer(
                id, text: text, subject: form.first("subject"), requestKey: form.first("submission") ?? "",
                version: form.first("version").flatMap { Int($0) }, as: visit.agent, now: visit.now)
            return go(Address.conversation(id.description), Notice(.queued, reply.id.description))
        } catch let invalid as Invalid {
            return try await conversationPage(
                visit, mode: .reply, problem: invalid.problem == .textTooLong ? .tooLong : .empty, typed: text)
        } catch is Conflict {
            // What was written is kept as the draft, so that nothing is lost by looking first.
            try await desk.save(draft: text, kind: .answer, in: id, as: visit.agent, now: visit.now)
            return try await conflict(id, visit, typed: text)
        }
    }

    private func draft(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        let kind: Draft.Kind = form.first("kind") == "note" ? .note : .answer
        try await desk.save(draft: form.first("body") ?? "", kind: kind, in: id, as: visit.agent, now: visit.now)
        if request.header("x-csrf-token") != nil { return .empty(204) }
        return go(Address.conversation(id.description), Notice(.drafted))
    }

    private func cancel(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<Reply>(request.parameter("id")) else { throw NotFound() }
        do {
            let reply = try await desk.cancel(id, as: visit.agent, now: visit.now)
            return go(Address.conversation(reply.conversation.description), Notice(.cancelled))
        } catch is Conflict {
            let reply = try await desk.reply(id, as: visit.agent)
            return go(Address.conversation(reply.conversation.description), Notice(.tooLate))
        }
    }

    private func settle(
        _ request: Request, _ notice: Notice.Kind, _ body: @Sendable (ID<Reply>, Agent, Instant) async throws -> Reply
    ) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<Reply>(request.parameter("id")) else { throw NotFound() }
        do {
            let reply = try await body(id, visit.agent, visit.now)
            return go(Address.conversation(reply.conversation.description), Notice(notice))
        } catch is Conflict {
            let reply = try await desk.reply(id, as: visit.agent)
            return try await conflict(reply.conversation, visit)
        }
    }

    // MARK: -

    func conflict(_ id: ID<Conversation>, _ visit: Visit, typed: String? = nil) async throws -> Response {
        let view = try await desk.conversation(id, as: visit.agent, now: visit.now)
        // Who merely began to write has changed nothing.
        let last = view.events.last { $0.kind.isLive && $0.kind != .draftBegun }
        let message = MessagePage(
            .conflict(conversation: id.description, changedBy: last?.userName, at: last?.at ?? view.conversation.lastAt, typed: typed))
        return try await page(visit, status: message.status) { message.html(in: $0) }
    }

    func conversationID(_ request: Request) throws -> ID<Conversation> {
        guard let id = ID<Conversation>(request.parameter("id")) else { throw NotFound() }
        return id
    }

    /// Nine in the morning of that day on our walls; nil when the text is no day.
    private func nineOClock(_ day: String) -> Instant? {
        let parts = day.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, (2000...9999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
            return nil
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 9)).map { Instant($0) }
    }
}
