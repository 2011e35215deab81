package import Desk
import Domain
package import Support

/// Brings back conversations that were put away until now.
package struct SnoozeWaker: Service {
    private let desk: Desk
    private let clock: Clock
    package init(desk: Desk, clock: Clock) { (self.desk, self.clock) = (desk, clock) }

    package func run() async throws {
        while !Task.isCancelled {
            do {
                for organisation in try await desk.organisations() { await wake(organisation) }
            } catch {
                desk.log.error("the organisations could not be read", ["error": "\(error)"])
            }
            try await Task.sleep(for: .seconds(15))
        }
    }

    /// What fails in one organisation is no reason to leave the others asleep.
    private func wake(_ organisation: Organisation) async {
        do { _ = try await desk.wakeSnoozed(in: organisation.id, now: clock.now()) } catch {
            desk.log.error("snoozed conversations could not be brought back", ["organisation": organisation.name, "error": "\(error)"])
        }
    }
}
