package import Support

/// Where the data is.
package enum DatabaseLocation: Sendable, Equatable {
    case sqlite(path: String)
    case postgresql(url: String)

    /// The location an administrator wrote: `postgresql://…` or `postgres://…` is a server, anything else the path of a file.
    package init(_ text: String) {
        self = text.hasPrefix("postgresql://") || text.hasPrefix("postgres://") ? .postgresql(url: text) : .sqlite(path: text)
    }
}

/// Whether opening may make the database.
package enum OpenMode: Sendable {
    /// Make the file when it is absent.
    case create
    /// A missing file is an error, never a silent empty database.
    case existing
}

/// The stored data, the same on SQLite and PostgreSQL.
///
/// Bodies run on threads of ours and are plain blocking code. A body may run more than once (after a conflict or a lost connection),
/// so it must have no effect outside its transaction. Once it waits for its turn it runs even when the task is cancelled.
/// Errors are `SQLError` or what the body threw; unless `SQLError.outcomeIsUnknown`, an error means that nothing was changed.
package final class Database: Sendable {
    package let engine: Engine
    private let store: any Store

    private init(_ engine: Engine, _ store: any Store) { (self.engine, self.store) = (engine, store) }

    deinit { store.abandon() }

    /// Opens the database at `location`; on PostgreSQL `mode` has no meaning.
    package static func open(_ location: DatabaseLocation, mode: OpenMode = .existing, readers: Int = 3, log: Log) async throws -> Database
    {
        switch location {
        case .sqlite(let path): Database(.sqlite, try await SQLiteStore.open(path, mode: mode, readers: max(1, readers), log: log))
        case .postgresql(let url): Database(.postgresql, try await PostgreSQLStore.open(url, readers: max(1, readers), log: log))
        }
    }

    /// What `body` reads, from one consistent snapshot.
    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await store.read(body)
    }

    /// What `body` gives, once all it changed is committed and on disk; when it throws, nothing of it is kept.
    @discardableResult package func write<T: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> T) async throws -> T {
        try await store.write(body)
    }

    /// Finishes the work that waits, checkpoints and closes everything. Closing twice is harmless.
    package func close() async { await store.close() }

    /// What is wrong with the stored data, one sentence each; empty when it is sound.
    package func integrityCheck() async throws -> [String] { try await store.integrityCheck() }

    /// Writes a checked copy of the database, as of now, to `path`; the file appears there only when it is complete.
    package func backup(to path: String) async throws { try await store.backup(to: path) }

    /// Gives up the room of what was deleted. On SQLite the file is written anew and its journal emptied, so that nothing of it is left; writes
    /// wait meanwhile. On PostgreSQL the server cleans `tables`, and what its own journal keeps is up to it.
    package func compact(_ tables: [String]) async throws { try await store.compact(tables) }

    /// Wakes the listeners of `channel` on all processes that share the database. `Transaction.notifyOnCommit` is the safe form.
    package func notify(_ channel: String) { store.notify(channel) }

    /// A stream that wakes after commits that notified `channel`. Several may melt into one, and it may wake without cause.
    package func notifications(_ channel: String) -> AsyncStream<Void> { store.notifications(channel) }

    /// Runs `work` under the advisory lock `name`, which one process at a time can hold; on SQLite, where one process has the file, it just runs.
    package func exclusively<T: Sendable>(_ name: String, _ work: @Sendable () async throws -> T) async throws -> T {
        try await store.exclusively(name, work)
    }
}
