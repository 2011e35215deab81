/// Messages, answers and notes as they stand in a thread.
extension Phrase {
    package static let to = Phrase(nl: "aan", fr: "à", de: "an", en: "to")
    package static let copyTo = Phrase(nl: "cc", fr: "cc", de: "Cc", en: "cc")
    package static let emptyMessage = Phrase(
        nl: "Dit bericht heeft geen tekst.", fr: "Ce message n’a pas de texte.", de: "Diese Nachricht hat keinen Text.",
        en: "This message has no text.")
    package static let showCut = Phrase(
        nl: "Geciteerde tekst en handtekening tonen", fr: "Afficher le texte cité et la signature",
        de: "Zitierten Text und Signatur anzeigen",
        en: "Show quoted text and signature")
    package static let showLayout = Phrase(
        nl: "Opmaak tonen", fr: "Afficher la mise en page", de: "Formatierung anzeigen", en: "Show layout")
    package static let imagesBlocked = Phrase(
        nl: "Afbeeldingen van buiten zijn tegengehouden, zodat de afzender niet ziet dat je leest.",
        fr: "Les images externes sont bloquées, pour que l’expéditeur ne voie pas que vous lisez.",
        de: "Externe Bilder sind blockiert, damit der Absender nicht sieht, dass Sie lesen.",
        en: "Outside images are held back, so that the sender does not see that you read.")
    package static let showImages = Phrase(nl: "Afbeeldingen tonen", fr: "Afficher les images", de: "Bilder anzeigen", en: "Show images")
    package static let attachments = Phrase(nl: "Bijlagen", fr: "Pièces jointes", de: "Anhänge", en: "Attachments")
    package static let namelessFile = Phrase(
        nl: "Bestand zonder naam", fr: "Fichier sans nom", de: "Datei ohne Namen", en: "File without a name")
    package static let download = Phrase(nl: "Downloaden", fr: "Télécharger", de: "Herunterladen", en: "Download")
    package static let original = Phrase(nl: "Origineel bericht", fr: "Message d’origine", de: "Originalnachricht", en: "Original message")

    package static let automaticMessage = Phrase(
        nl: "Automatisch bericht, door een programma geschreven", fr: "Message automatique, écrit par un programme",
        de: "Automatische Nachricht, von einem Programm geschrieben", en: "Automatic message, written by a program")
    package static let unconfirmedSender = Phrase(
        nl: "Het adres van de afzender is niet bevestigd: geef geen gegevens door voor je zeker bent",
        fr: "L’adresse de l’expéditeur n’est pas confirmée : ne transmettez aucune donnée avant d’être sûr",
        de: "Die Adresse des Absenders ist nicht bestätigt: geben Sie keine Daten weiter, bevor Sie sicher sind",
        en: "The sender’s address is not confirmed: give no data until you are sure")
    package static let damagedMessage = Phrase(
        nl: "Een deel van dit bericht was beschadigd; het origineel is bewaard",
        fr: "Une partie de ce message était abîmée ; l’original est conservé",
        de: "Ein Teil dieser Nachricht war beschädigt; das Original ist aufbewahrt",
        en: "A part of this message was damaged; the original is kept")

    package static let fileElsewhere = Phrase(
        nl: "alleen genoemd, niet meegestuurd", fr: "seulement mentionné, non joint", de: "nur genannt, nicht mitgeschickt",
        en: "named only, not sent along")
    package static let fileDescription = Phrase(nl: "Beschrijving:", fr: "Description :", de: "Beschreibung:", en: "Description:")
    package static let showWhole = Phrase(
        nl: "Hele bericht tonen", fr: "Afficher le message entier", de: "Ganze Nachricht anzeigen", en: "Show the whole message")
    package static let wholeMessage = Phrase(
        nl: "Het hele bericht", fr: "Le message entier", de: "Die ganze Nachricht", en: "The whole message")

    package static let internalNote = Phrase(nl: "Interne notitie", fr: "Note interne", de: "Interne Notiz", en: "Internal note")
    package static let noteCanBeAsked = Phrase(
        nl: "kan opgevraagd worden", nlNL: "kan worden opgevraagd", fr: "peut être demandée", de: "kann eingesehen werden",
        en: "can be requested")

    /// Whose answer it is.
    package static func answerOf(_ name: String?) -> Phrase {
        guard let name = name?.isolated else {
            return Phrase(nl: "Ons antwoord", fr: "Notre réponse", de: "Unsere Antwort", en: "Our answer")
        }
        return Phrase(nl: "Antwoord van \(name)", fr: "Réponse de \(name)", de: "Antwort von \(name)", en: "Answer by \(name)")
    }

    /// The title of the frame that shows a mail as its sender laid it out.
    package static func layoutOf(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "Bericht van \(name) met opmaak", fr: "Message de \(name) avec mise en page", de: "Nachricht von \(name) mit Formatierung",
            en: "Message from \(name) with its layout")
    }

    package static func attachmentCount(_ count: Int) -> Phrase {
        plural(
            count, nl: Forms("# bijlage", "# bijlagen"), fr: Forms("# pièce jointe", "# pièces jointes"),
            de: Forms("# Anhang", "# Anhänge"), en: Forms("# attachment", "# attachments"))
    }

    package static let sendQueued = Phrase(nl: "in wachtrij", fr: "en file d’attente", de: "in der Warteschlange", en: "queued")
    package static func sendQueuedUntil(_ time: String) -> Phrase {
        Phrase(nl: "vertrekt om \(time)", fr: "part à \(time)", de: "geht um \(time) hinaus", en: "leaves at \(time)")
    }
    package static let sendSending = Phrase(nl: "wordt verzonden", fr: "envoi en cours", de: "wird gesendet", en: "sending")
    package static let sendSent = Phrase(nl: "verzonden", fr: "envoyée", de: "gesendet", en: "sent")
    package static let sendCancelled = Phrase(
        nl: "niet verstuurd, ingetrokken", fr: "non envoyée, retirée", de: "nicht gesendet, zurückgezogen", en: "not sent, withdrawn")
    package static let sendFailed = Phrase(nl: "Niet verzonden", fr: "Non envoyée", de: "Nicht gesendet", en: "Not sent")
    package static let sendUnknown = Phrase(
        nl: "Onbekend of dit toekwam", nlNL: "Onbekend of dit is aangekomen", fr: "On ne sait pas si c’est arrivé",
        de: "Unbekannt, ob das ankam",
        en: "Unknown whether this arrived")
    package static let sendUnknownText = Phrase(
        nl:
            "De verbinding brak af terwijl dit antwoord vertrok. Wij versturen het niet vanzelf opnieuw, want dan krijgt de inwoner het misschien twee keer. Weet jij het?",
        fr:
            "La connexion s’est interrompue pendant l’envoi. Nous ne renvoyons pas de nous-mêmes : le citoyen pourrait recevoir la réponse deux fois. Le savez-vous ?",
        de:
            "Die Verbindung brach ab, während diese Antwort hinausging. Wir senden nicht von selbst noch einmal, sonst kommt sie vielleicht zweimal an. Wissen Sie es?",
        en:
            "The connection broke while this answer was leaving. We do not send it again by ourselves, or the citizen may get it twice. Do you know?"
    )
    package static let sendArrived = Phrase(
        nl: "Het is toegekomen", nlNL: "Het is aangekomen", fr: "C’est arrivé", de: "Es ist angekommen", en: "It arrived")
    package static let sendAgain = Phrase(nl: "Opnieuw versturen", fr: "Renvoyer", de: "Erneut senden", en: "Send again")
}
