import Domain

/// What an outcome offers to do, and what was done outside.
extension Phrase {
    static let nextStep = Phrase(nl: "Volgende stap", fr: "Étape suivante", de: "Nächster Schritt", en: "Next step")
    static let writeAnswer = Phrase(
        nl: "Antwoord schrijven", fr: "Écrire une réponse", de: "Antwort schreiben", en: "Write an answer")
    static let writeThanks = Phrase(
        nl: "Bedankje schrijven", fr: "Écrire un remerciement", de: "Dank schreiben", en: "Write a thank-you")
    static let writeReferral = Phrase(
        nl: "Schrijven wie het wel doet", fr: "Écrire à qui s’adresser", de: "Schreiben, wer zuständig ist", en: "Write who does do it")

    static let passedOnTo = Phrase(nl: "Doorgegeven aan", fr: "Transmis à", de: "Weitergegeben an", en: "Passed on to")
    static let theirNumber = Phrase(
        nl: "Hun nummer (als er een is)", fr: "Leur numéro (s’il y en a un)", de: "Deren Nummer (falls vorhanden)",
        en: "Their number (if there is one)")
    static let passedOn = Phrase(
        nl: "Als doorgegeven noteren", fr: "Noter comme transmis", de: "Als weitergegeben vermerken", en: "Note as passed on")
    static let chooseColleague = Phrase(
        nl: "Kies een collega", fr: "Choisissez un collègue", de: "Kollegen wählen", en: "Choose a colleague")
    static let toExpert = Phrase(nl: "Wie weet dit?", fr: "Qui le sait ?", de: "Wer weiß das?", en: "Who knows this?")
    static let handToExpert = Phrase(nl: "Aan collega geven", fr: "Confier au collègue", de: "An Kollegen geben", en: "Hand to colleague")
    static let toSpokesperson = Phrase(
        nl: "Wie is de woordvoerder?", fr: "Qui est le porte-parole ?", de: "Wer ist die Pressestelle?", en: "Who is the spokesperson?")
    static let handToSpokesperson = Phrase(
        nl: "Aan woordvoerder geven", fr: "Confier au porte-parole", de: "An Pressestelle geben", en: "Hand to spokesperson")
    static let rulesApplied = Phrase(
        nl: "Huisregels zijn toegepast", fr: "Règles de la page appliquées", de: "Hausregeln sind angewendet",
        en: "House rules were applied")

    /// Says that nothing can be hidden from here.
    static func moderateThere(_ channel: String) -> Phrase {
        Phrase(
            nl: "Verbergen kan hier nog niet: doe het via \(channel) zelf en noteer het hier. De klacht zelf krijgt een antwoord.",
            fr: "Ici, on ne peut pas encore masquer : faites-le via \(channel) et notez-le ici. La plainte même reçoit une réponse.",
            de:
                "Verbergen geht hier noch nicht: Tun Sie es über \(channel) selbst und vermerken Sie es hier. Die Beschwerde bekommt eine Antwort.",
            en: "Nothing can be hidden from here yet: do it on \(channel) itself and note it here. The complaint itself gets an answer.")
    }

    // MARK: - Alarms

    static let calledWhom = Phrase(
        nl: "Wie heb je gebeld?", fr: "Qui avez-vous appelé ?", de: "Wen haben Sie angerufen?", en: "Whom did you call?")
    static let iCalled = Phrase(nl: "Ik heb gebeld", fr: "J’ai appelé", de: "Ich habe angerufen", en: "I have called")
    static let openAlarm = Phrase(nl: "Openen", fr: "Ouvrir", de: "Öffnen", en: "Open")
    static func moreAlarms(_ count: Int) -> Phrase {
        Phrase(nl: "en nog \(count)", fr: "et \(count) de plus", de: "und noch \(count)", en: "and \(count) more")
    }

    // MARK: - What was done

    /// `name` is who did it; nil for a program.
    static func did(_ kind: Deed.Kind, _ name: String?, _ party: String, _ number: String) -> Phrase {
        let (who, party, number) = (name?.isolated ?? "Samenspraak", party.isolated, number.isEmpty ? "" : number.isolated)
        switch kind {
        case .called:
            return Phrase(
                nl: "\(who) belde: \(party)", fr: "\(who) a appelé : \(party)", de: "\(who) hat angerufen: \(party)",
                en: "\(who) called: \(party)")
        case .passedOn:
            return Phrase(
                nl: "\(who) gaf dit door aan \(party)" + (number.isEmpty ? "" : ", nummer \(number)"),
                fr: "\(who) a transmis ceci à \(party)" + (number.isEmpty ? "" : ", numéro \(number)"),
                de: "\(who) hat das an \(party) weitergegeben" + (number.isEmpty ? "" : ", Nummer \(number)"),
                en: "\(who) passed this on to \(party)" + (number.isEmpty ? "" : ", number \(number)"))
        case .moderated:
            return Phrase(
                nl: "\(who) paste de huisregels toe", fr: "\(who) a appliqué les règles de la page",
                de: "\(who) hat die Hausregeln angewendet", en: "\(who) applied the house rules")
        }
    }

    static let didCall = Phrase(
        nl: "Genoteerd: dit alarm is voor iedereen voorbij.", fr: "Noté : cette alarme est levée pour tous.",
        de: "Vermerkt: Dieser Alarm ist für alle vorbei.", en: "Noted: this alarm is over for everybody.")
    static let didPassOn = Phrase(
        nl: "Genoteerd wie het nu heeft.", fr: "Noté : on sait qui s’en charge.", de: "Vermerkt, wer es jetzt hat.",
        en: "Noted who has it now.")
    static let didModerate = Phrase(
        nl: "Genoteerd: de huisregels zijn toegepast.", fr: "Noté : les règles de la page sont appliquées.",
        de: "Vermerkt: Die Hausregeln sind angewendet.", en: "Noted: the house rules were applied.")
    static let didPlace = Phrase(
        nl: "Genoteerd als jullie antwoord.", fr: "Noté comme votre réponse.", de: "Als Ihre Antwort vermerkt.", en: "Noted as your answer."
    )
    static let partyMissing = Phrase(
        nl: "Er is niets genoteerd: zeg wie, in hoogstens 200 tekens.", fr: "Rien n’est noté : dites qui, en 200 caractères au plus.",
        de: "Nichts wurde vermerkt: Sagen Sie wer, in höchstens 200 Zeichen.",
        en: "Nothing was noted: say who, in at most 200 characters.")

    // MARK: - Answers that a person places

    static func placeThere(_ channel: String) -> Phrase {
        Phrase(
            nl: "Samenspraak plaatst hier nog niets. Schrijf je antwoord, plaats het via \(channel) zelf en noteer het hier.",
            fr: "Samenspraak ne publie pas encore ici. Écrivez, publiez vous-même via \(channel) et notez-le ici.",
            de:
                "Samenspraak veröffentlicht hier noch nichts. Schreiben Sie, veröffentlichen Sie es über \(channel) selbst und vermerken Sie es hier.",
            en: "Samenspraak places nothing here yet. Write your answer, place it on \(channel) yourself and note it here.")
    }
    static let copyText = Phrase(nl: "Tekst kopiëren", fr: "Copier le texte", de: "Text kopieren", en: "Copy the text")
    static let copied = Phrase(nl: "Gekopieerd", fr: "Copié", de: "Kopiert", en: "Copied")
    static let iPlaced = Phrase(nl: "Ik heb het geplaatst", fr: "Je l’ai publié", de: "Ich habe es veröffentlicht", en: "I have placed it")
}
