import Desk
import Foundation
import SQL
import Storage
import Support

/// `restore FILE`: puts a backup in the place of the database, which is kept aside.
enum RestoreCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store, flags: ["yes"])
        guard let file = arguments.words.first, arguments.words.count == 1 else {
            throw CommandFailure(.usage, "Name the backup to restore.")
        }
        let environment = ProcessInfo.processInfo.environment
        guard case .directory(let directory) = try Store.place(arguments, environment: environment) else {
            throw CommandFailure(.usage, "A PostgreSQL database is restored with pg_restore.")
        }
        try directory.make()
        guard let lock = try DirectoryLock(directory) else {
            throw CommandFailure(.busy, "A samenspraak is running on this data folder; stop it first.")
        }
        defer { withExtendedLifetime(lock) {} }
        let settings = try Settings(directory: directory.path, environment: environment)
        let log = settings.log
        try await check(file, log)
        guard arguments.has("yes") else {
            Terminal.line("\(file) is sound. With --yes it takes the place of \(directory.database), which is kept beside it.")
            return 0
        }
        let stamp = Clock.system.now().rfc3339.filter { $0.isNumber }
        let files = FileManager.default
        let fresh = directory.restoring
        directory.removeUnfinishedRestore()
        do {
            try files.copyItem(atPath: file, toPath: fresh)
        } catch { throw CommandFailure(.internalError, "The backup could not be copied: \(error.localizedDescription)") }
        let ledger = ErasureLedger(directory)
        try await finishErasures(in: directory, ledger, settings)
        let doubted: Int
        do { doubted = try await prepare(fresh, ledger, settings) } catch {
            // What could not be gone through may hold who was erased.
            directory.removeUnfinishedRestore()
            throw error
        }
        do {
            for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: directory.database + suffix) {
                try files.moveItem(atPath: directory.database + suffix, toPath: directory.database + ".replaced-\(stamp)" + suffix)
            }
            try files.moveItem(atPath: fresh, toPath: directory.database)
        } catch { throw CommandFailure(.internalError, "The backup could not be put in place: \(error.localizedDescription)") }
        directory.markInstalled()
        Terminal.line("The backup is in place. What was there is \(directory.database).replaced-\(stamp).")
        if doubted > 0 {
            Terminal.line("\(doubted) answers waited to be sent when the backup was made and may have left since: look at each of them.")
        }
        return 0
    }

    /// Makes the copy fit to take the place of the database: nothing of who was erased since it was made is left in it, and what waited to be
    /// sent, which may have gone since, is sent by nobody unseen. Gives how many such answers there are.
    private static func prepare(_ path: String, _ ledger: ErasureLedger, _ settings: Settings) async throws -> Int {
        let database = try await Database.open(.sqlite(path: path), log: settings.log)
        do { _ = try await Migrator.migrate(database, migrations, now: Clock.system.now()) } catch {
            await database.close()
            throw error
        }
        let running = try await RunningDesk.opening(Store(restored: database, settings, ledger))
        do {
            let count = try await running.desk.doubtRestoredReplies(now: Clock.system.now())
            await running.close()
            return count
        } catch {
            await running.close()
            throw error
        }
    }

    /// The database that goes aside may have erasures that were begun and not done, and may know of some that were not written beside it yet.
    private static func finishErasures(in directory: DataDirectory, _ ledger: ErasureLedger, _ settings: Settings) async throws {
        guard directory.hasDatabase else { return }
        // A damaged one is why backups are restored; then the list beside it is all there is.
        do {
            let database = try await Database.open(.sqlite(path: directory.database), log: settings.log)
            guard case .current = try await Migrator.state(of: database, migrations) else { return await database.close() }
            await (try RunningDesk.opening(Store(restored: database, settings, ledger))).close()
        } catch let error as SQLError {
            settings.log.warning("the database that goes aside cannot be read", ["error": "\(error)"])
        }
    }

    /// Looks whether the backup is a sound database of ours, on a copy so that the backup itself is not touched.
    private static func check(_ file: String, _ log: Log) async throws {
        guard FileManager.default.fileExists(atPath: file) else { throw CommandFailure(.unreadableInput, "There is no file \(file).") }
        let copy = FileManager.default.temporaryDirectory.appendingPathComponent("samenspraak-\(UUID().uuidString).sqlite").path
        defer {
            // What cannot be removed from the temporary folder is the system's to clean.
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + suffix) }
        }
        do { try FileManager.default.copyItem(atPath: file, toPath: copy) } catch {
            throw CommandFailure(.unreadableInput, "\(file) cannot be read: \(error.localizedDescription)")
        }
        let database: Database
        do { database = try await Database.open(.sqlite(path: copy), log: log) } catch let error as SQLError {
            throw CommandFailure(.unreadableInput, "\(file) is no sound backup: \(error.message)")
        }
        let problems = try await database.integrityCheck()
        let state = try await Migrator.state(of: database, migrations)
        await database.close()
        guard problems.isEmpty else {
            throw CommandFailure(.unreadableInput, "\(file) is damaged: \(problems.prefix(3).joined(separator: "; "))")
        }
        switch state {
        case .current, .older: return
        case .empty: throw CommandFailure(.unreadableInput, "\(file) is an empty database.")
        case .newer: throw CommandFailure(.settings, "\(file) was made by a newer samenspraak.")
        }
    }
}
