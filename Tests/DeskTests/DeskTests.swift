import Desk
import DeskTestSupport
import Domain
import Support
import Testing

@Suite struct ArrivalTests {
    @Test("Arriving twice stores nothing twice", arguments: TestEngine.allCases)
    func twice(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        #expect(try await house.arrive(mail("a@x"), mail("b@x", subject: "Put")).stored == 2)
        let again = try await house.arrive(mail("a@x"), mail("b@x", subject: "Put"))
        #expect(again.stored == 0 && again.duplicates == 2)
        #expect(try await house.inbox().count == 2)
    }

    @Test(
        "An answer of who takes part joins the conversation, in whichever order the two arrive", arguments: [true, false],
        TestEngine.allCases)
    func threading(_ isInOrder: Bool, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let first = mail("a@x")
        let second = mail("b@x", subject: "Re: Lamp", references: "<a@x>", "En nu?")
        _ = try await house.arrive(isInOrder ? first : second)
        _ = try await house.arrive(isInOrder ? second : first)
        let inbox = try await house.inbox()
        #expect(inbox.count == 1)
        #expect(inbox.first?.conversation.messageCount == 2)
    }

    @Test("A stranger who names somebody's reference gets a conversation of his own", arguments: TestEngine.allCases)
    func stranger(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(mail("a@x"))
        _ = try await house.arrive(mail("b@y", from: "Vreemd <vreemd@elders.test>", subject: "Re: Lamp", references: "<a@x>"))
        #expect(try await house.inbox().map(\.conversation.messageCount) == [1, 1])
    }

    @Test("Two different mails with one Message-ID are both kept", arguments: TestEngine.allCases)
    func borrowedIdentifier(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let tally = try await house.arrive(mail("a@x"), mail("a@x", from: "Ander <ander@elders.test>", subject: "Iets anders", "Nee."))
        #expect(tally.stored == 2)
    }

    @Test("Search finds folded words, phrases and beginnings, and leaves out what is excluded", arguments: TestEngine.allCases)
    func search(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(
            mail("a@x", subject: "Straatverlichting", "De lamp aan de Kaai is stuk."), mail("b@x", subject: "Put", "Een put."))
        #expect(try await house.inbox(.all, "straatver").count == 1)
        #expect(try await house.inbox(.all, "\"de kaai\"").count == 1)
        #expect(try await house.inbox(.all, "fatima -lamp").map(\.conversation.subject) == ["Put"])
        #expect(try await house.inbox(.all, "\"").isEmpty)
    }
}

@Suite struct AnswerTests {
    private func conversation(_ house: TestHouse) async throws -> Conversation {
        _ = try await house.arrive(mail("a@x"))
        return try #require(try await house.inbox().first).conversation
    }

    @Test("The same form sent twice is one answer, and a stale page is told", arguments: TestEngine.allCases)
    func once(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await conversation(house)
        let send = { (key: String, version: Int) in
            try await house.desk.answer(
                conversation.id, text: "We komen.", subject: nil, requestKey: key, version: version, as: house.agent, now: TestHouse.start)
        }
        let first = try await send("k", conversation.version)
        let second = try await send("k", conversation.version)
        #expect(first.id == second.id)
        #expect(first.to.map(\.address) == ["fatima@inwoners.test"] && first.inReplyTo == "a@x" && first.references == ["a@x"])
        await #expect(throws: Conflict.self) { try await send("other", conversation.version) }
    }

    @Test("An answer waits for its time, is sent once, and becomes a message", arguments: TestEngine.allCases)
    func sending(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await conversation(house)
        _ = try await house.desk.answer(
            conversation.id, text: "We komen.", subject: nil, requestKey: "k", version: nil, as: house.agent, now: TestHouse.start)
        #expect(try await house.desk.leaseReply(now: TestHouse.start.adding(seconds: 9)) == nil)
        let later = TestHouse.start.adding(seconds: 10)
        let leased = try #require(try await house.desk.leaseReply(now: later))
        #expect(try await house.desk.leaseReply(now: later) == nil)
        try await house.desk.finish(leased, .sent, now: later)
        let view = try await house.desk.conversation(conversation.id, as: house.agent, now: TestHouse.start)
        #expect(view.conversation.state == .answered && view.messages.count == 2 && view.replies.map(\.state) == [.sent])
    }

    @Test("What was being sent when the process died is unknown, and never sent again by itself", arguments: TestEngine.allCases)
    func abandoned(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await conversation(house)
        _ = try await house.desk.answer(
            conversation.id, text: "We komen.", subject: nil, requestKey: "k", version: nil, as: house.agent, now: TestHouse.start)
        _ = try await house.desk.leaseReply(now: TestHouse.start.adding(seconds: 10))
        let muchLater = TestHouse.start.adding(seconds: 1000)
        let settled = try await house.desk.settleAbandoned(now: muchLater)
        guard engine == .sqlite else {
            // There the database's clock decides, which has not moved: a node whose own clock is ahead takes nothing from another.
            #expect(settled == 0)
            return
        }
        #expect(settled == 1)
        #expect(try await house.desk.leaseReply(now: muchLater.adding(seconds: 100_000)) == nil)
        #expect(try await house.inbox(.failed).count == 1)
    }

