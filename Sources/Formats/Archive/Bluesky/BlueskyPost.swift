import Domain
import Support

/// A post of Bluesky.
enum BlueskyPost {
    static let collection = "app.bsky.feed.post"

    /// The post that `record` is; `view` is what stands around it.
    static func read(_ record: JSONValue, _ view: JSONValue, at address: ATAddress, account: String) -> ArchiveRecord {
        guard record["$type"]?.text ?? address.collection == collection else { return .other }
        let name = address.text.shortened(to: 100)
        guard let text = record["text"]?.text else { return .failure("The post \(name) has no \"text\".") }
        guard let written = record["createdAt"]?.text ?? view["indexedAt"]?.text else {
            return .failure("The post \(name) has no \"createdAt\".")
        }
        guard let created = FeedDate.instant(written) ?? view["indexedAt"]?.text.flatMap(FeedDate.instant) else {
            return .failure("The post \(name) was made at \"\(written.shortened(to: 40))\", which is no time.")
        }
        // Who posts says when; who shows it saw it no later than that.
        let at = view["indexedAt"]?.text.flatMap(FeedDate.instant).map { min($0, created) } ?? created
        let reply = record["reply"]
        let parent = reply?["parent"]?["uri"]?.text?.asIdentifier
        return .message(
            IncomingMessage(
                remoteID: address.text, channel: .bluesky, account: account, kind: parent == nil ? .post : .comment,
                author: author(view["author"], address), text: withCard(withLinks(text, record["facets"]), record["embed"]), at: at,
                url: url(address, view["author"]), language: XMLFeedReader.language(record["langs"]?.list?.first?.text), inReplyTo: parent,
                thread: reply?["root"]?["uri"]?.text?.asIdentifier, attachments: attachments(record["embed"]), metrics: metrics(view),
                isPublic: true))
    }

    private static func author(_ author: JSONValue?, _ address: ATAddress) -> Author {
        let handle = handle(author)
        let shown = author?["displayName"]?.text ?? ""
        return Author(
            id: author?["did"]?.text?.asIdentifier ?? address.authority, handle: handle.map { "@\($0)" },
            name: (shown.isEmpty ? handle : shown)?.start(bytes: MessageLine.longestName), followers: author?["followersCount"]?.count)
    }

    /// The name, unless the network could not confirm it.
    private static func handle(_ author: JSONValue?) -> String? {
        author?["handle"]?.text.flatMap { $0 == "handle.invalid" ? nil : $0.asIdentifier }
    }

    private static func url(_ address: ATAddress, _ author: JSONValue?) -> String? {
        guard address.collection == collection, let key = address.key, !key.isEmpty else { return nil }
        return RelativeAddress.web("https://bsky.app/profile/\(handle(author) ?? address.authority)/post/\(key)", base: nil)
    }

    private static func metrics(_ view: JSONValue) -> [String: Int] {
        var metrics: [String: Int] = [:]
        for (name, field) in [("likes", "likeCount"), ("shares", "repostCount"), ("replies", "replyCount")] {
            metrics[name] = view[field]?.count
        }
        return metrics
    }

    // MARK: - Text

    /// The text with whole addresses where it shows shortened ones: the network keeps them beside the text, by their places in bytes.
    static func withLinks(_ text: String, _ facets: JSONValue?) -> String {
        let bytes = Array(text.utf8)
        var links: [(range: Range<Int>, uri: String)] = []
        for facet in facets?.list ?? [] {
            guard let start = facet["index"]?["byteStart"]?.count, let end = facet["index"]?["byteEnd"]?.count, start < end,
                end <= bytes.count,
                let uri = (facet["features"]?.list ?? []).lazy.compactMap({ $0["uri"]?.text }).first.flatMap({
                    RelativeAddress.web($0, base: nil)
                })
            else { continue }
            links.append((start..<end, uri))
        }
        var out: [UInt8] = []
        var position = 0
        for (range, uri) in links.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where range.lowerBound >= position {
            guard let shown = String(validating: bytes[range], as: UTF8.self) else { continue }
            out += bytes[position..<range.lowerBound]
            out += says(shown, uri) ? Array(uri.utf8) : Array("\(shown) <\(uri)>".utf8)
            position = range.upperBound
        }
        out += bytes[position...]
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether the shown text is the address or a beginning of it.
    private static func says(_ shown: String, _ uri: String) -> Bool {
        func bare(_ text: String) -> Substring {
            var text = text.lowercased()[...]
            for start in ["https://", "http://", "www."] where text.hasPrefix(start) { text = text.dropFirst(start.count) }
            return text
        }
        var start = bare(shown)
        for ending in ["...", "…"] where start.hasSuffix(ending) { start = start.dropLast(ending.count) }
        while start.hasSuffix("/") { start = start.dropLast() }
        return !start.isEmpty && bare(uri).hasPrefix(start)
    }

    /// The text with the address of the page that is shown below it.
    private static func withCard(_ text: String, _ embed: JSONValue?) -> String {
        let external = embed?["external"] ?? embed?["media"]?["external"]
        guard let uri = external?["uri"]?.text.flatMap({ RelativeAddress.web($0, base: nil) }), !text.contains(uri) else { return text }
        return text.isEmpty ? uri : "\(text)\n\n\(uri)"
    }

    private static func attachments(_ embed: JSONValue?) -> [Attachment] {
        let media = embed?["media"] ?? embed
        let images = (media?["images"]?.list ?? media?["items"]?.list ?? []).prefix(100).compactMap { image -> Attachment? in
            guard let blob = image["image"], blob.isObject else { return nil }
            return Attachment(
                name: nil, type: blob["mimeType"]?.text ?? "application/octet-stream", bytes: blob["size"]?.count ?? 0,
                alt: image["alt"]?.text.flatMap { $0.isEmpty ? nil : $0 })
        }
        let video = media?["video"].map {
            Attachment(name: nil, type: $0["mimeType"]?.text ?? "video/mp4", bytes: $0["size"]?.count ?? 0, alt: media?["alt"]?.text)
        }
        return images + (video.map { [$0] } ?? [])
    }
}
