/// A sound reaction scheme, ready to decide. Compiled once: a decision looks no name up and follows each node at most once.
package struct ReactionScheme: Sendable {
    /// A node with its places in the tree in the stead of names. An object, so that walking the tree copies nothing.
    private final class Node: Sendable {
        struct Rule: Sendable {
            let when: CompiledCondition
            let answer: Int
        }
        struct Answer: Sendable {
            let id: String
            let to: Int?
            let outcome: Outcome?
            let followsIncident: Bool
            let also: [SideAction]
        }
        let id: String
        let isSide: Bool
        let rules: [Rule]
        let otherwise: Int?
        let assume: Int
        let answers: [Answer]

        init(_ node: SchemeNode, index: [String: Int]) {
            let places = Dictionary(node.answers.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
            id = node.id
            isSide = node.isSide
            rules = node.rules.compactMap { rule in places[rule.answer].map { Rule(when: CompiledCondition(rule.when), answer: $0) } }
            otherwise = node.otherwise.flatMap { places[$0] }
            assume = (node.assume ?? node.otherwise).flatMap { places[$0] } ?? 0
            answers = node.answers.map {
                Answer(
                    id: $0.id, to: $0.to.flatMap { index[$0] }, outcome: $0.outcome, followsIncident: $0.followsIncident, also: $0.also)
            }
        }
    }

    /// Why a scheme cannot be used: all of it.
    package struct Unsound: Error, Equatable {
        package let findings: [SchemeFinding]
        /// The first reason.
        package var sentence: String { findings.first?.sentence ?? "This is no reaction scheme." }
    }

    package let definition: SchemeDefinition
    private let nodes: [Node]
    private let index: [String: Int]

    package var version: SchemeVersion { SchemeVersion(name: definition.name, version: definition.version) }

    /// The scheme in a JSON document; nodes out of reach are no reason to refuse it.
    package init(json bytes: [UInt8]) throws(Unsound) {
        let (definition, findings) = Self.read(bytes)
        guard let definition, !findings.contains(where: \.isFatal) else { throw Unsound(findings: findings.filter(\.isFatal)) }
        self.init(checked: definition)
    }

    /// The scheme, if it is sound.
    package init(_ definition: SchemeDefinition) throws(Unsound) {
        let findings = SchemeCheck.findings(in: definition).filter(\.isFatal)
        guard findings.isEmpty else { throw Unsound(findings: findings) }
        self.init(checked: definition)
    }

    /// The longest document that is read, in bytes.
    package static let longest = 8 << 20

    /// All that is wrong with a document; empty for a sound scheme.
    package static func findings(json bytes: [UInt8]) -> [SchemeFinding] { read(bytes).findings }

    private static func read(_ bytes: [UInt8]) -> (definition: SchemeDefinition?, findings: [SchemeFinding]) {
        guard bytes.count <= longest else { return (nil, [SchemeFinding(.tooLarge, at: "", "A scheme is at most 8 MB long.")]) }
        let value: JSONValue
        do { value = try JSONValue(json: bytes) } catch { return (nil, [SchemeFinding(.unreadable, at: "", error.sentence)]) }
        let (definition, findings) = SchemeReader.read(value)
        guard let definition else { return (nil, findings) }
        return (definition, findings + SchemeCheck.findings(in: definition))
    }

    private init(checked definition: SchemeDefinition) {
        self.definition = definition
        let index = Dictionary(definition.nodes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        self.index = index
        nodes = definition.nodes.map { Node($0, index: index) }
    }

    /// What the scheme may end in, its own outcomes included.
    package var outcomes: [Outcome] { Outcome.shipped + definition.outcomes.map { Outcome(rawValue: $0.id) } }
    package var sideActions: [SideAction] { SideAction.shipped + definition.sideActions.map { SideAction(rawValue: $0.id) } }

    /// The node of that name; nil when the scheme has none.
    package func node(_ id: String) -> SchemeNode? { index[id].map { definition.nodes[$0] } }

    /// What the scheme says of a message. `answers` are what persons said, node to answer; where they are silent the rules speak, and where
    /// those do not know, the question is open and its safe answer holds meanwhile.
    package func decide(_ facts: SchemeFacts, answers: [String: String] = [:]) -> Decision {
        let bits = FactBits(facts)
        var decision = Decision(outcome: .listen, scheme: version)
        decision.path.reserveCapacity(24)
        var outcome: Outcome?
        var place: Int? = nodes.isEmpty ? nil : 0
        // No node is met twice in a sound scheme; the count makes that certain at run time as well.
        var steps = 0
        while let number = place, steps < nodes.count {
            steps += 1
            let node = nodes[number]
            if outcome != nil, !node.isSide { break }
            let (step, chosen) = answer(node, bits, facts, answers.isEmpty ? nil : answers[node.id])
            if step.by == .nobody { decision.needs.append(node.id) }
            decision.path.append(step)
            guard node.answers.indices.contains(chosen) else { break }
            let answer = node.answers[chosen]
            for action in answer.also where !decision.also.contains(action) { decision.also.append(action) }
            if outcome == nil, let reached = answer.outcome {
                outcome = answer.followsIncident ? facts.conversation.incident ?? reached : reached
            }
            place = answer.to
        }
        decision.outcome = outcome ?? .listen
        decision.formalKind = decision.also.contains(.formalRoute) ? facts.formalKind : nil
        return decision
    }

    private func answer(_ node: Node, _ bits: FactBits, _ facts: SchemeFacts, _ said: String?) -> (Decision.Step, chosen: Int) {
        if let said, let chosen = node.answers.firstIndex(where: { $0.id == said }) {
            return (Decision.Step(node: node.id, answer: said, by: .person), chosen)
        }
        for rule in node.rules {
            let truth = rule.when.evaluate(bits)
            if truth == .no { continue }
            let (chosen, by): (Int, Decision.Maker) = truth == .yes ? (rule.answer, .rule) : (node.assume, .nobody)
            return (Decision.Step(node: node.id, answer: node.answers[chosen].id, by: by, because: rule.when.reasons(bits, facts)), chosen)
        }
        let (chosen, by): (Int, Decision.Maker) = node.otherwise.map { ($0, .rule) } ?? (node.assume, .nobody)
        return (Decision.Step(node: node.id, answer: node.answers[chosen].id, by: by), chosen)
    }
}
