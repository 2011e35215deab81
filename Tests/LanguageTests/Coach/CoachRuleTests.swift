import Domain
import Language
import Testing

/// A draft for a message, with what the coach must find and what it may not.
struct CoachRule: Sendable, CustomTestStringConvertible {
    var author = "Fatima El Idrissi"
    var message: String
    var draft: String
    var dimension: CoachReport.Dimension
    var finds: [CoachCode] = []
    var misses: [CoachCode] = []
    /// What the reader is to have made of the message; nil for what it does make of it.
    var reading: Reading?
    var language: Reading.Language?
    var house: Tone.Address?
    var earlier: [String] = []
    var testDescription: String { "\(dimension.rawValue): \(draft.prefix(50))" }

    var report: CoachReport {
        let author = Author(name: author)
        return Coach.review(
            draft,
            in: CoachContext(
                text: message, author: author, channel: .x, reading: reading ?? CoachPair.reading(of: message, author, .x),
                language: language, houseAddress: house,
                earlier: earlier))
    }
    var codes: [CoachCode] { report[dimension].findings.map(\.code) }

    static let dark = "Al 3 weken geen licht in de Molenstraat, mijn dochter durft niet meer te fietsen"
    static let open = "Tot hoe laat is het containerpark open?"
    static let thanked = "Bedankt aan de ploeg, schitterend werk!"
    static let dead = "Mijn man is overleden. Wat moet ik met zijn parkeerkaart?"

    static let empathic: [CoachRule] = [
        CoachRule(message: dark, draft: "Wat vervelend, sorry.", dimension: .empathic, finds: [.feelingShown, .apologyShown]),
        CoachRule(message: dark, draft: "De lamp wordt vervangen.", dimension: .empathic, finds: [.feelingMissing]),
        CoachRule(
            message: dark, draft: "We begrijpen uw ongenoegen, maar we kunnen daar niets aan doen.", dimension: .empathic,
            finds: [.butAfterFeeling]),
        CoachRule(
            message: dark, draft: "Wat vervelend, maar donderdag brandt het licht weer.", dimension: .empathic, finds: [.feelingShown],
            misses: [.butAfterFeeling]),
        CoachRule(
            message: dark, draft: "Sorry als u zich onveilig voelt.", dimension: .empathic, finds: [.ifApology], misses: [.apologyShown]),
        CoachRule(message: dark, draft: "U had dit eerder moeten melden.", dimension: .empathic, finds: [.blame]),
        CoachRule(
            message: dark, draft: "Je had al lang een antwoord moeten krijgen.", dimension: .empathic, finds: [.apologyShown],
            misses: [.blame]),
        CoachRule(message: open, draft: "Tot 17 uur.", dimension: .empathic, misses: [.apologyMissing, .feelingMissing]),
        CoachRule(
            message: thanked, draft: "Wij namen kennis van uw bericht.", dimension: .empathic, finds: [.thanksMissing, .coldFormula]),
        CoachRule(message: dead, draft: "Breng de kaart binnen.", dimension: .empathic, finds: [.condolenceMissing]),
        CoachRule(message: dead, draft: "Gecondoleerd, veel sterkte.", dimension: .empathic, finds: [.condolenceShown, .strengthShown]),
        CoachRule(
            message: "Mijn hond is overleden, moet ik nog betalen?", draft: "Dag Fatima, nee.", dimension: .empathic,
            misses: [.condolenceMissing]),
    ]

    static let personal: [CoachRule] = [
        CoachRule(message: dark, draft: "Dag Fatima, we komen. ^EK", dimension: .personal, finds: [.greetedByName, .signed, .firstPerson]),
        CoachRule(author: "An Bos", message: dark, draft: "Dag mevrouw Bos, ik kom. Lotte", dimension: .personal, finds: [.greetedByName]),
        CoachRule(author: "Ng", message: dark, draft: "Dag Ng, ik kom.\nLotte", dimension: .personal, finds: [.greetedByName, .signed]),
        CoachRule(author: "Олена Шевченко", message: dark, draft: "Dag Olena, ik kom.", dimension: .personal, finds: [.greetedByName]),
        CoachRule(author: "Олена Шевченко", message: dark, draft: "Dag Олена, ik kom.", dimension: .personal, finds: [.greetedByName]),
        CoachRule(
            author: "Jürgen Müller", message: dark, draft: "Dag meneer Muller, ik kom.", dimension: .personal, finds: [.greetedByName]),
        CoachRule(message: dark, draft: "Dag Pieter, ik kom.", dimension: .personal, finds: [.wrongName], misses: [.greetedByName]),
        CoachRule(message: dark, draft: "Geachte heer/mevrouw, ik kom.", dimension: .personal, finds: [.anonymousGreeting]),
        CoachRule(author: "", message: dark, draft: "Dag, ik kom.", dimension: .personal, finds: [.greeted], misses: [.nameMissing]),
        CoachRule(message: dark, draft: "Dag, ik kom.", dimension: .personal, finds: [.nameMissing]),
        CoachRule(
            message: dark, draft: "Beste, uw melding kreeg nummer. Referentie 4471.", dimension: .personal, finds: [.referenceOnly]),
        CoachRule(message: dark, draft: "Dag Fatima, we komen.\n\nDienst Wegen", dimension: .personal, misses: [.signed]),
        CoachRule(
            message: dark, draft: "Dag Fatima, we komen.\n\nVriendelijke groeten,\nStad Waterlinge", dimension: .personal,
            finds: [.signedByOffice]),
        CoachRule(
            message: dark, draft: "Dag Fatima, we komen.\n\nGroeten,\nKarim van team Groen", dimension: .personal, finds: [.signed]),
        CoachRule(message: dark, draft: "Dag [naam], we komen.", dimension: .personal, finds: [.blank]),
        CoachRule(
            message: dark, draft: "Dag Fatima, dank je wel voor je melding van vandaag.", dimension: .personal, finds: [.saidBefore],
            earlier: ["Dag Fatima, dank je wel voor je melding van vandaag."]),
    ]

