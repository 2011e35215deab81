package import Domain
package import SQL
package import Support

/// A request that named a key, as it lies in its row.
package struct KeyedRequest: Sendable {
    /// A digest of what was asked.
    package let request: String
    /// An identifier that every try of the request uses for what it makes, so that it is made once.
    package let effect: Int64
    package let startedAt: Instant
    /// Nil while it is under way.
    package let answer: StoredAnswer?
    /// It was answered, and the answer is kept no more.
    package var isForgotten: Bool { answer?.status == 0 }
}

extension Transaction {
    /// Notes that the request is under way; false when its key was used before.
    package func claimKey(
        _ key: String, of token: ID<APIToken>, request: String, effect: Int64, at now: Instant, in organisation: ID<Organisation>
    ) throws -> Bool {
        try execute(
            """
            INSERT INTO idempotency_key (organisation_id, token_id, key, request, effect_id, started_at, status, headers, body)
            VALUES (\(organisation), \(token), \(key), \(request), \(effect), \(now), NULL, NULL, NULL)
            ON CONFLICT (organisation_id, token_id, key) DO NOTHING
            """) == 1
    }

    /// Begins an abandoned request anew; false when somebody else did.
    package func reclaimKey(
        _ key: String, of token: ID<APIToken>, startedAt: Instant, at now: Instant, in organisation: ID<Organisation>
    ) throws -> Bool {
        try execute(
            """
            UPDATE idempotency_key SET started_at = \(now)
            WHERE organisation_id = \(organisation) AND token_id = \(token) AND key = \(key) AND started_at = \(startedAt) AND status IS NULL
            """) == 1
    }

    /// Keeps the answer of the request.
    package func answerKey(
        _ key: String, of token: ID<APIToken>, with answer: StoredAnswer, in organisation: ID<Organisation>
    ) throws {
        try execute(
            """
            UPDATE idempotency_key SET status = \(answer.status), headers = \(JSONText.encode(answer.headers)), body = \(answer.body)
            WHERE organisation_id = \(organisation) AND token_id = \(token) AND key = \(key)
            """)
    }

    /// Forgets what was answered, for words in it were erased; that it was answered stays known.
    package func forgetAnswers(in organisation: ID<Organisation>) throws {
        try execute(
            """
            UPDATE idempotency_key SET status = 0, headers = '{}', body = ''
            WHERE organisation_id = \(organisation) AND status IS NOT NULL
            """)
    }

    /// Forgets a request that did nothing.
    package func forgetKey(_ key: String, of token: ID<APIToken>, in organisation: ID<Organisation>) throws {
        try execute(
            """
            DELETE FROM idempotency_key
            WHERE organisation_id = \(organisation) AND token_id = \(token) AND key = \(key) AND status IS NULL
            """)
    }

    /// Forgets what nobody repeats any more.
    package func forgetKeys(startedBefore: Instant, in organisation: ID<Organisation>) throws {
        try execute("DELETE FROM idempotency_key WHERE organisation_id = \(organisation) AND started_at < \(startedBefore)")
    }
}

extension Connection {
    /// The request that used the key.
    package func keyedRequest(_ key: String, of token: ID<APIToken>, in organisation: ID<Organisation>) throws -> KeyedRequest? {
        try first(
            """
            SELECT request, effect_id, started_at, status, headers, body FROM idempotency_key
            WHERE organisation_id = \(organisation) AND token_id = \(token) AND key = \(key)
            """
        ) { row in
            let answer = try row.optionalInt(3).map { status in
                StoredAnswer(
                    status: status, headers: JSONText.decode([String: String].self, try row.optionalText(4) ?? "") ?? [:],
                    body: try row.optionalText(5) ?? "")
            }
            return KeyedRequest(
                request: try row.text(0), effect: try row.integer(1), startedAt: try row.instant(2), answer: answer)
        }
    }
}
