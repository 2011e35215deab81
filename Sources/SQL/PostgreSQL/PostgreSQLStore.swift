import CPQ
import Support

/// A PostgreSQL server: threads with a connection each, some for reading and the rest for writing.
final class PostgreSQLStore: Store {
    /// Connections in all.
    private static let connections = 8

    private let url: String
    private let log: Log
    private let reads = JobQueue<@Sendable (PostgreSQLWorker) -> Void>()
    private let writes = JobQueue<@Sendable (PostgreSQLWorker) -> Void>()
    private let ended: [Gate]
    private let listener: PostgreSQLListener

    private init(_ url: String, readers: Int, writers: Int, log: Log) {
        (self.url, self.log) = (url, log)
        listener = PostgreSQLListener(url, log: log)
        ended = (0..<(readers + writers)).map { _ in Gate() }
    }

    /// Reaches the server once and starts the threads.
    static func open(_ url: String, readers: Int, log: Log) async throws -> PostgreSQLStore {
        let version = try await OwnThread.run("postgresql check") { PQserverVersion(try PostgreSQLSession(url).handle) }
        log.debug("PostgreSQL", ["server": "\(version)", "client": "\(PQlibVersion())"])
        let writers = max(2, connections - readers)
        let store = PostgreSQLStore(url, readers: readers, writers: writers, log: log)
        for (index, gate) in store.ended.enumerated() {
            OwnThread.start("postgresql") { [queue = index < readers ? store.reads : store.writes] in
                let worker = PostgreSQLWorker(url)
                while let job = queue.take() { job(worker) }
                gate.open()
            }
        }
        return store
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try reads.put { worker in continuation.resume(with: Result { try worker.read(body) }) }
            } catch { continuation.resume(throwing: error) }
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try writes.put { worker in continuation.resume(with: Result { try worker.write(body) }) }
            } catch { continuation.resume(throwing: error) }
        }
    }

    func close() async {
        abandon()
        for gate in ended { await gate.wait() }
        await listener.ended()
    }

    func abandon() {
        reads.close()
        writes.close()
        listener.close()
    }

    /// What the server knows to be wrong: failed page checksums, indexes that are not valid, keys that were never checked.
    func integrityCheck() async throws -> [String] {
        try await read { connection in
            let pages = try connection.query(
                "SELECT checksum_failures FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0"
            ) { "\(try $0.integer(0)) pages failed their checksum." }
            let indexes = try connection.query("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid") {
                "The index \(try $0.text(0)) is not valid."
            }
            let keys = try connection.query("SELECT conname::text FROM pg_constraint WHERE NOT convalidated") {
                "The constraint \(try $0.text(0)) was never checked."
            }
            return pages + indexes + keys
        }
    }

    func backup(to path: String) async throws {
        throw SQLError(.other, "A database on a PostgreSQL server is copied with pg_dump, not by this program.")
    }

    func compact(_ tables: [String]) async throws {
        try await OwnThread.run("postgresql vacuum") { [url] in
            let session = try PostgreSQLSession(url)
            for table in tables { try session.control("VACUUM \(table)") }
        }
    }

    func notify(_ channel: String) {
        do {
            try writes.put { [log] worker in
                do { try worker.write { $0.notifyOnCommit(channel) } } catch {
                    log.warning("Listeners could not be woken.", ["channel": channel, "error": "\(error)"])
                }
            }
        } catch {
            log.warning("Listeners could not be woken.", ["channel": channel, "error": "\(error)"])
        }
    }

    func notifications(_ channel: String) -> AsyncStream<Void> { listener.listen(channel) }

    func exclusively<T: Sendable>(_ name: String, _ work: @Sendable () async throws -> T) async throws -> T {
        let lock = try await OwnThread.run("postgresql lock") { [url] in try PostgreSQLLock(name, url) }
        defer { lock.release() }
        return try await work()
    }
}
