import Foundation

/// Where the signal handler writes. Set once, before the handler can run; a signal handler may touch nothing that needs a lock.
private nonisolated(unsafe) var stopPipe: Int32 = -1

/// Ends its group of services when the system asks the process to stop (SIGTERM, SIGINT); asked a second time, ends the process at once.
///
/// A handler that writes to a pipe, because the main thread of a Swift program waits with all signals open and no mask can close it.
package struct StopSignals: Service {
    private let asked: AsyncStream<Void>

    /// Nil when the system has no descriptors left.
    package init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopPipe = ends[1]
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        asked = stream
        let reading = ends[0]
        Thread.detachNewThread {
            var count = 0
            var byte: UInt8 = 0
            while true {
                guard read(reading, &byte, 1) == 1 else { continue }
                count += 1
                if count > 1 { exit(130) }
                continuation.yield()
            }
        }
        for number in [SIGTERM, SIGINT] {
            signal(number) { _ in
                var byte: UInt8 = 1
                _ = write(stopPipe, &byte, 1)
            }
        }
    }

    /// Returns when asked to stop.
    package func run() async throws { for await _ in asked { return } }
}
