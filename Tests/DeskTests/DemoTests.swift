import Desk
import DeskTestSupport
import Domain
import Support
import Testing

@Suite struct DemoTests {
    @Test("A store with a real organisation never becomes a demo", arguments: TestEngine.allCases)
    func real(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        await #expect(throws: NotADemo.self) {
            _ = try await house.desk.demoHouse(name: "Waterlinge", regime: .belgiumDutch, now: TestHouse.start)
        }
        #expect(try await house.desk.organisations().map(\.name) == ["Stad"])
        try await house.desk.refuseDemo()
    }

    @Test("The last event tells when something last happened", arguments: TestEngine.allCases)
    func lastEvent(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let later = TestHouse.start.adding(seconds: 61)
        _ = try await house.arrive(mail("a@x"))
        let inbox = try await house.inbox()
        let id = try #require(inbox.first?.conversation.id)
        _ = try await house.desk.perform(.close, on: id, version: nil, as: house.agent, now: later)
        #expect(try await house.desk.lastEventTime(as: house.agent) == later)
        #expect(try await house.desk.conversation(holding: "a@x", channel: .email, account: "default", as: house.agent) == id)
        #expect(try await house.desk.conversation(holding: "b@x", channel: .email, account: "default", as: house.agent) == nil)
    }
}
