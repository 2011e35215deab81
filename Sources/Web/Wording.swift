package import Foundation
package import Support

/// How a page speaks: its language, its time zone and what time it is.
package struct Wording: Sendable {
    package let language: Language
    package let now: Instant
    private let calendar: Calendar

    package init(_ language: Language, zone: TimeZone, now: Instant) {
        self.language = language
        self.now = now
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        self.calendar = calendar
    }

    /// The words of `phrase`.
    package func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }

    /// `1.204`.
    package func number(_ number: Int) -> String { NumberWording.integer(number, language) }

    /// `48 kB`.
    package func size(_ bytes: Int) -> String { NumberWording.size(bytes, language) }

    /// `14.19 u.`
    package func time(_ instant: Instant) -> String {
        let parts = calendar.dateComponents([.hour, .minute], from: instant.date)
        return DateWording.time(hour: parts.hour ?? 0, minute: parts.minute ?? 0, language)
    }

    /// `vandaag`, `gisteren`, `morgen`, else `ma 3 nov.`, and in another year `3 nov. 2024`.
    package func day(_ instant: Instant) -> String {
        switch daysFromToday(instant) {
        case 0: self(.today)
        case -1: self(.yesterday)
        case 1: self(.tomorrow)
        default: date(instant)
        }
    }

    /// `maandag`; Monday is 0.
    package func weekday(_ index: Int) -> String { DateWording.longWeekday(index, language) }

    /// `ma 3 nov.`, and in another year `3 nov. 2024`.
    package func date(_ date: CivilDate) -> String {
        let day = DateWording.Day(year: date.year, month: date.month, day: date.day, weekday: date.weekday)
        return DateWording.short(day, withYear: day.year != wallDay(now).year, language)
    }

    /// `ma 3 nov.`, and in another year `3 nov. 2024`.
    package func date(_ instant: Instant) -> String {
        let day = wallDay(instant)
        return DateWording.short(day, withYear: day.year != wallDay(now).year, language)
    }

    /// As short as a list wants it: the time today, `gisteren`, else the date.
    package func brief(_ instant: Instant) -> String { daysFromToday(instant) == 0 ? time(instant) : day(instant) }

    /// `gisteren, 14.19 u.`
    package func moment(_ instant: Instant) -> String { "\(day(instant)), \(time(instant))" }

    /// `maandag 3 november 2026, 14.19 u.`
    package func full(_ instant: Instant) -> String { "\(DateWording.long(wallDay(instant), language)), \(time(instant))" }

    /// A moment near today as people make appointments: `14.19 u.`, `morgen 14.19 u.`, `ma 10.30 u.`, farther off `ma 7 dec., 14.19 u.`
    package func deadline(_ instant: Instant) -> String {
        switch daysFromToday(instant) {
        case 0: time(instant)
        case -1, 1: "\(day(instant)) \(time(instant))"
        case -6...6: "\(DateWording.weekday(wallDay(instant).weekday, language)) \(time(instant))"
        default: "\(date(instant)), \(time(instant))"
        }
    }

    /// A length of time in hours and minutes, rounded up to a minute: `41 min`, `2 u`, `2 u 12`.
    package func duration(_ seconds: Int) -> String {
        let minutes = max(1, (seconds + 59) / 60)
        guard minutes >= 60 else { return "\(minutes)\u{a0}\(self(.minuteUnit))" }
        let hours = "\(number(minutes / 60))\u{a0}\(self(.hourUnit))"
        return minutes % 60 == 0 ? hours : "\(hours)\u{a0}\(minutes % 60)"
    }

    /// The heading of a day in a thread: `vandaag`, `gisteren`, `maandag 3 november`, with the year when it is another.
    package func heading(_ instant: Instant) -> String {
        let days = daysFromToday(instant)
        if days == 0 || days == -1 { return day(instant) }
        let date = wallDay(instant)
        return DateWording.long(date, withYear: date.year != wallDay(now).year, language)
    }

    /// `maandag 3 november 2026`, which means the same on any day that it is read.
    package func longDay(_ instant: Instant) -> String { DateWording.long(wallDay(instant), language) }

    /// `2024`.
    package func year(_ instant: Instant) -> Int { wallDay(instant).year }

    /// Whether both lie on one day of the wall calendar.
    package func isSameDay(_ one: Instant, _ other: Instant) -> Bool { wallDay(one) == wallDay(other) }

    /// The date as a date field wants it: `2026-11-23`.
    package func fieldDate(_ instant: Instant) -> String {
        let day = wallDay(instant)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(two(day.month))-\(two(day.day))"
    }

    /// The instant at `hour` o'clock, `days` days after today on the wall calendar.
    package func instant(inDays days: Int, atHour hour: Int) -> Instant {
        let start = calendar.startOfDay(for: now.date)
        let day = calendar.date(byAdding: .day, value: days, to: start) ?? start
        return Instant(calendar.date(bySettingHour: hour, minute: 0, second: 0, of: day) ?? day)
    }

    /// How many days it is from today to next Monday: 1 to 7.
    package var daysToMonday: Int { 7 - wallDay(now).weekday }

    /// The hour of the wall clock, 0 to 23.
    package var hour: Int { calendar.component(.hour, from: now.date) }

    private func daysFromToday(_ instant: Instant) -> Int {
        let today = calendar.startOfDay(for: now.date)
        return calendar.dateComponents([.day], from: today, to: calendar.startOfDay(for: instant.date)).day ?? .max
    }

    private func wallDay(_ instant: Instant) -> DateWording.Day {
        let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: instant.date)
        return DateWording.Day(
            year: parts.year ?? 0, month: parts.month ?? 1, day: parts.day ?? 1, weekday: ((parts.weekday ?? 1) + 5) % 7)
    }
}
