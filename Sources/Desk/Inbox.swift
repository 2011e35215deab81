package import Domain
import SQL
import Storage
import Support

/// One page of the inbox.
package struct InboxList: Sendable {
    package let summaries: [ConversationSummary]
    /// Where the next page begins; nil when this is the last.
    package let next: InboxCursor?
}

extension Desk {
    /// Counts stop here: "999+" tells as much as 24,318 and costs nothing.
    package static let countLimit = 1000

    /// One page of a view: newest first, or with a search the conversations whose newest match is newest. A search that holds no word matches
    /// nothing.
    package func inbox(
        _ view: InboxView, search: String, before cursor: InboxCursor?, limit: Int = 50, as agent: Agent
    ) async throws -> InboxList {
        try agent.require(.readConversations)
        let text = search.trimmed
        let query = SearchQuery(text)
        if !text.isEmpty, query == nil { return InboxList(summaries: [], next: nil) }
        if let query { return try await found(query, in: view, before: cursor, limit: limit, as: agent) }
        let summaries = try await database.read {
            try $0.inbox(view, of: agent.user, before: cursor, limit: limit + 1, in: agent.organisation)
        }
        let page = summaries.prefix(limit).map(\.masked)
        let next = summaries.count > limit ? page.last.map { InboxCursor(lastAt: $0.conversation.lastAt, id: $0.conversation.id) } : nil
        return InboxList(summaries: page, next: next)
    }

    private func found(
        _ query: SearchQuery, in view: InboxView, before cursor: InboxCursor?, limit: Int, as agent: Agent
    ) async throws -> InboxList {
        let found = try await database.read {
            try $0.search(query, in: view, of: agent.user, before: cursor?.hit, limit: limit + 1, in: agent.organisation)
        }
        guard found.summaries.count > limit, let last = found.summaries.prefix(limit).last else {
            return InboxList(summaries: found.summaries.map(\.masked), next: nil)
        }
        return InboxList(
            summaries: found.summaries.prefix(limit).map(\.masked), next: InboxCursor(hit: found.hits[limit - 1], id: last.conversation.id))
    }

    /// The conversation of that number; nil when there is none.
    package func conversation(number: Int, as agent: Agent) async throws -> ConversationSummary? {
        try agent.require(.readConversations)
        return try await database.read { try $0.conversationSummary(number: number, in: agent.organisation)?.masked }
    }

    /// How many conversations lie in each of the views, and how many messages in quarantine, counted up to `countLimit`.
    package func counts(of views: [InboxView], as agent: Agent) async throws -> (views: [InboxView: Int], quarantine: Int) {
        try agent.require(.readConversations)
        return try await database.read { connection in
            var counts: [InboxView: Int] = [:]
            for view in views {
                counts[view] = try connection.inboxCount(view, of: agent.user, limit: Self.countLimit, in: agent.organisation)
            }
            return (counts, try connection.quarantineCount(limit: Self.countLimit, in: agent.organisation))
        }
    }
}
