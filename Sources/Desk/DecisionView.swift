package import Domain
import SQL
import Storage
package import Support

/// What the page of a conversation shows of what was decided.
package struct DecisionView: Sendable {
    /// The decision about the newest message that holds now.
    package let current: DecisionRecord
    /// Those about the same message that it took the place of, newest first.
    package let earlier: [DecisionRecord]
    /// A decision that calls people and still holds, about this message or one before it, while nobody has answered or closed.
    package let alarm: DecisionRecord?
    /// The scheme under which it was decided.
    package let scheme: ReactionScheme
    /// The answers on the way with their reasons, which follow from the facts.
    package let path: [Decision.Step]
    /// The words of the message that the reading found, for the reasons.
    package let evidence: [Reading.Evidence]
    /// Under which law the organisation works.
    package let regime: LanguageRegime

    package init(
        current: DecisionRecord, earlier: [DecisionRecord] = [], alarm: DecisionRecord? = nil, scheme: ReactionScheme,
        path: [Decision.Step],
        evidence: [Reading.Evidence] = [], regime: LanguageRegime
    ) {
        self.current = current
        self.earlier = earlier
        self.alarm = alarm
        self.scheme = scheme
        self.path = path
        self.evidence = evidence
        self.regime = regime
    }

    /// When it was first decided about the message: what was done since was done about it.
    package var firstMade: Instant { ([current] + earlier).map(\.at).min() ?? current.at }

    /// Whether a step of a person holds, which can be taken back.
    package var canTakeBack: Bool {
        ([current] + earlier).reduce(0) { steps, record in
            switch record.step {
            case .ruled: steps
            case .answered, .overruled: steps + 1
            case .takenBack: steps - 1
            }
        } > 0
    }
}

extension Desk {
    /// What is decided in a conversation; nil where nothing is.
    func decided(in id: ID<Conversation>, as agent: Agent) async throws -> DecisionView? {
        let organisation = agent.organisation
        let found = try await database.read { connection in
            let records = try connection.decisions(of: id, limit: 100, in: organisation)
            guard let current = records.first(where: \.isCurrent) else { return nil as Found? }
            let message = try connection.message(current.message, in: organisation)
            let state = try connection.conversation(id, in: organisation)?.state
            let isOpen = state.map { [.new, .open, .waiting].contains($0) } ?? false
            return Found(
                current: current, earlier: records.filter { $0.message == current.message && $0.id != current.id },
                alarm: isOpen ? try connection.alarm(in: id, organisation: organisation) : nil,
                evidence: try connection.readings(of: message.map { [$0] } ?? [], in: organisation)[current.message]?.because ?? [],
                regime: try connection.organisations().first { $0.id == organisation }?.languageRegime ?? .free)
        }
        guard let found, let scheme = try await scheme(found.current.decision.scheme, of: organisation) else { return nil }
        return DecisionView(
            current: found.current, earlier: found.earlier, alarm: found.alarm, scheme: scheme,
            path: found.current.explainedPath(by: scheme), evidence: found.evidence, regime: found.regime)
    }

    private struct Found: Sendable {
        let current: DecisionRecord
        let earlier: [DecisionRecord]
        let alarm: DecisionRecord?
        let evidence: [Reading.Evidence]
        let regime: LanguageRegime
    }
}
