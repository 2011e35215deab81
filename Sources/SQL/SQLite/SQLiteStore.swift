import CSQLite
import Support

/// A SQLite file: one thread that writes, some that read.
final class SQLiteStore: Store {
    /// A read that waits for a connection, or for the reason why there is none.
    typealias Read = @Sendable (Result<SQLiteSession, any Error>) -> Void

    private let path: String
    private let reads = JobQueue<Read>()
    private let writes = JobQueue<SQLiteWrite>()
    private let hub = SignalHub()
    private let readersEnded: [Gate]
    private let writerEnded = Gate()

    private init(_ path: String, readers: Int) {
        self.path = path
        readersEnded = (0..<readers).map { _ in Gate() }
    }

    /// Opens the file and starts the threads.
    static func open(_ path: String, mode: OpenMode, readers: Int, log: Log) async throws -> SQLiteStore {
        let store = SQLiteStore(path, readers: readers)
        log.debug("SQLite", ["version": String(cString: sqlite3_libversion()), "file": path])
        try await store.startWriter(mode, log)
        store.startReaders()
        return store
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            do {
                try reads.put { session in
                    continuation.resume(with: Result { try Self.snapshot(try session.get(), body) })
                }
            } catch { continuation.resume(throwing: error) }
        }
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let write = SQLiteWrite(
                run: { transaction in
                    let value = try body(transaction)
                    try transaction.finish()
                    return { continuation.resume(returning: value) }
                }, fail: { continuation.resume(throwing: $0) })
            do { try writes.put(write) } catch { continuation.resume(throwing: error) }
        }
    }

    func close() async {
        reads.close()
        for gate in readersEnded { await gate.wait() }
        // The writer goes last: closing the last connection of all is what removes the journal.
        writes.close()
        await writerEnded.wait()
        hub.close()
    }

    func abandon() {
        reads.close()
        writes.close()
    }

    func integrityCheck() async throws -> [String] {
        try await OwnThread.run("sqlite check") { [path] in try Self.problems(in: path) }
    }

    func backup(to path: String) async throws {
        try await OwnThread.run("sqlite backup") { [source = self.path] in try SQLiteBackup.write(from: source, to: path) }
    }

    func compact(_ tables: [String]) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let write = SQLiteWrite(
                run: { _ in
                    continuation.resume()
                    return {}
                }, fail: { continuation.resume(throwing: $0) }, alone: { try $0.compact() })
            do { try writes.put(write) } catch { continuation.resume(throwing: error) }
        }
    }

    func notify(_ channel: String) { hub.post(channel) }

    func notifications(_ channel: String) -> AsyncStream<Void> { hub.listen(channel) }

    func exclusively<T: Sendable>(_ name: String, _ work: @Sendable () async throws -> T) async throws -> T { try await work() }

    /// What SQLite finds wrong in the file at `path`; damage that stops the search is the last finding.
    private static func problems(in path: String) throws -> [String] {
        var found: [String] = []
        do {
            let session = try SQLiteSession(path, .reader)
            found += try session.query("PRAGMA integrity_check") { try $0.text(0) }.filter { $0 != "ok" }
            found += try session.query("PRAGMA foreign_key_check") { row in
                "A row of \(try row.text(0)) refers to a row of \(try row.text(2)) that does not exist."
            }
        } catch let error as SQLError where error.code == .damaged { found.append("\(error)") }
        return found
    }

    private static func snapshot<T>(_ session: SQLiteSession, _ body: (any Connection) throws -> T) throws -> T {
        try session.control("BEGIN")
        let result = Result { try body(session) }
        if session.isInTransaction { try session.control("ROLLBACK") }
        return try result.get()
    }

    private func startWriter(_ mode: OpenMode, _ log: Log) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            OwnThread.start("sqlite writer") { [path, writes, hub, writerEnded] in
                defer { writerEnded.open() }
                do {
                    try SQLiteFile.prepare(path, mode: mode)
                    let writer = try SQLiteWriter(path, queue: writes, hub: hub, log: log)
                    if mode == .create { try SQLiteFile.synchronize(SQLiteFile.folder(of: path)) }
                    continuation.resume()
                    writer.work()
                } catch {
                    continuation.resume(throwing: error)
                }
            }
        }
    }

    private func startReaders() {
        for gate in readersEnded {
            OwnThread.start("sqlite reader") { [path, reads] in
                defer { gate.open() }
                var session: SQLiteSession?
                while let read = reads.take() {
                    read(
                        Result {
                            if let session { return session }
                            let opened = try SQLiteSession(path, .reader)
                            session = opened
                            return opened
                        })
                    if session?.isBroken == true { session = nil }
                }
            }
        }
    }
}
