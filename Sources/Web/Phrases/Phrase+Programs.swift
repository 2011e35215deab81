/// The keys of other programs.
extension Phrase {
    static let programs = Phrase(
        nl: "Toegang voor programma’s", fr: "Accès pour des programmes", de: "Zugang für Programme", en: "Access for programs")
    static let programsLead = Phrase(
        nl: "Met een sleutel leest of schrijft een ander programma hier mee: een zaaksysteem, een formulier op je website, een script. "
            + "Je kiest wat het mag. Wat het doet, staat onder jouw naam in het logboek.",
        fr: "Avec une clé, un autre programme peut lire ou écrire ici : un système de gestion des dossiers, un formulaire de votre site, "
            + "un script. Vous choisissez ce qu’il peut faire. Ce qu’il fait figure à votre nom dans le journal.",
        de: "Mit einem Schlüssel liest oder schreibt ein anderes Programm hier mit: eine Fachanwendung, ein Formular Ihrer Website, ein "
            + "Skript. Sie wählen, was es darf. Was es tut, steht unter Ihrem Namen im Protokoll.",
        en: "With a key another program reads or writes here: a case system, a form on your website, a script. You choose what it may do. "
            + "What it does stands under your name in the record.")
    static let programsLink = Phrase(
        nl: "Sleutels voor andere programma’s maken en intrekken", fr: "Créer et retirer des clés pour d’autres programmes",
        de: "Schlüssel für andere Programme anlegen und zurückziehen", en: "Make and revoke keys for other programs")
    static let noPrograms = Phrase(
        nl: "Er zijn nog geen sleutels.", fr: "Il n’y a pas encore de clés.", de: "Es gibt noch keine Schlüssel.",
        en: "There are no keys yet.")
    static let programsDocument = Phrase(
        nl: "Beschrijving voor ontwikkelaars (OpenAPI)", fr: "Description pour développeurs (OpenAPI)",
        de: "Beschreibung für Entwickler (OpenAPI)", en: "Description for developers (OpenAPI)")
    static let newKey = Phrase(nl: "Nieuwe sleutel", fr: "Nouvelle clé", de: "Neuer Schlüssel", en: "New key")
    static let makeKey = Phrase(nl: "Sleutel maken", fr: "Créer la clé", de: "Schlüssel anlegen", en: "Make the key")
    static let keyName = Phrase(nl: "Waarvoor", fr: "Pour quoi", de: "Wofür", en: "What for")
    static let keyNameHint = Phrase(
        nl: "Zo herken je later welk programma dit is.", fr: "Pour reconnaître plus tard de quel programme il s’agit.",
        de: "Damit Sie später erkennen, welches Programm das ist.", en: "So that you know later which program this is.")
    static let keyUntil = Phrase(
        nl: "Geldig tot en met", fr: "Valable jusqu’au", de: "Gültig bis einschließlich", en: "Valid until and including")
    static let keyUntilHint = Phrase(
        nl: "Leeg: tot je de sleutel intrekt.", fr: "Vide : jusqu’à ce que vous retiriez la clé.",
        de: "Leer: bis Sie den Schlüssel zurückziehen.", en: "Empty: until you revoke the key.")
    static let keyScopes = Phrase(
        nl: "Wat het programma mag", fr: "Ce que le programme peut faire", de: "Was das Programm darf", en: "What the program may do")
    static let needsScope = Phrase(
        nl: "Kies minstens één ding dat het programma mag.", fr: "Choisissez au moins une chose que le programme peut faire.",
        de: "Wählen Sie mindestens eines, das das Programm darf.", en: "Choose at least one thing that the program may do.")
    static let needsLaterDay = Phrase(
        nl: "Kies vandaag of een latere dag.", fr: "Choisissez aujourd’hui ou un jour ultérieur.",
        de: "Wählen Sie heute oder einen späteren Tag.",
        en: "Choose today or a later day.")
    static func keyFor(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(nl: "Sleutel voor \(name)", fr: "Clé pour \(name)", de: "Schlüssel für \(name)", en: "Key for \(name)")
    }
    static let keyHint = Phrase(
        nl: "Neem deze sleutel nu over in het programma en bewaar hem als een wachtwoord. Hij wordt maar één keer getoond.",
        nlNL: "Neem deze sleutel nu over in het programma en bewaar hem als een wachtwoord. Je ziet hem hier maar één keer.",
        fr: "Recopiez cette clé maintenant dans le programme et gardez-la comme un mot de passe. Elle n’est montrée qu’une fois.",
        de: "Übernehmen Sie diesen Schlüssel jetzt in das Programm und bewahren Sie ihn wie ein Passwort auf. Er wird nur einmal gezeigt.",
        en: "Put this key into the program now, and keep it like a password. It is shown only once.")
    static func actsFor(_ name: String) -> Phrase {
        let name = name.isolated
        return Phrase(nl: "in naam van \(name)", fr: "au nom de \(name)", de: "im Namen von \(name)", en: "in the name of \(name)")
    }
    static let actsForNobody = Phrase(nl: "in niemands naam", fr: "au nom de personne", de: "in niemandes Namen", en: "in nobody’s name")
    static let madeOn = Phrase(nl: "gemaakt", fr: "créée", de: "angelegt", en: "made")
    static let lastUsed = Phrase(nl: "laatst gebruikt", fr: "utilisée la dernière fois", de: "zuletzt benutzt", en: "last used")
    static let neverUsed = Phrase(nl: "nog niet gebruikt", fr: "pas encore utilisée", de: "noch nicht benutzt", en: "not used yet")
    static let validUntil = Phrase(nl: "geldig tot en met", fr: "valable jusqu’au", de: "gültig bis", en: "valid until")
    static let revokeKey = Phrase(nl: "Intrekken", fr: "Retirer", de: "Zurückziehen", en: "Revoke")
    static let keyRevoked = Phrase(nl: "ingetrokken", fr: "retirée", de: "zurückgezogen", en: "revoked")
    static let keyEnded = Phrase(nl: "verlopen", fr: "expirée", de: "abgelaufen", en: "ended")
    static let didRevokeKey = Phrase(
        nl: "De sleutel opent niets meer.", fr: "La clé n’ouvre plus rien.", de: "Der Schlüssel öffnet nichts mehr.",
        en: "The key opens nothing any more.")

