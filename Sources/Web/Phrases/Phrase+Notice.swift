/// What a flash message says after something was done.
extension Phrase {
    package static let didAssignMe = Phrase(
        nl: "Dit gesprek is nu van jou.", fr: "Cette conversation est à vous.", de: "Dieses Gespräch gehört jetzt Ihnen.",
        en: "This conversation is yours now.")
    package static func didAssign(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(
            nl: "Toegewezen aan \(name).", fr: "Attribuée à \(name).", de: "Zugewiesen an \(name).", en: "Assigned to \(name).")
    }
    package static let didUnassign = Phrase(
        nl: "Het gesprek is niet meer toegewezen.", fr: "La conversation n’est plus attribuée.",
        de: "Das Gespräch ist nicht mehr zugewiesen.",
        en: "The conversation is no longer assigned.")
    package static let didTag = Phrase(nl: "Label toegevoegd.", fr: "Étiquette ajoutée.", de: "Etikett hinzugefügt.", en: "Tag added.")
    package static let didUntag = Phrase(nl: "Label weggehaald.", fr: "Étiquette retirée.", de: "Etikett entfernt.", en: "Tag removed.")
    package static func didSnooze(_ moment: String) -> Phrase {
        Phrase(
            nl: "Uitgesteld: het gesprek komt terug \(moment).", fr: "Reportée : la conversation revient \(moment).",
            de: "Verschoben: Das Gespräch kommt zurück \(moment).", en: "Put off: the conversation comes back \(moment).")
    }
    package static let didWake = Phrase(
        nl: "Het gesprek staat weer in de lijst.", fr: "La conversation est de retour dans la liste.",
        de: "Das Gespräch steht wieder in der Liste.",
        en: "The conversation is back in the list.")
    package static let didClose = Phrase(
        nl: "Gesprek gesloten.", fr: "Conversation fermée.", de: "Gespräch geschlossen.", en: "Conversation closed.")
    package static let didReopen = Phrase(
        nl: "Gesprek heropend.", fr: "Conversation rouverte.", de: "Gespräch wieder geöffnet.", en: "Conversation reopened.")
    package static let didMarkSpam = Phrase(
        nl: "Aangeduid als spam.", nlNL: "Gemarkeerd als spam.", fr: "Signalée comme indésirable.", de: "Als Spam markiert.",
        en: "Marked as spam.")
    package static let didUnmarkSpam = Phrase(
        nl: "Dit is geen spam meer.", fr: "Ce n’est plus un indésirable.", de: "Das ist kein Spam mehr.", en: "This is spam no more.")
    package static let didNote = Phrase(
        nl: "Notitie bewaard.", nlNL: "Notitie opgeslagen.", fr: "Note enregistrée.", de: "Notiz gespeichert.", en: "Note saved.")
    package static let didDraft = Phrase(
        nl: "Concept bewaard.", nlNL: "Concept opgeslagen.", fr: "Brouillon enregistré.", de: "Entwurf gespeichert.", en: "Draft saved.")
    package static let didQueue = Phrase(
        nl: "Je antwoord vertrekt zo meteen.", fr: "Votre réponse part dans un instant.", de: "Ihre Antwort geht gleich hinaus.",
        en: "Your answer leaves in a moment.")
    package static let didCancel = Phrase(
        nl: "Niet verstuurd. Je tekst staat weer als concept klaar.", fr: "Non envoyée. Votre texte est redevenu un brouillon.",
        de: "Nicht gesendet. Ihr Text ist wieder ein Entwurf.", en: "Not sent. Your text is a draft again.")
    package static let cannotCancel = Phrase(
        nl: "Te laat: dit antwoord is al vertrokken.", fr: "Trop tard : cette réponse est déjà partie.",
        de: "Zu spät: Diese Antwort ist schon hinausgegangen.",
        en: "Too late: this answer has left already.")
    package static let didRetry = Phrase(
        nl: "We proberen het opnieuw.", fr: "Nous réessayons.", de: "Wir versuchen es erneut.", en: "We are trying again.")
    package static let didConfirm = Phrase(
        nl: "Genoteerd: dit antwoord is toegekomen.", nlNL: "Genoteerd: dit antwoord is aangekomen.",
        fr: "Noté : cette réponse est arrivée.",
        de: "Vermerkt: Diese Antwort ist angekommen.", en: "Noted: this answer arrived.")
    package static let didUndo = Phrase(nl: "Ongedaan gemaakt.", fr: "Annulé.", de: "Rückgängig gemacht.", en: "Undone.")
    package static let cannotUndo = Phrase(
        nl: "Dit kan niet meer ongedaan gemaakt worden.", nlNL: "Dit kan niet meer ongedaan worden gemaakt.",
        fr: "Cela ne peut plus être annulé.",
        de: "Das lässt sich nicht mehr rückgängig machen.", en: "This can no longer be undone.")
    package static let didReadAgain = Phrase(
        nl: "Gelukt: het bericht staat nu bij de gesprekken.", fr: "Réussi : le message est dans les conversations.",
        de: "Gelungen: Die Nachricht steht jetzt bei den Gesprächen.", en: "Done: the message is among the conversations now.")
    package static let cannotRead = Phrase(
        nl: "Het lukt nog niet. Het bericht blijft bewaard.", fr: "Cela ne réussit pas encore. Le message reste conservé.",
        de: "Es gelingt noch nicht. Die Nachricht bleibt aufbewahrt.", en: "It does not work yet. The message is kept.")
    package static let didAddUser = Phrase(
        nl: "Gebruiker toegevoegd.", fr: "Utilisateur ajouté.", de: "Benutzer hinzugefügt.", en: "User added.")
    package static let didDisable = Phrase(
        nl: "Gebruiker uitgeschakeld.", fr: "Utilisateur désactivé.", de: "Benutzer deaktiviert.", en: "User disabled.")
    package static let didEnable = Phrase(
        nl: "Gebruiker weer actief.", fr: "Utilisateur réactivé.", de: "Benutzer wieder aktiv.", en: "User enabled again.")
    package static let didEndSession = Phrase(
        nl: "Sessie beëindigd.", fr: "Session terminée.", de: "Sitzung beendet.", en: "Session ended.")
    package static let didSave = Phrase(nl: "Bewaard.", nlNL: "Opgeslagen.", fr: "Enregistré.", de: "Gespeichert.", en: "Saved.")
    package static let alreadySent = Phrase(
        nl: "Dit was al verstuurd; het gaat geen tweede keer weg.", fr: "Déjà envoyé ; cela ne part pas une deuxième fois.",
        de: "Das war schon gesendet; es geht kein zweites Mal hinaus.", en: "This was sent already; it does not leave twice.")
}
