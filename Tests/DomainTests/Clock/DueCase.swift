import Domain
import Foundation
import Support

/// A case of `Tests/Fixtures/due.jsonl`, worked out by hand: what is asked, what must come out, and why in a word.
struct DueCase: Sendable, CustomStringConvertible {
    private struct Line: Decodable {
        struct Question: Decodable {
            let channel: String
            let received: String
            let target: String?
            let calendar: String?
            let now: String?
            let answered: String?
            let pauses: [[String?]]?
        }
        struct Outcome: Decodable {
            let target: String?
            let due: String?
            let openSeconds: Double?
            let state: String?
            let remainingSeconds: Double?
            let lateSeconds: Double?
        }
        let calendar: String?
        let `is`: OpeningHours?
        let why: String?
        let `in`: Question?
        let out: Outcome?
    }

    let description: String
    let clock: ResponseClock
    let hours: OpeningHours
    let now: Instant?
    let due: Instant?
    let openSeconds: Double?
    let state: String?
    let remainingSeconds: Double?
    let lateSeconds: Double?

    /// A table that cannot be read is a failed test, not an empty one.
    struct Unreadable: Error, CustomStringConvertible { let description: String }

    static func all() throws -> [DueCase] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Fixtures/due.jsonl")
            .standardized
        var calendars: [String: OpeningHours] = ["always": .always]
        var cases: [DueCase] = []
        for text in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let line = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
            if let name = line.calendar, let hours = line.is {
                calendars[name] = hours
            } else if let why = line.why, let question = line.in, let out = line.out {
                cases.append(try DueCase(why, question, out, calendars))
            } else {
                throw Unreadable(description: String(text))
            }
        }
        return cases
    }

    private init(_ why: String, _ question: Line.Question, _ out: Line.Outcome, _ calendars: [String: OpeningHours]) throws {
        func time(_ text: String) throws -> Instant {
            guard let instant = Instant(rfc3339: text) else { throw Unreadable(description: "\(why): \(text)") }
            return instant
        }
        guard let hours = calendars[question.calendar ?? "always"], let channel = Channel(rawValue: question.channel) else {
            throw Unreadable(description: why)
        }
        description = why
        self.hours = hours
        let pauses = try (question.pauses ?? []).compactMap { pair in
            try pair[0].map { (from: try time($0), to: try pair[1].map(time)) }
        }
        clock = ResponseClock(
            received: try time(question.received),
            target: try question.target.map { try ResponseTarget(iso8601: $0) } ?? .standard(for: channel),
            pauses: Pauses(pauses), answered: try question.answered.map(time))
        now = try question.now.map(time)
        due = try out.due.map(time)
        (openSeconds, state, remainingSeconds, lateSeconds) = (out.openSeconds, out.state, out.remainingSeconds, out.lateSeconds)
    }
}
