import Domain

/// The record of who did and saw what.
extension Phrase {
    static let log = Phrase(nl: "Logboek", fr: "Journal", de: "Protokoll", en: "Log")
    static let logLead = Phrase(
        nl: "Wie wat deed en bekeek. Wat hier staat verandert niemand meer. Dat je het logboek leest, wordt ook genoteerd.",
        fr: "Qui a fait et consulté quoi. Personne ne peut modifier ces lignes. Votre lecture du journal est notée aussi.",
        de: "Wer was getan und angesehen hat. Diese Zeilen ändert niemand mehr. Dass Sie das Protokoll lesen, wird auch vermerkt.",
        en: "Who did and looked at what. Nobody can change these lines. That you read the log is recorded too.")
    static let logEmpty = Phrase(
        nl: "Niets gevonden voor deze keuze.", fr: "Rien trouvé pour ce choix.", de: "Nichts gefunden für diese Auswahl.",
        en: "Nothing found for this choice.")
    static let logWho = Phrase(nl: "Collega", fr: "Collègue", de: "Kollege", en: "Colleague")
    static let logAnybody = Phrase(nl: "iedereen", fr: "tout le monde", de: "alle", en: "everybody")
    static let logWhat = Phrase(nl: "Wat", fr: "Quoi", de: "Was", en: "What")
    static let logEverything = Phrase(nl: "alles", fr: "tout", de: "alles", en: "everything")
    static let logConversation = Phrase(
        nl: "Nummer van het gesprek", fr: "Numéro de la conversation", de: "Nummer des Gesprächs", en: "Number of the conversation")
    static let logPerson = Phrase(
        nl: "Inwoner (adres, naam of gebruikersnaam)", fr: "Citoyen (adresse, nom ou identifiant)",
        de: "Einwohner (Adresse, Name oder Benutzername)", en: "Citizen (address, name or handle)")
    static let logShow = Phrase(nl: "Tonen", fr: "Afficher", de: "Anzeigen", en: "Show")
    static let logOlder = Phrase(nl: "Ouder", fr: "Plus ancien", de: "Älter", en: "Older")
    static let logNewest = Phrase(nl: "Naar het nieuwste", fr: "Vers le plus récent", de: "Zum Neuesten", en: "To the newest")
    static let logCSV = Phrase(nl: "Downloaden als CSV", fr: "Télécharger en CSV", de: "Als CSV herunterladen", en: "Download as CSV")
    static let logNobody = Phrase(
        nl: "Niemand heet hier zo.", fr: "Personne ne porte ce nom ici.", de: "Niemand heißt hier so.", en: "Nobody goes by that here.")
    static let logSeveral = Phrase(
        nl: "Meerdere mensen heten zo: geef het adres of de gebruikersnaam.",
        fr: "Plusieurs personnes portent ce nom : donnez l’adresse ou l’identifiant.",
        de: "Mehrere heißen so: Geben Sie die Adresse oder den Benutzernamen an.",
        en: "Several people go by that: give the address or the handle.")
    static let logSoftware = Phrase(
        nl: "de software", fr: "le logiciel", de: "die Software", en: "the software")

    static let logReading = Phrase(nl: "Bekeken", fr: "Consultations", de: "Angesehen", en: "Looked at")
    static let logWork = Phrase(nl: "Gesprekken", fr: "Conversations", de: "Gespräche", en: "Conversations")
    static let logAnswers = Phrase(nl: "Antwoorden", fr: "Réponses", de: "Antworten", en: "Answers")
    static let logPrivacy = Phrase(nl: "Privacy", fr: "Vie privée", de: "Datenschutz", en: "Privacy")
    static let logHouse = Phrase(
        nl: "Gebruikers en instellingen", fr: "Utilisateurs et réglages", de: "Benutzer und Einstellungen", en: "Users and settings")
}

