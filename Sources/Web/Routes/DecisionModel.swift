import Desk
import Domain
import Support

/// Turns what the desk knows of a decision into its panel.
struct DecisionModel: Sendable {
    let view: DecisionView
    let version: Int

    private typealias Term = DecisionPanel.Term
    private var definition: SchemeDefinition { view.scheme.definition }
    private var current: DecisionRecord { view.current }

    var panel: DecisionPanel {
        DecisionPanel(
            id: current.id.description, conversation: current.conversation.description, version: String(version), at: current.messageAt,
            made: made(current), also: current.decision.also.map(term),
            formal: current.decision.also.contains(.formalRoute) ? .some(current.decision.formalKind) : nil, regime: view.regime,
            steps: steps, questions: current.decision.needs.compactMap(question), schemeVersion: current.decision.scheme.version,
            outcomes: view.scheme.outcomes.map(term), sideActions: view.scheme.sideActions.map(term), earlier: view.earlier.map(made),
            canTakeBack: view.canTakeBack)
    }

    var alarm: AlarmBanner? { view.alarm.map { AlarmBanner(outcome: term($0.decision.outcome)) } }

    private func term(_ outcome: Outcome) -> Term { Term(outcome.rawValue, own: own(outcome.rawValue, definition.outcomes)) }
    private func term(_ action: SideAction) -> Term { Term(action.rawValue, own: own(action.rawValue, definition.sideActions)) }
    private func own(_ id: String, _ names: [SchemeDefinition.OwnName]) -> SchemeText? { names.first { $0.id == id }?.name }

    private func made(_ record: DecisionRecord) -> DecisionPanel.Made {
        DecisionPanel.Made(
            outcome: term(record.decision.outcome), step: record.step, by: record.userName, at: record.at, reason: record.reason)
    }

    private var steps: [DecisionPanel.Step] {
        view.path.enumerated().map { number, step in
            let node = view.scheme.node(step.node)
            let isUsual = step.by == .rule && step.answer == node?.otherwise
            return DecisionPanel.Step(
                label: node?.label ?? node?.question ?? SchemeText(en: step.node), question: node?.question ?? SchemeText(en: step.node),
                answer: Term(step.answer, own: node?.answers.first { $0.id == step.answer }?.label), by: step.by,
                reasons: reasons(step), isTold: !isUsual || node?.isLandmark == true || number == view.path.count - 1)
        }
    }

    /// The reasons of a step with the words that show them; the same words are not said twice, and a reason that has only those is left out.
    private func reasons(_ step: Decision.Step) -> [DecisionPanel.Reason] {
        var said: Set<String> = []
        return step.because.compactMap { reason in
            let found = view.evidence.filter { $0.field == reason.field }
            let words = found.map { $0.text.shortened(to: 120) }.filter { said.insert($0).inserted }.prefix(6)
            return found.isEmpty || !words.isEmpty ? DecisionPanel.Reason(reason, words: Array(words)) : nil
        }
    }

    private func question(_ id: String) -> DecisionPanel.Question? {
        view.scheme.node(id).map { node in
            DecisionPanel.Question(
                node: id, question: node.question, note: node.note, answers: node.answers.map { Term($0.id, own: $0.label) },
                isPressing: node.answers.contains { $0.outcome?.isAlarm == true })
        }
    }
}
