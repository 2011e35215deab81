import SQL

/// The clock of a conversation, and the promise that it is reckoned by.
///
/// What runs is indexed alone, once for all and once for the view that it lies in: whatever waits for an answer is found by when it is due, and an
/// archive of a million answered conversations costs these indexes nothing.
let responseClocks = Migration("response clocks") { _ in
    [
        """
        CREATE TABLE response_promise (
            organisation_id BIGINT PRIMARY KEY NOT NULL REFERENCES organisation (id), promise TEXT NOT NULL, version BIGINT NOT NULL,
            changed_at BIGINT NOT NULL)
        """,
        """
        ALTER TABLE conversation ADD COLUMN clock_state TEXT NOT NULL DEFAULT ''
            CHECK (clock_state IN ('', 'running', 'paused', 'answered', 'stopped'))
        """,
        "ALTER TABLE conversation ADD COLUMN clock_received BIGINT",
        "ALTER TABLE conversation ADD COLUMN clock_target TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE conversation ADD COLUMN clock_due BIGINT",
        "ALTER TABLE conversation ADD COLUMN clock_ended BIGINT",
        "ALTER TABLE conversation ADD COLUMN clock_pauses TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE conversation ADD COLUMN clock_version BIGINT NOT NULL DEFAULT 0",
        "CREATE INDEX conversation_due ON conversation (organisation_id, clock_due, id) WHERE clock_state = 'running'",
        """
        CREATE INDEX conversation_due_unassigned ON conversation (organisation_id, clock_due, id)
            WHERE clock_state = 'running' AND shelf = 'active' AND assignee_id IS NULL
        """,
        """
        CREATE INDEX conversation_due_assignee ON conversation (organisation_id, assignee_id, clock_due, id)
            WHERE clock_state = 'running' AND shelf = 'active' AND assignee_id IS NOT NULL
        """,
        """
        CREATE INDEX conversation_due_later ON conversation (organisation_id, clock_due, id)
            WHERE clock_state = 'running' AND shelf = 'later'
        """,
        // Who has few conversations must not pass over everybody else's to find them.
        """
        CREATE INDEX conversation_mine ON conversation (organisation_id, assignee_id, last_at, id)
            WHERE assignee_id IS NOT NULL AND shelf IN ('active', 'waiting')
        """,
    ]
}
