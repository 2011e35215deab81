import Desk
import DeskTestSupport
import Domain
import SQL
import Storage
import Support
import Testing

private let start = TestHouse.start

@Suite struct ArrivalFaultTests {
    private func message(_ id: String, author: String = "fatima", text: String = "Het is donker.") -> IncomingMessage {
        IncomingMessage(remoteID: id, channel: .mastodon, author: Author(handle: author), text: text, at: start)
    }

    @Test("What the database refuses is named, and the others of its batch arrive", arguments: TestEngine.allCases)
    func poison(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        // No reader of ours lets a NUL through; here it stands for whatever a database may refuse.
        let items = (0..<10).map { number in
            ArrivalItem.message(message("m\(number)", author: number == 4 ? "a\u{0}b" : "burger\(number)"), source: "line \(number)")
        }
        let tally = try await house.desk.arrive(
            items, ArrivalContext(organisation: house.organisation, account: "default"), now: start)
        #expect(tally.stored == 9 && tally.failures.map(\.source) == ["line 4"])
        #expect(try await house.inbox().count == 9)
    }

    @Test("A refused mail lies in quarantine and is not tried for ever", arguments: TestEngine.allCases)
    func quarantined(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        try await house.database.write { transaction in
            // A rule that only one of the mails breaks.
            try transaction.execute("CREATE UNIQUE INDEX one_subject ON message (organisation_id, subject)")
        }
        let tally = try await house.arrive(
            mail("1@x", subject: "Lamp"), mail("2@x", from: "Jos <jos@inwoners.test>", subject: "Lamp"), mail("3@x", subject: "Put"))
        #expect(tally.stored == 2 && tally.failures.count == 1)
        #expect(try await house.desk.quarantine(as: house.agent).map(\.source) == ["test#1"])
        #expect(try await house.desk.recoverPending(in: house.organisation, now: start) == 0)
    }

    @Test("In an archive the order of the files changes no state", arguments: [false, true])
    func archive(_ isSentFirst: Bool) async throws {
        let house = try await TestHouse()
        let asked = mail("1@x", subject: "Lamp")
            .replacing("Subject:", with: "Date: Mon, 5 Jan 2026 10:00:00 +0100\r\nSubject:")
        let answered = mail("2@gemeente.test", from: "info@gemeente.test", subject: "Re: Lamp", references: "<1@x>")
            .replacing("To: info@gemeente.test", with: "To: fatima@inwoners.test")
            .replacing("Subject:", with: "Date: Mon, 5 Jan 2026 11:00:00 +0100\r\nSubject:")
        for isSent in [isSentFirst, !isSentFirst] {
            let context = ArrivalContext(organisation: house.organisation, account: "default", isOurs: isSent, isArchive: true)
            _ = try await house.desk.arrive([.mail(Array((isSent ? answered : asked).utf8), source: "file")], context, now: start)
        }
        let conversations = try await house.inbox().map(\.conversation)
        #expect(conversations.map(\.state) == [.answered] && conversations.map(\.messageCount) == [2])
    }

    @Test("A mail that came as a value is answered into the same conversation by the same person alone")
    func values() async throws {
        let house = try await TestHouse()
        func value(_ id: String, _ author: String, to parent: String?) -> ArrivalItem {
            .message(
                IncomingMessage(
                    remoteID: id, channel: .email, author: Author(handle: author), text: "Tekst", subject: "Lamp", at: start,
                    inReplyTo: parent),
                source: id)
        }
        let context = ArrivalContext(organisation: house.organisation, account: "default")
        let items = [
            value("1@x", "fatima@inwoners.test", to: nil), value("2@x", "fatima@inwoners.test", to: "1@x"),
            value("3@x", "vreemd@elders.test", to: "1@x"),
        ]
        for item in items { _ = try await house.desk.arrive([item], context, now: start) }
        #expect(try await house.inbox().map(\.conversation.messageCount).sorted() == [1, 2])
    }
}

@Suite struct RestoredOutboxTests {
    @Test("What waited to be sent when a backup was made is looked at by a person", arguments: TestEngine.allCases)
    func doubt(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        _ = try await house.answer(id)
        #expect(try await house.desk.doubtRestoredReplies(now: start) == 1)
        let view = try await house.view(id)
        #expect(view.replies.map(\.state) == [.unknown] && view.conversation.state == .open)
        #expect(view.events.last?.kind == .replyUnknown)
        #expect(try await house.desk.leaseReply(now: start.adding(seconds: 60)) == nil)
    }

    @Test("Taking an answer back keeps what was begun since")
    func cancel() async throws {
        let house = try await TestHouse()
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        try await house.desk.save(draft: "Nog iets", kind: .answer, in: id, as: house.agent, now: start)
        _ = try await house.desk.cancel(reply.id, as: house.agent, now: start)
        #expect(try await house.view(id).drafts.map(\.text) == ["We komen.\n\nNog iets"])
    }

    @Test("A failed answer brings back a conversation that was closed meanwhile", arguments: TestEngine.allCases)
    func closedMeanwhile(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        _ = try await house.answer(id)
        _ = try await house.desk.perform(.close, on: id, version: nil, as: house.agent, now: start)
        let leased = try #require(try await house.desk.leaseReply(now: start.adding(seconds: 60)))
        try await house.desk.finish(leased, .failed(isPermanent: true, reason: "550"), now: start.adding(seconds: 61))
        #expect(try await house.view(id).conversation.state == .open)
    }

    @Test("A tag that is there already is no change, and taking back takes nothing away")
    func tagTwice() async throws {
        let house = try await TestHouse()
        let id = try await house.conversation().id
        let before = try await house.desk.perform(.addTag("licht"), on: id, version: nil, as: house.agent, now: start)
        _ = try await house.desk.perform(.assign(house.agent.user), on: id, version: nil, as: house.agent, now: start)
        let after = try await house.desk.perform(.addTag("licht"), on: id, version: nil, as: house.agent, now: start)
        #expect(after.version == before.version + 1)
        _ = try await house.desk.undo(on: id, as: house.agent, now: start)
        let view = try await house.view(id)
        #expect(view.tags == ["licht"] && view.conversation.assignee == nil)
    }

    @Test("The last administrator stays one; others get another role, which is recorded", arguments: TestEngine.allCases)
    func roles(_ engine: TestEngine) async throws {
        let house = try await TestHouse(engine)
        let user = try #require(house.agent.user)
        await #expect(throws: Invalid(.lastAdministrator)) {
            try await house.desk.setRole("agent", of: user, as: house.agent, now: start)
        }
        let colleague = try #require(try await house.colleague(.reader).user)
        try await house.desk.setRole("agent", of: colleague, as: house.agent, now: start)
        #expect(try await house.desk.users(as: house.agent).first { $0.id == colleague }?.role == .agent)
        let reader = try await house.colleague(.reader)
        await #expect(throws: Forbidden(permission: .administer)) {
            try await house.desk.setRole("administrator", of: colleague, as: reader, now: start)
        }
        await #expect(throws: NotFound()) {
            try await house.desk.setRole("reader", of: user, as: try await house.stranger(), now: start)
        }
    }
}
