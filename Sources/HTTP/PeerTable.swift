import Support

/// The connections there are, in all and of each address.
final class PeerTable: Sendable {
    private struct State {
        var peers: [ObjectIdentifier: Peer] = [:]
        var counts: [NetworkAddress: Int] = [:]
        var isClosed = false
    }

    private let state = Lock(State())
    private let limit: Int
    private let trusted: TrustedProxies

    /// A table that lets each address have `limit` connections, loopback and trusted proxies as many as they like.
    init(limitPerAddress limit: Int, trusted: TrustedProxies) {
        self.limit = limit
        self.trusted = trusted
    }

    /// Whether one more connection of `address` is welcome.
    func admits(_ address: NetworkAddress) -> Bool {
        let counts = isCounted(address)
        return state.withLock { state in
            !state.isClosed && (!counts || state.counts[address, default: 0] < limit)
        }
    }

    /// Enters a connection that was accepted.
    func insert(_ peer: Peer) {
        let counts = isCounted(peer.address)
        state.withLock { state in
            state.peers[ObjectIdentifier(peer)] = peer
            if counts { state.counts[peer.address, default: 0] += 1 }
        }
    }

    /// Forgets a connection; once is enough, twice does no harm.
    func remove(_ peer: Peer) {
        let counts = isCounted(peer.address)
        state.withLock { state in
            guard state.peers.removeValue(forKey: ObjectIdentifier(peer)) != nil, counts else { return }
            let left = state.counts[peer.address, default: 1] - 1
            state.counts[peer.address] = left > 0 ? left : nil
        }
    }

    /// Lets no more connections in.
    func close() { state.withLock { $0.isClosed = true } }

    /// All connections at this moment.
    var all: [Peer] { state.withLock { Array($0.peers.values) } }
    /// How many connections there are.
    var count: Int { state.withLock { $0.peers.count } }

    private func isCounted(_ address: NetworkAddress) -> Bool { !address.isLoopback && !trusted.contains(address) }
}
