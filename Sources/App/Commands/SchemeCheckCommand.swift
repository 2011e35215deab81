import Domain
import Foundation

/// `scheme-check FILE`: what is wrong with a reaction scheme, one finding a line.
enum SchemeCheckCommand {
    private struct Line: Encodable {
        let kind: String
        let node: String?
        let place: String
        let reason: String

        private enum Key: CodingKey { case kind, node, place, reason }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(kind, forKey: .kind)
            // The scheme as a whole is said as null.
            try container.encode(node, forKey: .node)
            try container.encode(place, forKey: .place)
            try container.encode(reason, forKey: .reason)
        }
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: [])
        guard let path = arguments.words.first, arguments.words.count == 1 else {
            throw CommandFailure(.usage, "Name the scheme to look at: samenspraak scheme-check FILE.")
        }
        let findings = ReactionScheme.findings(json: try SchemeFile.bytes(of: path))
        for finding in findings {
            Terminal.line(
                try JSONLine.text(Line(kind: finding.kind.rawValue, node: finding.node, place: finding.place, reason: finding.reason)))
        }
        guard let first = findings.first else { return 0 }
        let more = findings.count == 1 ? "" : " (\(findings.count) findings in all)"
        throw CommandFailure(.unreadableInput, "\(path): \(first.sentence)\(more)")
    }
}

/// A file that the command line names.
enum SchemeFile {
    /// The bytes of a file, or of standard input for `-`.
    static func bytes(of path: String, limit: Int = ReactionScheme.longest) throws(CommandFailure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CommandFailure(.unreadableInput, "\(path) cannot be opened.") }
        defer { if descriptor != STDIN_FILENO { close(descriptor) } }
        guard let bytes = Terminal.read(descriptor, limit: limit) else {
            throw CommandFailure(.unreadableInput, "\(path) cannot be read, or is larger than \(limit >> 20) MB.")
        }
        return bytes
    }

    /// The scheme in a file; without a file the shipped one.
    static func scheme(at path: String?) throws(CommandFailure) -> ReactionScheme {
        guard let path else { return try .shipped() }
        let bytes = try bytes(of: path)
        do { return try ReactionScheme(json: bytes) } catch {
            throw CommandFailure(.unreadableInput, "\(path): \(error.sentence)")
        }
    }
}
