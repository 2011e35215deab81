/// The open time of one year, worked out once so that questions about it are look-ups. Instants in microseconds since 1970.
final class OpenYear: Sendable {
    /// The stretches of open time in this year of UTC, in order, none touching another.
    let starts: [Int64]
    let ends: [Int64]
    /// The open time of the year before each stretch.
    private let before: [Int64]
    /// The open time of the year.
    let total: Int64

    /// The first local day of the year, counted from 1 January 1970.
    let firstDay: Int
    /// How many days with open time there are up to and with each local day of the year.
    private let openDays: [Int]
    /// When the last hours of each local day with open time end.
    let closings: [Int64]

    init(stretches: [Range<Int64>], firstDay: Int, closings: [Int64?]) {
        var total: Int64 = 0
        var before: [Int64] = []
        before.reserveCapacity(stretches.count)
        for stretch in stretches {
            before.append(total)
            total += stretch.upperBound - stretch.lowerBound
        }
        starts = stretches.map(\.lowerBound)
        ends = stretches.map(\.upperBound)
        self.before = before
        self.total = total
        self.firstDay = firstDay
        var count = 0
        openDays = closings.map { closing in
            count += closing == nil ? 0 : 1
            return count
        }
        self.closings = closings.compactMap { $0 }
    }

    /// The open time of the year before `instant`.
    func open(before instant: Int64) -> Int64 {
        let index = Self.first(in: starts) { $0 >= instant } - 1
        guard index >= 0 else { return 0 }
        return before[index] + min(instant, ends[index]) - starts[index]
    }

    /// The first instant before which there is this much open time in the year; `amount` lies above nought and not above `total`.
    func instant(reaching amount: Int64) -> Int64 {
        let index = max(0, Self.first(in: before) { $0 >= amount } - 1)
        return starts[index] + amount - before[index]
    }

    /// How many local days with open time the year has up to and with `day`.
    func openDays(through day: Int) -> Int {
        let index = day - firstDay
        return index < 0 ? 0 : openDays[min(index, openDays.count - 1)]
    }

    /// The index of the first element that fulfils `isLater`, which once fulfilled stays so; the count when none does.
    private static func first(in sorted: [Int64], where isLater: (Int64) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if isLater(sorted[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
