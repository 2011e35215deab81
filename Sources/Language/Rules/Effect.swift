import Domain

/// What a phrase of a rule book says when it stands in a text.
enum Effect: Sendable, Equatable {
    case signal(Signal.Name, Signal.Certainty)
    case urgency(Reading.Urgency)
    case kind(Reading.Kind)
    case formal(FormalKind)
    /// The place of the topic in `Topic.shipped`.
    case topic(Int)
    case emotion(Reading.Emotion)
    case address(Tone.Address)
    case dialect
    /// The phrase as a whole is as good or bad as this; the words in it are not counted apart.
    case polarity(Double)
    case context(Context)
    /// The words of this phrase do not count for `Subject`: "gas geven" is no gas.
    case except(Subject)

    /// What the words around a phrase make of it.
    enum Context: String, Sendable, CaseIterable {
        /// `niet`, `geen`: what follows does not hold.
        case negation
        /// A word right after what it denies: German `nicht`, French `pas`.
        case denial
        /// Told of another day.
        case past
        /// A film, a practice alarm, a saying: nothing happens.
        case fiction
        /// Asks what if.
        case hypothetical
        /// Says that it is so at this moment, whatever else the sentence tells of.
        case present
        /// `heel`, `zeer`: makes the next word stronger.
        case intensifier
        /// `een beetje`: makes the next word weaker.
        case diminisher
    }

    /// What findings are about, to take them away by.
    enum Subject: Sendable, Hashable {
        case signal(Signal.Name)
        case kind(Reading.Kind)
        case urgency, formal, polarity, topics
        case topic(Int)
        case address, dialect
        /// `niet alleen`: this denies nothing.
        case negation
    }

    var subject: Subject? {
        switch self {
        case .signal(let name, _): .signal(name)
        case .kind(let kind): .kind(kind)
        case .urgency: .urgency
        case .formal: .formal
        case .topic(let topic): .topic(topic)
        case .polarity: .polarity
        case .address: .address
        case .context(.negation), .context(.denial): .negation
        case .dialect: .dialect
        case .emotion, .context, .except: nil
        }
    }
}

/// One phrase of a rule book.
struct Rule: Sendable {
    var effect: Effect
    /// How much it counts where findings are added up.
    var weight: Double
    /// Whether it holds after a negation too: "kan niet meer" is a negation itself.
    var isFirm: Bool
}

/// A phrase that stands in a text.
struct Finding: Sendable {
    var rule: Rule
    /// The tokens, both included.
    var first: Int
    var last: Int
}
