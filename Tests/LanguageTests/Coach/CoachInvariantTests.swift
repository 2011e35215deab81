import Domain
import Testing

@testable import Language

@Suite struct CoachInvariantTests {
    private static let pairs = CoachPair.written + CoachPair.later
    private static let days: [Reading.Language: [String]] = [
        .nl: [" Donderdag 14 mei.", " Op donderdag.", " Om 14.30 uur."], .fr: [" Le jeudi 14 mai.", " Demain à 14 h 30."],
        .de: [" Am Donnerstag, 14. Mai.", " Morgen um 14 Uhr."], .en: [" On Thursday 14 May.", " Tomorrow at 2 pm."],
    ]
    private static let hostile = [
        "", " \n\t ", "😀", "😀😀🎉", ";-)", "!!!", "...", "^", "^^^^", "[", "[[[[", "{}", "<>", "/", "€", "\u{0}", "\u{301}\u{301}",
        "a\u{301}",
        "\u{202e}omgekeerd", "مرحبا", "你好", "1", "09", "12.", ".12", "+", "www.", "http://", "@", "a.be", "Dag", "Dag ,", "Geachte", "zo",
        "m.b.t",
        "Groeten,", "Groeten,\n", "^EK ^EK", "- ", "Dag [naam]", "u", "14.30 u", "👨‍👩‍👧‍👦", "\r\n\r\n", "ß", "İ", "ﬁ", "'", "’s", "-", "a-",
        "\u{feff}",
    ]

    private static var drafts: [(CoachPair, String)] { pairs.flatMap { [($0, $0.good), ($0, $0.bad)] } + hostile.map { (pairs[0], $0) } }

    @Test("Every finding names the words that stand there, in bounds")
    func offsets() {
        for (pair, draft) in Self.drafts {
            let scalars = Array(draft.unicodeScalars)
            let report = pair.report(on: draft)
            for dimension in CoachReport.Dimension.allCases {
                #expect((0...100).contains(report[dimension].score))
                for finding in report[dimension].findings {
                    guard finding.start >= 0, finding.start <= finding.end, finding.end <= scalars.count else {
                        Issue.record("\(finding.code) of \(draft.prefix(40)) is out of bounds")
                        continue
                    }
                    #expect(finding.text == String(String.UnicodeScalarView(scalars[finding.start..<finding.end])))
                    #expect(finding.text.isEmpty == (finding.start == finding.end))
                }
            }
            #expect((0...100).contains(report.score))
        }
    }

    @Test("To name a day never makes a solution worse")
    func day() {
        for (pair, draft) in Self.drafts where !draft.isEmpty {
            let before = pair.report(on: draft)
            for day in (Self.days[before.language] ?? []) + [" 14/05/2026"] {
                let after = pair.report(on: draft + day)
                #expect(after.solution.score >= before.solution.score, "\(pair.name): \(draft.suffix(40)) +\(day)")
            }
        }
    }

    @Test("To greet by name never makes a draft less personal")
    func greeting() {
        for (pair, draft) in Self.drafts where !pair.author.isEmpty && !draft.isEmpty {
            let before = pair.report(on: draft).personal.score
            #expect(pair.report(on: "Dag \(pair.author),\n\n\(draft)").personal.score >= before, "\(pair.name): \(draft.prefix(40))")
        }
    }

    @Test("An empty draft scores nothing, with one finding")
    func empty() {
        for draft in ["", "  \n"] {
            let report = Self.pairs[0].report(on: draft)
            #expect(report.score == 0)
            #expect(CoachReport.Dimension.allCases.map { report[$0].score } == [0, 0, 0, 0, 0, 0])
            #expect(CoachReport.Dimension.allCases.flatMap { report[$0].findings.map(\.code) } == [.empty])
        }
    }

    @Test("Emoji alone is no answer")
    func emoji() {
        #expect(Self.pairs[0].report(on: "😀👍").score < 20)
        #expect(Self.pairs[0].report(on: "😀👍").tone.findings.map(\.code) == [.onlyEmoji])
    }

