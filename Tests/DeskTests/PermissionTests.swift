import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let start = TestHouse.start

/// A use case that takes an agent, with the permission it wants.
private struct UseCase: Sendable {
    /// What there is to act on.
    struct Scene: Sendable {
        let house: TestHouse
        let conversation: ID<Conversation>
        let message: ID<Message>
        let reply: ID<Reply>
        let quarantined: ID<RawMessage>
        let user: ID<User>
        let decision: ID<DecisionRecord>
        let token: ID<APIToken>
        let person: ID<Person>
    }

    let name: Comment
    let wants: Permission
    let act: @Sendable (Scene, Agent) async throws -> Void

    /// Those that act on one thing, which another organisation must not find.
    static let onOneThing = [
        UseCase(name: "look at a conversation", wants: .readConversations) {
            _ = try await $0.house.desk.conversation($0.conversation, as: $1, now: TestHouse.start)
        },
        UseCase(name: "look at a message", wants: .readConversations) {
            _ = try await $0.house.desk.message($0.message, as: $1)
        },
        UseCase(name: "save a mail", wants: .readConversations) {
            _ = try await $0.house.desk.rawBytes(of: $0.message, as: $1, now: start)
        },
        UseCase(name: "save an attachment", wants: .readConversations) {
            _ = try await $0.house.desk.attachment(0, of: $0.message, as: $1)
        },
        UseCase(name: "look at an answer", wants: .readConversations) { _ = try await $0.house.desk.reply($0.reply, as: $1) },
        UseCase(name: "write a note", wants: .handleConversations) {
            _ = try await $0.house.desk.write(note: "x", in: $0.conversation, as: $1, now: start)
        },
        UseCase(name: "draft a note", wants: .handleConversations) {
            try await $0.house.desk.save(draft: "x", kind: .note, in: $0.conversation, as: $1, now: start)
        },
        UseCase(name: "draft an answer", wants: .answer) {
            try await $0.house.desk.save(draft: "x", kind: .answer, in: $0.conversation, as: $1, now: start)
        },
        UseCase(name: "answer", wants: .answer) {
            _ = try await $0.house.desk.answer(
                $0.conversation, text: "x", subject: nil, requestKey: "other", version: nil, as: $1, now: start)
        },
        UseCase(name: "take an answer back", wants: .answer) {
            _ = try await $0.house.desk.cancel($0.reply, as: $1, now: start)
        },
        UseCase(name: "send an answer again", wants: .answer) {
            _ = try await $0.house.desk.retry($0.reply, as: $1, now: start)
        },
        UseCase(name: "say that it arrived", wants: .answer) {
            _ = try await $0.house.desk.confirmSent($0.reply, as: $1, now: start)
        },
        UseCase(name: "answer a question of the scheme", wants: .handleConversations) {
            _ = try await $0.house.desk.answer(
                node: "ours", with: "no", on: $0.decision, in: $0.conversation, version: nil, as: $1, now: start)
        },
        UseCase(name: "overrule a decision", wants: .handleConversations) {
            _ = try await $0.house.desk.overrule(
                $0.decision, with: Overruling(outcome: .listen, reason: "x"), in: $0.conversation, version: nil, as: $1, now: start)
        },
        UseCase(name: "take a decision back", wants: .handleConversations) {
            _ = try await $0.house.desk.takeBack($0.decision, in: $0.conversation, version: nil, as: $1, now: start)
        },
        UseCase(name: "close without an answer", wants: .handleConversations) {
            _ = try await $0.house.desk.perform(
                .closeUnanswered(reason: "x"), on: $0.conversation, version: nil, as: $1, now: start)
        },
        UseCase(name: "save what could not be read", wants: .importMessages) {
            _ = try await $0.house.desk.quarantinedBytes($0.quarantined, as: $1, now: start)
        },
        UseCase(name: "read it again", wants: .importMessages) {
            _ = try await $0.house.desk.retryQuarantined($0.quarantined, as: $1, now: start)
        },
        UseCase(name: "reset a user", wants: .administer) { _ = try await $0.house.desk.resetUser($0.user, as: $1, now: start) },
        UseCase(name: "revoke a token", wants: .administer) {
            try await $0.house.desk.revokeToken($0.token, as: $1, now: start)
        },
        UseCase(name: "look up a person", wants: .readConversations) {
            _ = try await $0.house.desk.person($0.person, as: $1)
        },
        UseCase(name: "look up a colleague", wants: .readConversations) { _ = try await $0.house.desk.user($0.user, as: $1) },
        UseCase(name: "list notes", wants: .readConversations) {
            _ = try await $0.house.desk.notes(of: $0.conversation, after: nil, limit: 5, as: $1)
        },
        UseCase(name: "list answers", wants: .readConversations) {
            _ = try await $0.house.desk.replies(of: $0.conversation, as: $1)
        },
        UseCase(name: "disable a user", wants: .administer) {
            try await $0.house.desk.setUser($0.user, isDisabled: true, as: $1, now: start)
        },
    ]

