package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The longest note, answer or draft, in bytes.
    package static let longestText = 100_000

    /// Writes an internal note. Under an identifier that is given it is written once, however often that is asked.
    package func write(
        note text: String, in id: ID<Conversation>, under given: ID<Note>? = nil, as agent: Agent, now: Instant
    ) async throws -> Note {
        try agent.require(.handleConversations)
        guard let user = agent.user else { throw Forbidden(permission: .handleConversations) }
        let text = try checked(text)
        let note = Note(id: given ?? ids.next(), conversation: id, author: user, authorName: agent.name, text: text, at: now)
        return try await database.write { transaction in
            guard try transaction.conversation(id, in: agent.organisation) != nil else { throw NotFound() }
            if given != nil, let known = try transaction.note(note.id, in: agent.organisation) { return known }
            try transaction.insert(note, in: agent.organisation)
            try transaction.deleteDraft(.note, of: user, in: id, organisation: agent.organisation)
            transaction.record(NewEvent(.noteWritten, conversation: id), by: agent, at: now)
            return note
        }
    }

    /// Keeps what somebody is writing; an empty text forgets it.
    package func save(draft text: String, kind: Draft.Kind, in id: ID<Conversation>, as agent: Agent, now: Instant) async throws {
        try agent.require(kind == .answer ? .answer : .handleConversations)
        guard let user = agent.user else { throw Forbidden(permission: .handleConversations) }
        guard text.utf8.count <= Self.longestText else { throw Invalid(.textTooLong) }
        let draft = Draft(kind: kind, user: user, userName: agent.name, text: text.trimmed.isEmpty ? "" : text, savedAt: now)
        try await database.write { transaction in
            guard try transaction.conversation(id, in: agent.organisation) != nil else { throw NotFound() }
            let before = try transaction.draftSavedAt(kind, of: user, in: id, organisation: agent.organisation)
            try transaction.save(draft, in: id, organisation: agent.organisation)
            let begins = before.map { now.seconds(since: $0) >= Draft.secondsOfWriting } ?? true
            guard begins, kind == .answer, !draft.text.isEmpty else { return }
            transaction.record(NewEvent(.draftBegun, conversation: id), by: user, at: now, in: agent.organisation)
        }
    }

    /// The text without white space at its ends and with plain line ends; refused when nothing is left or it is too long.
    func checked(_ text: String) throws -> String {
        guard text.utf8.count <= Self.longestText else { throw Invalid(.textTooLong) }
        let text = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n").trimmed
        guard !text.isEmpty else { throw Invalid(.emptyText) }
        return text
    }
}
