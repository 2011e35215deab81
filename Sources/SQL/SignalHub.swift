import Support

/// Tells listeners in this process that something was committed. Signals that nobody has taken yet melt into one.
final class SignalHub: Sendable {
    private struct State {
        var listeners: [String: [Int: AsyncStream<Void>.Continuation]] = [:]
        var next = 0
        var closed = false
    }
    private let state = Lock(State())

    /// A stream that wakes after each `post` to `channel`.
    func listen(_ channel: String) -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let number: Int? = state.withLock { state in
                guard !state.closed else { return nil }
                state.next += 1
                state.listeners[channel, default: [:]][state.next] = continuation
                return state.next
            }
            guard let number else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in self?.remove(number, from: channel) }
        }
    }

    /// Wakes the listeners of `channel`.
    func post(_ channel: String) {
        let listeners = state.withLock { $0.listeners[channel].map { Array($0.values) } ?? [] }
        for listener in listeners { listener.yield() }
    }

    /// Wakes everybody, because something may have been missed.
    func postAll() {
        let listeners = state.withLock { $0.listeners.values.flatMap(\.values) }
        for listener in listeners { listener.yield() }
    }

    /// Ends all streams, and later ones at once.
    func close() {
        let listeners = state.withLock { state in
            defer { state.listeners = [:] }
            state.closed = true
            return state.listeners.values.flatMap(\.values)
        }
        for listener in listeners { listener.finish() }
    }

    /// The channels somebody listens to.
    var channels: Set<String> { state.withLock { Set($0.listeners.keys) } }

    private func remove(_ number: Int, from channel: String) {
        state.withLock { state in
            state.listeners[channel]?[number] = nil
            if state.listeners[channel]?.isEmpty == true { state.listeners[channel] = nil }
        }
    }
}
