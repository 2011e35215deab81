import Desk
import DeskTestSupport
import Domain
import SQL
import Support
import Testing

private let start = TestHouse.start
private let due = start.adding(seconds: 10)

extension TestHouse {
    /// Takes the answer that is due.
    fileprivate func lease(_ now: Instant = due) async throws -> LeasedReply {
        guard let leased = try await desk.leaseReply(now: now) else { throw Missing(what: "an answer that is due") }
        return leased
    }

    /// Lets the lease of everything that is being sent run out, as when its process died long ago. The time of a lease is the database's own.
    fileprivate func expireLeases() async throws {
        try await database.write { try $0.execute("UPDATE reply SET leased_until = 1 WHERE state = 'sending'") }
    }

    /// An answer in that state.
    fileprivate func reply(in state: Reply.State, of id: ID<Conversation>) async throws -> Reply {
        let reply = try await answer(id)
        switch state {
        case .queued: break
        case .cancelled: _ = try await desk.cancel(reply.id, as: agent, now: Self.start)
        case .sending: _ = try await lease()
        case .sent: try await desk.finish(try await lease(), .sent, now: due)
        case .failed: try await desk.finish(try await lease(), .failed(isPermanent: true, reason: "550"), now: due)
        case .unknown: try await desk.finish(try await lease(), .unknown(reason: "?"), now: due)
        }
        let now = try await desk.reply(reply.id, as: agent)
        guard now.state == state else { throw Missing(what: "an answer that is \(state)") }
        return now
    }
}

@Suite struct OutboxTests {
    @Test("What could not be sent now is tried again after growing pauses, and then given up", arguments: TestEngine.allCases)
    func pauses(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let queued = try await house.answer(id)
        var now = due
        for (number, pause) in [60.0, 300, 900, 3600].enumerated() {
            let leased = try await house.lease(now)
            #expect(leased.reply.attempts == number + 1 && leased.fence == number + 1 && leased.reply.remoteID == queued.remoteID)
            try await house.desk.finish(leased, .failed(isPermanent: false, reason: "451 later"), now: now)
            let waiting = try await house.desk.reply(queued.id, as: house.agent)
            #expect(waiting.state == .queued && waiting.problem == "451 later" && waiting.sendAfter == now.adding(seconds: pause))
            #expect(try await house.desk.nextReplyDue() == now.adding(seconds: pause))
            #expect(try await house.view(id).conversation.state == .answered)
            #expect(try await house.desk.leaseReply(now: now.adding(seconds: pause - 1)) == nil)
            now = now.adding(seconds: pause)
        }
        try await house.desk.finish(try await house.lease(now), .failed(isPermanent: false, reason: "451 later"), now: now)
        let view = try await house.view(id)
        #expect(view.replies.map(\.state) == [.failed] && view.conversation.state == .open && view.messages.count == 1)
        #expect(view.events.last?.kind == .replyFailed)
        #expect(try await house.inbox(.failed).map(\.conversation.id) == [id])
        #expect(try await house.desk.nextReplyDue() == nil)
        #expect(try await house.desk.leaseReply(now: now.adding(seconds: 1_000_000)) == nil)
    }

    @Test("What was surely refused is not tried again and brings the conversation back", arguments: TestEngine.allCases)
    func permanent(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        _ = try await house.reply(in: .failed, of: id)
        let view = try await house.view(id)
        #expect(view.conversation.state == .open && view.replies.first?.problem == "550" && view.messages.count == 1)
        #expect(try await house.desk.troubledReplies(as: house.agent).map(\.conversation.id) == [id])
        #expect(try await house.desk.leaseReply(now: due.adding(seconds: 1_000_000)) == nil)
    }

