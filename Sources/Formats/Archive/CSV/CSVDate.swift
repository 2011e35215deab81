import Domain
package import Foundation
package import Support

/// A time as people's programs write it in a table: days before months, in the zone of the place, with points, strokes or dashes.
package enum CSVDate {
    /// The instant that `text` names in `zone`, when it names no zone itself.
    package static func instant(_ text: String, in zone: TimeZone) -> Instant? {
        let text = text.trimmed
        guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
        if let local = numeric(text) { return instant(local, in: zone) }
        if let serial = serial(text) { return instant(serial, in: zone) }
        guard let instant = FeedDate.instant(text) else { return nil }
        return namesZone(text) ? instant : shifted(instant, to: zone)
    }

    private struct Local {
        var year, month, day: Int
        var seconds = 0.0
    }

    private static func instant(_ local: Local, in zone: TimeZone) -> Instant? {
        guard (1970..<2200).contains(local.year), (1...12).contains(local.month), (1...31).contains(local.day) else { return nil }
        let padded = [local.year, local.month, local.day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
        // A day that does not exist is none.
        guard let day = FeedDate.instant(padded) else { return nil }
        return shifted(day.adding(seconds: local.seconds), to: zone)
    }

    /// What a clock in `zone` shows as a clock in UTC shows `instant`. In the hour that daylight saving doubles, the first counts.
    private static func shifted(_ instant: Instant, to zone: TimeZone) -> Instant {
        let before = zone.secondsFromGMT(for: instant.adding(seconds: -86_400).date)
        let guess = instant.adding(seconds: -Double(before))
        let offset = zone.secondsFromGMT(for: guess.date)
        return instant.adding(seconds: -Double(offset))
    }

    /// `23/11/2026 9:30`, `23-11-26 09:30:15`, `23.11.2026`, `11/23/2026 9:30 PM`.
    private static func numeric(_ text: String) -> Local? {
        let mark = text.firstIndex { $0 == " " || $0 == "T" || $0 == "," } ?? text.endIndex
        let parts = text[..<mark].split(whereSeparator: { "/-.".contains($0) }).map { (text: $0, number: Int($0)) }
        guard parts.count == 3, let first = parts[0].number, let second = parts[1].number, let third = parts[2].number,
            parts[0].text.count <= 2, parts[1].text.count <= 2, parts[2].text.count == 4 || parts[2].text.count == 2
        else { return nil }
        let rest = String(text[mark...].drop { $0 == " " || $0 == "T" || $0 == "," })
        guard let (seconds, isTwelveHours) = clock(rest) else { return nil }
        // Who writes AM and PM writes the month first; a month beyond twelve is a day.
        let isMonthFirst = second > 12 || (isTwelveHours && first <= 12)
        let year = parts[2].text.count == 2 ? (third < 70 ? 2000 + third : 1900 + third) : third
        return Local(year: year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first, seconds: seconds)
    }

    /// Seconds of the day in `9:30`, `09:30:15,5`, `9h30`, `9.30 PM`; midnight for nothing.
    private static func clock(_ text: String) -> (seconds: Double, isTwelveHours: Bool)? {
        var rest = text.lowercased().trimmed
        guard !rest.isEmpty else { return (0, false) }
        let isAfternoon = rest.hasSuffix("pm") || rest.hasSuffix("p.m.")
        let isMorning = rest.hasSuffix("am") || rest.hasSuffix("a.m.")
        for word in ["p.m.", "a.m.", "pm", "am", "uur", "uhr", "u", "h"] where rest.hasSuffix(word) {
            rest = String(rest.dropLast(word.count)).trimmed
            break
        }
        let parts = rest.split(whereSeparator: { ":.,hu".contains($0) }).map { Int($0) }
        guard (1...4).contains(parts.count), !parts.contains(nil), let hour = parts[0],
            rest.allSatisfy({ $0.isNumber || ":.,hu".contains($0) })
        else {
            return nil
        }
        let minute = parts.count > 1 ? parts[1] ?? 0 : 0
        let second = parts.count > 2 ? parts[2] ?? 0 : 0
        guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return nil }
        var hours = hour
        if isAfternoon || isMorning {
            guard (1...12).contains(hour) else { return nil }
            hours = hour % 12 + (isAfternoon ? 12 : 0)
        }
        return (Double(hours * 3600 + minute * 60 + min(second, 59)), isAfternoon || isMorning)
    }

    /// The number of days since the end of 1899, as spreadsheets keep a time.
    private static func serial(_ text: String) -> Local? {
        guard text.contains(where: { $0 == "." || $0 == "," }) || text.count == 5,
            text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }),
            let days = Double(text.replacing(",", with: ".")), (25_569..<110_000).contains(days)
        else { return nil }
        let seconds = ((days - 25_569) * 86_400).rounded()
        return Local(year: 1970, month: 1, day: 1, seconds: seconds)
    }

    /// Whether the time says in which zone it is.
    private static func namesZone(_ text: String) -> Bool {
        let upper = text.uppercased()
        if upper.hasSuffix("Z") || text.allSatisfy(\.isNumber) { return true }
        let words = upper.split { $0 == " " || $0 == "(" || $0 == ")" }
        if words.contains(where: {
            ["UTC", "GMT", "CET", "CEST", "MEZ", "MESZ", "WET", "EST", "EDT", "PST", "PDT", "BST", "UT"].contains($0)
        }) {
            return true
        }
        guard let time = text.firstIndex(of: ":") else { return false }
        return text[time...].contains { $0 == "+" || $0 == "-" || $0 == "\u{2212}" }
    }
}
