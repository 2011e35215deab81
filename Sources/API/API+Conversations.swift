import Desk
import Domain
import HTTP
import Support

extension API {
    /// Looking at conversations.
    static func conversations(_ desk: Desk) -> [Operation] {
        [
            .giving(
                Wire.conversation.paged, .get, "/conversations", "listConversations", "The conversations of a view, newest first.",
                scope: .readConversations,
                parameters: [
                    .query(
                        "view", .choice(InboxView.allCases.map(\.rawValue)), "Which ones; `all` when it is left out, which is all but spam."
                    ),
                    .query(
                        "search", .text(TextRule(longest: 500)),
                        "Words, \"phrases\", -without, begin*: in messages, names, addresses, file names."),
                    .query("number", .integer(1...Int64.max), "Only the conversation that people call by this number."),
                ] + Parameter.paging(.place)
            ) { try await list($0, desk) },
            .giving(
                Wire.conversation, .get, "/conversations/{id}", "getConversation", "One conversation.", scope: .readConversations,
                parameters: [.ifNoneMatch], headers: ["ETag"]
            ) { made(try await desk.summary(of: try $0.id(), as: try $0.agent)) },
            .giving(
                Wire.label.paged, .get, "/conversations/{id}/tags", "listConversationTags", "The labels of a conversation.",
                scope: .readConversations
            ) { Made(Page(try await desk.summary(of: try $0.id(), as: try $0.agent).tags.map(Wire.Tag.init), next: nil)) },
        ]
    }

    private static func list(_ call: Call, _ desk: Desk) async throws -> Made<Page<ConversationSummary>> {
        let agent = try call.agent
        if let number = call.request.queryValue("number").flatMap({ Int($0) }) {
            let found = try await desk.conversation(number: number, as: agent, now: call.now)
            return Made(Page(found.map { [$0] } ?? [], next: nil))
        }
        let cursor = call.after.map { InboxCursor($0) }
        // Numbers beyond all of ours: nothing lies after them.
        if case .some(nil) = cursor { return Made(Page([], next: nil)) }
        let list = try await desk.inbox(
            call.request.queryValue("view").flatMap(InboxView.init(rawValue:)) ?? .all, search: call.request.queryValue("search") ?? "",
            before: cursor ?? nil, limit: call.limit, as: agent, now: call.now)
        return Made(Page(list.summaries, next: list.next?.text))
    }

    /// A conversation with its version.
    static func made(_ summary: ConversationSummary) -> Made<ConversationSummary> {
        Made(summary, headers: [("ETag", Wire.tag(summary.conversation))])
    }
}
