import Domain
import Formats
import Testing

@Suite struct MailLimitTests {
    private func decode(_ header: String, _ body: String = "Hallo") -> DecodedMail {
        MailDecoder.decode(Array("\(header)\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\(body)".utf8))
    }

    @Test("Marks without end on one letter are cut in the header and in the text")
    func marks() {
        let hostile = "a" + String(repeating: "\u{301}\u{323}", count: 20_000)
        let mail = decode("From: \(hostile) <a@mail.example>\r\nSubject: \(hostile)", hostile)
        let expected = "a" + String(repeating: "\u{301}\u{323}", count: 8)
        #expect(Array(mail.subject.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(Array(mail.text.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(mail.from.map(\.address) == ["a@mail.example"])
        #expect(mail.from.first?.name.utf8.count == expected.utf8.count)
    }

    @Test("Marks without end that HTML writes as references are cut in its text")
    func references() {
        let html = "<p>a" + String(repeating: "&#x301;&#x323;", count: 2000) + "<p>b"
        let mail = MailDecoder.decode(Array("From: a@mail.example\r\nContent-Type: text/html\r\n\r\n\(html)".utf8))
        #expect(mail.text.unicodeScalars.count == 20)
        #expect(mail.reply == mail.text)
    }

    @Test("Words of every script keep their marks", arguments: ["Việt Nam", "नमस्ते", "שָׁלוֹם", "e\u{301}\u{323}\u{308}", "🏳️‍🌈"])
    func scripts(_ text: String) {
        let mail = decode("From: \(text) <a@mail.example>\r\nSubject: \(text)", text)
        #expect([mail.subject, mail.text, mail.from.first?.name].allSatisfy { $0.map { Array($0.utf8) } == Array(text.utf8) })
    }

    @Test("An address that no server takes is left out, and its name stays")
    func addresses() {
        let domain = "@mail.example"
        let longest = String(repeating: "x", count: 254 - domain.utf8.count) + domain
        #expect(decode("From: Jan <\(longest)>").from == [.init(name: "Jan", address: longest)])
        #expect(decode("From: Jan <\(longest)>").defects.isEmpty)
        let mail = decode("From: Jan <x\(longest)>\r\nTo: x\(longest), b@mail.example")
        #expect(mail.from == [.init(name: "Jan", address: "")])
        #expect(mail.to == [.init(name: "", address: "b@mail.example")])
        #expect(mail.defects == ["An address is longer than 254 bytes; it was left out."])
    }

    @Test("A name keeps 300 bytes")
    func names() {
        let mail = decode("From: x\(String(repeating: "é", count: 400)) <a@mail.example>")
        #expect(mail.from == [.init(name: "x" + String(repeating: "é", count: 149), address: "a@mail.example")])
    }
}
