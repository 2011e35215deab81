import Domain
import Support

/// `due`: for each promise of standard input, when it must be kept and how its clock stands.
enum DueCommand {
    private struct Question: Decodable {
        let id: EchoedID?
        let channel: String
        let received: String
        let target: String?
        let calendar: OpeningHours?
        let now: String?
        let answered: String?
        let pauses: [[String?]]?
    }

    private struct Answer: Encodable {
        var id: EchoedID?
        let target: String
        let due: String?
        var openSeconds: Seconds?
        var state: String?
        var remainingSeconds: Seconds?
        var lateSeconds: Seconds?

        private enum Key: CodingKey { case id, target, due, openSeconds, state, remainingSeconds, lateSeconds }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encodeIfPresent(id, forKey: .id)
            try container.encode(target, forKey: .target)
            // Null says that a pause without an end comes first.
            try container.encode(due, forKey: .due)
            try container.encodeIfPresent(openSeconds, forKey: .openSeconds)
            try container.encodeIfPresent(state, forKey: .state)
            try container.encodeIfPresent(remainingSeconds, forKey: .remainingSeconds)
            try container.encodeIfPresent(lateSeconds, forKey: .lateSeconds)
        }
    }

    /// Microseconds written as seconds, without a fraction where there is none.
    private struct Seconds: Encodable {
        let microseconds: Int64
        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            if microseconds % 1_000_000 == 0 {
                try container.encode(microseconds / 1_000_000)
            } else {
                try container.encode(Double(microseconds) / 1_000_000)
            }
        }
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: [], flags: [])
        try arguments.requireNoWords()
        var timelines: [OpeningHours: OpeningTimeline] = [:]
        return try Filter.run { line, _ in
            let question = try Filter.decode(Question.self, from: line)
            do {
                return try JSONLine.text(
                    try answer(question) { hours in
                        if let known = timelines[hours] { return known }
                        // Lines mostly share a calendar or a few.
                        if timelines.count >= 64 { timelines.removeAll() }
                        let timeline = try OpeningTimeline(hours)
                        timelines[hours] = timeline
                        return timeline
                    })
            } catch let problem as ClockProblem {
                throw Filter.Failure(problem.sentence, id: question.id)
            } catch let problem as ResponseTargetProblem {
                throw Filter.Failure(problem.sentence, id: question.id)
            } catch let problem as OpeningHoursProblem {
                throw Filter.Failure(problem.sentence, id: question.id)
            }
        }
    }

    private static func answer(_ question: Question, _ timeline: (OpeningHours) throws -> OpeningTimeline) throws -> Answer {
        let refuse = { (sentence: String) in Filter.Failure(sentence, id: question.id) }
        guard let channel = Channel(rawValue: question.channel) else {
            throw refuse("There is no channel \"\(question.channel.prefix(40))\".")
        }
        let instant = { (text: String, field: String) throws -> Instant in
            guard let instant = Instant(rfc3339: text) else {
                throw refuse("The field \"\(field)\" is no time; write 2026-11-23T09:30:00+01:00.")
            }
            return instant
        }
        let pauses = try (question.pauses ?? []).map { pause in
            guard pause.count == 2, let from = pause[0] else {
                throw refuse("A pause is two times, [\"from\",\"to\"], of which the second may be null.")
            }
            return (from: try instant(from, "pauses"), to: try pause[1].map { try instant($0, "pauses") })
        }
        let target = try question.target.map { text in try ResponseTarget(iso8601: text) } ?? .standard(for: channel)
        let clock = ResponseClock(
            received: try instant(question.received, "received"), target: target, pauses: Pauses(pauses),
            answered: try question.answered.map { try instant($0, "answered") })
        let timeline = try timeline(question.calendar ?? .always)
        var answer = Answer(id: question.id, target: question.target ?? target.text, due: try clock.due(in: timeline)?.rfc3339)
        guard let now = try question.now.map({ try instant($0, "now") }) else { return answer }
        let reading = try clock.reading(at: now, in: timeline)
        answer.openSeconds = Seconds(microseconds: reading.open)
        answer.state = reading.state.rawValue
        answer.remainingSeconds = Seconds(microseconds: reading.remaining)
        if reading.late > 0 { answer.lateSeconds = Seconds(microseconds: reading.late) }
        return answer
    }
}
