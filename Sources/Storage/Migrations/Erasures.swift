import SQL

/// What was erased, by whom and why, and what keeps it from coming back.
let erasures = Migration("erasures") { engine in
    let clustered = SQL(stringLiteral: Dialect(engine: engine).clustered)
    return [
        // What stays of an erased message or conversation is a row without words, so that the figures stay true.
        "ALTER TABLE message ADD COLUMN erased_at BIGINT",
        "ALTER TABLE conversation ADD COLUMN erased_at BIGINT",
        "DROP INDEX conversation_last",
        "CREATE INDEX conversation_last ON conversation (organisation_id, last_at, id) WHERE erased_at IS NULL",
        """
        CREATE TABLE erasure (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('person', 'term')), at BIGINT NOT NULL, user_id BIGINT, reason TEXT NOT NULL,
            salt TEXT NOT NULL, conversations BIGINT NOT NULL, messages BIGINT NOT NULL, changed BIGINT NOT NULL, notes BIGINT NOT NULL,
            attachments BIGINT NOT NULL, done_at BIGINT, cleaned_at BIGINT, PRIMARY KEY (organisation_id, id))\(clustered)
        """,
        """
        CREATE TABLE erased_handle (
            organisation_id BIGINT NOT NULL, hash TEXT NOT NULL, erasure_id BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, hash, erasure_id),
            FOREIGN KEY (organisation_id, erasure_id) REFERENCES erasure (organisation_id, id))\(clustered)
        """,
        """
        CREATE TABLE erased_item (
            organisation_id BIGINT NOT NULL, hash TEXT NOT NULL, erasure_id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('whole', 'quoting', 'bytes')),
            PRIMARY KEY (organisation_id, hash, erasure_id),
            FOREIGN KEY (organisation_id, erasure_id) REFERENCES erasure (organisation_id, id))\(clustered)
        """,
    ]
}
