/// The list of conversations.
extension Phrase {
    package static let search = Phrase(nl: "Zoeken", fr: "Rechercher", de: "Suchen", en: "Search")
    package static let searchHint = Phrase(
        nl: "Zoek op naam, woord of nummer", fr: "Nom, mot ou numéro", de: "Name, Wort oder Nummer", en: "Name, word or number")
    package static let clearSearch = Phrase(
        nl: "Zoekopdracht wissen", fr: "Effacer la recherche", de: "Suche löschen", en: "Clear search")
    package static let conversations = Phrase(nl: "Gesprekken", fr: "Conversations", de: "Gespräche", en: "Conversations")
    package static let older = Phrase(nl: "Oudere tonen", fr: "Afficher les plus anciennes", de: "Ältere anzeigen", en: "Show older")
    package static let newest = Phrase(
        nl: "Terug naar de nieuwste", fr: "Retour aux plus récentes", de: "Zurück zu den neuesten", en: "Back to the newest")
    package static let unread = Phrase(nl: "nieuw bericht", fr: "nouveau message", de: "neue Nachricht", en: "new message")
    package static let notSent = Phrase(nl: "niet verzonden", fr: "non envoyée", de: "nicht gesendet", en: "not sent")
    package static let toOutbox = Phrase(
        nl: "Alle antwoorden die niet vertrokken", fr: "Toutes les réponses non parties", de: "Alle Antworten, die nicht hinausgingen",
        en: "All answers that did not leave")
    package static let chooseOne = Phrase(
        nl: "Kies een gesprek", fr: "Choisissez une conversation", de: "Wählen Sie ein Gespräch", en: "Choose a conversation")
    package static let chooseOneHint = Phrase(
        nl: "Met j en k loop je door de lijst, met Enter open je.", fr: "j et k parcourent la liste, Entrée ouvre.",
        de: "Mit j und k gehen Sie durch die Liste, mit Enter öffnen Sie.", en: "Move with j and k, open with Enter.")

    package static let emptyMine = Phrase(
        nl: "Niets op jouw naam", fr: "Rien à votre nom", de: "Nichts auf Ihren Namen", en: "Nothing in your name")
    package static let emptyMineHint = Phrase(
        nl: "Kijk bij Niet toegewezen of iemand op een antwoord wacht.", fr: "Voyez dans Non attribuées si quelqu’un attend une réponse.",
        de: "Sehen Sie unter Nicht zugewiesen nach, ob jemand auf Antwort wartet.",
        en: "See in Unassigned whether somebody waits for an answer.")
    package static let emptyUnassigned = Phrase(
        nl: "Alles is toegewezen", fr: "Tout est attribué", de: "Alles ist zugewiesen", en: "Everything is assigned")
    package static let emptyUnassignedHint = Phrase(
        nl: "Nieuwe berichten verschijnen hier vanzelf.", fr: "Les nouveaux messages apparaîtront ici.",
        de: "Neue Nachrichten erscheinen hier von selbst.", en: "New messages appear here by themselves.")
    package static let emptyAll = Phrase(
        nl: "Nog geen gesprekken", fr: "Pas encore de conversations", de: "Noch keine Gespräche", en: "No conversations yet")
    package static let emptyAllHint = Phrase(
        nl: "Zodra iemand jullie schrijft, staat het bericht hier.", fr: "Dès que quelqu’un vous écrit, le message est ici.",
        de: "Sobald jemand Ihnen schreibt, steht die Nachricht hier.", en: "As soon as somebody writes to you, it is here.")
    package static let emptySnoozed = Phrase(
        nl: "Niets voor later", fr: "Rien pour plus tard", de: "Nichts für später", en: "Nothing for later")
    package static let emptySnoozedHint = Phrase(
        nl: "Gesprekken die je uitstelt, komen op hun dag terug.", fr: "Les conversations reportées reviennent au jour choisi.",
        de: "Verschobene Gespräche kommen an ihrem Tag zurück.", en: "Conversations that you put off come back on their day.")
    package static let emptySpam = Phrase(nl: "Geen spam", fr: "Aucun indésirable", de: "Kein Spam", en: "No spam")
    package static let emptySpamHint = Phrase(
        nl: "Wat je als spam aanduidt, blijft hier te controleren.", nlNL: "Wat je als spam markeert, kun je hier nakijken.",
        fr: "Ce que vous signalez comme indésirable reste vérifiable ici.", de: "Was Sie als Spam markieren, können Sie hier nachprüfen.",
        en: "What you mark as spam can be checked here.")
    package static let emptyFailed = Phrase(
        nl: "Alles is verzonden", fr: "Tout est envoyé", de: "Alles ist gesendet", en: "Everything is sent")
    package static let emptyFailedHint = Phrase(
        nl: "Lukt een antwoord niet, dan staat het hier en in het rood in het menu.",
        fr: "Si une réponse échoue, elle est ici et en rouge dans le menu.",
        de: "Gelingt eine Antwort nicht, steht sie hier und rot im Menü.",
        en: "When an answer fails it is here, and in red in the menu.")
    package static let emptySearchHint = Phrase(
        nl: "Probeer minder woorden, of zoek in alle gesprekken.",
        fr: "Essayez avec moins de mots, ou cherchez dans toutes les conversations.",
        de: "Versuchen Sie weniger Wörter oder suchen Sie in allen Gesprächen.", en: "Try fewer words, or search in all conversations.")
    package static let searchEverywhere = Phrase(
        nl: "In alle gesprekken zoeken", fr: "Chercher dans toutes les conversations", de: "In allen Gesprächen suchen",
        en: "Search in all conversations")

    package static let listFailed = Phrase(
        nl: "De lijst kan nu niet getoond worden", fr: "La liste ne peut pas être affichée", de: "Die Liste kann nicht gezeigt werden",
        en: "The list cannot be shown now")
    package static let listFailedHint = Phrase(
        nl: "Er is niets verloren. Probeer het over een minuut opnieuw.", fr: "Rien n’est perdu. Réessayez dans une minute.",
        de: "Es ist nichts verloren. Versuchen Sie es in einer Minute erneut.", en: "Nothing is lost. Try again in a minute.")
    package static let searchNotUnderstood = Phrase(
        nl: "Deze zoekopdracht begrijpen we niet", fr: "Nous ne comprenons pas cette recherche", de: "Diese Suche verstehen wir nicht",
        en: "We do not understand this search")
    package static let tryAgain = Phrase(nl: "Opnieuw proberen", fr: "Réessayer", de: "Erneut versuchen", en: "Try again")

    /// Nothing was found for `words`.
    package static func emptySearch(_ words: String) -> Phrase {
        let words = words.isolated
        return Phrase(
            nl: "Niets gevonden voor “\(words)”", fr: "Rien trouvé pour « \(words) »", de: "Nichts gefunden für „\(words)“",
            en: "Nothing found for “\(words)”")
    }

    /// To whom a conversation is assigned.
    package static func assignedTo(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(nl: "toegewezen aan \(name)", fr: "attribuée à \(name)", de: "zugewiesen an \(name)", en: "assigned to \(name)")
    }
    package static let assignedToYou = Phrase(
        nl: "toegewezen aan jou", fr: "attribuée à vous", de: "Ihnen zugewiesen", en: "assigned to you")
    package static let you = Phrase(nl: "jij", fr: "vous", de: "Sie", en: "you")

    /// When a conversation comes back.
    package static func backOn(_ day: String) -> Phrase {
        Phrase(nl: "terug \(day)", fr: "revient \(day)", de: "zurück \(day)", en: "back \(day)")
    }
}
