/// One engine behind `Database`.
protocol Store: Sendable {
    /// What `body` gives, from one consistent snapshot.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    /// What `body` gives, once its changes are committed.
    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T
    /// Finishes what waits and closes all connections.
    func close() async
    /// Asks the threads to end without waiting for them.
    func abandon()
    /// What is wrong with the stored data, one sentence each.
    func integrityCheck() async throws -> [String]
    /// Copies the database to a file.
    func backup(to path: String) async throws
    /// Gives up the room of what was deleted, so that nothing of it is left in the files.
    func compact(_ tables: [String]) async throws
    /// Wakes the listeners of `channel`.
    func notify(_ channel: String)
    /// A stream that wakes when `channel` is notified.
    func notifications(_ channel: String) -> AsyncStream<Void>
    /// Runs `work` while no other process does so under the same name.
    func exclusively<T: Sendable>(_ name: String, _ work: @Sendable () async throws -> T) async throws -> T
}
