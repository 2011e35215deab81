package import Domain
package import SQL
package import Support

extension Connection {
    /// One page of a view: what is late first, by when it was due, then the rest, newest first.
    ///
    /// Two statements, each of which reads one index in its order. The second is asked only when the first leaves room on the page, so it never
    /// passes over more late conversations than a page holds.
    package func inbox(
        _ view: InboxView, of user: ID<User>?, after cursor: InboxCursor?, at moment: InboxMoment, limit: Int,
        in organisation: ID<Organisation>
    ) throws -> [ConversationSummary] {
        let asOf = cursor?.asOf ?? moment.now
        var summaries: [ConversationSummary] = []
        if let condition = view.due(user, asOf: asOf, moment), cursor?.isAmongRest != true {
            summaries = try page("\(condition) \(cursor?.laterDue ?? "")", order: "c.clock_due, c.id", limit: limit, in: organisation)
        }
        if summaries.count < limit, !view.isByDue {
            let notLate: SQL =
                view.putsLateFirst ? "AND (c.clock_state <> 'running' OR c.clock_due IS NULL OR c.clock_due > \(asOf))" : ""
            summaries += try page(
                "\(view.condition(user, moment, organisation)) \(notLate) \(cursor?.older ?? "")", order: "c.last_at DESC, c.id DESC",
                limit: limit - summaries.count, in: organisation)
        }
        try addDetails(to: &summaries, in: organisation)
        return summaries
    }

    /// How many conversations lie in a view, counted up to `limit`.
    package func inboxCount(
        _ view: InboxView, of user: ID<User>?, at moment: InboxMoment, limit: Int, in organisation: ID<Organisation>
    ) throws -> Int {
        try first(
            """
            SELECT count(*) FROM (SELECT 1 FROM conversation c
                WHERE c.organisation_id = \(organisation) AND \(view.condition(user, moment, organisation)) LIMIT \(limit)) AS shown
            """
        ) { try $0.int(0) } ?? 0
    }

    private func page(_ condition: SQL, order: SQL, limit: Int, in organisation: ID<Organisation>) throws -> [ConversationSummary] {
        try query(
            """
            SELECT \(Conversation.columns), p.name, u.name FROM conversation c
            LEFT JOIN person p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
            LEFT JOIN user_account u ON u.organisation_id = c.organisation_id AND u.id = c.assignee_id
            WHERE c.organisation_id = \(organisation) AND \(condition) ORDER BY \(order) LIMIT \(limit)
            """, ConversationSummary.init(row:))
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
        let readings = try lastReadings(of: ids, in: organisation)
        let tagsOf = Dictionary(grouping: tags, by: \.0)
        let troubled = Set(problems)
        for index in summaries.indices {
            let id = summaries[index].conversation.id
            summaries[index].tags = tagsOf[id]?.map(\.1) ?? []
            summaries[index].hasProblem = troubled.contains(id)
            summaries[index].decision = decisions[id]
            summaries[index].reading = readings[id]
        }
    }
}

extension ConversationSummary {
    /// Reads the columns of a conversation, then the name of its person and of who has it.
    init(row: any Row) throws {
        let next = Conversation.columnCount
        self.init(
            conversation: try Conversation(row: row), personName: try row.optionalText(next), assigneeName: try row.optionalText(next + 1))
    }
}

extension InboxCursor {
    fileprivate var isAmongRest: Bool { if case .lastAt = place { true } else { false } }

    /// What comes after the cursor by due time.
    fileprivate var laterDue: SQL {
        guard case .due(let at) = place else { return "" }
        return "AND (c.clock_due > \(at) OR (c.clock_due = \(at) AND c.id > \(id)))"
    }

    /// What comes after the cursor, newest first.
    fileprivate var older: SQL {
        guard case .lastAt(let at) = place else { return "" }
        return "AND (c.last_at < \(at) OR (c.last_at = \(at) AND c.id < \(id)))"
    }
}

extension InboxView {
    /// Whether the view is what is due, and nothing else.
    fileprivate var isByDue: Bool { self == .late || self == .soon }

    /// Spam waits for nobody, and of what was not sent there are few, which shout by themselves.
    fileprivate var putsLateFirst: Bool { self != .spam && self != .failed }

    func condition(_ user: ID<User>?, _ moment: InboxMoment, _ organisation: ID<Organisation>) -> SQL {
        switch self {
        case .late, .soon: due(user, asOf: moment.now, moment) ?? "1 = 0"
        case .mine: "c.assignee_id = \(user?.rawValue ?? 0) AND c.shelf IN ('active', 'waiting')"
        case .unassigned: "c.shelf = 'active' AND c.assignee_id IS NULL"
        case .all: "c.shelf IN ('active', 'waiting', 'later', 'closed') AND c.erased_at IS NULL"
        case .snoozed: "c.shelf = 'later'"
        case .spam: "c.shelf = 'spam'"
        case .failed:
            """
            c.id IN (SELECT conversation_id FROM reply WHERE organisation_id = \(organisation) AND state IN ('failed', 'unknown'))
            """
        }
    }

    /// What the view shows by due time before anything else, each in the words of its partial index; nil for a view without.
    fileprivate func due(_ user: ID<User>?, asOf: Instant, _ moment: InboxMoment) -> SQL? {
        let late: SQL = "c.clock_state = 'running' AND c.clock_due <= \(asOf)"
        return switch self {
        case .late, .all: late
        case .soon: soon(asOf, moment)
        case .mine: "\(late) AND c.shelf = 'active' AND c.assignee_id = \(user?.rawValue ?? 0)"
        case .unassigned: "\(late) AND c.shelf = 'active' AND c.assignee_id IS NULL"
        case .snoozed: "\(late) AND c.shelf = 'later'"
        case .spam, .failed: nil
        }
    }

    /// Due after now, and with little open time left until then.
    private func soon(_ asOf: Instant, _ moment: InboxMoment) -> SQL {
        let channels = moment.aroundTheClock.map(\.rawValue)
        let narrower: SQL =
            channels.isEmpty ? "" : "AND (c.clock_due <= \(moment.soonAroundTheClock) OR c.channel NOT IN (\(list: channels)))"
        return "c.clock_state = 'running' AND c.clock_due > \(asOf) AND c.clock_due <= \(moment.soon) \(narrower)"
    }
}
