import Desk
import DeskTestSupport
import Domain
import HTTP
import Testing

@testable import API

/// How a request must look, and what is said of one that does not.
@Suite struct FormTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        let method: Request.Method
        let path: String
        var body: [UInt8] = []
        var headers: [(name: String, value: String)] = []
        let status: Int
        let kind: String
        var testDescription: String { "\(method.rawValue) \(path) \(status)" }

        static let json = (name: "content-type", value: "application/json")
        static let all: [Case] = [
            Case(method: .get, path: "/nothing", status: 404, kind: "not-found"),
            Case(method: .get, path: "/conversations/0", status: 404, kind: "not-found"),
            Case(method: .get, path: "/conversations/x", status: 404, kind: "not-found"),
            Case(method: .get, path: "/conversations/99999999999999999999", status: 404, kind: "not-found"),
            Case(method: .delete, path: "/conversations", status: 405, kind: "method"),
            Case(method: .post, path: "/conversations/7/closure", status: 405, kind: "method"),
            Case(method: .get, path: "/conversations", headers: [("accept", "text/html")], status: 406, kind: "not-acceptable"),
            Case(method: .get, path: "/conversations?veiw=mine", status: 400, kind: "malformed"),
            Case(method: .get, path: "/conversations?view=theirs", status: 400, kind: "malformed"),
            Case(method: .get, path: "/conversations?view=mine&view=all", status: 400, kind: "malformed"),
            Case(method: .get, path: "/conversations?limit=0", status: 400, kind: "malformed"),
            Case(method: .get, path: "/conversations?limit=201", status: 400, kind: "malformed"),
            Case(method: .get, path: "/conversations?limit=+5", status: 400, kind: "malformed"),
            Case(method: .get, path: "/conversations?after=7", status: 400, kind: "malformed"),
            Case(method: .get, path: "/messages?after=7-7", status: 400, kind: "malformed"),
            Case(method: .get, path: "/people?channel=x", status: 400, kind: "malformed"),
            Case(method: .post, path: "/messages", status: 415, kind: "media-type"),
            Case(
                method: .post, path: "/messages", headers: [json, ("content-encoding", "gzip")], status: 415, kind: "media-type"),
            Case(method: .post, path: "/messages", headers: [json], status: 400, kind: "malformed"),
            Case(method: .post, path: "/messages", body: Array("{".utf8), headers: [json], status: 400, kind: "malformed"),
            Case(method: .post, path: "/messages", body: Array("[]".utf8), headers: [json], status: 422, kind: "invalid"),
            Case(
                method: .post, path: "/messages", body: Array(repeating: 0x20, count: API.longestLines + 1), headers: [json], status: 413,
                kind: "too-large"),
            Case(
                method: .post, path: "/messages", body: Array("{}".utf8), headers: [json, ("idempotency-key", "")], status: 400,
                kind: "malformed"),
        ]
    }

    @Test("What is not as the document says is a problem that says so", arguments: Case.all)
    private func refused(_ one: Case) async throws {
        let program = try await Program()
        var request = program.request(one.method, one.path, headers: one.headers)
        request.body = one.body
        let answer = try await program.send(request)
        #expect(answer.status == one.status && answer.kind == one.kind, "\(answer.body)")
        #expect(answer.header("content-type") == Problem.mediaType)
        if one.status == 405 { #expect(answer.header("allow")?.contains("OPTIONS") ?? false) }
    }

    @Test("A mistake in a body is pointed at")
    func pointer() async throws {
        let program = try await Program()
        let message: [String: JSON] = ["id": "1", "channel": "x", "text": "a", "at": "2026-11-24T09:30:00Z"]
        for (change, pointer) in [
            (["at": "gisteren"], "/at"), (["channel": "telex"], "/channel"), (["author": ["handle": 7]], "/author/handle"),
            (["attachments": [["bytes": "many"]]], "/attachments/0/bytes"), (["text": .null], "/text"),
            (["metrics": ["a/b": "x"]], "/metrics/a~1b"),
            (["at": "2026-02-30T00:00:00Z"], "/at"),
        ] as [([String: JSON], String)] {
            let answer = try await program.ask(.post, "/messages", .object(message.merging(change) { $1 }))
            #expect(answer.status == 422 && answer.body["pointer"]?.text == pointer, "\(answer.body)")
        }
        let note = try await program.ask(.post, "/conversations/7/notes", ["text": "x", "colour": "red"])
        #expect(note.body["pointer"]?.text == "/colour")
        #expect(try await program.ask(.post, "/conversations/7/notes", ["text": " \n"]).status == 422)
        #expect(try await program.ask(.post, "/conversations/7/notes", ["text": "a\u{0}b"]).status == 422)
    }

    @Test("OPTIONS tells the methods, HEAD is as GET")
    func options() async throws {
        let program = try await Program()
        let options = await program.api.handle(program.request(.options, "/conversations/7/closure"))
        #expect(options.status == 204 && options.header("allow") == "PUT, DELETE, OPTIONS")
        #expect(await program.api.handle(program.request(.head, "/conversations")).status == 200)
    }

    @Test("What the server itself refuses has the form of the API, at its addresses alone")
    func refusal() async throws {
        let api = try await Program().api
        #expect(api.refusal(status: 413, reason: "x", path: "/inbox") == nil)
        let large = try #require(api.refusal(status: 413, reason: "Too large.", path: "/api/v1/messages"))
        #expect(large.status == 413 && large.header("content-type") == Problem.mediaType)
        let unknown = try #require(api.refusal(status: 501, reason: "x", path: "/api/v1/messages"))
        #expect(unknown.status == 405 && unknown.header("allow") == "GET, HEAD, POST, OPTIONS")
        #expect(api.refusal(status: 501, reason: "x", path: "/api/v1/nothing")?.status == 501)
        #expect(api.refusal(status: 408, reason: "x", path: "/api")?.status == 408)
    }

    @Test("Room for many messages is kept for who shows a token")
    func limits() {
        let plain = Request(method: .post, path: "/api/v1/messages")
        let shown = Request(method: .post, path: "/api/v1/messages", headers: [("authorization", "Bearer sam_x")])
        #expect(API.bodyLimit(plain) == API.longestObject)
        #expect(API.bodyLimit(shown) == API.longestLines)
        #expect(API.bodyLimit(Request(method: .post, path: "/inbox")) == nil)
    }

    @Test(
        "A text is what its pattern in the document says",
        arguments: [
            (.identifier, "1", true), (.identifier, "0", false), (.identifier, "9223372036854775807", true), (.identifier, "1\n", false),
            (.place, "l.-17.4.9", true), (.place, "h.17.0.9", false), (.place, "x.1.2.3", false), (.place, "d.1.2", false),
            (.label, "a", true), (.label, "a b", true), (.label, " a", false), (.label, "a/b", false), (.label, "", false),
            (.words, " a ", true), (.words, "  ", false), (.words, "", false), (.plain, "", true), (.plain, "a\u{0}", false),
            (.visible, "a-b_c", true), (.visible, "a b", false), (.instant, "2026-11-24T24:00:00Z", false),
        ] as [(TextRule.Form, String, Bool)])
    func forms(_ form: TextRule.Form, _ text: String, _ isRight: Bool) throws {
        #expect((TextRule(form: form).reason(against: text) == nil) == isRight)
    }
}
