import Desk
import DeskTestSupport
import Domain
import Foundation
import SQL
import Storage
import Support
import Testing

/// Wednesday 18 November 2026, 12.06.40 u. in Brussels, while the offices are closed for noon.
private let start = TestHouse.start

private func at(_ text: String) -> Instant { Instant(rfc3339: text) ?? Instant(microseconds: 0) }

extension TestHouse {
    fileprivate func clock(_ id: ID<Conversation>) async throws -> ConversationClock? { try await view(id).conversation.clock }

    /// Something that arrives as a value.
    fileprivate func post(
        _ id: String, on channel: Channel = .x, by author: String = "fatima", at written: Instant, thread: String? = nil,
        kind: Message.Kind? = nil,
        isOurs: Bool = false, isArchive: Bool = false, now: Instant = start
    ) async throws -> ID<Conversation> {
        let message = IncomingMessage(
            remoteID: id, channel: channel, kind: kind, author: Author(handle: author), text: "Is bericht \(id) aangekomen?", at: written,
            thread: thread ?? id,
            isOurs: isOurs)
        _ = try await desk.arrive(
            [.message(message, source: id)], ArrivalContext(organisation: organisation, account: "default", isArchive: isArchive), now: now)
        guard let found = try await inbox(.all, "Bericht \(id)").first else { throw Missing(what: "the conversation of \(id)") }
        return found.conversation.id
    }

    fileprivate func perform(_ action: ConversationAction, _ id: ID<Conversation>, now: Instant = start) async throws -> Conversation {
        try await desk.perform(action, on: id, version: nil, as: agent, now: now)
    }
}

@Suite struct ClockTests {
    @Test("A mail starts the clock of its channel, in the hours of the organisation", arguments: TestEngine.allCases)
    func starts(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await house.conversation()
        let clock = try #require(conversation.clock)
        #expect(clock.state == .running && clock.received == start && clock.target == .open(seconds: 8 * 3600))
        // Four hours this afternoon, three tomorrow morning, one after noon.
        #expect(clock.due == at("2026-11-19T14:00:00+01:00"))
        let face = try #require(try await house.inbox().first?.face)
        #expect(face.mood == .inTime && face.left == 8 * 3600 && face.late == 0)
    }

