package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// What could not be read, newest first.
    package func quarantine(as agent: Agent) async throws -> [RawMessage] {
        try agent.require(.readConversations)
        return try await database.read { try $0.quarantined(limit: 200, in: agent.organisation) }
    }

    /// The bytes of what could not be read; reading them is in the audit.
    package func quarantinedBytes(_ id: ID<RawMessage>, as agent: Agent, now: Instant) async throws -> [UInt8] {
        try agent.require(.importMessages)
        guard try await database.read({ try $0.rawMessage(id, in: agent.organisation) })?.state == .quarantined else { throw NotFound() }
        return try await rawBytes(id, of: nil, as: agent, now: now)
    }

    /// Reads it once more, as a newer version may understand it. True when it is now in a conversation.
    package func retryQuarantined(_ id: ID<RawMessage>, as agent: Agent, now: Instant) async throws -> Bool {
        try agent.require(.importMessages)
        let raw = try await database.write { transaction in
            guard try transaction.rawMessage(id, in: agent.organisation)?.state == .quarantined else { throw NotFound() }
            try transaction.markRaw(id, .pending, in: agent.organisation)
            transaction.record(
                NewEvent(.quarantineRetried, facts: ["raw": id.description]), by: agent.user, at: now, in: agent.organisation)
            return try transaction.raws([id], in: agent.organisation)
        }
        _ = try await recover(raw, in: agent.organisation, now: now)
        return try await database.read { try $0.rawMessage(id, in: agent.organisation) }?.state == .read
    }
}
