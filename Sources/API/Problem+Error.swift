import Desk
import Domain
import HTTP
import Support

extension API.Door {
    /// What a program is told about `error`; anything unknown stays in our log.
    func problem(for error: any Error, _ call: Call?) async -> Problem {
        switch error {
        case let problem as Problem: return problem
        case let missing as OutOfScope:
            var problem = Problem(.forbidden, "The token lacks the scope \(missing.scope.rawValue).")
            problem.scope = missing.scope.rawValue
            return problem
        case is Forbidden:
            let isNobody = call?.who?.agent.user == nil
            return Problem(
                .forbidden,
                isNobody
                    ? "This is an act of a person, and the token acts in nobody's name."
                    : "The person in whose name the token acts may not do that.")
        case is NotFound: return Problem(.notFound, "There is nothing here, or it is not yours.")
        // What was sent is well formed; what is there, or the time, does not allow it.
        case let invalid as Invalid where [.badDate, .noRecipient, .unknownAnswer, .unknownOutcome].contains(invalid.problem):
            return await conflict(.refused, invalid.problem.sentence, call)
        case let invalid as Invalid: return Problem(.invalid, invalid.problem.sentence)
        case is Conflict: return await conflict(.conflict, "Somebody else changed it first; nothing was done.", call)
        case let refusal as Conversation.Refusal:
            return await conflict(.refused, "A conversation that is \(refusal.state.rawValue) does not take that.", call)
        case let refusal as DecisionRefusal: return await conflict(.refused, refusal.sentence, call)
        case is CancellationError: return Problem(.unavailable, "The server took too long.", headers: [("Retry-After", "10")])
        default:
            if Desk.isTemporary(error) { return Problem(.unavailable, "The store is busy; try again.", headers: [("Retry-After", "1")]) }
            desk.log.error("a request of a program failed", ["path": call?.request.path ?? "", "error": "\(error)"])
            return Problem(.internalError, "Something failed on our side. Give the administrator the name of this request.")
        }
    }

    /// A refusal with what is there now, as far as it can still be had.
    private func conflict(_ kind: Problem.Kind, _ detail: String, _ call: Call?) async -> Problem {
        var problem = Problem(kind, detail)
        guard let call, let agent = call.who?.agent else { return problem }
        if call.request.path.hasPrefix("\(API.base)/conversations/"), let id: ID<Conversation> = try? call.id(),
            let now = try? await desk.summary(of: id, as: agent)
        {
            problem.current = Wire.conversation.text(now)
            problem.headers = [("ETag", Wire.tag(now.conversation))]
        } else if call.request.path.hasPrefix("\(API.base)/replies/"), let id: ID<Reply> = try? call.id(),
            let now = try? await desk.reply(id, as: agent)
        {
            problem.current = Wire.reply.text(now)
            problem.headers = [("ETag", Wire.tag(now))]
        } else if call.request.path.hasPrefix("\(API.base)/decisions/"), let id: ID<DecisionRecord> = try? call.id(),
            let now = try? await desk.currentDecision(about: id, as: agent)
        {
            problem.current = Wire.decision.text(now)
            problem.headers = [("ETag", Wire.tag(now.record))]
        }
        return problem
    }
}

extension Invalid.Problem {
    /// What is wrong, in a sentence.
    fileprivate var sentence: String {
        switch self {
        case .emptyText: "The text is empty."
        case .textTooLong: "The text is too long."
        case .badDate: "The time lies in the past."
        case .noRecipient: "There is nobody to answer, or this channel has no way back yet."
        case .unknownAnswer: "The scheme has no such question, or no such answer to it."
        case .unknownOutcome: "The scheme has no such outcome or side action."
        case .noReason: "A reason of at most 2,000 characters is needed."
        case .badTag: "A label has 1 to 50 characters on one line."
        default: "What was sent cannot be used: \(rawValue)."
        }
    }
}
