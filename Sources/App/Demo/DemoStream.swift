import Desk
import Domain
import Support

/// Lets the rest of the messages come in one by one: every few seconds at first, so that a newcomer sees it happen, then more slowly.
struct DemoStream: Service {
    let desk: Desk
    let organisation: ID<Organisation>
    let messages: [DemoMessage]

    func run() async throws {
        let steward = Agent.commandLine(organisation)
        for (index, one) in messages.enumerated() {
            let known = try one.arriving(at: Clock.system.now())
            // What came in before the demo was last stopped is not waited for again.
            let isHere =
                try await desk.conversation(
                    holding: known.remoteID, channel: known.channel, account: known.account, as: steward) != nil
            if isHere { continue }
            try await Task.sleep(for: .seconds(Self.pause(before: index)))
            let now = Clock.system.now()
            let item = ArrivalItem.message(try one.arriving(at: now), source: "demo")
            _ = try await desk.arrive([item], ArrivalContext(organisation: organisation, account: "default"), now: now)
        }
        // A service that returns ends the server.
        while true { try await Task.sleep(for: .seconds(3600)) }
    }

    /// Seconds to wait before the message at `index`.
    static func pause(before index: Int) -> Double {
        switch index {
        case ..<15: 8
        case ..<35: 20
        default: 45
        }
    }
}
