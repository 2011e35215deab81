/// The names of days and months, and how a date and a time are put together.
enum DateWording {
    /// A date on the wall: `weekday` counts from Monday 0 to Sunday 6.
    struct Day: Equatable {
        var year: Int
        var month: Int
        var day: Int
        var weekday: Int
    }

    /// `14.19 u.`, `14:19 uur`, `14h19`, `14:19 Uhr`, `14:19`.
    static func time(hour: Int, minute: Int, _ language: Language) -> String {
        let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
        return switch language {
        case .nlBE: "\(hour).\(minutes)\u{a0}u."
        case .nlNL: "\(hour):\(minutes)\u{a0}uur"
        case .fr: "\(hour)h\(minutes)"
        case .de: "\(hour):\(minutes)\u{a0}Uhr"
        case .en: "\(hour):\(minutes)"
        }
    }

    /// `ma 3 nov.`; with the year instead of the weekday, `3 nov. 2024`, when it is another than the present one.
    static func short(_ date: Day, withYear: Bool, _ language: Language) -> String {
        let weekday = name(of: date.weekday, in: shortWeekdays(language))
        let month = name(of: date.month - 1, in: shortMonths(language))
        let day = number(of: date, language)
        if withYear { return "\(day) \(month) \(date.year)" }
        return language == .de ? "\(weekday), \(day) \(month)" : "\(weekday) \(day) \(month)"
    }

    /// `maandag 3 november 2026`.
    static func long(_ date: Day, withYear: Bool = true, _ language: Language) -> String {
        let weekday = name(of: date.weekday, in: weekdays(language))
        let month = name(of: date.month - 1, in: months(language))
        let comma = language == .de ? "," : ""
        return "\(weekday)\(comma) \(number(of: date, language)) \(month)" + (withYear ? " \(date.year)" : "")
    }

    /// `ma`, `lun.`, `Mo.`
    static func weekday(_ index: Int, _ language: Language) -> String { name(of: index, in: shortWeekdays(language)) }

    /// `maandag`
    static func longWeekday(_ index: Int, _ language: Language) -> String { name(of: index, in: weekdays(language)) }

    private static func number(of date: Day, _ language: Language) -> String {
        switch language {
        case .nlBE, .nlNL, .en: "\(date.day)"
        case .fr: date.day == 1 ? "1er" : "\(date.day)"
        case .de: "\(date.day)."
        }
    }

    private static func name(of index: Int, in names: [String]) -> String { names.indices.contains(index) ? names[index] : "" }

    private static func shortWeekdays(_ language: Language) -> [String] {
        switch language {
        case .nlBE, .nlNL: ["ma", "di", "wo", "do", "vr", "za", "zo"]
        case .fr: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."]
        case .de: ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."]
        case .en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        }
    }

    private static func weekdays(_ language: Language) -> [String] {
        switch language {
        case .nlBE, .nlNL: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        case .fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
        case .de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        }
    }

    private static func shortMonths(_ language: Language) -> [String] {
        switch language {
        case .nlBE, .nlNL: ["jan.", "feb.", "maart", "apr.", "mei", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."]
        case .fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
        case .de: ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."]
        case .en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    private static func months(_ language: Language) -> [String] {
        switch language {
        case .nlBE, .nlNL:
            [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
            ]
        case .fr:
            ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
        case .de:
            ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"]
        case .en:
            [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
            ]
        }
    }
}
