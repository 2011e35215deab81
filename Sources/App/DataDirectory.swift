import Foundation

/// The folder of an installation on SQLite: the database, the lock, the control socket, the settings.
struct DataDirectory: Sendable {
    let path: String
    var database: String { path + "/samenspraak.sqlite" }
    var lock: String { path + "/lock" }
    var controlSocket: String { path + "/control.sock" }
    /// Says that there was a database here: without it a lost file would become a silent empty one.
    private var marker: String { path + "/installed" }

    /// The folder as an absolute path.
    init(_ path: String) { self.path = URL(fileURLWithPath: path).standardizedFileURL.path }

    /// Makes the folder, for its owner alone.
    func make() throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw CommandFailure(.settings, "The data folder \(path) cannot be made: \(error.localizedDescription)") }
    }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }
    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }
    var wasInstalled: Bool { FileManager.default.fileExists(atPath: marker) }

    /// Notes that there is a database now.
    func markInstalled() {
        guard !wasInstalled else { return }
        // A folder that cannot take the marker cannot take the database either, and that is said there.
        _ = FileManager.default.createFile(atPath: marker, contents: Data("samenspraak keeps its database in this folder.\n".utf8))
    }

    /// The copy that a restore makes fit before it takes the place of the database.
    var restoring: String { database + ".restoring" }

    /// Takes away what a restore that was killed left: it may hold who was erased since.
    func removeUnfinishedRestore() {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: restoring + suffix) {
            // What cannot be removed now is tried again at the next start.
            try? FileManager.default.removeItem(atPath: restoring + suffix)
        }
    }

    /// For commands that need what is there.
    func requireDatabase() throws(CommandFailure) {
        guard exists else { throw CommandFailure(.settings, "There is no data folder \(path).") }
        try requireDatabaseIfInstalled()
        guard hasDatabase else { throw CommandFailure(.settings, "There is no database in \(path) yet.") }
    }

    /// A new folder may be used; one that lost its database may not.
    func requireDatabaseIfInstalled() throws(CommandFailure) {
        guard wasInstalled, !hasDatabase else { return }
        throw CommandFailure(
            .settings,
            "The database \(database) is gone, though this folder had one. Put it back, or restore a backup with samenspraak restore.")
    }
}

/// The lock by which one process at a time has the data folder; the system lets go of it when the process ends, however it ends.
final class DirectoryLock: Sendable {
    private let descriptor: Int32

    /// Nil when another process has it.
    init?(_ directory: DataDirectory) throws(CommandFailure) {
        descriptor = open(directory.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(.settings, "The lock \(directory.lock) cannot be opened: \(String(cString: strerror(errno)))")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
