/// The facts of one message as bits, so that a condition is a mask.
struct FactBits {
    /// For each fact with named values the bit of the value it has; none where it is absent.
    var members = SIMD32<UInt32>(repeating: 0)
    /// The flags that are known, and those that are true.
    var known: UInt32 = 0
    var isTrue: UInt32 = 0
    var certain: UInt32 = 0
    var possible: UInt32 = 0
    var urgency = 0
    var topics: [String]

    init(_ facts: SchemeFacts) {
        topics = facts.topics
        set(.channel, facts.channel, Order.channel)
        set(.type, facts.type, Order.messageKind)
        if let role = facts.role { set(.role, role, Order.authorRole) }
        set(.kind, facts.kind, Order.readingKind)
        set(.sentiment, facts.sentiment, Order.readingSentiment)
        set(.urgency, facts.urgency, Order.readingUrgency)
        set(.language, facts.language, Order.readingLanguage)
        if let kind = facts.formalKind { set(.formalKind, kind, Order.formalKind) }
        set(.mode, facts.mode, Order.houseMode)
        set(.isPublic, facts.isPublic)
        set(.isAutomatic, facts.isAutomatic)
        set(.isBounce, facts.isBounce)
        if let answered = facts.conversation.wasAnswered { set(.wasAnswered, answered) }
        if let nothingNew = facts.conversation.hasNothingNew { set(.hasNothingNew, nothingNew) }
        set(.incident, facts.conversation.incident != nil)
        for signal in facts.signals {
            let bit = Self.bit(of: signal.name)
            if signal.certainty == .certain { certain |= bit } else { possible |= bit }
        }
        urgency = Order.readingUrgency.firstIndex(of: facts.urgency) ?? 0
    }

    private mutating func set<Value: Equatable>(_ fact: SchemeFact, _ value: Value, _ all: [Value]) {
        guard let place = all.firstIndex(of: value), place < 32 else { return }
        members[fact.slot] = 1 << UInt32(place)
    }

    private mutating func set(_ fact: SchemeFact, _ value: Bool) {
        known |= 1 << UInt32(fact.slot)
        if value { isTrue |= 1 << UInt32(fact.slot) }
    }

    static func bit(of name: Signal.Name) -> UInt32 {
        let place = Order.signalName.firstIndex(of: name) ?? 31
        return 1 << UInt32(min(place, 31))
    }
}

/// The values of each fact in their order, made once: asking an enumeration for all its cases makes a list each time.
private enum Order {
    static let channel = Channel.allCases
    static let messageKind = Message.Kind.allCases
    static let authorRole = Author.Role.allCases
    static let readingKind = Reading.Kind.allCases
    static let readingSentiment = Reading.Sentiment.allCases
    static let readingUrgency = Reading.Urgency.allCases
    static let readingLanguage = Reading.Language.allCases
    static let formalKind = FormalKind.allCases
    static let houseMode = HouseMode.allCases
    static let signalName = Signal.Name.allCases
    static let fact = SchemeFact.allCases
}

extension SchemeFact {
    /// The place of the fact among the bits; there is room for thirty-two.
    var slot: Int { min(Order.fact.firstIndex(of: self) ?? 31, 31) }
}

