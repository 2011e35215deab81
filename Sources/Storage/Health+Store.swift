package import Domain
package import SQL
package import Support

extension Connection {
    /// When each user with an open session was last seen.
    package func lastSeen(now: Instant, in organisation: ID<Organisation>) throws -> [ID<User>: Instant] {
        let rows = try query(
            """
            SELECT user_id, max(seen_at) FROM session WHERE organisation_id = \(organisation) AND expires_at > \(now) GROUP BY user_id
            """
        ) { (try $0.id(0, User.self), try $0.instant(1)) }
        return Dictionary(rows, uniquingKeysWith: max)
    }

    /// The outcome of the newest attempts to send; nil when there was none. Identifiers follow time, so the key's own order finds them.
    package func sendingHealth(in organisation: ID<Organisation>) throws -> SendingHealth? {
        let latest = try query(
            """
            SELECT outcome, detail, ended_at FROM reply_attempt WHERE organisation_id = \(organisation) AND ended_at IS NOT NULL
            ORDER BY reply_id DESC, fence DESC LIMIT 50
            """
        ) { (outcome: try $0.text(0), detail: try $0.text(1), at: try $0.instant(2)) }.max { $0.at < $1.at }
        guard let latest else { return nil }
        let success = try first(
            """
            SELECT ended_at FROM reply_attempt WHERE organisation_id = \(organisation) AND outcome = 'sent' ORDER BY reply_id DESC, fence DESC LIMIT 1
            """
        ) { try $0.instant(0) }
        return SendingHealth(problem: latest.outcome == "sent" ? nil : latest.detail, lastSuccess: success)
    }

    /// The conversation that people call by that number.
    package func conversationSummary(number: Int, in organisation: ID<Organisation>) throws -> ConversationSummary? {
        let found = try first(
            """
            SELECT \(Conversation.columns), p.name, u.name,
                (SELECT count(*) FROM reply r WHERE r.organisation_id = c.organisation_id AND r.conversation_id = c.id
                    AND r.state IN ('failed', 'unknown'))
            FROM conversation c
            LEFT JOIN person p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
            LEFT JOIN user_account u ON u.organisation_id = c.organisation_id AND u.id = c.assignee_id
            WHERE c.organisation_id = \(organisation) AND c.number = \(number)
            """
        ) { row in
            ConversationSummary(
                conversation: try Conversation(row: row), personName: try row.optionalText(Conversation.columnCount),
                assigneeName: try row.optionalText(Conversation.columnCount + 1), hasProblem: try row.int(Conversation.columnCount + 2) > 0)
        }
        guard var found else { return nil }
        found.tags = try tags(of: found.conversation.id, in: organisation)
        return found
    }
}
