import Support

/// A Server-Sent-Events stream to one client.
///
/// What is sent waits in a buffer of `capacity` bytes until the client takes it. A client that does not keep up is not waited for: the stream
/// ends, the browser connects again and names the last event it saw (`Last-Event-ID`).
package final class EventStream: Sendable {
    fileprivate struct State {
        var pending: [UInt8] = Array("retry: 3000\n\n".utf8)
        var taken = 0
        /// The connection, while libmicrohttpd holds it suspended for want of bytes.
        var waiting: ConnectionReference?
        var isClosed = false
        var lastSent: UInt64
        var callbacks: [@Sendable () -> Void] = []
        /// Who waits until the client has taken everything.
        var drainWaiters: [CheckedContinuation<Void, Never>] = []
    }

    /// Whose stream it is, for the limit of streams of one owner; nil for the client's address.
    package let owner: String?
    private let capacity: Int
    private let heartbeat: UInt64
    private let state: Lock<State>

    /// A stream that writes a comment after `heartbeat` seconds of silence, so that proxies keep it and a lost client is noticed.
    package init(owner: String? = nil, heartbeat: Double = 20, capacity: Int = 64 << 10) {
        self.owner = owner
        self.capacity = capacity
        self.heartbeat = Ticks.count(heartbeat)
        state = Lock(State(lastSent: Ticks.now))
    }

    /// Sends one event, or ends the stream and returns false when the client is gone or too slow.
    ///
    /// Line ends in `data` become lines of the event; in `id` and `event` they have no meaning and are left out.
    @discardableResult
    package func send(id: String? = nil, event: String? = nil, data: String) -> Bool {
        append(Self.frame(id: id, event: event, data: data))
    }

    /// Ends the stream after what waits has been written.
    package func close() {
        let callbacks = state.withLock { state -> [@Sendable () -> Void] in
            guard !state.isClosed else { return [] }
            state.isClosed = true
            state.wake()
            state.releaseWaiters()
            defer { state.callbacks = [] }
            return state.callbacks
        }
        for callback in callbacks { callback() }
    }

    /// Whether the stream has ended, by either side.
    package var isClosed: Bool { state.withLock { $0.isClosed } }

    /// What the client has not taken yet.
    package var waiting: [UInt8] { state.withLock { Array($0.pending[$0.taken...]) } }

    /// Whether events of `bytes` bytes in all, their numbers and names included, would go without ending the stream.
    package func hasRoom(for bytes: Int) -> Bool {
        state.withLock { !$0.isClosed && $0.pending.count - $0.taken + bytes <= capacity }
    }

    /// Waits until the client has taken everything that was sent, or the stream has ended: for who sends more than a buffer holds.
    package func drained() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.isClosed || state.pending.isEmpty { return true }
                state.drainWaiters.append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    /// Calls `callback` once when the stream ends, at once when it has. It runs on a thread of the server, so it must not wait.
    package func onClose(_ callback: @escaping @Sendable () -> Void) {
        let isClosed = state.withLock { state in
            if !state.isClosed { state.callbacks.append(callback) }
            return state.isClosed
        }
        if isClosed { callback() }
    }

    /// Writes the comment that is due at `now`.
    func beat(at now: UInt64) {
        let isDue = state.withLock { !$0.isClosed && $0.lastSent &+ heartbeat <= now }
        if isDue { append(Array(":\n\n".utf8)) }
    }

    /// Moves waiting bytes to `buffer`: how many; 0 after suspending `connection` because there are none; nil at the end of the stream.
    func take(into buffer: UnsafeMutableRawBufferPointer, for connection: ConnectionReference) -> Int? {
        state.withLock { state in
            let count = min(state.pending.count - state.taken, buffer.count)
            guard count > 0 else {
                if state.isClosed { return nil }
                // Under the lock, so that no writer can come between finding nothing and going to sleep.
                connection.suspend()
                state.waiting = connection
                return 0
            }
            buffer.copyBytes(from: state.pending[state.taken..<(state.taken + count)])
            state.taken += count
            if state.taken == state.pending.count {
                state.pending.removeAll(keepingCapacity: false)
                state.taken = 0
                state.releaseWaiters()
            }
            return count
        }
    }

    @discardableResult
    private func append(_ bytes: [UInt8]) -> Bool {
        let isTaken = state.withLock { state -> Bool in
            guard !state.isClosed else { return false }
            let waiting = state.pending.count - state.taken
            // An event larger than the buffer may go when nothing waits: refusing it would end every next stream at the same event.
            guard waiting == 0 || waiting + bytes.count <= capacity else { return false }
            if state.taken > 0 {
                state.pending.removeFirst(state.taken)
                state.taken = 0
            }
            state.pending += bytes
            state.lastSent = Ticks.now
            state.wake()
            return true
        }
        if !isTaken { close() }
        return isTaken
    }

    private static func frame(id: String?, event: String?, data: String) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(data.utf8.count + 64)
        if let id {
            out += "id: ".utf8
            out += id.utf8.filter { $0 != 0x0a && $0 != 0x0d && $0 != 0 }
            out.append(0x0a)
        }
        if let event {
            out += "event: ".utf8
            out += event.utf8.filter { $0 != 0x0a && $0 != 0x0d }
            out.append(0x0a)
        }
        out += "data: ".utf8
        var previous: UInt8 = 0
        for byte in data.utf8 {
            switch byte {
            case 0x0a where previous == 0x0d: break
            case 0x0a, 0x0d: out += "\ndata: ".utf8
            default: out.append(byte)
            }
            previous = byte
        }
        out += "\n\n".utf8
        return out
    }
}

extension EventStream.State {
    fileprivate mutating func wake() {
        waiting?.resume()
        waiting = nil
    }

    fileprivate mutating func releaseWaiters() {
        for waiter in drainWaiters { waiter.resume() }
        drainWaiters = []
    }
}
