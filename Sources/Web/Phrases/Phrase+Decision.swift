/// The panel with what is decided about a message.
extension Phrase {
    package static let decision = Phrase(nl: "Beslissing", fr: "Décision", de: "Entscheidung", en: "Decision")
    package static let decisionYes = Phrase(nl: "ja", fr: "oui", de: "ja", en: "yes")
    package static let decisionNo = Phrase(nl: "nee", fr: "non", de: "nein", en: "no")
    /// Stands in a path where the answer would.
    package static let decisionOpen = Phrase(nl: "nog te zeggen", fr: "à dire", de: "noch zu sagen", en: "to be said")
    /// What a step of the path asks, before its answer.
    static func pathQuestion(_ label: String) -> Phrase {
        Phrase(nl: "\(label)?", fr: "\(label) ?", de: "\(label)?", en: "\(label)?")
    }
    package static let whyDecided = Phrase(nl: "waarom?", fr: "pourquoi ?", de: "warum?", en: "why?")
    package static let decideOtherwise = Phrase(
        nl: "anders beslissen", fr: "décider autrement", de: "anders entscheiden", en: "decide otherwise")
    package static let decideThis = Phrase(nl: "Zo beslissen", fr: "Décider ainsi", de: "So entscheiden", en: "Decide this")
    package static let whatToDo = Phrase(nl: "Wat doen we?", fr: "Que faisons-nous ?", de: "Was tun wir?", en: "What do we do?")
    package static let whatElse = Phrase(nl: "En ook", fr: "Et aussi", de: "Und auch", en: "And also")
    package static let reasonWhy = Phrase(
        nl: "Waarom anders?", fr: "Pourquoi autrement ?", de: "Warum anders?", en: "Why otherwise?")
    package static let reasonHint = Phrase(
        nl: "Collega’s lezen dit, en wie het mag opvragen.", fr: "Vos collègues le lisent, et qui peut le demander.",
        de: "Kollegen lesen das, und wer es einsehen darf.", en: "Colleagues read this, and whoever may request it.")
    package static let moderationHint = Phrase(
        nl: "Kritiek is nooit een reden om iets te verbergen.", fr: "La critique n’est jamais une raison de masquer.",
        de: "Kritik ist nie ein Grund, etwas zu verbergen.", en: "Criticism is never a reason to hide anything.")
    package static let takeDecisionBack = Phrase(
        nl: "terugnemen", fr: "revenir en arrière", de: "zurücknehmen", en: "take back")
    package static let earlierDecisions = Phrase(
        nl: "Eerder beslist", fr: "Décidé auparavant", de: "Früher entschieden", en: "Decided earlier")
    package static let byTheScheme = Phrase(
        nl: "volgens het schema", fr: "selon le schéma", de: "nach dem Schema", en: "by the scheme")
    package static let nothingPointedThere = Phrase(
        nl: "niets wijst op iets anders", fr: "rien n’indique autre chose", de: "nichts deutet auf anderes hin",
        en: "nothing points elsewhere")
    package static let answeredByPerson = Phrase(
        nl: "een collega antwoordde", fr: "un collègue a répondu", de: "ein Kollege hat geantwortet", en: "a colleague answered")
    package static let holdsMeanwhile = Phrase(
        nl: "Tot dan geldt:", fr: "En attendant :", de: "Bis dahin gilt:", en: "Until then:")

    package static func schemeVersion(_ version: Int) -> Phrase {
        Phrase(nl: "schema v\(version)", fr: "schéma v\(version)", de: "Schema v\(version)", en: "scheme v\(version)")
    }

