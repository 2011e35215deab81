/// An advisory lock, held by a connection of its own for as long as that connection lives.
///
/// Safe to share because only its maker uses the connection until it is handed over, and after that only `release` does, once.
final class PostgreSQLLock: @unchecked Sendable {
    private var session: PostgreSQLSession?

    /// Waits until nobody else holds the lock `name`.
    init(_ name: String, _ url: String) throws {
        let session = try PostgreSQLSession(url)
        _ = try session.query("SELECT pg_advisory_lock(hashtextextended(\(name), 0))") { _ in () }
        self.session = session
    }

    /// Gives the lock back by closing the connection.
    func release() { session = nil }
}
