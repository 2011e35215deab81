import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start
private let month = 31.0 * 24 * 3600

/// Terms of keeping: what goes when, what a hold keeps, and that a dry run tells the truth.
@Suite struct RetentionTests {
    private typealias Key = RetentionRule.Key

    /// A closed conversation on that channel, with labels.
    private func conversation(
        _ house: TestHouse, _ id: String, _ channel: Channel = .email, labels: [String] = [], isClosed: Bool = true
    ) async throws -> Conversation {
        let message = IncomingMessage(
            remoteID: id, channel: channel, author: Author(handle: "\(id)@inwoners.test", name: "Inwoner \(id)"), text: "Zinloos \(id).",
            subject: "Over \(id)", at: start)
        _ = try await house.desk.arrive(
            [.message(message, source: id)], ArrivalContext(organisation: house.organisation, account: "default"), now: start)
        let found = try #require(try await house.inbox(.all, "zinloos \(id)").first?.conversation)
        for label in labels { _ = try await house.desk.perform(.addTag(label), on: found.id, version: nil, as: house.agent, now: start) }
        if isClosed { _ = try await house.desk.perform(.close, on: found.id, version: nil, as: house.agent, now: start) }
        return found
    }

    private func subjects(_ house: TestHouse) async throws -> Set<String> { Set(try await house.inbox().map(\.conversation.subject)) }

    private func set(_ months: Int, _ key: RetentionRule.Key, _ house: TestHouse) async throws {
        try await house.desk.setTerm(months, for: key, as: house.agent, now: start)
    }

    @Test("The term of channel and topic decides, and a dry run takes exactly what a run takes", arguments: TestEngine.allCases)
    func termsAndDryRun(engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        for (months, key) in [
            (24, Key()), (12, Key(channel: .x)), (60, Key(topic: "taxes")), (6, Key(channel: .x, topic: "taxes")),
            (0, Key(topic: "governance")),
        ] { try await set(months, key, house) }
        for (id, channel, labels) in [
            ("mail", Channel.email, []), ("post", .x, []), ("tax", .email, ["taxes"]), ("taxpost", .x, ["taxes"]),
            ("both", .email, ["taxes", "governance"]),
        ] { _ = try await conversation(house, id, channel, labels: labels) }
        _ = try await conversation(house, "open", .x, isClosed: false)
        // After how many months, what is left.
        for (months, left) in [
            (5, ["mail", "post", "tax", "taxpost", "both", "open"]), (7, ["mail", "post", "tax", "both", "open"]),
            (13, ["mail", "tax", "both", "open"]), (25, ["tax", "both", "open"]), (61, ["both", "open"]), (600, ["both", "open"]),
        ] {
            let now = start.adding(seconds: Double(months) * month)
            let before = try await subjects(house)
            let preview = try await house.desk.retentionPreview(as: house.agent, now: now)
            #expect(try await subjects(house) == before, "a dry run changes nothing")
            let run = try await house.desk.runRetention(expecting: preview.fingerprint, as: house.agent, now: now)
            #expect(run == preview)
            #expect(before.count - (try await subjects(house)).count == preview.conversations)
            #expect(try await subjects(house) == Set(left.map { "Over \($0)" }), "after \(months) months")
            #expect(preview.open == (months >= 13 ? 1 : 0), "what is open is counted and stays")
            let after = try await house.desk.retentionPreview(as: house.agent, now: now)
            #expect(after.conversations == 0 && after.strays == 0)
        }
        #expect(try await house.desk.erasures(as: house.agent).allSatisfy { $0.kind == .term })
    }

    @Test("A hold beats every term, on a conversation, a person, everything, until it is lifted", arguments: TestEngine.allCases)
    func holds(engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let (desk, agent) = (house.desk, house.agent)
        try await set(1, Key(), house)
        let one = try await conversation(house, "een")
        let two = try await conversation(house, "twee")
        let person = try #require(two.person)
        let now = start.adding(seconds: 3 * month)
        let first = try await desk.hold(.conversation(one.id), reason: "rechtbank", as: agent, now: start)
        let second = try await desk.hold(.person(person), reason: "onderzoek", as: agent, now: start)
        let all = try await desk.hold(.everything, reason: "archief", as: agent, now: start)
        #expect(try await desk.retentionPreview(as: agent, now: now).held == 2)
        #expect(try await desk.runRetention(as: agent, now: now).conversations == 0)
        try await desk.lift(all.id, as: agent, now: now)
        #expect(try await desk.runRetention(as: agent, now: now).conversations == 0)
        #expect(try await desk.hold(on: one.id, as: agent)?.reason == "rechtbank")
        #expect(try await desk.hold(on: two.id, as: agent)?.reason == "onderzoek")
        await #expect(throws: Held.self) { try await desk.erase([person], reason: "", as: agent, now: now) }
        try await desk.lift(first.id, as: agent, now: now)
        #expect(try await desk.runRetention(as: agent, now: now).conversations == 1)
        #expect(try await subjects(house) == ["Over twee"])
        try await desk.lift(second.id, as: agent, now: now)
        #expect(try await desk.holds(as: agent).isEmpty)
        #expect(try await desk.runRetention(as: agent, now: now).conversations == 1)
        await #expect(throws: NotFound.self) { try await desk.lift(second.id, as: agent, now: now) }
    }

