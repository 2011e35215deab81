import Crypto
import Desk
import Domain
import Formats
import Foundation
import Support

/// Makes messages of the contract out of feeds, posts and tables, a few hundred at a time.
final class ArchiveConverter {
    /// The largest file, in bytes.
    private static let longest = 512 << 20
    /// Enough for the children to have work, little enough to stay small in memory.
    private static let batch = 200

    private let plan: ImportPlan
    private var files: ArraySlice<String>
    private var current: (records: ArchiveRecords, file: String)?
    /// Messages of a feed that wait for their turn.
    private var waiting: ArraySlice<ImportItem> = []
    private let decoder: DecoderPool
    private(set) var readBytes = 0
    private(set) var failures: [ArrivalTally.Failure] = []
    /// Records that nobody said: likes, follows, boosts.
    private(set) var others = 0

    init(_ files: ArraySlice<String>, _ plan: ImportPlan) throws {
        (self.files, self.plan) = (files, plan)
        let settings = try Settings(directory: nil, environment: ProcessInfo.processInfo.environment)
        decoder = DecoderPool.ours(settings, log: settings.log)
    }

    func close() async { await decoder.close() }

    /// The next messages, perhaps none of this part; nil at the end.
    func next() async throws -> [ImportItem]? {
        if !waiting.isEmpty {
            defer { waiting = waiting.dropFirst(Self.batch) }
            return Array(waiting.prefix(Self.batch))
        }
        if let (records, file) = current {
            if let items = try await items(of: records, file) { return items }
            current = nil
            return []
        }
        guard let file = files.popFirst() else { return nil }
        guard let bytes = bytes(of: file) else { return [] }
        readBytes += bytes.count
        if plan.format == .feed {
            waiting = try await feed(bytes, file)[...]
        } else {
            switch ArchiveRecords.of(bytes, plan, owner: owner(of: file)) {
            case .success(let records): current = (records, file)
            case .failure(let problem): fail(file, problem.reason)
            }
        }
        return []
    }

    private func fail(_ source: String, _ reason: String) { failures.append(.init(source: source, reason: reason)) }

    private func bytes(of file: String) -> [UInt8]? {
        switch ArchiveBytes.read(file, limit: plan.format == .feed ? FeedDecoder.size : Self.longest) {
        case .success(let bytes): return bytes
        case .failure(let problem):
            fail(file, problem.reason)
            return nil
        }
    }

    /// Who an unpacked archive of an account is of.
    private func owner(of file: String) -> ActivityPubActor? {
        guard plan.format == .mastodon, file.hasSuffix("outbox.json") else { return nil }
        let actor = String(file.dropLast("outbox.json".count)) + "actor.json"
        guard case .success(let bytes) = ArchiveBytes.read(actor, limit: 4 << 20) else { return nil }
        return ActivityPubActor(bytes)
    }

    // MARK: - Records

    /// The next messages of a file; nil when it has no more records.
    private func items(of records: ArchiveRecords, _ file: String) async throws -> [ImportItem]? {
        var found: [(source: String, message: IncomingMessage)] = []
        var isAtEnd = false
        while found.count < Self.batch {
            guard let (place, list) = records.next() else {
                isAtEnd = true
                break
            }
            for record in list {
                switch record {
                case .message(let message): found.append((file + place, message))
                case .other: others += 1
                case .failure(let reason): fail(file + place, reason)
                }
            }
        }
        if found.isEmpty, isAtEnd { return nil }
        return try await withTexts(found).map(item)
    }

    /// The messages, with the text of those that are HTML.
    private func withTexts(_ found: [(source: String, message: IncomingMessage)]) async -> [(source: String, message: IncomingMessage)] {
        let places = found.indices.filter { found[$0].message.text.isEmpty && found[$0].message.html != nil }
        guard !places.isEmpty else { return found }
        let texts = await decoder.texts(places.map { found[$0].message.html ?? "" })
        var found = found
        var unread: Set<Int> = []
        for (place, text) in zip(places, texts) {
            if let text { found[place].message.text = text } else { unread.insert(place) }
        }
        for place in unread { fail(found[place].source, "The text of the message could not be read.") }
        return found.indices.filter { !unread.contains($0) }.map { found[$0] }
    }

    // MARK: - Feeds

    private func feed(_ bytes: [UInt8], _ file: String) async throws -> [ImportItem] {
        let outcome: FeedOutcome
        do throws(DecodeFailure) { outcome = try await decoder.feed(bytes, FeedHints()) } catch {
            fail(file, "The feed could not be read: \(error.sentence)")
            return []
        }
        switch outcome {
        case .none(let reason):
            fail(file, reason)
            return []
        case .feed(let feed):
            let now = Clock.system.now()
            return try feed.entries.enumerated().map { number, entry in
                var message = IncomingMessage(entry, of: feed, account: plan.account, fetchedAt: now)
                // Two feeds may count their entries from one; an address is the same nowhere else.
                if !message.remoteID.contains(":"), let link = feed.link { message.remoteID = "\(link)#\(message.remoteID)" }
                if message.author.name == nil { message.author.name = feed.title.isEmpty ? nil : feed.title }
                return try item(("\(file)#\(number + 1)", message))
            }
        }
    }

    // MARK: - One message

    private func item(_ found: (source: String, message: IncomingMessage)) throws -> ImportItem {
        var message = found.message
        message.isOurs = message.isOurs || plan.isOurs(message.author)
        if let html = message.html, !html.utf8.contains(UInt8(ascii: "<")) { message.html = nil }
        if message.remoteID.isEmpty {
            let said = [
                message.channel.rawValue, message.at.rfc3339, message.author.key ?? message.author.name ?? "", message.subject,
                message.text,
            ]
            message.remoteID = "sha:\(Digest.hex(of: Array(said.joined(separator: "\n").utf8)))"
        }
        return ImportItem(kind: .json, source: found.source, bytes: Array(try JSONLine.text(IncomingJSON(message)).utf8))
    }
}
