import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start
private let later = start.adding(seconds: 60)

extension TestHouse {
    /// A public post of its own person, as its conversation.
    fileprivate func tweet(_ text: String, by number: Int = 1, at: Instant = TestHouse.start) async throws -> ID<Conversation> {
        let item = ArrivalItem.message(
            IncomingMessage(
                remoteID: "x\(number)-\(at.microseconds)", channel: .x, author: Author(handle: "@x\(number)", name: "Inwoner \(number)"),
                text: text,
                at: at, thread: "t\(number)"), source: "test")
        _ = try await desk.arrive([item], ArrivalContext(organisation: organisation, account: "default"), now: at)
        return try #require(try await inbox().first { $0.personName == "Inwoner \(number)" }).conversation.id
    }

    fileprivate func record(
        _ kind: Deed.Kind, _ party: String = "", _ number: String = "", in id: ID<Conversation>, at: Instant = later
    ) async throws {
        _ = try await desk.record(kind, party: party, number: number, in: id, version: nil, as: agent, now: at)
    }

    fileprivate func alarms(at now: Instant = later) async throws -> [ID<Conversation>] {
        try await desk.openAlarms(as: agent, now: now).map(\.conversation)
    }
}

@Suite struct DeedTests {
    private let gas = "Help, het ruikt hier heel sterk naar gas in de traphal, kom snel!"
    private let lamp = "De straatlamp in de Molenstraat is stuk."

    @Test("An alarm stands on every page until somebody says whom they called; taken back, it stands again", arguments: TestEngine.allCases)
    func alarm(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.tweet(gas)
        let calm = try await house.tweet(lamp, by: 2)
        #expect(try await house.alarms() == [id])
        #expect(try await house.desk.openAlarms(as: house.agent, now: later).first?.name == "Inwoner 1")
        #expect(try await house.inbox().first { $0.conversation.id == id }?.decision?.isAlarm == true)
        try await house.record(.called, " brandweer, 112 ", in: id)
        let view = try await house.view(id)
        #expect(view.deeds.map(\.party) == ["brandweer, 112"] && view.deeds.first?.userName == "Lotte" && view.decision?.alarm == nil)
        #expect(view.events.last?.kind == .deedRecorded && view.canUndo && view.conversation.clock?.state == .running)
        #expect(try await house.alarms().isEmpty)
        #expect(try await house.inbox().first { $0.conversation.id == id }?.decision?.isAlarm == false)
        _ = try await house.desk.undo(on: id, as: house.agent, now: later)
        #expect(try await house.alarms() == [id])
        #expect(try await house.view(id).deeds.isEmpty)
        #expect(try await house.view(calm).deeds.isEmpty)
    }

    @Test("A call answers for what came before it, never for what comes after", arguments: TestEngine.allCases)
    func again(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.tweet(gas)
        try await house.record(.called, "112", in: id)
        #expect(try await house.alarms().isEmpty)
        _ = try await house.tweet("Het ruikt nu nog sterker naar gas, help, er zijn mensen binnen!", at: start.adding(seconds: 120))
        #expect(try await house.alarms(at: start.adding(seconds: 180)) == [id])
        #expect(try await house.view(id).decision?.alarm != nil)
    }

    @Test(
        "An alarm leaves the pages after a day, and with a conversation that is closed; on its conversation it stays",
        arguments: TestEngine.allCases)
    func old(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.tweet(gas)
        #expect(try await house.alarms(at: start.adding(seconds: Desk.secondsOfAlarm)) == [id])
        #expect(try await house.alarms(at: start.adding(seconds: Desk.secondsOfAlarm + 1)).isEmpty)
        #expect(try await house.view(id).decision?.alarm != nil)
        _ = try await house.desk.perform(.close, on: id, version: nil, as: house.agent, now: later)
        #expect(try await house.alarms().isEmpty)
    }

