import Desk
import DeskTestSupport
import Domain
import SQL
import Storage
import Support
import Testing

private let start = TestHouse.start
private let remark = "Mooi weer vandaag, tot straks op de markt"
private let question = "Wanneer is het containerpark open?"

/// The clock hears what the scheme and people decide.
@Suite struct ClockAndSchemeTests {
    @Test(
        "In public, what is only heard or left as it is starts no clock; what is asked does", arguments: TestEngine.allCases)
    func starts(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        for (text, outcome, runs) in [
            (remark, Outcome.listen, false), ("klootzakken", .letStand, false), (question, .answer, true),
            // A question is open to a person, so somebody has to look in time.
            ("Alle politici zijn dieven", .listen, true),
        ] {
            let (decided, clock) = try await house.post(text)
            #expect(decided.decision.outcome == outcome, "\(text)")
            #expect((clock?.state == .running) == runs, "\(text): \(String(describing: clock))")
        }
        let spam = try await house.post("Koop nu goedkope viagra http://spam.example", isPublic: false)
        #expect(spam.decided.decision.outcome == .ignore && spam.clock == nil)
    }

    @Test("Who writes to us alone waits, whatever the rules see in it, until a person says otherwise", arguments: TestEngine.allCases)
    func alone(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (decided, clock) = try await house.post("Zie bijlage.", isPublic: false)
        #expect(decided.decision.outcome == .listen && decided.decision.needs.isEmpty && clock?.state == .running)
        try await house.overrule(decided, .listen)
        #expect(try await house.clock(decided.conversation)?.state == .stopped)
    }

    @Test("A remark after a question leaves its clock alone, and after an answer starts none", arguments: TestEngine.allCases)
    func later(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (first, clock) = try await house.post(question)
        _ = try await house.post(remark, at: start.adding(seconds: 60), in: first)
        #expect(try await house.clock(first.conversation) == clock)
        _ = try await house.post("Van 9 tot 17 uur.", at: start.adding(seconds: 120), in: first, isOurs: true)
        #expect(try await house.clock(first.conversation)?.state == .answered)
        _ = try await house.post(remark, at: start.adding(seconds: 180), in: first)
        #expect(try await house.clock(first.conversation)?.state == .answered)
        _ = try await house.post(question, at: start.adding(seconds: 240), in: first)
        #expect(try await house.clock(first.conversation)?.received == start.adding(seconds: 240))
    }

    @Test(
        "A person who finds that no answer is needed stops the clock; taken back or undone it runs as before",
        arguments: TestEngine.allCases)
    func stopped(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (decided, clock) = try await house.post(question)
        let made = try await house.overrule(decided, .letStand, after: 600)
        #expect(try await house.clock(decided.conversation)?.state == .stopped)
        #expect(try await house.desk.undo(on: decided.conversation, as: house.agent, now: start.adding(seconds: 700)).clock == clock)

        let current = try #require(try await house.view(decided.conversation).decision?.current)
        #expect(current.id != made.id)
        let again = try await house.overrule(current, .listen, after: 800)
        _ = try await house.desk.takeBack(
            again.id, in: decided.conversation, version: nil, as: house.agent, now: start.adding(seconds: 900))
        #expect(try await house.clock(decided.conversation) == clock)
        // From one answer to another nothing changes.
        let other = try #require(try await house.view(decided.conversation).decision?.current)
        try await house.overrule(other, .thank, after: 1000)
        #expect(try await house.clock(decided.conversation) == clock)
    }

