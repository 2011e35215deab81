/// Words that stand on many pages.
extension Phrase {
    package static let today = Phrase(nl: "vandaag", fr: "aujourd’hui", de: "heute", en: "today")
    package static let yesterday = Phrase(nl: "gisteren", fr: "hier", de: "gestern", en: "yesterday")
    package static let tomorrow = Phrase(nl: "morgen", fr: "demain", de: "morgen", en: "tomorrow")

    package static let save = Phrase(nl: "Bewaren", nlNL: "Opslaan", fr: "Enregistrer", de: "Speichern", en: "Save")
    package static let close = Phrase(nl: "Sluiten", fr: "Fermer", de: "Schließen", en: "Close")
    package static let undo = Phrase(nl: "Ongedaan maken", fr: "Annuler", de: "Rückgängig machen", en: "Undo")
    package static let more = Phrase(nl: "Meer", fr: "Plus", de: "Mehr", en: "More")
    package static let add = Phrase(nl: "Toevoegen", fr: "Ajouter", de: "Hinzufügen", en: "Add")
    package static let name = Phrase(nl: "Naam", fr: "Nom", de: "Name", en: "Name")
    package static let email = Phrase(nl: "E-mailadres", fr: "Adresse e-mail", de: "E-Mail-Adresse", en: "E-mail address")
    package static let password = Phrase(nl: "Wachtwoord", fr: "Mot de passe", de: "Passwort", en: "Password")
    package static let organisation = Phrase(nl: "Organisatie", fr: "Organisation", de: "Organisation", en: "Organisation")
    package static let unknownSender = Phrase(
        nl: "Onbekende afzender", fr: "Expéditeur inconnu", de: "Unbekannter Absender", en: "Unknown sender")
    package static let noSubject = Phrase(nl: "Zonder onderwerp", fr: "Sans objet", de: "Ohne Betreff", en: "No subject")
    package static let toInbox = Phrase(
        nl: "Naar de gesprekken", fr: "Vers les conversations", de: "Zu den Gesprächen", en: "To the conversations")

    package static let skipToContent = Phrase(nl: "Naar de inhoud", fr: "Aller au contenu", de: "Zum Inhalt", en: "Skip to content")
    package static let skipToAnswer = Phrase(
        nl: "Naar het antwoord", fr: "Aller à la réponse", de: "Zur Antwort", en: "Skip to your answer")
    package static let skipToList = Phrase(nl: "Naar de lijst", fr: "Aller à la liste", de: "Zur Liste", en: "Skip to the list")

    package static let stateNew = Phrase(nl: "nieuw", fr: "nouveau", de: "neu", en: "new")
    package static let stateOpen = Phrase(nl: "open", fr: "ouvert", de: "offen", en: "open")
    package static let stateWaiting = Phrase(
        nl: "wacht op inwoner", fr: "attend le citoyen", de: "wartet auf Bürger", en: "waiting for citizen")
    package static let stateAnswered = Phrase(nl: "beantwoord", fr: "répondu", de: "beantwortet", en: "answered")
    package static let stateSnoozed = Phrase(nl: "later", fr: "plus tard", de: "später", en: "later")
    package static let stateClosed = Phrase(nl: "gesloten", fr: "fermé", de: "geschlossen", en: "closed")
    package static let stateSpam = Phrase(nl: "spam", fr: "indésirable", de: "Spam", en: "spam")
}
