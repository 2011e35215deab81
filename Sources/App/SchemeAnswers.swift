import Domain
import Foundation

/// What persons answered, from a file: one object, message to node to answer, or JSON Lines.
struct SchemeAnswers {
    private struct Line: Decodable {
        let id: EchoedID
        let answers: [String: String]
    }

    private var byMessage: [String: [String: String]] = [:]

    /// No answers.
    init() {}

    /// Reads and checks the file against the scheme: an answer that the scheme does not know is refused before anything is decided.
    init(path: String, for scheme: ReactionScheme) throws(CommandFailure) {
        let bytes = try SchemeFile.bytes(of: path, limit: 1 << 28)
        if let whole = try? JSONDecoder().decode([String: [String: String]].self, from: Data(bytes)) {
            byMessage = whole
        } else {
            var number = 0
            for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                number += 1
                guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }) else { continue }
                // What is wrong is in the sentence; the decoder's own words are for programmers.
                guard let read = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
                    let form =
                        "{\"message id\":{\"node\":\"answer\"}}, or a line {\"id\":…,\"answers\":{\"node\":\"answer\"}} for each message"
                    throw CommandFailure(.unreadableInput, "\(path): line \(number) holds no answers; wanted is \(form).")
                }
                byMessage[read.id.text, default: [:]].merge(read.answers) { _, last in last }
            }
        }
        for (message, answers) in byMessage.sorted(by: { $0.key < $1.key }) {
            for (node, answer) in answers.sorted(by: { $0.key < $1.key }) {
                if let problem = scheme.problem(node, answer) {
                    throw CommandFailure(.unreadableInput, "\(path): message \"\(message.prefix(60))\": \(problem)")
                }
            }
        }
    }

    subscript(message: String) -> [String: String] { byMessage[message] ?? [:] }
}

extension ReactionScheme {
    /// Why a person cannot give that answer; nil when they can.
    fileprivate func problem(_ node: String, _ answer: String) -> String? {
        guard let known = self.node(node) else { return "the scheme has no node \"\(node.prefix(60))\"." }
        guard !known.answers.contains(where: { $0.id == answer }) else { return nil }
        return "\"\(node)\" has no answer \"\(answer.prefix(60))\"; it has \(known.answers.map(\.id).joined(separator: ", "))."
    }
}

extension EchoedID {
    /// The identifier as text.
    fileprivate var text: String {
        switch self {
        case .text(let value): value
        case .integer(let value): String(value)
        case .number(let value): String(value)
        }
    }
}
