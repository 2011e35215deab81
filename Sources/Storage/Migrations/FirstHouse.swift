import SQL

/// The house as it first stood: people, conversations, messages, the outbox, events.
let firstHouse = Migration("first house") { engine in
    let dialect = Dialect(engine: engine)
    return staff(dialect) + arrivals(dialect) + conversations(dialect) + answers(dialect) + happenings(dialect) + searchTables(engine)
}

private func staff(_ dialect: Dialect) -> [SQL] {
    [
        """
        CREATE TABLE organisation (
            id BIGINT PRIMARY KEY NOT NULL, name TEXT NOT NULL CHECK (name <> ''), language_regime TEXT NOT NULL, created_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE organisation_host (
            host TEXT PRIMARY KEY NOT NULL, organisation_id BIGINT NOT NULL REFERENCES organisation (id))
        """,
        "CREATE TABLE installation_key (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
        "CREATE TABLE setup_link (token_hash TEXT PRIMARY KEY NOT NULL, created_at BIGINT NOT NULL, used_at BIGINT)",
        """
        CREATE TABLE user_account (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL, email TEXT NOT NULL, name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('administrator', 'agent', 'reader')), password_hash TEXT NOT NULL, language TEXT, theme TEXT,
            created_at BIGINT NOT NULL, disabled_at BIGINT,
            PRIMARY KEY (organisation_id, id), UNIQUE (organisation_id, email))
        """,
        """
        CREATE TABLE session (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, user_id BIGINT NOT NULL, token_hash TEXT NOT NULL UNIQUE,
            created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, device TEXT NOT NULL, address TEXT NOT NULL,
            PRIMARY KEY (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        "CREATE INDEX session_by_user ON session (organisation_id, user_id)",
        """
        CREATE TABLE reset_link (
            organisation_id BIGINT NOT NULL, token_hash TEXT PRIMARY KEY NOT NULL, user_id BIGINT NOT NULL, expires_at BIGINT NOT NULL,
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        """
        CREATE TABLE sign_in_failure (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, key TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (organisation_id, id))
        """,
        "CREATE INDEX sign_in_failure_key ON sign_in_failure (organisation_id, key, at)",
    ]
}

private func arrivals(_ dialect: Dialect) -> [SQL] {
    let bytes = SQL(stringLiteral: dialect.bytes)
    return [
        """
        CREATE TABLE raw_message (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL, account TEXT NOT NULL, digest TEXT NOT NULL,
            is_ours BIGINT NOT NULL, received_at BIGINT NOT NULL, state TEXT NOT NULL CHECK (state IN ('pending', 'read', 'quarantined')),
            attempts BIGINT NOT NULL, reason TEXT NOT NULL, size BIGINT NOT NULL, source TEXT NOT NULL,
            PRIMARY KEY (organisation_id, id), UNIQUE (organisation_id, account, digest))
        """,
        "CREATE INDEX raw_message_state ON raw_message (organisation_id, state, id) WHERE state <> 'read'",
        """
        CREATE TABLE raw_bytes (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, bytes \(bytes) NOT NULL, PRIMARY KEY (organisation_id, id),
            FOREIGN KEY (organisation_id, id) REFERENCES raw_message (organisation_id, id))
        """,
    ]
}

private func conversations(_ dialect: Dialect) -> [SQL] {
    let clustered = SQL(stringLiteral: dialect.clustered)
    return [
        """
        CREATE TABLE person (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL, name TEXT NOT NULL, first_seen BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, id))
        """,
        """
        CREATE TABLE person_handle (
            organisation_id BIGINT NOT NULL, channel TEXT NOT NULL, handle TEXT NOT NULL, person_id BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, channel, handle),
            FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id))\(clustered)
        """,
        "CREATE INDEX person_handle_person ON person_handle (organisation_id, person_id)",
        """
        CREATE TABLE conversation (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), id BIGINT NOT NULL, number BIGINT NOT NULL, channel TEXT NOT NULL,
            account TEXT NOT NULL, subject TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('new', 'open', 'waiting', 'answered', 'closed', 'spam')),
            shelf TEXT NOT NULL CHECK (shelf IN ('active', 'waiting', 'later', 'closed', 'spam')),
            person_id BIGINT, assignee_id BIGINT, snoozed_until BIGINT, first_at BIGINT NOT NULL, last_at BIGINT NOT NULL,
            message_count BIGINT NOT NULL, preview TEXT NOT NULL, version BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, id), UNIQUE (organisation_id, number),
            FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id),
            FOREIGN KEY (organisation_id, assignee_id) REFERENCES user_account (organisation_id, id))
        """,
        "CREATE INDEX conversation_shelf ON conversation (organisation_id, shelf, last_at, id)",
        "CREATE INDEX conversation_last ON conversation (organisation_id, last_at, id)",
        "CREATE INDEX conversation_person ON conversation (organisation_id, person_id)",
        """
        CREATE INDEX conversation_assignee ON conversation (organisation_id, assignee_id, shelf, last_at, id) WHERE assignee_id IS NOT NULL
        """,
        "CREATE INDEX conversation_snoozed ON conversation (organisation_id, snoozed_until) WHERE snoozed_until IS NOT NULL",
        """
        CREATE TABLE conversation_participant (
            organisation_id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, handle TEXT NOT NULL,
            PRIMARY KEY (organisation_id, conversation_id, handle),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id))\(clustered)
        """,
        """
        CREATE TABLE thread_key (
            organisation_id BIGINT NOT NULL, channel TEXT NOT NULL, account TEXT NOT NULL, key TEXT NOT NULL, conversation_id BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, channel, account, key, conversation_id),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id))\(clustered)
        """,
        """
        CREATE TABLE message (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, person_id BIGINT, channel TEXT NOT NULL,
            account TEXT NOT NULL, remote_id TEXT NOT NULL, direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
            kind TEXT NOT NULL, author_id TEXT, author_handle TEXT, author_name TEXT, followers BIGINT, verified BIGINT, text TEXT NOT NULL,
            html TEXT, subject TEXT NOT NULL, at BIGINT NOT NULL, arrived_at BIGINT NOT NULL, url TEXT, language TEXT, in_reply_to TEXT,
            thread TEXT, is_public BIGINT NOT NULL, metrics TEXT NOT NULL, mail TEXT, reply TEXT, quoted TEXT, signature TEXT,
            is_automatic BIGINT NOT NULL, has_remote_images BIGINT NOT NULL, raw_id BIGINT,
            PRIMARY KEY (organisation_id, id), UNIQUE (organisation_id, channel, account, remote_id),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, id),
            FOREIGN KEY (organisation_id, raw_id) REFERENCES raw_message (organisation_id, id))
        """,
        "CREATE INDEX message_conversation ON message (organisation_id, conversation_id, at, id)",
        """
        CREATE TABLE attachment (
            organisation_id BIGINT NOT NULL, message_id BIGINT NOT NULL, position BIGINT NOT NULL, name TEXT, type TEXT NOT NULL,
            bytes BIGINT NOT NULL, alt TEXT, part BIGINT, content_id TEXT, is_inline BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, message_id, position),
            FOREIGN KEY (organisation_id, message_id) REFERENCES message (organisation_id, id))\(clustered)
        """,
        """
        CREATE TABLE tag (
            organisation_id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
            PRIMARY KEY (organisation_id, conversation_id, name),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id))\(clustered)
        """,
    ]
}

private func answers(_ dialect: Dialect) -> [SQL] {
    let clustered = SQL(stringLiteral: dialect.clustered)
    return [
        """
        CREATE TABLE note (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, user_id BIGINT NOT NULL, text TEXT NOT NULL,
            at BIGINT NOT NULL, PRIMARY KEY (organisation_id, id),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        "CREATE INDEX note_conversation ON note (organisation_id, conversation_id, at)",
        """
        CREATE TABLE draft (
            organisation_id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, user_id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('answer', 'note')), text TEXT NOT NULL, saved_at BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, conversation_id, user_id, kind),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))\(clustered)
        """,
        """
        CREATE TABLE reply (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, user_id BIGINT NOT NULL,
            recipients TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL, remote_id TEXT NOT NULL, in_reply_to TEXT,
            thread_references TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled')),
            queued_at BIGINT NOT NULL, send_after BIGINT NOT NULL, attempts BIGINT NOT NULL, problem TEXT NOT NULL,
            leased_until BIGINT, fence BIGINT NOT NULL, message_id BIGINT, request_key TEXT NOT NULL,
            PRIMARY KEY (organisation_id, id), UNIQUE (organisation_id, remote_id), UNIQUE (organisation_id, user_id, request_key),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id),
            FOREIGN KEY (organisation_id, message_id) REFERENCES message (organisation_id, id))
        """,
        "CREATE INDEX reply_conversation ON reply (organisation_id, conversation_id, queued_at)",
        "CREATE INDEX reply_open ON reply (state, send_after) WHERE state IN ('queued', 'sending', 'failed', 'unknown')",
        """
        CREATE TABLE reply_attempt (
            organisation_id BIGINT NOT NULL, reply_id BIGINT NOT NULL, fence BIGINT NOT NULL, started_at BIGINT NOT NULL, ended_at BIGINT,
            outcome TEXT NOT NULL, detail TEXT NOT NULL, PRIMARY KEY (organisation_id, reply_id, fence),
            FOREIGN KEY (organisation_id, reply_id) REFERENCES reply (organisation_id, id))\(clustered)
        """,
    ]
}

private func happenings(_ dialect: Dialect) -> [SQL] {
    let clustered = SQL(stringLiteral: dialect.clustered)
    return [
        """
        CREATE TABLE counter (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), name TEXT NOT NULL, value BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, name))\(clustered)
        """,
        """
        CREATE TABLE event (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), number BIGINT NOT NULL, kind TEXT NOT NULL, conversation_id BIGINT,
            message_id BIGINT, user_id BIGINT, at BIGINT NOT NULL, facts TEXT NOT NULL, PRIMARY KEY (organisation_id, number))\(clustered)
        """,
        "CREATE INDEX event_conversation ON event (organisation_id, conversation_id, number) WHERE conversation_id IS NOT NULL",
    ]
}
