import Domain
import Foundation
import Support
import Testing

@Suite struct OpeningHoursTests {
    private func decoded(_ text: String) throws -> OpeningHours { try JSONDecoder().decode(OpeningHours.self, from: Data(text.utf8)) }

    @Test("Hours survive being written and read")
    func roundTrip() throws {
        for hours in try DueCase.all().map(\.hours) {
            let text = try JSONEncoder().encode(hours)
            #expect(try JSONDecoder().decode(OpeningHours.self, from: text) == hours)
        }
        #expect(String(decoding: try JSONEncoder().encode(OpeningHours.always), as: UTF8.self) == "\"always\"")
    }

    @Test("A block over midnight, an empty one and an unknown hour are refused")
    func blocks() {
        #expect(throws: OpeningHoursProblem.backwardBlock("22:00", "06:00")) { try OpeningBlock("22:00", "06:00") }
        #expect(throws: OpeningHoursProblem.backwardBlock("09:00", "09:00")) { try OpeningBlock("09:00", "09:00") }
        #expect(throws: OpeningHoursProblem.notATime("24:00")) { try OpeningBlock("24:00", "24:00") }
        #expect(throws: OpeningHoursProblem.notATime("9:00")) { try OpeningBlock("9:00", "12:00") }
        #expect(throws: OpeningHoursProblem.notATime("12:60")) { try OpeningBlock("09:00", "12:60") }
        #expect(throws: OpeningHoursProblem.notATime("24:01")) { try OpeningBlock("09:00", "24:01") }
        #expect(throws: OpeningHoursProblem.backwardBlock("00:30", "00:10")) { try OpeningBlock(start: 30, end: 10) }
        #expect((try? OpeningBlock("00:00", "24:00").texts.end) == "24:00")
    }

    @Test("A zone must exist")
    func zones() {
        #expect(throws: OpeningHoursProblem.unknownZone("Europe/Atlantis")) { try OpeningHours(zone: "Europe/Atlantis", week: []) }
        #expect(throws: DecodingError.self) { try decoded(#"{"zone":"","open":{}}"#) }
    }

    @Test("A day that no clock shows is closed: Samoa skipped 30 December 2011")
    func skippedDay() throws {
        let week = Array(repeating: [try OpeningBlock("00:00", "24:00")], count: 7)
        let timeline = try OpeningTimeline(OpeningHours(zone: "Pacific/Apia", week: week))
        let received = try #require(Instant(rfc3339: "2011-12-29T12:00:00-10:00"))
        let due = try ResponseClock(received: received, target: .days(1)).due(in: timeline)
        #expect(due == Instant(rfc3339: "2012-01-01T00:00:00+14:00"))
        #expect(
            try ResponseClock(received: received, target: .open(seconds: 13 * 3600)).due(in: timeline)
                == Instant(rfc3339: "2011-12-31T01:00:00+14:00"))
    }

    @Test("A zone may move its clocks for good: Moscow in 2014")
    func movedForGood() throws {
        let week = Array(repeating: [try OpeningBlock("09:00", "17:00")], count: 7)
        let timeline = try OpeningTimeline(OpeningHours(zone: "Europe/Moscow", week: week))
        let received = try #require(Instant(rfc3339: "2014-10-25T16:00:00+04:00"))
        #expect(
            try ResponseClock(received: received, target: .open(seconds: 7200)).due(in: timeline)
                == Instant(rfc3339: "2014-10-26T10:00:00+03:00"))
    }
}

@Suite struct ResponseTargetTests {
    @Test(
        "Durations that say one thing",
        arguments: [
            ("PT2H", "PT2H"), ("PT120M", "PT2H"), ("PT1.5H", "PT1H30M"), ("PT0,25M", "PT15S"), ("P2D", "P2D"), ("P1DT4H", "P1DT4H"),
            ("P0DT30M", "PT30M"), ("PT1H0M1S", "PT1H1S"), ("PT36H", "PT36H"), ("P2.0D", "P2D"), ("P3660D", "P3660D"),
        ])
    func read(_ text: String, _ normal: String) throws {
        #expect(try ResponseTarget(iso8601: text).text == normal)
        #expect(try ResponseTarget(iso8601: normal) == ResponseTarget(iso8601: text))
    }

    @Test(
        "What says nothing, or more than one thing, is refused",
        arguments: [
            ("", ResponseTargetProblem.notADuration("")), ("P", .notADuration("P")), ("PT", .notADuration("PT")),
            ("P1DT", .notADuration("P1DT")),
            ("2H", .notADuration("2H")), ("pt2h", .notADuration("pt2h")), ("PT2", .notADuration("PT2")), ("PTH", .notADuration("PTH")),
            ("P2H", .notADuration("P2H")), ("PT2D", .notADuration("PT2D")), ("PT1M1H", .notADuration("PT1M1H")),
            ("PT1.5H1M", .notADuration("PT1.5H1M")),
            ("PT1.H", .notADuration("PT1.H")), ("+PT1H", .notADuration("+PT1H")), ("P1W", .unclearUnit("P1W")),
            ("P1M", .unclearUnit("P1M")),
            ("P1Y", .unclearUnit("P1Y")), ("-PT1H", .negative), ("-P", .notADuration("-P")), ("PT0S", .zero), ("P0D", .zero),
            ("P0DT0H", .zero),
            ("PT0.1S", .fraction), ("P1.5D", .fraction), ("P3661D", .tooLong), ("PT99999999999999999999H", .tooLong),
            ("PT9999999H", .tooLong),
        ])
    func refused(_ text: String, _ problem: ResponseTargetProblem) {
        #expect(throws: problem) { try ResponseTarget(iso8601: text) }
    }

    @Test("The rule of 2, 4 and 8 hours, and something for every other channel")
    func standard() {
        #expect(ResponseTarget.standard(for: .x) == .open(seconds: 7200))
        #expect(ResponseTarget.standard(for: .facebook) == .open(seconds: 14_400))
        #expect(ResponseTarget.standard(for: .email) == .open(seconds: 28_800))
        for channel in Channel.allCases { #expect(!ResponseTarget.standard(for: channel).text.isEmpty) }
    }
}
