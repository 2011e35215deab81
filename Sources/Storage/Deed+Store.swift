package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ deed: Deed, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO deed (organisation_id, id, conversation_id, kind, party, reference, user_id, done_at, is_withdrawn)
            VALUES (\(organisation), \(deed.id), \(deed.conversation), \(deed.kind.rawValue), \(deed.party), \(deed.number), \(deed.user),
                \(deed.at), 0)
            """)
    }

    /// It was not done after all; false when that was said before.
    package func withdraw(_ deed: ID<Deed>, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            "UPDATE deed SET is_withdrawn = 1 WHERE organisation_id = \(organisation) AND id = \(deed) AND is_withdrawn = 0") == 1
    }
}

extension SQL {
    /// That nobody has said since the decision `d` that people were called.
    static var notCalled: SQL {
        """
        NOT EXISTS (SELECT 1 FROM deed e WHERE e.organisation_id = d.organisation_id AND e.conversation_id = d.conversation_id
            AND e.kind = 'called' AND e.is_withdrawn = 0 AND e.done_at >= d.made_at)
        """
    }
}

extension Connection {
    /// What was done about a conversation and holds, oldest first.
    package func deeds(of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> [Deed] {
        let condition: SQL = "AND d.is_withdrawn = 0"
        return try deeds(of: conversation, condition, limit: 200, in: organisation).map(\.deed)
    }

    /// Everything noted as done about a conversation, also what was taken back, oldest first.
    package func allDeeds(
        of conversation: ID<Conversation>, in organisation: ID<Organisation>
    ) throws -> [(deed: Deed, isWithdrawn: Bool)] {
        try deeds(of: conversation, "", limit: .max, in: organisation)
    }

    private func deeds(
        of conversation: ID<Conversation>, _ condition: SQL, limit: Int, in organisation: ID<Organisation>
    ) throws -> [(deed: Deed, isWithdrawn: Bool)] {
        try query(
            """
            SELECT d.id, d.kind, d.party, d.reference, d.user_id, u.name, d.done_at, d.is_withdrawn FROM deed d
            LEFT JOIN user_account u ON u.organisation_id = d.organisation_id AND u.id = d.user_id
            WHERE d.organisation_id = \(organisation) AND d.conversation_id = \(conversation) \(condition)
            ORDER BY d.done_at, d.id LIMIT \(limit)
            """
        ) { row in
            try Deed.Kind(rawValue: row.text(1)).map { kind in
                let deed = Deed(
                    id: try row.id(0), conversation: conversation, kind: kind, party: try row.text(2), number: try row.text(3),
                    user: try row.optionalID(4), userName: try row.optionalText(5), at: try row.instant(6))
                return (deed, try row.bool(7))
            }
        }.compactMap { $0 }
    }

    /// The alarms about messages since that moment which nobody has answered for, newest first, in conversations that are open.
    package func openAlarms(since: Instant, limit: Int, in organisation: ID<Organisation>) throws -> [OpenAlarm] {
        let notCalled = SQL.notCalled
        // In a crisis there are thousands a day: the newest are walked through in the order of the index, until there are enough.
        return try query(
            """
            SELECT a.conversation_id, p.name, a.channel, max(a.message_at) FROM (
                SELECT d.conversation_id, d.message_at, c.channel, c.person_id FROM decision d
                JOIN conversation c ON c.organisation_id = d.organisation_id AND c.id = d.conversation_id
                WHERE d.organisation_id = \(organisation) AND d.is_alarm = 1 AND d.is_current = 1 AND d.message_at >= \(since)
                    AND c.state IN ('new', 'open', 'waiting') AND \(notCalled)
                ORDER BY d.message_at DESC LIMIT \(limit * 10)) a
            LEFT JOIN person p ON p.organisation_id = \(organisation) AND p.id = a.person_id
            GROUP BY a.conversation_id, p.name, a.channel ORDER BY max(a.message_at) DESC, a.conversation_id LIMIT \(limit)
            """
        ) { row in
            OpenAlarm(
                conversation: try row.id(0), name: try row.optionalText(1), channel: Channel(rawValue: try row.text(2)) ?? .other,
                at: try row.instant(3))
        }
    }
}
