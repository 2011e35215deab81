import Crypto
import Domain
import SQL
import Storage
import Support

/// Empties what is past its term, some conversations at a time. Who is killed on the way leaves whole conversations, and the next run takes the rest.
struct RetentionWork: Sendable {
    private let desk: Desk
    private let due: DueForErasure
    private let id: ID<Erasure>
    private let salt: String
    private let organisation: ID<Organisation>
    private let now: Instant
    private static let batch = 50

    init(
        _ desk: Desk, _ due: DueForErasure, id: ID<Erasure>, salt proposed: String, organisation: ID<Organisation>, now: Instant
    ) async throws {
        (self.desk, self.due, self.id, self.organisation, self.now) = (desk, due, id, organisation, now)
        salt = try await desk.database.read { try $0.erasureSalts(in: organisation).first ?? proposed }
    }

    func run(by user: ID<User>?) async throws {
        let erasure = Erasure(id: id, kind: .term, at: now, user: user, reason: "", salt: salt)
        try await desk.database.write { try $0.insert(erasure, handles: [], in: organisation) }
        let otherRows = try await desk.database.read { try $0.irregularSearchRows(in: organisation) }
        var counts = ErasureCounts()
        for start in stride(from: 0, to: due.conversations.count, by: Self.batch) {
            let part = due.conversations[start..<min(start + Self.batch, due.conversations.count)]
            let gone = try await desk.database.write { transaction in
                var gone = ErasureCounts()
                let held = try HeldConversations(transaction, in: organisation)
                for (conversation, lastAt) in part where !held.contains(conversation) {
                    try empty(conversation, lastAt, otherRows, transaction, &gone)
                }
                return gone
            }
            counts.conversations += gone.conversations
            counts.messages += gone.messages
            counts.notes += gone.notes
            counts.attachments += gone.attachments
        }
        let total = counts
        try await desk.database.write { transaction in
            try transaction.erase(raws: due.strays, in: organisation)
            _ = try transaction.deleteForgottenPeople(in: organisation)
            try transaction.markDone(id, total, at: now, in: organisation)
            transaction.record(
                NewEvent(
                    .retentionRan,
                    facts: [
                        "erasure": id.description, "conversations": String(total.conversations), "messages": String(total.messages),
                    ]), by: user, at: now, in: organisation)
        }
    }

    private func empty(
        _ id: ID<Conversation>, _ lastAt: Instant, _ otherRows: [ID<Message>: [Int64]], _ transaction: Transaction,
        _ gone: inout ErasureCounts
    ) throws {
        // Somebody wrote, or opened it again, since it was looked for.
        guard let conversation = try transaction.lockedConversation(id, in: organisation), conversation.lastAt == lastAt,
            [.closed, .spam].contains(conversation.state)
        else { return }
        let keys = ErasedKeys(salt: salt)
        var messages: [ID<Message>] = []
        var items: [ErasureRecord.Item] = []
        var names = Redaction()
        try transaction.eachMessage(in: id, organisation) { message in
            messages.append(message.id)
            items.append(.init(hash: keys.message(message.content), kind: .whole))
            gone.attachments += message.content.attachments.count
            if message.direction == .inbound, let name = message.content.author.name { names.add(name: name) }
        }
        gone.conversations += 1
        gone.messages += messages.count
        gone.notes += try transaction.notes(of: id, limit: .max, in: organisation).count
        for reply in try transaction.replies(of: id, in: organisation) { try transaction.erase(reply.id, in: organisation) }
        for tag in try transaction.tags(of: id, in: organisation)
        where names.redacted(tag) != tag || names.calls.contains(where: { $0.lowercased() == tag }) {
            _ = try transaction.removeTag(tag, from: id, in: organisation)
        }
        for (number, facts) in try transaction.eventFacts(of: id, in: organisation) where facts["problem"] != nil {
            var kept = facts
            kept["problem"] = nil
            try transaction.rewrite(facts: kept, of: number, in: organisation)
        }
        try transaction.deleteSearch(rows: messages.map(\.rawValue) + messages.flatMap { otherRows[$0] ?? [] }, in: organisation)
        try transaction.erase(messages, at: now, in: organisation)
        try transaction.erase(id, at: now, in: organisation)
        try transaction.insert(items, of: self.id, in: organisation)
    }
}

extension Desk {
    /// What hashes are made with that nobody can guess.
    func newSalt() throws -> String { try Token().text }
}
