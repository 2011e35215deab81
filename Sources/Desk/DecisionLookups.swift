package import Domain
import SQL
import Storage
package import Support

/// A decision with what is needed to say it in words.
package struct ExplainedDecision: Sendable {
    package let record: DecisionRecord
    /// The scheme under which it was decided.
    package let scheme: ReactionScheme
    /// The answers on the way with their reasons.
    package let path: [Decision.Step]
    /// The words of the message that the reading found; empty where they were erased.
    package let evidence: [Reading.Evidence]
    /// In which language the message is written.
    package var language: Reading.Language { record.facts.language }
}

/// A version of a scheme that decides or decided in an organisation.
package struct SchemeOnShelf: Sendable {
    package let version: SchemeVersion
    /// Whether it came with the program or was made here.
    package let isShipped: Bool
    /// Whether it is the one that decides now.
    package let isActive: Bool
    /// The document, as JSON text.
    package let definition: String
}

/// What programs look up about decisions.
extension Desk {
    /// The decisions that hold after that one, in the order in which they were made.
    package func decisions(
        after id: ID<DecisionRecord>?, of conversation: ID<Conversation>?, outcome: Outcome?, limit: Int, as agent: Agent
    ) async throws -> [ExplainedDecision] {
        try agent.require(.readConversations)
        try await note(conversation == nil ? .exportMade : .conversationRead, conversation: conversation, as: agent)
        let records = try await database.read { connection in
            if let conversation, try connection.conversation(conversation, in: agent.organisation) == nil { throw NotFound() }
            return try connection.currentDecisions(
                after: id ?? ID(rawValue: 0), of: conversation, outcome: outcome, limit: limit, in: agent.organisation)
        }
        return try await explained(records, as: agent)
    }

    /// One decision, also when another took its place since.
    package func decision(_ id: ID<DecisionRecord>, as agent: Agent) async throws -> ExplainedDecision {
        try agent.require(.readConversations)
        guard let record = try await database.read({ try $0.decision(id, in: agent.organisation) }) else { throw NotFound() }
        try await note(.conversationRead, conversation: record.conversation, as: agent)
        guard let found = try await explained([record], as: agent).first else { throw NotFound() }
        return found
    }

    /// The decision that holds now about the message that decision `id` is about.
    package func currentDecision(about id: ID<DecisionRecord>, as agent: Agent) async throws -> ExplainedDecision {
        try agent.require(.readConversations)
        let record = try await database.read { connection in
            try connection.decision(id, in: agent.organisation).flatMap { try connection.current($0, in: agent.organisation) }
        }
        guard let record else { throw NotFound() }
        return try await decision(record.id, as: agent)
    }

    /// The versions that decide or decided here, the newest first.
    package func schemes(as agent: Agent, now: Instant) async throws -> [SchemeOnShelf] {
        try agent.require(.readConversations)
        let active = try await scheme(of: agent.organisation, now: now)?.version
        return try await database.read { try $0.schemes(in: agent.organisation) }.map {
            SchemeOnShelf(version: $0.version, isShipped: $0.origin == .shipped, isActive: $0.version == active, definition: $0.definition)
        }
    }

    private func explained(_ records: [DecisionRecord], as agent: Agent) async throws -> [ExplainedDecision] {
        guard !records.isEmpty else { return [] }
        let organisation = agent.organisation
        let evidence = try await database.read { connection in
            let messages = try connection.messages(records.map(\.message), in: organisation)
            return try connection.readings(of: messages, in: organisation).mapValues(\.because)
        }
        var explained: [ExplainedDecision] = []
        for record in records {
            guard let scheme = try await scheme(record.decision.scheme, of: organisation) else { continue }
            explained.append(
                ExplainedDecision(
                    record: record, scheme: scheme, path: record.explainedPath(by: scheme), evidence: evidence[record.message] ?? []))
        }
        return explained
    }
}

extension DecisionRecord {
    /// The path with its reasons, which are not stored: they follow from the facts. Where they do not, the scheme is not the one that decided,
    /// and the path is given as it was kept.
    func explainedPath(by scheme: ReactionScheme) -> [Decision.Step] {
        let again = scheme.decide(facts, answers: answers).path
        return again.compact == decision.path.compact ? again : decision.path
    }
}
