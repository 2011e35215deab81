package import Domain
package import SQL
package import Support

/// The addresses of an answer as they lie in its row.
struct StoredRecipients: Codable {
    var to: [StoredMail.Address]
    var cc: [StoredMail.Address]

    init(_ reply: Reply) { (to, cc) = (reply.to.map(StoredMail.Address.init), reply.cc.map(StoredMail.Address.init)) }

    var text: String { JSONText.encode(self) }
}

extension Transaction {
    /// Puts the reply in the outbox; false when the same request was made before.
    package func insert(_ reply: Reply, requestKey: String, in organisation: ID<Organisation>) throws -> Bool {
        try execute(
            """
            INSERT INTO reply (organisation_id, id, conversation_id, user_id, recipients, subject, text, remote_id, in_reply_to, thread_references,
                state, queued_at, send_after, attempts, problem, leased_until, fence, message_id, request_key)
            VALUES (\(organisation), \(reply.id), \(reply.conversation), \(reply.author), \(StoredRecipients(reply).text), \(reply.subject),
                \(reply.text), \(reply.remoteID), \(reply.inReplyTo), \(reply.references.joined(separator: " ")), \(reply.state.rawValue),
                \(reply.queuedAt), \(reply.sendAfter), 0, '', NULL, 0, NULL, \(requestKey))
            ON CONFLICT (organisation_id, user_id, request_key) DO NOTHING
            """) == 1
    }

    /// Changes the state if it is still `from`; false when somebody else was first.
    package func setReplyState(
        _ id: ID<Reply>, from: Reply.State, to state: Reply.State, problem: String = "", sendAfter: Instant? = nil,
        in organisation: ID<Organisation>
    ) throws -> Bool {
        // Who is sent again begins anew: with all its tries and their pauses.
        let later: SQL = if let sendAfter { ", send_after = \(sendAfter), attempts = 0" } else { "" }
        return try execute(
            """
            UPDATE reply SET state = \(state.rawValue), problem = \(problem) \(later)
            WHERE organisation_id = \(organisation) AND id = \(id) AND state = \(from.rawValue)
            """) == 1
    }

    /// Takes one reply whose time has come, and writes down that sending it starts now.
    package func leaseReply(now: Instant, until: Instant) throws -> LeasedReply? {
        let skipLocked: SQL = engine == .postgresql ? "FOR UPDATE SKIP LOCKED" : ""
        let found = try first(
            """
            SELECT organisation_id, id FROM reply WHERE state = 'queued' AND send_after <= \(now) ORDER BY send_after, id LIMIT 1 \(skipLocked)
            """
        ) { (try $0.id(0, Organisation.self), try $0.id(1, Reply.self)) }
        guard let (organisation, id) = found else { return nil }
        let fence = try first(
            """
            UPDATE reply SET state = 'sending', leased_until = \(until), fence = fence + 1, attempts = attempts + 1
            WHERE organisation_id = \(organisation) AND id = \(id) AND state = 'queued' RETURNING fence
            """
        ) { try $0.int(0) }
        guard let fence, let reply = try reply(id, in: organisation) else { return nil }
        try execute(
            """
            INSERT INTO reply_attempt (organisation_id, reply_id, fence, started_at, ended_at, outcome, detail)
            VALUES (\(organisation), \(id), \(fence), \(now), NULL, 'started', '')
            """)
        return LeasedReply(organisation: organisation, reply: reply, fence: fence)
    }

    /// Writes down how sending ended; false when the lease was lost meanwhile, and then nothing is changed. What was given up as unknown
    /// because nobody was heard of for too long is settled by the one who knows, unless it has been leased again.
    package func finish(_ leased: LeasedReply, state: Reply.State, problem: String, sendAfter: Instant?, at now: Instant) throws -> Bool {
        let later: SQL = if let sendAfter { ", send_after = \(sendAfter)" } else { "" }
        let changed = try execute(
            """
            UPDATE reply SET state = \(state.rawValue), problem = \(problem), leased_until = NULL \(later)
            WHERE organisation_id = \(leased.organisation) AND id = \(leased.reply.id) AND state IN ('sending', 'unknown')
                AND fence = \(leased.fence)
            """)
        guard changed == 1 else { return false }
        try execute(
            """
            UPDATE reply_attempt SET ended_at = \(now), outcome = \(state.rawValue), detail = \(problem)
            WHERE organisation_id = \(leased.organisation) AND reply_id = \(leased.reply.id) AND fence = \(leased.fence)
            """)
        return true
    }

