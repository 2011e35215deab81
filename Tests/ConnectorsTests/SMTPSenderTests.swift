import Connectors
import Foundation
import Support
import TestSupport
import Testing

@Suite("The outcome of handing over a mail") struct SMTPSenderTests {
    /// What an outcome is, without its words.
    enum Kind: Equatable {
        case sent, failed, failedForGood, unknown
        init(_ outcome: SendOutcome) {
            self =
                switch outcome {
                case .sent: .sent
                case .failed(let permanent, _): permanent ? .failedForGood : .failed
                case .unknown: .unknown
                }
        }
    }

    private func configuration(_ port: Int) -> SMTPConfiguration {
        var configuration = SMTPConfiguration(host: "127.0.0.1", port: port, security: .none)
        configuration.connectSeconds = 3
        configuration.replySeconds = 1
        configuration.totalSeconds = 4
        return configuration
    }

    private func envelope(_ bytes: Int = 0) -> OutgoingEnvelope {
        let filling = String(repeating: String(repeating: "x", count: 70) + "\r\n", count: bytes / 72)
        return OutgoingEnvelope(
            sender: "info@gemeente.test", recipients: ["fatima@inwoners.test", "jan@inwoners.test"],
            mail: Array("From: info@gemeente.test\r\nSubject: x\r\n\r\n.een punt\r\n\(filling)einde\r\n".utf8))
    }

