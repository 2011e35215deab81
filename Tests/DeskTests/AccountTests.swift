import Desk
import DeskTestSupport
import Domain
import Storage
import Support
import Testing

@Suite struct AccountTests {
    private let password = "een lang wachtwoord"

    private func signIn(_ house: TestHouse, _ password: String) async throws -> SignedIn? {
        let outcome = try await house.desk.signIn(
            email: "lotte@gemeente.test", password: password, organisation: house.organisation, device: "", address: "127.0.0.1",
            now: TestHouse.start)
        guard case .signedIn(let token, _) = outcome else { return nil }
        return try await house.desk.signedIn(token: token, now: TestHouse.start)
    }

    @Test("Changing the password ends every other session and asks the present one", arguments: TestEngine.allCases)
    func changePassword(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine, password: password)
        let other = try #require(try await signIn(house, password))
        let here = try #require(try await signIn(house, password))
        func change(_ present: String, _ fresh: String) async throws -> SignInOutcome {
            try await house.desk.changePassword(
                from: present, to: fresh, device: "", address: "127.0.0.1", as: here, now: TestHouse.start)
        }
        guard case .refused = try await change("dit is het niet", "een ander lang wachtwoord") else {
            Issue.record("a wrong present password was taken")
            return
        }
        await #expect(throws: Invalid.self) { try await change(password, "kort") }
        #expect(try await house.desk.sessions(as: other.agent, now: TestHouse.start).count == 2)
        guard case .signedIn(let token, _) = try await change(password, "een ander lang wachtwoord") else {
            Issue.record("the right present password was refused")
            return
        }
        #expect(try await house.desk.sessions(as: here.agent, now: TestHouse.start).count == 1)
        #expect(try await house.desk.isSignedIn(token: token, now: TestHouse.start))
        #expect(try await signIn(house, password) == nil)
        #expect(try await signIn(house, "een ander lang wachtwoord") != nil)
        #expect(try await house.desk.lastSeen(as: house.agent, now: TestHouse.start)[here.user.id] == TestHouse.start)
    }

    @Test("The organisation gets another name, and what cannot be is refused", arguments: TestEngine.allCases)
    func organisation(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        try await house.desk.changeOrganisation(name: " Dorp ", regime: "BE-de", as: house.agent, now: TestHouse.start)
        let changed = try #require(try await house.desk.organisations().first)
        #expect(changed.name == "Dorp" && changed.languageRegime == .belgiumGerman)
        await #expect(throws: Invalid(.emptyName)) {
            try await house.desk.changeOrganisation(name: " ", regime: "NL", as: house.agent, now: TestHouse.start)
        }
        await #expect(throws: Invalid(.unknownRegime)) {
            try await house.desk.changeOrganisation(name: "Dorp", regime: "XX", as: house.agent, now: TestHouse.start)
        }
        let agent = Agent(organisation: house.organisation, user: nil, name: "", permissions: Role.agent.permissions)
        await #expect(throws: Forbidden.self) {
            try await house.desk.changeOrganisation(name: "Van mij", regime: "NL", as: agent, now: TestHouse.start)
        }
    }

    @Test("A conversation is found by its number, in its own organisation alone", arguments: TestEngine.allCases)
    func number(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive("From: a@x.test\r\nSubject: Lamp\r\nMessage-ID: <a@x>\r\n\r\nDonker.\r\n")
        let conversation = try #require(try await house.inbox().first).conversation
        #expect(
            try await house.desk.conversation(number: conversation.number, as: house.agent, now: TestHouse.start)?.conversation.id
                == conversation.id)
        #expect(try await house.desk.conversation(number: conversation.number + 1, as: house.agent, now: TestHouse.start) == nil)
        let stranger = Agent(organisation: ID(rawValue: 7), user: nil, name: "", permissions: [.readConversations])
        #expect(try await house.desk.conversation(number: conversation.number, as: stranger, now: TestHouse.start) == nil)
    }

    @Test("Beginning to write is one event, however often the draft is kept", arguments: TestEngine.allCases)
    func drafts(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive("From: a@x.test\r\nSubject: Lamp\r\nMessage-ID: <a@x>\r\n\r\nDonker.\r\n")
        let id = try #require(try await house.inbox().first).conversation.id
        let before = try await house.desk.lastEventNumber(as: house.agent)
        func save(_ text: String, _ kind: Draft.Kind = .answer, after seconds: Double = 0) async throws {
            try await house.desk.save(draft: text, kind: kind, in: id, as: house.agent, now: TestHouse.start.adding(seconds: seconds))
        }
        for text in ["D", "Da", "Dag"] { try await save(text) }
        try await save("notitie", .note)
        #expect(try await house.desk.lastEventNumber(as: house.agent) == before + 1)
        try await save("Dag weer", after: 601)
        #expect(try await house.desk.lastEventNumber(as: house.agent) == before + 2)
    }

    @Test("How sending went is told by the last attempt", arguments: TestEngine.allCases)
    func health(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        #expect(try await house.desk.sendingHealth(as: house.agent) == nil)
        for (number, outcome) in [(1, DeliveryOutcome.sent), (2, .failed(isPermanent: true, reason: "refused: 550"))] {
            _ = try await house.arrive("From: a\(number)@x.test\r\nSubject: \(number)\r\nMessage-ID: <\(number)@x>\r\n\r\nDonker.\r\n")
            let id = try #require(try await house.inbox(.unassigned).first).conversation.id
            _ = try await house.desk.answer(
                id, text: "Dag", subject: nil, requestKey: "k\(number)", version: nil, as: house.agent, now: TestHouse.start)
            let later = TestHouse.start.adding(seconds: Double(number) * 60)
            let leased = try #require(try await house.desk.leaseReply(now: later))
            try await house.desk.finish(leased, outcome, now: later)
            let health = try #require(try await house.desk.sendingHealth(as: house.agent))
            #expect(health.lastSuccess == TestHouse.start.adding(seconds: 60))
            #expect(health.problem == (number == 1 ? nil : "refused: 550"))
        }
    }

    @Test("A thread gives its parts once each, and long texts cut", arguments: TestEngine.allCases)
    func parts(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        for number in 0..<(Desk.threadLength + 3) {
            let references = number == 0 ? "" : "References: <0@x>\r\n"
            let text = number == 1 ? String(repeating: "é ", count: 8000) : "Donker \(number)."
            _ = try await house.arrive(
                "From: a@x.test\r\nSubject: Lamp\r\nMessage-ID: <\(number)@x>\r\n\(references)Date: Mon, 7 Sep 2026 10:\(10 + number % 50):00 +0200\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\n\r\n\(text)\r\n")
        }
        let id = try #require(try await house.inbox().first).conversation.id
        let newest = try await house.desk.conversation(id, as: house.agent, now: TestHouse.start)
        #expect(newest.messages.count == Desk.threadLength && newest.isNewest)
        let earlier = try await house.desk.conversation(id, before: newest.earlier, as: house.agent, now: TestHouse.start)
        #expect(earlier.messages.count == 3 && earlier.earlier == nil && !earlier.isNewest)
        let all = earlier.messages + newest.messages
        #expect(Set(all.map(\.id)).count == Desk.threadLength + 3)
        #expect(all.map(\.content.text.unicodeScalars.count).max() == Desk.listedText + 1)
    }
}
