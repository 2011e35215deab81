import Domain

/// A decision as the contract writes it.
struct DecisionJSON: Encodable {
    struct Step: Encodable {
        let node: String
        let question: String
        let answer: String
        let by: String
        let because: String
        /// Only assumed: the question stands in `needs`.
        let open: Bool?
    }
    struct Need: Encodable {
        let node: String
        let question: String
        let answers: [String]
        let assumed: String
        let because: String
    }
    struct Scheme: Encodable {
        let name: String
        let version: Int
    }

    let id: EchoedID
    let outcome: String
    let also: [String]
    let formalKind: String?
    let needs: [Need]
    let path: [Step]
    let scheme: Scheme

    /// The decision of `scheme`, in words of `language`; `evidence` are the words of the message that a reading found.
    init(_ decision: Decision, id: EchoedID, scheme: ReactionScheme, evidence: [Reading.Evidence], language: Reading.Language) {
        let words = ReasonWords(language: language, evidence: evidence)
        func question(_ node: String) -> String { scheme.node(node)?.question[language] ?? node }
        self.id = id
        outcome = decision.outcome.rawValue
        also = decision.also.map(\.rawValue)
        formalKind = decision.formalKind?.rawValue
        path = decision.path.map { step in
            Step(
                node: step.node, question: question(step.node), answer: step.answer, by: step.by == .person ? "person" : "rule",
                because: words.text(for: step), open: step.by == .nobody ? true : nil)
        }
        needs = decision.path.filter { $0.by == .nobody }.map { step in
            Need(
                node: step.node, question: question(step.node), answers: scheme.node(step.node)?.answers.map(\.id) ?? [],
                assumed: step.answer, because: words.text(for: step))
        }
        self.scheme = Scheme(name: decision.scheme.name, version: decision.scheme.version)
    }
}
