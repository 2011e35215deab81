package import Desk
import Domain
import HTTP
package import Support

/// Tells programs what happens: each stream at its own pace, from the number where its program left off, and without leaving one out.
package final class ProgramFeed: Service {
    /// How often a stream looks whether its token still opens, and for a wake-up that was lost, in seconds.
    private static let beat = 2.0
    /// How many events are handed to a stream before it is waited for.
    private static let handful = 100

    /// A program that listens.
    private struct Listener: Sendable {
        let stream: EventStream
        let caller: Caller
        let token: String
        let host: String
        let after: Int64?
    }

    private let desk: Desk
    private let clock: Clock
    private let (arrivals, door) = AsyncStream.makeStream(of: Listener.self)
    private let wakes = Lock<[ObjectIdentifier: AsyncStream<Void>.Continuation]>([:])

    package init(desk: Desk, clock: Clock) {
        self.desk = desk
        self.clock = clock
    }

    /// Tells until it is cancelled; then the streams end.
    package func run() async throws {
        let commits = desk.commits()
        await withDiscardingTaskGroup { group in
            group.addTask { for await _ in commits { self.wakeAll() } }
            group.addTask {
                while !Task.isCancelled {
                    // Ends with the task.
                    try? await Task.sleep(for: .seconds(Self.beat))
                    self.wakeAll()
                }
            }
            for await listener in arrivals { group.addTask { await self.serve(listener) } }
            group.cancelAll()
        }
    }

    /// Lets a stream in, which is told from then on.
    func join(_ stream: EventStream, caller: Caller, token: String, host: String, after: Int64?) {
        let isTaken = door.yield(Listener(stream: stream, caller: caller, token: token, host: host, after: after))
        if case .terminated = isTaken { stream.close() }
    }

    private func wakeAll() { for one in wakes.withLock({ Array($0.values) }) { one.yield() } }

    private func serve(_ listener: Listener) async {
        let stream = listener.stream
        let key = ObjectIdentifier(stream)
        let (wake, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        wakes.withLock { $0[key] = waker }
        stream.onClose { waker.finish() }
        defer {
            wakes.withLock { $0[key] = nil }
            stream.close()
        }
        do {
            guard var last = try await begin(listener) else { return }
            var looked = clock.now()
            try await tell(listener, &last)
            for await _ in wake {
                if stream.isClosed { return }
                let now = clock.now()
                if now.seconds(since: looked) >= Self.beat {
                    guard let caller = try await desk.caller(token: listener.token, host: listener.host, now: now),
                        caller.token.scopes.contains(.readConversations)
                    else { return }
                    looked = now
                }
                try await tell(listener, &last)
            }
        } catch is CancellationError {} catch {
            // The program comes back with its last number, and so loses nothing.
            desk.log.error("events could not be read", ["error": "\(error)"])
        }
    }

    /// Says where the stream stands, and gives that number; nil when the program is gone.
    private func begin(_ listener: Listener) async throws -> Int64? {
        let present = try await desk.lastEventNumber(as: listener.caller.agent)
        // Beyond what was ever given out: made up, or from before a copy was put back.
        let isLost = listener.after.map { $0 > present } ?? false
        let last = isLost ? present : listener.after ?? present
        guard listener.stream.send(id: String(last), event: isLost ? "reset" : "hello", data: "{\"number\":\(last)}") else { return nil }
        return last
    }

    /// Tells everything after `last`, as fast as the program takes it.
    private func tell(_ listener: Listener, _ last: inout Int64) async throws {
        while !listener.stream.isClosed {
            try Task.checkCancellation()
            let (events, next) = try await desk.liveEvents(after: last, limit: Self.handful, as: listener.caller.agent)
            guard next > last else { return }
            for event in events {
                let data = String(decoding: Wire.event.text(event), as: UTF8.self)
                guard listener.stream.send(id: String(event.number), data: data) else { return }
            }
            last = next
            await listener.stream.drained()
        }
    }
}
