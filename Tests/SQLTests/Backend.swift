import SQL
import Support
import TestSupport
import Testing

/// The engines every test of this layer runs on.
enum Backend: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case sqlite, postgresql
    var testDescription: String { rawValue }

    /// Somewhere a database can be opened, gone with the value.
    struct Place: Sendable {
        let location: DatabaseLocation
        private let owner: any Sendable

        init(_ location: DatabaseLocation, owner: any Sendable) { (self.location, self.owner) = (location, owner) }

        /// Opens a database there, making the file when it is absent.
        func open(log: Log = Log(from: .error)) async throws -> Database { try await Database.open(location, mode: .create, log: log) }
    }

    /// A place with nothing in it.
    func place() async throws -> Place {
        switch self {
        case .sqlite:
            let folder = try TemporaryDirectory()
            return Place(.sqlite(path: folder.path(of: "test.db")), owner: folder)
        case .postgresql:
            let database = try await PostgresServer.freshDatabase()
            return Place(.postgresql(url: database.url), owner: database)
        }
    }

    /// Runs `body` with an open database in which `setUp` was run, and closes it.
    func withDatabase(_ setUp: SQL..., body: (Database) async throws -> Void) async throws {
        let place = try await place()
        let database = try await place.open()
        try await database.write { transaction in for sql in setUp { try transaction.execute(sql) } }
        do { try await body(database) } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}
