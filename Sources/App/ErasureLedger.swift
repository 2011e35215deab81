import Domain
import Foundation
import Support

/// The list of erasures beside the database: hashes alone, one erasure a line, so that an older copy of the database cannot bring back what
/// was erased since.
struct ErasureLedger: Sendable {
    private let directory: DataDirectory
    private var path: String { directory.path + "/erasures.jsonl" }

    init(_ directory: DataDirectory) { self.directory = directory }

    /// What the list holds, what was written of one erasure at several times together. A line that was not written to its end is none.
    func records() throws(CommandFailure) -> [ErasureRecord] {
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.settings, "The list of erasures \(path) cannot be read; without it erased persons could come back.")
        }
        var records: [Int64: ErasureRecord] = [:]
        for line in data.split(separator: UInt8(ascii: "\n")) {
            guard let record = try? JSONDecoder().decode(ErasureRecord.self, from: Data(line)) else { continue }
            guard var known = records[record.id] else {
                records[record.id] = record
                continue
            }
            known.handles = Array(Set(known.handles + record.handles)).sorted()
            known.items = Array(Set(known.items + record.items)).sorted { $0.hash < $1.hash }
            records[record.id] = known
        }
        return records.values.sorted { $0.id < $1.id }
    }

    /// Adds an erasure, and takes away the older copies of the database that this program left in the folder: they hold what was erased.
    func keep(_ record: ErasureRecord) throws {
        try note([record])
        removeCopies()
    }

    /// Adds those that the list lacks.
    func note(_ records: [ErasureRecord]) throws {
        let known = try self.records()
        for record in records where !known.contains(record) { try append(record) }
    }

    private func append(_ record: ErasureRecord) throws {
        try directory.make()
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw CommandFailure(.internalError, "The list of erasures \(path) cannot be written: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // A line break before it ends a line that a killed process left half written.
        let line = [UInt8(ascii: "\n")] + Array(try encoder.encode(record)) + [UInt8(ascii: "\n")]
        guard Terminal.write(line, to: descriptor), fsync(descriptor) == 0 else {
            throw CommandFailure(.internalError, "The list of erasures \(path) cannot be written.")
        }
    }

    /// The copies that were made before a migration and by a restore.
    var copies: [String] {
        let name = URL(fileURLWithPath: directory.database).lastPathComponent
        // Without a folder there are no copies.
        let files = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return files.filter { $0.hasPrefix("\(name).before-") || $0.hasPrefix("\(name).replaced-") }.sorted()
    }

    private func removeCopies() {
        for copy in copies {
            // A copy that cannot be removed is named by the command, which looks again.
            try? FileManager.default.removeItem(atPath: directory.path + "/" + copy)
        }
    }
}
