package import Domain
package import SQL
package import Support

/// A promise as it is stored: its text, so that who knows it already need not read it, and its version.
package struct StoredPromise: Sendable, Equatable {
    /// Nil while the one that the language regime proposes holds.
    package let text: String?
    package let version: Int
    package let regime: LanguageRegime

    /// Nil for a text that a newer version wrote.
    package var promise: ResponsePromise? {
        guard let text else { return .proposed(for: regime) }
        return JSONText.decode(ResponsePromise.self, text)
    }
}

extension Connection {
    /// What the organisation promises; nil for an organisation that is not there.
    package func promise(in organisation: ID<Organisation>) throws -> StoredPromise? {
        try first(
            """
            SELECT p.promise, p.version, o.language_regime FROM organisation o LEFT JOIN response_promise p ON p.organisation_id = o.id
            WHERE o.id = \(organisation)
            """
        ) { row in
            StoredPromise(
                text: try row.optionalText(0), version: try row.optionalInt(1) ?? 0,
                regime: LanguageRegime(rawValue: try row.text(2)) ?? .free)
        }
    }

    /// Conversations whose answer is owed and was reckoned by an older promise, from a point in their order on.
    package func outdatedClocks(
        before version: Int, after cursor: (due: Instant, id: ID<Conversation>)?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [Conversation] {
        let later: SQL =
            if let cursor {
                "AND (c.clock_due > \(cursor.due) OR (c.clock_due = \(cursor.due) AND c.id > \(cursor.id)))"
            } else { "" }
        return try query(
            """
            SELECT \(Conversation.columns) FROM conversation c WHERE c.organisation_id = \(organisation) AND c.clock_state = 'running'
                AND c.clock_version < \(version) AND c.clock_due IS NOT NULL \(later) ORDER BY c.clock_due, c.id LIMIT \(limit)
            """, Conversation.init(row:))
    }

    /// The same for those that had no due time, because the offices never opened.
    package func undatedClocks(before version: Int, limit: Int, in organisation: ID<Organisation>) throws -> [Conversation] {
        try query(
            """
            SELECT \(Conversation.columns) FROM conversation c WHERE c.organisation_id = \(organisation) AND c.clock_state = 'running'
                AND c.clock_version < \(version) AND c.clock_due IS NULL ORDER BY c.id LIMIT \(limit)
            """, Conversation.init(row:))
    }
}

extension Transaction {
    /// Keeps the promise if it is still of the version before; false when somebody else was first.
    package func store(_ promise: ResponsePromise, version: Int, at now: Instant, in organisation: ID<Organisation>) throws -> Bool {
        let text = JSONText.encode(promise)
        if version == 1 {
            return try execute(
                """
                INSERT INTO response_promise (organisation_id, promise, version, changed_at)
                VALUES (\(organisation), \(text), \(version), \(now)) ON CONFLICT (organisation_id) DO NOTHING
                """) == 1
        }
        return try execute(
            """
            UPDATE response_promise SET promise = \(text), version = \(version), changed_at = \(now)
            WHERE organisation_id = \(organisation) AND version = \(version - 1)
            """) == 1
    }

    /// Writes when an answer is due, and nothing else: nobody's open page becomes old by it.
    package func updateDue(of conversation: Conversation, in organisation: ID<Organisation>) throws {
        guard let clock = conversation.clock else { return }
        try execute(
            """
            UPDATE conversation SET clock_target = \(clock.target.text), clock_due = \(clock.due), clock_version = \(clock.version)
            WHERE organisation_id = \(organisation) AND id = \(conversation.id) AND version = \(conversation.version)
                AND clock_state = 'running'
            """)
    }
}

extension ConversationClock {
    /// Reads seven columns from `first` on: state, received, target, due, ended, pauses, version. Nil where there is no clock.
    init?(row: any Row, from first: Int) throws {
        // A state or a target that a newer version wrote is no clock that this one could count.
        guard let state = State(rawValue: try row.text(first)), let received = try row.optionalInstant(first + 1),
            let target = try? ResponseTarget(iso8601: try row.text(first + 2))
        else { return nil }
        self.init(
            state: state, received: received, target: target, due: try row.optionalInstant(first + 3),
            ended: try row.optionalInstant(first + 4), pauses: Self.pauses(try row.text(first + 5)), version: try row.int(first + 6))
    }
}
