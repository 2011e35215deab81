import Foundation
import Support

/// How far the clocks of a zone stand from UTC, and when they are moved. Foundation is asked once for each year; after that it is arithmetic.
final class ZoneOffsets: Sendable {
    /// A stretch of time in which the clocks were not moved; instants in seconds since 1970, `until` without.
    struct Span: Equatable, Sendable {
        let from: Int64
        let until: Int64
        /// Seconds east of Greenwich.
        let offset: Int64
    }

    private let zone: TimeZone
    private let years: Lock<[Int: [Span]]>
    /// More years than anybody asks for at once; hostile dates must not fill the memory.
    private static let mostYears = 512

    /// Nil when there is no such zone.
    init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
        years = Lock([:])
    }

    static func exists(_ name: String) -> Bool { TimeZone(identifier: name) != nil }

    /// The local day, counted from 1 January 1970, in which the instant (in seconds) lies.
    func localDay(at second: Int64) -> Int {
        let spans = spans(ofYear: CivilDate(dayNumber: Int(second.floored(by: 86_400))).year)
        let offset = spans.last { $0.from <= second }?.offset ?? 0
        return Int((second + offset).floored(by: 86_400))
    }

    /// The first second of a local day; where the clocks skip midnight, the first that they show.
    func start(ofDay day: Int) -> Int64 {
        let midnight = Int64(day) * 86_400
        for span in spans(from: midnight - 90_000, to: midnight + 90_000) {
            let second = max(span.from, midnight - span.offset)
            if second < span.until { return second }
        }
        return midnight
    }

    /// The spans that cover the seconds from `start` to `end`, which lie a few years apart at most.
    func spans(from start: Int64, to end: Int64) -> [Span] {
        let first = CivilDate(dayNumber: Int(start.floored(by: 86_400))).year
        let last = max(first, CivilDate(dayNumber: Int(end.floored(by: 86_400))).year)
        return (first...last).flatMap(spans(ofYear:))
    }

    /// The spans of a year of UTC, the first beginning and the last ending with it.
    private func spans(ofYear year: Int) -> [Span] {
        if let known = years.withLock({ $0[year] }) { return known }
        let found = read(year)
        years.withLock { years in
            if years.count >= Self.mostYears { years.removeAll() }
            years[year] = found
        }
        return found
    }

    /// Looks at each day of the year and, where the offset differs from the day before, for the second at which it changed. Foundation's own
    /// way to the next transition passes over those that are not about summer.
    private func read(_ year: Int) -> [Span] {
        let start = Int64(CivilDate.dayNumber(year, 1, 1)) * 86_400
        let end = Int64(CivilDate.dayNumber(year + 1, 1, 1)) * 86_400
        var spans: [Span] = []
        var from = start
        var offset = offset(at: start)
        var seen = start
        for second in Array(stride(from: start + 86_400, to: end, by: 86_400)) + [end - 1] {
            defer { seen = second }
            let next = self.offset(at: second)
            guard next != offset else { continue }
            var (before, after) = (seen, second)
            while after - before > 1 {
                let middle = before + (after - before) / 2
                if self.offset(at: middle) == offset { before = middle } else { after = middle }
            }
            spans.append(Span(from: from, until: after, offset: offset))
            (from, offset) = (after, next)
        }
        return spans + [Span(from: from, until: end, offset: offset)]
    }

    private func offset(at second: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second))))
    }
}