    @Test("A message that says nothing, or too much, is answered all the same")
    func messages() {
        for text in Self.hostile + [String(repeating: "Al 3 weken geen licht. ", count: 50_000)] {
            let report = Coach.review("Dag, donderdag. ^EK", in: CoachContext(text: text, author: Author(name: text), reading: Reading()))
            #expect((0...100).contains(report.score))
        }
    }

    @Test(
        "A megabyte is read in time",
        arguments: [
            "Dag Fatima, we herstellen dit donderdag. ", "ik ", "a", "!", "😀", "[", "1 ", "1", "\n", "geachte heer ", "kan niet ",
            "www.a.be ", "e\u{301}",
        ])
    func large(_ piece: String) {
        let draft = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let clock = ContinuousClock()
        let time = clock.measure { _ = Self.pairs[0].report(on: draft) }
        #expect(time < .seconds(20))
    }

    @Test("Two sentences of blame cost more than one, and no fault is hidden by what is good")
    func faults() {
        for pair in CoachPair.written where pair.name.hasPrefix("nl") && pair.name != "nl-language" {
            let before = pair.report(on: pair.good).score
            for fault in [
                "Zoals reeds gezegd vergist u zich.", "Zo erg is het toch niet.", "Dat is uw eigen verantwoordelijkheid.",
                "Stop met klagen.",
            ] {
                #expect(pair.report(on: fault + " " + pair.good).score < before, "\(pair.name): \(fault)")
            }
        }
    }

    @Test("Every finding has a sentence in every language")
    func sentences() {
        var seen: Set<String> = []
        for code in CoachCode.allCases {
            for language in [Reading.Language.nl, .fr, .de, .en] {
                let sentence = code.sentence(in: language, about: "Ng")
                #expect(sentence.count > 5 && sentence != code.rawValue && !sentence.contains("%"), "\(code) in \(language)")
                #expect(seen.insert("\(language) \(sentence)").inserted, "\(sentence) is said of two things")
            }
        }
        #expect(CoachCode.wrongLanguage.sentence(in: .fr, about: "nl").contains("néerlandais"))
    }

    @Test(
        "The tables hold no part that nothing reads",
        arguments: [Reading.Language.nl, .fr, .de, .en])
    func tables(_ language: Reading.Language) {
        let words = CoachWords(
            [.nl: CoachWords.dutch, .fr: CoachWords.french, .de: CoachWords.german, .en: CoachWords.english][language] ?? "")
        #expect(words.unknown.isEmpty)
        #expect(words.phrases.count == CoachCue.allCases.count, "a cue has no phrases")
        #expect(words.jargon.count > 40)
        for (_, phrases) in words.phrases { #expect(!CoachPhrase.table(phrases).isEmpty) }
    }

    @Test(
        "A phrase is found as it is written",
        arguments: [
            ("zo (snel|gauw) [als] mogelijk", "We komen zo snel mogelijk.", "zo snel mogelijk"),
            ("zo (snel|gauw) [als] mogelijk", "We komen zo gauw als mogelijk.", "zo gauw als mogelijk"),
            ("herstel… * <weekday>", "We herstellen de lamp op donderdag.", "herstellen de lamp op donderdag"),
            ("…straat #", "Kom naar de Molenstraat 12.", "Molenstraat 12"),
            ("ik *1 niet", "Ik kan niet komen.", "Ik kan niet"),
            ("m.b.t", "Info m.b.t. de lamp", "m.b.t"),
            ("(wat|dat u * zegt) klopt", "Ja, dat u dat zegt klopt.", "dat u dat zegt klopt"),
        ])
    func phrase(_ pattern: String, _ text: String, _ found: String) throws {
        let book = CoachPhraseBook(CoachWords("== class weekday ==\ndonderdag\n== vague ==\n\(pattern)"))
        let read = CoachText(text)
        let (numbers, classes) = book.look(up: read)
        var places: [String] = []
        book.search(read, numbers, classes) { _, words in
            let place = read.place(words)
            places.append(read.string(place.start, place.end))
        }
        #expect(places.contains(found), "found \(places)")
        book.search(CoachText("Niets daarvan."), CoachNumbers(CoachText("Niets daarvan."), CoachVocabulary()), [[], []]) { _, _ in
            Issue.record("found something in nothing")
        }
    }
}
