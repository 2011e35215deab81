import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start

/// Who looked at what, and personal numbers that are unreadable until somebody asks.
@Suite struct ReadingTests {
    private func kinds(_ house: TestHouse, _ filter: LogFilter = LogFilter()) async throws -> [Event.Kind] {
        try await house.desk.log(filter, before: nil, as: house.agent).entries.map(\.event.kind)
    }

    @Test("Looking at a conversation is recorded once an hour for each reader, and no browser is told", arguments: TestEngine.allCases)
    func once(engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await house.conversation()
        let colleague = try await house.colleague(.reader)
        for _ in 0..<3 { _ = try await house.view(conversation.id) }
        _ = try await house.desk.conversation(conversation.id, as: colleague, now: start)
        let filter = LogFilter(kinds: [.conversationRead])
        let entries = try await house.desk.log(filter, before: nil, as: house.agent).entries
        #expect(entries.map(\.event.userName) == ["Collega", "Lotte"])
        #expect(entries.map(\.conversationNumber) == [conversation.number, conversation.number])
        let live = try await house.desk.liveEvents(after: 0, as: house.agent).events.map(\.kind)
        #expect(!live.contains(.conversationRead) && !live.isEmpty)
        #expect(try await house.view(conversation.id).events.allSatisfy { !Event.readingKinds.contains($0.kind) })
    }

    @Test("What is not there was read by nobody, and neither was another organisation's")
    func notThere() async throws {
        let house = try await TestHouse()
        let conversation = try await house.conversation()
        let stranger = try await house.stranger()
        await #expect(throws: NotFound.self) { try await house.desk.conversation(conversation.id, as: stranger, now: start) }
        await #expect(throws: NotFound.self) { try await house.desk.conversation(ID(rawValue: 7), as: house.agent, now: start) }
        #expect(try await kinds(house, LogFilter(kinds: [.conversationRead])).isEmpty)
        #expect(try await house.desk.log(LogFilter(), before: nil, as: stranger).entries.allSatisfy { $0.event.kind == .logRead })
    }

    @Test("The log is found by colleague, kind, conversation and citizen, a page at a time, and reading it is in it")
    func filters() async throws {
        let house = try await TestHouse()
        let one = try await house.conversation(1)
        let two = try await house.conversation(2)
        let colleague = try await house.colleague(.agent)
        for id in [one.id, two.id] { _ = try await house.desk.perform(.addTag("licht"), on: id, version: nil, as: colleague, now: start) }
        #expect(try await kinds(house, LogFilter(user: colleague.user)) == [.conversationTagged, .conversationTagged])
        #expect(try await kinds(house, LogFilter(kinds: [.conversationTagged], conversation: two.number)) == [.conversationTagged])
        guard case .found(let matches) = try await house.desk.person(matching: "fatima1@inwoners.test", as: house.agent) else {
            Issue.record("nobody")
            return
        }
        let about = LogFilter(kinds: [.conversationTagged], people: matches.map(\.person.id))
        #expect(try await house.desk.log(about, before: nil, as: house.agent).entries.map(\.conversationNumber) == [one.number])
        #expect(try await kinds(house).first == .logRead)
        let all = try await kinds(house)
        var paged: [Event.Kind] = []
        var before: Int64?
        repeat {
            let (entries, next) = try await house.desk.log(LogFilter(), before: before, limit: 2, as: house.agent)
            paged += entries.map(\.event.kind)
            before = next
        } while before != nil
        #expect(paged == all)
        for agent in [colleague, try await house.colleague(.reader)] {
            await #expect(throws: Forbidden.self) { try await house.desk.log(LogFilter(), before: nil, as: agent) }
        }
        _ = try await house.desk.logExport(LogFilter(), as: house.agent, now: start)
        #expect(try await kinds(house).first == .exportMade)
    }

    @Test("Personal numbers are unreadable in lists and threads; showing them is recorded and not for who only reads")
    func numbers() async throws {
        let house = try await TestHouse()
        _ = try await house.arrive(mail("1@f", subject: "Mijn nummer 85.07.30-033.28", "Rekening BE68 5390 0754 7034, dossier 123456782."))
        let card = try #require(try await house.inbox().first).conversation
        #expect(card.subject == "Mijn nummer ••.••.••-•••.••")
        #expect(card.preview == "Rekening BE•• •••• •••• 7034, dossier 123456782.")
        #expect(try await house.inbox(.all, "rekening").first?.conversation.preview == card.preview)
        #expect(try await house.desk.conversation(number: card.number, as: house.agent, now: start)?.conversation.subject == card.subject)
        let whole = try await house.view(card.id)
        let (masked, count) = whole.masking()
        #expect(count == 2)
        #expect(masked.messages.first?.content.text.hasPrefix("Rekening BE•• •••• •••• 7034, dossier 123456782.") == true)
        #expect(masked.conversation.subject == card.subject)
        #expect(whole.messages.first?.content.text.hasPrefix("Rekening BE68 5390 0754 7034, dossier 123456782.") == true)
        try await house.desk.showPersonalNumbers(in: card.id, as: house.agent, now: start)
        #expect(try await kinds(house, LogFilter(kinds: [.personalDataShown])).count == 1)
        let reader = try await house.colleague(.reader)
        await #expect(throws: Forbidden.self) { try await house.desk.showPersonalNumbers(in: card.id, as: reader, now: start) }
        let stranger = try await house.stranger()
        await #expect(throws: NotFound.self) { try await house.desk.showPersonalNumbers(in: card.id, as: stranger, now: start) }
    }
}