    @Test(
        "What failed or may have gone can be sent again by a person, the same mail; nothing else can", arguments: Reply.State.allCases,
        TestEngine.allCases)
    func retry(_ state: Reply.State, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.reply(in: state, of: id)
        guard state == .failed || state == .unknown else {
            await #expect(throws: Conflict.self) { try await house.desk.retry(reply.id, as: house.agent, now: due) }
            #expect(try await house.desk.reply(reply.id, as: house.agent) == reply)
            return
        }
        _ = try await house.desk.retry(reply.id, as: house.agent, now: due)
        #expect(try await house.view(id).conversation.state == .answered)
        let again = try await house.lease()
        #expect(again.fence == 2 && again.reply.remoteID == reply.remoteID)
        try await house.desk.finish(again, .sent, now: due)
        let view = try await house.view(id)
        #expect(view.replies.map(\.state) == [.sent] && view.messages.count == 2 && view.conversation.state == .answered)
        #expect(try await house.inbox(.failed).isEmpty)
    }

    @Test(
        "Only what may have gone can be said to have arrived, and then it is a message, once", arguments: Reply.State.allCases,
        TestEngine.allCases)
    func confirm(_ state: Reply.State, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.reply(in: state, of: id)
        guard state == .unknown else {
            await #expect(throws: Conflict.self) { try await house.desk.confirmSent(reply.id, as: house.agent, now: due) }
            #expect(try await house.desk.reply(reply.id, as: house.agent) == reply)
            return
        }
        #expect(try await house.inbox(.failed).count == 1)
        _ = try await house.desk.confirmSent(reply.id, as: house.agent, now: due)
        await #expect(throws: Conflict.self) { try await house.desk.confirmSent(reply.id, as: house.agent, now: due) }
        let view = try await house.view(id)
        #expect(view.messages.map(\.content.text) == ["Het is donker.\n", "We komen."] && view.messages.last?.direction == .outbound)
        #expect(view.replies.map(\.state) == [.sent] && view.replies.first?.message == view.messages.last?.id)
        #expect(view.conversation.state == .answered && view.events.last?.kind == .replySettled)
        #expect(try await house.inbox(.failed).isEmpty)
    }

    @Test("Only what still waits can be taken back", arguments: Reply.State.allCases, TestEngine.allCases)
    func cancel(_ state: Reply.State, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.reply(in: state, of: id)
        let drafts = try await house.view(id).drafts
        guard state == .queued else {
            await #expect(throws: Conflict.self) { try await house.desk.cancel(reply.id, as: house.agent, now: due) }
            #expect(try await house.desk.reply(reply.id, as: house.agent) == reply)
            #expect(try await house.view(id).drafts == drafts)
            return
        }
        let colleague = try await house.colleague(.agent)
        _ = try await house.desk.cancel(reply.id, as: colleague, now: due)
        let view = try await house.view(id)
        #expect(view.drafts.map(\.text) == ["We komen."] && view.drafts.first?.user == house.agent.user, "the words are their writer's")
        #expect(view.conversation.state == .open && view.events.last?.user == colleague.user)
        #expect(try await house.desk.leaseReply(now: due.adding(seconds: 1_000_000)) == nil)
    }

    /// What a sender says who was thought dead.
    private static let lateOutcomes: [DeliveryOutcome] = [
        .sent,
        .failed(isPermanent: true, reason: "550"), .failed(isPermanent: false, reason: "451"), .unknown(reason: "broken"),
    ]

    @Test("Who was thought dead and knows how sending ended settles the doubt", arguments: lateOutcomes, TestEngine.allCases)
    func lateOutcome(_ outcome: DeliveryOutcome, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        _ = try await house.answer(id)
        let late = try await house.lease()
        #expect(try await house.desk.settleAbandoned(now: due) == 0, "the lease still runs")
        try await house.expireLeases()
        #expect(try await house.desk.settleAbandoned(now: due) == 1)
        let settled = try await house.view(id)
        #expect(settled.replies.map(\.state) == [.unknown] && settled.conversation.state == .open)
        try await house.desk.finish(late, outcome, now: due)
        let expected: Reply.State =
            switch outcome {
            case .sent: .sent
            case .failed(let isPermanent, _): isPermanent ? .failed : .queued
            case .unknown: .unknown
            }
        let after = try await house.view(id)
        #expect(after.replies.map(\.state) == [expected])
        #expect(after.messages.count == settled.messages.count + (outcome == .sent ? 1 : 0))
    }

