package import Foundation

/// A point in time: microseconds since 1970, UTC, as the store keeps it.
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64
    package init(microseconds: Int64) { self.microseconds = microseconds }

    /// The nearest instant to `date`; dates outside year 1...9999 are brought to its ends.
    package init(_ date: Date) {
        let seconds = min(max(date.timeIntervalSince1970, -62_135_596_800), 253_402_300_799)
        microseconds = Int64((seconds * 1_000_000).rounded())
    }

    package var date: Date { Date(timeIntervalSince1970: Double(microseconds) / 1_000_000) }

    package static func < (one: Instant, other: Instant) -> Bool { one.microseconds < other.microseconds }
    /// The instant `seconds` later, or earlier when negative.
    package func adding(seconds: Double) -> Instant { Instant(microseconds: microseconds &+ Int64(seconds * 1_000_000)) }
    /// Seconds from `earlier` to this instant.
    package func seconds(since earlier: Instant) -> Double { Double(microseconds &- earlier.microseconds) / 1_000_000 }
}
