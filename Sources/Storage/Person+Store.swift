package import Domain
package import SQL
package import Support

extension Transaction {
    package func insert(_ person: Person, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO person (organisation_id, id, name, first_seen) VALUES (\(organisation), \(person.id), \(person.name), \(person.firstSeen))
            """)
    }

    package func insert(_ handle: PersonHandle, of person: ID<Person>, in organisation: ID<Organisation>) throws {
        try execute(
            """
            INSERT INTO person_handle (organisation_id, channel, handle, person_id)
            VALUES (\(organisation), \(handle.channel.rawValue), \(handle.handle), \(person))
            """)
    }
}

extension Connection {
    package func person(_ handle: PersonHandle, in organisation: ID<Organisation>) throws -> ID<Person>? {
        try first(
            """
            SELECT person_id FROM person_handle
            WHERE organisation_id = \(organisation) AND channel = \(handle.channel.rawValue) AND handle = \(handle.handle)
            """
        ) { try $0.id(0) }
    }

    package func person(_ id: ID<Person>, in organisation: ID<Organisation>) throws -> Person? {
        try first("SELECT id, name, first_seen FROM person WHERE organisation_id = \(organisation) AND id = \(id)") {
            Person(id: try $0.id(0), name: try $0.text(1), firstSeen: try $0.instant(2))
        }
    }

    package func handles(of person: ID<Person>, in organisation: ID<Organisation>) throws -> [PersonHandle] {
        try query(
            """
            SELECT channel, handle FROM person_handle WHERE organisation_id = \(organisation) AND person_id = \(person)
            ORDER BY channel, handle LIMIT 20
            """
        ) { PersonHandle(channel: Channel(rawValue: try $0.text(0)) ?? .other, handle: try $0.text(1)) }
    }
}

extension Connection {
    /// How many conversations we have with the person.
    package func conversationCount(of person: ID<Person>, in organisation: ID<Organisation>) throws -> Int {
        try first("SELECT count(*) FROM conversation WHERE organisation_id = \(organisation) AND person_id = \(person)") { try $0.int(0) }
            ?? 0
    }

    /// The channels on which somebody is known: a look-up for each, however many people there are.
    package func channelsWithPeople(in organisation: ID<Organisation>) throws -> Set<Channel> {
        Set(
            try Channel.allCases.filter { channel in
                try first(
                    "SELECT 1 FROM person_handle WHERE organisation_id = \(organisation) AND channel = \(channel.rawValue) LIMIT 1"
                ) { try $0.int(0) } != nil
            })
    }
}
