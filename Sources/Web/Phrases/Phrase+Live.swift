/// What the script says: drafts, news and the connection.
extension Phrase {
    package static let draftSaving = Phrase(
        nl: "concept bewaren…", fr: "enregistrement…", de: "Entwurf wird gespeichert…", en: "saving draft…")
    package static let draftSavedNow = Phrase(
        nl: "concept bewaard", fr: "brouillon enregistré", de: "Entwurf gespeichert", en: "draft saved")
    package static let draftKeptHere = Phrase(
        nl: "geen verbinding: je tekst staat veilig op dit toestel", fr: "pas de connexion : votre texte est en sécurité sur cet appareil",
        de: "keine Verbindung: Ihr Text ist auf diesem Gerät sicher", en: "no connection: your text is safe on this device")
    package static let draftRestored = Phrase(
        nl: "tekst van dit toestel teruggezet", fr: "texte de cet appareil rétabli", de: "Text von diesem Gerät wiederhergestellt",
        en: "text from this device restored")
    package static let draftLeave = Phrase(
        nl: "Je tekst is nog niet bewaard.", fr: "Votre texte n’est pas encore enregistré.", de: "Ihr Text ist noch nicht gespeichert.",
        en: "Your text is not saved yet.")

    package static let liveNew = Phrase(
        nl: "Er is een nieuw bericht.", fr: "Il y a un nouveau message.", de: "Es gibt eine neue Nachricht.", en: "There is a new message.")
    package static let liveChanged = Phrase(
        nl: "Dit gesprek is bijgewerkt.", fr: "Cette conversation a été mise à jour.", de: "Dieses Gespräch wurde aktualisiert.",
        en: "This conversation was updated.")
    package static let liveOffline = Phrase(
        nl: "Geen verbinding. We proberen opnieuw.", fr: "Pas de connexion. Nous réessayons.",
        de: "Keine Verbindung. Wir versuchen es erneut.", en: "No connection. We are trying again.")
    package static let liveOnline = Phrase(
        nl: "De verbinding is terug.", fr: "La connexion est rétablie.", de: "Die Verbindung ist wieder da.", en: "You are connected again."
    )
    package static let liveSignedOut = Phrase(
        nl: "Je bent afgemeld. Meld je opnieuw aan om verder te werken.", nlNL: "Je bent uitgelogd. Log opnieuw in om verder te werken.",
        fr: "Vous êtes déconnecté. Reconnectez-vous pour continuer.",
        de: "Sie sind abgemeldet. Melden Sie sich wieder an, um weiterzuarbeiten.",
        en: "You are signed out. Sign in again to go on.")
    package static let livePause = Phrase(
        nl: "Bijwerken pauzeren", fr: "Suspendre la mise à jour", de: "Aktualisierung anhalten", en: "Pause updates")
    package static let liveResume = Phrase(
        nl: "Bijwerken hervatten", fr: "Reprendre la mise à jour", de: "Aktualisierung fortsetzen", en: "Resume updates")
    package static let livePaused = Phrase(
        nl: "Het scherm wordt niet meer bijgewerkt.", fr: "L’écran n’est plus mis à jour.", de: "Die Anzeige wird nicht mehr aktualisiert.",
        en: "The screen is no longer updated.")
    package static let liveResumed = Phrase(
        nl: "Het scherm wordt weer bijgewerkt.", fr: "L’écran est de nouveau mis à jour.", de: "Die Anzeige wird wieder aktualisiert.",
        en: "The screen is updated again.")
}
