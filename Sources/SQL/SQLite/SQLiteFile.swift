import Foundation

/// The file of a SQLite database before SQLite opens it. Nothing here opens a file that exists:
/// closing it again would drop the locks that SQLite holds on it in this process.
enum SQLiteFile {
    /// Sees to it that `path` may be opened: makes an empty private file when `mode` allows, refuses a missing or empty one otherwise.
    static func prepare(_ path: String, mode: OpenMode) throws {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFREG else { throw SQLError(.damaged, "The database \(path) is not a file.") }
            guard status.st_size > 0 else {
                throw SQLError(.damaged, "The database file \(path) is empty. Restore a backup, or remove the file to begin anew.")
            }
            return
        }
        let problem = errno
        guard problem == ENOENT else {
            throw SQLError(.damaged, "The database file \(path) cannot be reached.", detail: String(cString: strerror(problem)))
        }
        guard mode == .create else { throw SQLError(.damaged, "There is no database file at \(path).") }
        guard access(path + "-wal", F_OK) != 0 else {
            throw SQLError(.damaged, "The database file \(path) is missing but its journal \(path)-wal is there. Restore a backup.")
        }
        try create(path)
    }

    /// Makes an empty file that only its owner can read.
    static func create(_ path: String) throws {
        let file = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw SQLError(.disk, "The file \(path) cannot be made.", detail: String(cString: strerror(errno)))
        }
        close(file)
    }

    /// Brings a file or a folder to the disk for good.
    static func synchronize(_ path: String) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw SQLError(.disk, "\(path) cannot be opened.", detail: String(cString: strerror(errno))) }
        defer { close(file) }
        guard fsync(file) == 0 else {
            throw SQLError(.disk, "\(path) could not be written to the disk.", detail: String(cString: strerror(errno)))
        }
    }

    /// The folder that holds `path`.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
