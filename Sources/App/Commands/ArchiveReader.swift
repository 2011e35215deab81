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
    private(set) var readBytes = 0
    /// Files that could not be read at all.
    private(set) var failures: [ArrivalTally.Failure] = []

    private var files: ArraySlice<String>
    private let format: ImportCommand.Format
    private var mbox: (reader: MboxFile, file: String)?
    private var lines: (reader: LineReader, file: String)?

    /// Folders stand for the files in them, in order of their names.
    init(_ paths: [String], _ format: ImportCommand.Format) throws(CommandFailure) {
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
                files += found
            } else {
                files.append(path)
            }
        }
        self.format = format
        self.files = files[...]
        // Only who watches the progress wants to know.
        totalBytes = Terminal.isWatched ? files.reduce(0) { $0 + (Self.size($1) ?? 0) } : 0
    }

    /// The next batch; nil at the end.
    func next() throws -> [ImportItem]? {
        var batch: [ImportItem] = []
        var size = 0
        while batch.count < Self.batchItems, size < Self.batchBytes, let item = item() {
            size += item.bytes.count
            batch.append(item)
        }
        return batch.isEmpty ? nil : batch
    }

    private func item() -> ImportItem? {
        while true {
            if let (reader, file) = mbox {
                if let raw = reader.next() {
                    readBytes += raw.count
                    return ImportItem(kind: .mail, source: "\(file)#\(reader.count)", bytes: raw)
                }
                if let problem = reader.problem { failures.append(.init(source: file, reason: problem)) }
                mbox = nil
            }
            if let (reader, file) = lines {
                if let line = reader.next() {
                    readBytes += line.count + 1
                    return ImportItem(kind: .json, source: "\(file):\(reader.line)", bytes: line)
                }
                if let problem = reader.problem { failures.append(.init(source: file, reason: problem)) }
                lines = nil
            }
            guard let file = files.popFirst() else { return nil }
            switch format {
            case .eml:
                if let bytes = whole(file) {
                    readBytes += bytes.count
                    return ImportItem(kind: .mail, source: file, bytes: bytes)
                }
            case .mbox:
                if let reader = MboxFile(path: file) {
                    mbox = (reader, file)
                } else {
                    failures.append(.init(source: file, reason: "The file cannot be opened."))
                }
            case .jsonl:
                if let reader = LineReader(path: file) {
                    lines = (reader, file)
                } else {
                    failures.append(.init(source: file, reason: "The file cannot be opened."))
                }
            }
        }
    }

    private func whole(_ file: String) -> [UInt8]? {
        guard let size = Self.size(file), size <= MailLimits.size else {
            failures.append(.init(source: file, reason: "The file is larger than \(MailLimits.size >> 20) MB."))
            return nil
        }
        guard let bytes = Self.bytes(of: file, size: size) else {
            failures.append(.init(source: file, reason: "The file cannot be read."))
            return nil
        }
        guard !bytes.isEmpty else {
            failures.append(.init(source: file, reason: "The file is empty."))
            return nil
        }
        return bytes
    }

    /// What stands in the file, at most `size` bytes; nil when it cannot be read to its end.
    private static func bytes(of path: String, size: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    return
                } else if errno != EINTR {
                    isWhole = false
                    return
                }
            }
        }
        return isWhole ? bytes : nil
    }

    /// The size of a plain file; nil for anything else.
    private static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
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