extension Event.Kind {
    /// What happened, as a line of the record.
    var phrase: Phrase {
        switch self {
        case .messageArrived: Phrase(nl: "Bericht ontvangen", fr: "Message reçu", de: "Nachricht erhalten", en: "Message received")
        case .messageQuarantined:
            Phrase(nl: "Bericht apart gezet", fr: "Message mis de côté", de: "Nachricht beiseitegelegt", en: "Message set aside")
        case .conversationAssigned:
            Phrase(nl: "Gesprek toegewezen", fr: "Conversation attribuée", de: "Gespräch zugewiesen", en: "Conversation assigned")
        case .conversationTagged: Phrase(nl: "Label toegevoegd", fr: "Étiquette ajoutée", de: "Etikett hinzugefügt", en: "Tag added")
        case .conversationUntagged: Phrase(nl: "Label weggehaald", fr: "Étiquette retirée", de: "Etikett entfernt", en: "Tag removed")
        case .conversationSnoozed:
            Phrase(
                nl: "Uitgesteld of teruggehaald", fr: "Reportée ou reprise", de: "Verschoben oder zurückgeholt",
                en: "Put off or brought back")
        case .conversationClosed:
            Phrase(nl: "Gesprek afgesloten", fr: "Conversation clôturée", de: "Gespräch abgeschlossen", en: "Conversation closed")
        case .conversationReopened:
            Phrase(nl: "Gesprek heropend", fr: "Conversation rouverte", de: "Gespräch wieder geöffnet", en: "Conversation reopened")
        case .conversationMarkedSpam:
            Phrase(nl: "Als spam gemarkeerd", fr: "Marquée comme spam", de: "Als Spam markiert", en: "Marked as spam")
        case .conversationUndone:
            Phrase(nl: "Stap ongedaan gemaakt", fr: "Étape annulée", de: "Schritt rückgängig gemacht", en: "Step undone")
        case .decisionMade:
            Phrase(
                nl: "Volgens het schema beslist", fr: "Décidé selon le schéma", de: "Nach Schema entschieden",
                en: "Decided by the scheme")
        case .decisionAnswered:
            Phrase(
                nl: "Vraag van het schema beantwoord", fr: "Question du schéma répondue", de: "Frage des Schemas beantwortet",
                en: "Question of the scheme answered")
        case .decisionOverruled: Phrase(nl: "Anders beslist", fr: "Décidé autrement", de: "Anders entschieden", en: "Decided otherwise")
        case .decisionTakenBack:
            Phrase(nl: "Beslissing teruggenomen", fr: "Décision reprise", de: "Entscheidung zurückgenommen", en: "Decision taken back")
        case .conversationEscalated:
            Phrase(nl: "Mensen opgeroepen", fr: "Personnes appelées", de: "Menschen gerufen", en: "People called")
        case .schemeInstalled:
            Phrase(nl: "Schema in gebruik", fr: "Schéma mis en service", de: "Schema in Gebrauch", en: "Scheme in use")
        case .deedRecorded:
            Phrase(
                nl: "Gebeld, doorgegeven of huisregels toegepast", fr: "Appelé, transmis ou règles de la page appliquées",
                de: "Angerufen, weitergegeben oder Hausregeln angewendet", en: "Called, passed on or house rules applied")
        case .conversationAsked:
            Phrase(nl: "Gevraagd en gewacht", fr: "Question posée, en attente", de: "Nachgefragt und gewartet", en: "Asked and waiting")
        case .clocksReckoned:
            Phrase(
                nl: "Reactietijden herrekend", fr: "Délais recalculés", de: "Reaktionszeiten neu berechnet",
                en: "Response times reckoned anew")
        case .noteWritten:
            Phrase(
                nl: "Interne notitie geschreven", fr: "Note interne écrite", de: "Interne Notiz geschrieben", en: "Internal note written")
        case .draftBegun: Phrase(nl: "Begonnen aan een antwoord", fr: "Réponse commencée", de: "Antwort begonnen", en: "Began an answer")
        case .replyQueued: Phrase(nl: "Antwoord geschreven", fr: "Réponse écrite", de: "Antwort geschrieben", en: "Answer written")
        case .replyCancelled: Phrase(nl: "Antwoord ingetrokken", fr: "Réponse retirée", de: "Antwort zurückgezogen", en: "Answer withdrawn")
        case .replySent: Phrase(nl: "Antwoord verzonden", fr: "Réponse envoyée", de: "Antwort gesendet", en: "Answer sent")
        case .replyDeferred: Phrase(nl: "Versturen uitgesteld", fr: "Envoi différé", de: "Versand verschoben", en: "Sending deferred")
        case .replyFailed:
            Phrase(nl: "Antwoord niet verzonden", fr: "Réponse non envoyée", de: "Antwort nicht gesendet", en: "Answer not sent")
        case .replyUnknown:
            Phrase(
                nl: "Onbekend of het antwoord vertrok", fr: "Envoi incertain", de: "Versand ungewiss", en: "Unknown whether the answer left"
            )
        case .replySettled:
            Phrase(
                nl: "Lot van een antwoord beslist", fr: "Sort d’une réponse décidé", de: "Verbleib einer Antwort entschieden",
                en: "Fate of an answer decided")
        case .replyPlaced:
            Phrase(
                nl: "Antwoord op het kanaal zelf geplaatst", fr: "Réponse publiée sur le canal même",
                de: "Antwort auf dem Kanal selbst veröffentlicht", en: "Answer placed at the channel itself")
        case .organisationSetUp:
            Phrase(nl: "Organisatie ingesteld", fr: "Organisation configurée", de: "Organisation eingerichtet", en: "Organisation set up")
        case .organisationChanged:
            Phrase(nl: "Organisatie gewijzigd", fr: "Organisation modifiée", de: "Organisation geändert", en: "Organisation changed")
        case .promiseChanged:
            Phrase(nl: "Reactietijd gewijzigd", fr: "Délai de réponse modifié", de: "Reaktionszeit geändert", en: "Response time changed")
        case .tokenMade:
            Phrase(
                nl: "Sleutel voor een programma gemaakt", fr: "Clé de programme créée", de: "Schlüssel für ein Programm erstellt",
                en: "Key for a program made")
        case .tokenRevoked:
            Phrase(
                nl: "Sleutel van een programma ingetrokken", fr: "Clé de programme retirée", de: "Schlüssel eines Programms entzogen",
                en: "Key of a program revoked")
        case .passwordChanged:
            Phrase(nl: "Wachtwoord gewijzigd", fr: "Mot de passe modifié", de: "Passwort geändert", en: "Password changed")
        case .userAdded: Phrase(nl: "Gebruiker toegevoegd", fr: "Utilisateur ajouté", de: "Benutzer hinzugefügt", en: "User added")
        case .userReset:
            Phrase(
                nl: "Wachtwoordlink of nieuw wachtwoord", fr: "Lien ou nouveau mot de passe", de: "Passwort-Link oder neues Passwort",
                en: "Password link or new password")
        case .userDisabled:
            Phrase(
                nl: "Gebruiker uit- of ingeschakeld", fr: "Utilisateur désactivé ou réactivé", de: "Benutzer de- oder aktiviert",
                en: "User disabled or enabled")
        case .userRoleChanged: Phrase(nl: "Rol gewijzigd", fr: "Rôle modifié", de: "Rolle geändert", en: "Role changed")
        case .sessionStarted: Phrase(nl: "Aangemeld", nlNL: "Ingelogd", fr: "Connexion", de: "Angemeldet", en: "Signed in")
        case .sessionRefused:
            Phrase(
                nl: "Aanmelden geweigerd", nlNL: "Inloggen geweigerd", fr: "Connexion refusée", de: "Anmeldung abgelehnt",
                en: "Sign-in refused")
        case .sessionEnded: Phrase(nl: "Afgemeld", nlNL: "Uitgelogd", fr: "Déconnexion", de: "Abgemeldet", en: "Signed out")
        case .rawRead:
            Phrase(
                nl: "Origineel bericht opgehaald", fr: "Message d’origine téléchargé", de: "Originalnachricht abgerufen",
                en: "Original message taken")
        case .quarantineRetried: Phrase(nl: "Opnieuw gelezen", fr: "Lu à nouveau", de: "Erneut gelesen", en: "Read again")
        case .personErased: Phrase(nl: "Persoon gewist", fr: "Personne effacée", de: "Person gelöscht", en: "Person erased")
        case .retentionRan:
            Phrase(
                nl: "Bewaartermijnen toegepast", fr: "Délais de conservation appliqués", de: "Aufbewahrungsfristen angewendet",
                en: "Terms of keeping applied")
        case .retentionChanged:
            Phrase(
                nl: "Bewaartermijn gewijzigd", fr: "Délai de conservation modifié", de: "Aufbewahrungsfrist geändert",
                en: "Term of keeping changed")
        case .holdPlaced: Phrase(nl: "Vastgehouden", fr: "Conservation imposée", de: "Zurückgehalten", en: "Held")
        case .holdLifted:
            Phrase(nl: "Niet langer vastgehouden", fr: "Conservation levée", de: "Nicht mehr zurückgehalten", en: "No longer held")
        case .personalDataShown:
            Phrase(
                nl: "Persoonlijke nummers getoond", fr: "Numéros personnels affichés", de: "Persönliche Nummern angezeigt",
                en: "Personal numbers shown")
        case .conversationRead:
            Phrase(nl: "Gesprek bekeken", fr: "Conversation consultée", de: "Gespräch angesehen", en: "Conversation looked at")
        case .attachmentRead: Phrase(nl: "Bijlage geopend", fr: "Pièce jointe ouverte", de: "Anhang geöffnet", en: "Attachment opened")
        case .logRead: Phrase(nl: "Logboek gelezen", fr: "Journal consulté", de: "Protokoll gelesen", en: "Log read")
        case .exportMade: Phrase(nl: "Gegevens geëxporteerd", fr: "Données exportées", de: "Daten exportiert", en: "Data exported")
        }
    }

