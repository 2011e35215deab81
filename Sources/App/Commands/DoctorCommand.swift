import Foundation
import SQL
import Storage

/// `doctor`: looks at everything that can be wrong and says it in words; exit 0 when all is sound.
enum DoctorCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store)
        try arguments.requireNoWords()
        guard let store = try await Store.open(arguments) else {
            let problems = try ControlClient(arguments).request(.check)
            return report(problems, isRunning: true)
        }
        let problems = try await store.database.integrityCheck()
        let isSet = !store.settings.text(.mailServer).isEmpty && !store.settings.text(.mailFrom).isEmpty
        await store.database.close()
        Terminal.line(
            isSet ? "Mail: answers leave through a server." : "Mail: not configured, so mail cannot be answered (mail.server, mail.from).")
        if !FileManager.default.fileExists(atPath: "/proc/sys/kernel/seccomp/actions_avail") {
            Terminal.line("This kernel has no system call filter: what reads mail is shut in less tightly than it should be.")
        }
        return report(problems, isRunning: false)
    }

    private static func report(_ problems: [String], isRunning: Bool) -> Int32 {
        Terminal.line(isRunning ? "A server is running on this data." : "No server is running on this data.")
        guard !problems.isEmpty else {
            Terminal.line("The database is sound (schema \(migrations.count)).")
            return 0
        }
        for problem in problems { Terminal.line("The database is damaged: \(problem)") }
        Terminal.line("Stop the server, keep a copy of the folder, and restore the last backup: samenspraak restore FILE.")
        return CommandFailure.Status.internalError.rawValue
    }
}
