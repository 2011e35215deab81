package import Domain
package import SQL
package import Support

extension Transaction {
    /// Leaves nothing but the figures of these messages.
    package func erase(_ messages: [ID<Message>], at now: Instant, in organisation: ID<Organisation>) throws {
        for part in messages.parts {
            let raws: [ID<RawMessage>] = try query(
                "SELECT raw_id FROM message WHERE organisation_id = \(organisation) AND id IN (\(list: part)) AND raw_id IS NOT NULL"
            ) { try $0.id(0) }
            try execute(
                """
                UPDATE message SET person_id = NULL, remote_id = 'erased:' || id, author_id = NULL, author_handle = NULL, author_name = NULL,
                    followers = NULL, verified = NULL, text = '', html = NULL, subject = '', url = NULL, language = NULL, in_reply_to = NULL,
                    thread = NULL, metrics = '{}', mail = NULL, reply = NULL, quoted = NULL, signature = NULL, has_remote_images = 0,
                    raw_id = NULL, erased_at = \(now)
                WHERE organisation_id = \(organisation) AND id IN (\(list: part))
                """)
            try execute("DELETE FROM attachment WHERE organisation_id = \(organisation) AND message_id IN (\(list: part))")
            // What they were read as and what was decided about them tells of a person as well.
            try execute("DELETE FROM reading WHERE organisation_id = \(organisation) AND message_id IN (\(list: part))")
            try execute(
                """
                DELETE FROM decision WHERE organisation_id = \(organisation) AND message_id IN (\(list: part)) AND conversation_id IN (
                    SELECT conversation_id FROM message WHERE organisation_id = \(organisation) AND id IN (\(list: part)))
                """)
            try erase(raws: raws, in: organisation)
        }
    }

    /// Deletes stored bytes that no message needs.
    package func erase(raws: [ID<RawMessage>], in organisation: ID<Organisation>) throws {
        for part in raws.parts {
            try execute("DELETE FROM raw_bytes WHERE organisation_id = \(organisation) AND id IN (\(list: part))")
            try execute("DELETE FROM raw_message WHERE organisation_id = \(organisation) AND id IN (\(list: part))")
        }
    }

    /// Takes rows out of the search index.
    package func deleteSearch(rows: [Int64], in organisation: ID<Organisation>) throws {
        for row in rows {
            try execute("DELETE FROM message_search WHERE rowid = \(row) AND organisation_id = \(organisation)")
        }
    }

    /// Writes the texts of a message that stays, after something was taken out of them; its layout goes.
    package func rewrite(_ message: Message, in organisation: ID<Organisation>) throws {
        let content = message.content
        let reply = content.mail.flatMap { $0.reply == content.text ? nil : $0.reply }
        try execute(
            """
            UPDATE message SET author_name = \(content.author.name), text = \(content.text), html = \(content.html), subject = \(content.subject),
                url = \(content.url), in_reply_to = \(content.inReplyTo), thread = \(content.thread),
                mail = \(content.mail.map { JSONText.encode(StoredMail($0)) }), reply = \(reply), quoted = \(content.mail?.quoted),
                signature = \(content.mail?.signature), has_remote_images = \(content.html != nil && message.hasRemoteImages)
            WHERE organisation_id = \(organisation) AND id = \(message.id)
            """)
        // Where the reasons of its reading stand in the text is no longer so.
        try execute("UPDATE reading SET because = '' WHERE organisation_id = \(organisation) AND message_id = \(message.id)")
        for (position, attachment) in content.attachments.enumerated() {
            try execute(
                """
                UPDATE attachment SET name = \(attachment.name), alt = \(attachment.alt)
                WHERE organisation_id = \(organisation) AND message_id = \(message.id) AND position = \(position)
                """)
        }
    }

    /// Puts other bytes in the place of stored ones. The digest stays that of what came, so that it is known when it comes again.
    package func replace(raw: ID<RawMessage>, with bytes: [UInt8], in organisation: ID<Organisation>) throws {
        try execute("UPDATE raw_bytes SET bytes = \(bytes) WHERE organisation_id = \(organisation) AND id = \(raw)")
    }

    /// Forgets the bytes of a message that stays.
    package func dropRaw(of message: ID<Message>, _ raw: ID<RawMessage>, in organisation: ID<Organisation>) throws {
        try execute("UPDATE message SET raw_id = NULL WHERE organisation_id = \(organisation) AND id = \(message)")
        try execute("UPDATE attachment SET part = NULL WHERE organisation_id = \(organisation) AND message_id = \(message)")
        try execute("DELETE FROM raw_bytes WHERE organisation_id = \(organisation) AND id = \(raw)")
    }

    /// Leaves nothing but the figures of a conversation, whose messages are erased.
    package func erase(_ conversation: ID<Conversation>, at now: Instant, in organisation: ID<Organisation>) throws {
        for statement: SQL in [
            """
            UPDATE conversation SET subject = '', preview = '', person_id = NULL, snoozed_until = NULL, state = 'closed', shelf = 'closed',
                clock_ended = CASE WHEN clock_state IN ('running', 'paused') THEN \(now) ELSE clock_ended END,
                clock_state = CASE WHEN clock_state IN ('running', 'paused') THEN 'stopped' ELSE clock_state END,
                version = version + 1, erased_at = \(now)
            WHERE organisation_id = \(organisation) AND id = \(conversation)
            """,
            "DELETE FROM conversation_participant WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)",
            "DELETE FROM thread_key WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)",
            "DELETE FROM note WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)",
            "DELETE FROM draft WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)",
            "DELETE FROM closure WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)",
            "DELETE FROM deed WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)",
        ] { try execute(statement) }
    }

