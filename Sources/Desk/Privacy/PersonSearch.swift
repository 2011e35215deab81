package import Domain
import SQL
import Storage
package import Support

/// Whom a search for one person found.
package enum PersonSearch: Sendable, Equatable {
    /// One person; several rows of one address on different channels are one person too.
    case found([PersonMatch])
    /// Several persons that may be meant.
    case several([PersonMatch])
    case nobody
}

extension Desk {
    /// The person that `text` means: an identifier, a handle or address (with `CHANNEL:` before it where it must be told apart), or a name,
    /// which may be followed by the number of one of their conversations.
    package func person(matching text: String, as agent: Agent) async throws -> PersonSearch {
        try agent.require(.administer)
        let text = text.trimmed
        guard !text.isEmpty else { return .nobody }
        return try await database.read { connection in
            let organisation = agent.organisation
            if let id = ID<Person>(text), let match = try connection.match(id, in: organisation) { return .found([match]) }
            let (channel, handle) = Self.handle(text)
            let byHandle = try connection.people(handle: handle, channel: channel, in: organisation).compactMap {
                try connection.match($0, in: organisation)
            }
            if !byHandle.isEmpty {
                // A mail address is one person's on whatever channel; a short name is not.
                return byHandle.count == 1 || MailAddress.isPlausible(handle) ? .found(byHandle) : .several(byHandle)
            }
            var named = try connection.people(named: text, in: organisation)
            if named.isEmpty, let (name, number) = Self.nameAndNumber(text) {
                let there = Set(try connection.people(inConversation: number, organisation: organisation))
                named = try connection.people(named: name, in: organisation).filter(there.contains)
            }
            let matches = try named.compactMap { try connection.match($0, in: organisation) }
            return matches.isEmpty ? .nobody : matches.count == 1 ? .found(matches) : .several(matches)
        }
    }

    /// The person with all rows that one of their addresses stands for: a mail address is one person's on whatever channel.
    package func people(sameAs id: ID<Person>, as agent: Agent) async throws -> [ID<Person>] {
        try agent.require(.administer)
        return try await database.read { connection in
            let addresses = try connection.handles(of: id, in: agent.organisation).map(\.handle).filter(MailAddress.isPlausible)
            let others = try addresses.flatMap { try connection.people(handle: $0, channel: nil, in: agent.organisation) }
            return Array(Set(others + [id])).sorted()
        }
    }

    private static func handle(_ text: String) -> (channel: Channel?, handle: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let channel = Channel(rawValue: parts[0].lowercased()) { return (channel, key(parts[1])) }
        return (nil, key(text))
    }

    private static func key(_ text: String) -> String { Author(handle: text).key ?? text.lowercased() }

    /// `Fatima El Idrissi #147` and `Fatima El Idrissi 2026-0147` name somebody by a conversation.
    private static func nameAndNumber(_ text: String) -> (name: String, number: Int)? {
        guard let space = text.lastIndex(where: \.isWhitespace) else { return nil }
        let last = text[text.index(after: space)...]
        let digits = last.hasPrefix("#") ? last.dropFirst() : last.split(separator: "-").last ?? last
        guard let number = Int(digits), number > 0 else { return nil }
        return (text[..<space].trimmed, number)
    }
}

extension Connection {
    func match(_ id: ID<Person>, in organisation: ID<Organisation>) throws -> PersonMatch? {
        guard let person = try person(id, in: organisation) else { return nil }
        return PersonMatch(
            person: person, handles: try handles(of: id, in: organisation), conversations: try conversationCount(of: id, in: organisation))
    }
}