    @Test("Taking back in time makes a draft of it again; too late is refused", arguments: TestEngine.allCases)
    func takingBack(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await conversation(house)
        let reply = try await house.desk.answer(
            conversation.id, text: "We komen.", subject: nil, requestKey: "k", version: nil, as: house.agent, now: TestHouse.start)
        _ = try await house.desk.cancel(reply.id, as: house.agent, now: TestHouse.start)
        let view = try await house.desk.conversation(conversation.id, as: house.agent, now: TestHouse.start)
        #expect(view.drafts.map(\.text) == ["We komen."] && view.conversation.state == .open)
        await #expect(throws: Conflict.self) { try await house.desk.cancel(reply.id, as: house.agent, now: TestHouse.start) }
    }

    @Test("An action can be undone by who did it, as long as nothing has happened since", arguments: TestEngine.allCases)
    func undo(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await conversation(house)
        _ = try await house.desk.perform(.close, on: conversation.id, version: conversation.version, as: house.agent, now: TestHouse.start)
        #expect(try await house.desk.undo(on: conversation.id, as: house.agent, now: TestHouse.start).state == .new)
        await #expect(throws: Conflict.self) { try await house.desk.undo(on: conversation.id, as: house.agent, now: TestHouse.start) }
    }

    @Test("A reader may look and nothing else; another organisation sees nothing", arguments: TestEngine.allCases)
    func permissions(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await conversation(house)
        let reader = Agent(organisation: house.organisation, user: house.agent.user, name: "", permissions: Role.reader.permissions)
        await #expect(throws: Forbidden.self) {
            try await house.desk.perform(.close, on: conversation.id, version: nil, as: reader, now: TestHouse.start)
        }
        let stranger = Agent(organisation: ID(rawValue: 7), user: house.agent.user, name: "", permissions: Set(Permission.allCases))
        await #expect(throws: NotFound.self) { try await house.desk.conversation(conversation.id, as: stranger, now: TestHouse.start) }
    }
}

@Suite struct SignInTests {
    private func attempt(_ house: TestHouse, _ password: String, _ now: Instant = TestHouse.start) async throws -> SignInOutcome {
        try await house.desk.signIn(
            email: "lotte@gemeente.test", password: password, organisation: house.organisation, device: "", address: "192.0.2.1", now: now)
    }

    @Test("Guesses made all at once are judged no more often than one after the other", arguments: TestEngine.allCases)
    func atOnce(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine, password: "een lang wachtwoord")
        let judged = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<30 {
                group.addTask { if case .wait = try await attempt(house, "geraden wachtwoord \(number)") { false } else { true } }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        // On PostgreSQL two transactions may count at the same moment; never all of them.
        #expect(engine == .sqlite ? judged == 5 : judged < 20)
    }

    @Test("After waiting the right password signs in, and the failures are forgotten", arguments: TestEngine.allCases)
    func afterwards(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine, password: "een lang wachtwoord")
        for _ in 0..<5 { _ = try await attempt(house, "fout wachtwoord") }
        guard case .wait = try await attempt(house, "een lang wachtwoord") else {
            Issue.record("The sixth try was not told to wait.")
            return
        }
        for seconds in [60.0, 61, 62, 63, 64, 65, 66] {
            guard case .signedIn(let token, _) = try await attempt(house, "een lang wachtwoord", TestHouse.start.adding(seconds: seconds))
            else {
                Issue.record("Not signed in after \(seconds) s.")
                return
            }
            #expect(try await house.desk.isSignedIn(token: token, now: TestHouse.start.adding(seconds: seconds)))
        }
    }
}

@Suite struct QuarantineTests {
    @Test(
        "What no decoder could be started for is read later, once; what crashed one lies in quarantine with its reason",
        arguments: TestEngine.allCases)
    func later(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        house.failure.withLock { $0 = ReadFailure(.unreadable, sentence: "none", isTemporary: true) }
        #expect(try await house.arrive(mail("a@x")).failures.count == 1)
        house.failure.withLock { $0 = nil }
        let later = TestHouse.start.adding(seconds: 60)
        let young = TestHouse.start.adding(seconds: -1)
        #expect(try await house.desk.recoverPending(in: house.organisation, receivedBefore: young, now: later) == 0)
        #expect(try await house.desk.recoverPending(in: house.organisation, receivedBefore: later, now: later) == 1)
        #expect(try await house.desk.recoverPending(in: house.organisation, receivedBefore: later, now: later) == 0)

        house.failure.withLock { $0 = ReadFailure(.crashed, sentence: "twice") }
        _ = try await house.arrive(mail("b@x", subject: "Put"))
        let quarantined = try #require(try await house.desk.quarantine(as: house.agent).first)
        #expect(quarantined.reason == .crashed && quarantined.attempts == 2)
        #expect(try await house.desk.counts(of: InboxView.allCases, as: house.agent, now: TestHouse.start).quarantine == 1)
        house.failure.withLock { $0 = nil }
        #expect(try await house.desk.retryQuarantined(quarantined.id, as: house.agent, now: later))
        #expect(try await house.inbox().count == 2)
    }
}