    /// Forgets who takes part in a conversation that stays, and by which identifiers their messages were known.
    package func forget(
        addresses: [String], keys: [String], in conversation: ID<Conversation>, organisation: ID<Organisation>
    ) throws {
        try execute(
            """
            DELETE FROM conversation_participant WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)
                AND handle IN (\(list: addresses))
            """)
        for part in keys.parts {
            try execute(
                """
                DELETE FROM thread_key WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND key IN (\(list: part))
                """)
        }
    }

    /// Empties an answer; what had not gone goes no more.
    package func erase(_ reply: ID<Reply>, in organisation: ID<Organisation>) throws {
        try execute(
            """
            UPDATE reply SET recipients = '{"cc":[],"to":[]}', subject = '', text = '', remote_id = 'erased:' || id, in_reply_to = NULL,
                thread_references = '', problem = '', request_key = 'erased:' || id,
                state = CASE WHEN state IN ('queued', 'failed', 'unknown') THEN 'cancelled' ELSE state END
            WHERE organisation_id = \(organisation) AND id = \(reply)
            """)
        try execute("UPDATE reply_attempt SET detail = '' WHERE organisation_id = \(organisation) AND reply_id = \(reply)")
    }

    /// Writes the texts of an answer that stays.
    package func rewrite(_ reply: Reply, in organisation: ID<Organisation>) throws {
        try execute(
            """
            UPDATE reply SET recipients = \(StoredRecipients(reply).text), subject = \(reply.subject), text = \(reply.text),
                in_reply_to = \(reply.inReplyTo), thread_references = \(reply.references.joined(separator: " ")), problem = \(reply.problem)
            WHERE organisation_id = \(organisation) AND id = \(reply.id)
            """)
        try execute("UPDATE reply_attempt SET detail = '' WHERE organisation_id = \(organisation) AND reply_id = \(reply.id)")
    }

    package func rewrite(note: ID<Note>, _ text: String, in organisation: ID<Organisation>) throws {
        try execute("UPDATE note SET text = \(text) WHERE organisation_id = \(organisation) AND id = \(note)")
    }

    /// Writes the reasons for decisions and closures of a conversation anew, and what was done about it.
    package func rewriteReasons(of conversation: ID<Conversation>, in organisation: ID<Organisation>, _ rewrite: (String) -> String) throws
    {
        let decided = try query(
            """
            SELECT id, message_at, reason FROM decision
            WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND reason <> ''
            """
        ) { (try $0.integer(0), try $0.instant(1), try $0.text(2)) }
        for (id, at, reason) in decided where rewrite(reason) != reason {
            try execute(
                """
                UPDATE decision SET reason = \(rewrite(reason))
                WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND message_at = \(at) AND id = \(id)
                """)
        }
        for closure in try closures(of: conversation, in: organisation) where rewrite(closure.reason) != closure.reason {
            try execute(
                "UPDATE closure SET reason = \(rewrite(closure.reason)) WHERE organisation_id = \(organisation) AND id = \(closure.id)")
        }
        let done = try query(
            "SELECT id, party, reference FROM deed WHERE organisation_id = \(organisation) AND conversation_id = \(conversation)"
        ) { (try $0.integer(0), try $0.text(1), try $0.text(2)) }
        for (id, party, number) in done where rewrite(party) != party || rewrite(number) != number {
            try execute(
                """
                UPDATE deed SET party = \(rewrite(party)), reference = \(rewrite(number)) WHERE organisation_id = \(organisation) AND id = \(id)
                """)
        }
    }

    package func rewrite(facts: [String: String], of event: Int64, in organisation: ID<Organisation>) throws {
        try execute("UPDATE event SET facts = \(JSONText.encode(facts)) WHERE organisation_id = \(organisation) AND number = \(event)")
    }

    /// The person, of whom nothing refers to any more.
    package func delete(_ person: ID<Person>, in organisation: ID<Organisation>) throws {
        try execute("DELETE FROM person_handle WHERE organisation_id = \(organisation) AND person_id = \(person)")
        try execute("UPDATE message SET person_id = NULL WHERE organisation_id = \(organisation) AND person_id = \(person)")
        try execute("UPDATE conversation SET person_id = NULL WHERE organisation_id = \(organisation) AND person_id = \(person)")
        try execute("DELETE FROM person WHERE organisation_id = \(organisation) AND id = \(person)")
    }
}

extension Connection {
    /// The events of a conversation that say more than that they happened.
    package func eventFacts(
        of conversation: ID<Conversation>, in organisation: ID<Organisation>
    ) throws -> [(number: Int64, facts: [String: String])] {
        try query(
            """
            SELECT number, facts FROM event WHERE organisation_id = \(organisation) AND conversation_id = \(conversation) AND facts <> '{}'
            """
        ) { (try $0.integer(0), JSONText.decode([String: String].self, try $0.text(1)) ?? [:]) }
    }
}

extension Array {
    /// The elements in parts that one statement can take.
    fileprivate var parts: [[Element]] { stride(from: 0, to: count, by: 500).map { Array(self[$0..<Swift.min($0 + 500, count)]) } }
}
