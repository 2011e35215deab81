package import Domain
package import SQL
package import Support

/// A conversation as retention looks at it.
package struct AgedConversation: Sendable {
    package let id: ID<Conversation>
    package let channel: Channel
    package let lastAt: Instant
    package let messages: Int
    package let isClosed: Bool
    /// By its labels, and by what its messages are about first of all.
    package var topics: [String] = []
}

extension Transaction {
    /// Sets a term; nil: that of the proposal holds again.
    package func setTerm(
        _ months: Int?, for key: RetentionRule.Key, by user: ID<User>?, at now: Instant, in organisation: ID<Organisation>
    ) throws {
        let (channel, topic) = (key.channel?.rawValue ?? "", key.topic ?? "")
        guard let months else {
            try execute("DELETE FROM retention_term WHERE organisation_id = \(organisation) AND channel = \(channel) AND topic = \(topic)")
            return
        }
        try execute(
            """
            INSERT INTO retention_term (organisation_id, channel, topic, months, set_at, user_id)
            VALUES (\(organisation), \(channel), \(topic), \(months), \(now), \(user))
            ON CONFLICT (organisation_id, channel, topic) DO UPDATE SET months = excluded.months, set_at = excluded.set_at, user_id = excluded.user_id
            """)
    }

    package func setNightly(_ isNightly: Bool, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO retention_switch (organisation_id, is_nightly, ran_at) VALUES (\(organisation), \(isNightly), NULL)
            ON CONFLICT (organisation_id) DO UPDATE SET is_nightly = excluded.is_nightly
            """)
    }

    package func markRun(at now: Instant, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO retention_switch (organisation_id, is_nightly, ran_at) VALUES (\(organisation), 0, \(now))
            ON CONFLICT (organisation_id) DO UPDATE SET ran_at = excluded.ran_at
            """)
    }

    package func insert(_ hold: Hold, by user: ID<User>?, in organisation: ID<Organisation>) throws {
        var (conversation, person): (ID<Conversation>?, ID<Person>?) = (nil, nil)
        switch hold.scope {
        case .conversation(let id): conversation = id
        case .person(let id): person = id
        case .everything: break
        }
        try execute(
            """
            INSERT INTO hold (organisation_id, id, conversation_id, person_id, reason, placed_at, user_id, lifted_at, lifted_by)
            VALUES (\(organisation), \(hold.id), \(conversation), \(person), \(hold.reason), \(hold.placedAt), \(user), NULL, NULL)
            """)
    }

    /// Ends a hold; false when it was none, or ended before.
    package func lift(_ hold: ID<Hold>, by user: ID<User>?, at now: Instant, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            UPDATE hold SET lifted_at = \(now), lifted_by = \(user)
            WHERE organisation_id = \(organisation) AND id = \(hold) AND lifted_at IS NULL
            """) == 1
    }

    /// Forgets the holds on these persons that were lifted.
    package func forgetLiftedHolds(of people: [ID<Person>], in organisation: ID<Organisation>) throws {
        try execute(
            "DELETE FROM hold WHERE organisation_id = \(organisation) AND person_id IN (\(list: people)) AND lifted_at IS NOT NULL")
    }

    /// Deletes persons to whom nothing refers any more. Gives how many.
    package func deleteForgottenPeople(in organisation: ID<Organisation>) throws -> Int {
        let forgotten: [ID<Person>] = try query(
            """
            SELECT p.id FROM person p WHERE p.organisation_id = \(organisation)
                AND NOT EXISTS (SELECT 1 FROM conversation c WHERE c.organisation_id = p.organisation_id AND c.person_id = p.id)
                AND p.id NOT IN (SELECT m.person_id FROM message m WHERE m.organisation_id = \(organisation) AND m.person_id IS NOT NULL)
            """
        ) { try $0.id(0) }
        for person in forgotten {
            try execute("DELETE FROM person_handle WHERE organisation_id = \(organisation) AND person_id = \(person)")
            try execute("DELETE FROM person WHERE organisation_id = \(organisation) AND id = \(person)")
        }
        return forgotten.count
    }
}

extension Connection {
    /// The terms that the organisation decided.
    package func terms(in organisation: ID<Organisation>) throws -> [RetentionRule] {
        try query(
            """
            SELECT t.channel, t.topic, t.months, t.set_at, u.name FROM retention_term t
            LEFT JOIN user_account u ON u.organisation_id = t.organisation_id AND u.id = t.user_id
            WHERE t.organisation_id = \(organisation) ORDER BY t.channel, t.topic
            """
        ) { row in
            let (channel, topic) = (try row.text(0), try row.text(1))
            return RetentionRule(
                key: RetentionRule.Key(channel: Channel(rawValue: channel), topic: topic.isEmpty ? nil : topic), months: try row.int(2),
                origin: .ours(at: try row.instant(3), by: try row.optionalText(4)))
        }
    }

    /// Whether it happens every night, and when it last did.
    package func retentionSwitch(in organisation: ID<Organisation>) throws -> (isNightly: Bool, ranAt: Instant?) {
        try first("SELECT is_nightly, ran_at FROM retention_switch WHERE organisation_id = \(organisation)") {
            (try $0.bool(0), try $0.optionalInstant(1))
        } ?? (false, nil)
    }

    /// The holds that stand, newest first.
    package func holds(in organisation: ID<Organisation>) throws -> [Hold] {
        try query(
            """
            SELECT h.id, h.conversation_id, h.person_id, h.reason, h.placed_at, u.name, c.number, p.name FROM hold h
            LEFT JOIN user_account u ON u.organisation_id = h.organisation_id AND u.id = h.user_id
            LEFT JOIN conversation c ON c.organisation_id = h.organisation_id AND c.id = h.conversation_id
            LEFT JOIN person p ON p.organisation_id = h.organisation_id AND p.id = h.person_id
            WHERE h.organisation_id = \(organisation) AND h.lifted_at IS NULL ORDER BY h.id DESC
            """
        ) { row in
            let scope: Hold.Scope =
                if let conversation: ID<Conversation> = try row.optionalID(1) {
                    .conversation(conversation)
                } else if let person: ID<Person> = try row.optionalID(2) { .person(person) } else { .everything }
            let number = try row.optionalInt(6)
            return Hold(
                id: try row.id(0), scope: scope, reason: try row.text(3), placedAt: try row.instant(4), placedBy: try row.optionalText(5),
                subject: try number.map { "#\($0)" } ?? row.optionalText(7) ?? "")
        }
    }

    /// The conversations in which these persons wrote, or which they lead.
    package func conversations(with people: [ID<Person>], in organisation: ID<Organisation>) throws -> [ID<Conversation>] {
        guard !people.isEmpty else { return [] }
        return try query(
            """
            SELECT id FROM conversation WHERE organisation_id = \(organisation) AND person_id IN (\(list: people))
            UNION SELECT conversation_id FROM message WHERE organisation_id = \(organisation) AND person_id IN (\(list: people))
            """
        ) { try $0.id(0) }
    }

    /// Conversations whose last message is older, by age, from a place in that order on; with their topics.
    package func aged(
        before cutoff: Instant, after cursor: (lastAt: Instant, id: ID<Conversation>)?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [AgedConversation] {
        let later: SQL =
            if let cursor {
                "AND (last_at > \(cursor.lastAt) OR (last_at = \(cursor.lastAt) AND id > \(cursor.id)))"
            } else { "" }
        var found = try query(
            """
            SELECT id, channel, last_at, message_count, state FROM conversation
            WHERE organisation_id = \(organisation) AND erased_at IS NULL AND last_at < \(cutoff) \(later) ORDER BY last_at, id LIMIT \(limit)
            """
        ) { row in
            AgedConversation(
                id: try row.id(0), channel: Channel(rawValue: try row.text(1)) ?? .other, lastAt: try row.instant(2),
                messages: try row.int(3), isClosed: ["closed", "spam"].contains(try row.text(4)))
        }
        let ids = found.map(\.id)
        let tags = try query(
            "SELECT conversation_id, name FROM tag WHERE organisation_id = \(organisation) AND conversation_id IN (\(list: ids))"
        ) { (try $0.id(0, Conversation.self), try $0.text(1)) }
        let topics = try query(
            """
            SELECT DISTINCT m.conversation_id, r.topics FROM message m
            JOIN reading r ON r.organisation_id = m.organisation_id AND r.message_id = m.id
            WHERE m.organisation_id = \(organisation) AND m.conversation_id IN (\(list: ids)) AND r.topics <> ''
            """
        ) { (try $0.id(0, Conversation.self), try $0.text(1).split(separator: " ").first.map(String.init) ?? "") }
        let known = Set(Topic.shipped)
        let all = Dictionary(grouping: tags + topics, by: \.0)
        for index in found.indices {
            found[index].topics = Array(Set(all[found[index].id]?.map(\.1).filter(known.contains) ?? [])).sorted()
        }
        return found
    }

    /// How many conversations have a last message that is older, counted up to `limit`.
    package func agedCount(before cutoff: Instant, limit: Int, in organisation: ID<Organisation>) throws -> Int {
        try first(
            """
            SELECT count(*) FROM (SELECT 1 FROM conversation
                WHERE organisation_id = \(organisation) AND erased_at IS NULL AND last_at < \(cutoff) LIMIT \(limit)) AS aged
            """
        ) { try $0.int(0) } ?? 0
    }

    /// Stored bytes that belong to no message and came before that, at most `limit`.
    package func strayRaws(
        before cutoff: Instant, after: ID<RawMessage>?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [ID<RawMessage>] {
        try query(
            """
            SELECT r.id FROM raw_message r LEFT JOIN message m ON m.organisation_id = r.organisation_id AND m.raw_id = r.id
            WHERE r.organisation_id = \(organisation) AND r.id > \(after?.rawValue ?? 0) AND r.received_at < \(cutoff) AND r.state <> 'pending'
                AND m.id IS NULL ORDER BY r.id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}