    static let positive: [CoachRule] = [
        CoachRule(message: open, draft: "Helaas kunnen wij u niet helpen.", dimension: .positive, finds: [.negativeFirst, .refusalAlone]),
        CoachRule(
            message: open, draft: "Vandaag kan niet, maar je kan morgen wel langskomen.", dimension: .positive, finds: [.refusalWithWayOut],
            misses: [.refusalAlone]),
        CoachRule(message: open, draft: "Zoals reeds gezegd: tot 17 uur.", dimension: .positive, finds: [.debate]),
        CoachRule(message: open, draft: "Dat klopt niet, u vergist zich.", dimension: .positive, finds: [.debate]),
        CoachRule(message: open, draft: "LEES DE WEBSITE!!!", dimension: .positive, finds: [.shouting]),
        CoachRule(message: open, draft: "Het OCMW en het BIN helpen je graag.", dimension: .positive, misses: [.shouting]),
        CoachRule(message: dark, draft: "Dat is echt niet fijn.", dimension: .positive, misses: [.debate, .negativeFirst]),
    ]

    static let solution: [CoachRule] = [
        CoachRule(
            message: dark, draft: "Onze ploeg herstelt de lampen donderdag.", dimension: .solution,
            finds: [.actionNamed, .dayNamed, .ownerNamed], misses: [.dayMissing]),
        CoachRule(message: dark, draft: "We doen dit zo snel mogelijk.", dimension: .solution, finds: [.vague, .dayMissing]),
        CoachRule(message: dark, draft: "Uw melding is in behandeling.", dimension: .solution, finds: [.vague, .stepMissing]),
        CoachRule(
            message: dark, draft: "Drie weken zonder licht, en 3 weken wachten.", dimension: .solution, finds: [.dayMissing],
            misses: [.dayNamed]),
        CoachRule(message: open, draft: "Kijk op onze website.", dimension: .solution, finds: [.linkMissing]),
        CoachRule(
            message: open, draft: "Kijk op onze website stad.be/park.", dimension: .solution, finds: [.contactGiven], misses: [.linkMissing]
        ),
        CoachRule(message: open, draft: "Het containerpark is open tot 17 uur.", dimension: .solution, finds: [.answered, .dayNamed]),
        CoachRule(message: open, draft: "Wij werken aan een betere stad.", dimension: .solution, finds: [.answerMissing]),
        CoachRule(message: thanked, draft: "Graag gedaan!", dimension: .solution, misses: [.dayMissing, .stepMissing, .ownerMissing]),
        CoachRule(
            message: "Het ruikt naar gas in de Dorpsstraat", draft: "We bekijken dit morgen.", dimension: .solution, finds: [.urgentMissing]
        ),
        CoachRule(
            message: "Het ruikt naar gas in de Dorpsstraat", draft: "Bel nu 112.", dimension: .solution, finds: [.urgentShown],
            misses: [.urgentMissing]),
        CoachRule(message: dark, draft: "Bel ons op 09 123 45 67 of mail licht@stad.be.", dimension: .solution, finds: [.contactGiven]),
        CoachRule(message: dark, draft: "Het staat in dossier 2026-1187.", dimension: .solution, misses: [.dayNamed, .contactGiven]),
    ]

