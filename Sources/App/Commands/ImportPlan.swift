import Domain
import Foundation

/// What is to be imported, and what the files do not say themselves.
struct ImportPlan {
    enum Format: String, CaseIterable {
        case mbox, eml, jsonl, feed, mastodon, bluesky, csv

        static var names: String { allCases.dropLast().map(\.rawValue).joined(separator: ", ") + " and \(Self.csv.rawValue)" }
    }

    let format: Format
    let account: String
    /// The zone of times in a table that name none.
    let zone: TimeZone
    /// The channel of rows in a table that name none.
    let channel: Channel
    /// Accounts that are ours, as the administrator says: what they wrote stands on our side.
    private let ours: Set<String>

    /// The options of `import` that are read here.
    static let options: Set<String> = ["as", "account", "zone", "channel", "ours"]

    init(_ arguments: Arguments) throws(CommandFailure) {
        guard let name = arguments.value("as") else { throw CommandFailure(.usage, "Say what it is: --as \(Format.names).") }
        guard let format = Format(rawValue: name) else {
            throw CommandFailure(.usage, "There is no format \"\(name.prefix(40))\": \(Format.names) can be imported.")
        }
        self.format = format
        account = arguments.value("account") ?? "default"
        let zone = arguments.value("zone") ?? "Europe/Brussels"
        guard let known = TimeZone(identifier: zone) else {
            throw CommandFailure(.usage, "There is no time zone \"\(zone.prefix(40))\"; one is called Europe/Brussels.")
        }
        self.zone = known
        let channel = arguments.value("channel") ?? Channel.other.rawValue
        guard let known = Channel(rawValue: channel) else { throw CommandFailure(.usage, "There is no channel \"\(channel.prefix(40))\".") }
        self.channel = known
        for option in ["zone", "channel"] where arguments.value(option) != nil && format != .csv {
            throw CommandFailure(.usage, "--\(option) is for --as csv.")
        }
        ours = Set((arguments.options["ours"] ?? []).map(Self.key))
    }

    /// Whether the administrator named the author as one of our accounts.
    func isOurs(_ author: Author) -> Bool {
        guard !ours.isEmpty else { return false }
        return [author.id, author.handle].contains { $0.map { ours.contains(Self.key($0)) } ?? false }
    }

    private static func key(_ name: String) -> String {
        let name = name.lowercased()
        return name.hasPrefix("@") ? String(name.dropFirst()) : name
    }
}
