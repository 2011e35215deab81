package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The newest lines of the record before `number`, at most `limit`; that it was read is recorded.
    package func log(
        _ filter: LogFilter, before number: Int64?, limit: Int = 100, as agent: Agent
    ) async throws -> (entries: [LogEntry], next: Int64?) {
        try agent.require(.administer)
        try await note(.logRead, as: agent)
        let found = try await database.read { try $0.log(filter, before: number, limit: limit + 1, in: agent.organisation) }
        let page = Array(found.prefix(limit))
        return (page, found.count > limit ? page.last?.event.number : nil)
    }

    /// The record as a table for other programs, newest first, at most `limit` lines; that it left the house is recorded.
    package func logExport(_ filter: LogFilter, limit: Int = 50_000, as agent: Agent, now: Instant) async throws -> [LogEntry] {
        try agent.require(.administer)
        try await database.write {
            $0.record(NewEvent(.exportMade, facts: ["what": "log"]), by: agent.user, at: now, isQuiet: true, in: agent.organisation)
        }
        return try await database.read { try $0.log(filter, before: nil, limit: limit, in: agent.organisation) }
    }
}
