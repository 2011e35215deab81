import Domain
import Formats
import Foundation
import Language
import Support

/// `coach`: what the EPO coach says of each draft of standard input, beside the message that it answers.
enum CoachCommand {
    /// A line: the draft must be there, of the message as much as is known.
    private struct Line: Decodable {
        let id: EchoedID?
        let message: MessageLine?
        let draft: String
        let language: String?
    }

    private struct MessageLine: Decodable {
        struct AuthorLine: Decodable {
            let handle: String?
            let name: String?
            let role: String?
        }
        let text: String?
        let channel: String?
        let subject: String?
        let lang: String?
        let reply: String?
        let author: AuthorLine?
    }

    static func run(_ words: [String]) throws -> Int32 {
        try Arguments(words, valued: []).requireNoWords()
        return try Filter.run { line, _ in
            let wire = try Filter.decode(Line.self, from: line)
            let report = Coach.review(wire.draft, in: context(wire))
            return CoachJSON.line(report, id: try wire.id.map(JSONLine.text))
        }
    }

    private static func context(_ line: Line) -> CoachContext {
        let wire = line.message
        let author = Author(
            handle: wire?.author?.handle, name: wire?.author?.name, role: wire?.author?.role.flatMap(Author.Role.init(rawValue:)))
        let message = IncomingMessage(
            remoteID: "", channel: wire?.channel.flatMap(Channel.init(rawValue:)) ?? .other, author: author, text: wire?.text ?? "",
            subject: wire?.subject ?? "", at: Instant(microseconds: 0), language: wire?.lang,
            mail: wire?.reply.map { MailDetails(reply: $0) })
        // `nl-BE` is Dutch; a language that we have no rules for asks for none.
        let wanted = line.language.flatMap { $0.lowercased().split(separator: "-").first }.flatMap {
            Reading.Language(rawValue: String($0))
        }
        return CoachContext(message, language: wanted == .other ? nil : wanted)
    }
}

/// A report in the shape of the contract. Besides what that names, a finding has its `code`, which never changes with the language, and the
/// `points` that it earned or cost.
enum CoachJSON {
    /// The report on one line; `id` is a JSON value already. What is said is in the language of the draft.
    static func line(_ report: CoachReport, id: String?) -> String {
        var out = JSONWriter()
        out.raw("{")
        if let id { out.raw("\"id\":\(id),") }
        out.raw("\"score\":\(report.score),\"language\":\"\(report.language.rawValue)\"")
        for dimension in CoachReport.Dimension.allCases {
            let judgement = report[dimension]
            out.raw(",\"\(dimension.rawValue)\":{\"score\":\(judgement.score),\"findings\":")
            out.list(judgement.findings) { write($1, report.language, to: &$0) }
            out.raw("}")
        }
        out.raw("}")
        return out.text
    }

    private static func write(_ finding: CoachFinding, _ language: Reading.Language, to out: inout JSONWriter) {
        out.raw("{\"code\":\"\(finding.code.rawValue)\",\"what\":")
        out.string(finding.sentence(in: language))
        out.raw(",\"text\":")
        out.string(finding.text)
        out.raw(",\"start\":\(finding.start),\"end\":\(finding.end),\"suggestion\":")
        out.string(finding.suggestion)
        out.raw(",\"points\":\(finding.points)}")
    }
}
