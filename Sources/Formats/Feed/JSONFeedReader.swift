import Domain
import Foundation
import Support

/// Reads JSON Feed, versions 1 and 1.1, and what is close to it: a field of a wrong type is as good as none.
enum JSONFeedReader {
    static func read(_ text: XMLText, _ hints: FeedHints) -> FeedOutcome {
        let root: JSONValue
        do throws(JSONValue.Failure) { root = try JSONValue(json: text.bytes, manner: .lenient) } catch {
            return .none("The document is not valid JSON: \(error.detail)")
        }
        let version = root["version"]?.text ?? ""
        guard version.contains("jsonfeed.org") || root["items"]?.list != nil else {
            return .none("The document is JSON, but no JSON Feed.")
        }
        var feed = DecodedFeed()
        feed.defects = text.defects
        if !version.contains("jsonfeed.org") { feed.defects.append("The document does not say which version of JSON Feed it is.") }
        feed.title = FeedContent.plain(string(root["title"]) ?? "").title
        let base = hints.url ?? string(root["feed_url"]) ?? string(root["home_page_url"])
        feed.link = string(root["home_page_url"]).flatMap { RelativeAddress.web($0, base: base) }
        feed.language = XMLFeedReader.language(string(root["language"]))
        guard let items = root["items"]?.list else {
            feed.defects.append("The feed has no list of items.")
            return .feed(feed)
        }
        let feedAuthor = author(root)
        for item in items {
            guard item.isObject else {
                if !feed.defects.contains("An item of the feed is no object.") { feed.defects.append("An item of the feed is no object.") }
                continue
            }
            feed.entries.append(entry(item, base: base, feed: &feed, feedAuthor))
        }
        return .feed(feed)
    }

    private static func entry(_ item: JSONValue, base: String?, feed: inout DecodedFeed, _ feedAuthor: FeedFields.Author?) -> FeedEntry {
        var entry = FeedEntry()
        entry.title = FeedContent.plain(string(item["title"]) ?? "").title
        entry.link = (string(item["url"]) ?? string(item["external_url"])).flatMap { RelativeAddress.web($0, base: base) }
        entry.id = string(item["id"]).flatMap { $0.isEmpty ? nil : $0 } ?? entry.link ?? ""
        entry.at = (string(item["date_published"]) ?? string(item["date_modified"])).flatMap(FeedDate.instant)
        let content: FeedContent? =
            string(item["content_html"]).map { .html($0, base: base ?? entry.link) } ?? string(item["content_text"]).map { .plain($0) }
            ?? string(item["summary"]).map { .plain($0) }
        if let content, !content.isEmpty {
            feed.defects += entry.take(content).filter { !feed.defects.contains($0) }
        }
        let person = author(item) ?? feedAuthor
        (entry.authorName, entry.authorLink) = (person?.name, person?.link)
        entry.language = XMLFeedReader.language(string(item["language"])) ?? feed.language
        entry.attachments = (item["attachments"]?.list ?? []).prefix(100).compactMap { one in
            guard let url = string(one["url"]).flatMap({ RelativeAddress.web($0, base: base) }) else {
                return nil
            }
            return FeedEntry.Attachment(
                url: url, name: RelativeAddress.name(url), type: string(one["mime_type"]) ?? "application/octet-stream",
                bytes: one["size_in_bytes"]?.count ?? 0, title: string(one["title"]))
        }
        return entry
    }

    private static func author(_ object: JSONValue) -> FeedFields.Author? {
        let one = object["authors"]?.list?.first ?? object["author"]
        guard let one, string(one["name"]) != nil || string(one["url"]) != nil else { return nil }
        return FeedFields.Author(
            name: string(one["name"]).map { FeedContent.plain($0).title }, address: nil,
            link: string(one["url"]).flatMap { RelativeAddress.web($0, base: nil) })
    }

    /// Text, or a number that some write in its place.
    private static func string(_ value: JSONValue?) -> String? { value?.identifier }
}
