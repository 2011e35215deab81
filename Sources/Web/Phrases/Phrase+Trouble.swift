/// Quarantine, the answers that did not leave, and the pages that say what went wrong.
extension Phrase {
    package static let quarantineLead = Phrase(
        nl: "Deze berichten konden we niet lezen. Ze zijn bewaard zoals ze kwamen; er is niets verloren.",
        fr: "Nous n’avons pas pu lire ces messages. Ils sont conservés tels quels ; rien n’est perdu.",
        de: "Diese Nachrichten konnten wir nicht lesen. Sie sind so aufbewahrt, wie sie kamen; es ist nichts verloren.",
        en: "We could not read these messages. They are kept as they came; nothing is lost.")
    package static let quarantineEmpty = Phrase(
        nl: "Alles kon gelezen worden", nlNL: "Alles kon worden gelezen", fr: "Tout a pu être lu", de: "Alles konnte gelesen werden",
        en: "Everything could be read")
    package static let quarantineEmptyHint = Phrase(
        nl: "Een bericht dat we niet begrijpen, komt hier en gaat nooit verloren.",
        fr: "Un message que nous ne comprenons pas vient ici et n’est jamais perdu.",
        de: "Eine Nachricht, die wir nicht verstehen, kommt hierher und geht nie verloren.",
        en: "A message that we do not understand comes here and is never lost.")
    package static let received = Phrase(nl: "Ontvangen", fr: "Reçu", de: "Empfangen", en: "Received")
    package static let fromWhere = Phrase(nl: "Van", fr: "De", de: "Von", en: "From")
    package static let reason = Phrase(nl: "Waarom", fr: "Raison", de: "Grund", en: "Why")
    package static let size = Phrase(nl: "Grootte", fr: "Taille", de: "Größe", en: "Size")
    package static let readAgain = Phrase(nl: "Opnieuw lezen", fr: "Relire", de: "Erneut lesen", en: "Read again")

    package static let whyUnreadable = Phrase(
        nl: "De vorm van het bericht is stuk", fr: "La forme du message est abîmée", de: "Die Form der Nachricht ist beschädigt",
        en: "The form of the message is broken")
    package static let whyTooLarge = Phrase(nl: "Te groot", fr: "Trop volumineux", de: "Zu groß", en: "Too large")
    package static let whyTooSlow = Phrase(
        nl: "Het lezen duurde te lang", fr: "La lecture a pris trop de temps", de: "Das Lesen dauerte zu lange", en: "Reading took too long"
    )
    package static let whyCrashed = Phrase(
        nl: "Het leesprogramma viel stil op dit bericht", fr: "Le programme de lecture s’est arrêté sur ce message",
        de: "Das Leseprogramm ist an dieser Nachricht gescheitert", en: "The reading program stopped on this message")

