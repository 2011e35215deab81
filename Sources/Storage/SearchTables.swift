package import Domain
package import SQL
package import Support

/// The tables of the search index, which each engine has its own way of keeping.
func searchTables(_ engine: Engine) -> [SQL] {
    switch engine {
    case .sqlite:
        [
            """
            CREATE VIRTUAL TABLE message_search USING fts5 (
                words, organisation_id UNINDEXED, conversation_id UNINDEXED, message_id UNINDEXED, columnsize = 0,
                tokenize = 'unicode61 remove_diacritics 0')
            """
        ]
    case .postgresql:
        [
            """
            CREATE TABLE message_search (
                rowid BIGINT PRIMARY KEY NOT NULL, words TSVECTOR NOT NULL, organisation_id BIGINT NOT NULL, conversation_id BIGINT NOT NULL,
                message_id BIGINT NOT NULL)
            """,
            "CREATE INDEX message_search_words ON message_search USING gin (words)",
        ]
    }
}

extension Transaction {
    /// Adds one piece of a message's words to the index; `row` orders the results, newest highest.
    package func index(
        _ words: String, row: Int64, of message: ID<Message>, in conversation: ID<Conversation>, organisation: ID<Organisation>
    ) throws {
        switch engine {
        case .sqlite:
            try execute(
                """
                INSERT INTO message_search (rowid, words, organisation_id, conversation_id, message_id)
                VALUES (\(row), \(words), \(organisation), \(conversation), \(message))
                """)
        case .postgresql:
            try execute(
                """
                INSERT INTO message_search (rowid, words, organisation_id, conversation_id, message_id)
                VALUES (\(row), to_tsvector('simple', \(words)), \(organisation), \(conversation), \(message))
                """)
        }
    }
}

extension SearchQuery {
    /// The condition on `message_search` in the engine's own language. Only folded words go in, so no operator of theirs can be smuggled.
    func condition(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite: "message_search MATCH \(sqlite)"
        case .postgresql: "words @@ to_tsquery('simple', \(postgresql))"
        }
    }

    private var sqlite: String {
        func phrase(_ term: Term) -> String { "\"\(term.words.joined(separator: " "))\"\(term.isPrefix ? "*" : "")" }
        let wanted = terms.filter { !$0.isExcluded }.map(phrase).joined(separator: " AND ")
        let unwanted = terms.filter(\.isExcluded).map(phrase)
        return unwanted.isEmpty ? wanted : "(\(wanted)) NOT (\(unwanted.joined(separator: " OR ")))"
    }

    private var postgresql: String {
        terms.map { term in
            let words = term.words.map { "'\($0)'" }
            let phrase = words.dropLast().map { "\($0) <-> " }.joined() + (words.last ?? "''") + (term.isPrefix ? ":*" : "")
            return "\(term.isExcluded ? "!" : "")(\(phrase))"
        }.joined(separator: " & ")
    }
}
