/// Settings and sessions.
extension Phrase {
    static let changeRole = Phrase(nl: "Rol wijzigen", fr: "Changer le rôle", de: "Rolle ändern", en: "Change role")
    package static let users = Phrase(nl: "Gebruikers", fr: "Utilisateurs", de: "Benutzer", en: "Users")
    package static let addUser = Phrase(
        nl: "Gebruiker toevoegen", fr: "Ajouter un utilisateur", de: "Benutzer hinzufügen", en: "Add a user")
    package static let addUserHint = Phrase(
        nl: "Je krijgt een link om door te geven. Daarmee kiest de nieuwe collega zelf een wachtwoord.",
        fr: "Vous recevez un lien à transmettre. Le nouveau collègue y choisit lui-même son mot de passe.",
        de: "Sie erhalten einen Link zum Weitergeben. Damit wählt der neue Kollege selbst ein Passwort.",
        en: "You get a link to pass on. With it the new colleague chooses a password.")
    package static let role = Phrase(nl: "Rol", fr: "Rôle", de: "Rolle", en: "Role")
    package static let roleReader = Phrase(nl: "Alleen lezen", fr: "Lecture seule", de: "Nur lesen", en: "Read only")
    package static let roleAgent = Phrase(nl: "Medewerker", fr: "Collaborateur", de: "Mitarbeiter", en: "Agent")
    package static let roleAdministrator = Phrase(nl: "Beheerder", fr: "Gestionnaire", de: "Verwaltung", en: "Administrator")
    package static let lastSeen = Phrase(nl: "Laatst gezien", fr: "Vu la dernière fois", de: "Zuletzt gesehen", en: "Last seen")
    package static let notSignedIn = Phrase(
        nl: "nu nergens aangemeld", nlNL: "nu nergens ingelogd", fr: "connecté nulle part actuellement", de: "derzeit nirgends angemeldet",
        en: "signed in nowhere now")
    package static let action = Phrase(nl: "Wat kan je doen", nlNL: "Wat kun je doen", fr: "Actions", de: "Aktionen", en: "Actions")
    package static let state = Phrase(nl: "Toestand", fr: "État", de: "Zustand", en: "State")
    package static let active = Phrase(nl: "actief", fr: "actif", de: "aktiv", en: "active")
    package static let invited = Phrase(nl: "uitgenodigd", fr: "invité", de: "eingeladen", en: "invited")
    package static let disabled = Phrase(nl: "uitgeschakeld", fr: "désactivé", de: "deaktiviert", en: "disabled")
    package static let resetLink = Phrase(
        nl: "Nieuwe wachtwoordlink", fr: "Nouveau lien de mot de passe", de: "Neuer Passwort-Link", en: "New password link")
    package static let disable = Phrase(nl: "Uitschakelen", fr: "Désactiver", de: "Deaktivieren", en: "Disable")
    package static let enable = Phrase(nl: "Weer inschakelen", fr: "Réactiver", de: "Wieder aktivieren", en: "Enable again")
    package static func forUser(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(nl: "voor \(name)", fr: "pour \(name)", de: "für \(name)", en: "for \(name)")
    }
    package static func linkFor(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(nl: "Link voor \(name)", fr: "Lien pour \(name)", de: "Link für \(name)", en: "Link for \(name)")
    }
    package static func linkHint(_ moment: String) -> Phrase {
        Phrase(
            nl: "Geef deze link zelf door. Hij werkt één keer, tot \(moment), en wordt hier maar één keer getoond.",
            nlNL: "Geef deze link zelf door. De link werkt één keer, tot \(moment), en wordt hier maar één keer getoond.",
            fr: "Transmettez ce lien vous-même. Il fonctionne une fois, jusqu’à \(moment), et n’est montré qu’une fois.",
            de: "Geben Sie diesen Link selbst weiter. Er gilt einmal, bis \(moment), und wird hier nur einmal gezeigt.",
            en: "Pass this link on yourself. It works once, until \(moment), and is shown here only once.")
    }

    package static let mail = Phrase(nl: "E-mail", fr: "E-mail", de: "E-Mail", en: "E-mail")
    package static let mailHint = Phrase(
        nl: "De instellingen staan in het bestand op de server; hier zie je hoe het gaat.",
        fr: "Les réglages sont dans le fichier sur le serveur ; ici vous voyez comment cela se passe.",
        de: "Die Einstellungen stehen in der Datei auf dem Server; hier sehen Sie, wie es läuft.",
        en: "The settings are in the file on the server; here you see how it goes.")
    package static let mailIn = Phrase(nl: "Ontvangen", fr: "Réception", de: "Empfang", en: "Receiving")
    package static let mailOut = Phrase(nl: "Versturen", fr: "Envoi", de: "Versand", en: "Sending")
    package static let server = Phrase(nl: "Server", fr: "Serveur", de: "Server", en: "Server")
    package static let lastGood = Phrase(nl: "Laatst gelukt", fr: "Dernier succès", de: "Zuletzt gelungen", en: "Last success")
    package static let mailWorks = Phrase(
        nl: "laatste poging gelukt", fr: "dernière tentative réussie", de: "letzter Versuch gelungen", en: "last attempt went well")
    package static let mailUntried = Phrase(
        nl: "ingesteld, nog niet gebruikt", fr: "réglé, pas encore utilisé", de: "eingerichtet, noch nicht benutzt",
        en: "set up, not used yet"
    )
    package static let mailBroken = Phrase(
        nl: "laatste poging mislukt", fr: "dernière tentative échouée", de: "letzter Versuch misslungen", en: "last attempt failed")
    package static let mailAbsent = Phrase(nl: "niet ingesteld", fr: "non réglé", de: "nicht eingerichtet", en: "not set up")

    package static let sessionsLead = Phrase(
        nl: "Hier ben je aangemeld. Herken je iets niet, beëindig het dan en kies een nieuw wachtwoord.",
        nlNL: "Hier ben je ingelogd. Herken je iets niet, beëindig het dan en kies een nieuw wachtwoord.",
        fr: "Vous êtes connecté ici. Si vous ne reconnaissez pas une session, terminez-la et choisissez un nouveau mot de passe.",
        de: "Hier sind Sie angemeldet. Erkennen Sie etwas nicht, beenden Sie es und wählen Sie ein neues Passwort.",
        en: "You are signed in here. If you do not recognise one, end it and choose a new password.")
    package static let thisSession = Phrase(nl: "dit toestel", fr: "cet appareil", de: "dieses Gerät", en: "this device")
    package static let signedInSince = Phrase(
        nl: "Aangemeld sinds", nlNL: "Ingelogd sinds", fr: "Connecté depuis", de: "Angemeldet seit", en: "Signed in since")
    package static let fromAddress = Phrase(nl: "Adres", fr: "Adresse", de: "Adresse", en: "Address")
    package static let endSession = Phrase(nl: "Beëindigen", fr: "Terminer", de: "Beenden", en: "End")
    package static let allMySessions = Phrase(
        nl: "Al mijn sessies", fr: "Toutes mes sessions", de: "Alle meine Sitzungen", en: "All my sessions")
}