    /// Under which heading the record lists it.
    var group: LogPage.Group {
        switch self {
        case .rawRead, .personalDataShown, .conversationRead, .attachmentRead, .logRead, .exportMade: .reading
        case .messageArrived, .messageQuarantined, .conversationAssigned, .conversationTagged, .conversationUntagged, .conversationSnoozed,
            .conversationClosed, .conversationAsked, .clocksReckoned, .conversationReopened, .conversationMarkedSpam,
            .conversationUndone, .decisionMade, .decisionAnswered, .decisionOverruled, .decisionTakenBack, .conversationEscalated,
            .deedRecorded, .noteWritten, .quarantineRetried:
            .work
        case .draftBegun, .replyQueued, .replyCancelled, .replySent, .replyDeferred, .replyFailed, .replyUnknown, .replySettled,
            .replyPlaced:
            .answers
        case .personErased, .retentionRan, .retentionChanged, .holdPlaced, .holdLifted: .privacy
        case .organisationSetUp, .organisationChanged, .schemeInstalled, .promiseChanged, .tokenMade, .tokenRevoked, .passwordChanged,
            .userAdded, .userReset,
            .userDisabled, .userRoleChanged,
            .sessionStarted, .sessionRefused, .sessionEnded:
            .house
        }
    }
}
