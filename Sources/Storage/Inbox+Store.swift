package import Domain
package import SQL
package import Support

extension Connection {
    /// One page of a view, newest first.
    package func inbox(
        _ view: InboxView, of user: ID<User>?, before cursor: InboxCursor?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [ConversationSummary] {
        let older: SQL =
            if let cursor {
                "AND (c.last_at < \(cursor.lastAt) OR (c.last_at = \(cursor.lastAt) AND c.id < \(cursor.id)))"
            } else { "" }
        var summaries = try query(
            """
            SELECT \(Conversation.columns), p.name, u.name FROM conversation c
            LEFT JOIN person p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
            LEFT JOIN user_account u ON u.organisation_id = c.organisation_id AND u.id = c.assignee_id
            WHERE c.organisation_id = \(organisation) AND \(view.condition(user, organisation)) \(older)
            ORDER BY c.last_at DESC, c.id DESC LIMIT \(limit)
            """, ConversationSummary.init(row:))
        try addDetails(to: &summaries, in: organisation)
        return summaries
    }

    /// How many conversations lie in a view, counted up to `limit`.
    package func inboxCount(_ view: InboxView, of user: ID<User>?, limit: Int, in organisation: ID<Organisation>) throws -> Int {
        try first(
            """
            SELECT count(*) FROM (SELECT 1 FROM conversation c
                WHERE c.organisation_id = \(organisation) AND \(view.condition(user, organisation)) LIMIT \(limit)) AS shown
            """
        ) { try $0.int(0) } ?? 0
    }

    func addDetails(to summaries: inout [ConversationSummary], in organisation: ID<Organisation>) throws {
        let ids = summaries.map(\.conversation.id)
        guard !ids.isEmpty else { return }
        let tags = try query(
            """
            SELECT conversation_id, name FROM tag WHERE organisation_id = \(organisation) AND conversation_id IN (\(list: ids))
            ORDER BY conversation_id, name
            """
        ) { (try $0.id(0, Conversation.self), try $0.text(1)) }
        let problems = try query(
            """
            SELECT conversation_id FROM reply WHERE organisation_id = \(organisation) AND state IN ('failed', 'unknown')
                AND conversation_id IN (\(list: ids))
            """
        ) { try $0.id(0, Conversation.self) }
        let decisions = try decisionMarks(of: ids, in: organisation)
        let tagsOf = Dictionary(grouping: tags, by: \.0)
        let troubled = Set(problems)
        for index in summaries.indices {
            let id = summaries[index].conversation.id
            summaries[index].tags = tagsOf[id]?.map(\.1) ?? []
            summaries[index].hasProblem = troubled.contains(id)
            summaries[index].decision = decisions[id]
        }
    }
}

extension ConversationSummary {
    /// Reads the columns of a conversation, then the name of its person and of who has it.
    init(row: any Row) throws {
        self.init(
            conversation: try Conversation(row: row), personName: try row.optionalText(14), assigneeName: try row.optionalText(15))
    }
}

extension InboxView {
    func condition(_ user: ID<User>?, _ organisation: ID<Organisation>) -> SQL {
        switch self {
        case .mine: "c.assignee_id = \(user?.rawValue ?? 0) AND c.shelf IN ('active', 'waiting')"
        case .unassigned: "c.shelf = 'active' AND c.assignee_id IS NULL"
        case .all: "c.shelf IN ('active', 'waiting', 'later', 'closed')"
        case .snoozed: "c.shelf = 'later'"
        case .spam: "c.shelf = 'spam'"
        case .failed:
            """
            c.id IN (SELECT conversation_id FROM reply WHERE organisation_id = \(organisation) AND state IN ('failed', 'unknown'))
            """
        }
    }
}
