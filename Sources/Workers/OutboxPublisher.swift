package import Desk
package import Domain
package import Support

/// Sends what lies in the outbox, one after the other, and wakes when something is queued or due.
package struct OutboxPublisher: Service {
    private let desk: Desk
    private let clock: Clock
    private let send: @Sendable (LeasedReply) async -> DeliveryOutcome
    private let wake: AsyncStream<Void>

    /// `wake` yields whenever something was committed.
    package init(desk: Desk, clock: Clock, wake: AsyncStream<Void>, send: @escaping @Sendable (LeasedReply) async -> DeliveryOutcome) {
        self.desk = desk
        self.clock = clock
        self.wake = wake
        self.send = send
    }

    package func run() async throws {
        let alarm = Alarm(wake: wake)
        while !Task.isCancelled {
            do {
                if try await desk.settleAbandoned(now: clock.now()) > 0 {
                    desk.log.warning("answers were being sent when a process stopped")
                }
                while !Task.isCancelled, let leased = try await desk.leaseReply(now: clock.now()) {
                    let outcome = await send(leased)
                    // Written even when we are being stopped: an outcome that is known is never thrown away.
                    try await Task { try await finish(leased, outcome) }.value
                    report(outcome, leased.reply)
                }
                let due = try await desk.nextReplyDue().map { $0.seconds(since: clock.now()) }
                await alarm.wait(atMost: min(max(due ?? 30, 0.05), 30))
            } catch is CancellationError {
                return
            } catch {
                desk.log.error("the outbox could not be worked", ["error": "\(error)"])
                await alarm.wait(atMost: 5)
            }
        }
    }

    /// Writes the outcome down, and tries again for two minutes while the database does not take it: it is the only one who knows.
    private func finish(_ leased: LeasedReply, _ outcome: DeliveryOutcome) async throws {
        var pause = 0.1
        while true {
            do { return try await desk.finish(leased, outcome, now: clock.now()) } catch {
                guard pause < 60 else { throw error }
                desk.log.warning("an outcome could not be written yet", ["reply": leased.reply.id.description, "error": "\(error)"])
                try await Task.sleep(for: .seconds(pause))
                pause *= 2
            }
        }
    }

    private func report(_ outcome: DeliveryOutcome, _ reply: Reply) {
        switch outcome {
        case .sent: desk.log.info("answer sent", ["reply": reply.id.description])
        case .failed(_, let reason): desk.log.warning("answer not sent", ["reply": reply.id.description, "reason": reason])
        case .unknown(let reason): desk.log.error("answer may have been sent", ["reply": reply.id.description, "reason": reason])
        }
    }
}
