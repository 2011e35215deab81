package import Support

/// A day on which the offices of a country or region are closed by law or custom.
package enum Holiday: String, Sendable, CaseIterable {
    case newYear = "new-year"
    case easterSunday = "easter-sunday"
    case easterMonday = "easter-monday"
    case kingsDay = "kings-day"
    case labourDay = "labour-day"
    case ascension
    case whitSunday = "whit-sunday"
    case whitMonday = "whit-monday"
    case flemishCommunity = "flemish-community"
    case belgianNationalDay = "belgian-national-day"
    case assumption
    case frenchCommunity = "french-community"
    case allSaints = "all-saints"
    case armistice
    case germanCommunity = "german-community"
    case christmas
    case secondChristmasDay = "second-christmas-day"

    /// The date in that year.
    package func date(in year: Int) -> CivilDate {
        switch self {
        case .newYear: fixed(year, 1, 1)
        case .easterSunday: Self.easter(in: year)
        case .easterMonday: Self.easter(in: year).adding(days: 1)
        // A Sunday is no day for it, so it moves to the Saturday before.
        case .kingsDay: fixed(year, 4, fixed(year, 4, 27).weekday == 6 ? 26 : 27)
        case .labourDay: fixed(year, 5, 1)
        case .ascension: Self.easter(in: year).adding(days: 39)
        case .whitSunday: Self.easter(in: year).adding(days: 49)
        case .whitMonday: Self.easter(in: year).adding(days: 50)
        case .flemishCommunity: fixed(year, 7, 11)
        case .belgianNationalDay: fixed(year, 7, 21)
        case .assumption: fixed(year, 8, 15)
        case .frenchCommunity: fixed(year, 9, 27)
        case .allSaints: fixed(year, 11, 1)
        case .armistice: fixed(year, 11, 11)
        case .germanCommunity: fixed(year, 11, 15)
        case .christmas: fixed(year, 12, 25)
        case .secondChristmasDay: fixed(year, 12, 26)
        }
    }

    /// Easter Sunday of the western churches, by the rule of 1582 (the "anonymous" algorithm: golden number, century, epact, Sunday).
    package static func easter(in year: Int) -> CivilDate {
        let golden = year % 19
        let (century, ofCentury) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * sunday) / 451
        let march = epact + sunday - 7 * late + 114
        return CivilDate(dayNumber: CivilDate.dayNumber(year, march / 31, march % 31 + 1))
    }

    private func fixed(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        CivilDate(dayNumber: CivilDate.dayNumber(year, month, day))
    }
}

/// Which holidays an organisation keeps. What is local custom (a bridge day, 2 January, Good Friday) is a closed day of the organisation.
package enum HolidayCalendar: String, Sendable, CaseIterable, Codable {
    case belgium = "BE"
    case flanders = "BE-VLG"
    case wallonia = "BE-WAL"
    case germanCommunity = "BE-DG"
    case brussels = "BE-BRU"
    case netherlands = "NL"
    case none

    package var holidays: [Holiday] {
        switch self {
        // Brussels has no legal holiday of its own besides the ten; which of the communities' days it keeps is the organisation's choice.
        case .belgium, .brussels: Self.belgian
        case .flanders: Self.belgian + [.flemishCommunity]
        case .wallonia: Self.belgian + [.frenchCommunity]
        case .germanCommunity: Self.belgian + [.germanCommunity]
        case .netherlands:
            [
                .newYear, .easterSunday, .easterMonday, .kingsDay, .ascension, .whitSunday, .whitMonday, .christmas, .secondChristmasDay,
            ]
        case .none: []
        }
    }

    /// The holidays of that year, in order.
    package func days(in year: Int) -> [(holiday: Holiday, date: CivilDate)] {
        holidays.map { ($0, $0.date(in: year)) }.sorted { $0.date < $1.date }
    }

    private static let belgian: [Holiday] = [
        .newYear, .easterMonday, .labourDay, .ascension, .whitMonday, .belgianNationalDay, .assumption, .allSaints, .armistice, .christmas,
    ]
}
