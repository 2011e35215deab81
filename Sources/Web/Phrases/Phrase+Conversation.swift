/// A conversation's head and its tools.
extension Phrase {
    package static let reference = Phrase(nl: "Nummer", fr: "Numéro", de: "Nummer", en: "Number")
    package static let labels = Phrase(nl: "Labels", fr: "Étiquettes", de: "Etiketten", en: "Tags")
    package static let addLabel = Phrase(nl: "Label toevoegen", fr: "Ajouter une étiquette", de: "Etikett hinzufügen", en: "Add a tag")
    package static let assignToMe = Phrase(nl: "Aan mij toewijzen", fr: "M’attribuer", de: "Mir zuweisen", en: "Assign to me")
    package static let assign = Phrase(nl: "Toewijzen", fr: "Attribuer", de: "Zuweisen", en: "Assign")
    package static let assignWhom = Phrase(nl: "Toewijzen aan", fr: "Attribuer à", de: "Zuweisen an", en: "Assign to")
    package static let nobody = Phrase(nl: "Niemand", fr: "Personne", de: "Niemand", en: "Nobody")
    package static let notAssigned = Phrase(nl: "niet toegewezen", fr: "non attribuée", de: "nicht zugewiesen", en: "not assigned")
    package static let closeConversation = Phrase(nl: "Sluiten", fr: "Fermer", de: "Schließen", en: "Close")
    package static let reopen = Phrase(nl: "Heropenen", fr: "Rouvrir", de: "Wieder öffnen", en: "Reopen")
    package static let markSpam = Phrase(nl: "Dit is spam", fr: "C’est indésirable", de: "Das ist Spam", en: "This is spam")
    package static let unmarkSpam = Phrase(
        nl: "Dit is geen spam", fr: "Ce n’est pas indésirable", de: "Das ist kein Spam", en: "This is not spam")
    package static let print = Phrase(nl: "Afdrukken", fr: "Imprimer", de: "Drucken", en: "Print")
    /// Above a printed page.
    package static func printedOn(_ moment: String) -> Phrase {
        Phrase(nl: "afgedrukt op \(moment)", fr: "imprimé le \(moment)", de: "gedruckt am \(moment)", en: "printed on \(moment)")
    }
    package static let tools = Phrase(
        nl: "Wat wil je doen?", fr: "Que voulez-vous faire ?", de: "Was möchten Sie tun?", en: "What would you like to do?")
    package static let messages = Phrase(nl: "Berichten", fr: "Messages", de: "Nachrichten", en: "Messages")
    package static let earlier = Phrase(
        nl: "Eerdere berichten tonen", fr: "Afficher les messages précédents", de: "Frühere Nachrichten anzeigen",
        en: "Show earlier messages")

    package static let newestMessages = Phrase(
        nl: "Naar de nieuwste berichten", fr: "Vers les messages les plus récents", de: "Zu den neuesten Nachrichten",
        en: "To the newest messages")

    package static let later = Phrase(nl: "Later", fr: "Plus tard", de: "Später", en: "Later")
    package static let laterHint = Phrase(
        nl: "Het gesprek verdwijnt uit de lijst en komt dan terug. Schrijft de inwoner, dan komt het meteen terug.",
        fr: "La conversation quitte la liste et revient à ce moment. Si le citoyen écrit, elle revient aussitôt.",
        de: "Das Gespräch verschwindet aus der Liste und kommt dann zurück. Schreibt der Bürger, kommt es sofort zurück.",
        en: "The conversation leaves the list and comes back then. If the citizen writes, it comes back at once.")
    package static let laterTonight = Phrase(nl: "Vanavond", fr: "Ce soir", de: "Heute Abend", en: "This evening")
    package static let laterTomorrow = Phrase(nl: "Morgen", fr: "Demain", de: "Morgen", en: "Tomorrow")
    package static let laterMonday = Phrase(nl: "Volgende maandag", fr: "Lundi prochain", de: "Nächsten Montag", en: "Next Monday")
    package static let laterDate = Phrase(nl: "Op een andere dag", fr: "Un autre jour", de: "An einem anderen Tag", en: "On another day")
    package static let laterSet = Phrase(nl: "Kies deze dag", fr: "Choisir ce jour", de: "Diesen Tag wählen", en: "Choose this day")
    package static let wake = Phrase(nl: "Nu terughalen", fr: "Reprendre maintenant", de: "Jetzt zurückholen", en: "Bring back now")

    package static let person = Phrase(nl: "Persoon", fr: "Personne", de: "Person", en: "Person")
    package static let addresses = Phrase(nl: "Bereikbaar via", fr: "Joignable par", de: "Erreichbar über", en: "Reached at")
    package static let otherConversations = Phrase(
        nl: "Andere gesprekken", fr: "Autres conversations", de: "Andere Gespräche", en: "Other conversations")
    package static let firstConversation = Phrase(
        nl: "eerste gesprek", fr: "première conversation", de: "erstes Gespräch", en: "first conversation")

    /// Takes the label `name` off a conversation.
    package static func removeLabel(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "Label \(name) weghalen", fr: "Retirer l’étiquette \(name)", de: "Etikett \(name) entfernen", en: "Remove the tag \(name)")
    }

    /// How often somebody wrote before: `3 gesprekken sinds 2024`.
    package static func history(_ count: Int, since year: Int) -> Phrase {
        plural(
            count, nl: Forms("# gesprek sinds \(year)", "# gesprekken sinds \(year)"),
            fr: Forms("# conversation depuis \(year)", "# conversations depuis \(year)"),
            de: Forms("# Gespräch seit \(year)", "# Gespräche seit \(year)"),
            en: Forms("# conversation since \(year)", "# conversations since \(year)"))
    }
}
