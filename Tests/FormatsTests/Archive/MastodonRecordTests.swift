import Domain
import Support
import Testing

@testable import Formats

@Suite struct MastodonRecordTests {
    private func message(_ json: String, owner: ActivityPubActor? = nil) throws -> IncomingMessage {
        guard case .message(let message) = MastodonRecord.read(Array(json.utf8), account: "default", owner: owner) else {
            throw NoMessage(record: "\(MastodonRecord.read(Array(json.utf8), account: "default"))")
        }
        return message
    }
    private struct NoMessage: Error { let record: String }

    private static let status = """
        {"id": "111", "created_at": "2026-11-23T09:30:00.000Z", "in_reply_to_id": "110", "visibility": "VISIBILITY", "language": "nl",
         "spoiler_text": "Lawaai", "uri": "https://mastodon.example/users/fatima/statuses/111", "url": "https://mastodon.example/@fatima/111",
         "replies_count": 1, "reblogs_count": 2, "favourites_count": 3, "content": "<p>De straat</p>", "reblog": null,
         "account": {"id": "7", "username": "fatima", "acct": "fatima", "display_name": "Fatima", "url": "https://mastodon.example/@fatima"},
         "media_attachments": [{"type": "image", "url": "https://files.mastodon.example/a.jpg", "description": "Een straat"}],
         "poll": {"options": [{"title": "Ja & nee"}, {"title": "Nee"}]}}
        """

    @Test("A status is a message")
    func status() throws {
        let message = try message(Self.status.replacing("VISIBILITY", with: "public"))
        #expect((message.remoteID, message.channel, message.kind) == ("111", .mastodon, .comment))
        #expect(message.author == Author(id: "7", handle: "@fatima@mastodon.example", name: "Fatima"))
        #expect(message.html == "<p>De straat</p><ul><li>Ja &amp; nee</li><li>Nee</li></ul>")
        #expect(message.text == "")
        #expect(message.subject == "Lawaai")
        #expect(message.at == Instant(rfc3339: "2026-11-23T09:30:00Z"))
        #expect(message.url == "https://mastodon.example/@fatima/111")
        #expect((message.inReplyTo, message.language) == ("110", "nl"))
        #expect(message.metrics == ["likes": 3, "shares": 2, "replies": 1])
        #expect(message.attachments == [Attachment(name: "a.jpg", type: "image/jpeg", bytes: 0, alt: "Een straat")])
        #expect(message.isPublic && !message.isOurs)
    }

    @Test(
        "Who may read it is kept",
        arguments: [
            ("public", true, Message.Kind.comment), ("unlisted", true, .comment), ("private", false, .comment), ("direct", false, .direct),
        ])
    func visibility(_ visibility: String, _ isPublic: Bool, _ kind: Message.Kind) throws {
        let message = try message(Self.status.replacing("VISIBILITY", with: visibility))
        #expect((message.isPublic, message.kind) == (isPublic, kind))
    }

    @Test("Boosts, notifications, conversations and events hold a status")
    func around() throws {
        let status = Self.status.replacing("VISIBILITY", with: "public")
        let account = "{\"id\": \"8\", \"acct\": \"jan@elders.example\", \"username\": \"jan\"}"
        for json in [
            "{\"id\": \"5\", \"created_at\": \"2026-11-24T00:00:00Z\", \"content\": \"\", \"account\": \(account), \"reblog\": \(status)}",
            "{\"id\": \"n1\", \"type\": \"mention\", \"created_at\": \"2026-11-24T00:00:00Z\", \"account\": \(account), \"status\": \(status)}",
            "{\"id\": \"c1\", \"unread\": true, \"accounts\": [\(account)], \"last_status\": \(status)}",
        ] {
            #expect(try message(json).remoteID == "111")
        }
    }

