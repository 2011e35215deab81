import Desk
import Domain
import HTTP
import Support

extension API {
    /// Notes and answers.
    static func writing(_ desk: Desk) -> [Operation] {
        let text = Schema.Property(
            name: "text", schema: .text(TextRule(longest: Desk.longestText, form: .words)), meaning: "The words, at most 100,000 bytes.")
        return [
            .giving(
                Wire.note.paged, .get, "/conversations/{id}/notes", "listNotes", "The internal notes, oldest first.",
                scope: .readConversations, parameters: Parameter.paging()
            ) { call in
                let notes = try await desk.notes(
                    of: try call.id(), after: call.afterID(), limit: call.limit + 1, as: try call.agent)
                return Made(Page(notes, limit: call.limit) { $0.id.description })
            },
            .giving(
                Wire.note, .post, "/conversations/{id}/notes", "writeNote", "Writes an internal note.",
                about: "It stands under the name of the person in whose name the token acts. A citizen may ask to see it.",
                scope: .writeConversations, body: .object(text), statuses: [(201, "Written.")]
            ) { call in
                let note = try await desk.write(
                    note: call.text("text") ?? "", in: try call.id(), under: call.once.map { ID(rawValue: $0.effect) }, as: try call.agent,
                    now: call.now)
                return Made(note, status: 201)
            },
            .giving(
                Wire.reply.paged, .get, "/conversations/{id}/replies", "listReplies",
                "The answers, oldest first; of more than 200 the newest.",
                scope: .readConversations, parameters: Parameter.paging()
            ) { call in
                let after = call.afterID(Reply.self)
                let all = try await desk.replies(of: try call.id(), as: try call.agent).filter { $0.id > after ?? ID(rawValue: 0) }
                return Made(Page(all, limit: call.limit) { $0.id.description })
            },
            .giving(
                Wire.reply, .post, "/conversations/{id}/replies", "writeReply", "Queues an answer to the citizen.",
                about:
                    "An answer is the act of the person in whose name the token was made: it goes out under that name, and the record says "
                    + "so and names the token. It is sent when `sendAfter` has come; until then it can be taken back.",
                scope: .writeReplies, parameters: [.ifMatch],
                body: .object(
                    text,
                    .init(name: "subject", schema: .text(TextRule(longest: 500)), isRequired: false, meaning: "`Re: …` when left out.")),
                statuses: [(201, "Queued.")], headers: ["ETag", "Location"], refusals: [409]
            ) { try await answer($0, desk) },
            .giving(
                Wire.reply, .get, "/replies/{id}", "getReply", "One answer.", scope: .readConversations, parameters: [.ifNoneMatch],
                headers: ["ETag"]
            ) { made(try await desk.reply(try $0.id(), as: try $0.agent)) },
            .giving(
                Wire.reply, .put, "/replies/{id}/cancellation", "cancelReply", "Takes an answer back that has not gone yet.",
                about: "Its words become a draft again. Too late is 409 with the answer as it is now.", scope: .writeReplies,
                parameters: [.ifMatch], headers: ["ETag"], refusals: [409]
            ) { try await cancel($0, desk) },
        ]
    }

    private static func answer(_ call: Call, _ desk: Desk) async throws -> Made<Reply> {
        let reply = try await desk.answer(
            try call.id(), text: call.text("text") ?? "", subject: call.text("subject"),
            requestKey: call.once.map { "once:\($0.effect)" } ?? "",
            version: call.version, as: try call.agent, now: call.now)
        var made = made(reply)
        made.status = 201
        made.headers.append(("Location", "\(base)/replies/\(reply.id)"))
        return made
    }

    private static func cancel(_ call: Call, _ desk: Desk) async throws -> Made<Reply> {
        let (id, agent): (ID<Reply>, Agent) = (try call.id(), try call.agent)
        try agent.require(.answer)
        // The state is looked at again by the change itself; this one is for who looked at an older one.
        if let seen = call.request.header("if-match")?.trimmed, seen != "*", seen != Wire.tag(try await desk.reply(id, as: agent)) {
            throw Conflict(version: 0)
        }
        _ = try await desk.cancel(id, as: agent, now: call.now)
        return made(try await desk.reply(id, as: agent))
    }

    private static func made(_ reply: Reply) -> Made<Reply> { Made(reply, headers: [("ETag", Wire.tag(reply))]) }
}
