package import Domain
import SQL
import Storage
package import Support

/// One page of the inbox.
package struct InboxList: Sendable {
    package let summaries: [ConversationSummary]
    /// Where the next page begins; nil when this is the last.
    package let next: InboxCursor?
}

extension Desk {
    /// Counts stop here: "999+" tells as much as 24,318 and costs nothing.
    package static let countLimit = 1000

    /// One page of a view: what is late first, then the newest; or with a search the conversations whose newest match is newest. A search that
    /// holds no word matches nothing.
    package func inbox(
        _ view: InboxView, search: String, before cursor: InboxCursor?, limit: Int = 50, as agent: Agent, now: Instant
    ) async throws -> InboxList {
        try agent.require(.readConversations)
        let text = search.trimmed
        let query = SearchQuery(text)
        if !text.isEmpty, query == nil { return InboxList(summaries: [], next: nil) }
        if let query { return try await found(query, in: view, before: cursor, limit: limit, as: agent, now: now) }
        let promises = promises
        return try await database.read { connection in
            let schedule = try promises.schedule(connection, agent.organisation)
            let summaries = try connection.inbox(
                view, of: agent.user, after: cursor, at: InboxMoment(now: now, schedule), limit: limit + 1, in: agent.organisation)
            let page = summaries.prefix(limit).map { $0.faced(now, schedule) }
            guard summaries.count > limit, let last = page.last?.conversation else { return InboxList(summaries: page, next: nil) }
            let asOf = cursor?.asOf ?? now
            let place: InboxCursor.Place =
                view == .soon || view.isLate(last, asOf) ? .due(last.clock?.due ?? asOf) : .lastAt(last.lastAt)
            return InboxList(summaries: page, next: InboxCursor(place, id: last.id, asOf: asOf))
        }
    }

    private func found(
        _ query: SearchQuery, in view: InboxView, before cursor: InboxCursor?, limit: Int, as agent: Agent, now: Instant
    ) async throws -> InboxList {
        let promises = promises
        return try await database.read { connection in
            let schedule = try promises.schedule(connection, agent.organisation)
            let found = try connection.search(
                query, in: view, of: agent.user, at: InboxMoment(now: now, schedule), before: cursor?.hit, limit: limit + 1,
                in: agent.organisation)
            let page = found.summaries.prefix(limit).map { $0.faced(now, schedule) }
            guard found.summaries.count > limit, let last = page.last else { return InboxList(summaries: page, next: nil) }
            return InboxList(
                summaries: page, next: InboxCursor(.hit(found.hits[limit - 1]), id: last.conversation.id, asOf: cursor?.asOf ?? now))
        }
    }

    /// The conversation of that number; nil when there is none.
    package func conversation(number: Int, as agent: Agent, now: Instant) async throws -> ConversationSummary? {
        try agent.require(.readConversations)
        let promises = promises
        return try await database.read { connection in
            try connection.conversationSummary(number: number, in: agent.organisation)?
                .faced(now, promises.schedule(connection, agent.organisation))
        }
    }

    /// How many conversations lie in each of the views, and how many messages in quarantine, counted up to `countLimit`.
    package func counts(of views: [InboxView], as agent: Agent, now: Instant) async throws -> (views: [InboxView: Int], quarantine: Int) {
        try agent.require(.readConversations)
        let promises = promises
        return try await database.read { connection in
            let moment = InboxMoment(now: now, try promises.schedule(connection, agent.organisation))
            var counts: [InboxView: Int] = [:]
            for view in views {
                counts[view] = try connection.inboxCount(
                    view, of: agent.user, at: moment, limit: Self.countLimit, in: agent.organisation)
            }
            return (counts, try connection.quarantineCount(limit: Self.countLimit, in: agent.organisation))
        }
    }
}

extension ConversationSummary {
    /// The same with how its clock stands.
    fileprivate func faced(_ now: Instant, _ schedule: PromiseSchedule) -> ConversationSummary {
        var faced = masked
        faced.face = schedule.face(of: conversation.clock, on: conversation.channel, at: now)
        return faced
    }
}

extension InboxView {
    /// Whether the conversation stands among the late of this view.
    fileprivate func isLate(_ conversation: Conversation, _ asOf: Instant) -> Bool {
        guard self != .spam, self != .failed, let clock = conversation.clock, clock.state == .running, let due = clock.due else {
            return false
        }
        return due <= asOf
    }
}
