import Desk
import DeskTestSupport
import Domain
import SQL
import Storage
import Support
import Testing

private let start = TestHouse.start
private func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(microseconds: 0) }

@Suite struct PromiseTests {
    @Test("Until something is said the proposal of the language regime holds", arguments: TestEngine.allCases)
    func proposed(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let schedule = try await house.desk.promise(as: house.agent)
        #expect(schedule.version == 0 && schedule.promise == .proposed(for: .belgiumDutch))
        #expect(schedule.promise.hours.holidays == .flanders && schedule.promise.hours.zone == "Europe/Brussels")
        for regime in LanguageRegime.allCases {
            #expect(try PromiseSchedule(.proposed(for: regime), version: 0).problem(at: start) == nil)
        }
        #expect(ResponsePromise.proposed(for: .netherlands).hours.zone == "Europe/Amsterdam")
    }

    @Test("A change reckons what runs anew, and leaves what was answered as it was judged", arguments: TestEngine.allCases)
    func change(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let running = try await house.conversation(1).id
        let answered = try await house.conversation(2).id
        let waiting = try await house.conversation(3).id
        _ = try await house.answer(answered)
        _ = try await house.desk.perform(.ask, on: waiting, version: nil, as: house.agent, now: start)
        let judged = try await house.view(answered).conversation.clock
        let version = try await house.view(running).conversation.version

        var promise = try await house.desk.promise(as: house.agent).promise
        promise.rules[.email] = ResponsePromise.Rule(target: .open(seconds: 3600), isAroundTheClock: true)
        try await house.desk.change(promise, version: 0, as: house.agent, now: start)
        #expect(try await house.desk.promise(as: house.agent).promise == promise)
        #expect(try await house.desk.reckonClocks(in: house.organisation, now: start) == 1)
        #expect(try await house.desk.reckonClocks(in: house.organisation, now: start) == 0)

        let after = try await house.view(running).conversation
        #expect(after.clock?.due == start.adding(seconds: 3600) && after.clock?.target == .open(seconds: 3600))
        // Nobody's open page becomes old by it.
        #expect(after.version == version)
        #expect(try await house.view(answered).conversation.clock == judged)
        _ = try await house.desk.perform(.reopen, on: waiting, version: nil, as: house.agent, now: start.adding(seconds: 60))
        #expect(try await house.view(waiting).conversation.clock?.due == start.adding(seconds: 3660))
        let kinds = try await house.database.read { try $0.events(after: 0, limit: 500, in: house.organisation) }.map(\.kind)
        #expect(kinds.contains(.promiseChanged) && kinds.filter { $0 == .clocksReckoned }.count == 1)
    }

    @Test("More clocks than are reckoned at once are all reckoned", arguments: TestEngine.allCases)
    func many(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let items = (0..<450).map { number in
            ArrivalItem.message(
                IncomingMessage(
                    remoteID: "\(number)", channel: .x, author: Author(handle: "a\(number)"), text: "Wanneer is het containerpark open?",
                    at: start,
                    thread: "\(number)"),
                source: "\(number)")
        }
        let context = ArrivalContext(organisation: house.organisation, account: "default")
        _ = try await house.desk.arrive(items, context, now: start)
        var promise = try await house.desk.promise(as: house.agent).promise
        promise.rules[.x] = ResponsePromise.Rule(target: .days(2))
        try await house.desk.change(promise, version: 0, as: house.agent, now: start)
        #expect(try await house.desk.reckonClocks(in: house.organisation, now: start) == 450)
        let due = Set(try await house.inbox(.all).compactMap(\.conversation.clock?.due))
        #expect(due == [at("2026-11-20T17:00:00+01:00")])
    }

    @Test("Two who change it at once: the second is told", arguments: TestEngine.allCases)
    func conflict(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let promise = try await house.desk.promise(as: house.agent).promise
        try await house.desk.change(promise, version: 0, as: house.agent, now: start)
        await #expect(throws: Conflict.self) { try await house.desk.change(promise, version: 0, as: house.agent, now: start) }
        try await house.desk.change(promise, version: 1, as: house.agent, now: start)
        await #expect(throws: Conflict.self) { try await house.desk.change(promise, version: 1, as: house.agent, now: start) }
        await #expect(throws: Conflict.self) { try await house.desk.change(promise, version: 7, as: house.agent, now: start) }
    }

    @Test("Hours in which nothing could ever be answered are refused, and an agent may not change them", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let never = ResponsePromise(hours: try OpeningHours(zone: "Europe/Brussels", week: []))
        await #expect(throws: Invalid(.neverOpen)) { try await house.desk.change(never, version: 0, as: house.agent, now: start) }
        let agent = try await house.colleague(.agent)
        let promise = try await house.desk.promise(as: agent).promise
        await #expect(throws: Forbidden.self) { try await house.desk.change(promise, version: 0, as: agent, now: start) }
        #expect(try await house.desk.promise(as: agent).version == 0)
    }

    @Test("Another organisation keeps its own promise", arguments: TestEngine.allCases)
    func tenancy(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let stranger = try await house.stranger()
        var promise = try await house.desk.promise(as: stranger).promise
        promise.rules[.email] = ResponsePromise.Rule(target: .days(9))
        try await house.desk.change(promise, version: 0, as: stranger, now: start)
        #expect(try await house.desk.promise(as: house.agent).version == 0)
        #expect(try await house.conversation().clock?.target == .open(seconds: 8 * 3600))
        #expect(try await house.desk.reckonClocks(in: stranger.organisation, now: start) == 0)
    }

    @Test("A promise that a newer version wrote leaves the proposed one in force", arguments: TestEngine.allCases)
    func unreadable(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        try await house.desk.change(try await house.desk.promise(as: house.agent).promise, version: 0, as: house.agent, now: start)
        try await house.database.write { try $0.execute("UPDATE response_promise SET promise = '{}'") }
        #expect(try await house.conversation().clock?.target == .open(seconds: 8 * 3600))
    }
}
