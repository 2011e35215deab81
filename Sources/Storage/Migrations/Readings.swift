import SQL

/// What messages say, as they were read when they came. The words behind a finding lie here only as places in the text: who erases a text erases
/// them. How somebody felt is not kept.
let readings = Migration("readings") { engine in
    let clustered = SQL(stringLiteral: Dialect(engine: engine).clustered)
    return [
        """
        CREATE TABLE reading (
            organisation_id BIGINT NOT NULL, message_id BIGINT NOT NULL, language TEXT NOT NULL, confidence BIGINT NOT NULL,
            sentiment TEXT NOT NULL, score BIGINT NOT NULL, kind TEXT NOT NULL, urgency TEXT NOT NULL, topics TEXT NOT NULL,
            signals TEXT NOT NULL, formal_kind TEXT, tone TEXT NOT NULL, because TEXT NOT NULL,
            PRIMARY KEY (organisation_id, message_id),
            FOREIGN KEY (organisation_id, message_id) REFERENCES message (organisation_id, id) ON DELETE CASCADE)\(clustered)
        """
    ]
}
