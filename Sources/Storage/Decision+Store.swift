package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ records: [DecisionRecord], in organisation: ID<Organisation>) throws {
        for record in records {
            let decision = record.decision
            try execute(
                """
                INSERT INTO decision (organisation_id, conversation_id, message_at, id, message_id, scheme_name, scheme_version, outcome, also,
                    formal_kind, needs, path, facts, answers, step, is_overruled, user_id, reason, made_at, previous_id, is_current, is_alarm)
                VALUES (\(organisation), \(record.conversation), \(record.messageAt), \(record.id), \(record.message), \(decision.scheme.name),
                    \(decision.scheme.version), \(decision.outcome.rawValue), \(words(decision.also.map(\.rawValue))),
                    \(decision.formalKind?.rawValue), \(words(decision.needs)), \(decision.path.compact), \(JSONText.encode(record.facts.fields)),
                    \(record.answers.isEmpty ? "{}" : JSONText.encode(record.answers)), \(record.step.rawValue), \(record.isOverruled),
                    \(record.user), \(record.reason), \(record.at), \(record.previous), \(record.isCurrent), \(decision.isAlarm))
                """)
        }
    }

    /// Lets a later decision take the place of this one; false when another did already.
    package func replace(_ record: DecisionRecord, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            UPDATE decision SET is_current = 0 WHERE organisation_id = \(organisation) AND conversation_id = \(record.conversation)
                AND message_at = \(record.messageAt) AND id = \(record.id) AND is_current = 1
            """) == 1
    }

    private func words(_ names: [String]) -> String { names.joined(separator: " ") }
}

extension Connection {
    /// The decisions about the messages of a conversation, those about the newest message first, of one message the newest first.
    package func decisions(of conversation: ID<Conversation>, limit: Int, in organisation: ID<Organisation>) throws -> [DecisionRecord] {
        let condition: SQL = "d.conversation_id = \(conversation)"
        return try decisions(where: condition, limit: limit, in: organisation)
    }

    /// One decision of the conversation.
    package func decision(
        _ id: ID<DecisionRecord>, of conversation: ID<Conversation>, in organisation: ID<Organisation>
    ) throws -> DecisionRecord? {
        let condition: SQL = "d.conversation_id = \(conversation) AND d.id = \(id)"
        return try decisions(where: condition, limit: 1, in: organisation).first
    }

    /// The newest decision of the conversation that calls people and still holds, as long as nobody said that people were called.
    package func alarm(in conversation: ID<Conversation>, organisation: ID<Organisation>) throws -> DecisionRecord? {
        let notCalled = SQL.notCalled
        let condition: SQL = "d.conversation_id = \(conversation) AND d.is_alarm = 1 AND d.is_current = 1 AND \(notCalled)"
        return try decisions(where: condition, limit: 1, in: organisation).first
    }

    /// One decision, whatever conversation it is about.
    package func decision(_ id: ID<DecisionRecord>, in organisation: ID<Organisation>) throws -> DecisionRecord? {
        let condition: SQL = "d.id = \(id)"
        return try decisions(where: condition, limit: 1, in: organisation).first
    }

    /// The decision that holds now about the message that `record` is about; nil when it is gone.
    package func current(_ record: DecisionRecord, in organisation: ID<Organisation>) throws -> DecisionRecord? {
        let condition: SQL = """
            d.conversation_id = \(record.conversation) AND d.message_at = \(record.messageAt) AND d.message_id = \(record.message)
            AND d.is_current = 1
            """
        return try decisions(where: condition, limit: 1, in: organisation).first
    }

    /// The decisions that hold after that one, in the order in which they were made; of one conversation, or with one outcome, where that is
    /// named.
    package func currentDecisions(
        after id: ID<DecisionRecord>, of conversation: ID<Conversation>?, outcome: Outcome?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [DecisionRecord] {
        let wanted: SQL = outcome.map { "d.is_current = 1 AND d.outcome = \($0.rawValue)" } ?? "d.is_current = 1"
        if let conversation {
            // With a plus SQLite does not walk through all decisions in the order of their identifiers.
            let condition: SQL = "d.conversation_id = \(conversation) AND +d.id > \(id) AND \(wanted)"
            return try decisions(where: condition, order: "+d.id", limit: limit, in: organisation)
        }
        let condition: SQL = "d.id > \(id) AND \(wanted)"
        return try decisions(where: condition, order: "d.id", limit: limit, in: organisation)
    }

    /// Every decision of the organisation after that one, in the order of their identifiers.
    package func decisions(
        after id: ID<DecisionRecord>, limit: Int, in organisation: ID<Organisation>
    ) throws -> [DecisionRecord] {
        let condition: SQL = "d.id > \(id)"
        return try decisions(where: condition, order: "d.id", limit: limit, in: organisation)
    }

    private func decisions(
        where condition: SQL, order: SQL = "d.message_at DESC, d.id DESC", limit: Int, in organisation: ID<Organisation>
    ) throws -> [DecisionRecord] {
        try query(
            """
            SELECT d.id, d.conversation_id, d.message_id, d.message_at, d.scheme_name, d.scheme_version, d.outcome, d.also, d.formal_kind, d.needs,
                d.path, d.facts, d.answers, d.step, d.is_overruled, d.user_id, d.reason, d.made_at, d.previous_id, d.is_current, u.name
            FROM decision d LEFT JOIN user_account u ON u.organisation_id = d.organisation_id AND u.id = d.user_id
            WHERE d.organisation_id = \(organisation) AND \(condition) ORDER BY \(order) LIMIT \(limit)
            """, DecisionRecord.init(row:)
        ).compactMap { $0 }
    }

    /// What a card shows of the newest decision of each conversation.
    package func decisionMarks(
        of conversations: [ID<Conversation>], in organisation: ID<Organisation>
    ) throws -> [ID<Conversation>: DecisionMark] {
        guard !conversations.isEmpty else { return [:] }
        let newest = try query(
            """
            SELECT d.conversation_id, d.outcome, d.also, d.formal_kind, d.needs FROM conversation c
            JOIN decision d ON d.organisation_id = c.organisation_id AND d.conversation_id = c.id AND d.id = (
                SELECT x.id FROM decision x WHERE x.organisation_id = c.organisation_id AND x.conversation_id = c.id
                ORDER BY x.message_at DESC, x.id DESC LIMIT 1)
            WHERE c.organisation_id = \(organisation) AND c.id IN (\(list: conversations))
            """
        ) { row in
            (
                try row.id(0, Conversation.self),
                DecisionMark(
                    outcome: Outcome(rawValue: try row.text(1)), also: try row.names(2).map(SideAction.init(rawValue:)),
                    formalKind: try row.optionalText(3).flatMap(FormalKind.init(rawValue:)), needs: try row.names(4))
            )
        }
        let notCalled = SQL.notCalled
        let alarmed = try query(
            """
            SELECT d.conversation_id FROM decision d WHERE d.organisation_id = \(organisation)
                AND d.conversation_id IN (\(list: conversations)) AND d.is_alarm = 1 AND d.is_current = 1 AND \(notCalled)
            """
        ) { try $0.id(0, Conversation.self) }
        var marks = Dictionary(newest, uniquingKeysWith: { first, _ in first })
        for id in alarmed { marks[id]?.isAlarm = true }
        return marks
    }

    /// The conversations that have answers in the outbox, and whether one of these went out.
    package func answered(among conversations: [ID<Conversation>], in organisation: ID<Organisation>) throws -> [ID<Conversation>: Bool] {
        let found = try query(
            """
            SELECT conversation_id, max(CASE WHEN state = 'sent' THEN 1 ELSE 0 END) FROM reply
            WHERE organisation_id = \(organisation) AND conversation_id IN (\(list: conversations)) GROUP BY conversation_id
            """
        ) { (try $0.id(0, Conversation.self), try $0.int(1) != 0) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }
}

extension Row {
    /// Names in one text, with spaces between them.
    fileprivate func names(_ column: Int) throws -> [String] { try text(column).split(separator: " ").map(String.init) }
}

extension DecisionRecord {
    /// Nil for one that a newer version wrote.
    fileprivate init?(row: any Row) throws {
        guard let facts = JSONText.decode([String: String].self, try row.text(11)).flatMap(SchemeFacts.init(fields:)),
            let step = Step(rawValue: try row.text(13))
        else { return nil }
        let decision = Decision(
            outcome: Outcome(rawValue: try row.text(6)), also: try row.names(7).map(SideAction.init(rawValue:)),
            formalKind: try row.optionalText(8).flatMap(FormalKind.init(rawValue:)), needs: try row.names(9),
            path: [Decision.Step](compact: try row.text(10)),
            scheme: SchemeVersion(name: try row.text(4), version: try row.int(5)))
        self.init(
            id: try row.id(0), conversation: try row.id(1), message: try row.id(2), messageAt: try row.instant(3), decision: decision,
            facts: facts, answers: JSONText.decode([String: String].self, try row.text(12)) ?? [:], step: step,
            isOverruled: try row.bool(14), user: try row.optionalID(15), userName: try row.optionalText(20), reason: try row.text(16),
            at: try row.instant(17), previous: try row.optionalID(18), isCurrent: try row.bool(19))
    }
}
