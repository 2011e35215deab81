import Foundation
import SQL
import Support
import TestSupport
import Testing

/// What can be wrong with a file.
@Suite struct SQLiteFileTests {
    private let folder: TemporaryDirectory
    private let path: String

    init() throws {
        folder = try TemporaryDirectory()
        path = folder.path(of: "test.db")
    }

    private func open(_ mode: OpenMode = .existing) async throws -> Database {
        try await Database.open(.sqlite(path: path), mode: mode, log: Log(from: .error))
    }

    private func fill(rows: Int = 2000) async throws {
        let database = try await open(.create)
        try await database.write { transaction in
            try transaction.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY, t TEXT NOT NULL)")
            try transaction.execute("CREATE INDEX thing_t ON thing (t)")
            for id in 1...rows { try transaction.execute("INSERT INTO thing VALUES (\(id), \("text number \(id) with some length"))") }
        }
        await database.close()
    }

    private func refusedOpening(_ mode: OpenMode = .existing) async {
        let error = await #expect(throws: SQLError.self) { try await open(mode) }
        #expect(error?.code == .damaged)
        #expect(error?.message.hasSuffix(".") == true)
    }

    @Test("A missing file is refused, never made, unless that is asked for")
    func missing() async throws {
        await refusedOpening()
        #expect(!FileManager.default.fileExists(atPath: path))
        try await open(.create).close()
        try await open().close()
    }

    @Test("A missing file whose journal is there is refused")
    func missingBesideJournal() async throws {
        #expect(FileManager.default.createFile(atPath: path + "-wal", contents: Data(count: 100)))
        await refusedOpening(.create)
        #expect(FileManager.default.fileExists(atPath: path + "-wal"))
    }

    @Test(
        "What is no database is refused and left as it is",
        arguments: [Data(), Data("hello\n".utf8), Data(repeating: 0x41, count: 100_000), Data(count: 8192)])
    func garbage(_ content: Data) async throws {
        #expect(FileManager.default.createFile(atPath: path, contents: content))
        await refusedOpening()
        await refusedOpening(.create)
        #expect(FileManager.default.contents(atPath: path) == content)
    }

    @Test("A folder in the place of the file is refused")
    func folderThere() async throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        await refusedOpening()
        await refusedOpening(.create)
    }

    @Test("A file cut short is refused", arguments: [50, 100, 4096, 6000, 8192, 50_000])
    func truncated(_ length: Int) async throws {
        try await fill()
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: UInt64(length))
        try file.close()
        await refusedOpening()
    }

    @Test("A page overwritten is found by the check, and reading it is an error")
    func overwritten() async throws {
        try await fill()
        var content = try #require(FileManager.default.contents(atPath: path))
        let pages = content.count / 4096
        for page in 3..<pages { content.replaceSubrange((page * 4096)..<(page * 4096 + 200), with: Data(repeating: 0x5a, count: 200)) }
        try content.write(to: URL(fileURLWithPath: path))
        let database = try await open()
        let problems = try await database.integrityCheck()
        #expect(!problems.isEmpty)
        let error = await #expect(throws: SQLError.self) {
            try await database.read { try $0.query("SELECT t FROM thing") { try $0.text(0) } }
        }
        #expect(error?.code == .damaged)
        let backup = await #expect(throws: SQLError.self) { try await database.backup(to: folder.path(of: "copy.db")) }
        #expect(backup?.code == .damaged)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") }
        #expect(left == [])
        await database.close()
    }

    @Test("The file and what stands beside it are for their owner only, and closing leaves one file")
    func privacy() async throws {
        let database = try await open(.create)
        try await database.write { try $0.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY)") }
        _ = try await database.read { try $0.query("SELECT id FROM thing") { try $0.int(0) } }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.path(of: name))[.posixPermissions] as? NSNumber
            #expect(mode?.intValue == 0o600, "\(name)")
        }
        await database.close()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left == ["test.db"])
    }

    @Test("A copy made while writing goes on is sound, whole and private, and replaces an older one")
    func backup() async throws {
        try await fill()
        let database = try await open()
        let copy = folder.path(of: "copy.db")
        let writing = Task {
            var id = 10_000
            while !Task.isCancelled {
                id += 1
                let next = id
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO thing VALUES (\(next), 'a')")
                    try transaction.execute("INSERT INTO thing VALUES (\(-next), 'b')")
                }
            }
            return id
        }
        for _ in 0..<3 { try await database.backup(to: copy) }
        writing.cancel()
        let last = try await writing.value
        await database.close()
        let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        let restored = try await Database.open(.sqlite(path: copy), log: Log(from: .error))
        let problems = try await restored.integrityCheck()
        #expect(problems == [])
        let counts = try await restored.read { connection in
            try connection.query(
                "SELECT (SELECT count(*) FROM thing WHERE id > 10000), (SELECT count(*) FROM thing WHERE id < 0), max(id) FROM thing"
            ) {
                [try $0.int(0), try $0.int(1), try $0.int(2)]
            }
        }
        #expect(counts[0][0] == counts[0][1])
        #expect(counts[0][2] <= last)
        await restored.close()
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(left.sorted() == ["copy.db", "test.db"])
    }

    @Test("The journal does not grow without end while readers come and go")
    func journal() async throws {
        try await fill(rows: 10)
        let database = try await open()
        let reading = Task {
            while !Task.isCancelled { _ = try await database.read { try $0.first("SELECT count(*) FROM thing") { try $0.int(0) } } }
        }
        let text = String(repeating: "x", count: 100_000)
        for id in 0..<600 {
            try await database.write { try $0.execute("UPDATE thing SET t = \("\(id)" + text) WHERE id = \(id % 10 + 1)") }
        }
        reading.cancel()
        let size = try FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
        // Without checkpoints it would hold 60 MB.
        #expect(try #require(size).intValue < 20_000_000)
        await database.close()
    }
}