    static let scopeReadConversations = Phrase(
        nl: "Gesprekken en berichten lezen", fr: "Lire les conversations et les messages", de: "Gespräche und Nachrichten lesen",
        en: "Read conversations and messages")
    static let scopeReadPeople = Phrase(
        nl: "Personen opzoeken", fr: "Rechercher des personnes", de: "Personen nachschlagen", en: "Look up persons")
    static let scopeReadAdministration = Phrase(
        nl: "Instellingen en logboek lezen", fr: "Lire les réglages et le journal", de: "Einstellungen und Protokoll lesen",
        en: "Read settings and the record")
    static let scopeWriteConversations = Phrase(
        nl: "Gesprekken toewijzen, labelen, uitstellen en sluiten; notities schrijven",
        fr: "Attribuer, étiqueter, reporter et fermer des conversations ; écrire des notes",
        de: "Gespräche zuweisen, etikettieren, verschieben und schließen; Notizen schreiben",
        en: "Assign, tag, put off and close conversations; write notes")
    static let scopeWriteMessages = Phrase(
        nl: "Berichten binnenbrengen", fr: "Apporter des messages", de: "Nachrichten einbringen", en: "Bring messages in")
    static let scopeWriteReplies = Phrase(
        nl: "Antwoorden versturen in jouw naam", fr: "Envoyer des réponses en votre nom", de: "Antworten in Ihrem Namen senden",
        en: "Send answers in your name")
}
