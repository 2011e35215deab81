import Domain
import Support

/// A status as Mastodon's interface gives it.
enum MastodonStatus {
    /// The status as a message; a boost is what was boosted.
    static func read(_ status: JSONValue, account: String) -> ArchiveRecord {
        if let boosted = status["reblog"], boosted.isObject { return read(boosted, account: account) }
        guard let id = status["id"]?.identifier?.asIdentifier else {
            return .failure("The record is no status of Mastodon: it has no \"id\".")
        }
        guard let author = status["account"], author.isObject else {
            return .failure("The record is no status of Mastodon: it has no \"account\".")
        }
        guard let content = status["content"]?.text ?? status["text"]?.text else {
            return .failure("The status \(id.shortened(to: 40)) has no \"content\".")
        }
        guard let written = status["created_at"]?.text else { return .failure("The status \(id.shortened(to: 40)) has no \"created_at\".") }
        guard let at = FeedDate.instant(written) else {
            return .failure("The status \(id.shortened(to: 40)) was made at \"\(written.shortened(to: 40))\", which is no time.")
        }
        let visibility = status["visibility"]?.text ?? "public"
        let reply = status["in_reply_to_id"]?.identifier?.asIdentifier
        let attachments = (status["media_attachments"]?.list ?? []).prefix(100).compactMap(attachment)
        let isHTML = status["content"]?.text != nil
        return .message(
            IncomingMessage(
                remoteID: id, channel: .mastodon, account: account,
                kind: visibility == "direct" ? .direct : reply == nil ? .post : .comment,
                author: self.author(author), text: isHTML ? "" : content, html: isHTML ? withPoll(content, status["poll"]) : nil,
                subject: status["spoiler_text"]?.text ?? "", at: at,
                url: (status["url"] ?? status["uri"])?.text.flatMap { RelativeAddress.web($0, base: nil) },
                language: XMLFeedReader.language(status["language"]?.text), inReplyTo: reply, attachments: attachments,
                metrics: metrics(status), isPublic: visibility == "public" || visibility == "unlisted"))
    }

    private static func author(_ account: JSONValue) -> Author {
        let name = account["acct"]?.text ?? account["username"]?.text
        // A name of the server itself stands there without its host.
        let host = account["url"]?.text.flatMap(RelativeAddress.host)
        let handle = name.map { name in name.contains("@") ? name : host.map { "\(name)@\($0)" } ?? name } ?? ""
        let shown = account["display_name"]?.text ?? ""
        return Author(
            id: account["id"]?.identifier?.asIdentifier, handle: handle.asIdentifier.map { "@\($0)" },
            name: (shown.isEmpty ? name : shown)?.start(bytes: MessageLine.longestName), followers: account["followers_count"]?.count)
    }

    private static func attachment(_ media: JSONValue) -> Attachment? {
        guard let url = media["url"]?.text ?? media["remote_url"]?.text ?? media["preview_url"]?.text else { return nil }
        return Attachment(
            name: RelativeAddress.name(url), type: ArchiveFile.type(of: url, nil), bytes: 0, alt: media["description"]?.text)
    }

    private static func metrics(_ status: JSONValue) -> [String: Int] {
        var metrics: [String: Int] = [:]
        for (name, field) in [("likes", "favourites_count"), ("shares", "reblogs_count"), ("replies", "replies_count")] {
            metrics[name] = status[field]?.count
        }
        return metrics
    }

    /// The content with the answers that a poll offers.
    private static func withPoll(_ html: String, _ poll: JSONValue?) -> String {
        html + list((poll?["options"]?.list ?? []).compactMap { $0["title"]?.text })
    }

    /// A list of what can be chosen, as HTML.
    static func list(_ choices: [String]) -> String {
        guard !choices.isEmpty else { return "" }
        var out = Array("<ul>".utf8)
        for choice in choices {
            out += "<li>".utf8
            HTMLEscape.append(choice, to: &out)
            out += "</li>".utf8
        }
        return String(decoding: out, as: UTF8.self) + "</ul>"
    }
}
