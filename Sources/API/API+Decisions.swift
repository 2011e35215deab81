import Desk
import Domain
import HTTP
import Support

extension API {
    /// What was decided about messages, what a person says to it, and the schemes that decide.
    static func decisions(_ desk: Desk) -> [Operation] {
        [
            .giving(
                Wire.decision.paged, .get, "/decisions", "listDecisions", "The decisions that hold, in the order in which they were made.",
                about: "When a person answers a question or overrules a decision, a new one takes its place, at the end of the list.",
                scope: .readConversations,
                parameters: [
                    .query(
                        "outcome", .text(TextRule(shortest: 1, longest: 40)),
                        "Only those that end in this: an outcome of the shipped scheme or one of your own."),
                    .query("conversation", .identifier, "Only those about messages of this conversation."),
                ] + Parameter.paging(), refusals: [404]
            ) { try await list($0, desk) },
            .giving(
                Wire.decision, .get, "/decisions/{id}", "getDecision", "One decision, also when another took its place since.",
                scope: .readConversations, parameters: [.ifNoneMatch], headers: ["ETag"]
            ) { made(try await desk.decision(try $0.id(), as: try $0.agent)) },
            act(
                desk, .put, "answers/{node}", "answerDecision", "Answers a question of the scheme; the tree is walked again under it.",
                body: .object(
                    .init(
                        name: "answer", schema: .text(TextRule(shortest: 1, longest: 40, form: .words)),
                        meaning: "One of the `answers` of the question."))
            ) { call, record, agent in
                try await desk.answer(
                    node: call.request.parameter("node"), with: call.text("answer") ?? "", on: record.id, in: record.conversation,
                    version: nil, as: agent, now: call.now)
            },
            act(
                desk, .put, "overruling", "overruleDecision", "Decides otherwise than the scheme, with a reason.",
                body: .object(
                    .init(
                        name: "outcome", schema: .text(TextRule(shortest: 1, longest: 40, form: .words)),
                        meaning: "What it ends in instead."
                    ),
                    .init(
                        name: "also", schema: .list(.text(TextRule(shortest: 1, longest: 40, form: .words)), atMost: 20), isRequired: false,
                        meaning: "What is done besides; nothing when left out."),
                    .init(
                        name: "reason", schema: .text(TextRule(longest: Desk.longestReason, form: .words)),
                        meaning: "Why, for colleagues; a citizen may ask to see it."))
            ) { call, record, agent in
                let overruling = Overruling(
                    outcome: Outcome(rawValue: call.text("outcome") ?? ""), also: call.body.sideActions, reason: call.text("reason") ?? "")
                return try await desk.overrule(
                    record.id, with: overruling, in: record.conversation, version: nil, as: agent, now: call.now)
            },
            act(
                desk, .delete, "overruling", "takeBackOverruling", "Takes an overruling back: what held before it holds again.",
                refusal: "This decision is not overruled."
            ) { call, record, agent in
                guard record.isOverruled else { return nil }
                return try await desk.takeBack(record.id, in: record.conversation, version: nil, as: agent, now: call.now)
            },
            .giving(
                Wire.scheme.paged, .get, "/schemes", "listSchemes",
                "The reaction schemes that decide or decided here, the newest version first.", scope: .readConversations
            ) { Made(Page(try await desk.schemes(as: try $0.agent, now: $0.now), next: nil)) },
        ]
    }

    private static func list(_ call: Call, _ desk: Desk) async throws -> Made<Page<ExplainedDecision>> {
        let conversation = try call.request.queryValue("conversation").map { text throws in
            guard let id = ID<Conversation>(text) else { throw NotFound() }
            return id
        }
        let found = try await desk.decisions(
            after: call.afterID(), of: conversation, outcome: call.request.queryValue("outcome").map(Outcome.init(rawValue:)),
            limit: call.limit + 1, as: try call.agent)
        return Made(Page(found, limit: call.limit) { $0.record.id.description })
    }

    /// A step of a person, which gives a decision that takes the place of the one that is named. `work` gives nil, and `refusal` is the answer,
    /// where there is nothing to do.
    private static func act(
        _ desk: Desk, _ method: HTTP.Request.Method, _ resource: String, _ id: String, _ summary: String, body: Body? = nil,
        refusal: String = "", _ work: @escaping @Sendable (Call, DecisionRecord, Agent) async throws -> DecisionRecord?
    ) -> Operation {
        .giving(
            Wire.decision, method, "/decisions/{id}/\(resource)", id, summary,
            about:
                "It is the act of the person in whose name the token acts. When another decision took the place of this one since, nothing "
                + "is done and the answer is 409 with the one that holds.",
            scope: .writeConversations, parameters: [.ifMatch], body: body, statuses: [(200, "Done: the decision that holds now.")],
            headers: ["ETag"], refusals: [409]
        ) { call in
            let agent = try call.agent
            try agent.require(.handleConversations)
            guard agent.user != nil else { throw Forbidden(permission: .handleConversations) }
            let record = try await desk.decision(try call.id(), as: agent).record
            // That it still holds is looked at again by the change itself; this one is for who looked at an older one.
            if let seen = call.request.header("if-match")?.trimmed, seen != "*", seen != Wire.tag(record) { throw Conflict(version: 0) }
            guard let next = try await work(call, record, agent) else { throw DecisionRefusal(sentence: refusal) }
            return made(try await desk.decision(next.id, as: agent))
        }
    }

    private static func made(_ decision: ExplainedDecision) -> Made<ExplainedDecision> {
        Made(decision, headers: [("ETag", Wire.tag(decision.record))])
    }
}

/// What is there does not allow what a program wants to do with a decision.
struct DecisionRefusal: Error {
    let sentence: String
}

extension JSON? {
    /// The side actions that a body names.
    fileprivate var sideActions: [SideAction] {
        guard case .list(let names)? = self?["also"] else { return [] }
        return names.compactMap(\.text).map(SideAction.init(rawValue:))
    }
}
