import Foundation

/// What time it is, handed in so that a test can say.
package struct Clock: Sendable {
    package let now: @Sendable () -> Instant
    package init(now: @escaping @Sendable () -> Instant) { self.now = now }
    /// The clock of the machine.
    package static let system = Clock { Instant(Date()) }
}
