package import Support

/// A decision as it was made: about which message, under which facts and answers, by whom and why. Never changed; a later one takes its place.
package struct DecisionRecord: Sendable, Equatable {
    /// How it came to be.
    package enum Step: String, Sendable, CaseIterable {
        /// By the rules, when the message arrived.
        case ruled
        /// A person answered a question.
        case answered
        /// A person decided otherwise, with a reason.
        case overruled
        /// A person took the last step back.
        case takenBack = "taken-back"
    }

    package let id: ID<DecisionRecord>
    package let conversation: ID<Conversation>
    package let message: ID<Message>
    /// When the message was written: the newest message's decision is that of the conversation.
    package let messageAt: Instant
    package var decision: Decision
    package var facts: SchemeFacts
    /// What persons said, node to answer.
    package var answers: [String: String]
    package var step: Step
    /// Outcome and side actions are a person's; the path is what the scheme would have said.
    package var isOverruled: Bool
    /// Nil for the rules.
    package var user: ID<User>?
    package var userName: String?
    /// Why a person decided otherwise; empty for the rest.
    package var reason: String
    package let at: Instant
    /// The decision about the same message that it took the place of.
    package var previous: ID<DecisionRecord>?
    /// No later decision about the message took its place.
    package var isCurrent: Bool

    package init(
        id: ID<DecisionRecord>, conversation: ID<Conversation>, message: ID<Message>, messageAt: Instant, decision: Decision,
        facts: SchemeFacts, answers: [String: String] = [:], step: Step = .ruled, isOverruled: Bool = false, user: ID<User>? = nil,
        userName: String? = nil, reason: String = "", at: Instant, previous: ID<DecisionRecord>? = nil, isCurrent: Bool = true
    ) {
        self.id = id
        self.conversation = conversation
        self.message = message
        self.messageAt = messageAt
        self.decision = decision
        self.facts = facts
        self.answers = answers
        self.step = step
        self.isOverruled = isOverruled
        self.user = user
        self.userName = userName
        self.reason = reason
        self.at = at
        self.previous = previous
        self.isCurrent = isCurrent
    }

    /// Whether the scheme, asked again with the same facts and answers, says the same: what was decided can be shown to follow.
    package func follows(from scheme: ReactionScheme) -> Bool {
        guard scheme.version == decision.scheme else { return false }
        let again = scheme.decide(facts, answers: answers)
        guard again.path.compact == decision.path.compact else { return false }
        return isOverruled
            || (again.outcome == decision.outcome && again.also == decision.also && again.needs == decision.needs
                && again.formalKind == decision.formalKind)
    }

    /// Whether the promise holds for the message.
    ///
    /// While a question is open somebody has to look in time, and a side action that asks for words of ours keeps it too. Who writes to us
    /// alone waits for an answer: there the rules only fail to see why, and it takes a person to say that nothing is to be written.
    package var expectsAnswer: Bool {
        let isSaidByPerson = isOverruled || !answers.isEmpty
        let isSilent = decision.outcome == .ignore || (decision.outcome.wantsNoAnswer && (facts.isPublic || isSaidByPerson))
        return !isSilent || !decision.needs.isEmpty
            || decision.also.contains { [.formalRoute, .spokesperson, .escalate].contains($0) }
    }

    /// The same about the same message, one step later.
    package func next(
        _ id: ID<DecisionRecord>, _ step: Step, decision: Decision, answers: [String: String], isOverruled: Bool = false,
        by user: ID<User>?,
        reason: String = "", at now: Instant
    ) -> DecisionRecord {
        DecisionRecord(
            id: id, conversation: conversation, message: message, messageAt: messageAt, decision: decision, facts: facts, answers: answers,
            step: step, isOverruled: isOverruled, user: user, reason: reason, at: now, previous: self.id)
    }
}

/// Why a conversation was closed without an answer.
package struct Closure: Sendable, Equatable {
    package let id: ID<Closure>
    package let conversation: ID<Conversation>
    package let user: ID<User>?
    package let reason: String
    package let at: Instant
    package init(id: ID<Closure>, conversation: ID<Conversation>, user: ID<User>?, reason: String, at: Instant) {
        (self.id, self.conversation, self.user, self.reason, self.at) = (id, conversation, user, reason, at)
    }
}

/// What a card shows of a decision.
package struct DecisionMark: Sendable, Equatable {
    package var outcome: Outcome
    package var also: [SideAction]
    package var formalKind: FormalKind?
    /// The nodes whose question is open.
    package var needs: [String]
    /// A decision of the conversation calls people now, this one or one before it.
    package var isAlarm: Bool
    package init(outcome: Outcome, also: [SideAction] = [], formalKind: FormalKind? = nil, needs: [String] = [], isAlarm: Bool = false) {
        (self.outcome, self.also, self.formalKind, self.needs, self.isAlarm) = (outcome, also, formalKind, needs, isAlarm)
    }
}
