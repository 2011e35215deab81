import SQL

/// Programs come in: their tokens, and what their repeated requests were answered.
let programs = Migration("programs") { engine in
    let clustered = SQL(stringLiteral: Dialect(engine: engine).clustered)
    return [
        """
        CREATE TABLE api_token (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
            token_hash TEXT NOT NULL UNIQUE, scopes TEXT NOT NULL CHECK (scopes <> ''), user_id BIGINT, created_at BIGINT NOT NULL, used_at BIGINT,
            expires_at BIGINT, revoked_at BIGINT,
            PRIMARY KEY (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        """
        CREATE TABLE idempotency_key (
            organisation_id BIGINT NOT NULL, token_id BIGINT NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL, effect_id BIGINT NOT NULL,
            started_at BIGINT NOT NULL, status BIGINT, headers TEXT, body TEXT,
            PRIMARY KEY (organisation_id, token_id, key),
            FOREIGN KEY (organisation_id, token_id) REFERENCES api_token (organisation_id, id))\(clustered)
        """,
        "CREATE INDEX idempotency_key_age ON idempotency_key (organisation_id, started_at)",
    ]
}
