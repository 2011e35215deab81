import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addRetention(to router: inout Router) {
        router.get("/settings/retention") { try await retention($0) }
        router.post("/settings/retention/terms") { try await setTerm($0) }
        router.post("/settings/retention/nightly") { try await setNightly($0) }
        router.post("/settings/retention/run") { try await runRetention($0) }
        router.post("/settings/retention/holds") { try await hold($0) }
        router.post("/settings/retention/holds/{id}/lift") { try await liftHold($0) }
        router.post("/conversations/{id}/hold") { try await holdConversation($0) }
    }

    private func retention(_ request: Request) async throws -> Response { try await retentionPage(try await visit(request)) }

    /// So many old conversations are looked through whenever the page is opened: a fifth of a second.
    private static let lookLimit = 6000

    private func retentionPage(_ visit: Visit, problem: RetentionPage.Problem? = nil, typed: Form? = nil) async throws -> Response {
        let agent = visit.agent
        try agent.require(.administer)
        let schedule = try await desk.retentionSchedule(of: agent.organisation)
        let proposed = Dictionary(desk.settings.proposals.map { ($0.key, $0.months) }, uniquingKeysWith: { one, _ in one })
        let (isNightly, ranAt) = try await desk.retentionSwitch(as: agent)
        let report =
            visit.request.queryValue("look") == "1" || problem == .moved
            ? try await desk.retentionPreview(as: agent, now: visit.now)
            : try await desk.retentionPreview(lookingAt: Self.lookLimit, as: agent, now: visit.now)
        var page = RetentionPage(
            report: report, isNightly: isNightly, ranAt: ranAt,
            terms: schedule.rules.map { RetentionPage.Term($0, proposal: proposed[$0.key]) }, holds: try await desk.holds(as: agent),
            erasures: try await desk.erasures(as: agent), problem: problem)
        page.typedWhich = String((typed?.first("which") ?? "").prefix(200))
        page.typedReason = String((typed?.first("reason") ?? "").prefix(2000))
        let shown = page
        return try await self.page(visit, status: problem == nil ? 200 : 422) { shown.html(in: $0) }
    }

    private func setTerm(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let (channel, topic) = (form.first("channel") ?? "", form.first("topic") ?? "")
        guard channel.isEmpty || Channel(rawValue: channel) != nil else { throw Malformed() }
        let key = RetentionRule.Key(channel: Channel(rawValue: channel), topic: topic.isEmpty ? nil : topic)
        let isProposal = form.first("do") == "proposal"
        let months = isProposal ? nil : form.first("months").flatMap { Int($0.trimmed) }
        guard isProposal || months != nil else { return try await retentionPage(visit, problem: .term) }
        do { try await desk.setTerm(months, for: key, as: visit.agent, now: visit.now) } catch is Invalid {
            return try await retentionPage(visit, problem: .term)
        }
        return go(Address.retention, Notice(.saved))
    }

    private func setNightly(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        try await desk.setNightly(form.first("nightly") == "1", as: visit.agent, now: visit.now)
        return go(Address.retention, Notice(.saved))
    }

    private func runRetention(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        guard form.first("sure") == "1", let seen = form.first("seen") else { return try await retentionPage(visit, problem: .notSure) }
        do { _ = try await desk.runRetention(expecting: seen, as: visit.agent, now: visit.now) } catch is Conflict {
            return try await retentionPage(visit, problem: .moved)
        }
        return go(Address.retention, Notice(.emptied))
    }

    // MARK: - Holds

    private func hold(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        try visit.agent.require(.administer)
        switch try await scopes(form, visit) {
        case .failure(let unclear): return try await retentionPage(visit, problem: unclear.problem, typed: form)
        case .success(let scopes):
            do {
                for scope in scopes { _ = try await desk.hold(scope, reason: form.first("reason") ?? "", as: visit.agent, now: visit.now) }
            } catch is Invalid {
                return try await retentionPage(visit, problem: .holdReason, typed: form)
            }
            return go(Address.retention, Notice(.held))
        }
    }

    private struct Unclear: Error { let problem: RetentionPage.Problem }

    /// What is to be held: for a person, each row that the address stands for, so that no conversation of theirs is missed.
    private func scopes(_ form: Form, _ visit: Visit) async throws -> Result<[Hold.Scope], Unclear> {
        let which = (form.first("which") ?? "").trimmed
        switch form.first("of") {
        case "everything": return .success([.everything])
        case "person":
            switch try await desk.person(matching: which, as: visit.agent) {
            case .found(let matches): return .success(matches.map { .person($0.person.id) })
            case .several: return .failure(Unclear(problem: .holdSeveral))
            case .nobody: return .failure(Unclear(problem: .holdNobody))
            }
        default:
            guard let number = SearchedNumber(which)?.number,
                let found = try await desk.conversation(number: number, as: visit.agent, now: visit.now)
            else { return .failure(Unclear(problem: .holdNobody)) }
            return .success([.conversation(found.conversation.id)])
        }
    }

    private func liftHold(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<Hold>(request.parameter("id")) else { throw NotFound() }
        try await desk.lift(id, as: visit.agent, now: visit.now)
        return go(Address.retention, Notice(.lifted))
    }

    private func holdConversation(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        do {
            _ = try await desk.hold(.conversation(id), reason: form.first("reason") ?? "", as: visit.agent, now: visit.now)
        } catch is Invalid {
            return go(Address.conversation(id.description), Notice(.noReason))
        }
        return go(Address.conversation(id.description), Notice(.held))
    }
}
