import Desk
import DeskTestSupport
import Domain
import HTTP
import Support
import Testing

@testable import API

extension Program {
    /// Brings a message in and gives the decision about it.
    fileprivate func decided(_ id: String = "p-1", _ text: String) async throws -> (id: String, decision: JSON, tag: String) {
        let (_, conversation) = try await message(id, text, more: ["author": ["handle": .text("@\(id)")]])
        let list = try await ask(.get, "/decisions?conversation=\(conversation)")
        guard list.items.count == 1, let decision = list.items.first, let id = decision["id"]?.text else {
            throw TestHouse.Missing(what: "the decision about \(id)")
        }
        let alone = try await ask(.get, "/decisions/\(id)")
        #expect(alone.body == decision, "the list says another thing than the decision itself")
        return (id, decision, try #require(alone.header("etag")))
    }
}

extension JSON {
    fileprivate var list: [JSON] { if case .list(let items) = self { items } else { [] } }
}

@Suite struct DecisionTests {
    private let gas = "Het ruikt naar gas in de Molenstraat, kom snel!"
    private let question = "Wanneer is het containerpark open?"

    @Test("A decision is told with its way, its reasons and its scheme", arguments: TestEngine.allCases)
    func told(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (_, decision, tag) = try await program.decided("p-1", gas)
        #expect(decision["outcome"] == "emergency" && decision["also"] == ["escalate"] && decision["needs"] == [])
        #expect(decision["step"] == "ruled" && decision["overruled"] == false && decision["holds"] == true)
        #expect(decision["by"] == nil && decision["reason"] == nil && decision["previous"] == nil && decision["formalKind"] == nil)
        let path = try #require(decision["path"]).list
        let last = try #require(path.first { $0["node"] == "danger" })
        #expect(last["answer"] == "yes" && last["by"] == "rule")
        #expect(last["because"]?.text?.contains("gas") ?? false, "the reason shows no word of the message: \(last)")
        #expect(!(last["question"]?.text ?? "").isEmpty && last["question"] != last["node"])
        let scheme = try #require(decision["scheme"])
        let listed = try await program.ask(.get, "/schemes").items
        #expect(listed.count == 1 && listed.first?["active"] == true && listed.first?["origin"] == "shipped")
        #expect(listed.first?["name"] == scheme["name"] && listed.first?["version"] == scheme["version"])
        #expect(listed.first?["definition"]?["nodes"].map { $0.list.count > 10 } ?? false)
        let id = try #require(decision["id"]?.text)
        #expect(try await program.ask(.get, "/decisions/\(id)", headers: [("if-none-match", tag)]).status == 304)
    }

    @Test("The list goes by outcome and conversation, in pages that show each decision once", arguments: TestEngine.allCases)
    func list(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        for number in 0..<5 { _ = try await program.decided("v-\(number)", question) }
        let (alarm, _, _) = try await program.decided("g-1", gas)
        #expect(try await program.ask(.get, "/decisions?outcome=emergency").items.compactMap { $0["id"]?.text } == [alarm])
        #expect(try await program.ask(.get, "/decisions?outcome=answer").items.count == 5)
        #expect(try await program.ask(.get, "/decisions?outcome=no-such-thing").items.isEmpty)
        #expect(try await program.ask(.get, "/decisions?conversation=7").status == 404)
        var seen: [String] = []
        var next: String? = ""
        while let after = next {
            let page = try await program.ask(.get, "/decisions?limit=4\(after.isEmpty ? "" : "&after=\(after)")")
            seen += page.items.compactMap { $0["id"]?.text }
            next = page.body["next"]?.text
            try #require(seen.count < 50)
        }
        #expect(seen.count == 6 && Set(seen).count == 6)
    }

    @Test("A question is answered: the tree is walked again, in the name of the person", arguments: TestEngine.allCases)
    func answers(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (id, _, tag) = try await program.decided("p-1", question)
        let answered = try await program.ask(.put, "/decisions/\(id)/answers/ours", ["answer": "no"], headers: [("if-match", tag)])
        #expect(answered.status == 200 && answered.body["step"] == "answered" && answered.body["by"]?["name"] == "Lotte")
        #expect(answered.body["previous"]?.text == id && answered.body["id"]?.text != id)
        let step = answered.body["path"]?.list.first { $0["node"] == "ours" }
        #expect(step?["answer"] == "no" && step?["by"] == "person")
        #expect(try await program.ask(.get, "/decisions").items == [answered.body], "what was replaced is not in the list")
        let before = try await program.ask(.get, "/decisions/\(id)")
        #expect(before.body["holds"] == false && before.header("etag") != tag)
        let now = try #require(answered.body["id"]?.text)
        for (node, answer) in [("ours", "perhaps"), ("nothing", "yes")] {
            let refused = try await program.ask(.put, "/decisions/\(now)/answers/\(node)", ["answer": .text(answer)])
            #expect(refused.status == 409 && refused.kind == "refused" && refused.body["current"]?["id"]?.text == now)
        }
        let events = try await program.ask(.get, "/audit?limit=200").items.filter { $0["kind"] == "decision.answered" }
        #expect(events.count == 1 && events.first?["facts"]?["token"] != nil && events.first?["user"]?["name"] == "Lotte")
    }

