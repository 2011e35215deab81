import Support

/// The event streams that are open, in all and of each owner.
final class StreamTable: Sendable {
    private struct State {
        var streams: [ObjectIdentifier: (stream: EventStream, owner: String?)] = [:]
        var counts: [String: Int] = [:]
        var isClosed = false
    }

    private let state = Lock(State())
    private let limit: Int

    /// A table that lets each owner have `limit` streams.
    init(limitPerOwner limit: Int) { self.limit = limit }

    /// Enters `stream`; false when its owner has as many as it may, when the server stops, or when it is in use. Without an owner it is not counted.
    func insert(_ stream: EventStream, of owner: String?) -> Bool {
        state.withLock { state in
            // Two connections on one stream would steal each other's bytes, and its wake-ups.
            guard !state.isClosed, state.streams[ObjectIdentifier(stream)] == nil else { return false }
            if let owner {
                let count = state.counts[owner, default: 0]
                guard count < limit else { return false }
                state.counts[owner] = count + 1
            }
            state.streams[ObjectIdentifier(stream)] = (stream, owner)
            return true
        }
    }

    /// Forgets a stream that has ended.
    func remove(_ stream: EventStream) {
        state.withLock { state in
            guard let owner = state.streams.removeValue(forKey: ObjectIdentifier(stream))?.owner else { return }
            let left = state.counts[owner, default: 1] - 1
            state.counts[owner] = left > 0 ? left : nil
        }
    }

    /// Lets no more streams in and ends those there are.
    func close() {
        let streams = state.withLock { state in
            state.isClosed = true
            return state.streams.values.map(\.stream)
        }
        for stream in streams { stream.close() }
    }

    /// How many streams are open.
    var count: Int { state.withLock { $0.streams.count } }
    /// All open streams at this moment.
    var all: [EventStream] { state.withLock { $0.streams.values.map(\.stream) } }
}
