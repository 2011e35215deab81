import Foundation

/// A Unix socket in the data folder.
enum ControlSocket {
    /// A listening socket for the owner alone.
    static func listen(_ path: String) throws(CommandFailure) -> Int32 {
        unlink(path)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        let old = umask(0o077)
        let bound = withAddress(path) { bind(descriptor, $0, $1) == 0 } ?? false
        umask(old)
        guard descriptor >= 0, bound, Foundation.listen(descriptor, 16) == 0 else {
            if descriptor >= 0 { close(descriptor) }
            throw CommandFailure(.settings, "The control socket \(path) cannot be made: is the path longer than 100 characters?")
        }
        return descriptor
    }

    /// A connection to the server; nil when none listens.
    static func connect(_ path: String) -> Int32? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        if withAddress(path, { Foundation.connect(descriptor, $0, $1) == 0 }) ?? false { return descriptor }
        close(descriptor)
        return nil
    }

    private static func withAddress<T>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) -> T? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        guard bytes.count < room else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}
