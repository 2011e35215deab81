import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start

@Suite struct TokenTests {
    @Test(
        "A token that could do nothing, or more than its person, is not made",
        arguments: [
            ("", [.readPeople], nil, .administrator, .badName), ("x", [], nil, .administrator, .noScope),
            ("x", [.readPeople], -1, .administrator, .badDate), ("x", [.readPeople], 0, .administrator, .badDate),
        ] as [(String, Set<Scope>, Double?, Role, Invalid.Problem)])
    func refused(_ name: String, _ scopes: Set<Scope>, _ seconds: Double?, _ role: Role, _ problem: Invalid.Problem) async throws {
        let house = try await TestHouse()
        await #expect(throws: Invalid(problem)) {
            try await house.desk.makeToken(
                name: name, scopes: scopes, expiresAt: seconds.map(start.adding(seconds:)), as: house.agent, now: start)
        }
        #expect(try await house.desk.tokens(as: house.agent).isEmpty)
    }

    @Test("The command line makes one in the name of a person, within what that person may do", arguments: TestEngine.allCases)
    func commandLine(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let command = Agent.commandLine(house.organisation)
        let reader = try #require(try await house.colleague(.reader).user)
        await #expect(throws: Invalid(.scopeBeyondRole)) {
            try await house.desk.makeToken(
                name: "x", scopes: [.writeReplies], user: reader, expiresAt: nil, as: command, now: start)
        }
        let made = try await house.desk.makeToken(
            name: " Zaak ", scopes: [.readConversations], user: reader, expiresAt: nil, as: command, now: start)
        #expect(made.token.name == "Zaak" && made.token.user == reader && made.text.hasPrefix(Desk.tokenPrefix))
        await #expect(throws: NotFound.self) {
            try await house.desk.makeToken(
                name: "x", scopes: [.readPeople], user: ID(rawValue: 5), expiresAt: nil, as: command, now: start)
        }
        let caller = try #require(try await house.desk.caller(token: made.text, host: "", now: start))
        #expect(caller.agent.user == reader && caller.agent.token == made.token.id && caller.agent.permissions == [.readConversations])
        #expect(try await house.desk.tokens(as: house.agent).first?.usedAt == start)
    }

    @Test("A program makes and revokes no tokens, whatever its scopes")
    func programs() async throws {
        let house = try await TestHouse()
        let made = try await house.desk.makeToken(
            name: "x", scopes: Set(Scope.allCases), expiresAt: nil, as: house.agent, now: start)
        let program = try #require(try await house.desk.caller(token: made.text, host: "", now: start)).agent
        await #expect(throws: Forbidden.self) {
            try await house.desk.makeToken(name: "y", scopes: [.readPeople], expiresAt: nil, as: program, now: start)
        }
        await #expect(throws: Forbidden.self) { try await house.desk.revokeToken(made.token.id, as: program, now: start) }
    }

    @Test("Making and revoking are recorded, without the token", arguments: TestEngine.allCases)
    func recorded(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let made = try await house.desk.makeToken(
            name: "Zaak", scopes: [.readPeople, .readConversations], expiresAt: nil, as: house.agent, now: start)
        try await house.desk.revokeToken(made.token.id, as: house.agent, now: start)
        try await house.desk.revokeToken(made.token.id, as: house.agent, now: start)
        let events = try await house.desk.audit(after: 0, limit: 10, as: house.agent)
        #expect(events.map(\.kind) == [.tokenMade, .tokenRevoked], "revoking twice is one event")
        #expect(events[0].facts["scopes"] == "read:conversations read:people" && events[0].user == house.agent.user)
        #expect(events.allSatisfy { !$0.facts.values.contains { $0.contains(Desk.tokenPrefix) } })
        #expect(try await house.desk.liveEvents(after: 0, as: house.agent).events.isEmpty)
    }
}
