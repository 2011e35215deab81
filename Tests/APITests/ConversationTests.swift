import Desk
import DeskTestSupport
import Domain
import HTTP
import Support
import Testing

@testable import API

@Suite struct ConversationTests {
    @Test("A conversation is assigned, tagged, snoozed, closed, reopened and marked as spam", arguments: TestEngine.allCases)
    func actions(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (_, id) = try await program.message()
        let colleague = try #require(try await program.house.colleague(.agent).user).description
        let path = "/conversations/\(id)"
        let assigned = try await program.ask(.put, "\(path)/assignment", ["user": .text(colleague)])
        #expect(assigned.status == 200 && assigned.body["assignee"]?["id"]?.text == colleague && assigned.body["state"] == "open")
        #expect(try await program.ask(.delete, "\(path)/assignment").body["assignee"] == nil)
        #expect(try await program.ask(.put, "\(path)/assignment", ["user": "7"]).status == 404)
        #expect(try await program.ask(.put, "\(path)/tags/Straat").body["tags"] == ["straat"])
        #expect(try await program.ask(.get, "\(path)/tags").items == [["name": "straat"]])
        #expect(try await program.ask(.get, "/tags").items == [["name": "straat"]])
        #expect(try await program.ask(.delete, "\(path)/tags/straat").body["tags"] == [])
        #expect(try await program.ask(.delete, "\(path)/tags/straat").status == 404)
        let later = try await program.ask(.put, "\(path)/snooze", ["until": "2030-01-01T09:00:00+01:00"])
        #expect(later.body["snoozedUntil"] == "2030-01-01T08:00:00Z")
        #expect(try await program.ask(.get, "/conversations?view=snoozed").items.count == 1)
        #expect(try await program.ask(.delete, "\(path)/snooze").body["snoozedUntil"] == nil)
        let past = try await program.ask(.put, "\(path)/snooze", ["until": "2020-01-01T09:00:00Z"])
        #expect(past.status == 409 && past.kind == "refused")
        #expect(try await program.ask(.put, "\(path)/closure").body["state"] == "closed")
        let twice = try await program.ask(.put, "\(path)/closure")
        #expect(twice.status == 409 && twice.kind == "refused" && twice.body["current"]?["state"] == "closed")
        #expect(try await program.ask(.delete, "\(path)/closure").body["state"] == "open")
        #expect(try await program.ask(.put, "\(path)/spam").body["state"] == "spam")
        #expect(try await program.ask(.get, "/conversations").items.isEmpty, "spam is in no other view")
        #expect(try await program.ask(.get, "/conversations?view=spam").items.count == 1)
        #expect(try await program.ask(.delete, "\(path)/spam").body["state"] == "open")

        let token = try #require(try await program.house.desk.tokens(as: program.house.agent).first).id.description
        let done = try await program.ask(.get, "/audit?limit=200").items.filter { $0["conversation"]?.text == id }
        #expect(done.allSatisfy { $0["facts"]?["token"]?.text == token }, "the record says which program did it")
        let byPeople = done.filter { !["message.arrived", "decision.made"].contains($0["kind"]?.text) }
        #expect(byPeople.allSatisfy { $0["user"]?["name"] == "Lotte" }, "and in whose name")
    }

    @Test("Who looked at an older version changes nothing and is shown the newer", arguments: TestEngine.allCases)
    func versions(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let (_, id) = try await program.message()
        let first = try await program.ask(.get, "/conversations/\(id)")
        let tag = try #require(first.header("etag"))
        #expect(try await program.ask(.get, "/conversations/\(id)", headers: [("if-none-match", "\"x\", W/\(tag)")]).status == 304)
        let changed = try await program.ask(.put, "/conversations/\(id)/tags/a", headers: [("if-match", tag)])
        let newer = try #require(changed.header("etag"))
        #expect(changed.status == 200 && newer != tag)
        for (stale, status) in [(tag, 409), ("\"none\"", 409), ("W/\(newer)", 409), ("", 409), (newer, 200), ("*", 200)] {
            let before = try await program.ask(.get, "/conversations/\(id)").body["version"]
            let answer = try await program.ask(.delete, "/conversations/\(id)/assignment", headers: [("if-match", stale)])
            #expect(answer.status == status, "\(stale)")
            guard status == 409 else { continue }
            #expect(answer.kind == "conflict" && answer.header("etag") == newer && answer.body["current"]?["version"] == before)
            #expect(answer.body["current"]?["tags"] == ["a"])
        }
        #expect(try await program.ask(.get, "/conversations/\(id)", headers: [("if-none-match", tag)]).status == 200)
    }

