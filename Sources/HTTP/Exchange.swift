import Support

/// One request on its way to its answer.
final class Exchange: Sendable {
    private enum Stage {
        /// The head is being read; nothing is known but the target.
        case starting
        case receiving
        case running(ConnectionReference)
        case answered(Response)
        /// The answer is with libmicrohttpd, or there will be none.
        case over
    }

    private struct State {
        var stage = Stage.starting
        var head: RequestHead?
        var body: [UInt8] = []
        var received = 0
        var charged = 0
        var isStarved = false
        var task: Task<Void, Never>?
    }

    /// What the server does next for a connection whose turn it is.
    enum Step {
        case readHead, receive
        case queue(Response)
        case close
    }

    /// What came of one more piece of the body.
    enum Reception { case kept, dropped, excessive }

    /// The request target as it came, and where it stood in the buffer.
    let target: [UInt8]
    /// The address of the target in the buffer, to be compared and never read.
    let targetAddress: UInt
    /// The connection.
    let peer: Peer
    /// The identifier that log lines and the answer carry.
    let id = String(UInt64.random(in: .min ... .max), radix: 36)
    private let memory: Budget
    private let state = Lock(State())

    /// An exchange whose body is charged to `memory`.
    init(target: [UInt8], targetAddress: UInt, peer: Peer, memory: Budget) {
        self.target = target
        self.targetAddress = targetAddress
        self.peer = peer
        self.memory = memory
    }

    /// What is next; an answer is handed out once.
    func next() -> Step {
        state.withLock { state in
            switch state.stage {
            case .starting: return .readHead
            case .receiving: return .receive
            case .answered(let response):
                state.stage = .over
                state.task = nil
                return .queue(response)
            case .running, .over: return .close
            }
        }
    }

    /// The head, once it is accepted.
    var head: RequestHead? { state.withLock { $0.head } }
    /// The bytes of body that came, kept or not.
    var received: Int { state.withLock { $0.received } }
    /// Whether a part of the body was dropped for want of memory.
    var isStarved: Bool { state.withLock { $0.isStarved } }

    /// Accepts the head; the body comes next.
    func accept(_ head: RequestHead) {
        state.withLock { state in
            guard case .starting = state.stage else { return }
            state.stage = .receiving
            state.head = head
        }
    }

    /// Takes a piece of the body; what exceeds `limit` is counted and dropped, and after `slack` more it is not worth reading on.
    func receive(_ bytes: UnsafeRawBufferPointer, limit: Int, slack: Int = 8 << 20) -> Reception {
        state.withLock { state in
            state.received &+= bytes.count
            if state.received <= limit, !state.isStarved, memory.take(bytes.count) {
                state.charged &+= bytes.count
                state.body.append(contentsOf: bytes)
                return .kept
            }
            if state.received <= limit { state.isStarved = true }
            state.body = []
            return state.received &- limit > slack ? .excessive : .dropped
        }
    }

    /// Suspends `connection` and runs `work` with the whole request; false when the exchange is over already.
    func run(on connection: ConnectionReference, _ work: @escaping @Sendable (Request) async -> Response) -> Bool {
        state.withLock { state in
            guard case .receiving = state.stage, var request = state.head?.request else { return false }
            request.body = state.body
            state.body = []
            // Suspended first and under the lock: the answer cannot arrive before there is something to resume.
            connection.suspend()
            state.stage = .running(connection)
            state.task = Task { [request] in
                let response = await RequestContext.$id.withValue(id) { await work(request) }
                if !answer(response), case .stream(let stream) = response.body { stream.close() }
            }
            return true
        }
    }

    /// Answers a running exchange; false when another answer was faster or the client is gone.
    @discardableResult
    func answer(_ response: Response) -> Bool {
        state.withLock { state in
            guard case .running(let connection) = state.stage else { return false }
            state.stage = .answered(response)
            connection.resume()
            return true
        }
    }

    /// Forgets the head, which a stream would else keep for hours.
    func forgetHead() { state.withLock { $0.head = nil } }

    /// Answers in place of a handler and asks it to stop; whether it does is its own affair. What it answers then is dropped.
    func answerForHandler(_ response: Response) {
        // Taken before the answer is: with it the exchange forgets the task.
        let task = state.withLock { $0.task }
        if answer(response) { task?.cancel() }
    }

    /// Ends the exchange without an answer.
    func abandon() {
        let (task, stream, charged) = state.withLock { state -> (Task<Void, Never>?, EventStream?, Int) in
            var stream: EventStream?
            switch state.stage {
            case .running(let connection): connection.resume()
            case .answered(let response): if case .stream(let unsent) = response.body { stream = unsent }
            case .starting, .receiving, .over: break
            }
            state.stage = .over
            state.body = []
            defer { (state.task, state.charged) = (nil, 0) }
            return (state.task, stream, state.charged)
        }
        memory.give(back: charged)
        task?.cancel()
        stream?.close()
    }
}
