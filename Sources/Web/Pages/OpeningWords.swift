import Domain
import Foundation
import Support

/// Hours and days as people write them: `9-12, 13u30-17.00`, `24/12/2026`, `20/07/2026 - 24/07/2026`.
enum OpeningWords {
    enum Problem: Error, Equatable {
        case hours(String)
        case midnight(String)
        case date(String)

        var phrase: Phrase {
            switch self {
            case .hours(let text): .problemHours(text)
            case .midnight(let text): .problemMidnight(text)
            case .date(let text): .problemDate(text)
            }
        }
    }

    /// The longest row of closed days.
    private static let longestRow = 366

    /// The blocks of a day; none for an empty text.
    static func blocks(_ text: String) throws(Problem) -> [OpeningBlock] {
        var blocks: [OpeningBlock] = []
        for part in text.split(whereSeparator: { ",;&+".contains($0) }).map({ String($0).trimming() }) where !part.isEmpty {
            let times = ranged(part)
            guard times.count == 2, let from = minutes(times[0]), let to = minutes(times[1]) else { throw .hours(String(part.prefix(40))) }
            do { blocks.append(try OpeningBlock(start: from, end: to)) } catch { throw .midnight(String(part.prefix(40))) }
        }
        return blocks
    }

    /// The days of a line: one, or those from one to another.
    static func days(_ line: String) throws(Problem) -> [CivilDate] {
        let text = line.trimming()
        for mark in [" - ", " – ", " tot ", " t/m ", ".."] {
            guard let place = text.range(of: mark) else { continue }
            let (first, last) = (try date(String(text[..<place.lowerBound])), try date(String(text[place.upperBound...])))
            guard first <= last, last.dayNumber - first.dayNumber < longestRow else { throw .date(String(text.prefix(40))) }
            return (0...(last.dayNumber - first.dayNumber)).map { first.adding(days: $0) }
        }
        return [try date(text)]
    }

    /// A day and its blocks.
    static func dayAndBlocks(_ line: String) throws(Problem) -> (CivilDate, [OpeningBlock]) {
        let text = line.trimming()
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let day = parts.first ?? ""
        return (try date(day.last == ":" ? String(day.dropLast()) : day), try blocks(parts.count == 2 ? parts[1] : ""))
    }

    /// `2026-12-24`, `24/12/2026`, `24-12-2026`, `24.12.2026`.
    private static func date(_ text: String) throws(Problem) -> CivilDate {
        let text = text.trimming()
        if let date = CivilDate(text) { return date }
        let parts = text.split(whereSeparator: { "/-.".contains($0) }).map { Array($0.utf8).decimal }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 999,
            let date = CivilDate(year: year, month: month, day: day)
        else { throw .date(String(text.prefix(40))) }
        return date
    }

    private static func ranged(_ text: String) -> [String] {
        for word in [" tot ", " à ", " bis ", " to ", "–", "-"] {
            guard let place = text.range(of: word) else { continue }
            return [String(text[..<place.lowerBound]), String(text[place.upperBound...])]
        }
        return [text]
    }

    /// `9`, `09:00`, `9.30`, `9u30`, `9h`, `9 u.`; 24 is the end of the day.
    private static func minutes(_ text: String) -> Int? {
        var text = text.lowercased().trimming()
        for unit in ["uur", "uhr", "u.", "h.", "u", "h"] where text.hasSuffix(unit) {
            text = String(text.dropLast(unit.count)).trimming()
            break
        }
        let parts = text.split(whereSeparator: { ":.uh".contains($0) }).map { Array($0.utf8) }
        guard (1...2).contains(parts.count), parts[0].count <= 2, let hour = parts[0].decimal, hour <= 24 else { return nil }
        guard parts.count == 2 else { return hour * 60 }
        guard parts[1].count == 2, let minute = parts[1].decimal, minute < 60, hour < 24 || minute == 0 else { return nil }
        return hour * 60 + minute
    }
}

extension [OpeningBlock] {
    /// `09:00-12:00, 13:00-17:00`
    var words: String { map { "\($0.texts.start)-\($0.texts.end)" }.joined(separator: ", ") }
}
