package import Domain
import SQL
import Storage
package import Support

/// What a machine that watches over the installation asks: counts over all organisations, no words and no names.
package struct Figures: Sendable, Equatable {
    package var events: Int64 = 0
    package var conversations: Int64 = 0
    package var replies: [Reply.State: Int] = [:]
    package var raws: [RawMessage.State: Int] = [:]
    /// When the answer that waits longest should have gone.
    package var oldestQueued: Instant?
}

extension Desk {
    /// The figures of this moment.
    package func figures() async throws -> Figures {
        try await database.read { connection in
            var figures = Figures()
            for organisation in try connection.organisations().map(\.id) {
                figures.events += try connection.lastEventNumber(in: organisation)
                figures.conversations += try connection.counterValue("conversation", in: organisation)
                figures.replies.merge(try connection.openReplyCounts(in: organisation), uniquingKeysWith: +)
                figures.raws.merge(try connection.unreadRawCounts(in: organisation), uniquingKeysWith: +)
                guard let oldest = try connection.oldestQueuedReply(in: organisation) else { continue }
                figures.oldestQueued = min(figures.oldestQueued ?? oldest, oldest)
            }
            return figures
        }
    }
}
