import Desk
import DeskTestSupport
import Domain
import SQL
import Storage
import Support
import Testing

private let start = TestHouse.start

/// A public message of its own person and conversation.
private func post(_ number: Int, _ text: String, at: Instant = start, inReplyTo: String? = nil) -> ArrivalItem {
    let author = Author(handle: "@inwoner\(number)", name: "Inwoner \(number)")
    return .message(
        IncomingMessage(
            remoteID: "p\(number)-\(at.microseconds)", channel: .facebook, author: author, text: text, at: at, inReplyTo: inReplyTo,
            thread: "t\(number)"), source: "test")
}

extension TestHouse {
    fileprivate func post(_ text: String, by number: Int = 1, at: Instant = TestHouse.start) async throws -> ID<Conversation> {
        let item = DeskTests.post(number, text, at: at)
        _ = try await desk.arrive([item], ArrivalContext(organisation: organisation, account: "default"), now: Self.start)
        let summaries = try await inbox()
        guard let found = summaries.first(where: { $0.personName == "Inwoner \(number)" }) else { throw Missing(what: "post \(number)") }
        return found.conversation.id
    }

    fileprivate func decided(_ id: ID<Conversation>) async throws -> DecisionView { try #require(try await view(id).decision) }

    fileprivate func allDecisions() async throws -> [DecisionRecord] {
        try await database.read { [organisation] in try $0.decisions(after: ID(rawValue: 0), limit: 10_000, in: organisation) }
    }
}

@Suite struct DecisionTests {
    private let question = "Wanneer is het containerpark open?"
    private let gas = "Het ruikt naar gas in de Molenstraat, kom snel!"

    @Test(
        "Each message of somebody else is decided about once, in the same transaction, under a version that is kept",
        arguments: TestEngine.allCases)
    func made(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(question)
        _ = try await house.post(question)
        let view = try await house.decided(id)
        #expect(view.current.decision.outcome == .answer && view.current.decision.scheme == SchemeVersion(name: "default", version: 1))
        #expect(view.current.step == .ruled && view.current.user == nil && view.earlier.isEmpty && view.alarm == nil)
        #expect(view.current.facts.conversation == .new && view.current.facts.isPublic)
        #expect(view.path.contains { $0.node == "question" && !$0.because.isEmpty }, "a decision without reasons")
        #expect(try await house.view(id).events.map(\.kind) == [.messageArrived, .decisionMade], "the duplicate was decided about")
        #expect(try await house.allDecisions().count == 1)
        #expect(try await house.inbox().first?.decision == DecisionMark(outcome: .answer))
    }

    @Test("What is ours, and what cannot be read, is not decided about", arguments: TestEngine.allCases)
    func ours(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(mail("1@gemeente.test", from: "info@gemeente.test"), isOurs: true)
        house.failure.withLock { $0 = ReadFailure(.crashed, sentence: "twice") }
        _ = try await house.arrive(mail("2@x"))
        #expect(try await house.allDecisions().isEmpty)
    }

    @Test(
        "Gas calls people at once: an event for every browser, a mark that a later calm message does not take away",
        arguments: TestEngine.allCases)
    func alarm(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(gas)
        let view = try await house.decided(id)
        #expect(view.current.decision.outcome == .emergency && view.current.decision.also == [.escalate] && view.alarm == view.current)
        let live = try await house.desk.liveEvents(after: 0, as: house.agent).events
        #expect(live.filter { $0.kind == .conversationEscalated }.map(\.conversation) == [id])

        _ = try await house.post("Bedankt voor de snelle hulp.", at: start.adding(seconds: 60))
        let later = try await house.decided(id)
        #expect(later.current.message != view.current.message && later.alarm?.id == view.current.id)
        #expect(try await house.inbox().first?.decision?.isAlarm == true)

        _ = try await house.desk.perform(.close, on: id, version: nil, as: house.agent, now: start)
        #expect(try await house.decided(id).alarm == nil, "a closed conversation calls nobody")
    }

    @Test("A person who sees that it is no danger takes the alarm away", arguments: TestEngine.allCases)
    func falseAlarm(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(gas)
        let before = try await house.decided(id).current
        let overruling = Overruling(outcome: .answer, reason: "Oefening van de brandweer")
        _ = try await house.desk.overrule(before.id, with: overruling, in: id, version: nil, as: house.agent, now: start)
        #expect(try await house.decided(id).alarm == nil)
        #expect(try await house.inbox().first?.decision?.isAlarm == false)
        _ = try await house.desk.undo(on: id, as: house.agent, now: start)
        #expect(try await house.decided(id).alarm?.decision.outcome == .emergency)
    }