    /// Who decided in the stead of the scheme.
    package static func decidedBy(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "\(name) besliste anders", fr: "\(name) a décidé autrement", de: "\(name) hat anders entschieden",
            en: "\(name) decided otherwise")
    }
    package static func answeredBy(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "\(name) beantwoordde een vraag", fr: "\(name) a répondu à une question", de: "\(name) hat eine Frage beantwortet",
            en: "\(name) answered a question")
    }
    package static func takenBackBy(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "\(name) nam een beslissing terug", fr: "\(name) est revenu sur une décision",
            de: "\(name) hat eine Entscheidung zurückgenommen",
            en: "\(name) took a decision back")
    }

    // MARK: - People must be called

    package static let callNow = Phrase(nl: "Nu iemand bellen", fr: "Appeler maintenant", de: "Jetzt anrufen", en: "Call now")
    package static let callNowText = Phrase(
        nl: "Bel de hulpdiensten of de verantwoordelijke voor je schrijft. Er is geen automatische ontvangstmelding vertrokken.",
        fr: "Appelez les secours ou le responsable avant d’écrire. Aucun accusé de réception automatique n’est parti.",
        de:
            "Rufen Sie den Notdienst oder die zuständige Person an, bevor Sie schreiben. Es ging keine automatische Empfangsbestätigung hinaus.",
        en: "Call the emergency services or the person in charge before you write. No automatic receipt has left.")
    package static let lookFirst = Phrase(nl: "eerst kijken", fr: "à voir d’abord", de: "zuerst ansehen", en: "look first")
    package static let questionOpen = Phrase(nl: "vraag voor jou", fr: "question pour vous", de: "Frage an Sie", en: "question for you")
    package static let chipSpokesperson = Phrase(nl: "woordvoerder", fr: "porte-parole", de: "Pressestelle", en: "spokesperson")

    // MARK: - Closing without an answer

    package static let closeUnanswered = Phrase(
        nl: "Sluiten zonder antwoord", fr: "Fermer sans réponse", de: "Ohne Antwort schließen", en: "Close without an answer")
    package static let closeUnansweredHint = Phrase(
        nl: "De streeftijd stopt en niemand krijgt een bericht. Schrijft de inwoner, dan gaat het gesprek weer open.",
        fr: "Le délai s’arrête et personne ne reçoit de message. Si le citoyen écrit, la conversation se rouvre.",
        de: "Die Frist endet, und niemand bekommt eine Nachricht. Schreibt der Bürger, öffnet sich das Gespräch wieder.",
        en: "The clock stops and nobody gets a message. If the citizen writes, the conversation opens again.")
    package static let whyNoAnswer = Phrase(
        nl: "Waarom geen antwoord?", fr: "Pourquoi pas de réponse ?", de: "Warum keine Antwort?", en: "Why no answer?")

    static func eventClosedUnanswered(_ actor: String?, _ reason: String) -> Phrase {
        let (who, reason) = (actor?.isolated ?? "Samenspraak", reason.isolated)
        return Phrase(
            nl: "\(who) sloot dit zonder antwoord: \(reason)", fr: "\(who) a fermé ceci sans réponse : \(reason)",
            de: "\(who) hat das ohne Antwort geschlossen: \(reason)", en: "\(who) closed this without an answer: \(reason)")
    }

    static func eventOverruled(_ actor: String?, _ outcome: Phrase) -> Phrase {
        let who = actor?.isolated ?? "Samenspraak"
        return Phrase(
            nl: "\(who) besliste anders: \(outcome.nl)", fr: "\(who) a décidé autrement : \(outcome.fr)",
            de: "\(who) hat anders entschieden: \(outcome.de)", en: "\(who) decided otherwise: \(outcome.en)")
    }

    // MARK: - What was just done

    package static let didAnswerQuestion = Phrase(
        nl: "Dank je: de beslissing volgt je antwoord.", fr: "Merci : la décision suit votre réponse.",
        de: "Danke: Die Entscheidung folgt Ihrer Antwort.", en: "Thank you: the decision follows your answer.")
    package static let didOverrule = Phrase(
        nl: "Beslist. Je reden staat erbij.", fr: "Décidé. Votre raison est notée.", de: "Entschieden. Ihr Grund steht dabei.",
        en: "Decided. Your reason stands beside it.")
    package static let didTakeBack = Phrase(
        nl: "Teruggenomen: wat eerder beslist was, geldt weer.", fr: "Annulé : la décision précédente est de nouveau valable.",
        de: "Zurückgenommen: Es gilt wieder, was vorher entschieden war.", en: "Taken back: what was decided before holds again.")
    package static let reasonMissing = Phrase(
        nl: "Er is niets veranderd: geef een reden, van hoogstens 2.000 tekens.",
        fr: "Rien n’a changé : donnez une raison, de 2 000 caractères au plus.",
        de: "Nichts wurde geändert: Geben Sie einen Grund an, höchstens 2.000 Zeichen.",
        en: "Nothing was changed: give a reason, of at most 2,000 characters.")
}
