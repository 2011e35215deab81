import Foundation
import SQL

/// `backup FILE`: a checked copy of the database, by the server when one runs.
enum BackupCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store)
        guard let file = arguments.words.first, arguments.words.count == 1 else {
            throw CommandFailure(.usage, "Name one file for the backup.")
        }
        let path = URL(fileURLWithPath: file).standardizedFileURL.path
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(.usage, "\(path) exists already; a backup never writes over one.")
        }
        if let store = try await Store.open(arguments) {
            let running = try await RunningDesk.opening(store)
            do { try await store.database.backup(to: path) } catch {
                await running.close()
                throw error
            }
            await running.close()
        } else {
            _ = try ControlClient(arguments).request(.backup(path: path))
        }
        Terminal.line("The database was copied to \(path).")
        return 0
    }
}
