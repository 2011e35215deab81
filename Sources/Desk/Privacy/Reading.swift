import Domain
import SQL
import Storage
import Support

/// What was written down of this hour's reading, so that looking at the same thing again costs nothing.
final class ReadingLog: Sendable {
    /// Somebody looks at something.
    struct Look: Hashable {
        let organisation: ID<Organisation>
        let user: ID<User>?
        let token: ID<APIToken>?
        let kind: String
        let conversation: ID<Conversation>?
        let message: ID<Message>?
        let part: Int?
    }

    private struct State {
        var hour: Int64 = 0
        var seen: Set<Look> = []
    }
    private let state = Lock(State())
    /// Beyond so many of one hour they are written down again rather than remembered.
    private static let limit = 100_000

    /// Whether it is the first look of this hour.
    func isFirst(_ look: Look, at now: Instant) -> Bool {
        let hour = now.microseconds / 3_600_000_000
        return state.withLock { state in
            if state.hour != hour || state.seen.count >= Self.limit { (state.hour, state.seen) = (hour, []) }
            return state.seen.insert(look).inserted
        }
    }

    /// It could not be written down after all.
    func forget(_ look: Look) { state.withLock { _ = $0.seen.remove(look) } }
}

extension Desk {
    /// Writes down that somebody looks at something, once an hour: before it is shown. What a browser loads by itself with a code has no reader.
    func note(
        _ kind: Event.Kind, conversation: ID<Conversation>? = nil, message: ID<Message>? = nil, part: Int? = nil, as agent: Agent
    ) async throws {
        guard agent.user != nil || agent.token != nil else { return }
        let now = clock.now()
        let look = ReadingLog.Look(
            organisation: agent.organisation, user: agent.user, token: agent.token, kind: kind.rawValue, conversation: conversation,
            message: message, part: part)
        guard reading.isFirst(look, at: now) else { return }
        do {
            try await database.write { transaction in
                // What is not there, or not theirs, was not read.
                if let conversation, try transaction.conversation(conversation, in: agent.organisation) == nil { throw NotFound() }
                transaction.record(
                    NewEvent(kind, conversation: conversation, message: message, facts: part.map { ["part": String($0)] } ?? [:]),
                    by: agent,
                    at: now, isQuiet: true)
            }
        } catch let error as SQLError where error.code == .disk {
            // A full disk must not close the desk in the middle of a crisis; the log of the server holds it then.
            reading.forget(look)
            log.error("who looked could not be recorded", ["user": agent.name, "kind": kind.rawValue, "error": "\(error)"])
        } catch {
            reading.forget(look)
            throw error
        }
    }
}
