import Domain
import Formats
import Foundation

/// The records of one file, one after the other, each with its place in the file. A thread is one record of several messages.
struct ArchiveRecords {
    private let take: () -> (place: String, records: [ArchiveRecord])?
    private init(_ take: @escaping () -> (place: String, records: [ArchiveRecord])?) { self.take = take }

    func next() -> (place: String, records: [ArchiveRecord])? { take() }

    /// What stands in `bytes`, or why nothing does.
    static func of(_ bytes: [UInt8], _ plan: ImportPlan, owner: ActivityPubActor?) -> Result<ArchiveRecords, UnreadableArchive> {
        if let packed = packing(of: bytes) {
            return .failure(UnreadableArchive("The file is packed (\(packed)): unpack it and name the folder."))
        }
        if plan.format != .csv, !isJSON(bytes) {
            let hint = plan.format == .bluesky ? " A repository (CAR) cannot be imported; what the interface answers can." : ""
            return .failure(UnreadableArchive("The file is no JSON.\(hint)"))
        }
        switch plan.format {
        case .mastodon:
            var pieces = JSONPieces(bytes, lists: MastodonRecord.lists)
            return .success(
                ArchiveRecords {
                    pieces.next().map { ($0.place, [MastodonRecord.read($0.bytes, account: plan.account, owner: owner)]) }
                })
        case .bluesky:
            var pieces = JSONPieces(bytes, lists: BlueskyRecord.lists)
            return .success(ArchiveRecords { pieces.next().map { ($0.place, BlueskyRecord.read($0.bytes, account: plan.account)) } })
        case .csv: return table(bytes, plan)
        case .mbox, .eml, .jsonl, .feed: return .failure(UnreadableArchive("The file is not read record by record."))
        }
    }

    private static func table(_ bytes: [UInt8], _ plan: ImportPlan) -> Result<ArchiveRecords, UnreadableArchive> {
        var table = CSVTable(bytes)
        guard let header = table.next() else { return .failure(UnreadableArchive("The file is empty.")) }
        if let problem = header.problem ?? CSVMessages.problem(header) { return .failure(UnreadableArchive(problem)) }
        let messages = CSVMessages(header: header, .init(account: plan.account, channel: plan.channel, zone: plan.zone))
        return .success(ArchiveRecords { table.next().map { (":\($0.line)", [messages.read($0)]) } })
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let body = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
        let first = body.first { ![0x20, 0x09, 0x0a, 0x0d].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    private static func packing(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x1f, 0x8b]) { return "gzip" }
        return bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) ? "zip" : nil
    }
}

/// Why a file holds no records.
struct UnreadableArchive: Error {
    let reason: String
    init(_ reason: String) { self.reason = reason }
}
