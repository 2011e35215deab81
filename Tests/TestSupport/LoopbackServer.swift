import Foundation
import Glibc
import Support

/// A server of the test's own on a loopback port: each connection is handed to a closure on a thread of its own.
///
/// For what no real server does on command: breaking off, hanging, answering nonsense.
package final class LoopbackServer: Sendable {
    /// One accepted connection; closed when the closure returns.
    package struct Connection: Sendable {
        let descriptor: Int32

        package func write(_ text: String) { write(Array(text.utf8)) }

        package func write(_ bytes: [UInt8]) {
            var rest = bytes[...]
            while !rest.isEmpty {
                let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                guard sent > 0 else { return }
                rest = rest.dropFirst(sent)
            }
        }

        /// What is there to read, at least one byte; empty when the other side closed.
        package func read() -> [UInt8] {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            return Array(buffer.prefix(max(0, count)))
        }

        /// Reads byte by byte until `ending` was read; nil when the other side closed before.
        package func read(until ending: String) -> String? {
            var bytes: [UInt8] = []
            let end = Array(ending.utf8)
            var byte: UInt8 = 0
            while bytes.count < 10_000_000 {
                guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
                bytes.append(byte)
                if byte == end.last, bytes.suffix(end.count) == end[...] { return String(decoding: bytes, as: UTF8.self) }
            }
            return nil
        }

        /// Makes the close to come a reset, as of a host that crashed.
        package func resetOnClose() {
            var option = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        }

        /// Says that nothing more comes, while the other side may still talk.
        package func end() { shutdown(descriptor, Int32(SHUT_WR)) }

        /// Waits until the other side closed; false after `seconds` of silence.
        package func waitForClose(seconds: Int = 20) -> Bool {
            var limit = timeval(tv_sec: seconds, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                if count == 0 || count < 0 && errno == ECONNRESET { return true }
                if count < 0 { return false }
            }
        }
    }

    package struct Unavailable: Error {}

    package let port: Int
    private let listener: Int32
    private let connections = Lock(0)

    /// How many connections were accepted so far.
    package var accepted: Int { connections.withLock { $0 } }

    package init(_ handler: @escaping @Sendable (Connection) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 128) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        self.listener = listener
        guard listening else { throw Unavailable() }
        port = Int(UInt16(bigEndian: address.sin_port))
        let thread = Thread { [connections] in
            while true {
                let descriptor = accept(listener, nil, nil)
                guard descriptor >= 0 else { break }
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                connections.withLock { $0 += 1 }
                Thread.detachNewThread {
                    handler(Connection(descriptor: descriptor))
                    close(descriptor)
                }
            }
            // Closed by who accepts, or the number could belong to another listener before the thread looks again.
            close(listener)
        }
        thread.start()
    }

    deinit {
        // A listener that is shut down wakes the thread that accepts, which then ends.
        shutdown(listener, Int32(SHUT_RDWR))
    }
}