    package static let outboxTitle = Phrase(
        nl: "Antwoorden die niet vertrokken", fr: "Réponses non parties", de: "Antworten, die nicht hinausgingen",
        en: "Answers that did not leave")
    package static let outboxLead = Phrase(
        nl: "De inwoner kreeg deze antwoorden niet, of we weten het niet. Kies per antwoord wat er moet gebeuren.",
        fr: "Le citoyen n’a pas reçu ces réponses, ou nous l’ignorons. Choisissez pour chacune ce qu’il faut faire.",
        de: "Der Bürger hat diese Antworten nicht erhalten, oder wir wissen es nicht. Entscheiden Sie je Antwort, was geschehen soll.",
        en: "The citizen did not get these answers, or we do not know. Choose for each what has to happen.")
    package static let toConversation = Phrase(
        nl: "Naar het gesprek", fr: "Vers la conversation", de: "Zum Gespräch", en: "To the conversation")
    package static let lastTry = Phrase(nl: "laatste poging", fr: "dernière tentative", de: "letzter Versuch", en: "last attempt")
    package static func attempts(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# poging", "# pogingen"), fr: Forms("# tentative", "# tentatives"), de: Forms("# Versuch", "# Versuche"),
            en: Forms("# attempt", "# attempts"))
    }

    package static let forbiddenTitle = Phrase(
        nl: "Dit mag je niet openen", fr: "Vous ne pouvez pas ouvrir ceci", de: "Das dürfen Sie nicht öffnen", en: "You may not open this")
    package static let forbiddenText = Phrase(
        nl: "Je rol laat dit niet toe. Heb je het nodig voor je werk, vraag het dan aan je beheerder.",
        fr: "Votre rôle ne le permet pas. Si vous en avez besoin pour votre travail, demandez à votre gestionnaire.",
        de: "Ihre Rolle erlaubt das nicht. Brauchen Sie es für Ihre Arbeit, fragen Sie Ihre Verwaltung.",
        en: "Your role does not allow it. If you need it for your work, ask your administrator.")
    package static let notFoundTitle = Phrase(
        nl: "Hier is niets", fr: "Il n’y a rien ici", de: "Hier ist nichts", en: "There is nothing here")
    package static let notFoundText = Phrase(
        nl: "Deze pagina bestaat niet, of je mag ze niet zien. Klopt het adres?",
        nlNL: "Deze pagina bestaat niet, of je mag haar niet zien. Klopt het adres?",
        fr: "Cette page n’existe pas, ou vous ne pouvez pas la voir. L’adresse est-elle correcte ?",
        de: "Diese Seite gibt es nicht, oder Sie dürfen sie nicht sehen. Stimmt die Adresse?",
        en: "This page does not exist, or you may not see it. Is the address right?")
    package static let conflictTitle = Phrase(
        nl: "Iemand was je voor", fr: "Quelqu’un vous a devancé", de: "Jemand war schneller", en: "Somebody was before you")
    package static func conflictText(_ name: String?, _ moment: String) -> Phrase {
        guard let name = name?.isolated else {
            return Phrase(
                nl:
                    "Dit gesprek is gewijzigd terwijl jij het bekeek (\(moment)). Er is niets van jou uitgevoerd. Kijk eerst wat er veranderde.",
                fr:
                    "Cette conversation a changé pendant que vous la regardiez (\(moment)). Rien de vous n’a été exécuté. Voyez d’abord ce qui a changé.",
                de:
                    "Dieses Gespräch wurde geändert, während Sie es ansahen (\(moment)). Von Ihnen wurde nichts ausgeführt. Sehen Sie zuerst, was sich geändert hat.",
                en: "This conversation changed while you looked at it (\(moment)). Nothing of yours was done. See first what changed.")
        }
        return Phrase(
            nl:
                "\(name) wijzigde dit gesprek terwijl jij het bekeek (\(moment)). Er is niets van jou uitgevoerd. Kijk eerst wat er veranderde.",
            fr:
                "\(name) a modifié cette conversation pendant que vous la regardiez (\(moment)). Rien de vous n’a été exécuté. Voyez d’abord ce qui a changé.",
            de:
                "\(name) hat dieses Gespräch geändert, während Sie es ansahen (\(moment)). Von Ihnen wurde nichts ausgeführt. Sehen Sie zuerst, was sich geändert hat.",
            en: "\(name) changed this conversation while you looked at it (\(moment)). Nothing of yours was done. See first what changed.")
    }
    package static let conflictKept = Phrase(
        nl: "Je tekst, om te kopiëren", fr: "Votre texte, à copier", de: "Ihr Text, zum Kopieren", en: "Your text, to copy")
    package static let conflictOpen = Phrase(
        nl: "Het gesprek opnieuw openen", fr: "Rouvrir la conversation", de: "Das Gespräch neu öffnen", en: "Open the conversation again")
    package static let tooLargeTitle = Phrase(
        nl: "Dit is te groot", fr: "C’est trop volumineux", de: "Das ist zu groß", en: "This is too large")
    package static func tooLargeText(_ limit: String) -> Phrase {
        Phrase(
            nl: "We nemen hoogstens \(limit) aan. Maak het kleiner en probeer opnieuw.",
            nlNL: "We nemen hooguit \(limit) aan. Maak het kleiner en probeer het opnieuw.",
            fr: "Nous acceptons au plus \(limit). Réduisez et réessayez.",
            de: "Wir nehmen höchstens \(limit) an. Verkleinern Sie es und versuchen Sie es erneut.",
            en: "We take \(limit) at most. Make it smaller and try again.")
    }
    package static let brokenTitle = Phrase(
        nl: "Er liep iets mis bij ons", nlNL: "Er ging iets mis bij ons", fr: "Quelque chose a mal tourné chez nous",
        de: "Bei uns ist etwas schiefgegangen",
        en: "Something went wrong on our side")
    package static let brokenText = Phrase(
        nl: "Wat je schreef, blijft bewaard als concept. Probeer het opnieuw. Lukt het niet, geef dan dit nummer aan je beheerder.",
        fr: "Ce que vous avez écrit reste un brouillon. Réessayez. Si cela échoue, donnez ce numéro à votre gestionnaire.",
        de:
            "Was Sie geschrieben haben, bleibt als Entwurf. Versuchen Sie es erneut. Gelingt es nicht, geben Sie Ihrer Verwaltung diese Nummer.",
        en: "What you wrote stays as a draft. Try again. If it does not work, give this number to your administrator.")
    package static let busyTitle = Phrase(nl: "Even geduld", fr: "Un instant", de: "Einen Augenblick", en: "One moment")
    package static func busyText(_ wait: Phrase) -> Phrase {
        Phrase(
            nl: "Het is druk. Probeer het over \(wait.nl) opnieuw; er is niets verloren.",
            fr: "Il y a beaucoup de monde. Réessayez dans \(wait.fr) ; rien n’est perdu.",
            de: "Es ist viel los. Versuchen Sie es in \(wait.de) erneut; es ist nichts verloren.",
            en: "It is busy. Try again in \(wait.en); nothing is lost.")
    }
    package static let expiredTitle = Phrase(
        nl: "Deze pagina is te oud", fr: "Cette page est trop ancienne", de: "Diese Seite ist zu alt", en: "This page is too old")
    package static let expiredText = Phrase(
        nl:
            "Ze stond te lang open, of je bent intussen opnieuw aangemeld. Er is niets uitgevoerd. Open ze opnieuw en probeer het nog eens.",
        nlNL:
            "Deze stond te lang open, of je bent intussen opnieuw ingelogd. Er is niets uitgevoerd. Open de pagina opnieuw en probeer het nog eens.",
        fr:
            "Elle est restée ouverte trop longtemps, ou vous vous êtes reconnecté entre-temps. Rien n’a été exécuté. Rouvrez-la et réessayez.",
        de:
            "Sie war zu lange offen, oder Sie haben sich inzwischen neu angemeldet. Es wurde nichts ausgeführt. Öffnen Sie sie neu und versuchen Sie es noch einmal.",
        en: "It was open too long, or you signed in again meanwhile. Nothing was done. Open it again and try once more.")
    package static let malformedTitle = Phrase(
        nl: "Dit begrijpen we niet", fr: "Nous ne comprenons pas ceci", de: "Das verstehen wir nicht", en: "We do not understand this")
    package static let malformedText = Phrase(
        nl: "Er ontbreekt iets in wat je verstuurde. Ga terug en probeer het opnieuw.",
        fr: "Il manque quelque chose dans votre envoi. Revenez en arrière et réessayez.",
        de: "In dem, was Sie gesendet haben, fehlt etwas. Gehen Sie zurück und versuchen Sie es erneut.",
        en: "Something is missing in what you sent. Go back and try again.")
    package static let requestNumber = Phrase(nl: "Nummer", fr: "Numéro", de: "Nummer", en: "Number")
}
