import Domain
import Foundation
import Support
import TestSupport
import Testing

@testable import Formats

@Suite("Writing a mail") struct MailComposerTests {
    private func mail(_ change: (inout OutgoingMail) -> Void = { _ in }) throws -> OutgoingMail {
        var mail = OutgoingMail(
            from: MailAddress(name: "Gemeente Zuid", address: "info@gemeente.test"),
            to: [MailAddress(name: "Fatima El Amrani", address: "fatima@inwoners.test")], subject: "Uw vraag",
            messageID: "a.1@gemeente.test", date: try #require(Instant(rfc3339: "2026-11-23T09:30:00Z")), text: "Dag Fatima\n\nTot gauw.\n")
        change(&mail)
        return mail
    }

    private func head(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.firstRange(of: "\r\n\r\n").map { String(text[..<$0.lowerBound]) } ?? text
    }

    /// The names of the header fields, in order.
    private func names(_ bytes: [UInt8]) -> [String] {
        head(bytes).split(separator: "\r\n").filter { !$0.hasPrefix(" ") && !$0.hasPrefix("\t") }.map { String($0.prefix { $0 != ":" }) }
    }

    /// What every mail must be: ASCII, CRLF alone ends lines, no line over the limit of RFC 5322.
    private func expectClean(_ bytes: [UInt8]) {
        #expect(bytes.allSatisfy { $0 < 0x80 && $0 != 0 })
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0a || last == 0x0d { #expect(byte == 0x0a && last == 0x0d) }
            last = byte
        }
        #expect(String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").allSatisfy { $0.utf8.count <= 998 })
    }

    @Test("What is written is read back the same")
    func roundTrip() throws {
        let text =
            "Dag Fatima,\n\nDe stoep is één week afgesloten – excuses 😊.\n.\nFrom hier\n" + String(repeating: "lang woord ", count: 200)
            + "\n"
        let bytes = try MailComposer.compose(
            try mail {
                $0.subject = "Re: Kapotte stoep – straße 😊"
                $0.from.name = "Gemeente \"Zuid\", dienst Wégen"
                $0.cc = [MailAddress(name: "Jan, de Vries <x>", address: "jan@inwoners.test"), MailAddress(address: "a@b.example")]
                $0.inReplyTo = "vraag.9@inwoners.test"
                $0.references = ["eerste@inwoners.test", "tweede@inwoners.test"]
                $0.text = text
                $0.language = "nl-BE"
            })
        expectClean(bytes)
        let read = MailDecoder.decode(bytes)
        #expect(read.defects.isEmpty, "\(read.defects)")
        #expect(read.subject == "Re: Kapotte stoep – straße 😊")
        #expect(read.from == [.init(name: "Gemeente \"Zuid\", dienst Wégen", address: "info@gemeente.test")])
        #expect(read.to.map(\.address) == ["fatima@inwoners.test"])
        #expect(read.cc.map(\.address) == ["jan@inwoners.test", "a@b.example"])
        #expect(read.cc.first?.name == "Jan, de Vries <x>")
        #expect(read.messageID == "a.1@gemeente.test")
        #expect(read.inReplyTo == ["vraag.9@inwoners.test"])
        #expect(read.references == ["eerste@inwoners.test", "tweede@inwoners.test", "vraag.9@inwoners.test"])
        #expect(read.date?.rfc3339 == "2026-11-23T09:30:00Z")
        #expect(read.text.trimmingCharacters(in: .whitespacesAndNewlines) == text.trimmingCharacters(in: .whitespacesAndNewlines))
        #expect(!read.isAutomatic)
        #expect(head(bytes).contains("Content-Language: nl-BE"))
    }

    @Test(
        "Any script and any line end comes through",
        arguments: [
            "مرحبا، شكرا على رسالتك\n\nإلى اللقاء", "Дякуємо\r\nза лист\rі ще", "日本語\n\n\nです", "x", "",
            "tab\tand trailing blanks   \nnext", "=20 literal =3D\n", "\u{feff}bom\n", String(repeating: "😀", count: 500),
        ])
    func scripts(_ text: String) throws {
        let bytes = try MailComposer.compose(try mail { $0.text = text })
        expectClean(bytes)
        let part = try #require(MailDecoder.part(bytes, 0))
        #expect(part.type == "text/plain")
        let read = String(decoding: part.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
        let lines = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        #expect(read == (lines.isEmpty || lines.hasSuffix("\n") ? lines : lines + "\n"))
    }

    @Test("Files travel byte for byte, with their names")
    func attachments() throws {
        let bytes = Array((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let raw = try MailComposer.compose(
            try mail {
                $0.attachments = [
                    .init(name: "Été – plan (1).pdf", type: "application/pdf", bytes: bytes),
                    .init(name: "../../etc/passwd\r\nX-Evil: 1", type: "text/html\r\nX: y", bytes: []),
                    .init(name: "", type: "message/rfc822", bytes: Array("Subject: x\r\n\r\ny".utf8)),
                ]
            })
        expectClean(raw)
        let read = MailDecoder.decode(raw)
        #expect(read.attachments.map(\.type) == ["application/pdf", "application/octet-stream", "application/octet-stream"])
        #expect(read.attachments.first?.name == "Été – plan (1).pdf")
        #expect(MailDecoder.part(raw, 1)?.bytes == bytes)
        #expect(MailDecoder.part(raw, 2)?.bytes == [])
        #expect(read.text.contains("Dag Fatima"))
        #expect(!String(decoding: raw, as: UTF8.self).contains("\r\nX-Evil"))
    }

    static let hostile = [
        "a\r\nBcc: evil@example.org", "a\nX: y", "a\rX: y", "\r\n\r\nbody", "a\u{0}b", "a\u{2028}Bcc: x@y.z", "a\u{85}X: y",
        "=?utf-8?q?a=0D=0ABcc:_x@y.z?=",
        "a\r\n Bcc: x", "\u{202e}evil", "\"<a@x>, b@y", String(repeating: "x", count: 100_000), String(repeating: "é", count: 100_000), "",
        " ",
        "a@x, b@y", "(comment", "a\\", "\u{7f}\u{1b}[31m",
    ]

    @Test("No value adds a header, a recipient or a line", arguments: hostile)
    func injection(_ value: String) throws {
        let plain = names(try MailComposer.compose(try mail { $0.cc = [MailAddress(name: "C", address: "c@inwoners.test")] }))
        let bytes = try MailComposer.compose(
            try mail {
                $0.subject = value
                $0.from.name = value
                $0.to = [MailAddress(name: value, address: "fatima@inwoners.test")]
                $0.cc = [MailAddress(name: value, address: "c@inwoners.test")]
            })
        expectClean(bytes)
        #expect(names(bytes) == plain)
        #expect(!names(bytes).contains("Bcc"))
        let read = MailDecoder.decode(bytes)
        #expect(read.from.map(\.address) == ["info@gemeente.test"])
        #expect(read.to.map(\.address) == ["fatima@inwoners.test"])
        #expect(read.cc.map(\.address) == ["c@inwoners.test"])
    }

    @Test("An encoded word in a subject or name is shown as written, not decoded into something else")
    func encodedWords() throws {
        let text = "=?utf-8?q?Hallo?= en =?x?= één " + String(repeating: "😀 lang ", count: 15) + "einde"
        let read = MailDecoder.decode(
            try MailComposer.compose(
                try mail {
                    $0.subject = text
                    $0.from.name = text
                }))
        #expect(read.subject == text)
        #expect(read.from.first?.name == text)
    }

    @Test(
        "An address that is none is refused",
        arguments: [
            "a@b\r\nBcc: c@d", "a b@c.d", "a@b, c@d", "<a@b>", "", "a", "@", "a@", "a@b@c", "a\n@b.c", "a@b.c>", "\"a b\"@c.d", "jörg@b.c",
        ])
    func addresses(_ address: String) throws {
        let mail = try mail()
        for change in [{ $0.from.address = address }, { $0.to[0].address = address }] as [(inout OutgoingMail) -> Void] {
            var bad = mail
            change(&bad)
            #expect(throws: MailComposer.Refusal.self) { try MailComposer.compose(bad) }
        }
    }

    @Test("A Message-ID that is none is refused", arguments: ["", "a", "a b@c", "<a@b>", "a@b\r\nX: y", "a@b>", "a@b@c"])
    func messageIDs(_ id: String) throws {
        let bad = try mail { $0.messageID = id }
        #expect(throws: MailComposer.Refusal.self) { try MailComposer.compose(bad) }
    }

    @Test("A long thread keeps its first and its last twenty, and what is no identifier is left out")
    func thread() throws {
        let ids = (0..<100).map { "n\($0)@inwoners.test" }
        let bytes = try MailComposer.compose(
            try mail {
                $0.references = ids + ["x y@z", "a@b\r\nBcc: c@d", "<q@r>", ids[99]]
                $0.inReplyTo = ids[99]
            })
        expectClean(bytes)
        let read = MailDecoder.decode(bytes)
        #expect(read.references == [ids[0]] + ids.suffix(20))
        #expect(read.inReplyTo == [ids[99]])
        #expect(!names(bytes).contains("Bcc"))
    }

    @Test("An automatic mail says so")
    func automatic() throws {
        let bytes = try MailComposer.compose(try mail { $0.autoSubmitted = "auto-replied" })
        #expect(names(bytes).contains("Auto-Submitted"))
        #expect(MailDecoder.decode(bytes).isAutomatic)
        let forged = try mail { $0.autoSubmitted = "no\r\nX: y" }
        #expect(throws: MailComposer.Refusal.self) { try MailComposer.compose(forged) }
    }

    @Test("An international domain is written so that every server can read it")
    func internationalDomain() throws {
        let bytes = try MailComposer.compose(try mail { $0.to = [MailAddress(name: "Jörg", address: "joerg@münchen.example")] })
        expectClean(bytes)
        #expect(head(bytes).contains("joerg@xn--mnchen-3ya.example"))
    }

    @Test("Mails are written on many threads at once")
    func parallel() async throws {
        let mail = try mail { $0.subject = "één" }
        let sizes = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<200 { group.addTask { (try? MailComposer.compose(mail).count) ?? 0 } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(sizes.count == 1 && !sizes.contains(0))
    }
}