    @Test("A person who finds that an answer is needed starts it from when the message came", arguments: TestEngine.allCases)
    func started(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (decided, none) = try await house.post(remark)
        #expect(none == nil)
        try await house.overrule(decided, .answer, after: 3600)
        let clock = try #require(try await house.clock(decided.conversation))
        #expect(clock.state == .running && clock.received == start)
        #expect(try await house.desk.undo(on: decided.conversation, as: house.agent, now: start).clock?.isOpen == false)

        // An answer that came after it is an answer to it as well.
        let (other, _) = try await house.post(remark)
        _ = try await house.post("Tot straks!", at: start.adding(seconds: 60), in: other, isOurs: true)
        try await house.overrule(other, .answer, after: 3600)
        #expect(try await house.clock(other.conversation) == nil)

        // What was closed is not opened by it.
        let (closed, _) = try await house.post(remark)
        _ = try await house.desk.perform(.close, on: closed.conversation, version: nil, as: house.agent, now: start)
        try await house.overrule(closed, .answer, after: 60)
        #expect(try await house.clock(closed.conversation) == nil)
    }

    @Test("Another question in the conversation still waits, from when it was asked", arguments: TestEngine.allCases)
    func others(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (first, _) = try await house.post(question)
        let (second, _) = try await house.post("En wanneer is het zwembad open?", at: start.adding(seconds: 300), in: first)
        try await house.overrule(first, .letStand, after: 600)
        #expect(try await house.clock(first.conversation)?.received == start.adding(seconds: 300))
        try await house.overrule(second, .letStand, after: 700)
        #expect(try await house.clock(first.conversation)?.state == .stopped)
        let organisation = house.organisation
        let all = try await house.database.read { try $0.decisions(of: first.conversation, limit: 10, in: organisation) }
        let current = try #require(all.first { $0.message == first.message && $0.isCurrent })
        try await house.overrule(current, .answer, after: 800)
        let clock = try await house.clock(first.conversation)
        #expect(clock?.state == .running && clock?.received == start)
    }

    @Test("A person's answer to an open question settles whether the promise holds", arguments: TestEngine.allCases)
    func answered(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (decided, clock) = try await house.post("Alle politici zijn dieven")
        #expect(clock?.state == .running)
        var record = decided
        for node in decided.decision.needs {
            record = try await house.desk.answer(
                node: node, with: "no", on: record.id, in: decided.conversation, version: nil, as: house.agent, now: start)
        }
        #expect(record.decision.outcome == .listen && record.decision.needs.isEmpty)
        #expect(try await house.clock(decided.conversation)?.state == .stopped)
    }
}

extension TestHouse {
    fileprivate func clock(_ id: ID<Conversation>) async throws -> ConversationClock? { try await view(id).conversation.clock }

    /// A message on Facebook, of its own conversation or in that of another; with what was decided about it and the clock after it.
    fileprivate func post(
        _ text: String, at: Instant = start, in other: DecisionRecord? = nil, isPublic: Bool = true, isOurs: Bool = false
    ) async throws -> (decided: DecisionRecord, clock: ConversationClock?) {
        let known = try await database.read { [organisation] in try $0.decisions(after: ID(rawValue: 0), limit: 1000, in: organisation) }
        let thread: String
        if let other {
            thread = try #require(try await view(other.conversation).messages.first?.content.thread)
        } else {
            thread = "t\(known.count)"
        }
        let message = IncomingMessage(
            remoteID: "\(thread)-\(at.microseconds)", channel: .facebook, kind: isPublic ? .post : .form,
            author: Author(handle: "@inwoner"), text: text, at: at, thread: thread, isPublic: isPublic, isOurs: isOurs)
        _ = try await desk.arrive(
            [.message(message, source: "test")], ArrivalContext(organisation: organisation, account: "default"), now: max(at, Self.start))
        let all = try await database.read { [organisation] in try $0.decisions(after: ID(rawValue: 0), limit: 1000, in: organisation) }
        let made = try #require(isOurs ? other : all.first { one in !known.contains { $0.id == one.id } })
        return (made, try await clock(made.conversation))
    }

    @discardableResult
    fileprivate func overrule(_ record: DecisionRecord, _ outcome: Outcome, after seconds: Double = 0) async throws -> DecisionRecord {
        try await desk.overrule(
            record.id, with: Overruling(outcome: outcome, reason: "Zo is het"), in: record.conversation, version: nil, as: agent,
            now: Self.start.adding(seconds: seconds))
    }
}
