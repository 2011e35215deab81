import Support

/// Hours on end in which an organisation is open, on the wall clock: from `start` up to and without `end`, in minutes of the day.
package struct OpeningBlock: Hashable, Sendable {
    package let start: Int
    package let end: Int

    package init(start: Int, end: Int) throws(OpeningHoursProblem) {
        guard start >= 0, end <= 1440, start < end else { throw .backwardBlock(Self.text(start), Self.text(end)) }
        (self.start, self.end) = (start, end)
    }

    /// The hours between two times such as `09:00`; the second may be `24:00`.
    package init(_ start: String, _ end: String) throws(OpeningHoursProblem) {
        guard let from = Self.minutes(start), from < 1440 else { throw .notATime(start) }
        guard let to = Self.minutes(end) else { throw .notATime(end) }
        guard from < to else { throw .backwardBlock(start, end) }
        (self.start, self.end) = (from, to)
    }

    /// The two times as they were given.
    package var texts: (start: String, end: String) { (Self.text(start), Self.text(end)) }

    private static func minutes(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = bytes[..<2].decimal, let minute = bytes[3...].decimal,
            minute < 60, hour < 24 || (hour == 24 && minute == 0)
        else { return nil }
        return hour * 60 + minute
    }

    private static func text(_ minutes: Int) -> String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        return "\(two(minutes / 60)):\(two(minutes % 60))"
    }
}

/// Why hours cannot be what was written.
package enum OpeningHoursProblem: Error, Equatable, Sendable {
    case unknownZone(String)
    case unknownWeekday(String)
    case unknownHolidays(String)
    case notATime(String)
    case notADate(String)
    /// Both times are named; a block over midnight is one of these.
    case backwardBlock(String, String)
    case notTwoTimes
    case unknownCalendar(String)

    /// The reason in plain English, for who feeds a filter.
    package var sentence: String {
        switch self {
        case .unknownZone(let name): "\"\(name.prefix(40))\" is no time zone; write one as Europe/Brussels."
        case .unknownWeekday(let name): "\"\(name.prefix(40))\" is no day of the week; they are mon tue wed thu fri sat sun."
        case .unknownHolidays(let name):
            "\"\(name.prefix(40))\" is no set of holidays; there are \(HolidayCalendar.allCases.map(\.rawValue).joined(separator: ", "))."
        case .notATime(let text): "\"\(text.prefix(40))\" is no time of the day; write 09:00, and 24:00 for the end of the day alone."
        case .notADate(let text): "\"\(text.prefix(40))\" is no date; write 2026-12-24."
        case .backwardBlock(let start, let end):
            "The hours \(start.prefix(40)) to \(end.prefix(40)) do not end after they begin; hours over midnight are two blocks on two days."
        case .notTwoTimes: "Opening hours are pairs of times, such as [\"09:00\",\"12:00\"]."
        case .unknownCalendar(let name): "\"\(name.prefix(40))\" is no calendar; it is \"always\" or opening hours with a zone."
        }
    }
}
