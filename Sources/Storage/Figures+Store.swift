package import Domain
package import SQL
package import Support

extension Connection {
    /// How many answers are in each state but the ends (sent, cancelled).
    package func openReplyCounts(in organisation: ID<Organisation>) throws -> [Reply.State: Int] {
        let rows = try query(
            """
            SELECT state, count(*) FROM reply WHERE organisation_id = \(organisation) AND state IN ('queued', 'sending', 'failed', 'unknown')
            GROUP BY state
            """
        ) { (Reply.State(rawValue: try $0.text(0)) ?? .unknown, try $0.int(1)) }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// How many stored messages wait to be read or lie in quarantine, by state.
    package func unreadRawCounts(in organisation: ID<Organisation>) throws -> [RawMessage.State: Int] {
        let rows = try query(
            "SELECT state, count(*) FROM raw_message WHERE organisation_id = \(organisation) AND state <> 'read' GROUP BY state"
        ) { (RawMessage.State(rawValue: try $0.text(0)) ?? .pending, try $0.int(1)) }
        return Dictionary(rows, uniquingKeysWith: +)
    }

    /// When the answer that waits longest should have gone; nil when none waits.
    package func oldestQueuedReply(in organisation: ID<Organisation>) throws -> Instant? {
        try first("SELECT min(send_after) FROM reply WHERE organisation_id = \(organisation) AND state = 'queued'") {
            try $0.optionalInstant(0)
        } ?? nil
    }
}
