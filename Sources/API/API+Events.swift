import Desk
import Domain
import HTTP
import Support

extension API {
    /// What happens, as it happens.
    static func events(_ feed: ProgramFeed) -> Operation {
        Operation(
            .get, "/events", "streamEvents", "What happens, as Server-Sent Events.",
            about: """
                Each event carries its number as `id` and an `Event` as `data`. The stream begins with what came after `Last-Event-ID` (or \
                `after`, for who cannot set header fields), and without either with what happens from now on; an event `hello` tells the number \
                where it stands. A number that was never given out here begins at the present with an event `reset`: read anew what you need. \
                A line of comment every 20 seconds keeps it open; when it ends, come back with the last number you saw.
                """,
            scope: .readConversations,
            parameters: [.lastEventID, .query("after", .integer(0...Int64.max), "As `Last-Event-ID`, which wins over it.")],
            successes: [Success(200, "The stream, which stays open.", content: ("text/event-stream", .text))]
        ) { call in
            let caller = try call.caller
            let after = (call.request.lastEventID ?? call.request.queryValue("after")).flatMap { Int64($0) }
            let stream = EventStream(owner: "token \(caller.token.id)")
            feed.join(
                stream, caller: caller, token: Admission.token(of: call.request) ?? "", host: Admission.host(of: call.request), after: after
            )
            return .stream(stream)
        }
    }
}
