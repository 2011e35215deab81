package import Domain
package import SQL
package import Support

/// Looking up many things at once, for a batch that arrives: one statement for each 64 of them.
extension Connection {
    /// How many names are looked up by one statement.
    package static var lookUpSize: Int { 64 }

    /// Which of these identifiers of the channel are stored, at most `lookUpSize`.
    package func stored(_ remoteIDs: [String], channel: Channel, account: String, in organisation: ID<Organisation>) throws -> [String] {
        try query(
            """
            SELECT remote_id FROM message WHERE organisation_id = \(organisation) AND channel = \(channel.rawValue) AND account = \(account)
                AND remote_id IN (\(list: remoteIDs, paddedTo: Self.lookUpSize))
            """
        ) { try $0.text(0) }
    }

    /// Who these handles of the channel are, at most `lookUpSize`.
    package func people(_ handles: [String], channel: Channel, in organisation: ID<Organisation>) throws -> [(String, ID<Person>)] {
        try query(
            """
            SELECT handle, person_id FROM person_handle WHERE organisation_id = \(organisation) AND channel = \(channel.rawValue)
                AND handle IN (\(list: handles, paddedTo: Self.lookUpSize))
            """
        ) { (try $0.text(0), try $0.id(1)) }
    }

    /// The conversations that these thread identifiers may stand for, newest first, at most `lookUpSize` identifiers; nil when there are so
    /// many that they must be looked up one by one: anybody may have named an identifier any number of times.
    package func conversations(
        threadKeys keys: [String], channel: Channel, account: String, in organisation: ID<Organisation>
    ) throws -> [(String, ID<Conversation>)]? {
        let limit = 8 * Self.lookUpSize
        let found = try query(
            """
            SELECT key, conversation_id FROM thread_key WHERE organisation_id = \(organisation) AND channel = \(channel.rawValue)
                AND account = \(account) AND key IN (\(list: keys, paddedTo: Self.lookUpSize)) ORDER BY conversation_id DESC LIMIT \(limit)
            """
        ) { (try $0.text(0), try $0.id(1, Conversation.self)) }
        return found.count < limit ? found : nil
    }
}
