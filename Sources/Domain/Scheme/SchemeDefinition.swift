/// A reaction scheme as it is written down: a tree of questions, each answer of which leads to a next question or to an outcome.
package struct SchemeDefinition: Sendable, Equatable {
    /// An outcome or side action that an organisation adds.
    package struct OwnName: Sendable, Equatable {
        package var id: String
        package var name: SchemeText
        package init(id: String, name: SchemeText) { (self.id, self.name) = (id, name) }
    }

    package var name: String
    /// Counts up; a decision keeps under which version it was made.
    package var version: Int
    package var title: SchemeText?
    /// Where the scheme comes from.
    package var source: String?
    package var outcomes: [OwnName]
    package var sideActions: [OwnName]
    /// The first is where the tree begins.
    package var nodes: [SchemeNode]

    package init(
        name: String, version: Int, title: SchemeText? = nil, source: String? = nil, outcomes: [OwnName] = [], sideActions: [OwnName] = [],
        nodes: [SchemeNode]
    ) {
        self.name = name
        self.version = version
        self.title = title
        self.source = source
        self.outcomes = outcomes
        self.sideActions = sideActions
        self.nodes = nodes
    }
}

/// One question of a scheme.
package struct SchemeNode: Sendable, Equatable {
    /// Which answer a rule gives. The first rule that holds decides; one that stays open asks a person.
    package struct Rule: Sendable, Equatable {
        package var when: SchemeCondition
        package var answer: String
        package init(when: SchemeCondition, answer: String) { (self.when, self.answer) = (when, answer) }
    }

    /// An answer and where it leads.
    package struct Answer: Sendable, Equatable {
        package var id: String
        /// The words for it; `yes` and `no` need none.
        package var label: SchemeText?
        /// The next node. After an outcome only the side-action nodes from there on still speak.
        package var to: String?
        package var outcome: Outcome?
        /// Where the message is part of a known incident, the outcome of that one.
        package var followsIncident: Bool
        package var also: [SideAction]
        package init(
            id: String, label: SchemeText? = nil, to: String? = nil, outcome: Outcome? = nil, followsIncident: Bool = false,
            also: [SideAction] = []
        ) {
            self.id = id
            self.label = label
            self.to = to
            self.outcome = outcome
            self.followsIncident = followsIncident
            self.also = also
        }
    }

    package var id: String
    package var question: SchemeText
    /// The question in a word or two, for the path on one line.
    package var label: SchemeText?
    /// What who answers should know.
    package var note: SchemeText?
    /// Adds side actions and never ends the tree.
    package var isSide: Bool
    /// Shown in the short form of a path whatever the answer.
    package var isLandmark: Bool
    package var rules: [Rule]
    /// The answer where no rule holds; nil: then a person is asked.
    package var otherwise: String?
    /// The answer under which the tree goes on while a person has not answered; nil: that of `otherwise`.
    package var assume: String?
    package var answers: [Answer]

    package init(
        id: String, question: SchemeText, label: SchemeText? = nil, note: SchemeText? = nil, isSide: Bool = false, isLandmark: Bool = false,
        rules: [Rule] = [], otherwise: String? = nil, assume: String? = nil, answers: [Answer]
    ) {
        self.id = id
        self.question = question
        self.label = label
        self.note = note
        self.isSide = isSide
        self.isLandmark = isLandmark
        self.rules = rules
        self.otherwise = otherwise
        self.assume = assume
        self.answers = answers
    }
}

extension SchemeDefinition: Codable {
    /// Refuses what `findings` would name; the first of them is the sentence.
    package init(from decoder: any Decoder) throws {
        let (definition, findings) = SchemeReader.read(try JSONValue(from: decoder))
        guard let definition, findings.isEmpty else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: findings.first?.sentence ?? "This is no reaction scheme."))
        }
        self = definition
    }

    package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

    private var json: JSONValue {
        var fields: [String: JSONValue] = [
            "name": .text(name), "version": .integer(Int64(version)), "nodes": .list(nodes.map(\.json)),
        ]
        fields["title"] = title?.json
        fields["source"] = source.map(JSONValue.text)
        if !outcomes.isEmpty { fields["outcomes"] = .list(outcomes.map(\.json)) }
        if !sideActions.isEmpty { fields["sideActions"] = .list(sideActions.map(\.json)) }
        return .object(fields)
    }
}

extension SchemeDefinition.OwnName {
    fileprivate var json: JSONValue { .object(["id": .text(id), "name": name.json]) }
}

extension SchemeNode {
    fileprivate var json: JSONValue {
        var fields: [String: JSONValue] = [
            "id": .text(id), "question": question.json, "answers": .list(answers.map(\.json)),
        ]
        fields["label"] = label?.json
        fields["note"] = note?.json
        if isSide { fields["side"] = .bool(true) }
        if isLandmark { fields["landmark"] = .bool(true) }
        if !rules.isEmpty { fields["rules"] = .list(rules.map { .object(["when": $0.when.json, "answer": .text($0.answer)]) }) }
        fields["otherwise"] = otherwise.map(JSONValue.text)
        fields["assume"] = assume.map(JSONValue.text)
        return .object(fields)
    }
}

extension SchemeNode.Answer {
    fileprivate var json: JSONValue {
        var fields: [String: JSONValue] = ["id": .text(id)]
        fields["label"] = label?.json
        fields["to"] = to.map(JSONValue.text)
        fields["outcome"] = outcome.map { .text($0.rawValue) }
        if followsIncident { fields["incident"] = .bool(true) }
        if !also.isEmpty { fields["also"] = .list(also.map { .text($0.rawValue) }) }
        return .object(fields)
    }
}
