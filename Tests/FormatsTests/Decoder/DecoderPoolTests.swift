import Formats
import Glibc
import Support
import Testing

/// One test after the other: they count the children and the sockets of the whole process.
@Suite(.serialized, .timeLimit(.minutes(3))) enum DecoderTests {}

extension DecoderTests {
    @Suite struct DecoderPoolTests {
        @Test("Whoever ends a child twice is told so, and all others of the batch are decoded in their order", arguments: [1, 2])
        func crashes(_ children: Int) async throws {
            try await withPool({ $0.children = children }) { pool in
                let hostile: Set<Int> = [0, 1, 70, 199]
                let results = await pool.mails((0..<200).map { numberedMail($0, hostile.contains($0) ? .crash : nil) })
                for (number, result) in results.enumerated() {
                    if hostile.contains(number) {
                        #expect(result == .failure(.crashed))
                    } else {
                        #expect(result.subject == String(number))
                    }
                }
            }
        }

        private static let outcomes: [(DecoderFault, DecodeFailure?)] = [
            (.crash, .crashed), (.exit, .crashed), (.garbage, .crashed), (.misnumbered, .crashed), (.memory, .crashed), (.loop, .deadline),
            // It asks for a socket and a file, and is answered only where both were refused.
            (.socket, nil),
        ]

