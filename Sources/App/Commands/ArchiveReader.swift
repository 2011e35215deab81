import Desk
import Domain
import Formats
import Foundation

/// Reads archives piece by piece, so that a year of mail never lies in memory at once.
final class ArchiveReader {
    /// Enough for one commit to be cheap per item, little enough to stay small in memory.
    private static let batchItems = 1000, batchBytes = 4 << 20

    /// How large the files are together, and how much of them was read.
    let totalBytes: Int
    var readBytes: Int { ownBytes + (converter?.readBytes ?? 0) }
    /// Files and records that could not be read at all.
    var failures: [ArrivalTally.Failure] { ownFailures + (converter?.failures ?? []) }
    /// Records that nobody said: likes, follows, boosts.
    var others: Int { converter?.others ?? 0 }

    private var ownBytes = 0
    private var ownFailures: [ArrivalTally.Failure] = []

    private var files: ArraySlice<String>
    private let plan: ImportPlan
    /// Makes messages of what is neither mail nor JSON Lines.
    private let converter: ArchiveConverter?
    private var mbox: (reader: MboxFile, file: String)?
    private var lines: (reader: LineReader, file: String)?

    /// Folders stand for the files in them, in order of their names.
    init(_ paths: [String], _ plan: ImportPlan) throws {
        var files: [String] = []
        for path in paths {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure(.unreadableInput, "There is no file or folder \(path).")
            }
            if isFolder.boolValue {
                guard let found = FolderWalk.files(in: path) else {
                    throw CommandFailure(.unreadableInput, "The folder \(path) cannot be read.")
                }
                files += Self.wanted(found, plan)
            } else {
                files.append(path)
            }
        }
        self.plan = plan
        let isConverted = ![.mbox, .eml, .jsonl].contains(plan.format)
        converter = isConverted ? try ArchiveConverter(files[...], plan) : nil
        self.files = isConverted ? [] : files[...]
        // Only who watches the progress wants to know.
        totalBytes = Terminal.isWatched ? files.reduce(0) { $0 + (ArchiveBytes.size($1) ?? 0) } : 0
    }

    /// The files of a folder that are meant: in the archive of a Mastodon account what it sent, elsewhere all of them.
    private static func wanted(_ files: [String], _ plan: ImportPlan) -> [String] {
        guard plan.format == .mastodon else { return files }
        let sent = files.filter { $0.hasSuffix("/outbox.json") }
        return sent.isEmpty ? files.filter { $0.hasSuffix(".json") || $0.hasSuffix(".jsonl") } : sent
    }

    /// The next batch; nil at the end.
    func next() async throws -> [ImportItem]? {
        var batch: [ImportItem] = []
        var size = 0
        while batch.count < Self.batchItems, size < Self.batchBytes, let items = try await items() {
            size += items.reduce(0) { $0 + $1.bytes.count }
            batch += items
        }
        return batch.isEmpty ? nil : batch
    }

    /// Ends what helped to read.
    func close() async { await converter?.close() }

    private func items() async throws -> [ImportItem]? {
        if let converter { return try await converter.next() }
        return item().map { [$0] }
    }

    private func item() -> ImportItem? {
        while true {
            if let (reader, file) = mbox {
                if let raw = reader.next() {
                    ownBytes += raw.count
                    return ImportItem(kind: .mail, source: "\(file)#\(reader.count)", bytes: raw)
                }
                if let problem = reader.problem { ownFailures.append(.init(source: file, reason: problem)) }
                mbox = nil
            }
            if let (reader, file) = lines {
                if let line = reader.next() {
                    ownBytes += line.count + 1
                    return ImportItem(kind: .json, source: "\(file):\(reader.line)", bytes: line)
                }
                if let problem = reader.problem { ownFailures.append(.init(source: file, reason: problem)) }
                lines = nil
            }
            guard let file = files.popFirst() else { return nil }
            switch plan.format {
            case .eml:
                if let bytes = whole(file) {
                    ownBytes += bytes.count
                    return ImportItem(kind: .mail, source: file, bytes: bytes)
                }
            case .mbox:
                if let reader = MboxFile(path: file) {
                    mbox = (reader, file)
                } else {
                    ownFailures.append(.init(source: file, reason: "The file cannot be opened."))
                }
            case .jsonl:
                if let reader = LineReader(path: file) {
                    lines = (reader, file)
                } else {
                    ownFailures.append(.init(source: file, reason: "The file cannot be opened."))
                }
            case .feed, .mastodon, .bluesky, .csv: break
            }
        }
    }

    private func whole(_ file: String) -> [UInt8]? {
        switch ArchiveBytes.read(file, limit: MailLimits.size) {
        case .success(let bytes): return bytes
        case .failure(let problem):
            ownFailures.append(.init(source: file, reason: problem.reason))
            return nil
        }
    }
}

/// The mails of an mbox file one by one.
private final class MboxFile {
    private let descriptor: Int32
    private var reader: MboxReader
    /// How many mails were given.
    private(set) var count = 0
    /// Why reading ended before the file did.
    private(set) var problem: String?

    init?(path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        reader = MboxReader {
            var chunk = [UInt8](repeating: 0, count: 1 << 18)
            while true {
                let count = read(descriptor, &chunk, chunk.count)
                if count < 0, errno == EINTR { continue }
                guard count >= 0 else { throw CommandFailure(.unreadableInput, "The file could not be read to its end.") }
                return count == 0 ? nil : Array(chunk[..<count])
            }
        }
    }

    deinit { close(descriptor) }

    func next() -> [UInt8]? {
        do {
            guard let raw = try reader.next() else { return nil }
            count += 1
            return raw
        } catch {
            problem = "The file could not be read to its end."
            return nil
        }
    }
}
