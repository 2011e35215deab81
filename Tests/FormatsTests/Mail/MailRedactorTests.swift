import Domain
import Foundation
import Testing

@testable import Formats

/// Taking a person out of the bytes of somebody else's mail.
@Suite struct MailRedactorTests {
    private func order(answersThem: Bool = false, files: Set<UInt64> = []) -> MailRedactor.Order {
        var redaction = Redaction(handles: ["fatima@inwoners.test"])
        redaction.add(name: "Fatima Peeters")
        redaction.add(text: "In onze straat is het al weken donker en niemand komt langs.")
        return MailRedactor.Order(redaction: redaction, answersThem: answersThem, files: files)
    }

    private func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

    private func mail(_ parts: [(head: String, body: String)]) -> [UInt8] {
        var text =
            "From: Jan <jan@buren.test>\r\nTo: info@gemeente.test\r\nCc: Fatima Peeters <fatima@inwoners.test>, An <an@buren.test>\r\n"
        text += "Subject: Straat\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n"
        for part in parts { text += "--b\r\n\(part.head)\r\n\r\n\(part.body)\r\n" }
        return Array((text + "--b--\r\n").utf8)
    }

    @Test("Text in any encoding, layouts and header fields lose what is theirs; the rest is as it was")
    func parts() throws {
        let plain =
            "Mee eens, burenwoord.\n\nOp maandag schreef Fatima Peeters <fatima@inwoners.test>:\n> In onze straat is het al weken donker\n"
        let raw = mail([
            ("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64", base64(plain)),
            (
                "Content-Type: text/html",
                "<p>Mee eens, burenwoord.</p><blockquote>In onze <b>straat</b> is het al weken donker</blockquote>"
            ),
            ("Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"plan.pdf\"", "%PDF plan"),
        ])
        let redacted = try #require(MailRedactor.redacted(raw, order()))
        let text = String(decoding: redacted, as: UTF8.self)
        for word in ["fatima", "Peeters", "donker", base64("straat is").dropLast(2).description] {
            #expect(!text.lowercased().contains(word.lowercased()), "\(word) is left in \(text)")
        }
        let decoded = MailDecoder.decode(redacted)
        #expect(decoded.text.hasPrefix("Mee eens, burenwoord."))
        #expect(!decoded.text.contains("donker"))
        #expect(decoded.html?.contains("burenwoord") == true)
        #expect(decoded.attachments.map(\.name) == ["plan.pdf"])
        #expect(MailDecoder.part(redacted, 2)?.bytes == Array("%PDF plan".utf8), "the parts keep their numbers")
        #expect(decoded.from.first?.address == "jan@buren.test")
        #expect(MailRedactor.redacted(redacted, order()) == nil, "the second time nothing is left to take out")
    }

    @Test("A mail of theirs within a mail goes, and so does a file of theirs that somebody sends again")
    func within() throws {
        let picture = "%PNG een foto van de straat"
        let theirs = "From: Fatima <fatima@inwoners.test>\r\nSubject: x\r\nContent-Type: application/octet-stream\r\n\r\n\(picture)"
        let files = Set(MailRedactor.files(of: Array(theirs.utf8)))
        #expect(files.count == 1)
        let raw = mail([
            ("Content-Type: text/plain", "Zie bijlage."), ("Content-Type: message/rfc822", "From: fatima@inwoners.test\r\n\r\nKort geheim"),
            (
                "Content-Type: image/png; name=\"Foto Fatima Peeters.png\"\r\nContent-Disposition: attachment; filename=\"Foto Fatima Peeters.png\"",
                picture
            ),
            ("Content-Type: image/png; name=\"eigen.png\"", "%PNG een eigen foto"),
        ])
        let redacted = try #require(MailRedactor.redacted(raw, order(files: files)))
        let text = String(decoding: redacted, as: UTF8.self)
        for word in ["geheim", "van de straat", "Fatima", "Peeters"] { #expect(!text.contains(word), "\(word) is left") }
        #expect(text.contains("een eigen foto"))
        #expect(text.contains("Zie bijlage."))
        #expect(MailDecoder.decode(redacted).attachments.count == 3)
    }

    @Test("A quote of a mail that answers theirs goes though no word of it is known")
    func answers() throws {
        let raw = mail([("Content-Type: text/plain", "Mee eens.\r\n\r\n> Kort.\r\n")])
        let cc = Array("Cc: ".utf8)
        let plain = MailRedactor.redacted(raw, order())
        #expect(plain.map { String(decoding: $0, as: UTF8.self).contains("> Kort.") } == true)
        #expect(plain?.contains(cc[0]) == true)
        let answering = try #require(MailRedactor.redacted(raw, order(answersThem: true)))
        #expect(!String(decoding: answering, as: UTF8.self).contains("Kort."))
        #expect(String(decoding: answering, as: UTF8.self).contains("Mee eens."))
    }

    @Test("Mail in which nothing is theirs stays as it is, and any bytes can be gone through")
    func untouched() {
        let raw = Array("From: jan@buren.test\r\nSubject: x\r\n\r\nNiets.\r\n".utf8)
        #expect(MailRedactor.redacted(raw, order()) == nil)
        for bytes: [UInt8] in [[], [0], Array("\r\n\r\n".utf8), Array(repeating: 0xff, count: 1000), Array("fatima@inwoners.test".utf8)] {
            _ = MailRedactor.redacted(bytes, order(answersThem: true))
        }
    }

    @Test("The order travels to the child and back")
    func wire() throws {
        var out = WireWriter()
        let request = DecodeRequest.redact([1, 2, 3], order(answersThem: true, files: [7, .max]))
        request.write(&out)
        #expect(DecodeRequest(out.bytes[...]) == request)
        for answer in [DecodeAnswer.redact(nil), .redact([9]), .files([]), .files([1, .max])] {
            var out = WireWriter()
            answer.write(&out)
            #expect(DecodeAnswer(out.bytes[...]) == answer)
        }
    }
}
