import Foundation

/// Reads whole files of an archive.
enum ArchiveBytes {
    /// What stands in the plain file `path`, or why it cannot be read.
    static func read(_ path: String, limit: Int) -> Result<[UInt8], UnreadableArchive> {
        guard let size = size(path) else { return .failure(UnreadableArchive("The file cannot be read.")) }
        guard size <= limit else { return .failure(UnreadableArchive("The file is larger than \(limit >> 20) MB.")) }
        guard let bytes = bytes(of: path, size: size) else { return .failure(UnreadableArchive("The file cannot be read.")) }
        return bytes.isEmpty ? .failure(UnreadableArchive("The file is empty.")) : .success(bytes)
    }

    /// The size of a plain file; nil for anything else.
    static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// What stands in the file, at most `size` bytes; nil when it cannot be read to its end.
    private static func bytes(of path: String, size: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    isWhole = false
                    return
                }
            }
        }
        return isWhole ? bytes : nil
    }
}
