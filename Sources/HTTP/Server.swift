import CMHD
import Dispatch
import Foundation
package import Support

/// An HTTP/1.1 server that hands whole requests to an asynchronous handler.
///
/// Sockets and framing are libmicrohttpd's, on threads of its own. A request is suspended there while its handler runs as a task, so handlers
/// wait for free. Deadlines, limits and the refusal of ambiguous requests are ours.
package final class Server: Sendable {
    private struct State {
        var daemon: DaemonReference?
        var tick: DispatchSemaphore?
    }

    private let core: ServerCore
    private let state = Lock(State())

    /// A server that is not yet listening; throws when a trusted proxy is no address.
    package init(configuration: ServerConfiguration, log: Log, handler: @escaping @Sendable (Request) async -> Response) throws {
        guard let proxies = TrustedProxies(configuration.trustedProxies) else {
            throw ServerError("A trusted proxy is neither an address nor a network: \(configuration.trustedProxies)")
        }
        core = ServerCore(configuration: configuration, proxies: proxies, log: log, handler: handler)
    }

    /// Listens and serves until `stop`; answers the address and port, which matter when the port was left open. A server is started once.
    @discardableResult
    package func start() throws -> (host: String, port: UInt16) {
        // A client that hangs up while we write is an error code, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let listener = try Listener(host: core.configuration.host, port: core.configuration.port)
        let daemon = try DaemonReference(serving: core, on: listener)
        let tick = DispatchSemaphore(value: 0)
        state.withLock { $0 = State(daemon: daemon, tick: tick) }
        let timer = Thread { [core] in ServerTimer(core: core).run(until: tick) }
        timer.name = "http-timer"
        timer.start()
        core.log.info("listening", ["host": core.configuration.host, "port": "\(listener.port)"])
        return (core.configuration.host, listener.port)
    }

    /// How many connections and event streams there are now.
    package var load: (connections: Int, streams: Int) { (core.peers.count, core.streams.count) }

    /// Stops accepting, ends the streams, lets requests in flight finish for `deadlines.stop` seconds, then cuts.
    package func stop() async {
        guard core.advance(to: .draining) else { return }
        core.peers.close()
        core.streams.close()
        let end = Ticks.now &+ Ticks.count(core.configuration.deadlines.stop)
        while core.peers.count > 0, Ticks.now < end {
            for peer in core.peers.all where peer.hasNothingInFlight { peer.cut() }
            // A task of its own, because the requests get their time even when the one that stops the server is cancelled.
            await Task.detached { try? await Task.sleep(for: .milliseconds(10)) }.value
        }
        guard core.advance(to: .stopped) else { return }
        for peer in core.peers.all {
            peer.activity.exchange?.abandon()
            peer.cut()
        }
        core.streams.close()
        let (daemon, tick) = state.withLock { state in
            defer { state = State() }
            return (state.daemon, state.tick)
        }
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            // Joining libmicrohttpd's threads blocks, so a thread of ours does it.
            Thread.detachNewThread {
                daemon?.stop()
                tick?.signal()
                done.resume()
            }
        }
        core.log.info("stopped")
    }
}

/// Why a server could not be made or started.
package struct ServerError: Error, CustomStringConvertible {
    /// What could not be done and why.
    package let description: String
    /// An error that reads as `description`.
    init(_ description: String) { self.description = description }
}
