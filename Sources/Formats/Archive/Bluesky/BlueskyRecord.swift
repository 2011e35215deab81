import Domain
import Support

/// Reads what Bluesky's interface gives out: posts in feeds, threads, searches and notifications, and the records of a repository.
package enum BlueskyRecord {
    /// The fields of an answer that hold records.
    package static let lists: Set<String> = ["feed", "posts", "notifications", "records"]

    /// The records in `bytes`: several in a thread.
    package static func read(_ bytes: [UInt8], account: String) -> [ArchiveRecord] {
        let value: JSONValue
        do throws(JSONValue.Failure) { value = try JSONValue(json: bytes, manner: .lenient) } catch {
            return [.failure("The record is not valid JSON: \(error.detail)")]
        }
        guard value.isObject else { return [.failure("The record is no post of Bluesky: it is no object.")] }
        if let thread = value["thread"] { return self.thread(thread, account: account) }
        if value["post"]?.isObject ?? false { return thread(value, account: account) }
        return [post(value, account: account)]
    }

    /// The posts of a thread, what was answered before the answers.
    private static func thread(_ top: JSONValue, account: String) -> [ArchiveRecord] {
        var parents: [JSONValue] = []
        var next = top["parent"]
        while let parent = next {
            parents.append(parent)
            next = parent["parent"]
        }
        var records = parents.reversed().map { node($0, account: account) }
        var open = [top]
        while let one = open.popLast() {
            records.append(node(one, account: account))
            open += (one["replies"]?.list ?? []).reversed()
        }
        return records
    }

    /// One place in a thread; those whose post is gone or hidden from us hold none.
    private static func node(_ value: JSONValue, account: String) -> ArchiveRecord {
        guard let post = value["post"] else {
            let isGone = value["notFound"]?.bool ?? value["blocked"]?.bool ?? false
            return isGone ? .other : .failure("A place in the thread has no \"post\".")
        }
        return self.post(post, account: account)
    }

    private static func post(_ view: JSONValue, account: String) -> ArchiveRecord {
        if view["notFound"]?.bool ?? view["blocked"]?.bool ?? false { return .other }
        guard let uri = view["uri"]?.text?.asIdentifier, let address = ATAddress(uri) else {
            return .failure("The record is no post of Bluesky: it has no \"uri\" that begins with at://.")
        }
        guard let record = view["record"] ?? view["value"], record.isObject else {
            // Feeds, lists and profiles have addresses too.
            return address.collection == BlueskyPost.collection ? .failure("The post \(uri.shortened(to: 100)) has no \"record\".") : .other
        }
        return BlueskyPost.read(record, view, at: address, account: account)
    }
}

/// An address of the AT protocol, `at://who/collection/key`.
struct ATAddress {
    let text: String
    let authority: String
    let collection: String?
    let key: String?

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 3, parts[0] == "at:", parts[1].isEmpty, !parts[2].isEmpty else { return nil }
        guard !text.contains(where: \.isWhitespace), text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        self.text = text
        authority = String(parts[2])
        collection = parts.count > 3 ? String(parts[3]) : nil
        key = parts.count > 4 ? String(parts[4]) : nil
    }
}