    @Test("Pages follow each other and show everything once", arguments: TestEngine.allCases)
    func paging(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        var wanted: Set<String> = []
        for number in 0..<7 {
            let (_, id) = try await program.message("p-\(number)", "Lamp \(number)", more: ["author": ["handle": .text("f\(number)")]])
            wanted.insert(id)
        }
        for number in 0..<5 {
            try await program.ask(.post, "/conversations/\(try #require(wanted.min()))/notes", ["text": .text("n\(number)")])
        }
        for (path, count, key) in [
            ("/conversations?view=all&", 7, "id"), ("/messages?", 7, "id"),
            // That the messages were read is in the audit too.
            ("/audit?", 22, "number"),
            ("/conversations/\(try #require(wanted.min()))/notes?", 5, "id"),
        ] {
            var seen: [JSON] = []
            var next: String? = ""
            while let after = next {
                let page = try await program.ask(.get, "\(path)limit=2\(after.isEmpty ? "" : "&after=\(after)")")
                seen += page.items.compactMap { $0[key] }
                next = page.body["next"]?.text
                #expect(page.items.count <= 2 && (next == nil || page.items.count == 2))
                try #require(seen.count < 50)
            }
            #expect(seen.count == count, "\(path)")
            #expect(Set(seen.map { "\($0)" }).count == seen.count)
        }
        #expect(try await program.ask(.get, "/conversations?search=lamp").items.count == 7)
        #expect(try await program.ask(.get, "/conversations?number=3").items.count == 1)
        #expect(try await program.ask(.get, "/conversations?number=99").items.isEmpty)
    }

    @Test("An answer goes in the name of the person, and can be taken back until it leaves", arguments: TestEngine.allCases)
    func replies(_ engine: TestEngine) async throws {
        let program = try await Program(engine)
        let id = try await program.house.conversation().id
        let path = "/conversations/\(id)"
        let tag = try #require(try await program.ask(.get, path).header("etag"))
        let queued = try await program.ask(.post, "\(path)/replies", ["text": "We komen."], headers: [("if-match", tag)])
        let reply = try #require(queued.body["id"]?.text)
        #expect(queued.status == 201 && queued.header("location") == "/api/v1/replies/\(reply)")
        #expect(queued.body["author"]?["name"] == "Lotte" && queued.body["subject"] == "Re: Lamp 1" && queued.body["state"] == "queued")
        let stale = try await program.ask(.post, "\(path)/replies", ["text": "Nog eens."], headers: [("if-match", tag)])
        #expect(stale.status == 409 && stale.body["current"]?["state"] == "answered")
        #expect(try await program.ask(.get, "\(path)/replies").items.count == 1)
        let event = try #require(try await program.ask(.get, "/audit?limit=200").items.last { $0["kind"] != "conversation.read" })
        #expect(event["kind"] == "reply.queued" && event["user"]?["name"] == "Lotte" && event["facts"]?["token"] != nil)

        let seen = try #require(try await program.ask(.get, "/replies/\(reply)").header("etag"))
        let other = try await program.ask(.put, "/replies/\(reply)/cancellation", headers: [("if-match", "\"sent-1\"")])
        #expect(other.status == 409 && other.body["current"]?["state"] == "queued" && other.header("etag") == seen)
        let cancelled = try await program.ask(.put, "/replies/\(reply)/cancellation", headers: [("if-match", seen)])
        #expect(cancelled.status == 200 && cancelled.body["state"] == "cancelled")
        let late = try await program.ask(.put, "/replies/\(reply)/cancellation")
        #expect(late.status == 409 && late.body["current"]?["state"] == "cancelled")

        let (_, mute) = try await program.message()
        let noWay = try await program.ask(.post, "/conversations/\(mute)/replies", ["text": "We komen."])
        #expect(noWay.status == 409 && noWay.kind == "refused", "there is no way back on this channel")
    }

    @Test("A token that acts in nobody's name writes nothing that a person signs")
    func nobody() async throws {
        let program = try await Program()
        let (_, id) = try await program.message()
        let desk = program.house.desk
        let command = Agent.commandLine(program.house.organisation)
        await #expect(throws: Invalid(.scopeNeedsUser)) {
            try await desk.makeToken(name: "x", scopes: [.writeReplies], expiresAt: nil, as: command, now: TestHouse.start)
        }
        let token = try await desk.makeToken(
            name: "x", scopes: [.writeConversations, .readConversations], expiresAt: nil, as: command, now: TestHouse.start)
        let nobody = program.with(token: token.text)
        #expect(try await nobody.ask(.put, "/conversations/\(id)/closure").status == 200)
        let note = try await nobody.ask(.post, "/conversations/\(id)/notes", ["text": "x"])
        #expect(note.status == 403 && note.body["scope"] == nil)
        #expect(try await nobody.ask(.get, "/conversations?view=mine").items.isEmpty)
    }
}
