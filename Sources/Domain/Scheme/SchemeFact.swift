/// What a rule of a scheme may ask about. How many people follow somebody is not among them: reach has no weight in who gets an answer.
package enum SchemeFact: String, Sendable, CaseIterable {
    case channel = "message.channel"
    case type = "message.type"
    case isPublic = "message.public"
    /// Written by a program.
    case isAutomatic = "message.automatic"
    /// A delivery report about an answer of ours.
    case isBounce = "message.bounce"
    /// From our own lists; who is on none has no role.
    case role = "author.role"
    case kind = "reading.kind"
    case sentiment = "reading.sentiment"
    case urgency = "reading.urgency"
    case language = "reading.language"
    case topics = "reading.topics"
    case formalKind = "reading.formalKind"
    /// A substantive answer was given in this conversation before.
    case wasAnswered = "conversation.answered"
    /// The message asks nothing that was not asked before.
    case hasNothingNew = "conversation.nothingNew"
    /// Belongs to a known incident.
    case incident = "conversation.incident"
    /// How the house works at this moment.
    case mode = "house.mode"

    /// The values that the fact can have; nil for what is true or false, and for topics, which an organisation names itself.
    package var values: [String]? {
        switch self {
        case .channel: Channel.allCases.map(\.rawValue)
        case .type: Message.Kind.allCases.map(\.rawValue)
        case .role: Author.Role.allCases.map(\.rawValue)
        case .kind: Reading.Kind.allCases.map(\.rawValue)
        case .sentiment: Reading.Sentiment.allCases.map(\.rawValue)
        case .urgency: Reading.Urgency.allCases.map(\.rawValue)
        case .language: Reading.Language.allCases.map(\.rawValue)
        case .formalKind: FormalKind.allCases.map(\.rawValue)
        case .mode: HouseMode.allCases.map(\.rawValue)
        case .topics, .isPublic, .isAutomatic, .isBounce, .wasAnswered, .hasNothingNew, .incident: nil
        }
    }

    /// Whether the fact is true or false.
    package var isFlag: Bool { values == nil && self != .topics }
    /// Whether the fact may be absent, so that a rule may ask for any value.
    package var isOptional: Bool { [.role, .formalKind].contains(self) }

    /// The field of a reading whose words show why the fact is so.
    package var evidence: String {
        switch self {
        case .kind: "kind"
        case .sentiment: "sentiment"
        case .urgency: "urgency"
        case .language: "language"
        case .topics: "topics"
        case .formalKind: "formalKind"
        default: rawValue
        }
    }
}

/// How the house works: as always, or in a calamity.
package enum HouseMode: String, Sendable, CaseIterable { case normal, crisis }