    @Test("Whoever raises the alarm by hand is heard as the rule is", arguments: TestEngine.allCases)
    func raised(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(question)
        let before = try await house.decided(id).current
        let overruling = Overruling(outcome: .emergency, also: [.escalate, .escalate], reason: "Hij belde ook")
        let made = try await house.desk.overrule(before.id, with: overruling, in: id, version: nil, as: house.agent, now: start)
        #expect(made.decision.also == [.escalate])
        #expect(try await house.view(id).events.map(\.kind).suffix(2) == [.decisionOverruled, .conversationEscalated])
        #expect(try await house.decided(id).alarm?.id == made.id)
    }

    @Test(
        "Answering a question walks the tree again; overruling keeps its reason; both are taken back in order",
        arguments: TestEngine.allCases)
    func steps(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(question)
        let ruled = try await house.decided(id).current
        let desk = house.desk

        let answered = try await desk.answer(node: "ours", with: "no", on: ruled.id, in: id, version: nil, as: house.agent, now: start)
        #expect(answered.decision.outcome == .refer && answered.answers == ["ours": "no"] && answered.step == .answered)
        #expect(answered.decision.path.last == Decision.Step(node: "ours", answer: "no", by: .person))

        let overruling = Overruling(outcome: .thank, also: [.story], reason: "  Het is een grapje.  ")
        let overruled = try await desk.overrule(answered.id, with: overruling, in: id, version: nil, as: house.agent, now: start)
        #expect(overruled.decision.outcome == .thank && overruled.decision.also == [.story] && overruled.reason == "Het is een grapje.")
        #expect(overruled.decision.needs.isEmpty && overruled.isOverruled && overruled.decision.path == answered.decision.path)

        var view = try await house.view(id)
        #expect(view.events.last?.kind == .decisionOverruled && view.canUndo)
        #expect(view.decision?.current.id == overruled.id && view.decision?.earlier.map(\.id) == [answered.id, ruled.id])
        #expect(view.decision?.current.userName == house.agent.name)

        let back = try await desk.takeBack(overruled.id, in: id, version: nil, as: house.agent, now: start)
        #expect(back.decision.outcome == .refer && back.step == .takenBack && !back.isOverruled && back.answers == ["ours": "no"])
        let first = try await desk.takeBack(back.id, in: id, version: nil, as: house.agent, now: start)
        #expect(first.decision == ruled.decision.withoutReasons && first.answers.isEmpty)
        await #expect(throws: Conflict.self, "there is nothing of a person left") {
            try await desk.takeBack(first.id, in: id, version: nil, as: house.agent, now: start)
        }
        view = try await house.view(id)
        #expect(view.decision?.current.id == first.id && view.decision?.earlier.count == 4, "a step was lost from the history")
    }

    @Test("Undo takes a decision back as it takes back everything else", arguments: TestEngine.allCases)
    func undo(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(question)
        let ruled = try await house.decided(id).current
        _ = try await house.desk.overrule(
            ruled.id, with: Overruling(outcome: .listen, reason: "Niet voor ons"), in: id, version: nil, as: house.agent, now: start)
        _ = try await house.desk.undo(on: id, as: house.agent, now: start)
        let view = try await house.view(id)
        #expect(view.decision?.current.decision.outcome == .answer && view.events.last?.kind == .conversationUndone && !view.canUndo)
        await #expect(throws: Conflict.self) { try await house.desk.undo(on: id, as: house.agent, now: start) }
    }

