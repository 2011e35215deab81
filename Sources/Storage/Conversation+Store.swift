package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ conversation: Conversation, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO conversation (organisation_id, id, number, channel, account, subject, state, shelf, person_id, assignee_id, snoozed_until,
                first_at, last_at, message_count, preview, version, clock_state, clock_received, clock_target, clock_due, clock_ended,
                clock_pauses, clock_version)
            VALUES (\(organisation), \(conversation.id), \(conversation.number), \(conversation.channel.rawValue), \(conversation.account),
                \(conversation.subject), \(conversation.state.rawValue), \(conversation.shelf.rawValue), \(conversation.person),
                \(conversation.assignee), \(conversation.snoozedUntil), \(conversation.firstAt), \(conversation.lastAt),
                \(conversation.messageCount), \(conversation.preview), \(conversation.version), \(conversation.clock?.state.rawValue ?? ""),
                \(conversation.clock?.received), \(conversation.clock?.target.text ?? ""), \(conversation.clock?.due),
                \(conversation.clock?.ended), \(ConversationClock.text(of: conversation.clock?.pauses ?? [])),
                \(conversation.clock?.version ?? 0))
            """)
    }

    /// Writes the conversation if it is still of the version before; false when somebody else was first.
    package func update(_ conversation: Conversation, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            UPDATE conversation SET subject = \(conversation.subject), state = \(conversation.state.rawValue), shelf = \(conversation.shelf.rawValue),
                person_id = \(conversation.person), assignee_id = \(conversation.assignee), snoozed_until = \(conversation.snoozedUntil),
                first_at = \(conversation.firstAt), last_at = \(conversation.lastAt), message_count = \(conversation.messageCount),
                preview = \(conversation.preview), version = \(conversation.version),
                clock_state = \(conversation.clock?.state.rawValue ?? ""), clock_received = \(conversation.clock?.received),
                clock_target = \(conversation.clock?.target.text ?? ""), clock_due = \(conversation.clock?.due),
                clock_ended = \(conversation.clock?.ended), clock_pauses = \(ConversationClock.text(of: conversation.clock?.pauses ?? [])),
                clock_version = \(conversation.clock?.version ?? 0)
            WHERE organisation_id = \(organisation) AND id = \(conversation.id) AND version = \(conversation.version - 1)
            """) == 1
    }

    /// The conversation, which nobody else can change until this transaction ends.
    package func lockedConversation(_ id: ID<Conversation>, in organisation: ID<Organisation>) throws -> Conversation? {
        // On SQLite there is one writer at a time.
        let lock: SQL = engine == .postgresql ? "FOR UPDATE" : ""
        return try first(
            "SELECT \(Conversation.columns) FROM conversation c WHERE c.organisation_id = \(organisation) AND c.id = \(id) \(lock)",
            Conversation.init(row:))
    }

    /// Notes who takes part, so that an answer from them finds this conversation.
    package func addParticipant(_ handle: String, to conversation: ID<Conversation>, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO conversation_participant (organisation_id, conversation_id, handle) VALUES (\(organisation), \(conversation), \(handle))
            ON CONFLICT (organisation_id, conversation_id, handle) DO NOTHING
            """)
    }

    /// Notes an identifier by which later messages may name this conversation.
    package func addThreadKey(
        _ key: String, channel: Channel, account: String, to conversation: ID<Conversation>, in organisation: ID<Organisation>
    ) throws {
        try execute(
            """
            INSERT INTO thread_key (organisation_id, channel, account, key, conversation_id)
            VALUES (\(organisation), \(channel.rawValue), \(account), \(key), \(conversation))
            ON CONFLICT (organisation_id, channel, account, key, conversation_id) DO NOTHING
            """)
    }

    package func addTag(_ name: String, to conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            INSERT INTO tag (organisation_id, conversation_id, name) VALUES (\(organisation), \(conversation), \(name))
            ON CONFLICT (organisation_id, conversation_id, name) DO NOTHING
            """) == 1
    }

    package func removeTag(_ name: String, from conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            DELETE FROM tag WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND name = \(name)
            """) == 1
    }
}

extension Connection {
    package func conversation(_ id: ID<Conversation>, in organisation: ID<Organisation>) throws -> Conversation? {
        try first(
            "SELECT \(Conversation.columns) FROM conversation c WHERE c.organisation_id = \(organisation) AND c.id = \(id)",
            Conversation.init(row:))
    }

    /// The conversations that a thread identifier may stand for, newest first.
    package func conversations(
        threadKey key: String, channel: Channel, account: String, in organisation: ID<Organisation>
    ) throws -> [ID<Conversation>] {
        try query(
            """
            SELECT conversation_id FROM thread_key WHERE organisation_id = \(organisation) AND channel = \(channel.rawValue)
                AND account = \(account) AND key = \(key) ORDER BY conversation_id DESC LIMIT 8
            """
        ) { try $0.id(0) }
    }

    package func isParticipant(_ handle: String, of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> Bool {
        try first(
            """
            SELECT 1 FROM conversation_participant
            WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND handle = \(handle)
            """
        ) { try $0.int(0) } != nil
    }

    /// The newest conversation of the person on the channel since then; with a subject only one that has it.
    package func latestConversation(
        of person: ID<Person>, channel: Channel, account: String, subject: String?, since: Instant, in organisation: ID<Organisation>
    ) throws -> ID<Conversation>? {
        let sameSubject: SQL = if let subject { "AND subject = \(subject)" } else { "" }
        return try first(
            """
            SELECT id FROM conversation WHERE organisation_id = \(organisation) AND person_id = \(person) AND last_at >= \(since)
                AND channel = \(channel.rawValue) AND account = \(account) \(sameSubject) ORDER BY last_at DESC LIMIT 1
            """
        ) { try $0.id(0) }
    }

    package func tags(of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> [String] {
        try query("SELECT name FROM tag WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) ORDER BY name") {
            try $0.text(0)
        }
    }

    /// Every tag in use, most used first.
    package func tagNames(limit: Int, in organisation: ID<Organisation>) throws -> [String] {
        try query(
            """
            SELECT name FROM tag WHERE organisation_id = \(organisation) GROUP BY name ORDER BY count(*) DESC, name LIMIT \(limit)
            """
        ) { try $0.text(0) }
    }

    /// The conversations whose snooze has run out.
    package func wokenConversations(now: Instant, limit: Int, in organisation: ID<Organisation>) throws -> [ID<Conversation>] {
        try query(
            """
            SELECT id FROM conversation WHERE organisation_id = \(organisation) AND snoozed_until IS NOT NULL AND snoozed_until <= \(now)
            ORDER BY snoozed_until LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }
}

extension Conversation {
    /// The columns that `init(row:)` reads, of a table called c.
    static let columns: SQL = """
        c.id, c.number, c.channel, c.account, c.subject, c.state, c.person_id, c.assignee_id, c.snoozed_until, c.first_at, c.last_at,
            c.message_count, c.preview, c.version, c.clock_state, c.clock_received, c.clock_target, c.clock_due, c.clock_ended,
            c.clock_pauses, c.clock_version
        """

    /// How many columns that are.
    static let columnCount = 21

    init(row: any Row) throws {
        self.init(
            id: try row.id(0), number: try row.int(1), channel: Channel(rawValue: try row.text(2)) ?? .other, account: try row.text(3),
            subject: try row.text(4), state: State(rawValue: try row.text(5)) ?? .open, person: try row.optionalID(6),
            assignee: try row.optionalID(7), snoozedUntil: try row.optionalInstant(8), firstAt: try row.instant(9),
            lastAt: try row.instant(10),
            messageCount: try row.int(11), preview: try row.text(12), version: try row.int(13),
            clock: try ConversationClock(row: row, from: 14))
    }
}
