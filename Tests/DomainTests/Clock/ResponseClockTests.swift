import Domain
import Support
import Testing

@Suite struct ResponseClockTests {
    @Test("More than two hundred cases worked out by hand")
    func table() throws {
        let cases = try DueCase.all()
        #expect(cases.count >= 200)
        var timelines: [OpeningHours: OpeningTimeline] = [:]
        for known in cases {
            let timeline = try timelines[known.hours] ?? OpeningTimeline(known.hours)
            timelines[known.hours] = timeline
            #expect(try known.clock.due(in: timeline) == known.due, "\(known)")
            guard let now = known.now else { continue }
            let reading = try known.clock.reading(at: now, in: timeline)
            #expect(reading.due == known.due, "\(known)")
            #expect(reading.state.rawValue == known.state, "\(known)")
            #expect(Double(reading.open) / 1_000_000 == known.openSeconds, "\(known)")
            #expect(Double(reading.remaining) / 1_000_000 == known.remainingSeconds, "\(known)")
            #expect(Double(reading.late) / 1_000_000 == known.lateSeconds ?? 0, "\(known)")
        }
    }

    @Test("A timeline that was asked for other years first answers the same")
    func order() throws {
        let cases = try DueCase.all()
        for known in cases.reversed() { #expect(try known.clock.due(in: try OpeningTimeline(known.hours)) == known.due, "\(known)") }
    }

    @Test("A calendar without hours has no due time, whatever is promised")
    func neverOpen() throws {
        let timeline = try OpeningTimeline(OpeningHours(zone: "Europe/Brussels", week: [], holidays: .belgium))
        let received = try #require(Instant(rfc3339: "2026-11-23T10:00:00Z"))
        for target in [ResponseTarget.open(seconds: 1), .days(1), try ResponseTarget(days: 1, seconds: 1)] {
            #expect(throws: ClockProblem.neverOpen) { try ResponseClock(received: received, target: target).due(in: timeline) }
        }
    }

    @Test("Nobody waits for longer than a century: hostile times end in a sentence")
    func tooFar() throws {
        let timeline = try OpeningTimeline(.always)
        let received = Instant(microseconds: 0)
        let clock = ResponseClock(received: received, target: .open(seconds: 60))
        #expect(throws: ClockProblem.tooFar) {
            try clock.reading(at: Instant(microseconds: .max / 4), in: timeline)
        }
        let pauses = Pauses([(from: received, to: Instant(microseconds: .max / 4))])
        for target in [ResponseTarget.open(seconds: 60), .days(2)] {
            #expect(throws: ClockProblem.tooFar) {
                try ResponseClock(received: received, target: target, pauses: pauses).due(in: timeline)
            }
        }
    }
}
