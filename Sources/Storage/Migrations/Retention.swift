import SQL

/// How long things are kept, what is held back from that, and whether it happens by itself.
let retention = Migration("retention") { engine in
    let clustered = SQL(stringLiteral: Dialect(engine: engine).clustered)
    return [
        """
        CREATE TABLE retention_term (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), channel TEXT NOT NULL, topic TEXT NOT NULL,
            months BIGINT NOT NULL CHECK (months BETWEEN 0 AND 600), set_at BIGINT NOT NULL, user_id BIGINT,
            PRIMARY KEY (organisation_id, channel, topic))\(clustered)
        """,
        """
        CREATE TABLE retention_switch (
            organisation_id BIGINT PRIMARY KEY NOT NULL REFERENCES organisation (id), is_nightly BIGINT NOT NULL, ran_at BIGINT)
        """,
        """
        CREATE TABLE hold (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL, conversation_id BIGINT, person_id BIGINT,
            reason TEXT NOT NULL CHECK (reason <> ''), placed_at BIGINT NOT NULL, user_id BIGINT, lifted_at BIGINT, lifted_by BIGINT,
            PRIMARY KEY (organisation_id, id), CHECK (conversation_id IS NULL OR person_id IS NULL),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id))
        """,
        "CREATE INDEX hold_open ON hold (organisation_id, id) WHERE lifted_at IS NULL",
    ]
}
