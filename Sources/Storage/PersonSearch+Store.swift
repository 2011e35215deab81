package import Domain
package import SQL
package import Support

extension Connection {
    /// The persons with that handle, on one channel or on any.
    package func people(handle: String, channel: Channel?, in organisation: ID<Organisation>) throws -> [ID<Person>] {
        let there: SQL = if let channel { "AND channel = \(channel.rawValue)" } else { "" }
        let known: [ID<Person>] = try query(
            """
            SELECT DISTINCT person_id FROM person_handle WHERE organisation_id = \(organisation) AND handle = \(handle) \(there) ORDER BY person_id
            """
        ) { try $0.id(0) }
        if !known.isEmpty { return known }
        // Where the channel gives its accounts an identifier, a person is known by that, and the handle stands in the messages alone.
        let written = [handle, "@\(handle)"]
        return try query(
            """
            SELECT DISTINCT person_id FROM message WHERE organisation_id = \(organisation) AND person_id IS NOT NULL
                AND lower(author_handle) IN (\(list: written)) \(there) ORDER BY person_id
            """
        ) { try $0.id(0) }
    }

    /// The persons of that name, whatever its case.
    package func people(named name: String, in organisation: ID<Organisation>) throws -> [ID<Person>] {
        try query(
            """
            SELECT id FROM person WHERE organisation_id = \(organisation) AND (name = \(name) OR lower(name) = \(name.lowercased()))
            ORDER BY id LIMIT 100
            """
        ) { try $0.id(0) }
    }

    /// The persons who wrote in the conversation of that number.
    package func people(inConversation number: Int, organisation: ID<Organisation>) throws -> [ID<Person>] {
        try query(
            """
            SELECT DISTINCT m.person_id FROM conversation c
            JOIN message m ON m.organisation_id = c.organisation_id AND m.conversation_id = c.id
            WHERE c.organisation_id = \(organisation) AND c.number = \(number) AND m.person_id IS NOT NULL
            """
        ) { try $0.id(0) }
    }

    /// Every handle with its person, for finding those whose hashes are known.
    package func handles(
        after: PersonHandle?, limit: Int, in organisation: ID<Organisation>
    ) throws -> [(handle: PersonHandle, person: ID<Person>)] {
        let channel = after?.channel.rawValue ?? ""
        return try query(
            """
            SELECT channel, handle, person_id FROM person_handle WHERE organisation_id = \(organisation)
                AND (channel > \(channel) OR (channel = \(channel) AND handle > \(after?.handle ?? "")))
            ORDER BY channel, handle LIMIT \(limit)
            """
        ) { (PersonHandle(channel: Channel(rawValue: try $0.text(0)) ?? .other, handle: try $0.text(1)), try $0.id(2)) }
    }

    /// The name under which others than these go, if any of them has it.
    package func hasNamesake(_ name: String, of people: [ID<Person>], in organisation: ID<Organisation>) throws -> Bool {
        try first(
            """
            SELECT 1 FROM person WHERE organisation_id = \(organisation) AND lower(name) = \(name.lowercased()) AND id NOT IN (\(list: people)) LIMIT 1
            """
        ) { try $0.int(0) } != nil
    }
}
