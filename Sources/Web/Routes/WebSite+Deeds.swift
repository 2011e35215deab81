import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addDeeds(to router: inout Router) {
        router.post("/conversations/{id}/deeds") { try await deed($0) }
        router.post("/conversations/{id}/placed") { try await placed($0) }
    }

    private func deed(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        guard let kind = form.first("kind").flatMap(Deed.Kind.init(rawValue:)) else { throw Malformed() }
        do {
            _ = try await desk.record(
                kind, party: form.first("party") ?? "", number: form.first("number") ?? "", in: id, version: form.version, as: visit.agent,
                now: visit.now)
        } catch is Conflict {
            return try await conflict(id, visit)
        } catch let invalid as Invalid where invalid.problem == .noParty {
            return go(Address.conversation(id.description), Notice(.noParty))
        }
        let notice: Notice.Kind =
            switch kind {
            case .called: .called
            case .passedOn: .passedOn
            case .moderated: .moderated
            }
        return go(Address.conversation(id.description), Notice(notice, id.description))
    }

    private func placed(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        let text = form.first("body") ?? ""
        do {
            _ = try await desk.place(
                text, in: id, requestKey: form.first("submission") ?? "", version: form.version, as: visit.agent, now: visit.now)
        } catch let invalid as Invalid where [.emptyText, .textTooLong].contains(invalid.problem) {
            return try await conversationPage(
                visit, mode: .reply, problem: invalid.problem == .textTooLong ? .tooLong : .empty, typed: text)
        } catch is Conflict {
            // What was written is kept as the draft, so that nothing is lost by looking first.
            try await desk.save(draft: text, kind: .answer, in: id, as: visit.agent, now: visit.now)
            return try await conflict(id, visit, typed: text)
        }
        return go(Address.conversation(id.description), Notice(.placed))
    }
}
