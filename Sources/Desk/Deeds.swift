package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The longest name of whom something was passed on to, and the longest number, in characters.
    package static let longestParty = 200
    /// For how long an alarm that nobody answered for stands on every page, in seconds. It stands on its conversation for as long as that is open.
    package static let secondsOfAlarm: Double = 24 * 3600

    /// Notes that somebody was called, that the service in question has it, or that the house rules were applied.
    ///
    /// `party` says who was called or has it now, and cannot be left out there; `number` is theirs, where they gave one.
    package func record(
        _ kind: Deed.Kind, party: String = "", number: String = "", in id: ID<Conversation>, version: Int?, as agent: Agent, now: Instant
    ) async throws -> Conversation {
        try agent.require(.handleConversations)
        let (party, number) = (party.trimmed, number.trimmed)
        guard kind == .moderated || !party.isEmpty, [party, number].allSatisfy(Self.isNameable) else { throw Invalid(.noParty) }
        let deed = Deed(id: ids.next(), conversation: id, kind: kind, party: party, number: number, user: agent.user, at: now)
        return try await change(id, version: version, as: agent, now: now) { transaction, _ in
            try transaction.insert(deed, in: agent.organisation)
            return .deedRecorded
        } facts: {
            ["deed": deed.id.description, "kind": kind.rawValue]
        }
    }

    private static func isNameable(_ text: String) -> Bool {
        text.unicodeScalars.count <= longestParty && !text.contains(where: \.isNewline)
    }

    /// The alarms of the last day that nobody answered for, newest first, at most 20.
    package func openAlarms(as agent: Agent, now: Instant) async throws -> [OpenAlarm] {
        try agent.require(.readConversations)
        return try await database.read {
            try $0.openAlarms(since: now.adding(seconds: -Self.secondsOfAlarm), limit: 20, in: agent.organisation)
        }
    }
}
