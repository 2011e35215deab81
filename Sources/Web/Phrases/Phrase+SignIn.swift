/// Signing in and the first set-up.
extension Phrase {
    package static let signIn = Phrase(nl: "Aanmelden", nlNL: "Inloggen", fr: "Se connecter", de: "Anmelden", en: "Sign in")
    package static let signInWrong = Phrase(
        nl: "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk na of Caps Lock uit staat.",
        nlNL: "Dit e-mailadres en wachtwoord horen niet bij elkaar. Controleer of Caps Lock uit staat.",
        fr: "Cette adresse e-mail et ce mot de passe ne correspondent pas. Vérifiez que le verrouillage des majuscules est désactivé.",
        de: "Diese E-Mail-Adresse und dieses Passwort passen nicht zusammen. Prüfen Sie, ob die Feststelltaste aus ist.",
        en: "This e-mail address and password do not belong together. Check that Caps Lock is off.")
    package static let signInExpired = Phrase(
        nl: "Je was te lang weg. Meld je opnieuw aan.", nlNL: "Je was te lang weg. Log opnieuw in.",
        fr: "Vous êtes resté absent trop longtemps. Reconnectez-vous.", de: "Sie waren zu lange weg. Melden Sie sich erneut an.",
        en: "You were away too long. Sign in again.")
    package static let signInLeft = Phrase(
        nl: "Je bent afgemeld.", nlNL: "Je bent uitgelogd.", fr: "Vous êtes déconnecté.", de: "Sie sind abgemeldet.",
        en: "You are signed out.")
    package static let forgotten = Phrase(
        nl: "Wachtwoord vergeten? Vraag een nieuwe link aan je beheerder.",
        fr: "Mot de passe oublié ? Demandez un nouveau lien à votre gestionnaire.",
        de: "Passwort vergessen? Bitten Sie Ihre Verwaltung um einen neuen Link.",
        en: "Forgotten your password? Ask your administrator for a new link.")

    /// Too many attempts; `seconds` until the next is allowed, said in whole minutes when it is more than one.
    package static func signInWait(seconds: Int) -> Phrase {
        let wait = Phrase.wait(seconds: seconds)
        return Phrase(
            nl: "Te veel pogingen na elkaar. Probeer opnieuw over \(wait.nl).",
            nlNL: "Te veel pogingen achter elkaar. Probeer het opnieuw over \(wait.nl).",
            fr: "Trop de tentatives. Réessayez dans \(wait.fr).",
            de: "Zu viele Versuche hintereinander. Versuchen Sie es in \(wait.de) noch einmal.",
            en: "Too many attempts. Try again in \(wait.en).")
    }

    /// `40 seconden`, `3 minuten`: rounded up, in the dative in German.
    package static func wait(seconds: Int) -> Phrase {
        if seconds <= 90 {
            return plural(
                max(1, seconds), nl: Forms("# seconde", "# seconden"), fr: Forms("# seconde", "# secondes"),
                de: Forms("# Sekunde", "# Sekunden"), en: Forms("# second", "# seconds"))
        }
        let minutes = seconds / 60 + (seconds % 60 == 0 ? 0 : 1)
        return plural(
            minutes, nl: Forms("# minuut", "# minuten"), fr: Forms("# minute", "# minutes"), de: Forms("# Minute", "# Minuten"),
            en: Forms("# minute", "# minutes"))
    }
}
