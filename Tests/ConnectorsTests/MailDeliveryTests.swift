import Connectors
import Domain
import Formats
import Foundation
import Support
import TestSupport
import Testing

@Suite("Mail through a real server") struct MailDeliveryTests {
    private func sender(_ variant: String, _ credentials: SMTPConfiguration.Credentials = .none) throws -> SMTPSender {
        let servers = try MailServers.shared()
        let security: SMTPConfiguration.Security = variant == "clear" ? .none : variant.hasPrefix("tls") ? .tls : .starttls
        var configuration = SMTPConfiguration(
            host: "127.0.0.1", port: servers.smtpPort(variant), security: security, credentials: credentials)
        configuration.authorities = servers.description.authority
        configuration.connectSeconds = 20
        return SMTPSender(configuration: configuration)
    }

    private func mail(to address: String, subject: String = "Uw vraag over de stoep") throws -> OutgoingMail {
        OutgoingMail(
            from: MailAddress(name: "Gemeente Zuid", address: "info@gemeente.test"), to: [MailAddress(name: "Inwoner", address: address)],
            subject: subject, messageID: "\(UUID().uuidString)@gemeente.test", date: try #require(Instant(rfc3339: "2026-11-23T09:30:00Z")),
            text: "Dag,\n\n.De stoep is één week dicht 😊.\n")
    }

    private func envelope(_ mail: OutgoingMail) throws -> OutgoingEnvelope {
        OutgoingEnvelope(sender: mail.from.address, recipients: mail.to.map(\.address), mail: try MailComposer.compose(mail))
    }

    private func fresh() -> String { "mens-\(UUID().uuidString.lowercased())@inwoners.test" }

