import CMHD
import Glibc

/// A running libmicrohttpd daemon.
///
/// Safe to share because it is only stopped, once, by the one that took it out of the server's state.
struct DaemonReference: @unchecked Sendable {
    private let pointer: OpaquePointer
    private let core: Unmanaged<ServerCore>
    private let key: UnsafeMutablePointer<CChar>?
    private let certificate: UnsafeMutablePointer<CChar>?

    /// Starts serving `core` on `listener`, which is closed when that fails and else by `stop`.
    init(serving core: ServerCore, on listener: Listener) throws(ServerError) {
        let configuration = core.configuration
        self.core = Unmanaged.passRetained(core)
        // libmicrohttpd keeps the pointers, so the texts live until it is stopped.
        key = configuration.tls.map { strdup($0.key) } ?? nil
        certificate = configuration.tls.map { strdup($0.certificate) } ?? nil
        var setup = cmhd_setup()
        setup.context = self.core.toOpaque()
        setup.listener = listener.descriptor
        setup.threads = UInt32(clamping: max(1, configuration.threads))
        setup.connections = UInt32(clamping: Self.connections(wanted: configuration.maximumConnections))
        // The head, libmicrohttpd's record of it and the answer's head share this memory; what exceeds even this it answers with 431 itself.
        // Half of it is touched in each connection, so a stream that stays open costs more with every kilobyte here.
        setup.memory = min(max(configuration.headerLimit, 4 << 10), 1 << 20) + (4 << 10)
        setup.accept = acceptConnection
        setup.answer = answerRequest
        setup.completed = requestCompleted
        setup.connection = connectionChanged
        setup.target = requestLineCame
        setup.unescape = leaveEscaped
        guard let pointer = cmhd_start(&setup, key, certificate) else {
            close(listener.descriptor)
            self.core.release()
            free(key)
            free(certificate)
            throw ServerError("The server could not be started; when TLS is on, look at the certificate and the key")
        }
        self.pointer = pointer
    }

    /// Joins the threads and closes everything; nothing may be suspended any more. Blocks.
    func stop() {
        MHD_stop_daemon(pointer)
        core.release()
        free(key)
        free(certificate)
    }

    /// As many connections as wanted, as long as descriptors are left for files and databases.
    private static func connections(wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return max(wanted, 16) }
        return min(max(wanted, 16), max(Int(clamping: limit.rlim_cur) - 256, 16))
    }
}
