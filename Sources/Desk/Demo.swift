package import Domain
import SQL
import Storage
package import Support

/// The invented organisation of a demo.
package struct DemoHouse: Sendable {
    package let organisation: Organisation
    package let madeAt: Instant
}

/// The store holds an organisation that is not invented: a demo keeps its hands off.
package struct NotADemo: Error {}
/// The store is that of a demo: nothing real may come into it.
package struct IsADemo: Error {}

extension Desk {
    /// The organisation of the demo, made when the store is empty.
    package func demoHouse(name: String, regime: LanguageRegime, now: Instant) async throws -> DemoHouse {
        let made = Organisation(id: ids.next(), name: name, languageRegime: regime)
        return try await database.write { transaction in
            let all = try transaction.organisations()
            if let (organisation, madeAt) = try transaction.demoOrganisation() {
                guard all.count == 1 else { throw NotADemo() }
                return DemoHouse(organisation: organisation, madeAt: madeAt)
            }
            guard all.isEmpty else { throw NotADemo() }
            try transaction.insert(made, at: now)
            try transaction.markDemo(made.id)
            transaction.record(NewEvent(.organisationSetUp, facts: ["name": name, "demo": "true"]), by: nil, at: now, in: made.id)
            return DemoHouse(organisation: made, madeAt: now)
        }
    }

    /// Throws `IsADemo` when the store is that of a demo.
    package func refuseDemo() async throws {
        guard try await database.read({ try $0.demoOrganisation() }) == nil else { throw IsADemo() }
    }

    /// When the newest event happened; nil before the first.
    package func lastEventTime(as agent: Agent) async throws -> Instant? {
        try agent.require(.readConversations)
        return try await database.read { connection in
            let last = try connection.lastEventNumber(in: agent.organisation)
            return try connection.events(after: last - 1, limit: 1, in: agent.organisation).last?.at
        }
    }

    /// The conversation that holds the message with the channel's identifier; nil when the message is not here.
    package func conversation(
        holding remoteID: String, channel: Channel, account: String, as agent: Agent
    ) async throws -> ID<Conversation>? {
        try agent.require(.readConversations)
        return try await database.read {
            try $0.message(channel: channel, account: account, remoteID: remoteID, in: agent.organisation)?.conversation
        }
    }
}
