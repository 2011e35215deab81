import Foundation
import Support
import Testing

@Suite struct CivilDateTests {
    @Test("Every day from 1800 to 2300 has the number that follows the day before, and comes back from it")
    func days() throws {
        var date = try #require(CivilDate(year: 1800, month: 1, day: 1))
        let end = try #require(CivilDate(year: 2300, month: 12, day: 31))
        while date < end {
            let next =
                CivilDate(year: date.year, month: date.month, day: date.day + 1)
                ?? CivilDate(year: date.year, month: date.month + 1, day: 1) ?? CivilDate(year: date.year + 1, month: 1, day: 1)
            let following = try #require(next)
            #expect(following.dayNumber == date.dayNumber + 1)
            #expect(CivilDate(dayNumber: following.dayNumber) == following)
            #expect(following.weekday == (date.weekday + 1) % 7)
            date = following
        }
    }

    @Test("Known days")
    func known() {
        #expect(CivilDate("1970-01-01")?.dayNumber == 0)
        #expect(CivilDate("2026-11-23")?.weekday == 0)
        #expect(CivilDate("2028-02-29")?.adding(days: 1).description == "2028-03-01")
        #expect(CivilDate("0001-01-01")?.description == "0001-01-01")
    }

    @Test(
        "What is no date is refused",
        arguments: [
            "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-1", "2026/01/01", "", "0000-01-01",
            "2026-01-01 ",
        ])
    func refused(_ text: String) { #expect(CivilDate(text) == nil) }
}

@Suite struct StrictTimeTests {
    @Test(
        "A time that does not exist is no time, and nothing may follow it",
        arguments: [
            "2026-02-30T10:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z", "2026-11-23T10:00:61Z", "2026-11-23T10:00:00",
            "2026-11-23T10:00Z",
            "2026-11-23 10:00:00Z", "2026-11-23T10:00:00Z ", "2026-11-23T10:00:00+1:00", "2026-11-23T10:00:00+24:00",
            "2026-11-23T10:00:00.Z",
            "2026-11-23T10:00:00+01:00 x", "", "yesterday", "2026-11-23", "2026-11-23T1０:00:00Z",
        ])
    func refused(_ text: String) { #expect(Instant(rfc3339: text) == nil) }

    @Test("It agrees with Foundation over the centuries")
    func agreement() throws {
        var second: Int64 = -2_208_988_800
        while second < 7_258_118_400 {
            let instant = Instant(microseconds: second * 1_000_000)
            let text = instant.date.formatted(Date.ISO8601FormatStyle())
            #expect(instant.rfc3339 == text)
            #expect(Instant(rfc3339: text) == instant)
            second += 7_654_321
        }
    }

    @Test("Fractions, leap seconds and offsets")
    func parts() throws {
        #expect(Instant(rfc3339: "1970-01-01T00:00:00.123456789Z")?.microseconds == 123_456)
        #expect(Instant(rfc3339: "1969-12-31T23:59:59.750Z")?.microseconds == -250_000)
        #expect(Instant(microseconds: -250_000).rfc3339 == "1969-12-31T23:59:59.750Z")
        #expect(Instant(rfc3339: "2016-12-31T23:59:60Z") == Instant(rfc3339: "2017-01-01T00:00:00Z"))
        #expect(Instant(rfc3339: "2026-11-23T10:00:00-0330") == Instant(rfc3339: "2026-11-23T13:30:00Z"))
        #expect(Instant(rfc3339: "2026-11-23t10:00:00z") == Instant(rfc3339: "2026-11-23T10:00:00Z"))
        // The ends of what a store can hold are written without a trap.
        #expect(!Instant(microseconds: .min).rfc3339.isEmpty && !Instant(microseconds: .max).rfc3339.isEmpty)
    }
}
