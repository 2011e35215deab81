import Desk
import Domain
import HTTP
import Support

extension API {
    /// Doing something with a conversation. What is done stands there as a resource: PUT does it, DELETE takes it away.
    static func actions(_ desk: Desk) -> [Operation] {
        [
            action(
                desk, .put, "assignment", "assignConversation", "Gives the conversation to a colleague.",
                body: .object(.init(name: "user", schema: .identifier, meaning: "Our identifier of the colleague."))
            ) { call throws in
                guard let user = call.text("user").flatMap({ ID<User>($0) }) else { throw Problem(.invalid, "There is no such colleague.") }
                return .assign(user)
            },
            action(desk, .delete, "assignment", "releaseConversation", "Takes the conversation from whoever has it.") { _ in .assign(nil) },
            action(desk, .put, "closure", "closeConversation", "Closes the conversation.") { _ in .close },
            action(desk, .delete, "closure", "reopenConversation", "Opens a closed conversation again.", from: .closed) { _ in .reopen },
            action(desk, .put, "waiting", "awaitCitizen", "Says that we asked the citizen something and wait: the clock stands still.") {
                _ in
                .ask
            },
            action(desk, .delete, "waiting", "resumeConversation", "Says that we wait no more.", from: .waiting) { _ in .reopen },
            action(
                desk, .put, "snooze", "snoozeConversation", "Puts the conversation out of sight until then, or until somebody writes.",
                body: .object(.init(name: "until", schema: .instant, meaning: "A time to come."))
            ) { call throws in
                guard let until = call.text("until").flatMap({ Instant(rfc3339: $0) }) else { throw Invalid(.badDate) }
                return .snooze(until: until)
            },
            action(desk, .delete, "snooze", "wakeConversation", "Brings the conversation back into sight.") { _ in .wake },
            action(desk, .put, "spam", "markSpam", "Marks the conversation as spam.") { _ in .markSpam },
            action(desk, .delete, "spam", "unmarkSpam", "Takes the conversation out of spam.", from: .spam) { _ in .reopen },
            action(desk, .put, "tags/{tag}", "tagConversation", "Gives the conversation a label.") { .addTag($0.request.parameter("tag")) },
            action(desk, .delete, "tags/{tag}", "untagConversation", "Takes a label from the conversation.") {
                .removeTag($0.request.parameter("tag").trimmed.lowercased())
            },
        ]
    }

    /// `state`: there is something to take away in this state alone.
    private static func action(
        _ desk: Desk, _ method: HTTP.Request.Method, _ resource: String, _ id: String, _ summary: String, body: Body? = nil,
        from state: Conversation.State? = nil, _ action: @escaping @Sendable (Call) throws -> ConversationAction
    ) -> Operation {
        .giving(
            Wire.conversation, method, "/conversations/{id}/\(resource)", id, summary, scope: .writeConversations,
            parameters: [.ifMatch], body: body, statuses: [(200, "Done: the conversation as it is now.")], headers: ["ETag"],
            refusals: [409]
        ) { call in
            let agent = try call.agent
            if let state {
                try agent.require(.handleConversations)
                let present = try await desk.summary(of: try call.id(), as: agent).conversation
                guard present.state == state else { throw Conversation.Refusal(action: .reopen, state: present.state) }
            }
            let changed = try await desk.perform(
                try action(call), on: try call.id(), version: call.version, as: agent, now: call.now)
            return made(try await desk.summary(of: changed.id, as: agent))
        }
    }
}
