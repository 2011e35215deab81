import Dispatch
import Glibc
import Support

/// One connection: its descriptor, whose it is, and by when its present stage must be over.
final class Peer: Sendable {
    /// What the connection is doing.
    enum Stage: Sendable { case head, body, handling, writing, streaming, idle }

    /// What must happen to a connection whose time is over.
    enum Expiry {
        case nothing, cut
        case answer(Exchange)
        case review(Exchange, since: UInt64)
    }

    private struct State {
        var isOpen = true
        var stage = Stage.head
        var began: UInt64 = 0
        var deadline: UInt64?
        var exchange: Exchange?
        var stream: EventStream?
    }

    /// Linux's POLLRDHUP, which its headers show only to C that asks for GNU extensions.
    private static let hangUp: Int16 = 0x2000

    /// Whose connection it is, as the kernel tells.
    let address: NetworkAddress
    private let descriptor: Int32
    private let state = Lock(State())

    /// The connection behind `descriptor`, which stays libmicrohttpd's.
    init(descriptor: Int32, address: NetworkAddress) {
        self.descriptor = descriptor
        self.address = address
    }

    /// Enters `stage`, which may take `seconds`; nil for no limit.
    func enter(_ stage: Stage, for seconds: Double?) {
        let now = Ticks.now
        state.withLock { state in
            state.stage = stage
            state.began = now
            state.deadline = seconds.map { now &+ Ticks.count($0) }
        }
    }

    /// Leaves the body `seconds` in all since it began; false when they are over at `now`.
    func prolong(toSeconds seconds: Double, since began: UInt64, at now: UInt64) -> Bool {
        let deadline = began &+ Ticks.count(seconds)
        guard deadline > now else { return false }
        state.withLock { state in
            if state.began == began { state.deadline = deadline }
        }
        return true
    }

    /// Notes the request being worked on; nil when it is over.
    func carry(_ exchange: Exchange?) {
        state.withLock { state in
            state.exchange = exchange
            state.stream = nil
        }
    }

    /// Notes the stream that answers the request, and bounds what the kernel buffers of it.
    func carry(_ stream: EventStream) {
        state.withLock { state in
            state.stream = stream
            guard state.isOpen else { return }
            var size: Int32 = 128 << 10
            setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
        }
    }

    /// What the connection is doing and for whom.
    var activity: (stage: Stage, exchange: Exchange?, stream: EventStream?) {
        state.withLock { ($0.stage, $0.exchange, $0.stream) }
    }

    /// Whether no request would be lost if the connection ended now.
    var hasNothingInFlight: Bool {
        state.withLock { state in
            switch state.stage {
            case .head, .idle: true
            case .body, .handling, .writing, .streaming: false
            }
        }
    }

    /// What is due at `now`, told once.
    func expire(at now: UInt64) -> Expiry {
        state.withLock { state in
            guard let deadline = state.deadline, deadline <= now else { return .nothing }
            state.deadline = nil
            switch (state.stage, state.exchange) {
            case (.handling, let exchange?): return .answer(exchange)
            case (.body, let exchange?): return .review(exchange, since: state.began)
            default: return .cut
            }
        }
    }

    /// Ends the connection for both directions; libmicrohttpd then notices and closes it.
    func cut() {
        state.withLock { state in
            if state.isOpen { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// Whether the client has hung up, which libmicrohttpd does not see while a connection is suspended.
    var hasLeft: Bool {
        state.withLock { state in
            guard state.isOpen else { return true }
            var request = pollfd(fd: descriptor, events: Self.hangUp, revents: 0)
            return poll(&request, 1, 0) > 0 && request.revents & (Self.hangUp | Int16(POLLHUP | POLLERR)) != 0
        }
    }

    /// Whether the client hung up in the middle of a request, all of which that came has been read.
    ///
    /// libmicrohttpd polls for edges and stops after a short read, so it never learns of an end that came together with the last bytes.
    func isTruncated(at now: UInt64) -> Bool {
        state.withLock { state in
            switch state.stage {
            case .handling, .writing, .streaming: return false
            case .head, .body, .idle: break
            }
            // A second, so that what was just read has surely been looked at.
            guard state.isOpen, now &- state.began > 1_000_000_000, now > state.began else { return false }
            var byte: UInt8 = 0
            return recv(descriptor, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) == 0
        }
    }

    /// Says that the descriptor is about to be closed, so that nobody touches the next connection that gets its number.
    func close() {
        state.withLock { state in
            state.isOpen = false
            state.deadline = nil
            state.exchange = nil
            state.stream = nil
        }
    }
}

/// Nanoseconds of the monotonic clock.
enum Ticks {
    /// The time since some fixed point.
    static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }
    /// `seconds` as nanoseconds, between nothing and thirty years.
    static func count(_ seconds: Double) -> UInt64 { UInt64(min(max(seconds, 0), 1_000_000_000) * 1_000_000_000) }
}
