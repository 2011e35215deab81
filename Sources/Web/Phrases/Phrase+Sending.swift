/// Why an answer did not leave.
extension Phrase {
    package static let sendRefused = Phrase(
        nl: "De mailserver nam dit antwoord niet aan.", fr: "Le serveur de messagerie a refusé cette réponse.",
        de: "Der Mailserver hat diese Antwort nicht angenommen.", en: "The mail server did not take this answer.")
    package static let sendUnreachable = Phrase(
        nl: "De mailserver is niet bereikbaar.", fr: "Le serveur de messagerie est injoignable.",
        de: "Der Mailserver ist nicht erreichbar.", en: "The mail server cannot be reached.")
    package static let sendNotConfigured = Phrase(
        nl: "Er is nog geen mailserver ingesteld. Je beheerder kan dat doen.",
        fr: "Aucun serveur de messagerie n’est réglé. Votre gestionnaire peut le faire.",
        de: "Es ist noch kein Mailserver eingerichtet. Ihre Verwaltung kann das tun.",
        en: "No mail server is set up yet. Your administrator can do that.")
    package static let sendTimeout = Phrase(
        nl: "De mailserver antwoordde niet op tijd.", fr: "Le serveur de messagerie n’a pas répondu à temps.",
        de: "Der Mailserver hat nicht rechtzeitig geantwortet.", en: "The mail server did not answer in time.")
    package static let sendTLS = Phrase(
        nl: "Er kon geen veilige verbinding gemaakt worden met de mailserver.",
        nlNL: "Er kon geen veilige verbinding worden gemaakt met de mailserver.",
        fr: "Aucune connexion sûre n’a pu être établie avec le serveur de messagerie.",
        de: "Mit dem Mailserver konnte keine sichere Verbindung hergestellt werden.",
        en: "No secure connection to the mail server could be made.")
    package static let sendSignIn = Phrase(
        nl: "De mailserver aanvaardt onze naam of ons wachtwoord niet.", nlNL: "De mailserver accepteert onze naam of ons wachtwoord niet.",
        fr: "Le serveur de messagerie refuse notre nom ou notre mot de passe.",
        de: "Der Mailserver nimmt unseren Namen oder unser Passwort nicht an.",
        en: "The mail server does not accept our name or password.")
    package static let sendStopped = Phrase(
        nl: "Samenspraak stopte terwijl dit antwoord vertrok.", fr: "Samenspraak s’est arrêté pendant l’envoi de cette réponse.",
        de: "Samenspraak wurde beendet, während diese Antwort hinausging.", en: "Samenspraak stopped while this answer was leaving.")
    package static let sendTooLarge = Phrase(
        nl: "Dit antwoord is te groot voor de mailserver.", fr: "Cette réponse est trop volumineuse pour le serveur de messagerie.",
        de: "Diese Antwort ist zu groß für den Mailserver.", en: "This answer is too large for the mail server.")
    package static let sendOther = Phrase(
        nl: "Het versturen is niet gelukt.", fr: "L’envoi n’a pas réussi.", de: "Das Senden ist nicht gelungen.",
        en: "Sending did not work.")
}
