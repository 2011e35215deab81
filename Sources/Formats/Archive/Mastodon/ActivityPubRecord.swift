import Domain
import Support

/// Who an archive of a Mastodon account is of: its `actor.json`.
package struct ActivityPubActor: Sendable, Equatable {
    let id: String
    let name: String?
    let handle: String?

    /// The actor in `bytes`; nil for anything else.
    package init?(_ bytes: [UInt8]) {
        let value: JSONValue
        do throws(JSONValue.Failure) { value = try JSONValue(json: bytes, manner: .lenient) } catch { return nil }
        guard let id = value["id"]?.text?.asIdentifier, value["preferredUsername"] != nil || value["outbox"] != nil else { return nil }
        self.id = id
        name = value["name"]?.text.flatMap { $0.isEmpty ? nil : $0.start(bytes: MessageLine.longestName) }
        let host = RelativeAddress.host(of: id)
        handle = value["preferredUsername"]?.text.flatMap { name in host.map { "@\(name)@\($0)" } }?.asIdentifier
    }
}

/// Reads activities and objects of ActivityPub, as they stand in the archive of a Mastodon account.
enum ActivityPubRecord {
    private static let says: Set<String> = ["Note", "Article", "Question", "Page", "Event"]
    private static let activities: Set<String> = [
        "Announce", "Like", "Follow", "Accept", "Reject", "Undo", "Delete", "Add", "Remove", "Block", "Flag", "Move", "Dislike", "Invite",
        "Join", "Leave", "Offer", "Read", "View", "Listen", "Travel", "Arrive", "Ignore", "TentativeAccept", "TentativeReject",
    ]

    /// Whether the value is of ActivityPub and not of Mastodon's own interface.
    static func isOne(_ value: JSONValue) -> Bool {
        value["@context"] != nil || value["actor"] != nil || value["attributedTo"] != nil
            || type(value).map { says.contains($0) || activities.contains($0) || $0 == "Create" || $0 == "Update" } ?? false
    }

    private static func type(_ value: JSONValue) -> String? { value["type"]?.text ?? value["type"]?.list?.first?.text }

    static func read(_ value: JSONValue, account: String, owner: ActivityPubActor?) -> ArchiveRecord {
        guard let type = type(value) else { return .failure("The record of ActivityPub has no \"type\".") }
        if type == "Create" || type == "Update" {
            guard let object = value["object"] else { return .failure("The activity has no \"object\".") }
            guard object.isObject else { return .other }
            guard let kind = self.type(object), says.contains(kind) else { return .other }
            return note(object, actor: value["actor"], at: value["published"], account: account, owner: owner)
        }
        if says.contains(type) { return note(value, actor: value["attributedTo"], at: nil, account: account, owner: owner) }
        return .other
    }

    private static func note(
        _ object: JSONValue, actor: JSONValue?, at activityTime: JSONValue?, account: String, owner: ActivityPubActor?
    ) -> ArchiveRecord {
        guard let uri = object["id"]?.text?.asIdentifier else { return .failure("The record of ActivityPub has no \"id\".") }
        let contents = object["contentMap"]
        guard let content = object["content"]?.text ?? first(of: contents)?.text else {
            return .failure("The record \(uri.shortened(to: 80)) has no \"content\".")
        }
        guard let written = (object["published"] ?? activityTime ?? object["updated"])?.text else {
            return .failure("The record \(uri.shortened(to: 80)) has no \"published\".")
        }
        guard let at = FeedDate.instant(written) else {
            return .failure("The record \(uri.shortened(to: 80)) was published at \"\(written.shortened(to: 40))\", which is no time.")
        }
        let person = identifier(actor) ?? identifier(object["attributedTo"])
        let host = person.flatMap(RelativeAddress.host)
        let reply = identifier(object["inReplyTo"])
        let reach = Reach(object)
        let choices = ((object["oneOf"] ?? object["anyOf"])?.list ?? []).compactMap { $0["name"]?.text }
        let attachments = (object["attachment"]?.list ?? object["attachment"].map { [$0] } ?? []).prefix(100).compactMap(attachment)
        let isOwn = owner != nil && (person == nil || person == owner?.id)
        return .message(
            IncomingMessage(
                remoteID: local(uri, host: host), channel: .mastodon, account: account,
                kind: reach == .direct ? .direct : reply == nil ? .post : .comment,
                author: isOwn
                    ? Author(id: owner?.id, handle: owner?.handle, name: owner?.name) : Author(id: person, handle: person.flatMap(handle)),
                text: "", html: content + MastodonStatus.list(choices), subject: (object["summary"] ?? object["name"])?.text ?? "", at: at,
                url: (object["url"]?.text ?? uri).webAddress, language: XMLFeedReader.language(language(contents)),
                inReplyTo: reply.map { local($0, host: host) }, attachments: attachments, isPublic: reach == .everybody, isOurs: isOwn))
    }

    /// Who can read it.
    private enum Reach {
        case everybody, followers, direct
        init(_ object: JSONValue) {
            let readers = ["to", "cc", "audience"].flatMap { name in object[name]?.list ?? object[name].map { [$0] } ?? [] }
                .compactMap(ActivityPubRecord.identifier)
            let isPublic = readers.contains { ["https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"].contains($0) }
            // Nothing said about readers is said by other programs; what is not public must be called so.
            self = isPublic || readers.isEmpty ? .everybody : readers.contains { $0.hasSuffix("/followers") } ? .followers : .direct
        }
    }

    /// The identifier that Mastodon's interface gives a status of its own server, so that an archive and the interface tell of the same message.
    private static func local(_ uri: String, host: String?) -> String {
        guard let host, RelativeAddress.host(of: uri) == host else { return uri }
        let parts = uri.split(separator: "/")
        guard parts.count >= 2, parts[parts.count - 2] == "statuses", let last = parts.last,
            last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return uri }
        return String(last)
    }

    private static func identifier(_ value: JSONValue?) -> String? {
        (value?.text ?? value?["id"]?.text ?? value?.list?.first.flatMap { $0.text ?? $0["id"]?.text })?.asIdentifier
    }

    /// `@name@host` of `https://host/users/name` or `https://host/@name`.
    private static func handle(_ uri: String) -> String? {
        guard let host = RelativeAddress.host(of: uri), let last = uri.split(separator: "/").last else { return nil }
        return "@\(last.hasPrefix("@") ? last.dropFirst() : last)@\(host)".asIdentifier
    }

    private static func attachment(_ value: JSONValue) -> Attachment? {
        guard let url = value["url"]?.text ?? value["href"]?.text else { return nil }
        return Attachment(
            name: RelativeAddress.name(url), type: ArchiveFile.type(of: url, value["mediaType"]?.text), bytes: 0,
            alt: (value["summary"] ?? value["name"])?.text)
    }

    private static func first(of map: JSONValue?) -> JSONValue? {
        guard case .object(let fields) = map else { return nil }
        return fields.min { $0.key < $1.key }?.value
    }

    private static func language(_ map: JSONValue?) -> String? {
        guard case .object(let fields) = map, fields.count == 1 else { return nil }
        return fields.keys.first
    }
}

extension String {
    fileprivate var webAddress: String? { RelativeAddress.web(self, base: nil) }
}
