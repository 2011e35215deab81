import SQL

/// What was done outside about what was decided, and the alarms by their time: what every page shows must not read the past.
let deeds = Migration("deeds") { _ in
    [
        """
        CREATE TABLE deed (
            organisation_id BIGINT NOT NULL, id BIGINT NOT NULL, conversation_id BIGINT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('called', 'passed-on', 'moderated')), party TEXT NOT NULL, reference TEXT NOT NULL,
            user_id BIGINT, done_at BIGINT NOT NULL, is_withdrawn BIGINT NOT NULL, PRIMARY KEY (organisation_id, id),
            FOREIGN KEY (organisation_id, conversation_id) REFERENCES conversation (organisation_id, id),
            FOREIGN KEY (organisation_id, user_id) REFERENCES user_account (organisation_id, id))
        """,
        "CREATE INDEX deed_conversation ON deed (organisation_id, conversation_id)",
        "CREATE INDEX decision_alarm_at ON decision (organisation_id, message_at) WHERE is_alarm = 1 AND is_current = 1",
    ]
}
