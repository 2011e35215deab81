/// What the demo says of itself.
extension Phrase {
    package static let demo = Phrase(nl: "Demo", fr: "Démo", de: "Demo", en: "Demo")
    package static let demoInvented = Phrase(
        nl: "Alles en iedereen hier is verzonnen. Er vertrekt niets van deze computer.",
        fr: "Tout et tout le monde ici est inventé. Rien ne quitte cet ordinateur.",
        de: "Hier sind alles und alle erfunden. Nichts verlässt diesen Computer.",
        en: "Everything and everybody here is invented. Nothing leaves this computer.")
    package static let demoWhat = Phrase(
        nl: "Wat zie je hier?", fr: "Que voyez-vous ici ?", de: "Was sehen Sie hier?", en: "What do you see here?")
    package static let demoSignInAs = Phrase(
        nl: "Meld je aan als", nlNL: "Log in als", fr: "Connectez-vous comme", de: "Melden Sie sich an als", en: "Sign in as")
    package static let demoPassword = Phrase(
        nl: "Met één klik, of met dit wachtwoord:", fr: "En un clic, ou avec ce mot de passe :",
        de: "Mit einem Klick oder mit diesem Passwort:", en: "With one click, or with this password:")

    package static let demoCards = Phrase(
        nl: "Elke kaart is een inwoner die wacht: uit mail, X, Facebook, WhatsApp, de telefoon of het loket, in één lijst.",
        fr: "Chaque carte est un habitant qui attend : e-mail, X, Facebook, WhatsApp, téléphone ou guichet, en une seule liste.",
        de: "Jede Karte ist jemand, der wartet: aus E-Mail, X, Facebook, WhatsApp, Telefon oder Schalter, in einer Liste.",
        en: "Each card is a citizen who waits: from mail, X, Facebook, WhatsApp, the phone or the counter, in one list.")
    package static let demoLive = Phrase(
        nl: "Om de paar seconden komt er een bericht bij, vanzelf.",
        fr: "Toutes les quelques secondes, un message arrive de lui-même.",
        de: "Alle paar Sekunden kommt von selbst eine Nachricht dazu.",
        en: "Every few seconds a message comes in by itself.")
    package static let demoClock = Phrase(
        nl: "Op elke kaart telt af hoelang je nog hebt: 2 uur op X, 4 uur op Facebook, 8 uur per mail, in kantooruren.",
        fr: "Sur chaque carte, le temps restant : 2 heures sur X, 4 sur Facebook, 8 par e-mail, aux heures d’ouverture.",
        de: "Auf jeder Karte läuft die Zeit: 2 Stunden auf X, 4 auf Facebook, 8 per E-Mail, in den Öffnungszeiten.",
        en: "Each card counts down: 2 hours on X, 4 on Facebook, 8 by mail, in opening hours.")
    package static let demoOpen = Phrase(
        nl: "Open een kaart, lees, en schrijf een antwoord of een interne notitie. Probeer gerust: niemand krijgt het.",
        fr: "Ouvrez une carte, lisez, écrivez une réponse ou une note interne. Essayez sans crainte : personne ne la reçoit.",
        de: "Öffnen Sie eine Karte, lesen Sie, schreiben Sie eine Antwort oder eine interne Notiz. Nur zu: Niemand bekommt sie.",
        en: "Open a card, read, and write an answer or an internal note. Go ahead: nobody gets it.")
    package static let demoFive = Phrase(
        nl: "Deze vijf komen in de eerste minuut binnen:", fr: "Ces cinq-là arrivent dans la première minute :",
        de: "Diese fünf kommen in der ersten Minute:", en: "These five come in within the first minute:")
    package static let demoCompliment = Phrase(
        nl: "een compliment", fr: "un compliment", de: "ein Kompliment", en: "a compliment")
    package static let demoDefect = Phrase(
        nl: "een straat zonder licht", fr: "une rue sans éclairage", de: "eine Straße ohne Licht", en: "a street without light")
    package static let demoPress = Phrase(
        nl: "een persvraag met een deadline", fr: "une question de presse urgente", de: "eine Presseanfrage mit Frist",
        en: "a press question with a deadline")
    package static let demoInsult = Phrase(
        nl: "een scheldpartij met een echte klacht erin", fr: "des insultes autour d’une vraie plainte",
        de: "Beschimpfungen um eine echte Beschwerde", en: "insults around a real complaint")
    package static let demoDanger = Phrase(nl: "een gasgeur", fr: "une odeur de gaz", de: "Gasgeruch", en: "a smell of gas")
    package static let demoHide = Phrase(
        nl: "Niet meer tonen", fr: "Ne plus afficher", de: "Nicht mehr zeigen", en: "Do not show again")
}

extension DemoDoor.Case {
    var phrase: Phrase {
        switch self {
        case .compliment: .demoCompliment
        case .defect: .demoDefect
        case .press: .demoPress
        case .insult: .demoInsult
        case .danger: .demoDanger
        }
    }
}
