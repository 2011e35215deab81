package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ note: Note, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO note (organisation_id, id, conversation_id, user_id, text, at)
            VALUES (\(organisation), \(note.id), \(note.conversation), \(note.author), \(note.text), \(note.at))
            """)
    }

    /// Keeps what the user is writing; an empty text forgets it.
    package func save(_ draft: Draft, in conversation: ID<Conversation>, organisation: ID<Organisation>) throws {
        guard !draft.text.isEmpty else { return try deleteDraft(draft.kind, of: draft.user, in: conversation, organisation: organisation) }
        try execute(
            """
            INSERT INTO draft (organisation_id, conversation_id, user_id, kind, text, saved_at)
            VALUES (\(organisation), \(conversation), \(draft.user), \(draft.kind.rawValue), \(draft.text), \(draft.savedAt))
            ON CONFLICT (organisation_id, conversation_id, user_id, kind) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
            """)
    }

    package func deleteDraft(
        _ kind: Draft.Kind, of user: ID<User>, in conversation: ID<Conversation>, organisation: ID<Organisation>
    ) throws {
        try execute(
            """
            DELETE FROM draft WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND user_id = \(user)
                AND kind = \(kind.rawValue)
            """)
    }
}

extension Connection {
    package func notes(of conversation: ID<Conversation>, limit: Int, in organisation: ID<Organisation>) throws -> [Note] {
        try query(
            """
            SELECT n.id, n.conversation_id, n.user_id, u.name, n.text, n.at FROM note n
            JOIN user_account u ON u.organisation_id = n.organisation_id AND u.id = n.user_id
            WHERE n.organisation_id = \(organisation) AND n.conversation_id = \(conversation) ORDER BY n.at DESC, n.id DESC LIMIT \(limit)
            """, Note.init(row:)
        ).reversed()
    }

    /// The notes of the conversation after that one, oldest first, at most `limit`.
    package func notes(
        of conversation: ID<Conversation>, after note: ID<Note>?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [Note] {
        try query(
            """
            SELECT n.id, n.conversation_id, n.user_id, u.name, n.text, n.at FROM note n
            JOIN user_account u ON u.organisation_id = n.organisation_id AND u.id = n.user_id
            WHERE n.organisation_id = \(organisation) AND n.conversation_id = \(conversation) AND +n.id > \(note?.rawValue ?? 0)
            ORDER BY +n.id LIMIT \(limit)
            """, Note.init(row:))
    }

    package func note(_ id: ID<Note>, in organisation: ID<Organisation>) throws -> Note? {
        try first(
            """
            SELECT n.id, n.conversation_id, n.user_id, u.name, n.text, n.at FROM note n
            JOIN user_account u ON u.organisation_id = n.organisation_id AND u.id = n.user_id
            WHERE n.organisation_id = \(organisation) AND n.id = \(id)
            """, Note.init(row:))
    }

    /// When the user's draft was last kept; nil when there is none.
    package func draftSavedAt(
        _ kind: Draft.Kind, of user: ID<User>, in conversation: ID<Conversation>, organisation: ID<Organisation>
    ) throws -> Instant? {
        try first(
            """
            SELECT saved_at FROM draft WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND user_id = \(user)
                AND kind = \(kind.rawValue)
            """
        ) { try $0.instant(0) }
    }

    /// What everybody is writing in the conversation.
    package func drafts(of conversation: ID<Conversation>, in organisation: ID<Organisation>) throws -> [Draft] {
        try query(
            """
            SELECT d.kind, d.user_id, u.name, d.text, d.saved_at FROM draft d
            JOIN user_account u ON u.organisation_id = d.organisation_id AND u.id = d.user_id
            WHERE d.organisation_id = \(organisation) AND d.conversation_id = \(conversation) ORDER BY d.saved_at
            """
        ) { row in
            Draft(
                kind: Draft.Kind(rawValue: try row.text(0)) ?? .note, user: try row.id(1), userName: try row.text(2), text: try row.text(3),
                savedAt: try row.instant(4))
        }
    }
}

extension Note {
    fileprivate init(row: any Row) throws {
        self.init(
            id: try row.id(0), conversation: try row.id(1), author: try row.id(2), authorName: try row.text(3), text: try row.text(4),
            at: try row.instant(5))
    }
}
