package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The messages after `id` in the order of arrival, at most `limit`.
    package func export(after id: ID<Message>, limit: Int, as agent: Agent) async throws -> [Message] {
        try agent.require(.administer)
        // An export begins once, at its beginning.
        if id.rawValue == 0 {
            let now = clock.now()
            try await database.write {
                $0.record(
                    NewEvent(.exportMade, facts: ["what": "messages"]), by: agent.user, at: now, isQuiet: true, in: agent.organisation)
            }
        }
        return try await database.read { try $0.messages(after: id, limit: limit, in: agent.organisation) }
    }
}
