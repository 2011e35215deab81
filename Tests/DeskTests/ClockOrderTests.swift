import Desk
import DeskTestSupport
import Domain
import SQL
import Storage
import Support
import Testing

private func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(microseconds: 0) }

/// What is late stands on top, and a page never loses or repeats a conversation.
@Suite struct ClockOrderTests {
    /// Monday 23 November 2026, ten o'clock: conversations on X (two hours) and by mail (eight).
    private let now = at("2026-11-23T10:00:00+01:00")

    private func post(_ house: TestHouse, _ id: String, _ written: String, on channel: Channel = .x) async throws {
        let message = IncomingMessage(
            remoteID: id, channel: channel, author: Author(handle: id), text: "Wanneer is het containerpark open?", subject: id,
            at: at(written), thread: id)
        _ = try await house.desk.arrive(
            [.message(message, source: id)], ArrivalContext(organisation: house.organisation, account: "default"), now: at(written))
    }

    private func subjects(_ house: TestHouse, _ view: InboxView, limit: Int = 50, now: Instant? = nil) async throws -> [String] {
        var all: [String] = []
        var cursor: InboxCursor?
        var clock = now ?? self.now
        repeat {
            let page = try await house.desk.inbox(view, search: "", before: cursor, limit: limit, as: house.agent, now: clock)
            all += page.summaries.map(\.conversation.subject)
            cursor = page.next.flatMap { InboxCursor($0.text) }
            // Somebody reads for an hour before turning the page: more has become late by then.
            if now == nil { clock = clock.adding(seconds: 3600) }
        } while cursor != nil
        return all
    }

    private func filled(_ engine: TestEngine) async throws -> TestHouse {
        let house = try await TestHouse(engine)
        // Late since 9.30 today, late since Friday 16.00, due 10.40, due 11.20, due in the afternoon, and what nobody waits for.
        try await post(house, "friday", "2026-11-20T14:00:00+01:00")
        try await post(house, "weekend", "2026-11-20T15:30:00+01:00")
        try await post(house, "soon", "2026-11-20T16:20:00+01:00")
        try await post(house, "sunday", "2026-11-22T11:00:00+01:00")
        try await post(house, "later", "2026-11-23T09:20:00+01:00")
        try await post(house, "mail", "2026-11-23T09:50:00+01:00", on: .email)
        try await post(house, "news", "2026-11-23T09:55:00+01:00", on: .feed)
        return house
    }

    @Test("Late first by when it was due, then the newest", arguments: TestEngine.allCases)
    func order(_ engine: TestEngine) async throws {
        let house = try await filled(engine)
        let expected = ["friday", "weekend", "news", "mail", "later", "sunday", "soon"]
        for view in [InboxView.all, .unassigned] {
            #expect(try await subjects(house, view) == expected, "\(view)")
            for limit in 1...8 { #expect(try await subjects(house, view, limit: limit) == expected, "\(view) \(limit)") }
        }
        #expect(try await subjects(house, .late) == ["friday", "weekend"])
        #expect(try await subjects(house, .late, limit: 1, now: now) == ["friday", "weekend"])
        // Sunday's is due at eleven sharp: an hour is left.
        #expect(try await subjects(house, .soon) == ["soon", "sunday"])
        #expect(try await subjects(house, .soon, limit: 1, now: now) == ["soon", "sunday"])
        let counts = try await house.desk.counts(of: InboxView.allCases, as: house.agent, now: now).views
        #expect(counts[.late] == 2 && counts[.soon] == 2 && counts[.unassigned] == 7)
        let moods = try await house.inbox(.all, now: now).compactMap(\.face?.mood)
        #expect(moods == [.late, .late, .inTime, .inTime, .soon, .soon])
    }

    @Test("Mine and what was put off have their own late on top", arguments: TestEngine.allCases)
    func views(_ engine: TestEngine) async throws {
        let house = try await filled(engine)
        let ids = Dictionary(
            uniqueKeysWithValues: try await house.inbox(.all, now: now).map { ($0.conversation.subject, $0.conversation.id) })
        let act = { (subject: String, action: ConversationAction) in
            _ = try await house.desk.perform(action, on: try #require(ids[subject]), version: nil, as: house.agent, now: self.now)
        }
        for subject in ["weekend", "later", "mail"] { try await act(subject, .assign(house.agent.user)) }
        try await act("friday", .snooze(until: now.adding(seconds: 86_400)))
        try await act("news", .snooze(until: now.adding(seconds: 86_400)))
        #expect(try await subjects(house, .mine) == ["weekend", "mail", "later"])
        #expect(try await subjects(house, .mine, limit: 1, now: now) == ["weekend", "mail", "later"])
        #expect(try await subjects(house, .snoozed) == ["friday", "news"])
        #expect(try await subjects(house, .unassigned) == ["sunday", "soon"])
        #expect(try await subjects(house, .late) == ["friday", "weekend"])
        try await act("weekend", .markSpam)
        #expect(try await subjects(house, .late) == ["friday"])
        #expect(try await subjects(house, .all) == ["friday", "news", "mail", "later", "sunday", "soon"])
    }

    @Test("A conversation is late at the very moment that its time is used up", arguments: TestEngine.allCases)
    func moment(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        try await post(house, "x", "2026-11-23T09:00:00+01:00")
        let due = at("2026-11-23T11:00:00+01:00")
        #expect(try await house.inbox(.late, now: Instant(microseconds: due.microseconds - 1)).isEmpty)
        #expect(try await house.inbox(.late, now: due).count == 1)
        #expect(try await house.inbox(.soon, now: due).isEmpty)
        #expect(try await house.inbox(.late, now: due).first?.face?.mood == .late)
    }

    @Test("A search is by time alone, and no cursor of somebody else's making breaks anything", arguments: TestEngine.allCases)
    func search(_ engine: TestEngine) async throws {
        let house = try await filled(engine)
        #expect(try await house.inbox(.all, "friday", now: now).count == 1)
        for text in ["", "1-2", "d-1-2", "x-1-2-3", "d--1-2-3", "l-9223372036854775807-1-9223372036854775807", "h-1-1-1", "d-0-1-0"] {
            guard let cursor = InboxCursor(text) else { continue }
            for view in InboxView.allCases {
                _ = try await house.desk.inbox(view, search: "", before: cursor, as: house.agent, now: now)
                _ = try await house.desk.inbox(view, search: "friday", before: cursor, as: house.agent, now: now)
            }
        }
        #expect(InboxCursor("1.2") == nil && InboxCursor("x.1.2.3") == nil)
        let cursor = InboxCursor(.due(now), id: ID(rawValue: 7), asOf: now)
        #expect(InboxCursor(cursor.text) == cursor)
    }
}