    static let tone: [CoachRule] = [
        CoachRule(message: dark, draft: "Nous réparons la lampe jeudi dans la rue.", dimension: .tone, finds: [.wrongLanguage]),
        CoachRule(
            message: dark, draft: "Nous réparons la lampe jeudi dans la rue.", dimension: .tone, misses: [.wrongLanguage], language: .fr),
        CoachRule(message: "Heb je dat gezien? Kan jij dat maken?", draft: "Wij danken u.", dimension: .tone, finds: [.addressDiffers]),
        CoachRule(message: "Kunt u dat herstellen?", draft: "Ja, ik laat het je weten.", dimension: .tone, finds: [.addressDiffers]),
        CoachRule(
            message: "Kunt u dat herstellen?", draft: "Ja, tot 14.30 u. Ik laat het u weten.", dimension: .tone, finds: [.addressFits]),
        CoachRule(message: dark, draft: "Ik laat je weten wanneer u kan komen.", dimension: .tone, finds: [.addressMixed]),
        CoachRule(message: dark, draft: "Ik laat u iets weten.", dimension: .tone, finds: [.addressUnlikeHouse], house: .informal),
        CoachRule(
            message: "Hebt ge dat gezien? Ge rijdt er uwen band kapot", draft: "Ik laat u iets weten.", dimension: .tone,
            misses: [.addressDiffers, .addressMixed]),
        CoachRule(message: dead, draft: "Gecondoleerd 😊", dimension: .tone, finds: [.emojiUnfit]),
        CoachRule(message: "Zo leuk! 😊", draft: "Dank je 😊", dimension: .tone, finds: [.emojiFits]),
        CoachRule(message: dark, draft: "Haha, lekker donker ;-)", dimension: .tone, finds: [.humourUnfit]),
        CoachRule(
            message: "Ik dien een klacht in.", draft: "Hey, super, doei!", dimension: .tone, finds: [.tooLoose],
            reading: Reading(language: .nl, kind: .complaint, formalKind: .complaint)),
        CoachRule(message: "Kan je dat doen? 😊", draft: "Geachte, gelieve te wachten.", dimension: .tone, finds: [.tooStiff]),
    ]

    static let plain: [CoachRule] = [
        CoachRule(message: open, draft: "In casu geldt derhalve het reglement.", dimension: .plainLanguage, finds: [.jargon]),
        CoachRule(message: open, draft: "Info m.b.t. het park.", dimension: .plainLanguage, finds: [.abbreviation]),
        CoachRule(message: open, draft: "Uw aanvraag wordt door de dienst behandeld.", dimension: .plainLanguage, finds: [.passive]),
        CoachRule(
            message: open,
            draft:
                "Wie naar het park komt moet een kaart bij zich hebben en moet die aan de man bij de ingang laten zien voor hij naar binnen mag gaan.",
            dimension: .plainLanguage, finds: [.longSentence]),
        CoachRule(message: open, draft: "Het park is open tot 17 uur.", dimension: .plainLanguage, finds: [.easy]),
    ]

    static let others: [CoachRule] = [
        CoachRule(
            author: "Marie", message: "L'éclairage est en panne, c'est dangereux.", draft: "Bonjour Marie, je comprends votre inquiétude.",
            dimension: .empathic, finds: [.feelingShown]),
        CoachRule(
            author: "Marie", message: "L'éclairage est en panne.", draft: "Ce sera traité dans les meilleurs délais.", dimension: .solution,
            finds: [.vague]),
        CoachRule(
            author: "Marie", message: "Peux-tu m'aider ? Ta page ne marche pas.", draft: "Nous vous aidons.", dimension: .tone,
            finds: [.addressDiffers]),
        CoachRule(
            author: "Marie", message: "Avez-vous reçu ma lettre ?", draft: "Oui, prenons rendez-vous.", dimension: .tone,
            misses: [.addressMixed, .addressDiffers]),
        CoachRule(
            author: "Anna", message: "Die Laterne ist kaputt.", draft: "Hallo Anna, das ist ärgerlich, tut mir leid.", dimension: .empathic,
            finds: [.feelingShown, .apologyShown]),
        CoachRule(
            author: "Anna", message: "Können Sie helfen?", draft: "Ich rufe dich morgen an.", dimension: .tone, finds: [.addressDiffers]),
        CoachRule(author: "Anna", message: "Können Sie helfen?", draft: "Sie können uns anrufen.", dimension: .tone, finds: [.addressFits]),
        CoachRule(author: "Anna", message: "Danke, tolle Arbeit!", draft: "Wie schön, danke!", dimension: .positive, misses: [.debate]),
        CoachRule(
            author: "Grace", message: "The lamp is broken.", draft: "Your report will be processed as soon as possible.",
            dimension: .solution,
            finds: [.vague]),
        CoachRule(
            author: "Grace", message: "The lamp is broken.", draft: "As already stated, that is not true.", dimension: .positive,
            finds: [.debate]),
    ]
}

@Suite struct CoachRuleTests {
    @Test(
        "What the coach finds, and what it leaves",
        arguments: CoachRule.empathic + CoachRule.personal + CoachRule.positive + CoachRule.solution + CoachRule.tone + CoachRule.plain
            + CoachRule.others)
    func rule(_ rule: CoachRule) {
        let codes = rule.codes
        for code in rule.finds { #expect(codes.contains(code), "\(code) is not among \(codes)") }
        for code in rule.misses { #expect(!codes.contains(code), "\(code) is among \(codes)") }
    }
}
