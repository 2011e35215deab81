import Domain
import SQL
import Storage
import Support

/// What the scheme says of the messages of a batch. Worked out before the transaction where that can be; here only what the conversation adds.
struct ArrivalDecisions {
    private var made: [DecisionRecord] = []
    /// The conversations in which an answer of ours came by within the batch, or stands as far as their state shows it.
    private var answered: Set<ID<Conversation>> = []

    /// Decides about a message, with the conversation as it was before it; nil where there is no scheme, and for what is ours.
    ///
    /// `hasSent`: what the outbox knows of the conversation, nil for one in which nothing was written here. What still waits there makes a
    /// conversation look answered; what came in from a sent folder has no row there.
    mutating func decide(
        _ ready: ReadyMessage, as message: Message, in conversation: Conversation?, hasSent: Bool?, _ ids: IDGenerator, now: Instant
    ) -> DecisionRecord? {
        if message.direction == .outbound || conversation?.state == .answered { answered.insert(message.conversation) }
        guard let decided = ready.decided else { return nil }
        var (facts, decision) = (decided.facts, decided.decision)
        if hasSent ?? answered.contains(message.conversation) {
            facts.conversation.wasAnswered = true
            decision = decided.scheme.decide(facts)
        }
        let record = DecisionRecord(
            id: ids.next(), conversation: message.conversation, message: message.id, messageAt: message.content.at, decision: decision,
            facts: facts, at: now)
        made.append(record)
        return record
    }

    /// Writes the decisions, and what they mean for people.
    func write(_ transaction: Transaction, in organisation: ID<Organisation>, events: inout [NewEvent]) throws {
        for record in made {
            events.append(.made(record))
            if record.decision.isAlarm { events.append(.escalated(record)) }
        }
        try transaction.insert(made, in: organisation)
    }
}

extension NewEvent {
    fileprivate static func made(_ record: DecisionRecord) -> NewEvent {
        let scheme = record.decision.scheme
        return NewEvent(
            .decisionMade, conversation: record.conversation, message: record.message,
            facts: ["outcome": record.decision.outcome.rawValue, "scheme": "\(scheme.name) \(scheme.version)"])
    }
}
