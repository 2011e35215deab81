import Desk
import Domain
import HTTP
import Support

extension API {
    /// The largest body of messages, in bytes.
    static let longestLines = 32 << 20

    /// Messages, as they come in and as they are.
    static func messages(_ desk: Desk) -> [Operation] {
        [
            .giving(
                Wire.message.paged, .get, "/messages", "listMessages", "The messages in the order of their arrival.",
                scope: .readConversations,
                parameters: [.query("conversation", .identifier, "Only those of this conversation.")] + Parameter.paging(), refusals: [404]
            ) { call in
                let conversation = try call.request.queryValue("conversation").map { text throws in
                    guard let id = ID<Conversation>(text) else { throw NotFound() }
                    return id
                }
                let found = try await desk.messages(
                    after: call.afterID(), of: conversation, limit: call.limit + 1, as: try call.agent)
                return Made(
                    Page(found.map { Wire.Read(message: $0.message, reading: $0.reading) }, limit: call.limit) { $0.message.id.description }
                )
            },
            .giving(
                Wire.message, .get, "/messages/{id}", "getMessage", "One message, whole.", scope: .readConversations
            ) { call in
                let (message, reading) = try await desk.read(try call.id(), as: try call.agent)
                return Made(Wire.Read(message: message, reading: reading))
            },
            .giving(
                Wire.report, .post, "/messages", "bringMessages", "Brings messages in: one as JSON, or many as JSON Lines.",
                about: """
                    The same message is known again by organisation, channel, account and `id`, so the same request may be made any number of \
                    times. JSON Lines (`application/x-ndjson`): one message a line, at most 10,000 lines and 32 MB; a line that is no message \
                    stops no other and is named in the answer. A single message that is none is 422.
                    """,
                scope: .writeMessages,
                body: Body(
                    types: [("application/json", Wire.newMessage, false), ("application/x-ndjson", .text, true)], limit: longestLines),
                statuses: [
                    (200, "Every message is stored, was here before, or is named with the reason why not."),
                    (201, "The one message is new."),
                ],
                headers: ["Location"]
            ) { try await bring($0, desk) },
        ]
    }

    private static func bring(_ call: Call, _ desk: Desk) async throws -> Made<LineReport> {
        let isOne = call.body != nil
        // One message may stand on several lines.
        let bytes = call.body?.written ?? call.request.body
        guard let report = try await desk.arrive(lines: bytes, as: try call.caller, now: call.now) else {
            throw Problem(.tooLarge, "There are more than \(Desk.mostLines) lines; send them in parts.")
        }
        guard isOne, var line = report.lines.first else { return Made(report) }
        let (id, status): (ID<Message>, Int)
        switch line.outcome {
        case .failed(let reason): throw Problem(.invalid, reason)
        case .duplicate(let known?, _): (id, status) = (known, 200)
        case .duplicate(nil, _): return Made(report)
        case .stored(let new, _): (id, status) = (new, 201)
        }
        // What was here before may be another's: who may only write is told where it lies, not what it says.
        let caller = try call.caller
        if status == 201 || caller.token.scopes.contains(.readConversations) {
            (line.message, line.reading) = try await desk.broughtMessage(id, by: caller)
        }
        return Made(LineReport(lines: [line]), status: status, headers: [("Location", "\(base)/messages/\(id)")])
    }
}
