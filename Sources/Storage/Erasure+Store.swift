package import Domain
package import SQL
package import Support

extension Transaction {
    /// Writes down that an erasure begins; it is gone through to its end from here on, by another process if need be.
    package func insert(_ erasure: Erasure, handles: [String], in organisation: ID<Organisation>) throws {
        let counts = erasure.counts
        try execute(
            """
            INSERT INTO erasure (organisation_id, id, kind, at, user_id, reason, salt, conversations, messages, changed, notes, attachments,
                done_at, cleaned_at)
            VALUES (\(organisation), \(erasure.id), \(erasure.kind.rawValue), \(erasure.at), \(erasure.user), \(erasure.reason), \(erasure.salt),
                \(counts.conversations), \(counts.messages), \(counts.changed), \(counts.notes), \(counts.attachments), \(erasure.doneAt),
                \(erasure.cleanedAt))
            ON CONFLICT (organisation_id, id) DO NOTHING
            """)
        for hash in handles {
            try execute(
                """
                INSERT INTO erased_handle (organisation_id, hash, erasure_id) VALUES (\(organisation), \(hash), \(erasure.id))
                ON CONFLICT (organisation_id, hash, erasure_id) DO NOTHING
                """)
        }
    }

    /// Notes by what the erased messages are known when they come again.
    package func insert(_ items: [ErasureRecord.Item], of erasure: ID<Erasure>, in organisation: ID<Organisation>) throws {
        for item in items {
            try execute(
                """
                INSERT INTO erased_item (organisation_id, hash, erasure_id, kind)
                VALUES (\(organisation), \(item.hash), \(erasure), \(item.kind.rawValue))
                ON CONFLICT (organisation_id, hash, erasure_id) DO NOTHING
                """)
        }
    }

    /// Notes that everything is gone from the tables, and how much it was.
    package func markDone(_ erasure: ID<Erasure>, _ counts: ErasureCounts, at now: Instant, in organisation: ID<Organisation>) throws {
        try execute(
            """
            UPDATE erasure SET conversations = \(counts.conversations), messages = \(counts.messages), changed = \(counts.changed),
                notes = \(counts.notes), attachments = \(counts.attachments), done_at = \(now)
            WHERE organisation_id = \(organisation) AND id = \(erasure)
            """)
    }

    /// Notes that nothing is left in the files, or (nil) that something may be again.
    package func markCleaned(_ erasures: [ID<Erasure>], at now: Instant?, in organisation: ID<Organisation>) throws {
        try execute(
            """
            UPDATE erasure SET cleaned_at = \(now) WHERE organisation_id = \(organisation) AND id IN (\(list: erasures))
            """)
    }

    /// Brings the search index into one piece, in which no word is left that no message has.
    package func tidySearch() throws {
        guard engine == .sqlite else { return }
        try execute("INSERT INTO message_search (message_search) VALUES ('optimize')")
    }
}

extension Connection {
    /// What the hashes of this organisation's erasures are made with; empty while nothing was erased.
    package func erasureSalts(in organisation: ID<Organisation>) throws -> [String] {
        try query("SELECT DISTINCT salt FROM erasure WHERE organisation_id = \(organisation)") { try $0.text(0) }
    }

    package func erasure(_ id: ID<Erasure>, in organisation: ID<Organisation>) throws -> Erasure? {
        let condition: SQL = "id = \(id)"
        return try erasures(where: condition, limit: 1, in: organisation).first
    }

    /// The newest erasures.
    package func erasures(limit: Int, in organisation: ID<Organisation>) throws -> [Erasure] {
        try erasures(where: "id > 0", limit: limit, in: organisation)
    }

    /// Those that did not come to their end: what is still in the tables, or in the files.
    package func openErasures(in organisation: ID<Organisation>) throws -> [Erasure] {
        try erasures(where: "(done_at IS NULL OR cleaned_at IS NULL)", limit: 1000, in: organisation)
    }