    @Test("The mail and its envelope arrive as given, and the server's words come back")
    func exact() async throws {
        let fake = try FakeMailServer(.none)
        let outcome = await SMTPSender(configuration: configuration(fake.port)).send(envelope())
        #expect(outcome == .sent(reply: "250 2.0.0 taken as 4711"))
        #expect(
            fake.commands.prefix(5) == [
                "EHLO gemeente.test", "MAIL FROM:<info@gemeente.test>", "RCPT TO:<fatima@inwoners.test>", "RCPT TO:<jan@inwoners.test>",
                "DATA",
            ])
        #expect(fake.commands.dropFirst(5).first == "From: info@gemeente.test\r\nSubject: x\r\n\r\n..een punt\r\neinde\r\n.\r\n")
        #expect(await fake.wasLetGo())
    }

    @Test("A mail without sender has an empty return path")
    func nullSender() async throws {
        let fake = try FakeMailServer(.none)
        var envelope = envelope()
        envelope.sender = nil
        #expect(Kind(await SMTPSender(configuration: configuration(fake.port)).send(envelope)) == .sent)
        #expect(fake.commands.contains("MAIL FROM:<>"))
    }

    @Test("An international domain is written in ASCII")
    func internationalDomain() async throws {
        let fake = try FakeMailServer(.none)
        var envelope = envelope()
        envelope.recipients = ["joerg@münchen.example"]
        #expect(Kind(await SMTPSender(configuration: configuration(fake.port)).send(envelope)) == .sent)
        #expect(fake.commands.contains("RCPT TO:<joerg@xn--mnchen-3ya.example>"))
    }

    @Test(
        "Every fault has its true outcome",
        arguments: [
            (FakeMailServer.Fault.greeting("554 go away"), Kind.failed),
            (.greeting("421 too busy"), .failed),
            (.greeting("hello this is no mail server"), .failed),
            (.closeAt("EHLO"), .failed),
            (.hangAt("EHLO"), .failed),
            (.answer("MAIL", "550 5.7.1 not you"), .failedForGood),
            (.answer("MAIL", "451 4.3.0 not now"), .failed),
            (.closeAt("MAIL"), .failed),
            (.hangAt("MAIL"), .failed),
            (.answer("RCPT TO:<jan", "550 5.1.1 unknown"), .failedForGood),
            (.answer("RCPT TO:<jan", "450 4.2.1 greylisted"), .failed),
            (.closeAt("RCPT"), .failed),
            (.hangAt("RCPT TO:<jan"), .failed),
            (.answer("DATA", "554 5.5.1 no valid recipients"), .failedForGood),
            (.answer("DATA", "421 4.3.2 shutting down"), .failed),
            (.closeAt("DATA"), .failed),
            (.hangAt("DATA"), .failed),
            (.answerMail("550 5.7.1 spam"), .failedForGood),
            (.answerMail("552-5.2.3 this\r\n552 5.2.3 is too large"), .failedForGood),
            (.answerMail("451 4.3.0 try later"), .failed),
            (.answerMail("421 4.3.2 shutting down"), .failed),
            (.answerMail("250-2.0.0 first\r\n250 2.0.0 second"), .sent),
            (.answerMail("251 2.0.0 taken along"), .sent),
            (.answerMail("250"), .sent),
            (.answerMail("nonsense"), .unknown),
            (.closeAfterMail, .unknown),
            (.resetAfterMail, .unknown),
            (.hangAfterMail, .unknown),
            (.hangAtQuit, .sent),
            (.closeAt("QUIT"), .sent),
        ])
    func outcomes(_ fault: FakeMailServer.Fault, _ expected: Kind) async throws {
        let fake = try FakeMailServer(fault)
        let start = ContinuousClock.now
        let outcome = await SMTPSender(configuration: configuration(fake.port)).send(envelope())
        #expect(Kind(outcome) == expected, "\(outcome)")
        #expect(ContinuousClock.now - start < .seconds(15))
        if fault != .resetAfterMail { #expect(await fake.wasLetGo()) }
    }

    @Test("A refusal names the recipient and the server's words")
    func words() async throws {
        let fake = try FakeMailServer(.answer("RCPT TO:<jan", "550-5.1.1 No such\r\n550 5.1.1 mailbox"))
        let outcome = await SMTPSender(configuration: configuration(fake.port)).send(envelope())
        #expect(
            outcome
                == .failed(
                    permanent: true,
                    SendProblem(.refused, "The mail server refuses the recipient jan@inwoners.test: 550-5.1.1 No such 5.1.1 mailbox")))
    }

    @Test(
        "A connection that breaks while a large mail is on its way was surely not taken",
        arguments: [FakeMailServer.Fault.closeInMail, .hangInMail])
    func inTheMiddle(_ fault: FakeMailServer.Fault) async throws {
        let fake = try FakeMailServer(fault)
        let outcome = await SMTPSender(configuration: configuration(fake.port)).send(envelope(40_000_000))
        fake.release()
        #expect(Kind(outcome) == .failed, "\(outcome)")
    }

    @Test("A connection that breaks when the last piece was handed over may have been taken")
    func lastPiece() async throws {
        let fake = try FakeMailServer(.closeInMail)
        let outcome = await SMTPSender(configuration: configuration(fake.port)).send(envelope())
        #expect(Kind(outcome) == .unknown, "\(outcome)")
    }

    @Test("Where nobody listens nothing was sent")
    func closedPort() async throws {
        let port = try FakeMailServer(.none).port
        #expect(Kind(await SMTPSender(configuration: configuration(port)).send(envelope())) == .failed)
        var nowhere = configuration(25)
        nowhere.host = "mail.nowhere.invalid"
        #expect(Kind(await SMTPSender(configuration: nowhere).send(envelope())) == .failed)
    }

    @Test(
        "Without the encryption that was asked for nothing is sent, not even who we are",
        arguments: [
            FakeMailServer.Fault.none, .answer("EHLO", "250-fake\r\n250 STARTTLS"), .answer("EHLO", "502 no"),
        ])
    func stripped(_ fault: FakeMailServer.Fault) async throws {
        let fake = try FakeMailServer(fault)
        var configuration = configuration(fake.port)
        configuration.security = .starttls
        configuration.credentials = .password(user: "info", password: "geheim")
        let outcome = await SMTPSender(configuration: configuration).send(envelope())
        #expect(Kind(outcome) == .failed, "\(outcome)")
        #expect(fake.commands.allSatisfy { $0.hasPrefix("EHLO") || $0.hasPrefix("HELO") || $0 == "STARTTLS" || $0 == "QUIT" })
    }

    @Test("A server that speaks no TLS at all gets nothing")
    func noTLS() async throws {
        let fake = try FakeMailServer(.none)
        var configuration = configuration(fake.port)
        configuration.security = .tls
        #expect(Kind(await SMTPSender(configuration: configuration).send(envelope())) == .failed)
        #expect(!fake.commands.contains { $0.hasPrefix("MAIL") })
    }

    @Test("Mail does not leave this machine in the clear unless that was said")
    func clearOutside() async throws {
        var configuration = configuration(25)
        configuration.host = "192.0.2.1"
        let outcome = await SMTPSender(configuration: configuration).send(envelope())
        #expect(outcome == .failed(permanent: false, SendProblem(.tls, "Mail is not sent unencrypted to a server outside this machine.")))
    }

    @Test(
        "An address that could end the command or name another is not sent to",
        arguments: [
            "a@b.c>\r\nRCPT TO:<d@e.f", "a@b.c, d@e.f", "a b@c.d", "<a@b.c>", "a@b.c\n", "", "a", "jörg@b.c", "a@b..c", "a@b@c",
            "a@b.c SIZE=1",
        ])
    func forgedRecipients(_ address: String) async throws {
        let fake = try FakeMailServer(.none)
        let sender = SMTPSender(configuration: configuration(fake.port))
        var envelope = envelope()
        envelope.recipients = ["jan@inwoners.test", address]
        #expect(Kind(await sender.send(envelope)) == .failedForGood)
        envelope.recipients = ["jan@inwoners.test"]
        envelope.sender = address
        #expect(Kind(await sender.send(envelope)) == .failedForGood)
        envelope.sender = "info@gemeente.test"
        envelope.recipients = []
        #expect(Kind(await sender.send(envelope)) == .failedForGood)
        #expect(fake.server.accepted == 0)
    }

    @Test(
        "Sending that is cancelled while the server is silent ends, and says what may have happened",
        arguments: [
            (FakeMailServer.Fault.hangAt("RCPT"), Kind.failed), (.hangAfterMail, .unknown),
        ])
    func cancelled(_ fault: FakeMailServer.Fault, _ expected: Kind) async throws {
        let fake = try FakeMailServer(fault)
        var patient = configuration(fake.port)
        patient.replySeconds = 60
        patient.totalSeconds = 60
        let sender = SMTPSender(configuration: patient)
        let envelope = envelope()
        let task = Task { await sender.send(envelope) }
        while fake.commands.count < (expected == .failed ? 3 : 6) { await Task.yield() }
        let start = ContinuousClock.now
        task.cancel()
        let outcome = await task.value
        #expect(Kind(outcome) == expected, "\(outcome)")
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(await fake.wasLetGo())
    }
}
