import Domain
import Support
import TestSupport
import Testing

@testable import Language

@Suite("Messages of our own writing are read as people read them")
struct ReadingTests {
    /// How often a reading was right, in per cent.
    private struct Score {
        var language = 0.0, kind = 0.0, urgency = 0.0, sentiment = 0.0, signals = 0.0
        var wrong: [String] = []

        init(_ samples: [Sample]) {
            let share = 100 / Double(max(samples.count, 1))
            for sample in samples {
                let reading = read(sample.text)
                if reading.language == sample.language { language += share }
                if reading.kind == sample.kind {
                    kind += share
                } else {
                    wrong.append("\(sample.kind) read as \(reading.kind): \(sample.text)")
                }
                let steps = Reading.Urgency.allCases
                let distance = abs((steps.firstIndex(of: reading.urgency) ?? 0) - (steps.firstIndex(of: sample.urgency) ?? 0))
                if distance == 0 || (sample.isUrgencyLoose && distance == 1) { urgency += share }
                if reading.sentiment == sample.sentiment { sentiment += share }
                if sample.wanted.allSatisfy({ reading.certainty(of: $0) != nil }),
                    sample.forbidden.allSatisfy({ reading.certainty(of: $0) == nil })
                {
                    signals += share
                }
            }
        }
    }

    @Test("There are enough samples, in four languages, and a third is held out")
    func samples() {
        #expect(Sample.all.count >= 250)
        for language in LanguageModel.ours { #expect(Sample.all.count { $0.language == language } >= 40, "\(language)") }
        #expect(Sample.all.count { $0.isHeldOut } >= 80)
    }

    @Test("Those that the rules were made with")
    func known() {
        let score = Score(Sample.all.filter { !$0.isHeldOut })
        #expect(score.language >= 98, "\(score.language)")
        #expect(score.kind >= 97, "\(score.kind): \(score.wrong)")
        #expect(score.urgency >= 95, "\(score.urgency)")
        #expect(score.sentiment >= 90, "\(score.sentiment)")
        #expect(score.signals >= 97, "\(score.signals)")
    }

    @Test("Those that are held out")
    func heldOut() {
        let score = Score(Sample.all.filter(\.isHeldOut))
        #expect(score.language >= 97, "\(score.language)")
        #expect(score.kind >= 84, "\(score.kind)")
        #expect(score.urgency >= 92, "\(score.urgency)")
        #expect(score.sentiment >= 78, "\(score.sentiment)")
        #expect(score.signals >= 88, "\(score.signals)")
    }

    @Test("Somebody in danger is never read as nothing", arguments: Sample.all.filter { $0.urgency == .crisis }.map(\.text))
    func recall(_ text: String) {
        #expect(read(text).urgency >= .urgent)
    }

    @Test(
        "Words of danger that mean none",
        arguments: [
            "Gas geven jongens, we gaan winnen!", "Onze brandweer verdient een pluim", "Ik lach me dood met die affiche",
            "Wat is de gasprijs voor gemeentegebouwen?", "I'm dying to know when the pool opens", "The fire brigade did a great job",
            "Les feux de signalisation sont réglés trop court", "Wann gibt die Feuerwehr ihr Fest?", "Ik heb die brand gezien op tv",
            "Vuurwerk is toch verboden?", "De batterij van mijn telefoon is dood", "Je me noie dans la paperasse",
        ])
    func noDanger(_ text: String) {
        let reading = read(text)
        #expect(reading.certainty(of: .danger) == nil, "\(reading.because)")
        #expect(reading.certainty(of: .selfHarm) == nil)
        #expect(reading.urgency <= .watch)
    }

    @Test(
        "Thanks that are none",
        arguments: [
            "Bedankt voor niets", "Proficiat met alweer een gesloten loket", "Merci pour rien", "Thanks for nothing", "Danke für nichts",
            "Na toll, schon wieder gesperrt",
        ])
    func irony(_ text: String) {
        let reading = read(text)
        #expect(reading.kind == .complaint)
        #expect(reading.sentiment == .negative)
        #expect(reading.certainty(of: .compliment) != .certain)
    }

    @Test(
        "Criticism breaks no rule of the house",
        arguments: [
            "Het beleid van deze burgemeester is een ramp", "La gestion de ce dossier est lamentable",
            "This council's policy is ridiculous",
            "Diese Verkehrspolitik ist eine Katastrophe", "Ik vind dat de schepen heeft gelogen over de cijfers, dat is schandalig",
        ])
    func criticism(_ text: String) {
        #expect(read(text).certainty(of: .houseRules) != .certain)
        #expect(read(text).kind != .abuse)
    }

    @Test("Of a mail only what is new is read, and the places count in the whole text")
    func mail() {
        let text = "Dank u wel!\n\nOp maandag schreef de stad:\n> Er is brand in het stadhuis."
        let reading = read(text, mail: MailDetails(reply: "Dank u wel!"))
        #expect(reading.urgency == .none)
        #expect(reading.kind == .compliment)
        let below = "> Er is brand in het stadhuis.\n\nDe lamp in onze straat is kapot."
        let other = read(below, mail: MailDetails(reply: "De lamp in onze straat is kapot."))
        #expect(other.kind == .report)
        #expect(other.urgency == .none)
        #expect(other.because.allSatisfy { $0.start >= 32 })
    }

    @Test(
        "A formal procedure is seen whatever the tone",
        arguments: [
            ("Ik maak bezwaar tegen de vergunning voor de Kerkstraat 4", FormalKind.objection),
            ("Ik stel de gemeente aansprakelijk voor de schade aan mijn wagen", .damageClaim),
            ("Hierbij stel ik u in gebreke wegens niet tijdig beslissen", .noticeOfDefault),
            ("Op grond van de Wet open overheid vraag ik alle documenten over de bomenkap", .documents),
            ("Je souhaite introduire une plainte contre votre service", .complaint),
            ("Gegen den Bescheid lege ich Widerspruch ein", .objection),
            ("Under the GDPR I ask you to delete my data", .dataProtection),
            ("Als raadslid stel ik volgende schriftelijke vraag", .councilQuestion),
        ])
    func formal(_ text: String, _ kind: FormalKind) {
        #expect(read(text).formalKind == kind)
    }

    @Test(
        "Topics of short reports",
        arguments: [
            ("De lantaarnpaal voor ons huis is stuk", "lighting"), ("Vuilniszakken naast de container in de Dorpsstraat", "waste"),
            ("Losse stoeptegel op de hoek", "roads"), ("Les poubelles n'ont pas été ramassées", "waste"),
            ("Wie beantrage ich einen Reisepass?", "civil-registry"), ("The playground is full of glass", "public-space"),
            ("Rattenoverlast in de tuin", "animals"), ("Boom in de laan moet gesnoeid worden", "greenery"),
            ("Geluidsoverlast van het café naast ons", "nuisance-business"), ("Parkeren kan hier nergens meer", "parking"),
        ])
    func topics(_ text: String, _ topic: String) {
        #expect(read(text).topics.first == topic)
    }
}
