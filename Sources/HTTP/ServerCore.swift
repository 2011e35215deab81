import CMHD
import Support

/// What the callbacks of libmicrohttpd work with: the rules, the tables and the handler.
final class ServerCore: Sendable {
    /// What the administrator decided.
    let configuration: ServerConfiguration
    /// The proxies that are believed.
    let proxies: TrustedProxies
    /// Where the server tells what happens.
    let log: Log
    /// What answers requests.
    let handler: @Sendable (Request) async -> Response
    /// The connections.
    let peers: PeerTable
    /// The event streams.
    let streams: StreamTable
    /// What bodies may take.
    let memory: Budget
    private let phase = Lock(Phase.running)

    /// Whether the server serves, lets the last requests finish, or cuts everything.
    enum Phase: Int, Sendable, Comparable {
        case running, draining, stopped
        static func < (one: Phase, other: Phase) -> Bool { one.rawValue < other.rawValue }
    }

    /// A core that serves until it is told to stop.
    init(
        configuration: ServerConfiguration, proxies: TrustedProxies, log: Log, handler: @escaping @Sendable (Request) async -> Response
    ) {
        self.configuration = configuration
        self.proxies = proxies
        self.log = log
        self.handler = handler
        peers = PeerTable(limitPerAddress: configuration.maximumConnectionsPerAddress, trusted: proxies)
        streams = StreamTable(limitPerOwner: configuration.maximumStreamsPerOwner)
        memory = Budget(configuration.bodyMemory)
    }

    /// Where the server is on its way to the end.
    var stage: Phase { phase.withLock { $0 } }

    /// Enters `next` and says whether that is new; the way is only forward.
    func advance(to next: Phase) -> Bool {
        phase.withLock { phase in
            guard phase < next else { return false }
            phase = next
            return true
        }
    }

    /// Notes the request line that `peer` sent.
    func begin(target: [UInt8], at address: UInt, from peer: Peer) -> Exchange {
        let exchange = Exchange(target: target, targetAddress: address, peer: peer, memory: memory)
        peer.carry(exchange)
        peer.enter(.head, for: configuration.deadlines.head)
        // Looked at after `carry`: the stop either sees this exchange or is seen here.
        if stage == .stopped { exchange.abandon() }
        return exchange
    }

    /// Goes one step with a request: the head, a piece of the body, its end, or the answer.
    func step(
        _ exchange: Exchange, on connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
        piece: UnsafeRawBufferPointer
    ) -> Bool {
        switch exchange.next() {
        case .readHead:
            do throws(Refusal) {
                try readHead(exchange, on: connection, method: method, version: version)
                return true
            } catch {
                return refuse(error, exchange, on: connection)
            }
        case .receive where piece.isEmpty: return run(exchange, on: connection)
        case .receive: return receive(piece, for: exchange)
        case .queue(let response): return queue(response, for: exchange, on: connection, closing: false)
        case .close: return false
        }
    }

    /// Forgets a request that is over, whichever way.
    func complete(_ exchange: Exchange) {
        exchange.abandon()
        exchange.peer.carry(nil)
        exchange.peer.enter(.idle, for: configuration.deadlines.idle)
    }

    private func readHead(
        _ exchange: Exchange, on connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>
    ) throws(Refusal) {
        let raw = try RawHead(
            of: connection, method: method, version: version, target: exchange.target, targetAddress: exchange.targetAddress,
            limit: configuration.headerLimit)
        var head = try RequestHead(
            raw, target: exchange.target, from: exchange.peer.address, isSecure: configuration.tls != nil, trusting: proxies)
        head.limit = configuration.bodyLimit(head.request)
        guard head.length ?? 0 <= head.limit else { throw Refusal(status: 413, reason: "The body of the request is too large.") }
        exchange.accept(head)
        exchange.peer.enter(.body, for: configuration.deadlines.body)
    }

    private func receive(_ piece: UnsafeRawBufferPointer, for exchange: Exchange) -> Bool {
        guard let limit = exchange.head?.limit, exchange.receive(piece, limit: limit) != .excessive else { return false }
        return true
    }

    private func run(_ exchange: Exchange, on connection: OpaquePointer) -> Bool {
        guard let head = exchange.head else { return false }
        if exchange.received > head.limit {
            return refuse(Refusal(status: 413, reason: "The body of the request is too large."), exchange, on: connection)
        }
        if exchange.isStarved {
            return refuse(Refusal(status: 503, reason: "The server has no room for this now."), exchange, on: connection)
        }
        exchange.peer.enter(.handling, for: configuration.deadlines.handler)
        return exchange.run(on: ConnectionReference(connection), handler)
    }

    private func refuse(_ refusal: Refusal, _ exchange: Exchange, on connection: OpaquePointer) -> Bool {
        log.debug(
            "a request was refused", ["status": "\(refusal.status)", "reason": refusal.reason, "from": exchange.peer.address.description])
        exchange.abandon()
        return queue(answer(to: exchange, refusal.status, refusal.reason), for: exchange, on: connection, closing: true)
    }

    /// The answer that says `reason`, in the form that belongs to the address.
    func answer(to exchange: Exchange, _ status: Int, _ reason: String) -> Response {
        let path = exchange.target.prefix { $0 != UInt8(ascii: "?") }.prefix(1000)
        return configuration.refusal(status, reason, String(decoding: path, as: UTF8.self)) ?? .plain(status, reason)
    }

    private func queue(_ response: Response, for exchange: Exchange, on connection: OpaquePointer, closing: Bool) -> Bool {
        let writer = ResponseWriter(log: log, streams: streams) { [self] in answer(to: exchange, $0, $1) }
        switch writer.queue(response, for: exchange, on: connection, closing: closing || stage != .running) {
        case .bytes(let count):
            exchange.peer.enter(.writing, for: configuration.deadlines.write + Double(count) / max(configuration.deadlines.writeRate, 1))
            return true
        case .stream(let stream):
            exchange.forgetHead()
            exchange.peer.carry(stream)
            exchange.peer.enter(.streaming, for: nil)
            return true
        case nil: return false
        }
    }
}
