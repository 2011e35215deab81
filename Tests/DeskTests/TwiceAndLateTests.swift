import Desk
import DeskTestSupport
import Domain
import SQL
import Support
import Testing

private let start = TestHouse.start
private let due = start.adding(seconds: 10)

@Suite struct TwiceAndLateTests {
    @Test("Our own copy of a sent answer is no second message", arguments: TestEngine.allCases)
    func echoAfterwards(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        try await house.desk.finish(try #require(try await house.desk.leaseReply(now: due)), .sent, now: due)
        let copy = mail(reply.remoteID, from: "info@gemeente.test", subject: reply.subject, references: "<1@x>", reply.text)
        #expect(try await house.arrive(copy, isOurs: true).stored == 0)
        #expect(try await house.view(id).messages.count == 2)
    }

    @Test("The same form at once: nobody is told of a conflict", arguments: TestEngine.allCases)
    func doubleClick(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await house.conversation()
        let replies = try await withThrowingTaskGroup(of: ID<Reply>.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    try await house.desk.answer(
                        conversation.id, text: "We komen.", subject: nil, requestKey: "k", version: conversation.version, as: house.agent,
                        now: start
                    ).id
                }
            }
            return try await group.reduce(into: Set<ID<Reply>>()) { $0.insert($1) }
        }
        #expect(replies.count == 1)
    }

    @Test("Taking an answer back keeps what its writer is writing now", arguments: TestEngine.allCases)
    func cancelOverDraft(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        try await house.desk.save(draft: "Iets nieuws", kind: .answer, in: id, as: house.agent, now: start)
        _ = try await house.desk.cancel(reply.id, as: house.agent, now: start)
        #expect(try await house.view(id).drafts.contains { $0.text.contains("Iets nieuws") })
    }

    @Test("What bounced brings the conversation back", arguments: TestEngine.allCases)
    func bounceReopens(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        try await house.desk.finish(try #require(try await house.desk.leaseReply(now: due)), .sent, now: due)
        _ = try await house.arrive(BounceTests.report("b@mx", about: reply.remoteID))
        #expect(try await house.view(id).conversation.state == .open)
    }

    @Test("A report about an answer that may have gone says that it did not arrive", arguments: TestEngine.allCases)
    func bounceOfUnknown(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        try await house.desk.finish(try #require(try await house.desk.leaseReply(now: due)), .unknown(reason: "?"), now: due)
        _ = try await house.arrive(BounceTests.report("b@mx", about: reply.remoteID))
        #expect(try await house.view(id).replies.map(\.state) == [.failed])
    }

    @Test("What is sent again after being given up has its pauses again", arguments: TestEngine.allCases)
    func retryHasPauses(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        var now = due
        for _ in 0..<5 {
            try await house.desk.finish(
                try #require(try await house.desk.leaseReply(now: now)), .failed(isPermanent: false, reason: "451"), now: now)
            now = now.adding(seconds: 4000)
        }
        _ = try await house.desk.retry(reply.id, as: house.agent, now: now)
        try await house.desk.finish(
            try #require(try await house.desk.leaseReply(now: now)), .failed(isPermanent: false, reason: "451"), now: now)
        #expect(try await house.view(id).replies.map(\.state) == [.queued])
    }

    @Test("What one import read is not put in quarantine by another that could not read it", arguments: TestEngine.allCases)
    func quarantinedThoughRead(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let items = [ArrivalItem.mail(Array(mail("a@x").utf8), source: "a")]
        let context = ArrivalContext(organisation: house.organisation, account: "default")
        let first = try await house.desk.prepare(items, context, now: start)
        house.failure.withLock { $0 = ReadFailure(.tooSlow, sentence: "slow") }
        let second = try await house.desk.prepare(items, context, now: start)
        _ = try await house.desk.settle(first, context, now: start)
        _ = try await house.desk.settle(second, context, now: start)
        #expect(try await house.inbox().count == 1)
        #expect(try await house.desk.quarantine(as: house.agent).isEmpty)
    }
}
