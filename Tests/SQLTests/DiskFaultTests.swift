import CSQLite
import Foundation
import SQL
import Support
import TestSupport
import Testing

/// What a disk can do to a SQLite file.
@Suite struct DiskFaultTests {
    private static func ids(_ database: Database) async throws -> [Int] {
        try await database.read { try $0.query("SELECT id FROM thing ORDER BY id") { try $0.int(0) } }
    }

    /// Writes `ids` at the same time, `size` bytes with each; gives those that were confirmed, and the codes of the errors.
    private static func write(_ ids: ClosedRange<Int>, size: Int, _ database: Database) async -> (
        kept: [Int], codes: [SQLError.Code], problems: [String]
    ) {
        let bytes = [UInt8](repeating: 7, count: size)
        let outcomes = await withTaskGroup(of: (Int, (any Error)?).self) { group in
            for id in ids {
                group.addTask {
                    do {
                        try await database.write { try $0.execute("INSERT INTO thing VALUES (\(id), \(bytes))") }
                        return (id, nil)
                    } catch { return (id, error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return (
            outcomes.filter { $0.1 == nil }.map(\.0).sorted(), outcomes.compactMap { ($0.1 as? SQLError)?.code },
            outcomes.compactMap { $0.1.map { "\($0)" } }
        )
    }

    @Test("A write that does not fit fails alone, and what fits goes on")
    func pageLimit() async throws {
        try await Backend.sqlite.withDatabase("CREATE TABLE thing (id BIGINT PRIMARY KEY, b BLOB)") { database in
            try await database.write { _ = try $0.query("PRAGMA max_page_count = 100") { try $0.int(0) } }
            async let small = Self.write(1...50, size: 100, database)
            async let large = Self.write(51...52, size: 1_000_000, database)
            let (kept, refused) = await (small, large)
            #expect(kept.kept == Array(1...50))
            #expect(refused.kept == [])
            #expect(refused.codes == [.disk, .disk])
            try await database.write { _ = try $0.query("PRAGMA max_page_count = 100000") { try $0.int(0) } }
            let later = await Self.write(51...52, size: 1_000_000, database)
            let stored = try await Self.ids(database)
            let problems = try await database.integrityCheck()
            #expect(later.kept == [51, 52])
            #expect(stored == Array(1...52))
            #expect(problems == [])
        }
    }

    @Test(
        "A full disk loses nothing that was confirmed, reads go on, and writing works again when there is room",
        .enabled(if: SmallDisk.canMount))
    func fullDisk() async throws {
        // Five megabytes until the ballast goes; then room for the journal and for all of it a second time, as a checkpoint copies it.
        let disk = try SmallDisk(megabytes: 16)
        let ballast = disk.path(of: "ballast")
        // Closed on exec, or a server that another test starts meanwhile keeps it, and with it the room.
        let file = open(ballast, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        #expect(file >= 0 && posix_fallocate(file, 0, 11 << 20) == 0)
        close(file)
        let database = try await Database.open(.sqlite(path: disk.path(of: "test.db")), mode: .create, log: Log { _ in })
        try await database.write { try $0.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY, b BLOB)") }
        var confirmed: [Int] = []
        var codes: [SQLError.Code] = []
        for round in 0..<20 where codes.isEmpty {
            let outcome = await Self.write((round * 10 + 1)...(round * 10 + 10), size: 50_000, database)
            confirmed += outcome.kept
            codes += outcome.codes
        }
        #expect(!confirmed.isEmpty)
        #expect(Set(codes) == [.disk])
        let whileFull = try await Self.ids(database)
        #expect(whileFull == confirmed)
        try FileManager.default.removeItem(atPath: ballast)
        var room = statvfs()
        #expect(statvfs(disk.path(of: "."), &room) == 0 && room.f_bavail * room.f_bsize > 10 << 20, "room \(room.f_bavail * room.f_bsize)")
        let later = await Self.write(1001...1005, size: 50_000, database)
        #expect(later.kept == Array(1001...1005), "\(later.problems) after \(confirmed.count)")
        await database.close()
        let again = try await Database.open(.sqlite(path: disk.path(of: "test.db")), log: Log { _ in })
        let stored = try await Self.ids(again)
        let problems = try await again.integrityCheck()
        #expect(stored == confirmed + later.kept)
        #expect(problems == [])
        await again.close()
    }

    @Test("A write waits for another program that holds the file for a moment")
    func held() async throws {
        let folder = try TemporaryDirectory()
        let path = folder.path(of: "test.db")
        let database = try await Database.open(.sqlite(path: path), mode: .create, log: Log { _ in })
        try await database.write { try $0.execute("CREATE TABLE thing (id BIGINT PRIMARY KEY, b BLOB)") }
        var other: OpaquePointer?
        #expect(sqlite3_open_v2(path, &other, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK)
        #expect(sqlite3_exec(other, "BEGIN IMMEDIATE", nil, nil, nil) == SQLITE_OK)
        let refused = await Self.write(1...1, size: 10, database)
        #expect(refused.codes == [.busy])
        async let waiting = Self.write(2...9, size: 10, database)
        let during = try await Self.ids(database)
        #expect(during == [])
        #expect(sqlite3_exec(other, "ROLLBACK", nil, nil, nil) == SQLITE_OK)
        sqlite3_close_v2(other)
        let kept = await waiting.kept
        #expect(kept == Array(2...9))
        await database.close()
    }
}

/// A disk of a few megabytes in memory, for tests that may mount one.
private final class SmallDisk: Sendable {
    private let folder: TemporaryDirectory

    init(megabytes: Int) throws {
        folder = try TemporaryDirectory()
        guard mount("none", folder.path, "tmpfs", 0, "size=\(megabytes)m") == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit { _ = umount2(folder.path, Int32(MNT_DETACH)) }

    /// The path of `name` on the disk.
    func path(of name: String) -> String { folder.path(of: name) }

    /// Whether this process may mount.
    static let canMount: Bool = (try? SmallDisk(megabytes: 1)) != nil
}
