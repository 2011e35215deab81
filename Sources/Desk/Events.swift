package import Domain
import Formats
import SQL
import Storage
package import Support

extension Desk {
    /// The events after `number` that browsers are told, with the number to go on from (which also counts those they are not told).
    package func liveEvents(after number: Int64, limit: Int = 500, as agent: Agent) async throws -> (events: [Event], next: Int64) {
        try agent.require(.readConversations)
        let events = try await database.read { try $0.events(after: number, limit: limit, in: agent.organisation) }
        return (events.filter(\.kind.isLive), events.last?.number ?? number)
    }

    /// The number of the newest event.
    package func lastEventNumber(as agent: Agent) async throws -> Int64 {
        try await database.read { try $0.lastEventNumber(in: agent.organisation) }
    }
}

extension Desk {
    /// Wakes after every commit that recorded an event, in whichever process it was.
    package func commits() -> AsyncStream<Void> { database.notifications(eventsChannel) }

    /// The organisation that a message belongs to, for an address that carries a code instead of a session.
    package func organisation(of message: ID<Message>) async throws -> ID<Organisation>? {
        try await database.read { connection in
            try connection.organisations().first { try connection.message(message, in: $0.id) != nil }?.id
        }
    }

    /// The sanitised HTML with each image's address changed; nil takes the image out and leaves its description.
    package static func rewriteImages(_ html: String, _ map: (String) -> String?) -> String { SanitisedImages.rewrite(html, map) }
}
