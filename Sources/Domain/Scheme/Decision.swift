/// What a scheme says about one message: one outcome, what is done besides, what a person still has to say, and the way there.
package struct Decision: Sendable, Equatable {
    /// Who answered a question.
    package enum Maker: String, Sendable, CaseIterable {
        case rule, person
        /// Nobody yet: the tree went on under the safe answer.
        case nobody
    }

    /// A fact that led to an answer.
    package struct Reason: Sendable, Equatable {
        /// Which finding of the reading, or which fact of the message; the words that show it carry the same name.
        package var field: String
        package var value: String
        package init(field: String, value: String) { (self.field, self.value) = (field, value) }
    }

    /// A question on the way and its answer.
    package struct Step: Sendable, Equatable {
        package var node: String
        package var answer: String
        package var by: Maker
        /// What pointed to the answer, or raised the question; empty where nothing did.
        package var because: [Reason]
        package init(node: String, answer: String, by: Maker, because: [Reason] = []) {
            (self.node, self.answer, self.by, self.because) = (node, answer, by, because)
        }
    }

    package var outcome: Outcome
    package var also: [SideAction]
    package var formalKind: FormalKind?
    /// The nodes whose question is open, in the order of the tree.
    package var needs: [String]
    package var path: [Step]
    package var scheme: SchemeVersion

    package init(
        outcome: Outcome, also: [SideAction] = [], formalKind: FormalKind? = nil, needs: [String] = [], path: [Step] = [],
        scheme: SchemeVersion
    ) {
        self.outcome = outcome
        self.also = also
        self.formalKind = formalKind
        self.needs = needs
        self.path = path
        self.scheme = scheme
    }

    /// Whether people must be called before anything is written.
    package var isAlarm: Bool { outcome.isAlarm || also.contains(.escalate) }
}

/// A version of a scheme.
package struct SchemeVersion: Sendable, Hashable {
    package var name: String
    package var version: Int
    package init(name: String, version: Int) { (self.name, self.version) = (name, version) }
}

extension Decision {
    /// Whether a receipt may go out by itself. Never to a machine, and never to somebody in danger or mourning: not when it is so, and not
    /// while it may be so and nobody has looked.
    package func allowsReceipt(_ facts: SchemeFacts) -> Bool {
        if isAlarm || outcome == .ignore || facts.isAutomatic || facts.isBounce { return false }
        let held: [Signal.Name] = [.danger, .selfHarm, .vulnerable, .threat, .mourning]
        return !held.contains { facts.certainty(of: $0) != nil } && facts.urgency < .crisis
    }
}

extension [Decision.Step] {
    /// The path as a short text, without its reasons, which follow from the facts: `danger=no defect=yes! error=no?`.
    package var compact: String {
        map { step in
            let mark =
                switch step.by {
                case .rule: ""
                case .person: "!"
                case .nobody: "?"
                }
            return "\(step.node)=\(step.answer)\(mark)"
        }.joined(separator: " ")
    }

    /// The path in a text that `compact` wrote; what is none of ours is left out.
    package init(compact text: String) {
        self = text.split(separator: " ").compactMap { word in
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, let last = parts[1].last else { return nil }
            let by: Decision.Maker =
                switch last {
                case "!": .person
                case "?": .nobody
                default: .rule
                }
            return Decision.Step(node: String(parts[0]), answer: String(by == .rule ? parts[1] : parts[1].dropLast()), by: by)
        }
    }
}
