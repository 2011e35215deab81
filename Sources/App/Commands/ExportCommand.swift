import Desk
import Domain
import Foundation
import Support

/// `export [FILE]`: all messages as JSON Lines in the shape of the contract, to a file or standard output.
enum ExportCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store)
        guard arguments.words.count <= 1 else { throw CommandFailure(.usage, "Name at most one file.") }
        let out = try output(arguments.words.first)
        defer { if out != STDOUT_FILENO { close(out) } }
        let organisation = arguments.value("organisation")
        var after: Int64 = 0
        var count = 0
        let ask: (Int64) async throws -> [String]
        var running: RunningDesk?
        if let store = try await Store.open(arguments) {
            let own = try await RunningDesk.opening(store)
            running = own
            ask = { try await ControlHandler(own).answer(.export(organisation: organisation, after: $0)) }
        } else {
            let client = try ControlClient(arguments)
            ask = { try client.request(.export(organisation: organisation, after: $0)) }
        }
        while true {
            let answer = try await ask(after)
            guard answer.count >= 2, let last = Int64(answer[answer.count - 2]) else { break }
            for index in stride(from: 1, to: answer.count, by: 2) {
                guard Terminal.write(Array((answer[index] + "\n").utf8), to: out) else {
                    throw CommandFailure(.internalError, "The export could not be written.")
                }
                count += 1
            }
            after = last
        }
        await running?.close()
        if out != STDOUT_FILENO { Terminal.line("\(count) messages were exported.") }
        return 0
    }

    private static func output(_ file: String?) throws(CommandFailure) -> Int32 {
        guard let file else { return STDOUT_FILENO }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure(.usage, "\(file) cannot be made, or exists already.") }
        return descriptor
    }
}
