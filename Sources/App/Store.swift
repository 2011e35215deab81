import Desk
import Domain
import Foundation
import SQL
import Storage
import Support

/// An opened installation: the database with its schema checked, under the lock when it is a folder.
struct Store: Sendable {
    let database: Database
    let directory: DataDirectory?
    let settings: Settings
    let log: Log
    /// The list of erasures beside the database.
    let ledger: ErasureLedger
    private let lock: DirectoryLock?

    /// Where the arguments say the data is.
    enum Place: Sendable {
        case directory(DataDirectory)
        case server(url: String)
    }

    static func place(_ arguments: Arguments, environment: [String: String]) throws(CommandFailure) -> Place {
        let directory = directory(arguments, environment)
        // A demo goes where it was told to on the command line and nowhere else.
        if arguments.has(Arguments.demo), arguments.value("database") == nil { return .directory(directory) }
        let named = try Settings(directory: directory.path, environment: environment).text(.database)
        let url = arguments.value("database") ?? named
        if !url.isEmpty {
            guard url.hasPrefix("postgresql://") || url.hasPrefix("postgres://") else {
                // Only the scheme is repeated: what follows may hold a password.
                let scheme = url.prefix { $0 != ":" }.prefix(20)
                throw CommandFailure(.settings, "A database is named as postgresql://…; one that begins with \"\(scheme)\" is none.")
            }
            return .server(url: url)
        }
        return .directory(directory)
    }

    /// The folder of the settings, and on SQLite of the data.
    static func directory(_ arguments: Arguments, _ environment: [String: String]) -> DataDirectory {
        let usual = arguments.has(Arguments.demo) ? "data-demo" : environment["SAMENSPRAAK_DATA"] ?? "data"
        return DataDirectory(arguments.value("data") ?? usual)
    }

    /// Opens the store, or says in a sentence why not. `nil` when a running process has the folder.
    ///
    /// Only a command that brings something in may be `creating` one: a backup or an export of a folder that was mistyped must not make an
    /// empty database and copy that.
    static func open(_ arguments: Arguments, creating: Bool = false) async throws -> Store? {
        let environment = ProcessInfo.processInfo.environment
        switch try place(arguments, environment: environment) {
        case .directory(let directory):
            if creating { try directory.make() } else { try directory.requireDatabase() }
            let settings = try settings(arguments, directory, environment)
            guard let lock = try DirectoryLock(directory) else { return nil }
            try directory.requireDatabaseIfInstalled()
            directory.removeUnfinishedRestore()
            let isNew = !directory.hasDatabase
            let database = try await Database.open(.sqlite(path: directory.database), mode: isNew ? .create : .existing, log: settings.log)
            let store = Store(
                database: database, directory: directory, settings: settings, log: settings.log, ledger: ErasureLedger(directory),
                lock: lock)
            do {
                try await store.migrateFile()
            } catch {
                await database.close()
                throw error
            }
            directory.markInstalled()
            return store
        case .server(let url):
            let home = directory(arguments, environment)
            let settings = try settings(arguments, home, environment)
            let database = try await Database.open(.postgresql(url: url), log: settings.log)
            let store = Store(
                database: database, directory: nil, settings: settings, log: settings.log, ledger: ErasureLedger(home), lock: nil)
            do { try await store.requireCurrent() } catch {
                await database.close()
                throw error
            }
            return store
        }
    }

    private static func settings(
        _ arguments: Arguments, _ directory: DataDirectory, _ environment: [String: String]
    ) throws(CommandFailure) -> Settings {
        let settings = try Settings(directory: directory.path, environment: environment)
        return arguments.has(Arguments.demo) ? settings.ofDemo : settings
    }

    /// The store, which no other process may have.
    static func openAlone(_ arguments: Arguments) async throws -> Store {
        guard let store = try await open(arguments, creating: true) else {
            throw CommandFailure(.busy, "Another samenspraak is using this data folder; stop it first.")
        }
        return store
    }

    /// A restored database that is not in its place yet.
    init(restored database: Database, _ settings: Settings, _ ledger: ErasureLedger) {
        self.init(database: database, directory: nil, settings: settings, log: settings.log, ledger: ledger, lock: nil)
    }

    private init(
        database: Database, directory: DataDirectory?, settings: Settings, log: Log, ledger: ErasureLedger, lock: DirectoryLock?
    ) {
        self.database = database
        self.directory = directory
        self.settings = settings
        self.log = log
        self.ledger = ledger
        self.lock = lock
    }

    /// Brings a file up to date, after a copy of it; a newer one is refused.
    private func migrateFile() async throws {
        switch try await Migrator.state(of: database, migrations) {
        case .current: return
        case .empty: break
        case .older(let from, _):
            guard let directory else { return }
            let copy = directory.database + ".before-\(migrations.count)"
            log.info("copying the database before it is changed", ["copy": copy, "version": String(from)])
            try await database.backup(to: copy)
        case .newer: return try await requireCurrent()
        }
        for name in try await Migrator.migrate(database, migrations, now: Clock.system.now()) { log.info("schema changed", ["to": name]) }
    }

    private func requireCurrent() async throws {
        switch try await Migrator.state(of: database, migrations) {
        case .current: return
        case .empty: throw CommandFailure(.settings, "This database is empty: run samenspraak migrate first.")
        case .older: throw CommandFailure(.settings, "This database is older than this samenspraak: run samenspraak migrate first.")
        case .newer: throw CommandFailure(.settings, "This database is newer than this samenspraak: install the newer version.")
        }
    }
}
