package import Domain
import SQL
import Storage
package import Support

/// A person with what we know of where they write.
package struct PersonView: Sendable {
    package let person: Person
    package let handles: [PersonHandle]
    package let conversations: Int
}

/// What programs look up, one thing or one page at a time.
extension Desk {
    /// The conversation as lists show it.
    package func summary(of id: ID<Conversation>, as agent: Agent) async throws -> ConversationSummary {
        try agent.require(.readConversations)
        guard let found = try await database.read({ try $0.conversationSummary(id, in: agent.organisation) }) else { throw NotFound() }
        return found
    }

    /// The messages after that one in the order of arrival, with what was read in them; with a conversation only those of it.
    package func messages(
        after id: ID<Message>?, of conversation: ID<Conversation>?, limit: Int, as agent: Agent
    ) async throws -> [(message: Message, reading: Reading?)] {
        try agent.require(.readConversations)
        try await note(conversation == nil ? .exportMade : .conversationRead, conversation: conversation, as: agent)
        return try await database.read { connection in
            if let conversation, try connection.conversation(conversation, in: agent.organisation) == nil { throw NotFound() }
            let messages = try connection.messages(
                after: id ?? ID(rawValue: 0), of: conversation, limit: limit, in: agent.organisation)
            let readings = try connection.readings(of: messages, in: agent.organisation)
            return messages.map { ($0, readings[$0.id]) }
        }
    }

    /// One message with what was read in it.
    package func read(_ id: ID<Message>, as agent: Agent) async throws -> (message: Message, reading: Reading?) {
        try agent.require(.readConversations)
        return try await database.read { connection in
            guard let message = try connection.message(id, in: agent.organisation) else { throw NotFound() }
            return (message, try connection.readings(of: [message], in: agent.organisation)[id])
        }
    }

    /// The notes of a conversation after that one, oldest first.
    package func notes(of conversation: ID<Conversation>, after note: ID<Note>?, limit: Int, as agent: Agent) async throws -> [Note] {
        try agent.require(.readConversations)
        try await self.note(.conversationRead, conversation: conversation, as: agent)
        return try await database.read { connection in
            guard try connection.conversation(conversation, in: agent.organisation) != nil else { throw NotFound() }
            return try connection.notes(of: conversation, after: note, limit: limit, in: agent.organisation)
        }
    }

    /// The answers of a conversation, oldest first; of more than 200 the newest.
    package func replies(of conversation: ID<Conversation>, as agent: Agent) async throws -> [Reply] {
        try agent.require(.readConversations)
        try await note(.conversationRead, conversation: conversation, as: agent)
        return try await database.read { connection in
            guard try connection.conversation(conversation, in: agent.organisation) != nil else { throw NotFound() }
            return try connection.replies(of: conversation, in: agent.organisation)
        }
    }

    package func person(_ id: ID<Person>, as agent: Agent) async throws -> PersonView {
        try agent.require(.readConversations)
        return try await database.read { connection in
            guard let person = try connection.person(id, in: agent.organisation) else { throw NotFound() }
            return PersonView(
                person: person, handles: try connection.handles(of: id, in: agent.organisation),
                conversations: try connection.conversationCount(of: id, in: agent.organisation))
        }
    }

    /// Who writes under that handle on that channel; nil when nobody has.
    package func person(with handle: String, on channel: Channel, as agent: Agent) async throws -> PersonView? {
        try agent.require(.readConversations)
        guard let key = Author(handle: handle).key else { return nil }
        let found = try await database.read { try $0.person(PersonHandle(channel: channel, handle: key), in: agent.organisation) }
        guard let found else { return nil }
        return try await person(found, as: agent)
    }

    package func user(_ id: ID<User>, as agent: Agent) async throws -> User {
        try agent.require(.readConversations)
        guard let user = try await database.read({ try $0.user(id, in: agent.organisation) }) else { throw NotFound() }
        return user
    }

    /// Everything that happened after that event, oldest first, with what browsers are not told.
    package func audit(after number: Int64, limit: Int, as agent: Agent) async throws -> [Event] {
        try agent.require(.administer)
        return try await database.read { try $0.events(after: number, limit: limit, in: agent.organisation) }
    }
}

extension Desk {
    /// Whether the same may work a moment later.
    package static func isTemporary(_ error: any Error) -> Bool {
        switch (error as? SQLError)?.code {
        case .busy, .connection: true
        case .constraint, .disk, .damaged, .other, nil: false
        }
    }
}
