import Domain

/// Why a question of a scheme was answered as it was, where the words of the message do not say it by themselves.
extension Phrase {
    static let readInMessage = Phrase(
        nl: "gelezen in het bericht", fr: "lu dans le message", de: "in der Nachricht gelesen", en: "read in the message")
    /// Before words that may mean it.
    static let perhaps = Phrase(nl: "misschien", fr: "peut-être", de: "vielleicht", en: "perhaps")

    /// A fact in words; nil for what a reading found, which its words show.
    static func reason(_ reason: Decision.Reason) -> Phrase? {
        switch (reason.field, reason.value) {
        case ("message.automatic", _):
            Phrase(
                nl: "geschreven door een programma", fr: "écrit par un programme", de: "von einem Programm geschrieben",
                en: "written by a program")
        case ("message.bounce", _):
            Phrase(
                nl: "een teruggestuurd antwoord van ons", fr: "une de nos réponses renvoyée", de: "eine unserer Antworten kam zurück",
                en: "an answer of ours that came back")
        case ("message.public", "true"):
            Phrase(nl: "iedereen kan het lezen", fr: "tout le monde peut le lire", de: "alle können es lesen", en: "everybody can read it")
        case ("message.public", _):
            Phrase(nl: "niet openbaar", fr: "pas public", de: "nicht öffentlich", en: "not public")
        case ("author.role", let role): Self.role(role)
        case ("conversation.answered", "unknown"):
            Phrase(
                nl: "niet bekend of we al antwoordden", nlNL: "niet bekend of we al hebben geantwoord",
                fr: "on ne sait pas si nous avons déjà répondu",
                de: "nicht bekannt, ob wir schon geantwortet haben", en: "not known whether we answered before")
        case ("conversation.answered", "true"):
            Phrase(
                nl: "we antwoordden al", nlNL: "we hebben al geantwoord", fr: "nous avons déjà répondu", de: "wir haben schon geantwortet",
                en: "we answered before")
        case ("conversation.incident", _):
            Phrase(nl: "gekoppeld aan een voorval", fr: "lié à un incident", de: "mit einem Vorfall verbunden", en: "linked to an incident")
        case ("sentiment", "negative"):
            Phrase(nl: "klinkt negatief", fr: "ton négatif", de: "klingt negativ", en: "sounds negative")
        case ("sentiment", "positive"):
            Phrase(nl: "klinkt positief", fr: "ton positif", de: "klingt positiv", en: "sounds positive")
        case ("urgency", _): Phrase(nl: "klinkt dringend", fr: "semble urgent", de: "klingt dringend", en: "sounds urgent")
        default: nil
        }
    }

    private static func role(_ role: String) -> Phrase {
        let list =
            switch role {
            case "press": Phrase(nl: "pers", fr: "presse", de: "Presse", en: "press")
            case "council": Phrase(nl: "raad", fr: "conseil", de: "Rat", en: "council")
            case "staff": Phrase(nl: "medewerkers", fr: "personnel", de: "Personal", en: "staff")
            default: Phrase(nl: "ambassadeurs", fr: "ambassadeurs", de: "Botschafter", en: "ambassadors")
            }
        return Phrase(
            nl: "staat op onze lijst “\(list.nl)”", fr: "figure sur notre liste « \(list.fr) »", de: "steht auf unserer Liste „\(list.de)“",
            en: "is on our list “\(list.en)”")
    }
}
