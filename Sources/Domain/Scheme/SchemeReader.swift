import Support

/// Reads a scheme from JSON and collects everything that is wrong with it. Total: whatever comes in, out comes a scheme or findings.
struct SchemeReader {
    /// The most nodes, and the most answers and rules of one; what people can look through, and what is decided in time.
    static let mostNodes = 1000
    static let mostAnswers = 20
    static let mostRules = 20
    static let mostConditions = 200
    static let deepest = 20
    static let longestText = 1000
    static let longestID = 40
    private static let mostFindings = 200

    private(set) var findings: [SchemeFinding] = []
    /// The node that is being read.
    private var node: String?

    /// The scheme and what is wrong with it; nil where too little could be read to be one.
    static func read(_ value: JSONValue) -> (scheme: SchemeDefinition?, findings: [SchemeFinding]) {
        var reader = SchemeReader()
        let scheme = reader.scheme(value)
        return (scheme, reader.findings)
    }

    mutating func add(_ kind: SchemeFinding.Kind, _ place: String, _ reason: String) {
        guard findings.count < Self.mostFindings else { return }
        findings.append(SchemeFinding(kind, node: node, at: place, reason))
    }

    // MARK: - The document

    private mutating func scheme(_ value: JSONValue) -> SchemeDefinition? {
        guard case .object(let fields) = value else {
            add(.unreadable, "", "A scheme is a JSON object.")
            return nil
        }
        know(fields, ["$schema", "name", "version", "title", "source", "outcomes", "sideActions", "nodes"], at: "")
        let name = identifier(fields["name"], at: "name") ?? ""
        let version = whole(fields["version"], at: "version") ?? 0
        var nodes: [SchemeNode] = []
        switch fields["nodes"] {
        case .list(let values)? where values.count > Self.mostNodes:
            add(.tooLarge, "nodes", "A scheme has at most \(Self.mostNodes) nodes; this one has \(values.count).")
            return nil
        case .list(let values)?:
            nodes = values.enumerated().compactMap { read(node: $0.element, at: "nodes[\($0.offset)]") }
            node = nil
            if values.isEmpty { add(.missingAnswer, "nodes", "A scheme has at least one node.") }
        case nil: add(.unreadable, "nodes", "\"nodes\" is missing.")
        default: add(.unreadable, "nodes", "\"nodes\" is no list.")
        }
        return SchemeDefinition(
            name: name, version: version, title: words(fields["title"], at: "title"), source: text(fields["source"], at: "source"),
            outcomes: ownNames(fields["outcomes"], at: "outcomes"), sideActions: ownNames(fields["sideActions"], at: "sideActions"),
            nodes: nodes)
    }

    private mutating func ownNames(_ value: JSONValue?, at place: String) -> [SchemeDefinition.OwnName] {
        list(value, at: place, most: 100).enumerated().compactMap { offset, value in
            let place = "\(place)[\(offset)]"
            guard let fields = object(value, at: place, ["id", "name"]) else { return nil }
            guard let id = identifier(fields["id"], at: "\(place).id") else { return nil }
            guard let name = words(fields["name"], at: "\(place).name") else {
                if fields["name"] == nil { add(.unreadable, "\(place).name", "\"name\" is missing: people must be told what \(id) is.") }
                return nil
            }
            return SchemeDefinition.OwnName(id: id, name: name)
        }
    }

    private mutating func read(node value: JSONValue, at place: String) -> SchemeNode? {
        node = nil
        if case .object(let fields) = value, case .text(let id)? = fields["id"] { node = id.shortened(to: Self.longestID) }
        let known: Set<String> = ["id", "question", "label", "note", "side", "landmark", "rules", "otherwise", "assume", "answers"]
        guard let fields = object(value, at: place, known) else { return nil }
        guard let id = identifier(fields["id"], at: "\(place).id") else { return nil }
        let question = words(fields["question"], at: "\(place).question")
        if fields["question"] == nil { add(.unreadable, "\(place).question", "\"question\" is missing.") }
        let answers = list(fields["answers"], at: "\(place).answers", most: Self.mostAnswers).enumerated().compactMap {
            answer($0.element, at: "\(place).answers[\($0.offset)]")
        }
        let rules = list(fields["rules"], at: "\(place).rules", most: Self.mostRules).enumerated().compactMap {
            rule($0.element, at: "\(place).rules[\($0.offset)]")
        }
        return SchemeNode(
            id: id, question: question ?? SchemeText(), label: words(fields["label"], at: "\(place).label"),
            note: words(fields["note"], at: "\(place).note"), isSide: flag(fields["side"], at: "\(place).side"),
            isLandmark: flag(fields["landmark"], at: "\(place).landmark"), rules: rules,
            otherwise: identifier(fields["otherwise"], at: "\(place).otherwise", isOptional: true),
            assume: identifier(fields["assume"], at: "\(place).assume", isOptional: true), answers: answers)
    }

