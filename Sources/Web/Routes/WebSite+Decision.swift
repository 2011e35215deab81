import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addDecisions(to router: inout Router) {
        router.post("/conversations/{id}/decision/answer") { request in
            try await decide(request, .questionAnswered) { id, decision, form, visit in
                _ = try await desk.answer(
                    node: form.first("node") ?? "", with: form.first("answer") ?? "", on: decision, in: id, version: form.version,
                    as: visit.agent, now: visit.now)
            }
        }
        router.post("/conversations/{id}/decision/overruling") { request in
            try await decide(request, .overruled) { id, decision, form, visit in
                let overruling = Overruling(
                    outcome: Outcome(rawValue: form.first("outcome") ?? ""), also: form.all("also").map(SideAction.init(rawValue:)),
                    reason: form.first("reason") ?? "")
                _ = try await desk.overrule(decision, with: overruling, in: id, version: form.version, as: visit.agent, now: visit.now)
            }
        }
        router.post("/conversations/{id}/decision/previous") { request in
            try await decide(request, .takenBack) { id, decision, form, visit in
                _ = try await desk.takeBack(decision, in: id, version: form.version, as: visit.agent, now: visit.now)
            }
        }
    }

    private func decide(
        _ request: Request, _ done: Notice.Kind,
        _ act: (ID<Conversation>, ID<DecisionRecord>, Form, Visit) async throws -> Void
    ) async throws -> Response {
        let (visit, form) = try await submission(request)
        let id = try conversationID(request)
        guard let decision = form.first("decision").flatMap({ ID<DecisionRecord>($0) }) else { throw Malformed() }
        do { try await act(id, decision, form, visit) } catch is Conflict {
            return try await conflict(id, visit)
        } catch let invalid as Invalid where invalid.problem == .noReason {
            return go(Address.conversation(id.description), Notice(.noReason))
        }
        return go(Address.conversation(id.description), Notice(done, id.description))
    }
}

extension Form {
    /// The version of the conversation that the form was made for.
    var version: Int? { first("version").flatMap { Int($0) } }
}