        @Test("What a mail does to its child, twice, is told of that mail alone", arguments: outcomes)
        func faults(_ fault: DecoderFault, _ failure: DecodeFailure?) async throws {
            let replaced = Lock(0)
            let log = Log { line in if line.contains("A decoder child was replaced") { replaced.withLock { $0 += 1 } } }
            try await withPool(
                log: log,
                {
                    $0.children = 1
                    $0.deadline = .seconds(2)
                }
            ) { pool in
                let results = await pool.mails([numberedMail(0), numberedMail(1, fault), numberedMail(2)])
                #expect(results[0].subject == "0" && results[2].subject == "2")
                if let failure { #expect(results[1] == .failure(failure)) } else { #expect(results[1].subject == "1") }
            }
            #expect(replaced.withLock { $0 } == (failure == nil ? 0 : 2))
        }

        @Test("Every fault has its outcome in the table")
        func allFaults() { #expect(Set(Self.outcomes.map(\.0)) == Set(DecoderFault.allCases)) }

        @Test("Outside a test a marked mail is a mail like any other", arguments: DecoderFault.allCases)
        func unmarked(_ fault: DecoderFault) async throws {
            try await withPool(faults: false, { $0.children = 1 }) { pool in
                #expect(await pool.mails([numberedMail(1, fault)])[0].subject == "1")
            }
        }

        @Test("A mail larger than a mail may be is refused before a child sees it, and the others are decoded")
        func tooLarge() async throws {
            try await withPool { pool in
                let results = await pool.mails([numberedMail(0), [UInt8](repeating: 0x61, count: MailLimits.size + 1), numberedMail(2)])
                #expect(results[1] == .failure(.tooLarge))
                #expect(results[0].subject == "0" && results[2].subject == "2")
            }
        }

        @Test("Children that somebody ends at work are replaced, and no mail is blamed for it")
        func killed() async throws {
            try await withPool { pool in
                let killing = Task {
                    var killed: Set<pid_t> = []
                    while !Task.isCancelled, killed.count < 8 {
                        // One that has its filter is about to read mails; one that dies before says something about the program.
                        for child in DecoderChildren.running().subtracting(killed)
                        where DecoderChildren.value("Seccomp:", in: "/proc/\(child)/status") == "2" {
                            killed.insert(child)
                            kill(child, SIGKILL)
                        }
                        await Task.yield()
                    }
                    return killed.count
                }
                for _ in 0..<10 {
                    for (number, result) in await pool.mails((0..<500).map { numberedMail($0) }).enumerated() {
                        #expect(result.subject == String(number))
                    }
                }
                killing.cancel()
                #expect(await killing.value > 1)
                #expect(await pool.mails([numberedMail(7)])[0].subject == "7")
            }
        }

        @Test("Two hundred dead children leave no descriptor, no process and no second child behind")
        func leaks() async throws {
            let before = DecoderChildren.sockets()
            try await withPool { pool in
                _ = await pool.mails([numberedMail(0)])
                let first = DecoderChildren.running()
                let results = await pool.mails((0..<100).map { numberedMail($0, .crash) })
                #expect(results.allSatisfy { $0 == .failure(.crashed) })
                #expect(await pool.mails([numberedMail(1)])[0].subject == "1")
                let last = DecoderChildren.running()
                #expect(last.isDisjoint(with: first) && (1...2).contains(last.count))
                #expect(DecoderChildren.sockets() == before + last.count)
            }
            #expect(DecoderChildren.sockets() == before && DecoderChildren.running().isEmpty)
        }

        @Test("Closing ends a child in the middle of its work, and who waits or comes later is told")
        func closing() async throws {
            try await withPool({ $0.deadline = .seconds(3600) }) { pool in
                async let stuck = pool.mails([numberedMail(0, .loop), numberedMail(1, .loop), numberedMail(2)])
                // Longer than a child needs to be ready.
                let isBusy = await DecoderChildren.wait { DecoderChildren.running().contains { DecoderChildren.work(of: $0) >= 40 } }
                #expect(isBusy)
                await pool.close()
                #expect(DecoderChildren.running().isEmpty)
                for result in await stuck { #expect(result == .failure(.unavailable("the decoder is closed."))) }
                #expect(await pool.mails([numberedMail(3)]) == [.failure(.unavailable("the decoder is closed."))])
            }
        }

        @Test(
            "A program that is not there, ends at once or never says hello is named instead of awaited",
            arguments: ["/nowhere/decode", "/bin/true", "/bin/cat"])
        func noProgram(_ executable: String) async throws {
            try await withPool({
                $0.executable = executable
                $0.launchDeadline = .milliseconds(200)
            }) { pool in
                guard case .failure(.unavailable(let reason)) = await pool.mails([numberedMail(0)])[0] else {
                    Issue.record("A mail was answered without a child.")
                    return
                }
                #expect(!reason.isEmpty)
            }
        }

        @Test("Half a megabyte of a hundred thousand nested tags is read by a real child in time, and shown as text")
        func nested() async throws {
            let head = "From: a@b.test\r\nSubject: diep\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
            let raw = Array((head + String(repeating: "<div>", count: 100_000) + "bodem").utf8)
            try await withPool({ $0.children = 1 }) { pool in
                _ = try await pool.mail(numberedMail(0))
                let child = DecoderChildren.running()
                let mail = try await pool.mail(raw)
                #expect(mail.subject == "diep" && mail.text.hasSuffix("bodem") && mail.html.map { $0.hasSuffix("bodem") } ?? true)
                #expect(!mail.defects.isEmpty)
                #expect(DecoderChildren.running() == child, "the child was replaced")
            }
        }

        @Test("What a child answers is what reading here gives: mail, part and safe HTML")
        func sameAnswers() async throws {
            let raw = Array(
                """
                From: =?utf-8?q?Ren=C3=A9e?= <renee@b.test>\r\nTo: info@c.test, "Ö" <o@c.test>\r\nCc: x@c.test\r\nReply-To: y@b.test\r
                Message-ID: <a@b>\r\nIn-Reply-To: <z@b>\r\nReferences: <y@b> <z@b>\r\nDate: Mon, 5 Oct 2026 10:00:00 +0200\r\nSubject: Re: Put\r
                MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: text/html; charset=utf-8\r\n\r
                <p onclick=x>Dag 😟 <img src="https://c.test/p.png"></p><script>x</script>\r\n--q\r
                Content-Type: image/png; name="a b.png"\r\nContent-ID: <plaatje>\r\nContent-Transfer-Encoding: base64\r\n\r\nAAECAw==\r\n--q--\r\n
                """.utf8)
            try await withPool { pool in
                let here = MailDecoder.decode(raw)
                #expect(here.attachments.count == 1 && here.hasRemoteImages && here.references.count == 2)
                #expect(await pool.mails([raw]) == [.success(here)])
                let number = try #require(here.attachments.first).part
                let part = try await pool.part(raw, index: number)
                #expect(part == MailPart(type: "image/png", name: "a b.png", bytes: [0, 1, 2, 3]))
                let none = try await pool.part(raw, index: 99)
                #expect(none == nil)
                let html = Array("<p onclick=x>a<script>b</script>".utf8)
                let safe = try await pool.sanitise(html)
                #expect(safe == HTMLSanitiser.sanitise(html))
            }
        }
    }
}
