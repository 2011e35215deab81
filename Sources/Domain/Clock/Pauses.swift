package import Support

/// The times in which a clock stands still, because we wait for the other.
package struct Pauses: Sendable, Equatable {
    /// In order, none touching another; the last may have no end yet. Microseconds since 1970.
    let ranges: [Range<Int64>]
    /// Those that have an end, and when the first without one began.
    private let ended: [Range<Int64>]
    private let lasting: Int64?

    static let never = Int64.max

    /// Times in any order, overlapping, from late to early too; a second that is nil has not come yet.
    package init(_ pauses: [(from: Instant, to: Instant?)] = []) {
        let ended = pauses.compactMap { pause in
            pause.to.map { min(pause.from, $0).microseconds..<max(pause.from, $0).microseconds }
        }
        self.init(ended: ended, lasting: pauses.filter { $0.to == nil }.map(\.from.microseconds).min())
    }

    private init(ended: [Range<Int64>], lasting: Int64?) {
        (self.ended, self.lasting) = (ended, lasting)
        let all = ended + (lasting.map { [$0..<Self.never] } ?? [])
        var united: [Range<Int64>] = []
        for range in all.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = united.last, range.lowerBound <= last.upperBound {
                united[united.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                united.append(range)
            }
        }
        ranges = united
    }

    func contains(_ instant: Int64) -> Bool { ranges.contains { $0.contains(instant) } }

    /// Whether the clock stands still just before `instant`.
    func reach(_ instant: Int64) -> Bool { ranges.contains { $0.lowerBound < instant && instant <= $0.upperBound } }

    /// What is left of a stretch of time.
    func outside(_ stretch: Range<Int64>) -> [Range<Int64>] {
        var rest: [Range<Int64>] = []
        var start = stretch.lowerBound
        for pause in ranges where pause.upperBound > start && pause.lowerBound < stretch.upperBound {
            if pause.lowerBound > start { rest.append(start..<pause.lowerBound) }
            start = min(pause.upperBound, stretch.upperBound)
        }
        return start < stretch.upperBound ? rest + [start..<stretch.upperBound] : rest
    }

    /// The same pauses, with what has no end yet over at `instant`.
    func ending(at instant: Int64) -> Pauses {
        guard let lasting else { return self }
        return Pauses(ended: ended + (lasting < instant ? [lasting..<instant] : []), lasting: nil)
    }
}
