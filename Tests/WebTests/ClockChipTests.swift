import Domain
import Support
import Testing

@testable import Web

@Suite struct ClockChipTests {
    private func text(_ face: ClockFace, _ language: Language, now: Instant = Fixtures.now) -> String {
        let html = String(decoding: ClockChip(face: face).html(Wording(language, zone: Fixtures.zone, now: now)).bytes, as: UTF8.self)
        var out = ""
        var isInTag = false
        for character in html {
            if character == "<" { isInTag = true } else if character == ">" { isInTag = false } else if !isInTag { out.append(character) }
        }
        return out.replacing("\u{a0}", with: " ").trimming()
    }

    @Test(
        "The chip says what is left and of what, in words",
        arguments: [
            (ClockFace.Mood.soon, true, "nog 41 min van 2 u op X"), (.inTime, true, "nog 1 u 40 van 4 u op Facebook"),
            (.late, true, "12 min te laat (8 u via het webformulier)"),
            (.inTime, false, "tegen ma 7 dec., 17.00 u. (10 werkdagen per brief)"),
            (.soon, false, "tegen morgen 9.10 u. (8 u per mail)"), (.late, false, "te laat sinds vr 10.30 u. (1 u 30 per mail)"),
            (.paused, true, "wacht op inwoner"), (.met, true, "beantwoord in 1 u 12 van 2 u op X"),
            (.missed, true, "beantwoord, 1 min te laat (8 u aan het loket)"),
        ])
    func words(_ mood: ClockFace.Mood, _ isToday: Bool, _ expected: String) {
        #expect(text(Fixtures.clock(mood, isToday: isToday), .nlBE) == expected)
    }

    @Test(
        "Each language says it its own way",
        arguments: [
            (Language.nlNL, "nog 41 min van 2 uur op X"), (.fr, "encore 41 min sur 2 h sur X"), (.de, "noch 41 Min. von 2 Std. auf X"),
            (.en, "41 min left of 2 h on X"),
        ])
    func languages(_ language: Language, _ expected: String) { #expect(text(Fixtures.clock(.soon), language) == expected) }

    @Test("Just late is late, without a number")
    func justLate() {
        var face = Fixtures.clock(.late)
        face = ClockFace(
            mood: .late, channel: face.channel, target: face.target, due: face.due, late: 59, soonAt: face.soonAt, dueDay: face.dueDay,
            open: face.open)
        #expect(text(face, .nlBE) == "te laat (8 u via het webformulier)")
    }

    @Test("A list does not say twice that we wait, nor what was answered")
    func news() {
        #expect(Fixtures.clock(.paused).isNews(beside: .open) && !Fixtures.clock(.paused).isNews(beside: .waiting))
        #expect(!Fixtures.clock(.met).isNews(beside: .answered) && !Fixtures.clock(.missed).isNews(beside: .answered))
        #expect(Fixtures.clock(.late).isNews(beside: .snoozed))
    }
}

@Suite struct PromiseFormTests {
    @Test(
        "Hours as people write them",
        arguments: [
            ("9-12, 13-17", "09:00-12:00, 13:00-17:00"), ("09:00–12:30", "09:00-12:30"), ("9u30-12u en 13u-17u", nil),
            ("9u30-12u, 13u-17u", "09:30-12:00, 13:00-17:00"), ("9.00 - 12.00; 13.00 - 16.30", "09:00-12:00, 13:00-16:30"),
            ("9h00-12h30", "09:00-12:30"), ("8 uur - 12 uur", "08:00-12:00"), ("0-24", "00:00-24:00"), ("9 tot 12", "09:00-12:00"),
            ("", ""),
            ("  ", ""), ("22-6", nil), ("9-9", nil), ("9", nil), ("9-25", nil), ("24-24", nil), ("9:60-12", nil), ("9-24:30", nil),
            ("-", nil),
            ("negen-twaalf", nil), ("9-12-15", nil), ("900-1200", nil), ("9:5-12", nil),
        ])
    func hours(_ text: String, _ expected: String?) { #expect((try? OpeningWords.blocks(text).words) == expected) }

    @Test(
        "Days as people write them",
        arguments: [
            ("2026-12-24", ["2026-12-24"]), ("24/12/2026", ["2026-12-24"]), ("24-12-2026", ["2026-12-24"]), ("4.1.2027", ["2027-01-04"]),
            ("30/12/2026 - 02/01/2027", ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]),
            ("2026-12-24 - 2026-12-25", ["2026-12-24", "2026-12-25"]), ("31/02/2026", nil), ("24/12/26", nil), ("24 december", nil),
            ("02/01/2027 - 30/12/2026", nil), ("01/01/2026 - 01/01/2036", nil), ("24/12", nil), ("", nil),
        ] as [(String, [String]?)])
    func days(_ text: String, _ expected: [String]?) { #expect((try? OpeningWords.days(text).map(\.description)) == expected) }

    @Test("What a promise is written as is read as the same promise")
    func roundTrip() throws {
        let form = Fixtures.promise().form
        let read = form.promise()
        #expect(read.problems.isEmpty)
        #expect(PromiseForm(try #require(read.promise)) == form)
        for regime in LanguageRegime.allCases {
            let promise = ResponsePromise.proposed(for: regime)
            #expect(PromiseForm(promise).promise().promise == promise)
        }
    }

    @Test("Every mistake is told at its own field, all at once")
    func problems() {
        var form = Fixtures.promise().form
        form.zone = "Europe/Atlantis"
        form.week[1] = "22-6"
        form.week[3] = "negen"
        form.closed = "24/12/2026\n31/02/2026\n"
        form.special = "31/12/2026 9-12\n1/1/2027 9-8"
        form.targets[.x]?.amount = "0"
        form.targets[.email]?.amount = "veel"
        let (promise, problems) = form.promise()
        #expect(promise == nil)
        #expect(
            problems == [
                .zone: .problemZone, .day(1): .problemMidnight("22-6"), .day(3): .problemHours("negen"),
                .closed: .problemDate("31/02/2026"),
                .special: .problemMidnight("9-8"), .target(.x): .problemTarget, .target(.email): .problemTarget,
            ])
    }

    @Test("A special day without hours is closed, and a later line for a day wins")
    func special() throws {
        var form = Fixtures.promise().form
        form.special = "31/12/2026 9-12\n31/12/2026: 10-11\n24/12/2026"
        let hours = try #require(form.promise().promise).hours
        #expect(hours.special[try #require(CivilDate("2026-12-31"))]?.words == "10:00-11:00")
        #expect(hours.special[try #require(CivilDate("2026-12-24"))] == [])
    }
}