    @Test(
        "What nobody said is no message and no failure",
        arguments: [
            "{\"id\": \"n\", \"type\": \"follow\", \"account\": {\"id\": \"1\"}}",
            "{\"id\": \"n\", \"type\": \"favourite\", \"account\": {}, \"status\": {}}",
            "{\"id\": \"7\", \"acct\": \"fatima\", \"username\": \"fatima\"}",
            "{\"id\": \"c\", \"unread\": false, \"accounts\": [], \"last_status\": null}",
            "{\"type\": \"Announce\", \"actor\": \"https://a.example/users/b\", \"object\": \"https://c.example/1\"}",
            "{\"event\": \"delete\", \"payload\": \"12\"}",
            "{\"@context\": \"x\", \"type\": \"Like\", \"object\": \"https://c.example/1\"}",
        ])
    func others(_ json: String) { #expect(MastodonRecord.read(Array(json.utf8), account: "default") == .other) }

    @Test(
        "What cannot be read says why",
        arguments: [
            ("no json", "not valid JSON"), ("[]", "no object"), ("{}", "\"id\""), ("{\"id\": 1}", "\"account\""),
            ("{\"id\": 1, \"account\": {}}", "\"content\""),
            ("{\"id\": 1, \"account\": {}, \"content\": \"\"}", "\"created_at\""),
            ("{\"id\": 1, \"account\": {}, \"content\": \"\", \"created_at\": \"x\"}", "no time"),
            ("{\"type\": \"Note\"}", "\"id\""), ("{\"type\": \"Note\", \"id\": \"https://a.example/1\"}", "\"content\""),
            ("{\"type\": \"Note\", \"id\": \"https://a.example/1\", \"content\": \"x\"}", "\"published\""),
            ("{\"type\": \"Create\"}", "\"object\""),
        ])
    func failures(_ json: String, _ word: String) {
        guard case .failure(let reason) = MastodonRecord.read(Array(json.utf8), account: "default") else {
            Issue.record("\(json) was read")
            return
        }
        #expect(reason.contains(word))
        #expect(reason.hasSuffix("."))
    }

    private static let actor = """
        {"@context": "https://www.w3.org/ns/activitystreams", "id": "https://mastodon.example/users/stad", "type": "Person",
         "preferredUsername": "stad", "name": "Stad Waterlinge", "outbox": "outbox.json"}
        """

    private func activity(to readers: String, replyTo: String = "null") -> String {
        """
        {"id": "https://mastodon.example/users/stad/statuses/9/activity", "type": "Create", "actor": "https://mastodon.example/users/stad",
         "published": "2026-11-23T09:30:00Z", "to": [\(readers)], "object": {"id": "https://mastodon.example/users/stad/statuses/9", "type": "Note",
         "summary": null, "inReplyTo": \(replyTo), "published": "2026-11-23T09:30:00Z", "url": "https://mastodon.example/@stad/9",
         "attributedTo": "https://mastodon.example/users/stad", "to": [\(readers)], "cc": [], "content": "<p>Dag</p>", "contentMap": {"nl": "<p>Dag</p>"},
         "attachment": [{"type": "Document", "mediaType": "image/png", "url": "/media/x.png", "name": "Kaart"}]}}
        """
    }

    @Test("The archive of an account holds what it sent, under the identifiers of the interface")
    func archive() throws {
        let owner = try #require(ActivityPubActor(Array(Self.actor.utf8)))
        let everybody = "\"https://www.w3.org/ns/activitystreams#Public\""
        let message = try message(activity(to: everybody, replyTo: "\"https://elders.example/users/x/statuses/3\""), owner: owner)
        #expect((message.remoteID, message.inReplyTo) == ("9", "https://elders.example/users/x/statuses/3"))
        #expect(message.isOurs && message.isPublic)
        #expect(
            message.author == Author(id: "https://mastodon.example/users/stad", handle: "@stad@mastodon.example", name: "Stad Waterlinge"))
        #expect((message.language, message.html, message.kind) == ("nl", "<p>Dag</p>", .comment))
        #expect(message.attachments.map(\.alt) == ["Kaart"])
        let own = try self.message(activity(to: everybody, replyTo: "\"https://mastodon.example/users/stad/statuses/8\""), owner: owner)
        #expect(own.inReplyTo == "8")
        #expect(try self.message(activity(to: everybody)).isOurs == false)
        #expect(try self.message(activity(to: "\"https://mastodon.example/users/stad/followers\""), owner: owner).isPublic == false)
        let direct = try self.message(activity(to: "\"https://elders.example/users/x\""), owner: owner)
        #expect((direct.isPublic, direct.kind) == (false, .direct))
    }
}
