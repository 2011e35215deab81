package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The messages after `id` in the order of arrival, at most `limit`.
    package func export(after id: ID<Message>, limit: Int, as agent: Agent) async throws -> [Message] {
        try agent.require(.administer)
        return try await database.read { try $0.messages(after: id, limit: limit, in: agent.organisation) }
    }
}
