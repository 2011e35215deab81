import Domain
import Formats
import Foundation
import Testing

@Suite struct MessageLineTests {
    private func read(_ fields: [String: Any]) throws -> IncomingMessage {
        var object: [String: Any] = ["id": "1", "channel": "form", "text": "Hallo", "at": "2026-05-04T10:00:00Z"]
        for (name, value) in fields { object[name] = value }
        return try MessageLine.read(Array(try JSONSerialization.data(withJSONObject: object)), account: "default")
    }

    @Test("No field keeps a NUL, which no database column can hold")
    func noNUL() throws {
        let message = try read([
            "id": "a\0b", "account": "c\0d", "text": "e\0f", "html": "g\0h", "subject": "i\0j", "url": "k\0l", "lang": "n\0l",
            "inReplyTo": "m\0n", "thread": "o\0p", "author": ["id": "q\0r", "handle": "s\0t", "name": "u\0v"],
            "attachments": [["name": "w\0x", "type": "y\0z", "alt": "0\01"]], "metrics": ["li\0kes": 1],
        ])
        #expect(message.remoteID == "ab" && message.account == "cd" && message.text == "ef" && message.html == "gh")
        #expect(message.subject == "ij" && message.url == "kl" && message.language == "nl")
        #expect(message.inReplyTo == "mn" && message.thread == "op")
        #expect(message.author == Author(id: "qr", handle: "st", name: "uv"))
        #expect(message.attachments == [Attachment(name: "wx", type: "yz", bytes: 0, alt: "01")])
        #expect(message.metrics == ["likes": 1])
    }

    @Test("An identifier that is too long is refused with a sentence", arguments: ["id", "account"])
    func refused(_ field: String) throws {
        #expect(try read([field: String(repeating: "x", count: 1000)]).text == "Hallo")
        let error = #expect(throws: MessageLine.Failure.self) { try read([field: String(repeating: "x", count: 1001)]) }
        #expect(error?.reason == "The \"\(field)\" is longer than 1,000 bytes.")
    }

    @Test("A reference or a person that is too long to be known is left out, and never cut to look like another")
    func dropped() throws {
        let long = String(repeating: "x", count: 1001)
        let message = try read(["inReplyTo": long, "thread": long, "author": ["id": long, "handle": "@fatima", "name": "Fatima"]])
        #expect(message.inReplyTo == nil && message.thread == nil)
        #expect(message.author == Author(name: "Fatima"))
        #expect(try read(["author": ["id": "7", "handle": long]]).author == Author(id: "7"))
        #expect(try read(["author": ["handle": long]]).author.key == nil)
    }

    @Test("A name keeps 300 bytes and splits no character")
    func name() throws {
        let name = try read(["author": ["name": "x" + String(repeating: "é", count: 400)]]).author.name
        #expect(name == "x" + String(repeating: "é", count: 149))
    }

    @Test("A letter keeps 16 marks")
    func marks() throws {
        let text = "a" + String(repeating: "\u{301}\u{323}", count: 20_000) + "b"
        #expect(try read(["text": text]).text.unicodeScalars.count == 18)
    }
}
