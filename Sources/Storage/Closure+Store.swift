package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ closure: Closure, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO closure (organisation_id, id, conversation_id, user_id, reason, closed_at)
            VALUES (\(organisation), \(closure.id), \(closure.conversation), \(closure.user), \(closure.reason), \(closure.at))
            """)
    }
}

extension Connection {
    /// Why the conversation was closed without an answer, each time.
    package func closures(of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> [Closure] {
        try query(
            """
            SELECT id, conversation_id, user_id, reason, closed_at FROM closure
            WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) ORDER BY id LIMIT 200
            """
        ) { row in
            Closure(
                id: try row.id(0), conversation: try row.id(1), user: try row.optionalID(2), reason: try row.text(3), at: try row.instant(4)
            )
        }
    }
}