    @Test("A reason is asked, outcomes and answers are those of the scheme, and who comes second is told", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post(question)
        let ruled = try await house.decided(id).current
        let version = try await house.view(id).conversation.version
        func overrule(_ outcome: String, _ reason: String, also: [String] = [], version: Int? = nil) async throws {
            let overruling = Overruling(outcome: Outcome(rawValue: outcome), also: also.map(SideAction.init(rawValue:)), reason: reason)
            _ = try await house.desk.overrule(ruled.id, with: overruling, in: id, version: version, as: house.agent, now: start)
        }
        for reason in ["", " \n ", String(repeating: "a", count: 2001)] {
            await #expect(throws: Invalid(.noReason)) { try await overrule("listen", reason) }
        }
        await #expect(throws: Invalid(.unknownOutcome)) { try await overrule("shout", "x") }
        await #expect(throws: Invalid(.unknownOutcome)) { try await overrule("listen", "x", also: ["delete"]) }
        for (node, answer) in [("ours", "perhaps"), ("unheard-of", "yes"), ("", "")] {
            await #expect(throws: Invalid(.unknownAnswer)) {
                try await house.desk.answer(node: node, with: answer, on: ruled.id, in: id, version: nil, as: house.agent, now: start)
            }
        }
        await #expect(throws: Conflict(version: version)) { try await overrule("listen", "x", version: version - 1) }
        #expect(try await house.allDecisions().count == 1)

        try await overrule("listen", "x", version: version)
        await #expect(throws: Conflict.self, "another decision took its place") { try await overrule("thank", "y") }
        await #expect(throws: NotFound.self) {
            try await house.desk.takeBack(ID(rawValue: 4711), in: id, version: nil, as: house.agent, now: start)
        }
    }

    @Test("Whether we answered before is a fact of later messages only", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        _ = try await house.arrive(
            mail(
                "2@x", from: "Fatima <fatima1@inwoners.test>", subject: "Re: Lamp 1", references: "<1@x>",
                "Belachelijk, zo'n slecht antwoord."))
        #expect(try await house.decided(id).current.facts.conversation.wasAnswered == false, "an answer that has not left is none")
        let due = start.adding(seconds: 11)
        let leased = try #require(try await house.desk.leaseReply(now: due))
        try await house.desk.finish(leased, .sent, now: due)
        _ = try await house.arrive(
            mail("3@x", from: "Fatima <fatima1@inwoners.test>", subject: "Re: Lamp 1", references: "<1@x>", "Nog altijd belachelijk!"))
        let facts = try await house.allDecisions().map(\.facts.conversation.wasAnswered)
        #expect(facts == [false, false, true] && reply.conversation == id)
    }

    @Test("What is decided about somebody, and the reasons that name them, go with them", arguments: TestEngine.allCases)
    func erased(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let other = try await house.conversation(2).id
        for conversation in [id, other] {
            let current = try await house.decided(conversation).current
            _ = try await house.desk.overrule(
                current.id, with: Overruling(outcome: .listen, reason: "fatima1@inwoners.test belde al"), in: conversation, version: nil,
                as: house.agent, now: start)
            _ = try await house.desk.perform(
                .closeUnanswered(reason: "fatima1@inwoners.test belde al"), on: conversation, version: nil, as: house.agent, now: start)
        }
        let person = try #require(try await house.view(id).conversation.person)
        _ = try await house.desk.erase([person], reason: "vraag", as: house.agent, now: start)
        #expect(try await house.view(id).decision == nil && house.view(id).closures.isEmpty)
        let left = try await house.view(other)
        #expect(left.decision?.current.reason == "[---] belde al" && left.closures.map(\.reason) == ["[---] belde al"])
        #expect(try await house.allDecisions().allSatisfy { $0.conversation == other })
    }

    @Test("Closing without an answer keeps why, and can be taken back", arguments: TestEngine.allCases)
    func closed(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.post("Het stadhuis is een circus, haha.")
        for reason in ["", "  ", String(repeating: "x", count: 2001)] {
            await #expect(throws: Invalid(.noReason)) {
                try await house.desk.perform(.closeUnanswered(reason: reason), on: id, version: nil, as: house.agent, now: start)
            }
        }
        let closed = try await house.desk.perform(
            .closeUnanswered(reason: " Satire: we laten het staan. "), on: id, version: nil, as: house.agent, now: start)
        #expect(closed.state == .closed)
        let view = try await house.view(id)
        #expect(view.closures.map(\.reason) == ["Satire: we laten het staan."])
        #expect(view.events.last?.facts["closure"] == view.closures.first?.id.description)
        #expect(try await house.desk.undo(on: id, as: house.agent, now: start).state == .new)
        #expect(try await house.view(id).closures.count == 1, "what was done stays in the history")
    }
}

extension Decision {
    /// As it comes back from the store.
    var withoutReasons: Decision {
        var copy = self
        copy.path = copy.path.map { Step(node: $0.node, answer: $0.answer, by: $0.by) }
        return copy
    }
}
