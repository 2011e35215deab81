/// All that a scheme knows when it decides about a message. Holds no words of anybody, so it may be kept as long as the decision.
package struct SchemeFacts: Sendable, Equatable {
    /// What is known of the conversation that the message belongs to; nil: nobody knows.
    package struct Conversation: Sendable, Equatable {
        /// A substantive answer was given before; a receipt is none.
        package var wasAnswered: Bool?
        /// Nothing is asked that was not asked before.
        package var hasNothingNew: Bool?
        /// The outcome of the known incident that the message is part of; nil when it is part of none.
        package var incident: Outcome?
        package init(wasAnswered: Bool? = nil, hasNothingNew: Bool? = nil, incident: Outcome? = nil) {
            (self.wasAnswered, self.hasNothingNew, self.incident) = (wasAnswered, hasNothingNew, incident)
        }
        /// A conversation that begins with this message.
        package static let new = Conversation(wasAnswered: false)
    }

    package var channel: Channel
    package var type: Message.Kind
    package var isPublic: Bool
    package var isAutomatic: Bool
    package var isBounce: Bool
    package var role: Author.Role?
    package var kind: Reading.Kind
    package var sentiment: Reading.Sentiment
    package var urgency: Reading.Urgency
    package var language: Reading.Language
    package var topics: [String]
    package var signals: [Signal]
    package var formalKind: FormalKind?
    package var conversation: Conversation
    package var mode: HouseMode

    package init(
        message: IncomingMessage, reading: Reading, conversation: Conversation = .new, mode: HouseMode = .normal
    ) {
        channel = message.channel
        type = message.kind
        isPublic = message.isPublic
        isAutomatic = message.mail?.isAutomatic ?? false
        isBounce = message.mail?.bounceOf != nil
        role = message.author.role
        kind = reading.kind
        sentiment = reading.sentiment
        urgency = reading.urgency
        language = reading.language
        topics = reading.topics
        signals = reading.signals
        formalKind = reading.formalKind
        self.conversation = conversation
        self.mode = mode
    }

    /// The signal as the reading has it; nil when nothing points to it.
    package func certainty(of name: Signal.Name) -> Signal.Certainty? { signals.first { $0.name == name }?.certainty }
}

extension SchemeFacts {
    /// The facts as names and values, which `init(fields:)` reads back; what is absent or usual is left out.
    package var fields: [String: String] {
        var fields = [
            "channel": channel.rawValue, "type": type.rawValue, "kind": kind.rawValue, "sentiment": sentiment.rawValue,
            "language": language.rawValue,
        ]
        if isPublic { fields["public"] = "1" }
        if isAutomatic { fields["automatic"] = "1" }
        if isBounce { fields["bounce"] = "1" }
        if urgency != .none { fields["urgency"] = urgency.rawValue }
        if mode != .normal { fields["mode"] = mode.rawValue }
        fields["role"] = role?.rawValue
        fields["formalKind"] = formalKind?.rawValue
        fields["incident"] = conversation.incident?.rawValue
        fields["answered"] = conversation.wasAnswered.map { $0 ? "1" : "0" }
        fields["nothingNew"] = conversation.hasNothingNew.map { $0 ? "1" : "0" }
        if !topics.isEmpty { fields["topics"] = topics.joined(separator: "\n") }
        if !signals.isEmpty {
            fields["signals"] = signals.map { $0.name.rawValue + ($0.certainty == .possible ? "?" : "") }.joined(separator: " ")
        }
        return fields
    }

    /// Nil when a name that decides is missing or of a version that we do not know.
    package init?(fields: [String: String]) {
        guard let channel = fields["channel"].flatMap(Channel.init(rawValue:)),
            let type = fields["type"].flatMap(Message.Kind.init(rawValue:)),
            let kind = fields["kind"].flatMap(Reading.Kind.init(rawValue:)),
            let sentiment = fields["sentiment"].flatMap(Reading.Sentiment.init(rawValue:)),
            let language = fields["language"].flatMap(Reading.Language.init(rawValue:)),
            let urgency = Reading.Urgency(rawValue: fields["urgency"] ?? "none"), let mode = HouseMode(rawValue: fields["mode"] ?? "normal")
        else { return nil }
        (self.channel, self.type, self.kind, self.sentiment, self.language) = (channel, type, kind, sentiment, language)
        (self.urgency, self.mode) = (urgency, mode)
        isPublic = fields["public"] == "1"
        isAutomatic = fields["automatic"] == "1"
        isBounce = fields["bounce"] == "1"
        role = fields["role"].flatMap(Author.Role.init(rawValue:))
        formalKind = fields["formalKind"].flatMap(FormalKind.init(rawValue:))
        conversation = Conversation(
            wasAnswered: fields["answered"].map { $0 == "1" }, hasNothingNew: fields["nothingNew"].map { $0 == "1" },
            incident: fields["incident"].map { Outcome(rawValue: $0) })
        topics = fields["topics"]?.split(separator: "\n").map(String.init) ?? []
        var signals: [Signal] = []
        for word in fields["signals"]?.split(separator: " ") ?? [] {
            let isPossible = word.hasSuffix("?")
            guard let name = Signal.Name(rawValue: String(isPossible ? word.dropLast() : word)) else { return nil }
            signals.append(Signal(name, isPossible ? .possible : .certain))
        }
        self.signals = signals
    }
}
