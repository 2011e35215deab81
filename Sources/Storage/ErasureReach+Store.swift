package import Domain
package import SQL
package import Support

/// How far an erasure reaches: what is theirs, and where else they stand.
extension Connection {
    /// What these persons wrote, in the order of arrival.
    package func messages(
        of people: [ID<Person>], after id: ID<Message>?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [Message] {
        let condition: SQL = "person_id IN (\(list: people)) AND id > \(id?.rawValue ?? 0) AND erased_at IS NULL"
        return try messages(where: condition, order: "id", limit: limit, in: organisation)
    }

    /// The messages of a conversation in the order of arrival.
    package func messages(
        in conversation: ID<Conversation>, after id: ID<Message>?, limit: Int, organisation: ID<Organisation>
    ) throws -> [Message] {
        let condition: SQL = "conversation_id = \(conversation) AND id > \(id?.rawValue ?? 0) AND erased_at IS NULL"
        return try messages(where: condition, order: "id", limit: limit, in: organisation)
    }

    package func messages(_ ids: [ID<Message>], in organisation: ID<Organisation>) throws -> [Message] {
        let condition: SQL = "id IN (\(list: ids)) AND erased_at IS NULL"
        return try messages(where: condition, order: "id", limit: ids.count, in: organisation)
    }

    /// The conversations that these persons lead, or in whose mails they are named by address.
    package func conversations(
        of people: [ID<Person>], addresses: [String], in organisation: ID<Organisation>
    ) throws -> [ID<Conversation>] {
        let led: [ID<Conversation>] = try query(
            "SELECT id FROM conversation WHERE organisation_id = \(organisation) AND person_id IN (\(list: people)) AND erased_at IS NULL"
        ) { try $0.id(0) }
        let named: [ID<Conversation>] = try query(
            """
            SELECT conversation_id FROM conversation_participant WHERE organisation_id = \(organisation) AND handle IN (\(list: addresses))
            """
        ) { try $0.id(0) }
        return led + named
    }

    /// The conversations in which these identifiers of messages are known, at most `lookUpSize` identifiers.
    package func conversations(namingAny keys: [String], in organisation: ID<Organisation>) throws -> [ID<Conversation>] {
        try query(
            """
            SELECT DISTINCT conversation_id FROM thread_key WHERE organisation_id = \(organisation)
                AND key IN (\(list: keys, paddedTo: Self.lookUpSize))
            """
        ) { try $0.id(0) }
    }

    /// The messages in which these words stand in a row, newest first.
    package func messages(holding words: [String], limit: Int, in organisation: ID<Organisation>) throws -> [ID<Message>] {
        let query = SearchQuery(terms: [SearchQuery.Term(words: words, isPrefix: false, isExcluded: false)])
        guard let condition = try condition(for: query) else { return [] }
        return try self.query(
            """
            SELECT message_id FROM message_search WHERE \(condition) AND organisation_id = \(organisation)
            ORDER BY rowid DESC LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    /// Whether somebody else than these persons wrote in the conversation; programs do not count.
    package func hasOthers(
        than people: [ID<Person>], in conversation: ID<Conversation>, organisation: ID<Organisation>
    ) throws -> Bool {
        try first(
            """
            SELECT 1 FROM message WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND direction = 'inbound'
                AND erased_at IS NULL AND is_automatic = 0 AND (person_id IS NULL OR person_id NOT IN (\(list: people))) LIMIT 1
            """
        ) { try $0.int(0) } != nil
    }

    /// The newest message of all; what these persons write later comes after it.
    package func newestMessage(in organisation: ID<Organisation>) throws -> ID<Message>? {
        try first("SELECT max(id) FROM message WHERE organisation_id = \(organisation)") { try $0.optionalID(0) } ?? nil
    }

    /// The stored bytes that belong to no message: a mail that came twice, or one that nobody could read. At most `limit`, in order.
    package func strayRaws(
        after: ID<RawMessage>?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [(id: ID<RawMessage>, size: Int, isUnread: Bool)] {
        try query(
            """
            SELECT r.id, r.size, r.state FROM raw_message r LEFT JOIN message m ON m.organisation_id = r.organisation_id AND m.raw_id = r.id
            WHERE r.organisation_id = \(organisation) AND r.id > \(after?.rawValue ?? 0) AND r.state <> 'pending' AND m.id IS NULL
            ORDER BY r.id LIMIT \(limit)
            """
        ) { (try $0.id(0), try $0.int(1), try $0.text(2) == RawMessage.State.quarantined.rawValue) }
    }

    /// The rows of the search index that hold these messages; a long message has several, and so has an answer of ours one of its own.
    package func searchRows(of messages: [ID<Message>], in organisation: ID<Organisation>) throws -> [Int64] {
        var rows: [Int64] = []
        for start in stride(from: 0, to: messages.count, by: 500) {
            let part = Array(messages[start..<min(start + 500, messages.count)])
            rows += try query(
                "SELECT rowid FROM message_search WHERE organisation_id = \(organisation) AND message_id IN (\(list: part))"
            ) { try $0.integer(0) }
        }
        return rows
    }

    /// The rows of the search index that do not bear the number of their message: further pieces of long ones, and answers of ours.
    package func irregularSearchRows(in organisation: ID<Organisation>) throws -> [ID<Message>: [Int64]] {
        let rows = try query(
            "SELECT message_id, rowid FROM message_search WHERE organisation_id = \(organisation) AND rowid <> message_id"
        ) { (try $0.id(0, Message.self), try $0.integer(1)) }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The conversations in whose notes, drafts, answers and reasons that text stands, whatever its case.
    package func conversations(
        whoseWritingHolds text: String, in organisation: ID<Organisation>
    ) throws -> [ID<Conversation>] {
        let escaped = text.lowercased().flatMap { "\\%_".contains($0) ? "\\\($0)" : String($0) }
        let pattern = "%" + String(escaped) + "%"
        return try query(
            """
            SELECT conversation_id FROM note WHERE organisation_id = \(organisation) AND lower(text) LIKE \(pattern) ESCAPE '\\'
            UNION SELECT conversation_id FROM draft WHERE organisation_id = \(organisation) AND lower(text) LIKE \(pattern) ESCAPE '\\'
            UNION SELECT conversation_id FROM reply WHERE organisation_id = \(organisation)
                AND (lower(text) LIKE \(pattern) ESCAPE '\\' OR lower(recipients) LIKE \(pattern) ESCAPE '\\')
            UNION SELECT conversation_id FROM closure WHERE organisation_id = \(organisation) AND lower(reason) LIKE \(pattern) ESCAPE '\\'
            UNION SELECT conversation_id FROM deed WHERE organisation_id = \(organisation)
                AND (lower(party) LIKE \(pattern) ESCAPE '\\' OR lower(reference) LIKE \(pattern) ESCAPE '\\')
            UNION SELECT conversation_id FROM decision
                WHERE organisation_id = \(organisation) AND reason <> '' AND lower(reason) LIKE \(pattern) ESCAPE '\\'
            """
        ) { try $0.id(0) }
    }
}
