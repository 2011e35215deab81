import Domain
import Foundation
import Support
import Testing

/// Chance calendars, times, targets and pauses; the seed is printed with what fails and set by SAMENSPRAAK_SEED.
@Suite struct ClockPropertyTests {
    private static let seed = ProcessInfo.processInfo.environment["SAMENSPRAAK_SEED"].flatMap(UInt64.init) ?? 20_131_225
    private static let rounds = 60

    /// A generator that gives the same row for the same seed.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
    }

    private struct Situation {
        let timeline: OpeningTimeline
        let times: [Instant]
        let pauses: Pauses
        let note: String
    }

    private func situations(_ salt: UInt64) throws -> [Situation] {
        var random = Seeded(state: Self.seed &+ salt)
        return try (0..<Self.rounds).map { round in
            let zone =
                ["Europe/Brussels", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"].randomElement(using: &random)
                ?? "UTC"
            let week = try (0..<7).map { day in
                let cuts = (0..<[0, 2, 4].randomElement(using: &random)! + (day == 0 ? 2 : 0)).map { _ in
                    Int.random(in: 0...1440, using: &random)
                }.sorted()
                return try stride(from: 0, to: cuts.count - 1, by: 2).filter { cuts[$0] < cuts[$0 + 1] }
                    .map { try OpeningBlock(start: cuts[$0], end: cuts[$0 + 1]) } + (day == 0 ? [try OpeningBlock("09:00", "10:00")] : [])
            }
            let hours = try OpeningHours(
                zone: zone, week: week, holidays: HolidayCalendar.allCases.randomElement(using: &random) ?? .none)
            // Three years, so that changes of the clocks, feasts and a leap day are met.
            let start: Int64 = 1_767_225_600
            let times = (0..<40).map { _ in Instant(microseconds: (start + Int64.random(in: 0..<94_608_000, using: &random)) * 1_000_000) }
                .sorted()
            let pauses = (0..<Int.random(in: 0...3, using: &random)).map { _ in
                let from = times.randomElement(using: &random)!
                return (from: from, to: Optional(from.adding(seconds: Double(Int.random(in: -200_000...200_000, using: &random)))))
            }
            return Situation(
                timeline: try OpeningTimeline(hours), times: times, pauses: Pauses(pauses),
                note: "seed \(Self.seed), round \(round): \(hours)")
        }
    }

    private let targets = [60, 3600, 7200, 28_800, 400_000]

    @Test("Who wrote later never has an answer due earlier")
    func monotone() throws {
        for situation in try situations(1) {
            for target in targets.map(ResponseTarget.open(seconds:)) + [.days(1), .days(3), try ResponseTarget(days: 1, seconds: 3600)] {
                let dues = try situation.times.compactMap {
                    try ResponseClock(received: $0, target: target, pauses: situation.pauses).due(in: situation.timeline)
                }
                #expect(dues == dues.sorted(), "\(target.text), \(situation.note)")
                #expect(dues.count == situation.times.count)
            }
        }
    }

    @Test("Two targets after each other are their sum")
    func additive() throws {
        for situation in try situations(2) {
            for (one, other) in zip(targets, targets.reversed()) {
                for received in situation.times.prefix(10) {
                    let due = { (from: Instant, seconds: Int) in
                        try ResponseClock(received: from, target: .open(seconds: seconds), pauses: situation.pauses).due(
                            in: situation.timeline)
                    }
                    let first = try #require(try due(received, one))
                    #expect(try due(first, other) == due(received, one + other), "\(received.rfc3339) \(one)+\(other), \(situation.note)")
                }
            }
        }
    }

    @Test("At the due time exactly the target has passed, and a moment before not yet")
    func exact() throws {
        for situation in try situations(3) {
            for seconds in targets {
                for received in situation.times.prefix(10) {
                    let clock = ResponseClock(received: received, target: .open(seconds: seconds), pauses: situation.pauses)
                    let due = try #require(try clock.due(in: situation.timeline))
                    let at = try clock.reading(at: due, in: situation.timeline)
                    #expect(at.open == Int64(seconds) * 1_000_000 && at.remaining == 0, "\(received.rfc3339), \(situation.note)")
                    #expect(at.state == .breached)
                    let before = try clock.reading(at: Instant(microseconds: due.microseconds - 1), in: situation.timeline)
                    #expect(before.open == at.open - 1 && before.remaining == 1, "\(received.rfc3339), \(situation.note)")
                    #expect(before.state == .running)
                }
            }
        }
    }

    @Test("What has passed and what is left are the target, all the way")
    func whole() throws {
        for situation in try situations(4) {
            for received in situation.times.prefix(10) {
                let clock = ResponseClock(received: received, target: .open(seconds: 28_800), pauses: situation.pauses)
                for minutes in [0, 1, 17, 500, 5000] {
                    let reading = try clock.reading(at: received.adding(seconds: Double(minutes * 60)), in: situation.timeline)
                    #expect(reading.open + reading.remaining - reading.late == 28_800_000_000, "\(received.rfc3339), \(situation.note)")
                }
            }
        }
    }

    @Test("A pause never makes an answer due earlier")
    func pausesOnlyDelay() throws {
        for situation in try situations(5) {
            for target in [ResponseTarget.open(seconds: 7200), .days(2)] {
                for received in situation.times {
                    let plain = try #require(try ResponseClock(received: received, target: target).due(in: situation.timeline))
                    let paused = try #require(
                        try ResponseClock(received: received, target: target, pauses: situation.pauses).due(in: situation.timeline))
                    #expect(paused >= plain, "\(received.rfc3339) \(target.text), \(situation.note)")
                }
            }
        }
    }
}
