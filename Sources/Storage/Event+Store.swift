package import Domain
package import SQL
package import Support

/// The channel on which a committed event is announced to readers.
package let eventsChannel = "samenspraak_events"

/// An event that waits for its number, which it gets as the last step of its transaction.
package struct NewEvent: Sendable {
    package var kind: Event.Kind
    package var conversation: ID<Conversation>?
    package var message: ID<Message>?
    package var facts: [String: String]
    package init(_ kind: Event.Kind, conversation: ID<Conversation>? = nil, message: ID<Message>? = nil, facts: [String: String] = [:]) {
        (self.kind, self.conversation, self.message, self.facts) = (kind, conversation, message, facts)
    }
}

extension Transaction {
    /// Writes `events` in the name of `user` when everything else of this transaction is done.
    ///
    /// The numbers are taken from a counter row whose lock is held until the commit, so they appear in the order of the commits and a reader who
    /// has seen number n can never be passed by a smaller one. (Numbers taken earlier are missed by readers: shown with two transactions.)
    ///
    /// `isQuiet`: readers are not woken for what no browser is told.
    package func record(
        _ events: [NewEvent], by user: ID<User>?, at now: Instant, isQuiet: Bool = false, in organisation: ID<Organisation>
    ) {
        guard !events.isEmpty else { return }
        atEnd("events \(UInt64.random(in: .min ... .max))") { transaction in
            let last = try transaction.advance("event", by: events.count, in: organisation)
            for (index, event) in events.enumerated() {
                let number = last - Int64(events.count - 1 - index)
                try transaction.execute(
                    """
                    INSERT INTO event (organisation_id, number, kind, conversation_id, message_id, user_id, at, facts)
                    VALUES (\(organisation), \(number), \(event.kind.rawValue), \(event.conversation), \(event.message), \(user), \(now),
                        \(JSONText.encode(event.facts)))
                    """)
            }
        }
        if !isQuiet { notifyOnCommit(eventsChannel) }
    }

    /// Writes one event.
    package func record(
        _ event: NewEvent, by user: ID<User>?, at now: Instant, isQuiet: Bool = false, in organisation: ID<Organisation>
    ) {
        record([event], by: user, at: now, isQuiet: isQuiet, in: organisation)
    }

    /// Writes one event in the name of `agent`; what a program did names its token besides.
    package func record(_ event: NewEvent, by agent: Agent, at now: Instant, isQuiet: Bool = false) {
        record([event], by: agent, at: now, isQuiet: isQuiet)
    }

    /// Writes events in the name of `agent`; what a program did names its token besides.
    package func record(_ events: [NewEvent], by agent: Agent, at now: Instant, isQuiet: Bool = false) {
        let named = events.map { event in
            var event = event
            event.facts["token"] = agent.token?.description
            return event
        }
        record(named, by: agent.user, at: now, isQuiet: isQuiet, in: agent.organisation)
    }

    /// Raises a counter of the organisation and gives its new value.
    package func advance(_ name: String, by count: Int, in organisation: ID<Organisation>) throws -> Int64 {
        let value = try first(
            """
            INSERT INTO counter (organisation_id, name, value) VALUES (\(organisation), \(name), \(count))
            ON CONFLICT (organisation_id, name) DO UPDATE SET value = counter.value + \(count) RETURNING value
            """
        ) { try $0.integer(0) }
        guard let value else { throw SQLError(.other, "A counter gave no value") }
        return value
    }
}

extension Connection {
    /// The value of a counter of the organisation, which only ever grows; 0 before its first use.
    package func counterValue(_ name: String, in organisation: ID<Organisation>) throws -> Int64 {
        try first("SELECT value FROM counter WHERE organisation_id = \(organisation) AND name = \(name)") { try $0.integer(0) } ?? 0
    }

    /// The events after `number`, oldest first, at most `limit`.
    package func events(after number: Int64, limit: Int, in organisation: ID<Organisation>) throws -> [Event] {
        try query(
            """
            SELECT e.number, e.kind, e.conversation_id, e.message_id, e.user_id, e.at, e.facts, u.name FROM event e
            LEFT JOIN user_account u ON u.organisation_id = e.organisation_id AND u.id = e.user_id
            WHERE e.organisation_id = \(organisation) AND e.number > \(number) ORDER BY e.number LIMIT \(limit)
            """, Event.init(row:)
        ).compactMap { $0 }
    }

    /// The newest events of one conversation, oldest first; who only looked is not among them.
    package func events(of conversation: ID<Conversation>, limit: Int, in organisation: ID<Organisation>) throws -> [Event] {
        try query(
            """
            SELECT e.number, e.kind, e.conversation_id, e.message_id, e.user_id, e.at, e.facts, u.name FROM event e
            LEFT JOIN user_account u ON u.organisation_id = e.organisation_id AND u.id = e.user_id
            WHERE e.organisation_id = \(organisation) AND e.conversation_id = \(conversation)
                AND e.kind NOT IN (\(list: Event.readingKinds.map(\.rawValue))) ORDER BY e.number DESC LIMIT \(limit)
            """, Event.init(row:)
        ).compactMap { $0 }.reversed()
    }

    /// The number of the newest event; 0 when there is none.
    package func lastEventNumber(in organisation: ID<Organisation>) throws -> Int64 {
        try counterValue("event", in: organisation)
    }
}

extension Event {
    /// Nil for a kind that a newer version wrote.
    init?(row: any Row) throws {
        guard let kind = Kind(rawValue: try row.text(1)) else { return nil }
        self.init(
            number: try row.integer(0), kind: kind, conversation: try row.optionalID(2), message: try row.optionalID(3),
            user: try row.optionalID(4),
            userName: try row.optionalText(7), at: try row.instant(5), facts: JSONText.decode([String: String].self, try row.text(6)) ?? [:]
        )
    }
}