    @Test("Who comes back after the answer was sent again by somebody else changes nothing", arguments: lateOutcomes, TestEngine.allCases)
    func lostFence(_ outcome: DeliveryOutcome, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        let late = try await house.lease()
        try await house.expireLeases()
        #expect(try await house.desk.settleAbandoned(now: due) == 1)
        _ = try await house.desk.retry(reply.id, as: house.agent, now: due)
        let waiting = try await house.view(id)
        try await house.desk.finish(late, outcome, now: due)
        #expect(try await house.view(id).replies == waiting.replies)
        let second = try await house.lease()
        let sending = try await house.view(id)
        try await house.desk.finish(late, outcome, now: due)
        let after = try await house.view(id)
        #expect(after.replies == sending.replies && after.conversation == sending.conversation && after.events == sending.events)
        #expect(after.messages.count == sending.messages.count)
        try await house.desk.finish(second, .sent, now: due)
        #expect(try await house.view(id).replies.map(\.state) == [.sent])
    }

    @Test("The same form sent many times at once is one answer", arguments: TestEngine.allCases)
    func atOnce(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await house.conversation()
        let replies = try await withThrowingTaskGroup(of: ID<Reply>?.self) { group in
            for _ in 0..<10 {
                group.addTask {
                    do {
                        return try await house.desk.answer(
                            conversation.id, text: "We komen.", subject: nil, requestKey: "k", version: conversation.version,
                            as: house.agent, now: start
                        ).id
                    } catch is Conflict where engine == .postgresql {
                        // There who comes in the same moment as the first may be told that the page is out of date.
                        return nil
                    }
                }
            }
            return try await group.reduce(into: Set<ID<Reply>>()) { if let id = $1 { $0.insert(id) } }
        }
        #expect(replies.count == 1)
        let view = try await house.view(conversation.id)
        #expect(view.replies.map(\.id) == Array(replies) && view.conversation.version == conversation.version + 1)
    }

    @Test("The same key of a colleague is another answer", arguments: TestEngine.allCases)
    func anothersKey(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let colleague = try await house.colleague(.agent)
        let first = try await house.answer(id)
        let second = try await house.desk.answer(
            id, text: "Ook van mij.", subject: nil, requestKey: "k", version: nil, as: colleague, now: start)
        #expect(first.id != second.id)
        #expect(try await house.view(id).replies.count == 2)
    }

    @Test("Two who work the same outbox never take the same answer", arguments: TestEngine.allCases)
    func shared(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        for number in 1...12 { _ = try await house.answer(try await house.conversation(number).id, key: "\(number)") }
        let taken = try await withThrowingTaskGroup(of: [ID<Reply>].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var mine: [ID<Reply>] = []
                    while let leased = try await house.desk.leaseReply(now: due) { mine.append(leased.reply.id) }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == Set(taken).count)
        // On PostgreSQL who finds every waiting answer in others' hands goes away, and the next look finds what is left.
        var rest = 0
        while try await house.desk.leaseReply(now: due) != nil { rest += 1 }
        #expect(taken.count + rest == 12)
    }

    @Test(
        "Our own copy of an answer that came before its sending ended is that answer, not another message", arguments: TestEngine.allCases)
    func echo(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        let leased = try await house.lease()
        let copy = mail(reply.remoteID, from: "info@gemeente.test", subject: reply.subject, references: "<1@x>", reply.text)
        #expect(try await house.arrive(copy, isOurs: true).stored == 1)
        try await house.desk.finish(leased, .sent, now: due)
        let view = try await house.view(id)
        #expect(view.messages.count == 2 && view.replies.first?.message == view.messages.last?.id)
        #expect(try await house.inbox().count == 1)
    }
}
