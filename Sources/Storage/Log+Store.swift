package import Domain
package import SQL
package import Support

extension Connection {
    /// The newest lines of the record before `number`, newest first.
    package func log(
        _ filter: LogFilter, before number: Int64?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [LogEntry] {
        let older: SQL = if let number { "AND e.number < \(number)" } else { "" }
        let by: SQL = if let user = filter.user { "AND e.user_id = \(user)" } else { "" }
        let kinds: SQL = filter.kinds.isEmpty ? "" : "AND e.kind IN (\(list: filter.kinds.map(\.rawValue)))"
        let about: SQL =
            if let number = filter.conversation {
                "AND e.conversation_id IN (SELECT id FROM conversation WHERE organisation_id = \(organisation) AND number = \(number))"
            } else { "" }
        let with: SQL =
            if let people = filter.people {
                """
                AND e.conversation_id IN (SELECT conversation_id FROM message WHERE organisation_id = \(organisation)
                    AND person_id IN (\(list: people)))
                """
            } else { "" }
        return try query(
            """
            SELECT e.number, e.kind, e.conversation_id, e.message_id, e.user_id, e.at, e.facts, u.name, c.number FROM event e
            LEFT JOIN user_account u ON u.organisation_id = e.organisation_id AND u.id = e.user_id
            LEFT JOIN conversation c ON c.organisation_id = e.organisation_id AND c.id = e.conversation_id
            WHERE e.organisation_id = \(organisation) \(older) \(by) \(kinds) \(about) \(with) ORDER BY e.number DESC LIMIT \(limit)
            """
        ) { row in
            try Event(row: row).map { event in LogEntry(event: event, conversationNumber: try row.optionalInt(8)) }
        }.compactMap { $0 }
    }

    /// All that happened in a conversation, who only looked and who took an original of a message included, oldest first.
    package func allEvents(of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> [Event] {
        let there = try query(
            """
            SELECT e.number, e.kind, e.conversation_id, e.message_id, e.user_id, e.at, e.facts, u.name FROM event e
            LEFT JOIN user_account u ON u.organisation_id = e.organisation_id AND u.id = e.user_id
            WHERE e.organisation_id = \(organisation) AND e.conversation_id = \(conversation) ORDER BY e.number
            """, Event.init(row:)
        ).compactMap { $0 }
        // Taking an original names the message alone.
        let taken = try query(
            """
            SELECT e.number, e.kind, e.conversation_id, e.message_id, e.user_id, e.at, e.facts, u.name FROM event e
            LEFT JOIN user_account u ON u.organisation_id = e.organisation_id AND u.id = e.user_id
            WHERE e.organisation_id = \(organisation) AND e.kind = \(Event.Kind.rawRead.rawValue) AND e.message_id IN
                (SELECT id FROM message WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)) ORDER BY e.number
            """, Event.init(row:)
        ).compactMap { $0 }
        return (there + taken).sorted { $0.number < $1.number }
    }
}
