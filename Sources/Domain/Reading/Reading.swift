/// What a message says and how it says it. Never a score of the person who wrote it; each finding stands with the words that caused it.
package struct Reading: Sendable, Equatable {
    package enum Language: String, Sendable, CaseIterable { case nl, fr, de, en, other }
    package enum Sentiment: String, Sendable, CaseIterable { case negative, neutral, positive }
    /// Serves the coach and the figures of a team; it is not stored with a person.
    package enum Emotion: String, Sendable, CaseIterable { case anger, worry, sadness, joy, gratitude, none }
    package enum Kind: String, Sendable, CaseIterable { case question, complaint, report, compliment, suggestion, news, abuse, spam, other }
    package enum Urgency: String, Sendable, CaseIterable, Comparable {
        case none, watch, urgent, crisis
        private var rank: Int {
            switch self {
            case .none: 0
            case .watch: 1
            case .urgent: 2
            case .crisis: 3
            }
        }
        package static func < (one: Urgency, other: Urgency) -> Bool { one.rank < other.rank }
    }

    /// The best guess, always; how sure it is, 0 to 1.
    package var language: Language
    package var languageConfidence: Double
    package var sentiment: Sentiment
    /// -1 to 1.
    package var sentimentScore: Double
    package var emotion: Emotion
    package var kind: Kind
    /// Identifiers of `Topic`, best first.
    package var topics: [String]
    package var urgency: Urgency
    package var tone: Tone
    /// What a reaction scheme asks about, each at most once.
    package var signals: [Signal]
    /// The formal procedure that the words ask for, whatever their tone.
    package var formalKind: FormalKind?
    package var because: [Evidence]

    package init(
        language: Language = .other, languageConfidence: Double = 0, sentiment: Sentiment = .neutral, sentimentScore: Double = 0,
        emotion: Emotion = .none, kind: Kind = .other, topics: [String] = [], urgency: Urgency = .none, tone: Tone = Tone(),
        signals: [Signal] = [], formalKind: FormalKind? = nil, because: [Evidence] = []
    ) {
        self.language = language
        self.languageConfidence = languageConfidence
        self.sentiment = sentiment
        self.sentimentScore = sentimentScore
        self.emotion = emotion
        self.kind = kind
        self.topics = topics
        self.urgency = urgency
        self.tone = tone
        self.signals = signals
        self.formalKind = formalKind
        self.because = because
    }

    /// The words that caused a finding.
    package struct Evidence: Sendable, Equatable {
        /// Which finding: `language`, `sentiment`, `kind`, `urgency`, `topics`, `tone`, `formalKind`, or the name of a signal.
        package var field: String
        package var text: String
        /// Offsets in the text of the message, in Unicode scalars, half open.
        package var start: Int
        package var end: Int
        package init(field: String, text: String, start: Int, end: Int) {
            (self.field, self.text, self.start, self.end) = (field, text, start, end)
        }
    }

    /// How sure the reading is of `name`; nil when nothing points to it.
    package func certainty(of name: Signal.Name) -> Signal.Certainty? { signals.first { $0.name == name }?.certainty }
}

/// How the other writes, which the answer should fit.
package struct Tone: Sendable, Equatable {
    package enum Address: String, Sendable, CaseIterable { case formal, informal, mixed, none }
    package enum Length: String, Sendable, CaseIterable { case short, medium, long }
    package var address: Address
    /// How many emoji.
    package var emoji: Int
    package var length: Length
    package var dialect: Bool
    package var shouting: Bool
    package init(address: Address = .none, emoji: Int = 0, length: Length = .short, dialect: Bool = false, shouting: Bool = false) {
        self.address = address
        self.emoji = emoji
        self.length = length
        self.dialect = dialect
        self.shouting = shouting
    }
}

/// Something that a message holds and that a reaction scheme may ask about.
package struct Signal: Sendable, Equatable {
    package enum Name: String, Sendable, CaseIterable {
        /// Somebody is in danger now: gas, fire, water, an accident.
        case danger
        case selfHarm = "self-harm"
        /// A child, or violence at home.
        case vulnerable
        /// A threat against us or others.
        case threat
        /// Data of somebody that should not stand in public: a national number, an account number, an address with a name.
        case personalData = "personal-data"
        /// An insult, discrimination, profanity at somebody. Criticism never is.
        case houseRules = "house-rules"
        /// Another authority or company is the one to ask.
        case otherAuthority = "other-authority"
        /// Asks in the role of press: an editor's desk, a deadline, a request for comment.
        case press
        /// Asks in the role of a council member.
        case council
        case defect
        case question
        /// Tells of a bad experience with us.
        case badExperience = "bad-experience"
        /// A claim that can be checked, not an opinion.
        case claim
        case compliment
        case idea
        /// Mockery, satire, a rant that asks nothing.
        case rant
        /// Somebody died: no emoji, no survey, no automatic receipt.
        case mourning
        /// An invitation to everybody to talk: something we could join.
        case invitation
        /// Advertising, chain mail, fraud.
        case spam
    }
    /// A `possible` signal becomes a question to a person, never a guess.
    package enum Certainty: String, Sendable, CaseIterable { case certain, possible }
    package var name: Name
    package var certainty: Certainty
    package init(_ name: Name, _ certainty: Certainty = .certain) { (self.name, self.certainty) = (name, certainty) }
}

/// A procedure of law that a message may start, before and regardless of its tone.
package enum FormalKind: String, Sendable, CaseIterable {
    case complaint, objection, appeal, documents
    case dataProtection = "data-protection"
    case petition
    case damageClaim = "damage-claim"
    case noticeOfDefault = "notice-of-default"
    case councilQuestion = "council-question"
    case whistleblower, integrity
}