    /// What must be known of the erasures of persons, oldest first.
    package func erasureRecords(in organisation: ID<Organisation>) throws -> [ErasureRecord] {
        let handles = try query(
            "SELECT erasure_id, hash FROM erased_handle WHERE organisation_id = \(organisation) ORDER BY erasure_id, hash"
        ) { (try $0.id(0, Erasure.self), try $0.text(1)) }
        let items = try query(
            "SELECT erasure_id, hash, kind FROM erased_item WHERE organisation_id = \(organisation) ORDER BY erasure_id, hash"
        ) { (try $0.id(0, Erasure.self), ErasureRecord.Item(hash: try $0.text(1), kind: .init(rawValue: try $0.text(2)) ?? .whole)) }
        let handlesOf = Dictionary(grouping: handles, by: \.0)
        let itemsOf = Dictionary(grouping: items, by: \.0)
        return try erasures(where: "kind = 'person'", limit: .max, in: organisation).reversed().map { erasure in
            ErasureRecord(
                id: erasure.id.rawValue, organisation: organisation.rawValue, at: erasure.at.microseconds, reason: erasure.reason,
                salt: erasure.salt, handles: handlesOf[erasure.id]?.map(\.1) ?? [], items: itemsOf[erasure.id]?.map(\.1) ?? [])
        }
    }

    /// Which of these hashes are of handles that were erased, and when they last were; at most `lookUpSize`.
    package func erasedHandles(
        _ hashes: [String], in organisation: ID<Organisation>
    ) throws -> [(hash: String, at: Instant, erasure: ID<Erasure>)] {
        try query(
            """
            SELECT h.hash, e.at, e.id FROM erased_handle h JOIN erasure e ON e.organisation_id = h.organisation_id AND e.id = h.erasure_id
            WHERE h.organisation_id = \(organisation) AND h.hash IN (\(list: hashes, paddedTo: Self.lookUpSize))
            """
        ) { (try $0.text(0), try $0.instant(1), try $0.id(2)) }
    }

    /// Which of these hashes are of messages that were erased, and of which; at most `lookUpSize`.
    package func erasedItems(
        _ hashes: [String], in organisation: ID<Organisation>
    ) throws -> [(item: ErasureRecord.Item, erasure: ID<Erasure>)] {
        try query(
            """
            SELECT hash, kind, erasure_id FROM erased_item
            WHERE organisation_id = \(organisation) AND hash IN (\(list: hashes, paddedTo: Self.lookUpSize))
            """
        ) { (ErasureRecord.Item(hash: try $0.text(0), kind: .init(rawValue: try $0.text(1)) ?? .whole), try $0.id(2)) }
    }

    /// How many messages of others an erasure changed.
    package func changedCount(_ erasure: ID<Erasure>, in organisation: ID<Organisation>) throws -> Int {
        try first(
            "SELECT count(*) FROM erased_item WHERE organisation_id = \(organisation) AND erasure_id = \(erasure) AND kind = 'quoting'"
        ) { try $0.int(0) } ?? 0
    }

    /// How many messages an erasure took as a whole.
    package func wholeCount(_ erasure: ID<Erasure>, in organisation: ID<Organisation>) throws -> Int {
        try first(
            "SELECT count(*) FROM erased_item WHERE organisation_id = \(organisation) AND erasure_id = \(erasure) AND kind = 'whole'"
        ) { try $0.int(0) } ?? 0
    }

    /// When the conversation was erased; nil while it was not.
    package func erasedAt(_ conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> Instant? {
        try first("SELECT erased_at FROM conversation WHERE organisation_id = \(organisation) AND id = \(conversation)") {
            try $0.optionalInstant(0)
        } ?? nil
    }

    private func erasures(where condition: SQL, limit: Int, in organisation: ID<Organisation>) throws -> [Erasure] {
        try query(
            """
            SELECT id, kind, at, user_id, reason, salt, conversations, messages, changed, notes, attachments, done_at, cleaned_at
            FROM erasure WHERE organisation_id = \(organisation) AND \(condition) ORDER BY id DESC LIMIT \(limit)
            """
        ) { row in
            var counts = ErasureCounts()
            (counts.conversations, counts.messages, counts.changed) = (try row.int(6), try row.int(7), try row.int(8))
            (counts.notes, counts.attachments) = (try row.int(9), try row.int(10))
            return Erasure(
                id: try row.id(0), kind: Erasure.Kind(rawValue: try row.text(1)) ?? .person, at: try row.instant(2),
                user: try row.optionalID(3), reason: try row.text(4), salt: try row.text(5), counts: counts,
                doneAt: try row.optionalInstant(11), cleanedAt: try row.optionalInstant(12))
        }
    }
}
