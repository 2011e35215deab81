import Desk
import DeskTestSupport
import Domain
import HTTP
import Support
import Testing

@testable import API

@Suite struct AdmissionTests {
    /// An address of the operation, with identifiers that nothing has.
    private func path(_ operation: Operation) -> String {
        let filled = operation.path.split(separator: "/").map { $0 == "{tag}" ? "straat" : $0.hasPrefix("{") ? "7" : String($0) }
        let required = operation.parameters.filter { $0.place == .query && $0.isRequired }.map { parameter in
            parameter.name == "channel" ? "channel=x" : "\(parameter.name)=fatima"
        }
        return "/" + filled.joined(separator: "/") + (required.isEmpty ? "" : "?" + required.joined(separator: "&"))
    }

    @Test("Everything but the document needs a token")
    func stranger() async throws {
        let program = try await Program()
        for operation in program.api.operations {
            // A minute later, as that many wrong tokens at once would have to wait.
            program.time.withLock { $0 = $0.adding(seconds: 61) }
            for token in ["", "sam_wrong", String(repeating: "x", count: 5000)] {
                let answer = try await program.with(token: token).ask(operation.method, path(operation))
                guard operation.scope != nil else {
                    #expect(answer.status == 200)
                    continue
                }
                #expect(answer.status == 401 && answer.header("www-authenticate") == "Bearer", "\(operation.id)")
            }
        }
    }

    @Test("A token without the scope is told which one is missing, before anything is looked at")
    func scope() async throws {
        let program = try await Program()
        for operation in program.api.operations {
            guard let scope = operation.scope else { continue }
            let answer = try await program.with(Set(Scope.allCases).subtracting([scope])).ask(operation.method, path(operation))
            #expect(answer.status == 403 && answer.body["scope"]?.text == scope.rawValue, "\(operation.id)")
        }
    }

    @Test("A token opens nothing once it is revoked, past its end, or its person is shut out", arguments: TestEngine.allCases)
    func ended(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let desk = program.house.desk
        let admin = program.house.agent
        #expect(try await program.ask(.get, "/users").status == 200)

        let until = try await desk.makeToken(
            name: "Kort", scopes: [.readConversations], expiresAt: TestHouse.start.adding(seconds: 60), as: admin, now: TestHouse.start)
        #expect(try await program.with(token: until.text).ask(.get, "/users").status == 200)
        program.time.withLock { $0 = TestHouse.start.adding(seconds: 60) }
        #expect(try await program.with(token: until.text).ask(.get, "/users").status == 401)

        let token = try #require(try await desk.tokens(as: admin).first { $0.name == "Corve" })
        #expect(token.usedAt != nil)
        try await desk.revokeToken(token.id, as: admin, now: TestHouse.start)
        #expect(try await program.ask(.get, "/users").status == 401)

        let colleague = try await program.house.colleague(.administrator)
        let other = try await program.with(Set(Scope.allCases), as: colleague)
        #expect(try await other.ask(.get, "/settings").status == 200)
        let id = try #require(colleague.user)
        try await desk.setRole("reader", of: id, as: admin, now: TestHouse.start)
        #expect(try await other.ask(.get, "/settings").status == 403, "the person is no administrator any more")
        #expect(try await other.ask(.get, "/users").status == 200)
        try await desk.setUser(id, isDisabled: true, as: admin, now: TestHouse.start)
        #expect(try await other.ask(.get, "/users").status == 401)
    }

    @Test("A token is good at its own organisation's host alone", arguments: TestEngine.allCases)
    func host(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let stranger = try await program.house.stranger()
        try await program.house.desk.claim(host: "buur.test", for: stranger.organisation, now: TestHouse.start)
        #expect(try await program.send(program.request(.get, "/users", host: "desk.test")).status == 200)
        #expect(try await program.send(program.request(.get, "/users", host: "BUUR.test:8080")).status == 401)
        let other = try await program.with([.readConversations], as: stranger)
        #expect(try await other.send(other.request(.get, "/users", host: "buur.test")).status == 200)
    }

    @Test("Another organisation's token finds nothing of ours", arguments: TestEngine.allCases)
    func otherOrganisation(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (message, conversation) = try await program.message()
        let person = try #require(try await program.ask(.get, "/people?channel=mastodon&handle=fatima").items.first?["id"]?.text)
        let decision = try #require(try await program.ask(.get, "/decisions").items.first?["id"]?.text)
        let other = try await program.with(Set(Scope.allCases), as: try await program.house.stranger())
        let number = try await program.house.desk.lastEventNumber(as: program.house.agent)
        for path in ["/messages", "/conversations", "/conversations?search=lamp", "/conversations?number=1", "/tags", "/decisions"] {
            #expect(try await other.ask(.get, path).items.isEmpty, "\(path)")
        }
        #expect(try await other.ask(.get, "/people?channel=mastodon&handle=fatima").items.isEmpty)
        for operation in program.api.operations where operation.path.contains("{") {
            let ids = ["messages": message, "people": person, "decisions": decision]
            let id = ids[String(operation.path.split(separator: "/").first ?? "")] ?? conversation
            let path = operation.path.split(separator: "/").map {
                ["{tag}", "{node}"].contains($0) ? "ours" : $0.hasPrefix("{") ? id : String($0)
            }
            let bodies: [String: JSON] = [
                "assignment": ["user": "7"], "snooze": ["until": "2027-01-01T00:00:00Z"], "notes": ["text": "x"], "replies": ["text": "x"],
                "ours": ["answer": "no"], "overruling": ["outcome": "listen", "reason": "x"],
            ]
            let body = operation.body == nil ? nil : bodies[path.last ?? ""]
            #expect(try await other.ask(operation.method, "/" + path.joined(separator: "/"), body).status == 404, "\(operation.id)")
        }
        for list in ["messages", "decisions"] {
            #expect(try await other.ask(.get, "/\(list)?conversation=\(conversation)").status == 404, "\(list)")
        }
        let audit = try await other.ask(.get, "/audit").items
        #expect(audit.allSatisfy { $0["conversation"] == nil && $0["message"] == nil })
        #expect(try await program.house.desk.lastEventNumber(as: program.house.agent) == number, "something was done all the same")
    }

    @Test("Who tries many tokens waits; a good one at the same address does not")
    func guessing() async throws {
        let program = try await Program()
        #expect(try await program.ask(.get, "/users").status == 200)
        let wrong = program.with(token: "sam_wrong")
        for _ in 0..<Admission.mostFailures { #expect(try await wrong.ask(.get, "/users").status == 401) }
        let refused = try await wrong.ask(.get, "/users")
        #expect(refused.status == 429 && refused.header("retry-after") == "60")
        #expect(try await program.ask(.get, "/users").status == 200)
        program.time.withLock { $0 = $0.adding(seconds: 61) }
        #expect(try await wrong.ask(.get, "/users").status == 401)
    }

    @Test(
        "A token is read from one Authorization field",
        arguments: [
            ("Bearer sam_x", "sam_x"), ("bearer  sam_x", "sam_x"), ("Basic sam_x", nil), ("Bearer", nil), ("Bearer a b", nil), ("", nil),
        ] as [(String, String?)])
    func field(_ value: String, _ token: String?) {
        #expect(Admission.token(of: Request(method: .get, path: "/", headers: [("authorization", value)])) == token)
        let twice = Request(method: .get, path: "/", headers: [("authorization", value), ("authorization", value)])
        #expect(Admission.token(of: twice) == nil)
    }
}
