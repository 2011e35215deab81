import Channels

/// `length`: how long a text is on a channel, whether it fits, and how it would be cut where it does not.
enum LengthCommand {
    private struct Question: Decodable {
        let id: EchoedID?
        let channel: String
        let field: String?
        let text: String
        /// What the post warns of, where the channel counts the two together.
        let warning: String?

        private enum CodingKeys: String, CodingKey {
            case id, channel, field, text
            case warning = "spoiler_text"
        }
    }

    private struct Answer: Encodable {
        let id: EchoedID?
        let count: Int
        let limit: Int?
        let fits: Bool
        let unit: String
        let parts: [String]?
        let bytes: Int?
        let limitBytes: Int?
        let problem: String?
        /// The text as it goes out, where that is not what was written.
        let wire: String?

        private enum Key: CodingKey { case id, count, limit, fits, unit, parts, bytes, limitBytes, problem, wire }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encodeIfPresent(id, forKey: .id)
            try container.encode(count, forKey: .count)
            // Null says that there is none.
            try container.encode(limit, forKey: .limit)
            try container.encode(fits, forKey: .fits)
            try container.encode(unit, forKey: .unit)
            try container.encodeIfPresent(parts, forKey: .parts)
            try container.encodeIfPresent(bytes, forKey: .bytes)
            try container.encodeIfPresent(limitBytes, forKey: .limitBytes)
            try container.encodeIfPresent(problem, forKey: .problem)
            try container.encodeIfPresent(wire, forKey: .wire)
        }
    }

    static func run(_ words: [String]) throws -> Int32 {
        try Arguments(words, valued: []).requireNoWords()
        return try Filter.run { line, _ in
            let question = try Filter.decode(Question.self, from: line)
            let rule = try rule(for: question)
            let length = rule.judge(question.text, warning: question.warning ?? "")
            let isLittle = question.channel == "linkedin" && rule.field.hasPrefix("post")
            return try JSONLine.text(
                Answer(
                    id: question.id, count: length.count, limit: length.limit, fits: length.fits, unit: length.unit.rawValue,
                    parts: length.parts, bytes: length.bytes, limitBytes: length.byteLimit, problem: length.problem?.rawValue,
                    wire: isLittle ? LittleText.escaped(question.text) : nil))
        }
    }

    private static func rule(for question: Question) throws(Filter.Failure) -> LengthRule {
        do throws(LengthRules.Unknown) {
            return try LengthRules.rule(question.channel, field: question.field)
        } catch {
            switch error {
            case .channel: throw Filter.Failure("There is no channel \"\(question.channel.prefix(40))\".", id: question.id)
            case .field(let known):
                throw Filter.Failure(
                    "The channel \(question.channel) has no field \"\((question.field ?? "").prefix(40))\"; it has \(known.joined(separator: ", ")).",
                    id: question.id)
            }
        }
    }
}