    @Test("Programs, our own words, the papers and spam start none", arguments: TestEngine.allCases)
    func startsNot(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        _ = try await house.arrive(
            mail("a@x", subject: "Afwezig").replacingOccurrences(of: "Subject:", with: "Auto-Submitted: auto-replied\r\nSubject:"))
        _ = try await house.arrive(mail("b@x", from: "Stad <info@gemeente.test>", subject: "Van ons"), isOurs: true)
        _ = try await house.post("f", on: .feed, at: start)
        _ = try await house.post("n", on: .other, at: start, kind: .article)
        for summary in try await house.inbox() { #expect(summary.conversation.clock == nil, "\(summary.conversation.subject)") }
        let id = try await house.conversation(2).id
        _ = try await house.perform(.markSpam, id)
        #expect(try await house.clock(id)?.state == .stopped)
        _ = try await house.arrive(mail("c@x", from: "Fatima <fatima2@inwoners.test>", subject: "Re: Lamp 2", references: "<2@x>"))
        #expect(try await house.clock(id)?.state == .stopped)
    }

    @Test("The first answer stops it, an answer that is taken back or fails does not", arguments: TestEngine.allCases)
    func answer(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let before = try #require(try await house.clock(id))
        let first = try await house.answer(id, key: "1", now: start.adding(seconds: 3600))
        #expect(try await house.clock(id)?.state == .answered)
        #expect(try await house.inbox(.all).first?.face?.mood == .met)
        _ = try await house.desk.cancel(first.id, as: house.agent, now: start.adding(seconds: 3605))
        #expect(try await house.clock(id) == before)

        _ = try await house.answer(id, key: "2", now: start.adding(seconds: 3700))
        let failing = try #require(try await house.desk.leaseReply(now: start.adding(seconds: 3711)))
        try await house.desk.finish(failing, .failed(isPermanent: true, reason: "550"), now: start.adding(seconds: 3712))
        #expect(try await house.clock(id) == before)

        _ = try await house.answer(id, key: "3", now: start.adding(seconds: 4000))
        let sending = try #require(try await house.desk.leaseReply(now: start.adding(seconds: 4011)))
        try await house.desk.finish(sending, .sent, now: start.adding(seconds: 4015))
        let clock = try #require(try await house.clock(id))
        // The citizen has it when it leaves, not when it was written.
        #expect(clock.state == .answered && clock.ended == start.adding(seconds: 4015) && clock.due == before.due)

        _ = try await house.arrive(
            mail("n@x", from: "Fatima <fatima1@inwoners.test>", subject: "Re: Lamp 1", references: "<1@x>"),
            now: start.adding(seconds: 90_000))
        let next = try #require(try await house.clock(id))
        #expect(next.state == .running && next.received == start.adding(seconds: 90_000))
    }

    @Test("A second answer that fails leaves what the first one met", arguments: TestEngine.allCases)
    func secondAnswer(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        _ = try await house.answer(id, key: "1")
        let first = try #require(try await house.desk.leaseReply(now: start.adding(seconds: 11)))
        try await house.desk.finish(first, .sent, now: start.adding(seconds: 12))
        let second = try await house.answer(id, key: "2", now: start.adding(seconds: 100))
        _ = try await house.desk.cancel(second.id, as: house.agent, now: start.adding(seconds: 105))
        #expect(try await house.clock(id)?.state == .answered)
        #expect(try await house.clock(id)?.ended == start.adding(seconds: 12))
    }

    @Test("While we wait for the citizen it stands still", arguments: TestEngine.allCases)
    func waiting(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let asked = try await house.perform(.ask, id, now: at("2026-11-18T14:00:00+01:00"))
        #expect(asked.state == .waiting && asked.clock?.state == .paused && asked.clock?.due == nil)
        #expect(try await house.inbox(.all, now: at("2026-11-30T09:00:00+01:00")).first?.face?.mood == .paused)
        // A program that answers is not the citizen.
        _ = try await house.arrive(
            mail("o@x", from: "Fatima <fatima1@inwoners.test>", subject: "Re: Lamp 1", references: "<1@x>")
                .replacingOccurrences(of: "Subject:", with: "Auto-Submitted: auto-replied\r\nSubject:"),
            now: at("2026-11-18T15:00:00+01:00"))
        #expect(try await house.clock(id)?.state == .paused)
        // One hour was used on Wednesday; seven are left from Thursday ten o'clock on.
        _ = try await house.arrive(
            mail("p@x", from: "Fatima <fatima1@inwoners.test>", subject: "Re: Lamp 1", references: "<1@x>"),
            now: at("2026-11-19T10:00:00+01:00"))
        let clock = try #require(try await house.clock(id))
        #expect(clock.state == .running && clock.due == at("2026-11-20T10:00:00+01:00"))
        let again = try await house.perform(.ask, id, now: at("2026-11-19T11:00:00+01:00"))
        #expect(again.clock?.pauses.count == 2)
        #expect(try await house.desk.undo(on: id, as: house.agent, now: at("2026-11-19T11:01:00+01:00")).clock == clock)
        _ = try await house.perform(.ask, id, now: at("2026-11-19T11:00:00+01:00"))
        let ended = try await house.perform(.reopen, id, now: at("2026-11-19T12:00:00+01:00"))
        #expect(ended.state == .open && ended.clock?.due == at("2026-11-20T11:00:00+01:00"))
    }

    @Test("Closing stops it; what was closed was nobody's waiting, and undo puts all back", arguments: TestEngine.allCases)
    func closing(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let before = try #require(try await house.clock(id))
        #expect(try await house.perform(.close, id, now: at("2026-11-18T14:00:00+01:00")).clock?.state == .stopped)
        #expect(try await house.inbox(.all).first?.face == nil)
        #expect(try await house.desk.undo(on: id, as: house.agent, now: at("2026-11-18T14:00:05+01:00")).clock == before)
        _ = try await house.perform(.close, id, now: at("2026-11-18T14:00:00+01:00"))
        let reopened = try await house.perform(.reopen, id, now: at("2026-11-19T10:00:00+01:00"))
        #expect(reopened.clock?.due == at("2026-11-20T10:00:00+01:00"))
        // Who was wrongly taken for spam has waited all the while.
        _ = try await house.perform(.markSpam, id, now: at("2026-11-19T11:00:00+01:00"))
        #expect(try await house.perform(.reopen, id, now: at("2026-11-19T14:00:00+01:00")).clock?.due == reopened.clock?.due)
    }

    @Test("Putting a conversation off or giving it to somebody leaves the clock running", arguments: TestEngine.allCases)
    func runsOn(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let before = try await house.clock(id)
        _ = try await house.perform(.assign(house.agent.user), id)
        _ = try await house.perform(.snooze(until: start.adding(seconds: 90_000)), id)
        #expect(try await house.clock(id) == before)
        let late = try #require(before?.due)
        #expect(try await house.inbox(.late, now: late).map(\.conversation.id) == [id])
    }

    @Test("An archive starts clocks for what is fresh alone", arguments: TestEngine.allCases)
    func archive(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let day = 86_400.0
        let old = try await house.post("old", at: start.adding(seconds: -15 * day), isArchive: true)
        let fresh = try await house.post("fresh", at: start.adding(seconds: -13 * day), isArchive: true)
        let future = try await house.post("future", at: start.adding(seconds: 9 * day), isArchive: true)
        #expect(try await house.clock(old) == nil)
        #expect(try await house.clock(fresh)?.received == start.adding(seconds: -13 * day))
        #expect(try await house.clock(future)?.received == start)
        // A year of JSON that a program brings is an archive too; a mail with a wrong clock is not.
        let brought = try await house.post("brought", at: start.adding(seconds: -300 * day))
        #expect(try await house.clock(brought) == nil)
        _ = try await house.arrive(
            mail("w@x", subject: "Verkeerde klok").replacingOccurrences(
                of: "Subject:", with: "Date: Thu, 01 Jan 1970 00:00:00 +0000\r\nSubject:"))
        #expect(try await house.inbox(.all, "verkeerde").first?.conversation.clock?.received == start)
    }

    @Test("In an archive our answer counts in whatever order it comes", arguments: TestEngine.allCases)
    func archivedAnswers(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let hour = 3600.0
        let asked = start.adding(seconds: -50 * hour)
        // Asked, asked again, then the sent folder with the answer to the first.
        let id = try await house.post("q1", at: asked, thread: "t", isArchive: true)
        _ = try await house.post("q2", at: asked.adding(seconds: 20 * hour), thread: "t", isArchive: true)
        _ = try await house.post("a1", by: "stad", at: asked.adding(seconds: hour), thread: "t", isOurs: true, isArchive: true)
        #expect(try await house.clock(id)?.received == asked.adding(seconds: 20 * hour))
        _ = try await house.post("a2", by: "stad", at: asked.adding(seconds: 21 * hour), thread: "t", isOurs: true, isArchive: true)
        let clock = try #require(try await house.clock(id))
        #expect(clock.state == .answered && clock.ended == asked.adding(seconds: 21 * hour))
    }
}
