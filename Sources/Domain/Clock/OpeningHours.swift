package import Support

/// When an organisation can answer: the clock of a promise runs only then. Of two rules for a day the more particular one holds: special days
/// before closed days before holidays before the week.
package struct OpeningHours: Hashable, Sendable {
    package enum Weekday: String, Sendable, CaseIterable {
        case monday = "mon"
        case tuesday = "tue"
        case wednesday = "wed"
        case thursday = "thu"
        case friday = "fri"
        case saturday = "sat"
        case sunday = "sun"
        /// Monday is 0.
        package var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The name of the zone whose clocks are on the wall, `Europe/Brussels`.
    package var zone: String
    /// The blocks of each day of the week, Monday first; what overlaps is open once.
    package var week: [[OpeningBlock]]
    package var holidays: HolidayCalendar
    package var closed: Set<CivilDate>
    /// The blocks of these dates alone; none for a day that is closed whatever else says.
    package var special: [CivilDate: [OpeningBlock]]

    package init(
        zone: String, week: [[OpeningBlock]], holidays: HolidayCalendar = .none, closed: Set<CivilDate> = [],
        special: [CivilDate: [OpeningBlock]] = [:]
    ) throws(OpeningHoursProblem) {
        guard ZoneOffsets.exists(zone) else { throw .unknownZone(zone) }
        self.init(known: zone, week: week, holidays: holidays, closed: closed, special: special)
    }

    private init(
        known zone: String, week: [[OpeningBlock]], holidays: HolidayCalendar, closed: Set<CivilDate>, special: [CivilDate: [OpeningBlock]]
    ) {
        self.zone = zone
        self.week = (0..<7).map { $0 < week.count ? week[$0] : [] }
        self.holidays = holidays
        self.closed = closed
        self.special = special
    }

    /// Around the clock, every day; its days are those of UTC.
    package static let always = OpeningHours(
        known: "UTC", week: Array(repeating: (try? [OpeningBlock(start: 0, end: 1440)]) ?? [], count: 7), holidays: .none, closed: [],
        special: [:])

    /// The blocks of a weekday.
    package subscript(_ day: Weekday) -> [OpeningBlock] {
        get { week[day.index] }
        set { week[day.index] = newValue }
    }
}