    private mutating func rule(_ value: JSONValue, at place: String) -> SchemeNode.Rule? {
        guard let fields = object(value, at: place, ["when", "answer"]) else { return nil }
        guard let answer = identifier(fields["answer"], at: "\(place).answer") else { return nil }
        guard let when = fields["when"] else {
            add(.unreadable, "\(place).when", "\"when\" is missing.")
            return nil
        }
        guard let condition = condition(when, at: "\(place).when", depth: 0) else { return nil }
        guard condition.size <= Self.mostConditions else {
            add(.tooLarge, place, "A rule holds at most \(Self.mostConditions) conditions.")
            return nil
        }
        return SchemeNode.Rule(when: condition, answer: answer)
    }

    private mutating func answer(_ value: JSONValue, at place: String) -> SchemeNode.Answer? {
        guard let fields = object(value, at: place, ["id", "label", "to", "outcome", "incident", "also"]) else { return nil }
        guard let id = identifier(fields["id"], at: "\(place).id") else { return nil }
        let also = list(fields["also"], at: "\(place).also", most: 20).enumerated().compactMap {
            identifier($0.element, at: "\(place).also[\($0.offset)]")
        }
        return SchemeNode.Answer(
            id: id, label: words(fields["label"], at: "\(place).label"),
            to: identifier(fields["to"], at: "\(place).to", isOptional: true),
            outcome: identifier(fields["outcome"], at: "\(place).outcome", isOptional: true).map(Outcome.init(rawValue:)),
            followsIncident: flag(fields["incident"], at: "\(place).incident"), also: also.map(SideAction.init(rawValue:)))
    }

    // MARK: - Values

    /// The fields of an object that has no others than `known`.
    mutating func object(_ value: JSONValue, at place: String, _ known: Set<String>) -> [String: JSONValue]? {
        guard case .object(let fields) = value else {
            add(.unreadable, place, "A JSON object is wanted here.")
            return nil
        }
        know(fields, known, at: place)
        return fields
    }

    private mutating func know(_ fields: [String: JSONValue], _ known: Set<String>, at place: String) {
        for name in fields.keys.sorted() where !known.contains(name) {
            add(.unknownName, place, "There is no field \"\(name.shortened(to: 40))\" here.")
        }
    }

    mutating func list(_ value: JSONValue?, at place: String, most: Int) -> [JSONValue] {
        switch value {
        case nil: return []
        case .list(let values)? where values.count <= most: return values
        case .list(let values)?: add(.tooLarge, place, "There are \(values.count) here; at most \(most) can be.")
        default: add(.unreadable, place, "A list is wanted here.")
        }
        return []
    }

    /// A name that stands in addresses and answers: letters, digits, hyphens and underscores.
    mutating func identifier(_ value: JSONValue?, at place: String, isOptional: Bool = false) -> String? {
        guard let value else {
            if !isOptional { add(.unreadable, place, "\"\(place.split(separator: ".").last ?? "")\" is missing.") }
            return nil
        }
        guard case .text(let text) = value else {
            add(.unreadable, place, "A text is wanted here.")
            return nil
        }
        let isFine =
            !text.isEmpty && text.utf8.count <= Self.longestID
            && text.utf8.allSatisfy { byte in
                (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
        guard isFine else {
            add(.unreadable, place, "\"\(text.shortened(to: 40))\" is no name: use 1 to 40 letters, digits and hyphens.")
            return nil
        }
        return text
    }

    private mutating func text(_ value: JSONValue?, at place: String) -> String? {
        switch value {
        case nil: return nil
        case .text(let text)? where !text.trimmed.isEmpty && text.unicodeScalars.count <= Self.longestText: return text
        case .text?: add(.unreadable, place, "The text is empty or longer than \(Self.longestText) characters.")
        default: add(.unreadable, place, "A text is wanted here.")
        }
        return nil
    }

    private mutating func words(_ value: JSONValue?, at place: String) -> SchemeText? {
        guard let value else { return nil }
        guard let fields = object(value, at: place, ["nl", "fr", "de", "en"]) else { return nil }
        guard !fields.isEmpty else {
            add(.unreadable, place, "Words in at least one of nl, fr, de and en are wanted here.")
            return nil
        }
        return SchemeText(
            nl: text(fields["nl"], at: "\(place).nl"), fr: text(fields["fr"], at: "\(place).fr"),
            de: text(fields["de"], at: "\(place).de"), en: text(fields["en"], at: "\(place).en"))
    }

    private mutating func whole(_ value: JSONValue?, at place: String) -> Int? {
        guard let whole = value?.whole.flatMap({ Int(exactly: $0) }), (1...1_000_000_000).contains(whole) else {
            add(.unreadable, place, "A whole number from 1 is wanted here.")
            return nil
        }
        return whole
    }

    private mutating func flag(_ value: JSONValue?, at place: String) -> Bool {
        switch value {
        case nil: return false
        case .bool(let isTrue)?: return isTrue
        default:
            add(.unreadable, place, "true or false is wanted here.")
            return false
        }
    }
}
