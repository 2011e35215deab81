/// How long things are kept, and what is held back from that.
extension Phrase {
    static let retention = Phrase(nl: "Bewaartermijnen", fr: "Délais de conservation", de: "Aufbewahrungsfristen", en: "Terms of keeping")
    static let retentionLead = Phrase(
        nl: "Hoelang gesprekken bewaard blijven na hun laatste bericht. Daarna worden ze leeggemaakt: de cijfers blijven, de woorden gaan.",
        fr:
            "Combien de temps les conversations sont conservées après leur dernier message. Ensuite elles sont vidées : les chiffres restent.",
        de:
            "Wie lange Gespräche nach ihrer letzten Nachricht aufbewahrt werden. Danach werden sie geleert: Die Zahlen bleiben, die Worte gehen.",
        en: "How long conversations are kept after their last message. Then they are emptied: the figures stay, the words go.")

    // MARK: - What would go

    static let retentionNow = Phrase(
        nl: "Wat nu zou gaan", fr: "Ce qui partirait maintenant", de: "Was jetzt ginge", en: "What would go now")
    static let retentionNothing = Phrase(
        nl: "Niets is over zijn termijn.", fr: "Rien n’a dépassé son délai.", de: "Nichts ist über seiner Frist.",
        en: "Nothing is past its term.")
    static func retentionLine(_ conversations: Int, _ messages: Int) -> Phrase {
        let one = plural(
            conversations, nl: Forms("# gesprek", "# gesprekken"), fr: Forms("# conversation", "# conversations"),
            de: Forms("# Gespräch", "# Gespräche"), en: Forms("# conversation", "# conversations"))
        let other = plural(
            messages, nl: Forms("# bericht", "# berichten"), fr: Forms("# message", "# messages"),
            de: Forms("# Nachricht", "# Nachrichten"), en: Forms("# message", "# messages"))
        return Phrase(
            nl: "\(one.nl), \(other.nl)", fr: "\(one.fr), \(other.fr)", de: "\(one.de), \(other.de)", en: "\(one.en), \(other.en)")
    }
    static func retentionStrays(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# origineel zonder bericht", "# originelen zonder bericht"),
            fr: Forms("# original sans message", "# originaux sans message"),
            de: Forms("# Original ohne Nachricht", "# Originale ohne Nachricht"),
            en: Forms("# original without a message", "# originals without a message"))
    }
    static func retentionHeld(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# is over zijn termijn en wordt vastgehouden", "# zijn over hun termijn en worden vastgehouden"),
            fr: Forms("# a dépassé son délai et est retenue", "# ont dépassé leur délai et sont retenues"),
            de: Forms("# ist über der Frist und wird zurückgehalten", "# sind über der Frist und werden zurückgehalten"),
            en: Forms("# is past its term and held", "# are past their term and held"))
    }
    static func retentionOpen(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# is over zijn termijn en nog niet gesloten", "# zijn over hun termijn en nog niet gesloten"),
            fr: Forms("# a dépassé son délai et n’est pas fermée", "# ont dépassé leur délai et ne sont pas fermées"),
            de: Forms("# ist über der Frist und nicht geschlossen", "# sind über der Frist und nicht geschlossen"),
            en: Forms("# is past its term and not closed", "# are past their term and not closed"))
    }
    static let retentionMany = Phrase(
        nl: "Er zijn veel oude gesprekken: nakijken duurt even.",
        fr: "Les vieilles conversations sont nombreuses : vérifier prend un moment.",
        de: "Es gibt viele alte Gespräche: Nachsehen dauert eine Weile.", en: "There are many old conversations: looking takes a while.")
    static let retentionLook = Phrase(nl: "Nakijken", fr: "Vérifier", de: "Nachsehen", en: "Look")
    static let retentionTooMany = Phrase(
        nl:
            "Dit zijn er te veel om hier op te wachten: pas ze elke nacht toe, of vraag de beheerder van de server om “samenspraak retention run”.",
        fr:
            "Trop nombreuses pour attendre ici : appliquez chaque nuit, ou demandez « samenspraak retention run » au gestionnaire du serveur.",
        de:
            "Zu viele, um hier zu warten: Wenden Sie sie jede Nacht an, oder bitten Sie die Serververwaltung um „samenspraak retention run“.",
        en: "Too many to wait for here: apply the terms every night, or ask whoever runs the server for “samenspraak retention run”.")
    static let retentionApply = Phrase(nl: "Nu leegmaken", fr: "Vider maintenant", de: "Jetzt leeren", en: "Empty them now")
    static let retentionSure = Phrase(
        nl: "Ik weet dat dit niet ongedaan te maken is.", fr: "Je sais que ceci est irréversible.",
        de: "Ich weiß, dass dies nicht rückgängig zu machen ist.", en: "I know that this cannot be undone.")
    static let retentionMoved = Phrase(
        nl: "Er is niets gewist: wat over zijn termijn is, is intussen veranderd. Kijk opnieuw.",
        fr: "Rien n’a été effacé : ce qui a dépassé son délai a changé entre-temps. Regardez à nouveau.",
        de: "Nichts wurde gelöscht: Was über der Frist ist, hat sich inzwischen geändert. Sehen Sie noch einmal nach.",
        en: "Nothing was erased: what is past its term has changed meanwhile. Look again.")
    static let retentionNotSure = Phrase(
        nl: "Er is niets gewist: vink eerst aan dat je dit zeker weet.", fr: "Rien n’a été effacé : cochez d’abord la case.",
        de: "Nichts wurde gelöscht: Setzen Sie zuerst das Häkchen.", en: "Nothing was erased: tick the box first.")

    // MARK: - By night

    static let retentionNightly = Phrase(nl: "Elke nacht", fr: "Chaque nuit", de: "Jede Nacht", en: "Every night")
    static let nightlyIsOn = Phrase(
        nl: "Elke nacht wordt leeggemaakt wat over zijn termijn is.", fr: "Chaque nuit, ce qui a dépassé son délai est vidé.",
        de: "Jede Nacht wird geleert, was über der Frist ist.", en: "Every night what is past its term is emptied.")
    static let nightlyIsOff = Phrase(
        nl: "Er gaat niets vanzelf: alleen wanneer je het hierboven vraagt.",
        fr: "Rien ne part de soi-même : seulement à votre demande ci-dessus.",
        de: "Nichts geht von selbst: nur wenn Sie es oben verlangen.", en: "Nothing goes by itself: only when you ask for it above.")
    static func retentionRanAt(_ moment: String) -> Phrase {
        Phrase(
            nl: "Laatst toegepast: \(moment).", fr: "Dernière application : \(moment).", de: "Zuletzt angewendet: \(moment).",
            en: "Last applied: \(moment).")
    }
    static let nightlyTurnOn = Phrase(
        nl: "Elke nacht toepassen", fr: "Appliquer chaque nuit", de: "Jede Nacht anwenden", en: "Apply every night")
    static let nightlyTurnOff = Phrase(
        nl: "Niet meer elke nacht toepassen", fr: "Ne plus appliquer chaque nuit", de: "Nicht mehr jede Nacht anwenden",
        en: "No longer apply every night")

    // MARK: - Terms

    static let terms = Phrase(nl: "Termijnen", fr: "Délais", de: "Fristen", en: "Terms")
    static let termsHint = Phrase(
        nl: "Het meest bijzondere telt: kanaal en onderwerp samen, dan het onderwerp, dan het kanaal. 0 maanden: blijvend bewaard.",
        fr: "Le plus particulier l’emporte : canal et thème ensemble, puis le thème, puis le canal. 0 mois : conservé sans limite.",
        de: "Das Besonderste zählt: Kanal und Thema zusammen, dann das Thema, dann der Kanal. 0 Monate: für immer aufbewahrt.",
        en: "The most particular counts: channel and topic together, then the topic, then the channel. 0 months: kept for good.")
    static let termGeneral = Phrase(nl: "Al het andere", fr: "Tout le reste", de: "Alles andere", en: "Everything else")
    static func termMonths(_ months: Int) -> Phrase {
        months == 0
            ? Phrase(nl: "blijvend", fr: "sans limite", de: "für immer", en: "for good")
            : plural(
                months, nl: Forms("# maand", "# maanden"), fr: Forms("# mois", "# mois"), de: Forms("# Monat", "# Monate"),
                en: Forms("# month", "# months"))
    }
    static let monthsWord = Phrase(nl: "maanden", fr: "mois", de: "Monate", en: "months")
    static func termProposal(_ day: String) -> Phrase {
        Phrase(nl: "nagekeken op \(day)", fr: "revu le \(day)", de: "geprüft am \(day)", en: "looked at on \(day)")
    }
    static func termOurs(_ name: String?, _ day: String) -> Phrase {
        guard let name = name?.isolated else {
            return Phrase(
                nl: "eigen termijn van \(day)", fr: "délai propre du \(day)", de: "eigene Frist vom \(day)", en: "own term of \(day)")
        }
        return Phrase(
            nl: "eigen termijn, door \(name) op \(day)", fr: "délai propre, par \(name) le \(day)",
            de: "eigene Frist, von \(name) am \(day)",
            en: "own term, by \(name) on \(day)")
    }
    static let termChange = Phrase(nl: "Wijzigen", fr: "Modifier", de: "Ändern", en: "Change")
    static func termBack(_ months: Phrase) -> Phrase {
        Phrase(
            nl: "Terug naar het voorstel (\(months.nl))", fr: "Revenir à la proposition (\(months.fr))",
            de: "Zurück zum Vorschlag (\(months.de))",
            en: "Back to the proposal (\(months.en))")
    }
    static let termRemove = Phrase(nl: "Weghalen", fr: "Retirer", de: "Entfernen", en: "Remove")
    static let termAdd = Phrase(nl: "Termijn toevoegen", fr: "Ajouter un délai", de: "Frist hinzufügen", en: "Add a term")
    static let termChannel = Phrase(nl: "Kanaal", fr: "Canal", de: "Kanal", en: "Channel")
    static let termTopic = Phrase(nl: "Onderwerp", fr: "Thème", de: "Thema", en: "Topic")
    static let anyChannel = Phrase(nl: "elk kanaal", fr: "tout canal", de: "jeder Kanal", en: "any channel")
    static let anyTopic = Phrase(nl: "elk onderwerp", fr: "tout thème", de: "jedes Thema", en: "any topic")
    static let termWrong = Phrase(
        nl: "Niet gewijzigd: een termijn is een heel aantal maanden van 0 tot 600.",
        fr: "Non modifié : un délai est un nombre entier de mois de 0 à 600.",
        de: "Nicht geändert: Eine Frist ist eine ganze Zahl von Monaten von 0 bis 600.",
        en: "Not changed: a term is a whole number of months from 0 to 600.")

    // MARK: - Holds

    static let holds = Phrase(nl: "Vastgehouden", fr: "Conservation imposée", de: "Zurückgehalten", en: "Held")
    static let holdsHint = Phrase(
        nl:
            "Wat vastgehouden wordt blijft, ook over zijn termijn en ook als iemand vraagt het te wissen: voor een rechter, een onderzoek, het archief.",
        fr:
            "Ce qui est retenu reste, même au-delà de son délai et même si un effacement est demandé : pour un juge, une enquête, les archives.",
        de:
            "Was zurückgehalten wird, bleibt, auch über der Frist und auch wenn jemand Löschung verlangt: für ein Gericht, eine Untersuchung, das Archiv.",
        en: "What is held stays, past its term too, and when somebody asks for it to be erased: for a court, an inquiry, the archive.")
    static let holdsNone = Phrase(
        nl: "Er wordt niets vastgehouden.", fr: "Rien n’est retenu.", de: "Nichts wird zurückgehalten.", en: "Nothing is held.")
    static let holdAdd = Phrase(nl: "Iets vasthouden", fr: "Retenir quelque chose", de: "Etwas zurückhalten", en: "Hold something")
    static let holdWhat = Phrase(nl: "Wat", fr: "Quoi", de: "Was", en: "What")
    static let holdConversation = Phrase(nl: "een gesprek", fr: "une conversation", de: "ein Gespräch", en: "a conversation")
    static let holdPerson = Phrase(
        nl: "alle gesprekken van een persoon", fr: "toutes les conversations d’une personne", de: "alle Gespräche einer Person",
        en: "all conversations of a person")
    static let holdEverything = Phrase(nl: "alles", fr: "tout", de: "alles", en: "everything")
    static let holdWhich = Phrase(
        nl: "Nummer van het gesprek, of naam of adres", fr: "Numéro de la conversation, ou nom ou adresse",
        de: "Nummer des Gesprächs, oder Name oder Adresse", en: "Number of the conversation, or name or address")
    static let holdReason = Phrase(nl: "Waarom", fr: "Pourquoi", de: "Warum", en: "Why")
    static let holdDo = Phrase(nl: "Vasthouden", fr: "Retenir", de: "Zurückhalten", en: "Hold")
    static let holdLift = Phrase(nl: "Niet langer vasthouden", fr: "Ne plus retenir", de: "Nicht mehr zurückhalten", en: "No longer hold")
    static func holdSince(_ day: String, _ name: String?) -> Phrase {
        let who = name.map {
            Phrase(nl: ", door \($0.isolated)", fr: ", par \($0.isolated)", de: ", von \($0.isolated)", en: ", by \($0.isolated)")
        }
        return Phrase(
            nl: "sinds \(day)\(who?.nl ?? "")", fr: "depuis le \(day)\(who?.fr ?? "")", de: "seit \(day)\(who?.de ?? "")",
            en: "since \(day)\(who?.en ?? "")")
    }
    static let holdNobody = Phrase(
        nl: "Niets vastgehouden: dat gesprek of die persoon is hier niet te vinden.",
        fr: "Rien n’a été retenu : cette conversation ou cette personne est introuvable ici.",
        de: "Nichts zurückgehalten: Dieses Gespräch oder diese Person ist hier nicht zu finden.",
        en: "Nothing was held: that conversation or person is not found here.")
    static let holdSeveral = Phrase(
        nl: "Niets vastgehouden: meerdere personen heten zo. Geef een adres.",
        fr: "Rien n’a été retenu : plusieurs personnes portent ce nom. Donnez une adresse.",
        de: "Nichts zurückgehalten: Mehrere Personen heißen so. Geben Sie eine Adresse an.",
        en: "Nothing was held: several persons go by that name. Give an address.")
    static let holdNoReason = Phrase(
        nl: "Niets vastgehouden: schrijf waarom, in hoogstens 2000 tekens.",
        fr: "Rien n’a été retenu : écrivez pourquoi, en 2000 caractères au plus.",
        de: "Nichts zurückgehalten: Schreiben Sie warum, in höchstens 2000 Zeichen.",
        en: "Nothing was held: write why, in at most 2,000 characters.")
    static func heldBecause(_ reason: String) -> Phrase {
        let why = reason.isolated
        return Phrase(
            nl: "Dit gesprek wordt vastgehouden: \(why)", fr: "Cette conversation est retenue : \(why)",
            de: "Dieses Gespräch wird zurückgehalten: \(why)", en: "This conversation is held: \(why)")
    }
    static let didHold = Phrase(nl: "Vastgehouden.", fr: "Retenu.", de: "Zurückgehalten.", en: "Held.")
    static let didLift = Phrase(
        nl: "Niet langer vastgehouden.", fr: "N’est plus retenu.", de: "Nicht mehr zurückgehalten.", en: "No longer held.")
    static let didEmpty = Phrase(
        nl: "Leeggemaakt wat over zijn termijn was.", fr: "Ce qui avait dépassé son délai a été vidé.",
        de: "Geleert, was über der Frist war.", en: "What was past its term was emptied.")

    // MARK: - What went

    static let erasedSoFar = Phrase(nl: "Wat gewist werd", fr: "Ce qui a été effacé", de: "Was gelöscht wurde", en: "What was erased")
    static let erasedNothing = Phrase(
        nl: "Er werd nog niets gewist.", fr: "Rien n’a encore été effacé.", de: "Noch wurde nichts gelöscht.", en: "Nothing was erased yet."
    )
    static let erasedOnRequest = Phrase(nl: "op vraag", nlNL: "op verzoek", fr: "sur demande", de: "auf Verlangen", en: "on request")
    static let erasedByTerm = Phrase(nl: "termijn om", fr: "délai écoulé", de: "Frist um", en: "term over")
}