    @Test("A decision is overruled with a reason and the overruling taken back", arguments: TestEngine.allCases)
    func overruling(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (id, _, tag) = try await program.decided("p-1", gas)
        #expect(try await program.ask(.delete, "/decisions/\(id)/overruling").kind == "refused", "nothing is overruled yet")
        let body: JSON = ["outcome": "answer", "also": ["private"], "reason": " Oefening van de brandweer "]
        let made = try await program.ask(.put, "/decisions/\(id)/overruling", body, headers: [("if-match", tag)])
        #expect(made.status == 200 && made.body["outcome"] == "answer" && made.body["also"] == ["private"])
        #expect(made.body["overruled"] == true && made.body["reason"] == "Oefening van de brandweer" && made.body["by"]?["name"] == "Lotte")
        #expect(
            made.body["path"]?.list.contains { $0["node"] == "danger" && $0["answer"] == "yes" } ?? false, "what the scheme said is lost")
        let second = try await program.ask(.put, "/decisions/\(id)/overruling", body)
        #expect(second.status == 409 && second.kind == "conflict" && second.body["current"] == made.body, "an older decision was overruled")
        #expect(second.header("etag") == made.header("etag"))
        let now = try #require(made.body["id"]?.text)
        for stale in [tag, "", "\"x\"", "W/\(try #require(made.header("etag")))"] {
            #expect(
                try await program.ask(.delete, "/decisions/\(now)/overruling", headers: [("if-match", stale)]).status == 409, "\(stale)")
        }
        for (outcome, also) in [("shout", [JSON]()), ("answer", ["delete"])] {
            let bad: JSON = ["outcome": .text(outcome), "also": .list(also), "reason": "x"]
            #expect(try await program.ask(.put, "/decisions/\(now)/overruling", bad).kind == "refused")
        }
        for bad: JSON in [
            ["outcome": "answer", "reason": "  "], ["outcome": "answer"], ["reason": "x"],
            ["outcome": "answer", "reason": .text(String(repeating: "x", count: 2001))], ["outcome": "answer", "reason": "x", "more": 1],
        ] {
            #expect(try await program.ask(.put, "/decisions/\(now)/overruling", bad).status == 422)
        }
        let back = try await program.ask(
            .delete, "/decisions/\(now)/overruling", headers: [("if-match", try #require(made.header("etag")))])
        #expect(back.status == 200 && back.body["outcome"] == "emergency" && back.body["overruled"] == false)
        #expect(back.body["step"] == "taken-back" && back.body["reason"] == nil)
        #expect(try await program.ask(.get, "/decisions").items == [back.body])
    }

    @Test("Who may only read changes nothing, and a program in nobody's name decides nothing", arguments: TestEngine.allCases)
    func allowed(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (id, _, _) = try await program.decided("p-1", question)
        let reader = try await program.with([.readConversations])
        #expect(try await reader.ask(.get, "/decisions/\(id)").status == 200)
        #expect(try await reader.ask(.put, "/decisions/\(id)/answers/ours", ["answer": "no"]).status == 403)
        let other = try await program.with([.readPeople])
        for path in ["/decisions", "/decisions/\(id)", "/schemes"] { #expect(try await other.ask(.get, path).status == 403) }
        let nobody = try await program.with(
            Set(Scope.allCases).subtracting([.writeReplies]), as: .commandLine(program.house.organisation))
        #expect(try await nobody.ask(.put, "/decisions/\(id)/answers/ours", ["answer": "no"]).status == 403)
        #expect(try await nobody.ask(.put, "/decisions/\(id)/overruling", ["outcome": "listen", "reason": "x"]).status == 403)
        #expect(try await nobody.ask(.delete, "/decisions/\(id)/overruling").status == 403)
        #expect(try await program.ask(.get, "/decisions").items.first?["step"] == "ruled")
        #expect(try await program.ask(.get, "/decisions/7").status == 404)
        #expect(try await program.ask(.put, "/decisions/7/overruling", ["outcome": "listen", "reason": "x"]).status == 404)
    }
}
