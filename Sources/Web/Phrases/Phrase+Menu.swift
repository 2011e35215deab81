/// The menu, the user's own choices and the keyboard.
extension Phrase {
    package static let mainMenu = Phrase(nl: "Hoofdmenu", fr: "Menu principal", de: "Hauptmenü", en: "Main menu")
    package static let quickMenu = Phrase(nl: "Snelmenu", fr: "Menu rapide", de: "Schnellmenü", en: "Quick menu")
    package static let closeMenu = Phrase(nl: "Menu sluiten", fr: "Fermer le menu", de: "Menü schließen", en: "Close menu")

    package static let viewMine = Phrase(nl: "Mijn gesprekken", fr: "Mes conversations", de: "Meine Gespräche", en: "My conversations")
    package static let viewUnassigned = Phrase(nl: "Niet toegewezen", fr: "Non attribuées", de: "Nicht zugewiesen", en: "Unassigned")
    package static let viewAll = Phrase(nl: "Alle gesprekken", fr: "Toutes", de: "Alle Gespräche", en: "All conversations")
    package static let viewSnoozed = Phrase(nl: "Later", fr: "Plus tard", de: "Später", en: "Later")
    package static let viewSpam = Phrase(nl: "Spam", fr: "Indésirables", de: "Spam", en: "Spam")
    package static let viewFailed = Phrase(nl: "Niet verzonden", fr: "Non envoyées", de: "Nicht gesendet", en: "Not sent")
    package static let quarantine = Phrase(nl: "Quarantaine", fr: "Quarantaine", de: "Quarantäne", en: "Quarantine")
    package static let settings = Phrase(nl: "Beheer", fr: "Gestion", de: "Verwaltung", en: "Settings")

    package static let languageOfScreen = Phrase(
        nl: "Taal van het scherm", fr: "Langue de l’écran", de: "Sprache der Anzeige", en: "Screen language")
    package static let appearance = Phrase(nl: "Weergave", fr: "Affichage", de: "Darstellung", en: "Appearance")
    package static let themeSystem = Phrase(nl: "Zoals het toestel", fr: "Comme l’appareil", de: "Wie das Gerät", en: "As the device")
    package static let themeLight = Phrase(nl: "Licht", fr: "Clair", de: "Hell", en: "Light")
    package static let themeDark = Phrase(nl: "Donker", fr: "Sombre", de: "Dunkel", en: "Dark")
    package static let mySessions = Phrase(nl: "Mijn sessies", fr: "Mes sessions", de: "Meine Sitzungen", en: "My sessions")
    package static let signOut = Phrase(nl: "Afmelden", nlNL: "Uitloggen", fr: "Se déconnecter", de: "Abmelden", en: "Sign out")

    package static let shortcuts = Phrase(nl: "Sneltoetsen", fr: "Raccourcis clavier", de: "Tastenkürzel", en: "Keyboard shortcuts")
    package static let shortcutsHint = Phrase(
        nl: "Ze werken niet terwijl je typt.", fr: "Ils ne fonctionnent pas pendant que vous écrivez.",
        de: "Sie wirken nicht, während Sie schreiben.", en: "They are off while you type.")
    package static let shortcutsOn = Phrase(
        nl: "Sneltoetsen gebruiken", fr: "Utiliser les raccourcis", de: "Tastenkürzel verwenden", en: "Use keyboard shortcuts")
    package static let keyNext = Phrase(
        nl: "Volgend gesprek", fr: "Conversation suivante", de: "Nächstes Gespräch", en: "Next conversation")
    package static let keyPrevious = Phrase(
        nl: "Vorig gesprek", fr: "Conversation précédente", de: "Voriges Gespräch", en: "Previous conversation")
    package static let keyReply = Phrase(nl: "Antwoorden", fr: "Répondre", de: "Antworten", en: "Reply")
    package static let keyNote = Phrase(nl: "Interne notitie", fr: "Note interne", de: "Interne Notiz", en: "Internal note")
    package static let keyAssign = Phrase(nl: "Aan mij toewijzen", fr: "M’attribuer", de: "Mir zuweisen", en: "Assign to me")
    package static let keyClose = Phrase(
        nl: "Gesprek sluiten", fr: "Fermer la conversation", de: "Gespräch schließen", en: "Close conversation")
    package static let keySearch = Phrase(nl: "Zoeken", fr: "Rechercher", de: "Suchen", en: "Search")
    package static let keySend = Phrase(
        nl: "Versturen of bewaren", fr: "Envoyer ou enregistrer", de: "Senden oder speichern", en: "Send or save")
    package static let keyHelp = Phrase(nl: "Dit overzicht", fr: "Cet aperçu", de: "Diese Übersicht", en: "This overview")
}