    @Test("What was passed on keeps to whom and under which number; nobody is refused, too long is refused", arguments: TestEngine.allCases)
    func passedOn(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.tweet(lamp)
        for (kind, party, number) in [
            (Deed.Kind.passedOn, " ", "1"), (.called, "", ""), (.passedOn, String(repeating: "x", count: 201), ""),
            (.passedOn, "Fluvius", String(repeating: "9", count: 201)), (.passedOn, "Flu\nvius", ""),
        ] {
            await #expect(throws: Invalid(.noParty)) { try await house.record(kind, party, number, in: id) }
        }
        try await house.record(.passedOn, "Fluvius", "F-2026-118", in: id)
        try await house.record(.moderated, in: id, at: later.adding(seconds: 1))
        let deeds = try await house.view(id).deeds
        #expect(deeds.map(\.kind) == [.passedOn, .moderated] && deeds.map(\.number) == ["F-2026-118", ""])
        await #expect(throws: Conflict.self) {
            try await house.desk.record(.moderated, in: id, version: 1, as: house.agent, now: later)
        }
        await #expect(throws: NotFound.self) { try await house.record(.moderated, in: ID(rawValue: 12)) }
    }

    @Test("What was done for somebody, and what names them elsewhere, goes with them", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let other = try await house.conversation(2).id
        for conversation in [id, other] { try await house.record(.passedOn, "fatima1@inwoners.test belde zelf", in: conversation) }
        let person = try #require(try await house.view(id).conversation.person)
        _ = try await house.desk.erase([person], reason: "vraag", as: house.agent, now: later)
        #expect(try await house.view(id).deeds.isEmpty)
        #expect(try await house.view(other).deeds.map(\.party) == ["[---] belde zelf"])
    }

    @Test(
        "An answer that a person placed is a message of the conversation, stops the clock, and is noted once",
        arguments: TestEngine.allCases)
    func placed(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.tweet(lamp)
        let version = try await house.view(id).conversation.version
        let first = try await house.desk.place(
            " We herstellen de lamp morgen. ", in: id, requestKey: "k", version: version, as: house.agent, now: later)
        let second = try await house.desk.place(
            "We herstellen de lamp morgen.", in: id, requestKey: "k", version: version, as: house.agent, now: later)
        #expect(first == second)
        let view = try await house.view(id)
        #expect(view.messages.map(\.content.text) == [lamp, "We herstellen de lamp morgen."])
        #expect(view.messages.last?.direction == .outbound && view.messages.last?.content.author.name == "Lotte")
        #expect(view.conversation.state == .answered && view.conversation.clock?.state == .answered && view.conversation.messageCount == 2)
        #expect(view.conversation.assignee == house.agent.user && view.replies.isEmpty)
        #expect(view.events.map(\.kind).suffix(1) == [.replyPlaced])
        #expect(try await house.inbox(.all, "morgen").map(\.conversation.id) == [id], "it is not found")
        await #expect(throws: Conflict.self) {
            try await house.desk.place("Nog iets", in: id, requestKey: "l", version: version, as: house.agent, now: later)
        }
        await #expect(throws: Invalid(.emptyText)) {
            try await house.desk.place(" ", in: id, requestKey: "m", version: nil, as: house.agent, now: later)
        }
    }

    @Test("Mail leaves through the outbox alone, and a reader does none of it", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let mail = try await house.conversation().id
        await #expect(throws: Invalid(.noRecipient)) {
            try await house.desk.place("Dag", in: mail, requestKey: "k", version: nil, as: house.agent, now: later)
        }
        let reader = Agent(organisation: house.organisation, user: house.agent.user, name: "Hilde", permissions: Role.reader.permissions)
        let id = try await house.tweet(gas)
        await #expect(throws: Forbidden.self) {
            try await house.desk.record(.called, party: "112", in: id, version: nil, as: reader, now: later)
        }
        await #expect(throws: Forbidden.self) {
            try await house.desk.place("Dag", in: id, requestKey: "k", version: nil, as: reader, now: later)
        }
        #expect(try await house.desk.openAlarms(as: reader, now: later).map(\.conversation) == [id], "everybody sees an alarm")
    }
}
