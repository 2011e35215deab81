import Desk
import DeskTestSupport
import Domain
import Support
import Testing
import Workers

@Suite(.timeLimit(.minutes(1))) struct SnoozeWakerTests {
    @Test("What is due comes back in every organisation, what is not stays away", arguments: TestEngine.allCases)
    func wakes(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let start = TestHouse.start
        let stranger = try await house.stranger()
        let other = ArrivalItem.mail(Array(mail("s@x").utf8), source: "")
        _ = try await house.desk.arrive([other], ArrivalContext(organisation: stranger.organisation, account: "default"), now: start)
        let theirs = try #require(
            try await house.desk.inbox(.all, search: "", before: nil, as: stranger, now: TestHouse.start).summaries.first
        ).conversation.id
        let due = try await house.conversation(1).id
        let later = try await house.conversation(2).id
        for (id, agent, seconds) in [(due, house.agent, 60.0), (later, house.agent, 61), (theirs, stranger, 60)] {
            _ = try await house.desk.perform(.snooze(until: start.adding(seconds: seconds)), on: id, version: nil, as: agent, now: start)
        }
        let commits = house.desk.commits()
        let waker = SnoozeWaker(desk: house.desk, clock: Clock { start.adding(seconds: 60) })
        let running = Task { try await waker.run() }
        for await _ in commits {
            let mine = try await house.desk.conversation(due, as: house.agent, now: TestHouse.start).conversation.snoozedUntil
            let yours = try await house.desk.conversation(theirs, as: stranger, now: TestHouse.start).conversation.snoozedUntil
            if mine == nil, yours == nil { break }
        }
        running.cancel()
        _ = await running.result
        #expect(try await house.inbox(.snoozed).map(\.conversation.id) == [later])
    }
}
