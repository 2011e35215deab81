import Desk
import DeskTestSupport
import Domain
import Foundation
import Support
import Testing
import Workers

@Suite(.timeLimit(.minutes(1))) struct RetentionWorkerTests {
    @Test(
        "Night is from three to five on our walls, in summer as in winter",
        arguments: [
            ("2026-01-15T01:59:59Z", false), ("2026-01-15T02:00:00Z", true), ("2026-01-15T03:59:59Z", true),
            ("2026-01-15T04:00:00Z", false),
            ("2026-07-15T00:59:59Z", false), ("2026-07-15T01:00:00Z", true), ("2026-07-15T02:59:59Z", true),
            ("2026-07-15T03:00:00Z", false),
        ])
    func night(time: String, isNight: Bool) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Brussels"))
        #expect(RetentionWorker.isNight(try #require(Instant(rfc3339: time)), in: zone) == isNight)
    }

    @Test("At night it empties what is past its term where that is switched on, and in the organisation that did not it stays")
    func empties() async throws {
        let house = try await TestHouse()
        let start = TestHouse.start
        let stranger = try await house.stranger()
        let theirs = ArrivalItem.mail(Array(mail("s@x").utf8), source: "")
        _ = try await house.desk.arrive([theirs], ArrivalContext(organisation: stranger.organisation, account: "default"), now: start)
        let other = try #require(
            try await house.desk.inbox(.all, search: "", before: nil, as: stranger, now: start).summaries.first
        ).conversation.id
        let mine = try await house.conversation(1).id
        for (id, agent) in [(mine, house.agent), (other, stranger)] {
            _ = try await house.desk.perform(.close, on: id, version: nil, as: agent, now: start)
            try await house.desk.setTerm(1, for: .init(), as: agent, now: start)
        }
        try await house.desk.setNightly(true, as: house.agent, now: start)
        // Half past three at night in Brussels, years later.
        let night = try #require(Instant(rfc3339: "2031-01-15T02:30:00Z"))
        let running = Task { try await RetentionWorker(desk: house.desk, clock: Clock { night }).run() }
        // A run tells no browser, so it is asked for.
        while try await house.desk.retentionSwitch(as: house.agent).ranAt == nil { try await Task.sleep(for: .milliseconds(20)) }
        running.cancel()
        _ = await running.result
        #expect(try await house.inbox().isEmpty)
        #expect(try await house.desk.inbox(.all, search: "", before: nil, as: stranger, now: night).summaries.count == 1)
    }
}
