package import Desk
import Domain
package import Support

/// Reckons running clocks anew after opening hours or targets changed, here or on another node, and after a stop in the middle of it.
package struct ClockKeeper: Service {
    private let desk: Desk
    private let clock: Clock
    package init(desk: Desk, clock: Clock) { (self.desk, self.clock) = (desk, clock) }

    /// What was done for an organisation: up to which version, and how many more times it is looked through. A message that arrived at the very
    /// moment of the change may have been reckoned by the old promise and stored after the first look.
    private struct Progress {
        var version: Int
        var looks: Int
    }

    package func run() async throws {
        var progress: [ID<Organisation>: Progress] = [:]
        while !Task.isCancelled {
            do {
                for organisation in try await desk.organisations() { await keep(organisation, &progress) }
            } catch {
                desk.log.error("the organisations could not be read", ["error": "\(error)"])
            }
            try await Task.sleep(for: .seconds(5))
        }
    }

    /// What fails in one organisation is no reason to leave the others' clocks wrong.
    private func keep(_ organisation: Organisation, _ progress: inout [ID<Organisation>: Progress]) async {
        do {
            let version = try await desk.promiseVersion(in: organisation.id)
            // The proposed promise never changed anything.
            if version > 0, progress[organisation.id]?.version != version {
                progress[organisation.id] = Progress(version: version, looks: 3)
            }
            guard let looks = progress[organisation.id]?.looks, looks > 0 else { return }
            let count = try await desk.reckonClocks(in: organisation.id, now: clock.now())
            if count > 0 {
                desk.log.info("clocks were reckoned anew", ["organisation": organisation.name, "count": "\(count)"])
            }
            progress[organisation.id]?.looks = looks - 1
        } catch {
            desk.log.error("clocks could not be reckoned anew", ["organisation": organisation.name, "error": "\(error)"])
        }
    }
}
