package import Domain
package import SQL
package import Support

/// Bytes that are about to be stored.
package struct NewRaw: Sendable {
    package let id: ID<RawMessage>
    package let account: String
    /// A digest of the bytes: the same bytes for the same account are the same message.
    package let digest: String
    package let bytes: [UInt8]
    /// Where they came from: file and position.
    package let source: String
    package let isOurs: Bool
    package init(id: ID<RawMessage>, account: String, digest: String, bytes: [UInt8], source: String, isOurs: Bool) {
        self.id = id
        self.account = account
        self.digest = digest
        self.bytes = bytes
        self.source = source
        self.isOurs = isOurs
    }
}

extension Transaction {
    /// Stores the bytes; false when they were stored before.
    package func insert(_ raw: NewRaw, at now: Instant, in organisation: ID<Organisation>) throws -> Bool {
        let stored = try execute(
            """
            INSERT INTO raw_message (organisation_id, id, account, digest, is_ours, received_at, state, attempts, reason, size, source)
            VALUES (\(organisation), \(raw.id), \(raw.account), \(raw.digest), \(raw.isOurs), \(now), 'pending', 0, '', \(raw.bytes.count),
                \(raw.source))
            ON CONFLICT (organisation_id, account, digest) DO NOTHING
            """)
        guard stored == 1 else { return false }
        try execute("INSERT INTO raw_bytes (organisation_id, id, bytes) VALUES (\(organisation), \(raw.id), \(raw.bytes))")
        return true
    }

    /// Notes in what state it is.
    package func markRaw(_ id: ID<RawMessage>, _ state: RawMessage.State, in organisation: ID<Organisation>) throws {
        try execute(
            "UPDATE raw_message SET state = \(state.rawValue), reason = '' WHERE organisation_id = \(organisation) AND id = \(id)")
    }

    /// Notes that their messages are in conversations.
    package func markRead(_ ids: [ID<RawMessage>], in organisation: ID<Organisation>) throws {
        for start in stride(from: 0, to: ids.count, by: 64) {
            let part = ids[start..<min(start + 64, ids.count)]
            try execute(
                """
                UPDATE raw_message SET state = 'read', reason = ''
                WHERE organisation_id = \(organisation) AND id IN (\(list: Array(part)))
                """)
        }
    }

    /// Puts it in quarantine; false when it was read meanwhile by somebody else.
    package func quarantineRaw(
        _ id: ID<RawMessage>, attempts: Int, reason: RawMessage.Reason, in organisation: ID<Organisation>
    ) throws -> Bool {
        try execute(
            """
            UPDATE raw_message SET state = 'quarantined', attempts = attempts + \(attempts), reason = \(reason.rawValue)
            WHERE organisation_id = \(organisation) AND id = \(id) AND state = 'pending'
            """) == 1
    }
}

extension Connection {
    /// What was stored but never read, oldest first: the work that a killed process left. At most `limit`, and beyond the first no more
    /// than `bytes` together, as all of it comes into memory.
    package func pendingRaws(
        after: ID<RawMessage>?, receivedBefore: Instant, limit: Int, bytes: Int, in organisation: ID<Organisation>
    ) throws -> [NewRaw] {
        let waiting = try query(
            """
            SELECT id, size FROM raw_message WHERE organisation_id = \(organisation) AND state = 'pending' AND received_at <= \(receivedBefore)
                AND id > \(after?.rawValue ?? 0) ORDER BY id LIMIT \(limit)
            """
        ) { (id: try $0.id(0, RawMessage.self), size: try $0.int(1)) }
        var left = bytes
        let chosen = waiting.prefix { raw in
            defer { left -= raw.size }
            return left == bytes || raw.size <= left
        }
        return try raws(chosen.map(\.id), in: organisation)
    }

    /// Stored messages with their bytes, in the order of their identifiers.
    package func raws(_ ids: [ID<RawMessage>], in organisation: ID<Organisation>) throws -> [NewRaw] {
        guard !ids.isEmpty else { return [] }
        return try query(
            """
            SELECT r.id, r.account, r.digest, b.bytes, r.source, r.is_ours FROM raw_message r
            JOIN raw_bytes b ON b.organisation_id = r.organisation_id AND b.id = r.id
            WHERE r.organisation_id = \(organisation) AND r.id IN (\(list: ids)) ORDER BY r.id
            """
        ) { row in
            NewRaw(
                id: try row.id(0), account: try row.text(1), digest: try row.text(2), bytes: try row.bytes(3), source: try row.text(4),
                isOurs: try row.bool(5))
        }
    }

    /// Which of these digests the account already has.
    package func rawState(digest: String, account: String, in organisation: ID<Organisation>) throws -> (ID<RawMessage>, RawMessage.State)?
    {
        try first(
            """
            SELECT id, state FROM raw_message WHERE organisation_id = \(organisation) AND account = \(account) AND digest = \(digest)
            """
        ) { (try $0.id(0), RawMessage.State(rawValue: try $0.text(1)) ?? .pending) }
    }

    package func quarantined(limit: Int, in organisation: ID<Organisation>) throws -> [RawMessage] {
        try query(
            """
            SELECT id, account, received_at, state, attempts, reason, size, source FROM raw_message
            WHERE organisation_id = \(organisation) AND state = 'quarantined' ORDER BY id DESC LIMIT \(limit)
            """, RawMessage.init(row:))
    }

    /// How many lie in quarantine, counted up to `limit`.
    package func quarantineCount(limit: Int, in organisation: ID<Organisation>) throws -> Int {
        try first(
            """
            SELECT count(*) FROM (SELECT 1 FROM raw_message
                WHERE organisation_id = \(organisation) AND state = 'quarantined' LIMIT \(limit)) AS counted
            """
        ) { try $0.int(0) } ?? 0
    }

    package func rawMessage(_ id: ID<RawMessage>, in organisation: ID<Organisation>) throws -> RawMessage? {
        try first(
            """
            SELECT id, account, received_at, state, attempts, reason, size, source FROM raw_message
            WHERE organisation_id = \(organisation) AND id = \(id)
            """, RawMessage.init(row:))
    }

    package func rawBytes(_ id: ID<RawMessage>, in organisation: ID<Organisation>) throws -> [UInt8]? {
        try first("SELECT bytes FROM raw_bytes WHERE organisation_id = \(organisation) AND id = \(id)") { try $0.bytes(0) }
    }
}

extension RawMessage {
    fileprivate init(row: any Row) throws {
        let state = State(rawValue: try row.text(3)) ?? .pending
        self.init(
            id: try row.id(0), account: try row.text(1), receivedAt: try row.instant(2), state: state, attempts: try row.int(4),
            reason: state == .quarantined ? Reason(rawValue: try row.text(5)) ?? .unreadable : nil, size: try row.int(6),
            source: try row.text(7))
    }
}
