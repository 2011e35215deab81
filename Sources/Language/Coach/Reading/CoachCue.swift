/// What a group of phrases in a draft, or in the message it answers, shows.
enum CoachCue: String, Sendable, CaseIterable {
    // Empathic
    case feeling, apology, ifApology, thanks, joy, condolence, strength, friendly
    case blame, minimise, rude, cold
    // Personal
    case anonymous, closing, automatic, reference, impersonal, passedOn
    // Positive
    case positive, refusal, alternative, debate
    // Solution
    case vague, step, keepInformed, deflect, pointer, yesNo, solved, when, owner, now
    // Tone
    case humour, slang, stiff
    // What the other says
    case saidMourning, saidThanks, saidAnger, saidWorry, saidDefect, saidFormal, saidPress, saidDanger
}

/// Which kind of word a word is; one word may be of several.
struct CoachWordClass: OptionSet, Sendable {
    let rawValue: UInt32
    static let me = CoachWordClass(rawValue: 1)
    static let us = CoachWordClass(rawValue: 1 << 1)
    static let formalYou = CoachWordClass(rawValue: 1 << 2)
    static let informalYou = CoachWordClass(rawValue: 1 << 3)
    static let but = CoachWordClass(rawValue: 1 << 4)
    static let negation = CoachWordClass(rawValue: 1 << 5)
    static let weekday = CoachWordClass(rawValue: 1 << 6)
    static let month = CoachWordClass(rawValue: 1 << 7)
    static let number = CoachWordClass(rawValue: 1 << 8)
    static let greeting = CoachWordClass(rawValue: 1 << 9)
    static let title = CoachWordClass(rawValue: 1 << 10)
    static let office = CoachWordClass(rawValue: 1 << 11)
    static let action = CoachWordClass(rawValue: 1 << 12)
    static let doer = CoachWordClass(rawValue: 1 << 13)
    static let you = CoachWordClass(rawValue: 1 << 14)
    static let passive = CoachWordClass(rawValue: 1 << 15)
    /// Words that tell nothing of what a text is about.
    static let empty = CoachWordClass(rawValue: 1 << 16)
    static let feelingWord = CoachWordClass(rawValue: 1 << 17)
    /// I and we as who does something.
    static let subject = CoachWordClass(rawValue: 1 << 18)

    /// The classes by the name that the tables and the phrases use.
    static let named: [String: CoachWordClass] = [
        "me": .me, "us": .us, "formalYou": .formalYou, "informalYou": .informalYou, "you": .you, "but": .but, "not": .negation,
        "weekday": .weekday, "month": .month, "number": .number, "greeting": .greeting, "title": .title, "office": .office,
        "action": .action, "doer": .doer, "passive": .passive, "feeling": .feelingWord, "subject": .subject, "empty": .empty,
    ]
}
