import Domain
import Support

@testable import Web

extension Fixtures {
    /// Monday 23 November 2026 in office hours; the present is 15.10 u.
    private static let hours = (
        day: at("2026-11-22T23:00:00Z")..<at("2026-11-23T23:00:00Z"),
        open: [at("2026-11-23T08:00:00Z")..<at("2026-11-23T11:00:00Z"), at("2026-11-23T12:00:00Z")..<at("2026-11-23T16:00:00Z")]
    )

    /// A clock in that mood, as it stands at the present of these pages.
    static func clock(_ mood: ClockFace.Mood, isToday: Bool = true) -> ClockFace {
        switch mood {
        case .inTime:
            isToday
                ? ClockFace(
                    mood: .inTime, channel: .facebook, target: .open(seconds: 4 * 3600), due: at("2026-11-23T15:50:00Z"), left: 6000,
                    soonAt: at("2026-11-23T14:50:00Z"), dueDay: hours.day, open: hours.open)
                : ClockFace(
                    mood: .inTime, channel: .letter, target: .days(10), due: at("2026-12-07T16:00:00Z"), left: 250_000,
                    soonAt: at("2026-12-07T15:00:00Z"), dueDay: at("2026-12-06T23:00:00Z")..<at("2026-12-07T23:00:00Z"))
        case .soon:
            isToday
                ? ClockFace(
                    mood: .soon, channel: .x, target: .open(seconds: 2 * 3600), due: at("2026-11-23T14:51:00Z"), left: 2460,
                    soonAt: at("2026-11-23T12:51:00Z"), dueDay: hours.day, open: hours.open)
                : ClockFace(
                    mood: .soon, channel: .email, target: .open(seconds: 8 * 3600), due: at("2026-11-24T08:10:00Z"), left: 3000,
                    soonAt: at("2026-11-23T15:10:00Z"), dueDay: at("2026-11-23T23:00:00Z")..<at("2026-11-24T23:00:00Z"))
        case .late:
            isToday
                ? ClockFace(
                    mood: .late, channel: .form, target: .open(seconds: 8 * 3600), due: at("2026-11-23T13:58:00Z"), late: 720,
                    soonAt: at("2026-11-23T12:58:00Z"), dueDay: hours.day, open: hours.open)
                : ClockFace(
                    mood: .late, channel: .email, target: .open(seconds: 5400), due: at("2026-11-20T09:30:00Z"), late: 40_000,
                    soonAt: at("2026-11-20T08:30:00Z"), dueDay: at("2026-11-19T23:00:00Z")..<at("2026-11-20T23:00:00Z"))
        case .paused: ClockFace(mood: .paused, channel: .email, target: .open(seconds: 8 * 3600), due: nil)
        case .met:
            ClockFace(mood: .met, channel: .x, target: .open(seconds: 2 * 3600), due: at("2026-11-23T14:51:00Z"), took: 4320)
        case .missed:
            ClockFace(
                mood: .missed, channel: .counter, target: .open(seconds: 8 * 3600), due: at("2026-11-23T13:58:00Z"), late: 30,
                took: 28_830)
        }
    }

    static func promise(_ problems: [PromiseForm.Place: Phrase] = [:], isPreview: Bool = false) -> PromisePage {
        var promise = ResponsePromise.proposed(for: .belgiumDutch)
        promise.rules[.x] = ResponsePromise.Rule(target: .open(seconds: 5400), isAroundTheClock: true)
        promise.hours.closed = Set(["2026-11-02", "2026-12-24"].compactMap { CivilDate($0) })
        if let eve = CivilDate("2026-12-31"), let morning = try? OpeningBlock("09:00", "12:00") { promise.hours.special[eve] = [morning] }
        let due = Channel.allCases.enumerated().map { ($0.element, now.adding(seconds: Double($0.offset) * 9000)) }
        return PromisePage(
            form: PromiseForm(promise), version: 3, problems: problems, due: Dictionary(uniqueKeysWithValues: due),
            holidays: [(.christmas, CivilDate(dayNumber: 20_812)), (.newYear, CivilDate(dayNumber: 20_819))], isPreview: isPreview)
    }
}
