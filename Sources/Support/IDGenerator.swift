/// Hands out identifiers that grow with time and are never given twice by one process.
///
/// Layout, high to low: 41 bits of milliseconds since 2020, 8 bits of process, 13 bits of count within the millisecond (62 bits in all).
/// When a millisecond is used up the generator borrows from the next, so it never waits and never repeats.
/// Two processes on one database differ in the process bits, drawn at random; the primary key refuses the rest.
package final class IDGenerator: Sendable {
    private let process: Int64
    private let last: Lock<Int64>
    private let clock: Clock

    package init(clock: Clock, process: UInt8 = .random(in: .min ... .max)) {
        self.process = Int64(process)
        self.clock = clock
        last = Lock(0)
    }

    /// The next identifier.
    package func next<Entity>(_ type: Entity.Type = Entity.self) -> ID<Entity> {
        let now = max(0, (clock.now().microseconds / 1000) - 1_577_836_800_000) << 13
        let slot = last.withLock { last in
            last = max(last + 1, now)
            return last
        }
        return ID(rawValue: ((slot >> 13) << 21) | (process << 13) | (slot & 0x1fff))
    }
}
