import Domain
import SQL
import Storage
import Support

/// What each organisation promises, laid out on the line of time and remembered until it changes.
///
/// The stored words are read in each transaction that needs them, so a change on another node holds from the next message on; laying them out is
/// done once for each change.
final class PromiseBook: Sendable {
    private let known = Lock<[ID<Organisation>: (stored: StoredPromise, schedule: PromiseSchedule)]>([:])
    private let log: Log

    init(log: Log) { self.log = log }

    /// The promise that holds in this transaction.
    func schedule(_ connection: any Connection, _ organisation: ID<Organisation>) throws -> PromiseSchedule {
        guard let stored = try connection.promise(in: organisation) else { throw NotFound() }
        if let entry = known.withLock({ $0[organisation] }), entry.stored == stored { return entry.schedule }
        let schedule = try layOut(stored, organisation)
        known.withLock { $0[organisation] = (stored, schedule) }
        return schedule
    }

    private func layOut(_ stored: StoredPromise, _ organisation: ID<Organisation>) throws -> PromiseSchedule {
        if let promise = stored.promise, let schedule = try? PromiseSchedule(promise, version: stored.version) { return schedule }
        // Messages must arrive all the same; the settings page shows what holds.
        log.error("the promise cannot be read; the proposed one holds", ["organisation": "\(organisation)"])
        return try PromiseSchedule(.proposed(for: stored.regime), version: stored.version)
    }
}
