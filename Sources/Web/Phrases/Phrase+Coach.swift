package import Desk
package import Domain

/// The EPO coach beside a draft. What it finds is said by `Desk.coach`.
extension Phrase {
    package static let coach = Phrase(nl: "EPO-coach", fr: "Coach EPO", de: "EPO-Coach", en: "EPO coach")
    package static let coachLook = Phrase(
        nl: "Bekijk met de coach", fr: "Voir avec le coach", de: "Mit dem Coach ansehen", en: "Look with the coach")
    package static let coachWaits = Phrase(
        nl: "Schrijf je antwoord, dan leest de coach mee. Jij beslist wat je ermee doet.",
        fr: "Écrivez votre réponse, le coach lit avec vous. Vous décidez ce que vous en faites.",
        de: "Schreiben Sie Ihre Antwort, der Coach liest mit. Was Sie daraus machen, entscheiden Sie.",
        en: "Write your answer and the coach reads along. You decide what to do with it.")
    package static let coachNothing = Phrase(
        nl: "Niets meer aan te merken.", fr: "Plus rien à signaler.", de: "Nichts mehr anzumerken.", en: "Nothing more to remark.")
    package static let coachPraise = Phrase(nl: "Wat goed is", fr: "Ce qui est bien", de: "Was gut ist", en: "What is good")
    package static let coachMore = Phrase(nl: "Meer tips", fr: "Plus de conseils", de: "Mehr Tipps", en: "More tips")
    package static let coachPut = Phrase(nl: "Zet erbij", fr: "Ajouter", de: "Einfügen", en: "Add")
    package static let coachReplace = Phrase(nl: "Vervang door", fr: "Remplacer par", de: "Ersetzen durch", en: "Replace by")
    package static let coachFine = Phrase(nl: "goed", fr: "bien", de: "gut", en: "good")
    package static let coachCouldBeBetter = Phrase(nl: "kan beter", fr: "peut mieux faire", de: "geht besser", en: "could be better")
    package static let coachTheyWrite = Phrase(
        nl: "Zo schrijft de ander", fr: "L’autre écrit ainsi", de: "So schreibt der andere", en: "How the other writes")

    /// `62 van 100 · 3 tips`.
    package static func coachSummary(_ score: Int, tips: Int) -> Phrase {
        let count = Phrase.plural(
            tips, nl: Forms("# tip", "# tips"), fr: Forms("# conseil", "# conseils"), de: Forms("# Tipp", "# Tipps"),
            en: Forms("# tip", "# tips"))
        return Phrase(
            nl: "\(score) van 100 · \(count.nl)", fr: "\(score) sur 100 · \(count.fr)", de: "\(score) von 100 · \(count.de)",
            en: "\(score) of 100 · \(count.en)")
    }

    package static func coachMeasure(_ measure: CoachAdvice.Measure) -> Phrase {
        switch measure {
        case .empathic: Phrase(nl: "Empathisch", fr: "Empathique", de: "Empathisch", en: "Empathic")
        case .personal: Phrase(nl: "Persoonlijk", fr: "Personnel", de: "Persönlich", en: "Personal")
        case .positive: Phrase(nl: "Positief", fr: "Positif", de: "Positiv", en: "Positive")
        case .solution: Phrase(nl: "Oplossing", fr: "Solution", de: "Lösung", en: "Solution")
        case .tone: Phrase(nl: "Toon", fr: "Ton", de: "Ton", en: "Tone")
        case .plainLanguage: Phrase(nl: "Eenvoudig", fr: "Simple", de: "Einfach", en: "Plain")
        }
    }

    /// How somebody addresses us; nil when nothing shows.
    package static func address(_ address: Tone.Address) -> Phrase? {
        switch address {
        case .formal: Phrase(nl: "u-vorm", fr: "vouvoie", de: "siezt", en: "polite form")
        case .informal: Phrase(nl: "je-vorm", fr: "tutoie", de: "duzt", en: "familiar form")
        case .mixed: Phrase(nl: "u en je door elkaar", fr: "vous et tu mêlés", de: "Sie und du gemischt", en: "both forms of address")
        case .none: nil
        }
    }

    package static func messageLength(_ length: Tone.Length) -> Phrase {
        switch length {
        case .short: Phrase(nl: "kort", fr: "court", de: "kurz", en: "short")
        case .medium: Phrase(nl: "niet lang", fr: "assez court", de: "nicht lang", en: "not long")
        case .long: Phrase(nl: "lang", fr: "long", de: "lang", en: "long")
        }
    }

    package static let usesEmoji = Phrase(nl: "met emoji", fr: "avec émojis", de: "mit Emojis", en: "with emoji")
    package static let usesDialect = Phrase(nl: "met dialect", fr: "avec du dialecte", de: "mit Dialekt", en: "with dialect")
    package static let isShouting = Phrase(nl: "in hoofdletters", fr: "en majuscules", de: "in Großbuchstaben", en: "in capitals")
}
