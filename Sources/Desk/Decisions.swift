package import Domain
import SQL
import Storage
package import Support

/// What a person decides in the stead of the scheme.
package struct Overruling: Sendable, Equatable {
    package var outcome: Outcome
    package var also: [SideAction]
    package var reason: String
    package init(outcome: Outcome, also: [SideAction] = [], reason: String) {
        (self.outcome, self.also, self.reason) = (outcome, also, reason)
    }
}

extension Desk {
    /// The longest reason, in characters.
    package static let longestReason = 2000

    /// Answers a question that the scheme put to a person; the tree is walked again under that answer.
    package func answer(
        node: String, with answer: String, on id: ID<DecisionRecord>, in conversation: ID<Conversation>, version: Int?, as agent: Agent,
        now: Instant
    ) async throws -> DecisionRecord {
        try agent.requirePerson()
        let scheme = try await deciding(id, in: conversation, as: agent)
        guard scheme.node(node)?.answers.contains(where: { $0.id == answer }) ?? false else { throw Invalid(.unknownAnswer) }
        return try await step(on: id, in: conversation, version: version, as: agent, now: now) { record, next in
            var answers = record.answers
            answers[node] = answer
            let decision = scheme.decide(record.facts, answers: answers)
            let made = record.next(next, .answered, decision: decision, answers: answers, by: agent.user, at: now)
            return (made, .decisionAnswered, ["node": node, "answer": answer])
        }
    }

    /// Decides otherwise than the scheme, with a reason. What the scheme said stays in the path.
    package func overrule(
        _ id: ID<DecisionRecord>, with overruling: Overruling, in conversation: ID<Conversation>, version: Int?, as agent: Agent,
        now: Instant
    ) async throws -> DecisionRecord {
        try agent.requirePerson()
        let reason = try checked(reason: overruling.reason)
        let scheme = try await deciding(id, in: conversation, as: agent)
        guard scheme.outcomes.contains(overruling.outcome), overruling.also.allSatisfy(scheme.sideActions.contains) else {
            throw Invalid(.unknownOutcome)
        }
        return try await step(on: id, in: conversation, version: version, as: agent, now: now) { record, next in
            var decision = scheme.decide(record.facts, answers: record.answers)
            decision.outcome = overruling.outcome
            decision.also = overruling.also.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            decision.formalKind = decision.also.contains(.formalRoute) ? record.facts.formalKind : nil
            decision.needs = []
            let made = record.next(
                next, .overruled, decision: decision, answers: record.answers, isOverruled: true, by: agent.user, reason: reason, at: now)
            return (made, .decisionOverruled, ["instead": record.decision.outcome.rawValue])
        }
    }

    /// Takes the last step of a person back: what was decided before holds again.
    package func takeBack(
        _ id: ID<DecisionRecord>, in conversation: ID<Conversation>, version: Int?, as agent: Agent, now: Instant
    ) async throws -> DecisionRecord {
        try agent.requirePerson()
        return try await step(on: id, in: conversation, version: version, as: agent, now: now) { transaction, record, next in
            let made = try transaction.before(record, next, by: agent.user, at: now, in: agent.organisation)
            return (made, .decisionTakenBack, [:])
        }
    }

    /// A reason without white space at its ends; refused when nothing is left or it is too long.
    func checked(reason: String) throws -> String {
        let reason = reason.trimmed
        guard !reason.isEmpty, reason.unicodeScalars.count <= Self.longestReason else { throw Invalid(.noReason) }
        return reason
    }

    /// The version of the scheme under which the decision was made.
    private func deciding(_ id: ID<DecisionRecord>, in conversation: ID<Conversation>, as agent: Agent) async throws -> ReactionScheme {
        let record = try await database.read { try $0.decision(id, of: conversation, in: agent.organisation) }
        guard let record, let scheme = try await scheme(record.decision.scheme, of: agent.organisation) else { throw NotFound() }
        return scheme
    }

    private typealias Made = (record: DecisionRecord, kind: Event.Kind, facts: [String: String])

    private func step(
        on id: ID<DecisionRecord>, in conversation: ID<Conversation>, version: Int?, as agent: Agent, now: Instant,
        _ make: @escaping @Sendable (DecisionRecord, ID<DecisionRecord>) -> Made
    ) async throws -> DecisionRecord {
        try await step(on: id, in: conversation, version: version, as: agent, now: now) { _, record, next in make(record, next) }
    }

