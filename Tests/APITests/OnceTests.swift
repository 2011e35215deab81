import Desk
import DeskTestSupport
import Domain
import HTTP
import Support
import Testing

@testable import API

/// A request with a key is done once.
@Suite struct OnceTests {
    private let key = [(name: "idempotency-key", value: "8e03978e-40d5-43dd-bc93-6894a57f9324")]

    @Test("The same request again is answered the same and does nothing", arguments: TestEngine.allCases)
    func again(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let path = "/conversations/\(try await program.house.conversation().id)"
        for (resource, body) in [("notes", ["text": "Gebeld."]), ("replies", ["text": "We komen."])] as [(String, JSON)] {
            let headers = [(name: "idempotency-key", value: resource)]
            let first = try await program.ask(.post, "\(path)/\(resource)", body, headers: headers)
            #expect(first.status == 201)
            let second = try await program.ask(.post, "\(path)/\(resource)", body, headers: headers)
            #expect(second.status == 201 && second.body == first.body && second.header("location") == first.header("location"))
            #expect(second.header("etag") == first.header("etag"))
            #expect(try await program.ask(.get, "\(path)/\(resource)").items.count == 1)
            let other = try await program.ask(.post, "\(path)/\(resource)", ["text": "Iets anders."], headers: headers)
            #expect(other.status == 409 && other.kind == "key-reused")
            #expect(try await program.ask(.post, "\(path)/\(resource)", body).status == 201, "without a key it is a new one")
            #expect(try await program.ask(.get, "\(path)/\(resource)").items.count == 2)
        }
        let colleague = try await program.with(Set(Scope.allCases))
        let elsewhere = try await colleague.ask(.post, "\(path)/notes", ["text": "Van mij."], headers: [("idempotency-key", "notes")])
        #expect(elsewhere.status == 201, "a key belongs to its token")
        program.time.withLock { $0 = $0.adding(seconds: Desk.onceSeconds + 1) }
        let later = try await program.ask(.post, "\(path)/notes", ["text": "Iets anders."], headers: [("idempotency-key", "notes")])
        #expect(later.status == 201, "a day later the key is forgotten")
    }

    @Test("Asked several times at once it is done once, and all are answered", arguments: TestEngine.allCases)
    func race(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let path = "/conversations/\(try await program.house.conversation().id)"
        let request = program.request(.post, "\(path)/notes", ["text": "Gebeld."], headers: key)
        let ids = try await withThrowingTaskGroup(of: String?.self) { group in
            for _ in 0..<8 { group.addTask { try await program.send(request).body["id"]?.text } }
            return try await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(ids.count == 8 && !ids.contains(nil) && Set(ids).count == 1)
        #expect(try await program.ask(.get, "\(path)/notes").items.count == 1)
    }

    @Test("A request that was refused did nothing, and its key is free")
    func refused() async throws {
        let program = try await Program()
        let missing = try await program.ask(.post, "/conversations/7/notes", ["text": "x"], headers: key)
        #expect(missing.status == 404)
        let path = "/conversations/\(try await program.house.conversation().id)"
        #expect(try await program.ask(.post, "\(path)/notes", ["text": "y"], headers: key).status == 201)
    }

    @Test("What a try that died had written already is not written again", arguments: TestEngine.allCases)
    func died(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let house = program.house
        let id = try await house.conversation().id
        let request = program.request(.post, "/conversations/\(id)/notes", ["text": "Gebeld."], headers: key)
        let caller = try #require(
            try await house.desk.caller(
                token: Admission.token(of: request) ?? "", host: "desk.test", now: TestHouse.start))
        // The try as it was when its process died: the key taken, the note written, the answer not kept.
        let asked = Array("POST \(request.path) application/json\n".utf8) + request.body
        guard case .first(let once) = try await house.desk.once(key[0].value, request: asked, as: caller, now: TestHouse.start) else {
            Issue.record("the key was taken before")
            return
        }
        let note = try await house.desk.write(
            note: "Gebeld.", in: id, under: ID(rawValue: once.effect), as: caller.agent, now: TestHouse.start)
        program.time.withLock { $0 = TestHouse.start.adding(seconds: 100) }
        let again = try await program.send(request)
        #expect(again.status == 201 && again.body["id"]?.text == note.id.description)
        #expect(try await program.ask(.get, "/conversations/\(id)/notes").items.count == 1)
    }

    @Test("Of what is erased no kept answer tells, and it is not done again", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let body: JSON = [
            "id": "p-1", "channel": "mastodon", "text": "De lamp van Fatima Zahra is stuk.", "at": "2026-11-24T09:30:00Z",
            "author": ["handle": "@fatima"],
        ]
        let first = try await program.ask(.post, "/messages", body, headers: key)
        #expect(first.status == 201)
        let handles = try await program.ask(.get, "/people?channel=mastodon&handle=fatima").items
        let person = try #require(handles.first?["id"]?.text.flatMap { ID<Person>($0) })
        let later = TestHouse.start.adding(seconds: 60)
        _ = try await program.house.desk.erase([person], reason: "", as: program.house.agent, now: later)
        let again = try await program.ask(.post, "/messages", body, headers: key)
        #expect(again.status == 409 && again.kind == "done-before" && !"\(again.body)".contains("Zahra"))
        let without = try await program.ask(.post, "/messages", body)
        #expect(without.status == 200 && without.body["duplicates"] == 1 && without.body["failed"] == 0, "\(without.body)")
        guard case .list(let results)? = without.body["results"] else { return }
        #expect(results.first?["outcome"] == "duplicate" && results.first?["id"] == nil)
        #expect(try await program.ask(.get, "/messages").items.isEmpty)
        #expect(try await program.ask(.get, "/people?channel=mastodon&handle=fatima").items.isEmpty)
    }
}
