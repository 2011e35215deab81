import Desk
import DeskTestSupport
import Domain
import Support
import Testing

private let due = TestHouse.start.adding(seconds: 10)

@Suite struct BounceTests {
    /// A report of a mail server about the mail with that Message-ID (RFC 3464).
    static func report(_ id: String, about messageID: String, action: String = "failed", status: String = "5.1.1") -> String {
        """
        From: Mail Delivery System <MAILER-DAEMON@mx.test>\r
        To: info@gemeente.test\r
        Subject: Undelivered Mail Returned to Sender\r
        Message-ID: <\(id)>\r
        MIME-Version: 1.0\r
        Auto-Submitted: auto-replied\r
        Content-Type: multipart/report; report-type=delivery-status; boundary="q"\r
        \r
        --q\r
        Content-Type: text/plain\r
        \r
        The address does not exist.\r
        --q\r
        Content-Type: message/delivery-status\r
        \r
        Reporting-MTA: dns; mx.test\r
        \r
        Final-Recipient: rfc822; fatima1@inwoners.test\r
        Action: \(action)\r
        Status: \(status)\r
        \r
        --q\r
        Content-Type: message/rfc822\r
        \r
        From: info@gemeente.test\r
        To: fatima1@inwoners.test\r
        Subject: Re: Lamp 1\r
        Message-ID: <\(messageID)>\r
        \r
        We komen.\r
        --q--\r

        """
    }

    /// A house whose one answer was sent.
    private func sent(_ engine: TestEngine) async throws -> (TestHouse, ID<Conversation>, Reply) {
        let house = try await TestHouse(engine)
        let id = try await house.conversation().id
        let reply = try await house.answer(id)
        try await house.desk.finish(try #require(try await house.desk.leaseReply(now: due)), .sent, now: due)
        return (house, id, reply)
    }

    @Test("A delivery report says that a sent answer did not arrive, and it can be sent again", arguments: TestEngine.allCases)
    func failed(_ engine: TestEngine) async throws {
        let (house, id, reply) = try await sent(engine)
        _ = try await house.arrive(Self.report("b@mx", about: reply.remoteID))
        let view = try await house.view(id)
        #expect(view.replies.map(\.state) == [.failed])
        #expect(view.replies.first?.problem.contains("The address does not exist.") ?? false)
        #expect(view.events.contains { $0.kind == .replyFailed && $0.facts["reply"] == reply.id.description })
        #expect(try await house.inbox(.failed).map(\.conversation.id) == [id])
        _ = try await house.desk.retry(reply.id, as: house.agent, now: due)
        #expect(try await house.desk.leaseReply(now: due)?.reply.remoteID == reply.remoteID)
    }

    @Test("A report of a delay, about another mail, or about another organisation's answer changes nothing", arguments: TestEngine.allCases)
    func harmless(_ engine: TestEngine) async throws {
        let (house, id, reply) = try await sent(engine)
        _ = try await house.arrive(
            Self.report("b@mx", about: reply.remoteID, action: "delayed", status: "4.4.1"), Self.report("c@mx", about: "other@mx"))
        let stranger = try await house.stranger()
        _ = try await house.desk.arrive(
            [.mail(Array(Self.report("d@mx", about: reply.remoteID).utf8), source: "")],
            ArrivalContext(organisation: stranger.organisation, account: "default"), now: due)
        #expect(try await house.view(id).replies.map(\.state) == [.sent])
        #expect(try await house.inbox(.failed).isEmpty)
    }
}
