/// Looks whether a scheme that could be read is sound: all names known, every question answered, no loops, nothing out of reach.
struct SchemeCheck {
    private let scheme: SchemeDefinition
    private let index: [String: Int]
    private var findings: [SchemeFinding] = []

    static func findings(in scheme: SchemeDefinition) -> [SchemeFinding] {
        var check = SchemeCheck(scheme)
        check.names()
        for (number, node) in scheme.nodes.enumerated() { check.node(node, at: "nodes[\(number)]") }
        check.loops()
        check.reach()
        return check.findings
    }

    private init(_ scheme: SchemeDefinition) {
        self.scheme = scheme
        index = Dictionary(scheme.nodes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func names() {
        var seen: Set<String> = []
        for (number, node) in scheme.nodes.enumerated() where !seen.insert(node.id).inserted {
            findings.append(SchemeFinding(.duplicate, node: node.id, at: "nodes[\(number)].id", "There are two nodes \"\(node.id)\"."))
        }
        own(scheme.outcomes, "outcomes", shipped: Outcome.shipped.map(\.rawValue))
        own(scheme.sideActions, "sideActions", shipped: SideAction.shipped.map(\.rawValue))
    }

    private mutating func own(_ names: [SchemeDefinition.OwnName], _ place: String, shipped: [String]) {
        var seen = Set(shipped)
        for (number, name) in names.enumerated() where !seen.insert(name.id).inserted {
            findings.append(SchemeFinding(.duplicate, at: "\(place)[\(number)].id", "\"\(name.id)\" has a meaning already."))
        }
    }

    private mutating func node(_ node: SchemeNode, at place: String) {
        func add(_ kind: SchemeFinding.Kind, _ place: String, _ reason: String) {
            findings.append(SchemeFinding(kind, node: node.id, at: place, reason))
        }
        let ids = node.answers.map(\.id)
        if ids.count < 2 {
            add(.missingAnswer, "\(place).answers", "A question has at least two answers; \"\(node.id)\" has \(ids.count).")
        }
        if Set(ids).count < ids.count { add(.duplicate, "\(place).answers", "An answer of \"\(node.id)\" stands there twice.") }
        for (one, other) in [("yes", "no"), ("no", "yes")] where ids.contains(one) && !ids.contains(other) {
            add(.missingAnswer, "\(place).answers", "\"\(node.id)\" can be answered \"\(one)\" and not \"\(other)\".")
        }
        for (number, rule) in node.rules.enumerated() where !ids.contains(rule.answer) {
            add(.missingAnswer, "\(place).rules[\(number)].answer", "\"\(node.id)\" has no answer \"\(rule.answer)\".")
        }
        for (name, answer) in [("otherwise", node.otherwise), ("assume", node.assume)] {
            if let answer, !ids.contains(answer) {
                add(.missingAnswer, "\(place).\(name)", "\"\(node.id)\" has no answer \"\(answer)\".")
            }
        }
        if node.otherwise == nil, node.assume == nil {
            let reason = "\"\(node.id)\" has neither \"otherwise\" nor \"assume\": what holds until a person has answered?"
            add(.missingAnswer, "\(place).assume", reason)
        }
        for (number, answer) in node.answers.enumerated() { self.answer(answer, of: node, at: "\(place).answers[\(number)]") }
    }

    private mutating func answer(_ answer: SchemeNode.Answer, of node: SchemeNode, at place: String) {
        func add(_ kind: SchemeFinding.Kind, _ place: String, _ reason: String) {
            findings.append(SchemeFinding(kind, node: node.id, at: place, reason))
        }
        let outcomes = Outcome.shipped + scheme.outcomes.map { Outcome(rawValue: $0.id) }
        let actions = SideAction.shipped + scheme.sideActions.map { SideAction(rawValue: $0.id) }
        if let to = answer.to, index[to] == nil { add(.unknownName, "\(place).to", "There is no node \"\(to)\".") }
        if let outcome = answer.outcome, !outcomes.contains(outcome) {
            add(.unknownName, "\(place).outcome", "There is no outcome \"\(outcome.rawValue)\".")
        }
        for (number, action) in answer.also.enumerated() where !actions.contains(action) {
            add(.unknownName, "\(place).also[\(number)]", "There is no side action \"\(action.rawValue)\".")
        }
        switch (node.isSide, answer.to, answer.outcome) {
        case (true, _, .some):
            add(.missingAnswer, "\(place).outcome", "A side-action node never ends the tree: \"\(node.id)\" has an outcome.")
        case (true, nil, nil): add(.missingAnswer, "\(place).to", "\"\(answer.id)\" of \"\(node.id)\" leads to no node.")
        case (false, nil, nil): add(.missingAnswer, place, "\"\(answer.id)\" of \"\(node.id)\" leads to no node and no outcome.")
        default: break
        }
        if answer.followsIncident, answer.outcome == nil {
            add(.missingAnswer, "\(place).outcome", "\"incident\" wants an outcome for when the incident has none.")
        }
    }

    private func targets(of node: Int) -> [Int] { scheme.nodes[node].answers.compactMap { $0.to.flatMap { index[$0] } } }

    /// Names each loop by its nodes. Without recursion: a chain may be as long as a scheme.
    private mutating func loops() {
        enum Mark { case new, open, done }
        var marks = [Mark](repeating: .new, count: scheme.nodes.count)
        for start in scheme.nodes.indices where marks[start] == .new {
            var path: [(node: Int, rest: [Int])] = [(start, targets(of: start))]
            marks[start] = .open
            while let last = path.last {
                guard let next = last.rest.first else {
                    marks[last.node] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].rest.removeFirst()
                switch marks[next] {
                case .new:
                    marks[next] = .open
                    path.append((next, targets(of: next)))
                case .open:
                    let names = path.drop { $0.node != next }.map { scheme.nodes[$0.node].id } + [scheme.nodes[next].id]
                    let node = scheme.nodes[last.node]
                    let round = (names.count > 12 ? names.prefix(12) + ["…"] : names[...]).joined(separator: " → ")
                    findings.append(
                        SchemeFinding(.loop, node: node.id, at: "nodes[\(last.node)]", "The tree goes round: \(round)."))
                case .done: break
                }
            }
        }
    }

    /// Names the nodes to which no way leads. After an outcome only side-action nodes still speak.
    private mutating func reach() {
        guard !scheme.nodes.isEmpty else { return }
        var reached = Set<Int>()
        var seen: Set<[Int]> = [[0, 0]]
        var waiting = [(node: 0, ended: false)]
        while let (number, ended) = waiting.popLast() {
            let node = scheme.nodes[number]
            guard !ended || node.isSide else { continue }
            reached.insert(number)
            for answer in node.answers {
                guard let next = answer.to.flatMap({ index[$0] }) else { continue }
                let isEnded = ended || answer.outcome != nil
                if seen.insert([next, isEnded ? 1 : 0]).inserted { waiting.append((next, isEnded)) }
            }
        }
        for (number, node) in scheme.nodes.enumerated() where !reached.contains(number) {
            findings.append(
                SchemeFinding(.unreachable, node: node.id, at: "nodes[\(number)]", "No answer leads to \"\(node.id)\"."))
        }
    }
}
