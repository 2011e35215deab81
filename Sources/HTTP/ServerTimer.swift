import Dispatch
import Support

/// Looks after time: cuts what is overdue, answers for handlers that take too long, keeps streams alive.
struct ServerTimer {
    /// The server that is looked after.
    let core: ServerCore

    /// Runs on the calling thread until `stop` is signalled.
    func run(until stop: DispatchSemaphore) {
        var round = 0
        while stop.wait(timeout: .now() + .milliseconds(200)) == .timedOut {
            round &+= 1
            let now = Ticks.now
            let peers = core.peers.all
            for peer in peers { expire(peer, at: now) }
            for stream in core.streams.all { stream.beat(at: now) }
            guard round % 10 == 0 else { continue }
            for peer in peers {
                lookAfterStream(of: peer)
                if peer.isTruncated(at: now) { peer.cut() }
            }
        }
    }

    private func expire(_ peer: Peer, at now: UInt64) {
        switch peer.expire(at: now) {
        case .nothing: break
        case .cut: cut(peer)
        case .review(let exchange, let began):
            let deadlines = core.configuration.deadlines
            let seconds = deadlines.body + Double(exchange.received) / max(deadlines.bodyRate, 1)
            if !peer.prolong(toSeconds: seconds, since: began, at: now) { cut(peer) }
        case .answer(let exchange):
            core.log.error("a handler took too long", ["request": exchange.id])
            exchange.answerForHandler(core.answer(to: exchange, 503, "The server took too long.").setting("Retry-After", "10"))
        }
    }

    private func cut(_ peer: Peer) {
        core.log.debug("a connection was cut", ["from": peer.address.description])
        peer.cut()
    }

    private func lookAfterStream(of peer: Peer) {
        let (stage, _, stream) = peer.activity
        guard case .streaming = stage, let stream else { return }
        if peer.hasLeft {
            stream.close()
            peer.cut()
        } else if stream.isClosed {
            // What waits may still be taken, but not by a client that takes nothing.
            peer.enter(.writing, for: 5)
        }
    }
}
