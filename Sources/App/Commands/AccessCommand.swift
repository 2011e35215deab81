import Desk
import Domain
import Foundation
import Support
import Web

/// `access PERSON --to FILE`: everything that is held on a person, as one file for that person.
enum AccessCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(["to", "language"]), flags: ["names"])
        guard !arguments.words.isEmpty, let file = arguments.value("to") else {
            throw CommandFailure(
                .usage, "Say whom and where: access PERSON --to FILE, PERSON being an address, handle, name or identifier.")
        }
        let path = URL(fileURLWithPath: file).standardizedFileURL.path
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(.usage, "\(path) exists already; this never writes over a file.")
        }
        if let language = arguments.value("language"), Language(named: language) == nil {
            throw CommandFailure(.usage, "--language takes nl, nl-NL, fr, de or en.")
        }
        let request = ControlRequest.access(
            organisation: arguments.value("organisation"), person: arguments.words.joined(separator: " "), path: path,
            language: arguments.value("language"), namesStaff: arguments.has("names"))
        for line in try await request.ask(arguments) { Terminal.line(line) }
        return 0
    }
}

extension ControlHandler {
    /// Writes the bundle to a file that only its owner can read, a piece at a time.
    func access(organisation: String?, person: String, path: String, language: String?, namesStaff: Bool) async throws -> [String] {
        let id = try await desk.organisation(named: organisation)
        let agent = Agent.commandLine(id)
        let people = try await people(person, as: agent).map(\.person.id)
        let bundle = try await desk.accessBundle(of: people, namesStaff: namesStaff, as: agent, now: running.clock.now())
        let regime = try await desk.organisations().first { $0.id == id }?.languageRegime ?? .free
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandFailure(.usage, "\(path) cannot be made: \(String(cString: strerror(errno))).") }
        defer { close(descriptor) }
        let document = AccessDocument(
            bundle, in: Language(named: language) ?? Language(of: bundle, regime), zone: TimeZone(identifier: "Europe/Brussels") ?? .gmt)
        do {
            try await document.write({ try await desk.bytes(of: $0, as: agent) }) { piece in
                guard Terminal.write(piece, to: descriptor) else { throw CommandFailure(.internalError, "\(path) could not be written.") }
            }
        } catch {
            // Half a bundle would be taken for a whole one.
            unlink(path)
            throw error
        }
        return [
            "\(bundle.messageCount) messages in \(bundle.conversations.count) conversations and \(bundle.files.count) files were written to \(path).",
            "Read it before you hand it over: what somebody wrote about others in a text of their own is not found by a program.",
        ]
    }
}
