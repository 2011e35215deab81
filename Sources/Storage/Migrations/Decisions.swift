import SQL

/// Reaction schemes with their versions, what was decided about each message, and why a conversation was closed without an answer.
let decisions = Migration("decisions") { engine in
    [
        """
        CREATE TABLE scheme (
            organisation_id BIGINT NOT NULL REFERENCES organisation (id), name TEXT NOT NULL, version BIGINT NOT NULL,
            origin TEXT NOT NULL CHECK (origin IN ('shipped', 'own')), definition TEXT NOT NULL, active_from BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, name, version))
        """,
        // A decision goes with its conversation: by which it is looked for, so that no other index is needed.
        """
        CREATE TABLE decision (
            organisation_id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, message_at BIGINT NOT NULL, id BIGINT NOT NULL,
            message_id BIGINT NOT NULL, scheme_name TEXT NOT NULL, scheme_version BIGINT NOT NULL, outcome TEXT NOT NULL, also TEXT NOT NULL,
            formal_kind TEXT, needs TEXT NOT NULL, path TEXT NOT NULL, facts TEXT NOT NULL, answers TEXT NOT NULL,
            step TEXT NOT NULL CHECK (step IN ('ruled', 'answered', 'overruled', 'taken-back')), is_overruled BIGINT NOT NULL, user_id BIGINT,
            reason TEXT NOT NULL, made_at BIGINT NOT NULL, previous_id BIGINT, is_current BIGINT NOT NULL, is_alarm BIGINT NOT NULL,
            PRIMARY KEY (organisation_id, conversation_id, message_at, id),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, scheme_name, scheme_version) REFERENCES scheme (organisation_id, name, version),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        "CREATE INDEX decision_reason ON decision (organisation_id, conversation_id) WHERE reason <> ''",
        "CREATE INDEX decision_alarm ON decision (organisation_id, conversation_id) WHERE is_alarm = 1 AND is_current = 1",
        """
        CREATE TABLE closure (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, conversation_id BIGINT NOT NULL, user_id BIGINT, reason TEXT NOT NULL,
            closed_at BIGINT NOT NULL, PRIMARY KEY (organisation_id, id),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        "CREATE INDEX closure_conversation ON closure (organisation_id, conversation_id)",
    ]
}
