import Desk
import DeskTestSupport
import Domain
import HTTP
import Support
import Testing

@testable import API

@Suite struct MessageTests {
    private func lines(_ program: Program, _ text: String, headers: [(name: String, value: String)] = []) async throws -> Answer {
        var request = program.request(.post, "/messages", headers: [("content-type", "application/x-ndjson")] + headers)
        request.body = Array(text.utf8)
        return try await program.send(request)
    }

    private func line(_ id: String, _ text: String = "Nog donker.") -> String {
        #"{"id":"\#(id)","channel":"x","text":"\#(text)","at":"2026-11-24T10:00:00Z","author":{"handle":"@jan"}}"#
    }

    @Test("One message is stored once, whole, and found again", arguments: TestEngine.allCases)
    func one(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let body: JSON = [
            "id": 17, "channel": "mastodon", "text": "De lamp is stuk.", "at": "2026-11-24T09:30:00+01:00", "subject": "Lamp",
            "author": ["handle": "@Fatima", "name": "Fatima", "followers": 12], "metrics": ["likes": 3, "shares": .null],
            "attachments": [["name": "foto.jpg", "type": "image/jpeg", "bytes": 1200, "alt": "een lamp"]], "unknown": [1],
        ]
        let first = try await program.ask(.post, "/messages", body)
        #expect(first.status == 201 && first.body["stored"] == 1 && first.body["duplicates"] == 0 && first.body["failed"] == 0)
        guard case .list(let results)? = first.body["results"], let result = results.first, let id = result["id"]?.text else {
            Issue.record("no result: \(first.body)")
            return
        }
        #expect(first.header("location") == "/api/v1/messages/\(id)")
        let message = try await program.ask(.get, "/messages/\(id)").body
        #expect(message == result["message"])
        #expect(message["reading"]?["language"] == "nl" && message["reading"]?["kind"] == "report")
        #expect(try await program.ask(.get, "/messages").items == [message])
        #expect(message["remoteID"] == "17" && message["at"] == "2026-11-24T08:30:00Z" && message["author"]?["followers"] == 12)
        #expect(message["attachments"] == [["name": "foto.jpg", "type": "image/jpeg", "bytes": 1200, "alt": "een lamp"]])
        #expect(message["metrics"] == ["likes": 3] && message["direction"] == "inbound" && message["public"] == true)
        let second = try await program.ask(.post, "/messages", body)
        #expect(second.status == 200 && second.body["duplicates"] == 1 && second.body["stored"] == 0)
        #expect(second.header("location") == first.header("location"))
        let blind = try await program.with([.writeMessages]).ask(.post, "/messages", body)
        guard case .list(let told)? = blind.body["results"] else { return }
        #expect(told.first?["id"]?.text == id && told.first?["message"] == nil, "who may only write reads nothing")
        let person = try await program.ask(.get, "/people?channel=mastodon&handle=FATIMA").items.first
        #expect(person?["name"] == "Fatima" && person?["conversations"] == 1)
        #expect(try await program.ask(.get, "/people/\(try #require(person?["id"]?.text))").body == person)
        #expect(try await program.ask(.get, "/people?channel=x&handle=fatima").items.isEmpty)
    }

    @Test("Of many lines each is told of, and a bad one stops no other", arguments: TestEngine.allCases)
    func many(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let text = [line("a"), "", "geen JSON", line("b"), line("a"), #"{"id":"c","channel":"telex"}"#, "   ", line("d")].joined(
            separator: "\r\n")
        let answer = try await lines(program, text)
        #expect(answer.status == 200 && answer.body["read"] == 6 && answer.body["stored"] == 3 && answer.body["duplicates"] == 1)
        #expect(answer.body["failed"] == 2)
        guard case .list(let results)? = answer.body["results"] else { return }
        #expect(results.map { $0["line"]?.whole } == [1, 3, 4, 5, 6, 8])
        #expect(results.map { $0["outcome"]?.text } == ["stored", "failed", "stored", "duplicate", "failed", "stored"])
        #expect(results[3]["id"] == results[0]["id"] && results[3]["conversation"] == results[0]["conversation"])
        #expect(results[1]["remoteID"] == nil && results[4]["remoteID"] == "c" && results[4]["error"] == "There is no channel \"telex\".")
        #expect(try await lines(program, text).body["stored"] == 0)
        #expect(try await lines(program, "").body["read"] == 0)
    }

    @Test("More lines than a request may have are refused before any is stored")
    func tooMany() async throws {
        let program = try await Program()
        let answer = try await lines(program, (0...Desk.mostLines).map { line("n\($0)") }.joined(separator: "\n"))
        #expect(answer.status == 413)
        #expect(try await program.ask(.get, "/messages").items.isEmpty)
    }

    @Test("Batches follow each other in the order of the lines")
    func batches() async throws {
        let program = try await Program()
        let count = 2500
        let text = (0..<count).map { #"{"id":"n\#($0)","channel":"x","text":"t","at":"2026-11-24T10:00:00Z","thread":"one"}"# }
        let answer = try await lines(program, text.joined(separator: "\n"), headers: [("idempotency-key", "k")])
        #expect(answer.body["stored"] == .integer(Int64(count)))
        guard case .list(let results)? = answer.body["results"] else { return }
        #expect(Set(results.map { $0["conversation"]?.text }).count == 1)
        #expect(results.map { $0["remoteID"]?.text } == (0..<count).map { "n\($0)" })
        #expect(try await lines(program, text.joined(separator: "\n"), headers: [("idempotency-key", "k")]).body == answer.body)
    }
}
