import Desk
import Domain
import Support

extension Wire {
    /// A question on the way, with the words for it.
    private struct Step: Sendable {
        let step: Decision.Step
        let question: String
        let answers: [String]
        let because: String

        init(_ step: Decision.Step, of decision: ExplainedDecision) {
            let node = decision.scheme.node(step.node)
            self.step = step
            question = node?.question[decision.language] ?? step.node
            answers = node?.answers.map(\.id) ?? []
            because = ReasonWords(language: decision.language, evidence: decision.evidence).text(for: step)
        }
    }

    /// A decision in the words of `decide`, in the language of the message, with who decided otherwise and why.
    static let decision = Shape<ExplainedDecision>(
        "Decision",
        [
            .id("id", "Our identifier.", \.record.id),
            .id("message", "About which message.", \.record.message),
            .id("conversation", "Where it stands.", \.record.conversation),
            .time("at", "When it was decided.", \.record.at),
            .flag("holds", "No later decision about the message took its place.", \.record.isCurrent),
            .choice(
                "step", DecisionRecord.Step.allCases.map(\.rawValue),
                "How it came to be: by the rules, or because a person answered a question, overruled the scheme, or took a step back.",
                \.record.step.rawValue),
            .text("outcome", "What it ends in: exactly one.", \.record.decision.outcome.rawValue),
            .texts("also", "What is done besides.") { $0.record.decision.also.map(\.rawValue) },
            Field(
                optional: "formalKind", .choice(FormalKind.allCases.map(\.rawValue)), "The formal procedure of `formal-route`.",
                \.record.decision.formalKind
            ) { $1.text($0.rawValue) },
            .list("needs", of: need, "The questions that only a person can answer; `outcome` holds until then.") { decision in
                decision.path.filter { decision.record.decision.needs.contains($0.node) }.map { Step($0, of: decision) }
            },
            .list("path", of: step, "The questions on the way; of an overruled decision what the scheme itself would have said.") {
                decision in
                decision.path.map { Step($0, of: decision) }
            },
            .one("scheme", schemeVersion, "The scheme that decided.", \.record.decision.scheme),
            .flag("overruled", "Outcome and side actions are a person's.", \.record.isOverruled),
            .one(optional: "by", named, "Who made this step; absent for the rules.") { decision in
                decision.record.user.map { Named(id: $0.description, name: decision.record.userName ?? "") }
            },
            .text(optional: "reason", "Why a person decided otherwise.") { $0.record.reason.isEmpty ? nil : $0.record.reason },
            .id(optional: "previous", "The decision about the same message that it took the place of.", \.record.previous),
        ])

    private static let step = Shape<Step>(
        "DecisionStep",
        [
            .text("node", "The question, by its name in the scheme.", \.step.node),
            .text("question", "The question in words.", \.question),
            .text("answer", "The answer, by its name in the scheme.", \.step.answer),
            .choice("by", ["rule", "person"], "Who answered.") { $0.step.by == .person ? "person" : "rule" },
            .text("because", "What pointed to it, in words.", \.because),
            .flag(optional: "open", "Only assumed: the question stands in `needs`.") { $0.step.by == .nobody ? true : nil },
        ])

    private static let need = Shape<Step>(
        "DecisionNeed",
        [
            .text("node", "The question, by its name in the scheme.", \.step.node),
            .text("question", "The question in words.", \.question),
            .texts("answers", "What can be answered.", \.answers),
            .text("assumed", "What is taken to be so meanwhile.", \.step.answer),
            .text("because", "What raised the question, in words.", \.because),
        ])

    private static let schemeVersion = Shape<SchemeVersion>(
        "SchemeVersion",
        [.text("name", "The name of the scheme.", \.name), .count("version", "Counts up; a version never changes.", \.version)])

    static let scheme = Shape<SchemeOnShelf>(
        "Scheme",
        schemeVersion.fields.map { $0.of(\.version) } + [
            .choice("origin", ["shipped", "own"], "Whether it came with the program or was made here.") {
                $0.isShipped ? "shipped" : "own"
            },
            .flag("active", "Whether it decides now.", \.isActive),
            Field("definition", .object([], isOpen: true), "The scheme itself, as `samenspraak schema scheme` describes it.") {
                $1.written(Array($0.definition.utf8))
            },
        ])
}