    @Test("Who agreed to one list does not take another")
    func expecting() async throws {
        let house = try await TestHouse()
        try await set(1, Key(), house)
        _ = try await conversation(house, "een")
        let now = start.adding(seconds: 3 * month)
        let seen = try await house.desk.retentionPreview(as: house.agent, now: now).fingerprint
        _ = try await conversation(house, "twee")
        await #expect(throws: Conflict.self) { try await house.desk.runRetention(expecting: seen, as: house.agent, now: now) }
        #expect(try await subjects(house).count == 2)
        // Where there is more to look through than one may wait for, nothing is said rather than half.
        #expect(try await house.desk.retentionPreview(lookingAt: 2, as: house.agent, now: now)?.conversations == 2)
        #expect(try await house.desk.retentionPreview(lookingAt: 1, as: house.agent, now: now) == nil)
    }

    @Test("By night it happens once, where it is switched on, and by day never")
    func nightly() async throws {
        let house = try await TestHouse()
        try await set(1, Key(), house)
        _ = try await conversation(house, "een")
        let now = start.adding(seconds: 3 * month)
        try await house.desk.runNightlyRetention(isNight: true, now: now)
        #expect(try await subjects(house).count == 1, "it is off until somebody switches it on")
        try await house.desk.setNightly(true, as: house.agent, now: start)
        try await house.desk.runNightlyRetention(isNight: false, now: now)
        #expect(try await subjects(house).count == 1)
        try await house.desk.runNightlyRetention(isNight: true, now: now)
        #expect(try await subjects(house).isEmpty)
        let (isNightly, ranAt) = try await house.desk.retentionSwitch(as: house.agent)
        #expect(isNightly && ranAt == now)
        _ = try await conversation(house, "twee")
        try await house.desk.runNightlyRetention(isNight: true, now: now.adding(seconds: 3600))
        #expect(try await subjects(house).count == 1, "once a night")
        try await house.desk.runNightlyRetention(isNight: true, now: now.adding(seconds: 24 * 3600))
        #expect(try await subjects(house).isEmpty)
    }

    @Test("Terms and lifting are the administrator's; who handles conversations may hold one; all of it is recorded")
    func permissions() async throws {
        let house = try await TestHouse()
        let desk = house.desk
        let one = try await conversation(house, "een")
        let colleague = try await house.colleague(.agent)
        let reader = try await house.colleague(.reader)
        for agent in [colleague, reader] {
            await #expect(throws: Forbidden.self) { try await desk.setTerm(3, for: .init(), as: agent, now: start) }
            await #expect(throws: Forbidden.self) { try await desk.setNightly(true, as: agent, now: start) }
            await #expect(throws: Forbidden.self) { try await desk.retentionPreview(as: agent, now: start) }
            await #expect(throws: Forbidden.self) { try await desk.runRetention(as: agent, now: start) }
            await #expect(throws: Forbidden.self) { try await desk.hold(.everything, reason: "x", as: agent, now: start) }
        }
        await #expect(throws: Forbidden.self) { try await desk.hold(.conversation(one.id), reason: "x", as: reader, now: start) }
        await #expect(throws: Invalid.self) { try await desk.hold(.conversation(one.id), reason: " ", as: colleague, now: start) }
        let hold = try await desk.hold(.conversation(one.id), reason: "rechtbank", as: colleague, now: start)
        await #expect(throws: Forbidden.self) { try await desk.lift(hold.id, as: colleague, now: start) }
        let stranger = try await house.stranger()
        await #expect(throws: NotFound.self) { try await desk.lift(hold.id, as: stranger, now: start) }
        try await desk.lift(hold.id, as: house.agent, now: start)
        for months in [601, -1] {
            await #expect(throws: Invalid.self) { try await desk.setTerm(months, for: .init(), as: house.agent, now: start) }
        }
        try await set(3, Key(channel: .x), house)
        #expect(try await desk.retentionSchedule(of: house.organisation).rules.map(\.months) == [3])
        try await desk.setTerm(nil, for: Key(channel: .x), as: house.agent, now: start)
        #expect(try await desk.retentionSchedule(of: house.organisation).rules.isEmpty)
        let kinds = try await desk.log(
            LogFilter(kinds: [.holdPlaced, .holdLifted, .retentionChanged]), before: nil, as: house.agent
        ).entries.map(\.event.kind)
        #expect(kinds == [.retentionChanged, .retentionChanged, .holdLifted, .holdPlaced])
    }
}