    @Test("A mail that was composed and sent lies in the mailbox as it was meant", arguments: ["clear", "starttls", "tls"])
    func arrives(_ variant: String) async throws {
        let address = fresh()
        var mail = try mail(to: address)
        mail.inReplyTo = "vraag.2@inwoners.test"
        mail.references = ["vraag.1@inwoners.test", "vraag.2@inwoners.test"]
        mail.attachments = [.init(name: "plän.txt", type: "text/plain", bytes: Array("één\n".utf8))]
        let outcome = try await sender(variant).send(try envelope(mail))
        guard case .sent(let reply) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reply.hasPrefix("250 2.0.0 Ok: queued as"))
        let raw = try #require(try await MailServers.shared().mailbox(of: address, waitingFor: 1).first)
        let read = MailDecoder.decode(Array(raw.utf8))
        #expect(read.messageID == mail.messageID)
        #expect(read.inReplyTo == ["vraag.2@inwoners.test"])
        #expect(read.references == ["vraag.1@inwoners.test", "vraag.2@inwoners.test"])
        #expect(read.subject == mail.subject)
        #expect(read.from == [.init(name: "Gemeente Zuid", address: "info@gemeente.test")])
        #expect(read.to.map(\.address) == [address])
        #expect(read.text.trimmingCharacters(in: .newlines) == mail.text.trimmingCharacters(in: .newlines))
        #expect(read.attachments.first?.name == "plän.txt")
        #expect(raw.contains(variant == "clear" ? "with ESMTP id" : "with ESMTPS id"))
    }

    @Test("It is also there for a mail program, by IMAP")
    func byIMAP() async throws {
        let servers = try MailServers.shared()
        let mail = try mail(to: "jan@inwoners.test", subject: "Voor Jan")
        #expect(try await sender("starttls").send(try envelope(mail)).isSent)
        _ = await servers.mailbox(of: "jan@inwoners.test", waitingFor: 1)
        let found = try run(
            "curl", "-sS", "--cacert", servers.description.authority, "imaps://127.0.0.1:\(servers.description.imaps)/INBOX;MAILINDEX=1",
            "-u",
            "jan@inwoners.test:\(servers.description.password)")
        #expect(found.contains("Message-Id: <\(mail.messageID)>") || found.contains("Message-ID: <\(mail.messageID)>"))
    }

    @Test("Who is on the envelope alone gets the mail and is named nowhere in it")
    func hiddenRecipient() async throws {
        let (seen, hidden) = (fresh(), fresh())
        var envelope = try envelope(try mail(to: seen))
        envelope.recipients.append(hidden)
        #expect(try await sender("starttls").send(envelope).isSent)
        let servers = try MailServers.shared()
        for address in [seen, hidden] {
            let raw = try #require(await servers.mailbox(of: address, waitingFor: 1).first)
            let text = raw.split(separator: "\n").drop { !$0.hasPrefix("From:") }.joined(separator: "\n")
            #expect(!text.contains(hidden))
        }
    }

    @Test("A login that is right sends, one that is wrong or missing does not, for good")
    func login() async throws {
        let address = fresh()
        let envelope = try envelope(try mail(to: address))
        let right = try sender("login", .password(user: "info@gemeente.test", password: "geheim"))
        #expect(await right.send(envelope).isSent)
        for credentials in [SMTPConfiguration.Credentials.password(user: "info@gemeente.test", password: "fout"), .none] {
            guard case .failed(let permanent, let problem) = try await sender("login", credentials).send(envelope) else {
                Issue.record("sent without login")
                continue
            }
            #expect(permanent)
            #expect(problem.words.contains("refuses"))
        }
        #expect(try await MailServers.shared().mailbox(of: address, waitingFor: 1).count == 1)
    }

    @Test(
        "A certificate that proves nothing ends it before anything is told",
        arguments: [
            "selfsigned", "wronghost", "expired", "tls-selfsigned", "tls-wronghost", "tls-expired",
        ])
    func certificates(_ variant: String) async throws {
        let address = fresh()
        let outcome = try await sender(variant, .password(user: "info@gemeente.test", password: "geheim")).send(
            try envelope(try mail(to: address)))
        #expect(outcome == .failed(permanent: false, SendProblem(.tls, "The certificate of the mail server is not valid for 127.0.0.1.")))
        #expect(try MailServers.shared().mailbox(of: address).isEmpty)
    }

    @Test("An authority nobody named is not trusted")
    func unknownAuthority() async throws {
        var configuration = SMTPConfiguration(host: "127.0.0.1", port: try MailServers.shared().smtpPort("starttls"), security: .starttls)
        configuration.connectSeconds = 20
        let outcome = await SMTPSender(configuration: configuration).send(try envelope(try mail(to: fresh())))
        #expect(outcome == .failed(permanent: false, SendProblem(.tls, "The certificate of the mail server is not valid for 127.0.0.1.")))
    }

    @Test("A server that offers no encryption gets nothing when it was asked for")
    func noEncryption() async throws {
        var configuration = SMTPConfiguration(host: "127.0.0.1", port: try MailServers.shared().smtpPort("clear"), security: .starttls)
        configuration.connectSeconds = 20
        let outcome = await SMTPSender(configuration: configuration).send(try envelope(try mail(to: fresh())))
        #expect(
            outcome == .failed(permanent: false, SendProblem(.tls, "The mail server 127.0.0.1 offers no encryption, so nothing was sent.")))
    }

    @Test(
        "What the server refuses has failed, for good or for now",
        arguments: [
            ("refused@inwoners.test", "x", true, "550 5.7.1"), ("later@inwoners.test", "x", false, "450 4.2.1"),
            ("a@elsewhere.test", "x", true, "554 5.7.1"), ("jan@inwoners.test", "REFUSE-AFTER-DATA", true, "550 5.7.1"),
        ])
    func refusals(_ address: String, _ subject: String, _ permanent: Bool, _ words: String) async throws {
        let outcome = try await sender("starttls").send(try envelope(try mail(to: address, subject: subject)))
        guard case .failed(let isPermanent, let problem) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(isPermanent == permanent)
        #expect(problem.words.contains(words) && problem.kind == .refused, "\(problem)")
    }

    @Test("When one recipient is refused nobody gets the mail")
    func allOrNone() async throws {
        let address = fresh()
        var envelope = try envelope(try mail(to: address))
        envelope.recipients.append("refused@inwoners.test")
        #expect(try await !sender("starttls").send(envelope).isSent)
        #expect(try MailServers.shared().mailbox(of: address).isEmpty)
    }

    @Test("A mail beyond the server's limit is refused before it is sent")
    func tooLarge() async throws {
        let large = OutgoingEnvelope(
            sender: "info@gemeente.test", recipients: [fresh()],
            mail: Array("Subject: x\r\n\r\n".utf8) + [UInt8](repeating: 65, count: 31_000_000))
        guard case .failed(true, let problem) = try await sender("starttls").send(large) else {
            Issue.record("not refused")
            return
        }
        #expect(problem.words.contains("552") && problem.kind == .tooLarge, "\(problem)")
    }

    @Test("Ten megabytes arrive whole")
    func large() async throws {
        let address = fresh()
        var mail = try mail(to: address)
        let bytes = (0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
        mail.attachments = [.init(name: "groot.bin", type: "application/octet-stream", bytes: bytes)]
        #expect(try await sender("starttls").send(try envelope(mail)).isSent)
        let raw = try #require(try await MailServers.shared().mailbox(of: address, waitingFor: 1).first)
        #expect(MailDecoder.part(Array(raw.utf8), 1)?.bytes == bytes)
    }

    @Test("Twenty at once are each sent once")
    func parallel() async throws {
        let address = fresh()
        let sender = try sender("starttls")
        let envelopes = try (0..<20).map { _ in try envelope(try mail(to: address)) }
        let sent = await withTaskGroup(of: Bool.self) { group in
            for one in envelopes { group.addTask { await sender.send(one).isSent } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(sent == 20)
        #expect(try await MailServers.shared().mailbox(of: address, waitingFor: 20).count == 20)
    }

    private func run(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

extension SendOutcome {
    fileprivate var isSent: Bool { if case .sent = self { true } else { false } }
}
