import Domain
import SQL
import Storage
import Support

/// What the scheme says of the messages of a batch. Worked out before the transaction where that can be; here only what the conversation adds.
struct ArrivalDecisions {
    private var pending: [(ready: ReadyMessage, message: Message, wasAnswered: Bool)] = []
    /// The conversations in which an answer of ours stands, as far as the batch itself and their state show it.
    private var answered: Set<ID<Conversation>> = []

    /// Notes a message with the conversation as it was before the message.
    mutating func add(_ ready: ReadyMessage, as message: Message, in conversation: Conversation?) {
        if message.direction == .outbound || conversation?.state == .answered { answered.insert(message.conversation) }
        guard ready.decided != nil else { return }
        pending.append((ready, message, answered.contains(message.conversation)))
    }

    /// Writes a decision for each message of somebody else, and what it means for people.
    mutating func write(
        _ transaction: Transaction, _ ids: IDGenerator, existing: [ID<Conversation>], in organisation: ID<Organisation>, now: Instant,
        events: inout [NewEvent]
    ) throws {
        guard !pending.isEmpty else { return }
        var outbox: [ID<Conversation>: Bool] = [:]
        for start in stride(from: 0, to: existing.count, by: Transaction.lookUpSize) {
            let part = Array(existing[start..<min(start + Transaction.lookUpSize, existing.count)])
            outbox.merge(try transaction.answered(among: part, in: organisation)) { one, other in one || other }
        }
        var records: [DecisionRecord] = []
        records.reserveCapacity(pending.count)
        for (ready, message, wasAnswered) in pending {
            guard let decided = ready.decided else { continue }
            var (facts, decision) = (decided.facts, decided.decision)
            // What still waits in the outbox makes a conversation look answered; what came in from a sent folder has no row there.
            if outbox[message.conversation] ?? wasAnswered {
                facts.conversation.wasAnswered = true
                decision = decided.scheme.decide(facts)
            }
            let record = DecisionRecord(
                id: ids.next(), conversation: message.conversation, message: message.id, messageAt: message.content.at, decision: decision,
                facts: facts, at: now)
            records.append(record)
            events.append(.made(record))
            if decision.isAlarm { events.append(.escalated(record)) }
        }
        try transaction.insert(records, in: organisation)
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