    static let others = [
        UseCase(name: "see the inbox", wants: .readConversations) {
            _ = try await $0.house.desk.inbox(.all, search: "", before: nil, as: $1, now: TestHouse.start)
        },
        UseCase(name: "see the quarantine", wants: .readConversations) { _ = try await $0.house.desk.quarantine(as: $1) },
        UseCase(name: "see what was not sent", wants: .readConversations) {
            _ = try await $0.house.desk.troubledReplies(as: $1)
        },
        UseCase(name: "see colleagues", wants: .readConversations) { _ = try await $0.house.desk.users(as: $1) },
        UseCase(name: "hear of events", wants: .readConversations) { _ = try await $0.house.desk.liveEvents(after: 0, as: $1) },
        UseCase(name: "list messages", wants: .readConversations) {
            _ = try await $0.house.desk.messages(after: nil, of: nil, limit: 5, as: $1)
        },
        UseCase(name: "read the record", wants: .administer) { _ = try await $0.house.desk.audit(after: 0, limit: 5, as: $1) },
        UseCase(name: "see the tokens", wants: .administer) { _ = try await $0.house.desk.tokens(as: $1) },
        UseCase(name: "make a token", wants: .administer) {
            _ = try await $0.house.desk.makeToken(name: "N", scopes: [.readPeople], expiresAt: nil, as: $1, now: start)
        },
        UseCase(name: "add a user", wants: .administer) {
            _ = try await $0.house.desk.addUser(name: "N", email: "n@gemeente.test", role: "agent", as: $1, now: start)
        },
    ]
}

@Suite struct PermissionTests {
    /// A house with one of everything.
    private func scene(_ engine: TestEngine) async throws -> UseCase.Scene {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        house.failure.withLock { $0 = ReadFailure(.crashed, sentence: "twice") }
        _ = try await house.arrive(mail("q@x", subject: "Put"))
        house.failure.withLock { $0 = nil }
        return UseCase.Scene(
            house: house, conversation: id, message: try #require(try await house.view(id).messages.first).id, reply: reply.id,
            quarantined: try #require(try await house.desk.quarantine(as: house.agent).first).id,
            user: try #require(try await house.colleague(.agent).user),
            decision: try #require(try await house.view(id).decision).current.id,
            token: try await house.desk.makeToken(name: "N", scopes: [.readPeople], expiresAt: nil, as: house.agent, now: start).token.id,
            person: try #require(try await house.view(id).conversation.person))
    }

    @Test("Who lacks the permission is told so before anything else is looked at", arguments: TestEngine.allCases)
    func forbidden(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        let house = scene.house
        let before = try await house.desk.lastEventNumber(as: house.agent)
        for useCase in UseCase.onOneThing + UseCase.others {
            let without = Set(Permission.allCases).subtracting([useCase.wants])
            let nearly = Agent(organisation: house.organisation, user: house.agent.user, name: "", permissions: without)
            await #expect(throws: Forbidden(permission: useCase.wants), useCase.name) { try await useCase.act(scene, nearly) }
            for role in Role.allCases where !role.permissions.contains(useCase.wants) {
                let agent = Agent(organisation: house.organisation, user: house.agent.user, name: "", permissions: role.permissions)
                await #expect(throws: Forbidden(permission: useCase.wants), useCase.name) { try await useCase.act(scene, agent) }
            }
        }
        #expect(try await house.desk.lastEventNumber(as: house.agent) == before, "something was done all the same")
    }

    @Test("The administrator of another organisation finds nothing to act on", arguments: TestEngine.allCases)
    func otherOrganisation(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        let stranger = try await scene.house.stranger()
        let before = try await scene.house.desk.lastEventNumber(as: scene.house.agent)
        for useCase in UseCase.onOneThing {
            await #expect(throws: NotFound.self, useCase.name) { try await useCase.act(scene, stranger) }
        }
        #expect(try await scene.house.desk.lastEventNumber(as: scene.house.agent) == before, "something was done all the same")
    }

    @Test("Another organisation's lists are its own", arguments: TestEngine.allCases)
    func lists(_ engine: TestEngine) async throws {
        let scene = try await scene(engine)
        let desk = scene.house.desk
        let stranger = try await scene.house.stranger()
        #expect(try await desk.inbox(.all, search: "", before: nil, as: stranger, now: TestHouse.start).summaries.isEmpty)
        #expect(try await desk.inbox(.all, search: "lamp", before: nil, as: stranger, now: TestHouse.start).summaries.isEmpty)
        #expect(try await desk.quarantine(as: stranger).isEmpty)
        #expect(try await desk.users(as: stranger).map(\.id) == [try #require(stranger.user)])
        #expect(try await desk.tagNames(as: stranger).isEmpty)
        #expect(try await desk.tokens(as: stranger).isEmpty)
        #expect(try await desk.messages(after: nil, of: nil, limit: 5, as: stranger).isEmpty)
        // That they looked for messages is recorded in their own house.
        #expect(try await desk.audit(after: 0, limit: 5, as: stranger).map(\.kind) == [.exportMade])
        #expect(try await desk.liveEvents(after: 0, as: stranger).events.isEmpty)
        #expect(try await desk.counts(of: InboxView.allCases, as: stranger, now: TestHouse.start).views.values.allSatisfy { $0 == 0 })
        #expect(try await desk.inbox(.all, search: "lamp", before: nil, as: scene.house.agent, now: TestHouse.start).summaries.count == 1)
    }
}
