import Desk
import Domain
import Support

/// What the feed reads from; closures, so that a test can decide when a read is answered.
struct EventSource: Sendable {
    /// The number of the newest event.
    var last: @Sendable (Agent) async throws -> Int64
    /// The events after a number that browsers are told, and the number to go on from.
    var after: @Sendable (Int64, Agent) async throws -> (events: [Event], next: Int64)
    /// Wakes after each commit that recorded an event.
    var commits: @Sendable () -> AsyncStream<Void>
    /// Whether a browser's token still opens a session.
    var isSignedIn: @Sendable (String) async throws -> Bool
    let log: Log

    init(
        last: @escaping @Sendable (Agent) async throws -> Int64,
        after: @escaping @Sendable (Int64, Agent) async throws -> (events: [Event], next: Int64),
        commits: @escaping @Sendable () -> AsyncStream<Void>, isSignedIn: @escaping @Sendable (String) async throws -> Bool, log: Log
    ) {
        (self.last, self.after, self.commits, self.isSignedIn, self.log) = (last, after, commits, isSignedIn, log)
    }

    init(_ desk: Desk, clock: Clock) {
        self.init(
            last: { try await desk.lastEventNumber(as: $0) }, after: { try await desk.liveEvents(after: $0, as: $1) },
            commits: { desk.commits() }, isSignedIn: { try await desk.isSignedIn(token: $0, now: clock.now()) }, log: desk.log)
    }
}