    /// Puts a decision of a person in the place of that one, if it is still the current one of a conversation that is as it was looked at.
    private func step(
        on id: ID<DecisionRecord>, in conversation: ID<Conversation>, version: Int?, as agent: Agent, now: Instant,
        _ make: @escaping @Sendable (Transaction, DecisionRecord, ID<DecisionRecord>) throws -> Made
    ) async throws -> DecisionRecord {
        let next: ID<DecisionRecord> = ids.next()
        let promises = promises
        return try await database.write { transaction in
            guard var conversation = try transaction.lockedConversation(conversation, in: agent.organisation),
                let record = try transaction.decision(id, of: conversation.id, in: agent.organisation)
            else { throw NotFound() }
            guard record.isCurrent, version ?? conversation.version == conversation.version else {
                throw Conflict(version: conversation.version)
            }
            let made = try make(transaction, record, next)
            let isReplaced = try transaction.replace(
                record, with: made.record, in: &conversation, at: now, promises, organisation: agent.organisation)
            conversation.version += 1
            guard isReplaced, try transaction.update(conversation, in: agent.organisation) else {
                throw Conflict(version: conversation.version - 1)
            }
            var facts = made.facts
            facts["decision"] = next.description
            facts["outcome"] = made.record.decision.outcome.rawValue
            facts["version"] = String(conversation.version)
            var events = [NewEvent(made.kind, conversation: conversation.id, message: record.message, facts: facts)]
            if made.record.decision.isAlarm, !record.decision.isAlarm { events.append(.escalated(made.record)) }
            transaction.record(events, by: agent, at: now)
            return made.record
        }
    }
}

extension Agent {
    /// What a person decides stands under the name of one: a program that acts for nobody cannot.
    fileprivate func requirePerson() throws(Forbidden) {
        try require(.handleConversations)
        guard user != nil else { throw Forbidden(permission: .handleConversations) }
    }
}

extension Transaction {
    /// The decision that held before `record`, as a step of its own; refused for one that was made by the rules.
    func before(
        _ record: DecisionRecord, _ id: ID<DecisionRecord>, by user: ID<User>?, at now: Instant, in organisation: ID<Organisation>
    ) throws -> DecisionRecord {
        // What was taken back already is stepped over: the second time takes back the step before.
        var rest = 1
        var place = record
        while true {
            guard let previous = try place.previous.flatMap({ try decision($0, of: record.conversation, in: organisation) }) else {
                throw Conflict(version: 0)
            }
            rest += place.step == .takenBack ? 1 : -1
            place = previous
            if rest == 0 { break }
        }
        return record.next(
            id, .takenBack, decision: place.decision, answers: place.answers, isOverruled: place.isOverruled, by: user,
            reason: place.reason,
            at: now)
    }

    /// Takes back the decision of that identifier within a change of its conversation; false when another took its place.
    func takeBack(
        _ id: ID<DecisionRecord>, as next: ID<DecisionRecord>, in conversation: inout Conversation, by user: ID<User>?, at now: Instant,
        _ promises: PromiseBook, organisation: ID<Organisation>
    ) throws -> Bool {
        guard let record = try decision(id, of: conversation.id, in: organisation), record.isCurrent else { return false }
        let made = try before(record, next, by: user, at: now, in: organisation)
        return try replace(record, with: made, in: &conversation, at: now, promises, organisation: organisation)
    }

    /// Puts a decision in the place of another about the same message, and tells the conversation's clock; false when a third already did.
    fileprivate func replace(
        _ record: DecisionRecord, with made: DecisionRecord, in conversation: inout Conversation, at now: Instant,
        _ promises: PromiseBook, organisation: ID<Organisation>
    ) throws -> Bool {
        guard try replace(record, in: organisation) else { return false }
        try insert([made], in: organisation)
        if made.expectsAnswer != record.expectsAnswer {
            let waiting = try decisions(of: conversation.id, limit: Self.waitingLookedAt, in: organisation)
                .filter { $0.isCurrent && $0.message != record.message && $0.expectsAnswer }.map(\.messageAt)
            conversation.clockHears(
                expectsAnswer: made.expectsAnswer, to: record.messageAt, waiting: waiting, now: now,
                try promises.schedule(self, organisation))
        }
        return true
    }

    /// How many decisions, the newest first, are looked at for another message that waits.
    private static var waitingLookedAt: Int { 500 }
}

extension NewEvent {
    /// Tells everybody that people must be called.
    static func escalated(_ record: DecisionRecord) -> NewEvent {
        NewEvent(
            .conversationEscalated, conversation: record.conversation, message: record.message,
            facts: ["outcome": record.decision.outcome.rawValue])
    }
}
