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
