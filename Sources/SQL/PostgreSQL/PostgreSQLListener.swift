import CPQ
import Foundation
import Support

/// A connection that listens, on a thread of its own that starts with the first listener and connects again when it must.
final class PostgreSQLListener: Sendable {
    private struct State {
        var started = false
        var closed = false
        /// The ends of a pipe that wakes the thread: reading, writing.
        var pipe: (Int32, Int32) = (-1, -1)
    }
    private let url: String
    private let log: Log
    private let hub = SignalHub()
    private let state = Lock(State())
    private let gate = Gate()

    init(_ url: String, log: Log) { (self.url, self.log) = (url, log) }

    /// A stream that wakes when `channel` is notified, and once when listening begins or begins again, since something may have been missed.
    func listen(_ channel: String) -> AsyncStream<Void> {
        let stream = hub.listen(channel)
        let start = state.withLock { state in
            guard !state.started, !state.closed else { return false }
            var ends: [Int32] = [-1, -1]
            guard pipe(&ends) == 0 else { return false }
            for end in ends {
                _ = fcntl(end, F_SETFD, FD_CLOEXEC)
                _ = fcntl(end, F_SETFL, O_NONBLOCK)
            }
            (state.pipe, state.started) = ((ends[0], ends[1]), true)
            return true
        }
        if start { OwnThread.start("postgresql listen") { [self] in work() } } else { wake() }
        return stream
    }

    /// Ends all streams and the thread.
    func close() {
        let started = state.withLock { state in
            state.closed = true
            return state.started
        }
        hub.close()
        if started { wake() } else { gate.open() }
    }

    /// Returns when the thread has ended.
    func ended() async { await gate.wait() }

    private var isClosed: Bool { state.withLock { $0.closed } }

    private func wake() {
        state.withLock { state in
            var byte: UInt8 = 1
            // A full pipe wakes the thread just as well.
            if state.pipe.1 >= 0 { _ = write(state.pipe.1, &byte, 1) }
        }
    }

    private func work() {
        let reading = state.withLock { $0.pipe.0 }
        var failures = 0
        while !isClosed {
            do {
                let session = try PostgreSQLSession(url)
                failures = 0
                try follow(session, reading)
            } catch {
                guard !isClosed else { break }
                if failures == 0 { log.warning("The connection that listens to the database server is lost.", ["error": "\(error)"]) }
                failures += 1
                let longest = min(5000, 100 << min(failures, 6))
                wait(on: [reading], milliseconds: .random(in: longest / 2...longest))
                drain(reading)
            }
        }
        state.withLock { state in
            Foundation.close(state.pipe.0)
            Foundation.close(state.pipe.1)
            state.pipe = (-1, -1)
        }
        gate.open()
    }

    private func follow(_ session: PostgreSQLSession, _ reading: Int32) throws {
        var listening: Set<String> = []
        while !isClosed {
            for channel in hub.channels where listening.insert(channel).inserted {
                guard let name = PQescapeIdentifier(session.handle, channel, channel.utf8.count) else { continue }
                defer { PQfreemem(name) }
                try session.control("LISTEN \(String(cString: name))")
                hub.post(channel)
            }
            let quiet = wait(on: [PQsocket(session.handle), reading], milliseconds: 30_000)
            // A server that vanished without a word is noticed by asking.
            if quiet { try session.control("SELECT 1") }
            drain(reading)
            guard PQconsumeInput(session.handle) == 1 else {
                throw SQLError(.connection, "The connection to the database server was lost.", detail: SQLError.words(of: session.handle))
            }
            while let notice = PQnotifies(session.handle) {
                hub.post(String(cString: notice.pointee.relname))
                PQfreemem(notice)
            }
        }
    }

    /// Waits until one of `files` can be read; true when none could within the time.
    @discardableResult private func wait(on files: [Int32], milliseconds: Int) -> Bool {
        var waits = files.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        return poll(&waits, UInt(waits.count), Int32(clamping: milliseconds)) == 0
    }

    private func drain(_ file: Int32) {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(file, &bytes, bytes.count) > 0 {}
    }
}
