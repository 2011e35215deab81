import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start
private let tomorrow = start.adding(seconds: 86_400)

/// One thing a member of staff can do, what must have happened before, and what it makes of the conversation.
private struct ActionCase: Sendable {
    let name: Comment
    let action: @Sendable (TestHouse) -> ConversationAction
    var before: [ConversationAction] = []
    let event: Event.Kind
    let holds: @Sendable (ConversationView, TestHouse) -> Bool

    static let all = [
        ActionCase(name: "assign", action: { .assign($0.agent.user) }, event: .conversationAssigned) {
            $0.conversation.assignee == $1.agent.user && $0.conversation.state == .open && $0.assigneeName == "Lotte"
        },
        ActionCase(name: "assign to nobody", action: { _ in .assign(nil) }, event: .conversationAssigned) { view, _ in
            view.conversation.assignee == nil
        },
        ActionCase(name: "tag", action: { _ in .addTag(" Straat ") }, event: .conversationTagged) { view, _ in
            view.tags == ["straat"]
        },
        ActionCase(
            name: "untag", action: { _ in .removeTag("weg") }, before: [.addTag("weg"), .addTag("put")],
            event: .conversationUntagged
        ) { view, _ in view.tags == ["put"] },
        ActionCase(name: "snooze", action: { _ in .snooze(until: tomorrow) }, event: .conversationSnoozed) { view, _ in
            view.conversation.snoozedUntil == tomorrow && view.conversation.shelf == .later
        },
        ActionCase(name: "wake", action: { _ in .wake }, before: [.snooze(until: tomorrow)], event: .conversationSnoozed) {
            view, _ in view.conversation.snoozedUntil == nil && view.conversation.shelf == .active
        },
        ActionCase(name: "close", action: { _ in .close }, before: [.snooze(until: tomorrow)], event: .conversationClosed) {
            view, _ in view.conversation.state == .closed && view.conversation.snoozedUntil == nil
        },
        ActionCase(name: "reopen", action: { _ in .reopen }, before: [.close], event: .conversationReopened) { view, _ in
            view.conversation.state == .open
        },
        ActionCase(name: "mark as spam", action: { _ in .markSpam }, event: .conversationMarkedSpam) { view, _ in
            view.conversation.state == .spam
        },
        ActionCase(name: "no spam after all", action: { _ in .reopen }, before: [.markSpam], event: .conversationReopened) {
            view, _ in view.conversation.state == .open
        },
    ]
}

@Suite struct ConversationActionTests {
    /// The conversation of a new mail, after what must have happened before the action.
    private func prepared(_ house: TestHouse, _ one: ActionCase, _ number: Int) async throws -> ConversationView {
        let id = try await house.conversation(number).id
        for action in one.before { _ = try await house.desk.perform(action, on: id, version: nil, as: house.agent, now: start) }
        return try await house.view(id)
    }

    @Test("An action is done and recorded with who did it; taken back, everything is as it was", arguments: TestEngine.allCases)
    func doneAndUndone(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        for (number, one) in ActionCase.all.enumerated() {
            let before = try await prepared(house, one, number)
            let id = before.conversation.id
            let version = before.conversation.version
            let changed = try await house.desk.perform(one.action(house), on: id, version: version, as: house.agent, now: start)
            let after = try await house.view(id)
            #expect(after.conversation == changed && changed.version == version + 1, one.name)
            #expect(one.holds(after, house), one.name)
            #expect(after.events.count == before.events.count + 1, one.name)
            #expect(after.events.last?.kind == one.event && after.events.last?.user == house.agent.user && after.canUndo, one.name)

            let undone = try await house.desk.undo(on: id, as: house.agent, now: start)
            let last = try await house.view(id)
            #expect(last.events.last?.kind == .conversationUndone && !last.canUndo, one.name)
            #expect(last.tags == before.tags, one.name)
            var expected = before.conversation
            expected.version = version + 2
            #expect(undone == expected && last.conversation == expected, one.name)
            await #expect(throws: Conflict.self, one.name) { try await house.desk.undo(on: id, as: house.agent, now: start) }
        }
    }

