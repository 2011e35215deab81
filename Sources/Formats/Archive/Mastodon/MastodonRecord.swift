import Domain
import Support

/// Reads what Mastodon gives out: statuses, notifications, conversations, events of its stream, and the activities of an account's archive.
package enum MastodonRecord {
    /// The fields of an answer that hold records.
    package static let lists: Set<String> = ["orderedItems", "items", "statuses", "ancestors", "descendants", "notifications"]

    /// The notifications that carry what somebody said to us; the others are about what we said.
    private static let telling: Set<String> = ["mention", "status", "quote", "update"]

    /// The record that `bytes` are. `owner` is who the archive is of, when it is one.
    package static func read(_ bytes: [UInt8], account: String, owner: ActivityPubActor? = nil) -> ArchiveRecord {
        let value: JSONValue
        do throws(JSONValue.Failure) { value = try JSONValue(json: bytes, manner: .lenient) } catch {
            return .failure("The record is not valid JSON: \(error.detail)")
        }
        return read(value, account: account, owner: owner)
    }

    private static func read(_ value: JSONValue, account: String, owner: ActivityPubActor?) -> ArchiveRecord {
        // The address of something that lies elsewhere.
        if value.text != nil { return .other }
        guard value.isObject else { return .failure("The record is no status of Mastodon: it is no object.") }
        if let event = value["event"]?.text, let payload = value["payload"]?.text {
            guard ["update", "status.update", "notification", "conversation"].contains(event) else { return .other }
            return read(Array(payload.utf8), account: account, owner: owner)
        }
        if ActivityPubRecord.isOne(value) { return ActivityPubRecord.read(value, account: account, owner: owner) }
        if value["accounts"]?.list != nil, value["unread"] != nil {
            return value["last_status"].map { MastodonStatus.read($0, account: account) } ?? .other
        }
        if let type = value["type"]?.text, value["account"] != nil, value["content"] == nil {
            guard telling.contains(type), let status = value["status"] else { return .other }
            return MastodonStatus.read(status, account: account)
        }
        if value["acct"] != nil { return .other }
        return MastodonStatus.read(value, account: account)
    }
}