/// A condition with its names resolved.
indirect enum CompiledCondition: Sendable {
    enum Truth { case no, yes, open }

    case all([CompiledCondition])
    case any([CompiledCondition])
    case not(CompiledCondition)
    case person(CompiledCondition)
    case signal(Signal.Name, UInt32, SchemeCondition.Degree?)
    case flag(SchemeFact, UInt32, Bool)
    case member(SchemeFact, slot: Int, UInt32)
    case topics([String])
    case atLeast(Int)

    init(_ condition: SchemeCondition) {
        switch condition {
        case .all(let inner): self = .all(inner.map(CompiledCondition.init))
        case .any(let inner): self = .any(inner.map(CompiledCondition.init))
        case .not(let inner): self = .not(CompiledCondition(inner))
        case .person(let inner): self = .person(CompiledCondition(inner))
        case .signal(let name, let degree): self = .signal(name, FactBits.bit(of: name), degree)
        case .flag(let fact, let isTrue): self = .flag(fact, 1 << UInt32(fact.slot), isTrue)
        case .member(.topics, let values): self = .topics(values)
        case .member(let fact, let values):
            let all = fact.values ?? []
            let mask = values.reduce(UInt32(0)) { mask, value in
                all.firstIndex(of: value).map { $0 < 32 ? mask | 1 << UInt32($0) : mask } ?? mask
            }
            self = .member(fact, slot: fact.slot, values.isEmpty ? .max : mask)
        case .atLeast(let urgency): self = .atLeast(Reading.Urgency.allCases.firstIndex(of: urgency) ?? 0)
        }
    }

    func evaluate(_ bits: FactBits) -> Truth {
        switch self {
        case .all(let inner):
            var truth = Truth.yes
            for one in inner {
                switch one.evaluate(bits) {
                case .no: return .no
                case .yes: break
                case .open: truth = .open
                }
            }
            return truth
        case .any(let inner):
            var truth = Truth.no
            for one in inner {
                switch one.evaluate(bits) {
                case .yes: return .yes
                case .no: break
                case .open: truth = .open
                }
            }
            return truth
        case .not(let inner):
            return switch inner.evaluate(bits) {
            case .no: .yes
            case .yes: .no
            case .open: .open
            }
        case .person(let inner): return inner.evaluate(bits) == .no ? .no : .open
        case .signal(_, let bit, let degree):
            if bits.certain & bit != 0 { return .yes }
            guard bits.possible & bit != 0 else { return .no }
            return switch degree {
            case .certain: .no
            case .possible: .yes
            case nil: .open
            }
        case .flag(_, let bit, let wanted):
            guard bits.known & bit != 0 else { return .open }
            return (bits.isTrue & bit != 0) == wanted ? .yes : .no
        case .member(_, let slot, let mask): return bits.members[slot] & mask != 0 ? .yes : .no
        case .topics(let wanted): return bits.topics.contains { wanted.contains($0) } ? .yes : .no
        case .atLeast(let urgency): return bits.urgency >= urgency ? .yes : .no
        }
    }

    /// The facts because of which the condition holds or is open. What is absent is no reason.
    func reasons(_ bits: FactBits, _ facts: SchemeFacts) -> [Decision.Reason] {
        var reasons: [Decision.Reason] = []
        collect(bits, facts, into: &reasons)
        return reasons
    }

    private func collect(_ bits: FactBits, _ facts: SchemeFacts, into reasons: inout [Decision.Reason]) {
        let truth = evaluate(bits)
        guard truth != .no else { return }
        func add(_ field: String, _ value: String) {
            let reason = Decision.Reason(field: field, value: value)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        switch self {
        case .all(let inner): for one in inner { one.collect(bits, facts, into: &reasons) }
        case .any(let inner): for one in inner where one.evaluate(bits) == truth { one.collect(bits, facts, into: &reasons) }
        case .not: break
        case .person(let inner): inner.collect(bits, facts, into: &reasons)
        case .signal(let name, let bit, _): add(name.rawValue, bits.certain & bit != 0 ? "certain" : "possible")
        case .flag(let fact, _, let wanted): add(fact.evidence, truth == .open ? "unknown" : wanted ? "true" : "false")
        case .member(let fact, _, _): add(fact.evidence, facts.value(of: fact))
        case .topics(let wanted): add(SchemeFact.topics.evidence, bits.topics.filter(wanted.contains).joined(separator: " "))
        case .atLeast: add(SchemeFact.urgency.evidence, facts.urgency.rawValue)
        }
    }
}

extension SchemeFacts {
    /// The value of a fact that has named ones.
    fileprivate func value(of fact: SchemeFact) -> String {
        switch fact {
        case .channel: channel.rawValue
        case .type: type.rawValue
        case .role: role?.rawValue ?? ""
        case .kind: kind.rawValue
        case .sentiment: sentiment.rawValue
        case .urgency: urgency.rawValue
        case .language: language.rawValue
        case .formalKind: formalKind?.rawValue ?? ""
        case .mode: mode.rawValue
        case .topics, .isPublic, .isAutomatic, .isBounce, .wasAnswered, .hasNothingNew, .incident: ""
        }
    }
}