    @Test("A page that is out of date changes nothing and is told the version", arguments: TestEngine.allCases)
    func stale(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        for (number, one) in ActionCase.all.enumerated() {
            let before = try await prepared(house, one, number)
            let version = before.conversation.version
            await #expect(throws: Conflict(version: version), one.name) {
                try await house.desk.perform(
                    one.action(house), on: before.conversation.id, version: version - 1, as: house.agent, now: start)
            }
            let after = try await house.view(before.conversation.id)
            #expect(after.conversation == before.conversation && after.tags == before.tags, one.name)
            #expect(after.events.count == before.events.count, one.name)
        }
    }

    @Test("A reader may do none of it, and another organisation finds nothing", arguments: TestEngine.allCases)
    func refused(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let reader = try await house.colleague(.reader)
        let stranger = try await house.stranger()
        for (number, one) in ActionCase.all.enumerated() {
            let before = try await prepared(house, one, number)
            let id = before.conversation.id
            await #expect(throws: Forbidden(permission: .handleConversations), one.name) {
                try await house.desk.perform(one.action(house), on: id, version: nil, as: reader, now: start)
            }
            await #expect(throws: NotFound.self, one.name) {
                try await house.desk.perform(one.action(house), on: id, version: nil, as: stranger, now: start)
            }
            _ = try await house.desk.perform(one.action(house), on: id, version: nil, as: house.agent, now: start)
            await #expect(throws: Forbidden(permission: .handleConversations), one.name) {
                try await house.desk.undo(on: id, as: reader, now: start)
            }
            await #expect(throws: NotFound.self, one.name) { try await house.desk.undo(on: id, as: stranger, now: start) }
            #expect(try await house.view(id).conversation.version == before.conversation.version + 1, one.name)
        }
    }

    @Test("Only the last change can be taken back, and only by who made it", arguments: TestEngine.allCases)
    func foreignUndo(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let colleague = try await house.colleague(.agent)
        let close = { (id: ID<Conversation>) in
            _ = try await house.desk.perform(.close, on: id, version: nil, as: house.agent, now: start)
        }
        let other = try await house.conversation(1).id
        try await close(other)
        await #expect(throws: Conflict.self) { try await house.desk.undo(on: other, as: colleague, now: start) }
        _ = try await house.desk.perform(.reopen, on: other, version: nil, as: colleague, now: start)
        await #expect(throws: Conflict.self) { try await house.desk.undo(on: other, as: house.agent, now: start) }

        let written = try await house.conversation(2).id
        try await close(written)
        _ = try await house.arrive(mail("r@x", from: "fatima2@inwoners.test", subject: "Re: Lamp 2", references: "<2@x>", "Nog iets."))
        #expect(try await house.view(written).conversation.state == .open)
        await #expect(throws: Conflict.self) { try await house.desk.undo(on: written, as: house.agent, now: start) }

        let noted = try await house.conversation(3).id
        try await close(noted)
        _ = try await house.desk.write(note: "Gebeld.", in: noted, as: colleague, now: start)
        #expect(
            try await house.desk.undo(on: noted, as: house.agent, now: start).state == .new, "a note changes nothing that is taken back")
    }

    @Test("Nobody is given a conversation who cannot open it", arguments: TestEngine.allCases)
    func assignees(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let colleague = try await house.colleague(.agent)
        let user = try #require(colleague.user)
        let assign = { (user: ID<User>?) in
            _ = try await house.desk.perform(.assign(user), on: id, version: nil, as: house.agent, now: start)
        }
        try await assign(user)
        #expect(try await house.view(id).conversation.assignee == user)
        try await house.desk.setUser(user, isDisabled: true, as: house.agent, now: start)
        try await assign(nil)
        for refused in [user, try #require(try await house.stranger().user), ID<User>(rawValue: 7)] {
            await #expect(throws: NotFound.self) { try await assign(refused) }
        }
        #expect(try await house.view(id).conversation.assignee == nil)
        try await house.desk.setUser(user, isDisabled: false, as: house.agent, now: start)
        try await assign(user)
        _ = try await house.desk.perform(.close, on: id, version: nil, as: house.agent, now: start)
        await #expect(throws: Conversation.Refusal.self) { try await assign(house.agent.user) }
    }

    @Test(
        "What is no tag and no date is refused with its reason",
        arguments: [
            (ConversationAction.addTag(" "), Invalid(.badTag)), (.addTag(String(repeating: "a", count: 51)), Invalid(.badTag)),
            (.addTag("a\nb"), Invalid(.badTag)), (.snooze(until: start), Invalid(.badDate)),
            (.snooze(until: start.adding(seconds: -1)), Invalid(.badDate)),
        ], TestEngine.allCases)
    func invalid(_ refused: (action: ConversationAction, why: Invalid), _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        await #expect(throws: refused.why) {
            try await house.desk.perform(refused.action, on: id, version: nil, as: house.agent, now: start)
        }
        await #expect(throws: NotFound.self) {
            try await house.desk.perform(.removeTag("nooit"), on: id, version: nil, as: house.agent, now: start)
        }
        #expect(try await house.view(id).events.map(\.kind) == [.messageArrived, .decisionMade])
    }

    @Test("What was put away comes back when its time has come, or when somebody writes", arguments: TestEngine.allCases)
    func waking(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let ids = [try await house.conversation(1).id, try await house.conversation(2).id, try await house.conversation(3).id]
        for (id, until) in zip(ids, [tomorrow, tomorrow.adding(seconds: 3600), tomorrow]) {
            _ = try await house.desk.perform(.snooze(until: until), on: id, version: nil, as: house.agent, now: start)
        }
        let wake = { (now: Instant) in try await house.desk.wakeSnoozed(in: house.organisation, now: now) }
        #expect(try await house.inbox(.snoozed).count == 3)
        #expect(try await wake(tomorrow.adding(seconds: -1)) == 0)
        _ = try await house.arrive(mail("r@x", from: "fatima3@inwoners.test", subject: "Re: Lamp 3", references: "<3@x>", "Nu toch."))
        #expect(try await house.view(ids[2]).conversation.snoozedUntil == nil)
        #expect(try await wake(tomorrow) == 1)
        #expect(try await house.inbox(.snoozed).map(\.conversation.id) == [ids[1]])
        let woken = try await house.view(ids[0])
        #expect(woken.conversation.shelf == .active && woken.events.last?.kind == .conversationSnoozed && woken.events.last?.user == nil)
        await #expect(throws: Conflict.self) { try await house.desk.undo(on: ids[0], as: house.agent, now: tomorrow) }
        #expect(try await wake(tomorrow) == 0)
        let stranger = try await house.stranger()
        #expect(try await house.desk.wakeSnoozed(in: stranger.organisation, now: tomorrow.adding(seconds: 7200)) == 0)
        #expect(try await wake(tomorrow.adding(seconds: 7200)) == 1)
    }

    @Test("What is closed or spam cannot be put away", arguments: [ConversationAction.close, .markSpam], TestEngine.allCases)
    func notSnoozed(_ first: ConversationAction, _ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        _ = try await house.desk.perform(first, on: id, version: nil, as: house.agent, now: start)
        await #expect(throws: Conversation.Refusal.self) {
            try await house.desk.perform(.snooze(until: tomorrow), on: id, version: nil, as: house.agent, now: start)
        }
    }

    @Test("Two people who act on the same page at once: one is told that the other was first", arguments: TestEngine.allCases)
    func race(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let conversation = try await house.conversation()
        let colleague = try await house.colleague(.agent)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<10 {
                group.addTask {
                    let tagged = try? await house.desk.perform(
                        .addTag("tag \(number)"), on: conversation.id, version: conversation.version,
                        as: number % 2 == 0 ? house.agent : colleague, now: start)
                    return tagged != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        let after = try await house.view(conversation.id)
        #expect(outcomes == 1 && after.tags.count == 1 && after.conversation.version == conversation.version + 1)
    }
}
