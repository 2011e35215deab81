import Domain

/// What the phrases of a section say: `[signal danger certain]`, `[topic waste]`, `[class lamp]`.
enum RuleSection {
    case phrases(Effect, weight: Double, isFirm: Bool)
    case words(String)

    /// Reads the words between the brackets; `firm` at the end keeps its phrases after a negation, `=2` gives them a weight.
    init?(_ header: String) {
        var words = header.split(separator: " ").map(String.init)
        var weight = 1.0
        var isFirm = false
        while let last = words.last {
            if last == "firm" {
                isFirm = true
            } else if last.hasPrefix("="), let value = Double(last.dropFirst()) {
                weight = value
            } else {
                break
            }
            words.removeLast()
        }
        if words.count == 2, words[0] == "class" {
            self = .words(words[1])
            return
        }
        guard let effect = RuleSection.effect(words) else { return nil }
        self = .phrases(effect, weight: weight, isFirm: isFirm)
    }

    private static func effect(_ words: [String]) -> Effect? {
        let value = words.count > 1 ? words[1] : ""
        switch (words.first, words.count) {
        case ("signal", 3):
            guard let name = Signal.Name(rawValue: value), let certainty = Signal.Certainty(rawValue: words[2]) else { return nil }
            return .signal(name, certainty)
        case ("urgency", 2): return Reading.Urgency(rawValue: value).map(Effect.urgency)
        case ("kind", 2): return Reading.Kind(rawValue: value).map(Effect.kind)
        case ("formal", 2): return FormalKind(rawValue: value).map(Effect.formal)
        case ("topic", 2): return Topic.shipped.firstIndex(of: value).map(Effect.topic)
        case ("emotion", 2): return Reading.Emotion(rawValue: value).map(Effect.emotion)
        case ("address", 2): return Tone.Address(rawValue: value).map(Effect.address)
        case ("dialect", 1): return .dialect
        case ("polarity", 2): return Double(value).map(Effect.polarity)
        case ("context", 2): return Effect.Context(rawValue: value).map(Effect.context)
        case ("except", 2...3): return subject(Array(words.dropFirst())).map(Effect.except)
        default: return nil
        }
    }

    private static func subject(_ words: [String]) -> Effect.Subject? {
        let value = words.count > 1 ? words[1] : ""
        switch (words[0], words.count) {
        case ("signal", 2): return Signal.Name(rawValue: value).map(Effect.Subject.signal)
        case ("kind", 2): return Reading.Kind(rawValue: value).map(Effect.Subject.kind)
        case ("topic", 2): return Topic.shipped.firstIndex(of: value).map(Effect.Subject.topic)
        case ("topics", 1): return .topics
        case ("urgency", 1): return .urgency
        case ("formal", 1): return .formal
        case ("polarity", 1): return .polarity
        case ("address", 1): return .address
        case ("dialect", 1): return .dialect
        case ("negation", 1): return .negation
        default: return nil
        }
    }
}
