import Domain
import Support
import Testing

@testable import Formats

@Suite struct BlueskyRecordTests {
    private func post(_ key: String, _ text: String, more: String = "", around: String = "") -> String {
        """
        {"uri": "at://did:plc:fatima/app.bsky.feed.post/\(key)", "cid": "c", "author": {"did": "did:plc:fatima", "handle": "fatima.example",
         "displayName": "Fatima"}, "record": {"$type": "app.bsky.feed.post", "text": \(text), "createdAt": "2026-11-23T09:30:00.123Z",
         "langs": ["nl"]\(more)}, "replyCount": 1, "repostCount": 2, "likeCount": 3, "indexedAt": "2026-11-23T09:31:00Z"\(around)}
        """
    }

    private func messages(_ json: String) -> [IncomingMessage] {
        BlueskyRecord.read(Array(json.utf8), account: "default").compactMap { record in
            if case .message(let message) = record { message } else { nil }
        }
    }

    @Test("A post is a message")
    func post() throws {
        let root = "at://did:plc:a/app.bsky.feed.post/1"
        let reply = ", \"reply\": {\"root\": {\"uri\": \"\(root)\"}, \"parent\": {\"uri\": \"\(root)2\"}}"
        let images =
            ", \"embed\": {\"$type\": \"app.bsky.embed.images\", \"images\": [{\"alt\": \"Put\", \"image\": {\"mimeType\": \"image/png\", \"size\": 9}}]}"
        let message = try #require(messages(post("3k", "\"De put\"", more: reply + images)).first)
        #expect(message.remoteID == "at://did:plc:fatima/app.bsky.feed.post/3k")
        #expect((message.channel, message.kind, message.text) == (.bluesky, .comment, "De put"))
        #expect(message.author == Author(id: "did:plc:fatima", handle: "@fatima.example", name: "Fatima"))
        #expect(message.at == Instant(rfc3339: "2026-11-23T09:30:00.123Z"))
        #expect((message.thread, message.inReplyTo) == (root, root + "2"))
        #expect(message.url == "https://bsky.app/profile/fatima.example/post/3k")
        #expect((message.language, message.metrics) == ("nl", ["likes": 3, "shares": 2, "replies": 1]))
        #expect(message.attachments == [Attachment(name: nil, type: "image/png", bytes: 9, alt: "Put")])
        #expect(message.isPublic)
    }

    @Test(
        "Links are told whole, by their places in bytes",
        arguments: [
            ("zie waterlinge.be/afv...", 4, 24, "https://waterlinge.be/afval", "zie https://waterlinge.be/afval"),
            ("één klik hier nu", 11, 15, "https://waterlinge.be/", "één klik hier <https://waterlinge.be/> nu"),
            ("zie dit", 4, 400, "https://waterlinge.be/", "zie dit"), ("éé", 1, 3, "https://waterlinge.be/", "éé"),
            ("zie dit", 4, 7, "javascript:alert(1)", "zie dit"), ("zie dit", 7, 4, "https://waterlinge.be/", "zie dit"),
        ])
    func links(_ text: String, _ start: Int, _ end: Int, _ uri: String, _ wanted: String) throws {
        let facet =
            "[{\"index\": {\"byteStart\": \(start), \"byteEnd\": \(end)}, \"features\": [{\"$type\": \"app.bsky.richtext.facet#link\", \"uri\": \"\(uri)\"}]}]"
        #expect(BlueskyPost.withLinks(text, try JSONValue(json: Array(facet.utf8), manner: .lenient)) == wanted)
    }

    @Test("A thread is all its posts, what was answered before the answers")
    func thread() {
        let gone = "{\"$type\": \"app.bsky.feed.defs#notFoundPost\", \"uri\": \"at://x/app.bsky.feed.post/0\", \"notFound\": true}"
        let thread = """
            {"thread": {"post": \(post("b", "\"twee\"")), "parent": {"post": \(post("a", "\"een\"")), "parent": \(gone)},
             "replies": [{"post": \(post("c", "\"drie\"")), "replies": [{"post": \(post("d", "\"vier\""))}]}, {"post": \(post("e", "\"vijf\""))}]}}
            """
        #expect(messages(thread).map(\.text) == ["een", "twee", "drie", "vier", "vijf"])
        #expect(BlueskyRecord.read(Array(thread.utf8), account: "default").first == .other)
    }

    @Test("Records of a repository and entries of a feed are posts too")
    func shapes() {
        let record =
            "{\"uri\": \"at://did:plc:x/app.bsky.feed.post/1\", \"cid\": \"c\", \"value\": {\"text\": \"a\", \"createdAt\": \"2026-11-23T09:30:00\"}}"
        #expect(messages(record).map(\.author.id) == ["did:plc:x"])
        #expect(messages("{\"post\": \(post("1", "\"a\"")), \"reason\": {\"$type\": \"app.bsky.feed.defs#reasonRepost\"}}").count == 1)
        let hidden = post("1", "\"a\"").replacing("fatima.example", with: "handle.invalid")
        #expect(messages(hidden).map(\.url) == ["https://bsky.app/profile/did:plc:fatima/post/1"])
        let card =
            ", \"embed\": {\"$type\": \"app.bsky.embed.external\", \"external\": {\"uri\": \"https://waterlinge.be/\", \"title\": \"x\"}}"
        #expect(messages(post("1", "\"Lees\"", more: card)).map(\.text) == ["Lees\n\nhttps://waterlinge.be/"])
    }

    @Test("Likes and follows are no messages; what cannot be read says why")
    func others() {
        func record(_ json: String) -> [ArchiveRecord] { BlueskyRecord.read(Array(json.utf8), account: "default") }
        #expect(
            record(
                "{\"uri\": \"at://did:plc:x/app.bsky.feed.like/1\", \"reason\": \"like\", \"record\": {\"$type\": \"app.bsky.feed.like\"}}")
                == [.other])
        #expect(record("{\"uri\": \"at://did:plc:x/app.bsky.graph.list/1\"}") == [.other])
        for (json, word) in [
            ("x", "not valid JSON"), ("[]", "no object"), ("{}", "\"uri\""), ("{\"uri\": \"https://x\"}", "at://"),
            ("{\"uri\": \"at://did:plc:x/app.bsky.feed.post/1\"}", "\"record\""),
            ("{\"uri\": \"at://did:plc:x/app.bsky.feed.post/1\", \"record\": {}}", "\"text\""),
            ("{\"uri\": \"at://did:plc:x/app.bsky.feed.post/1\", \"record\": {\"text\": \"a\"}}", "\"createdAt\""),
            ("{\"uri\": \"at://did:plc:x/app.bsky.feed.post/1\", \"record\": {\"text\": \"a\", \"createdAt\": \"gisteren\"}}", "no time"),
        ] {
            guard case .failure(let reason) = record(json).first else {
                Issue.record("\(json) was read")
                continue
            }
            #expect(reason.contains(word))
        }
    }
}
