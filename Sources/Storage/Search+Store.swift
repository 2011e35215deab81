package import Domain
package import SQL
package import Support

/// Conversations that a search found, newest hit first.
package struct FoundConversations: Sendable {
    package var summaries: [ConversationSummary]
    /// For each of them, its newest hit that was looked at.
    package var hits: [Int64]
}

extension Connection {
    /// At most `limit` conversations of a view with a message that matches, in the order of their newest hit, from hits before `row` on.
    ///
    /// The index gives hits newest first and stops when the page is full, so a common word costs no more than a rare one; at most 30,000 hits are
    /// looked at. A conversation with a hit from `row` on stood on an earlier page and is left out.
    package func search(
        _ search: SearchQuery, in view: InboxView, of user: ID<User>?, at moment: InboxMoment, before row: Int64?, limit: Int,
        in organisation: ID<Organisation>
    ) throws -> FoundConversations {
        var found = FoundConversations(summaries: [], hits: [])
        guard let condition = try condition(for: search) else { return found }
        var known: Set<ID<Conversation>> = []
        var from = row
        // Mostly each hit is a conversation of its own that lies in the view: a few more than the page holds are enough.
        var step = limit + limit / 2
        var looked = 0
        while found.summaries.count < limit, looked < 30_000 {
            let older: SQL = if let from { "AND rowid < \(from)" } else { "" }
            let hits = try query(
                """
                SELECT rowid, conversation_id FROM message_search WHERE \(condition) AND organisation_id = \(organisation) \(older)
                ORDER BY rowid DESC LIMIT \(step)
                """
            ) { (row: try $0.integer(0), conversation: try $0.id(1, Conversation.self)) }
            let fresh = hits.filter { known.insert($0.conversation).inserted }
            var shown = try summaries(fresh.map(\.conversation), in: view, of: user, at: moment, organisation)
            if let row { for id in try matched(condition, from: row, among: Array(shown.keys), in: organisation) { shown[id] = nil } }
            for hit in fresh where found.summaries.count < limit {
                guard let summary = shown[hit.conversation] else { continue }
                found.summaries.append(summary)
                found.hits.append(hit.row)
            }
            guard hits.count == step else { break }
            looked += hits.count
            from = hits.last?.row
            step = min(step * 4, 8192)
        }
        try addDetails(to: &found.summaries, in: organisation)
        return found
    }

    /// Those of the conversations that lie in the view.
    private func summaries(
        _ ids: [ID<Conversation>], in view: InboxView, of user: ID<User>?, at moment: InboxMoment, _ organisation: ID<Organisation>
    ) throws -> [ID<Conversation>: ConversationSummary] {
        var found: [ID<Conversation>: ConversationSummary] = [:]
        // No engine is asked for more parameters at once than it takes. The condition of the view is hidden from the planner, which would go
        // through the whole view by it instead of looking the few rows up.
        for start in stride(from: 0, to: ids.count, by: 1000) {
            let some = Array(ids[start..<min(start + 1000, ids.count)])
            let rows = try query(
                """
                SELECT \(Conversation.columns), p.name, u.name FROM conversation c
                LEFT JOIN person p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
                LEFT JOIN user_account u ON u.organisation_id = c.organisation_id AND u.id = c.assignee_id
                WHERE c.organisation_id = \(organisation) AND c.id IN (\(list: some))
                    AND CASE WHEN \(view.condition(user, moment, organisation)) THEN 1 ELSE 0 END = 1
                """, ConversationSummary.init(row:))
            for summary in rows { found[summary.conversation.id] = summary }
        }
        return found
    }

    /// Those of the conversations that have a hit from `row` on.
    private func matched(
        _ condition: SQL, from row: Int64, among ids: [ID<Conversation>], in organisation: ID<Organisation>
    ) throws -> [ID<Conversation>] {
        guard !ids.isEmpty else { return [] }
        let wanted = Set(ids)
        let newer = try query(
            """
            SELECT DISTINCT conversation_id FROM message_search
            WHERE \(condition) AND organisation_id = \(organisation) AND rowid >= \(row)
            """
        ) { try $0.id(0, Conversation.self) }
        return newer.filter(wanted.contains)
    }

    /// The condition on `message_search` in the engine's own language; nil when nothing can match. Only folded words go in, so no operator of
    /// theirs can be smuggled.
    func condition(for search: SearchQuery) throws -> SQL? {
        switch engine {
        case .sqlite:
            guard let match = try match(for: search) else { return nil }
            return "message_search MATCH \(match)"
        case .postgresql: return "words @@ to_tsquery('simple', \(search.postgresql))"
        }
    }

    /// FTS5 reads all rows of a beginning of a word before it gives the first, and those of whole words as they are asked for: a beginning is
    /// written out as the words that it may be.
    private func match(for search: SearchQuery) throws -> String? {
        func phrase(_ words: [String], isPrefix: Bool = false) -> String { "\"\(words.joined(separator: " "))\"\(isPrefix ? "*" : "")" }
        var wanted: [String] = []
        var unwanted: [String] = []
        for term in search.terms {
            var alternatives = [phrase(term.words)]
            if term.isPrefix, let last = term.words.last {
                if let words = try words(beginning: last) {
                    alternatives = words.map { phrase(term.words.dropLast() + [$0]) }
                } else {
                    alternatives = [phrase(term.words, isPrefix: true)]
                }
            }
            if term.isExcluded {
                unwanted += alternatives
            } else if alternatives.isEmpty {
                return nil
            } else {
                wanted.append("(\(alternatives.joined(separator: " OR ")))")
            }
        }
        let all = wanted.joined(separator: " AND ")
        return unwanted.isEmpty ? all : "(\(all)) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    /// The words in the index that begin so; nil when there are too many to name.
    ///
    /// The index is of all organisations, and so are these words; the rows are then found within one.
    private func words(beginning start: String) throws -> [String]? {
        let most = 128
        let end = start + "\u{10FFFF}"
        // Asking for the next word by what follows the last one skips its rows; asking for the next row would read them all.
        let words = try query(
            """
            WITH RECURSIVE next (term, number) AS (
                SELECT (SELECT term FROM message_search_word WHERE term >= \(start) AND term < \(end) LIMIT 1), 1
                UNION ALL
                SELECT (SELECT term FROM message_search_word WHERE term >= next.term || char(1) AND term < \(end) LIMIT 1), number + 1
                FROM next WHERE term IS NOT NULL AND number <= \(most))
            SELECT term FROM next WHERE term IS NOT NULL
            """
        ) { try $0.text(0) }
        return words.count > most ? nil : words
    }
}

extension SearchQuery {
    fileprivate var postgresql: String {
        terms.map { term in
            let words = term.words.map { "'\($0)'" }
            let phrase = words.dropLast().map { "\($0) <-> " }.joined() + (words.last ?? "''") + (term.isPrefix ? ":*" : "")
            return "\(term.isExcluded ? "!" : "")(\(phrase))"
        }.joined(separator: " & ")
    }
}