    /// The replies that were being sent when their process died: nobody knows whether they went.
    package func abandonedReplies(now: Instant) throws -> [(organisation: ID<Organisation>, id: ID<Reply>)] {
        try query("SELECT organisation_id, id FROM reply WHERE state = 'sending' AND leased_until < \(now) LIMIT 100") {
            (try $0.id(0), try $0.id(1))
        }
    }

    /// Notes as which message an answer went out.
    package func setReplyMessage(_ id: ID<Reply>, _ message: ID<Message>, in organisation: ID<Organisation>) throws {
        try execute("UPDATE reply SET message_id = \(message) WHERE organisation_id = \(organisation) AND id = \(id)")
    }
}

extension Connection {
    package func reply(_ id: ID<Reply>, in organisation: ID<Organisation>) throws -> Reply? {
        let condition: SQL = "r.id = \(id)"
        return try replies(where: condition, in: organisation).first
    }

    /// The reply that carries this Message-ID.
    package func reply(remoteID: String, in organisation: ID<Organisation>) throws -> Reply? {
        let condition: SQL = "r.remote_id = \(remoteID)"
        return try replies(where: condition, in: organisation).first
    }

    /// The reply that the same request made before.
    package func reply(requestKey: String, of user: ID<User>, in organisation: ID<Organisation>) throws -> Reply? {
        let condition: SQL = "r.request_key = \(requestKey) AND r.user_id = \(user)"
        return try replies(where: condition, in: organisation).first
    }

    package func replies(of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> [Reply] {
        let condition: SQL = "r.conversation_id = \(conversation)"
        return try replies(where: condition, in: organisation)
    }

    /// The replies that surely or possibly did not go out.
    package func troubledReplies(in organisation: ID<Organisation>) throws -> [Reply] {
        let condition: SQL = "r.state IN ('failed', 'unknown')"
        return try replies(where: condition, in: organisation)
    }

    /// The replies that wait for their turn or are being sent.
    package func repliesUnderWay(in organisation: ID<Organisation>) throws -> [Reply] {
        let condition: SQL = "r.state IN ('queued', 'sending')"
        return try replies(where: condition, in: organisation)
    }

    /// When the next queued reply is due; nil when none waits.
    package func nextReplyDue() throws -> Instant? {
        try first("SELECT min(send_after) FROM reply WHERE state = 'queued'") { try $0.optionalInstant(0) } ?? nil
    }

    /// Oldest first; when there are more than 200, the newest.
    private func replies(where condition: SQL, in organisation: ID<Organisation>) throws -> [Reply] {
        try query(
            """
            SELECT r.id, r.conversation_id, r.user_id, u.name, r.recipients, r.subject, r.text, r.remote_id, r.in_reply_to, r.thread_references,
                r.state, r.queued_at, r.send_after, r.attempts, r.problem, r.message_id
            FROM reply r JOIN user_account u ON u.organisation_id = r.organisation_id AND u.id = r.user_id
            WHERE r.organisation_id = \(organisation) AND \(condition) ORDER BY r.queued_at DESC, r.id DESC LIMIT 200
            """
        ) { row in
            let recipients = JSONText.decode(StoredRecipients.self, try row.text(4))
            return Reply(
                id: try row.id(0), conversation: try row.id(1), author: try row.id(2), authorName: try row.text(3),
                to: recipients?.to.map(\.value) ?? [], cc: recipients?.cc.map(\.value) ?? [], subject: try row.text(5),
                text: try row.text(6),
                remoteID: try row.text(7), inReplyTo: try row.optionalText(8),
                references: try row.text(9).split(separator: " ").map(String.init),
                state: Reply.State(rawValue: try row.text(10)) ?? .unknown, queuedAt: try row.instant(11), sendAfter: try row.instant(12),
                attempts: try row.int(13), problem: try row.text(14), message: try row.optionalID(15))
        }.reversed()
    }
}
