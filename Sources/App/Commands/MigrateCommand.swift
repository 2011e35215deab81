import Foundation
import SQL
import Storage
import Support

/// `migrate`: brings the schema up to date; on PostgreSQL nothing else does.
enum MigrateCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store, flags: ["dry-run"])
        try arguments.requireNoWords()
        guard case .server(let url) = try Store.place(arguments, environment: ProcessInfo.processInfo.environment) else {
            if arguments.has("dry-run") {
                throw CommandFailure(.usage, "--dry-run is for PostgreSQL; a file is copied before it is changed.")
            }
            let store = try await Store.openAlone(arguments)
            await store.database.close()
            Terminal.line("The schema is up to date (version \(migrations.count)).")
            return 0
        }
        let log = Log()
        let database = try await Database.open(.postgresql(url: url), log: log)
        do {
            if arguments.has("dry-run") {
                for name in try await Migrator.pending(database, migrations) { Terminal.line("would run: \(name)") }
            } else {
                for name in try await Migrator.migrate(database, migrations, now: Clock.system.now()) { Terminal.line("ran: \(name)") }
                Terminal.line("The schema is up to date (version \(migrations.count)).")
            }
        } catch {
            await database.close()
            throw error
        }
        await database.close()
        return 0
    }
}
