import Support

/// Opening hours laid out on the line of time: how much open time lies between two instants, and when so much has passed.
///
/// Years are laid out when they are first asked for and kept; keep the timeline as long as the hours hold.
package final class OpeningTimeline: Sendable {
    package let hours: OpeningHours
    private let zone: ZoneOffsets
    private let years: Lock<[Int: OpenYear]>

    /// Without open time for so long the clock would never run: an error.
    static let longestClosure: Int64 = 366 * day
    /// Nobody promises an answer for later than this; it also bounds the work that hostile times can ask for.
    static let longest: Int64 = 100 * 366 * day
    /// More years than the longest clock touches.
    private static let mostYears = 128
    static let day: Int64 = 86_400_000_000

    package init(_ hours: OpeningHours) throws(OpeningHoursProblem) {
        guard let zone = ZoneOffsets(hours.zone) else { throw .unknownZone(hours.zone) }
        self.hours = hours
        self.zone = zone
        years = Lock([:])
    }

    /// The open time between two instants, in microseconds; nought when `end` is not after `start`.
    func open(from start: Int64, to end: Int64) throws(ClockProblem) -> Int64 {
        guard end > start else { return 0 }
        guard end - start <= Self.longest else { throw .tooFar }
        let (first, last) = (Self.year(of: start), Self.year(of: end))
        let head = year(first)
        guard first != last else { return head.open(before: end) - head.open(before: start) }
        var total = head.total - head.open(before: start)
        for between in (first + 1)..<last { total += year(between).total }
        return total + year(last).open(before: end)
    }

    /// The first instant at which `amount` microseconds of open time, more than none, have passed since `start`.
    func instant(after start: Int64, open amount: Int64) throws(ClockProblem) -> Int64 {
        var number = Self.year(of: start)
        var year = self.year(number)
        var needed = year.open(before: start) + amount
        guard needed > year.total else { return year.instant(reaching: needed) }
        // Up to where it is known when the offices were open.
        var known = max(start, year.ends.last ?? start)
        repeat {
            needed -= year.total
            number += 1
            year = self.year(number)
            let next = year.starts.first ?? Self.start(ofYear: number + 1)
            guard next - known <= Self.longestClosure else { throw .neverOpen }
            guard next - start <= Self.longest else { throw .tooFar }
            known = max(known, year.ends.last ?? known)
        } while needed > year.total
        return year.instant(reaching: needed)
    }

    /// The first instant from which no more than `amount` of open time is left until `end`; within the year before it, for what is nearly due.
    func instant(before end: Int64, open amount: Int64) -> Int64 {
        let number = Self.year(of: end)
        let passed = year(number).open(before: end) - amount
        if passed > 0 { return year(number).instant(reaching: passed) }
        let before = year(number - 1)
        return before.total + passed > 0 ? before.instant(reaching: before.total + passed) : Self.start(ofYear: number - 1)
    }

    /// The closing of the `count`-th local day with open time after the day of `start`; `count` is at least 1.
    func closing(after start: Int64, days count: Int) throws(ClockProblem) -> Int64 {
        let day = localDay(of: start)
        var number = CivilDate(dayNumber: day).year
        var year = self.year(number)
        var index = year.openDays(through: day) + count
        var known = start
        while index > year.closings.count {
            known = max(known, year.closings.last ?? known)
            index -= year.closings.count
            number += 1
            year = self.year(number)
            let next = year.closings.first ?? Self.start(ofYear: number + 1)
            guard next - known <= Self.longestClosure + Self.day else { throw .neverOpen }
            guard next - start <= Self.longest else { throw .tooFar }
        }
        return year.closings[index - 1]
    }

    /// The local day in which an instant lies, counted from 1 January 1970.
    func localDay(of instant: Int64) -> Int { zone.localDay(at: instant.floored(by: 1_000_000)) }

    /// When a local day begins.
    func start(ofDay day: Int) -> Int64 { zone.start(ofDay: day) * 1_000_000 }

    /// The open time of a local day, in order.
    func stretches(ofDay day: Int) -> [Range<Int64>] {
        stretches(ofDay: day, zone.spans(from: Int64(day) * 86_400 - 90_000, to: Int64(day) * 86_400 + 180_000))
    }

    /// An instant is open when the clock on the wall shows a time within a block. So a block in an hour that is skipped is shorter or gone, and
    /// what lies in an hour that comes twice is open twice.
    private func stretches(ofDay day: Int, _ spans: [ZoneOffsets.Span]) -> [Range<Int64>] {
        let blocks = blocks(ofDay: day)
        guard !blocks.isEmpty else { return [] }
        let midnight = Int64(day) * 86_400
        var found: [Range<Int64>] = []
        for span in spans {
            for block in blocks {
                let from = max(span.from, midnight + Int64(block.start) * 60 - span.offset)
                let until = min(span.until, midnight + Int64(block.end) * 60 - span.offset)
                if from < until { found.append(from * 1_000_000..<until * 1_000_000) }
            }
        }
        return Self.union(found)
    }

    /// The blocks that hold on a day: special days before closed days before holidays before the week.
    private func blocks(ofDay day: Int) -> [OpeningBlock] {
        let date = CivilDate(dayNumber: day)
        if let special = hours.special[date] { return special }
        if hours.closed.contains(date) || hours.holidays.holidays.contains(where: { $0.date(in: date.year) == date }) { return [] }
        return hours.week[date.weekday]
    }

    private func year(_ number: Int) -> OpenYear {
        if let known = years.withLock({ $0[number] }) { return known }
        let year = layOut(number)
        years.withLock { years in
            if years.count >= Self.mostYears { years.removeAll() }
            years[number] = year
        }
        return year
    }

    private func layOut(_ number: Int) -> OpenYear {
        let (first, next) = (CivilDate.dayNumber(number, 1, 1), CivilDate.dayNumber(number + 1, 1, 1))
        let (start, end) = (Self.start(ofYear: number), Self.start(ofYear: number + 1))
        let spans = zone.spans(from: Int64(first - 3) * 86_400, to: Int64(next + 3) * 86_400)
        var all: [Range<Int64>] = []
        var closings: [Int64?] = []
        // The local days at both ends reach into the neighbouring years of UTC.
        for day in (first - 2)..<(next + 2) {
            let nearby = spans.filter { $0.until > Int64(day) * 86_400 - 90_000 && $0.from < Int64(day) * 86_400 + 180_000 }
            let stretches = stretches(ofDay: day, nearby)
            all += stretches.map { $0.clamped(to: start..<end) }.filter { !$0.isEmpty }
            if day >= first, day < next { closings.append(stretches.map(\.upperBound).max()) }
        }
        return OpenYear(stretches: Self.union(all), firstDay: first, closings: closings)
    }

    /// The ranges sorted, with those that touch or overlap made one.
    private static func union(_ ranges: [Range<Int64>]) -> [Range<Int64>] {
        var united: [Range<Int64>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = united.last, range.lowerBound <= last.upperBound {
                united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                united.append(range)
            }
        }
        return united
    }

    private static func year(of instant: Int64) -> Int { CivilDate(dayNumber: Int(instant.floored(by: day))).year }
    private static func start(ofYear year: Int) -> Int64 { Int64(CivilDate.dayNumber(year, 1, 1)) * day }
}

/// Why there is no moment at which a promise must be kept.
package enum ClockProblem: Error, Equatable, Sendable {
    /// No open time for 366 days on end.
    case neverOpen
    /// The moments lie more than a century apart.
    case tooFar

    package var sentence: String {
        switch self {
        case .neverOpen: "There is no open time within 366 days."
        case .tooFar: "The times lie more than a hundred years apart."
        }
    }
}
