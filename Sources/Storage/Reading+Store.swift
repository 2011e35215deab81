package import Domain
package import SQL
package import Support

/// Small lists of our own names, in one column.
private enum ReadingText {
    static func signals(_ signals: [Signal]) -> String {
        signals.map { $0.name.rawValue + ($0.certainty == .possible ? "?" : "") }.joined(separator: " ")
    }

    static func signals(_ text: String) -> [Signal] {
        text.split(separator: " ").compactMap { word in
            let isPossible = word.hasSuffix("?")
            return Signal.Name(rawValue: String(isPossible ? word.dropLast() : word)).map { Signal($0, isPossible ? .possible : .certain) }
        }
    }

    static func tone(_ tone: Tone) -> String {
        "\(tone.address.rawValue) \(tone.length.rawValue) \(tone.emoji)\(tone.dialect ? " dialect" : "")\(tone.shouting ? " shouting" : "")"
    }

    static func tone(_ text: String) -> Tone {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 3 else { return Tone() }
        return Tone(
            address: Tone.Address(rawValue: words[0]) ?? .none, emoji: Int(words[2]) ?? 0,
            length: Tone.Length(rawValue: words[1]) ?? .short,
            dialect: words.contains("dialect"), shouting: words.contains("shouting"))
    }

    /// Each reason as `field start end`, parted by semicolons: the words themselves stay where they are.
    static func because(_ evidence: [Reading.Evidence]) -> String {
        evidence.map { "\($0.field) \($0.start) \($0.end)" }.joined(separator: ";")
    }

    /// The reasons with their words from the text; those beyond its end (a list shows long texts cut) fall out.
    static func because(_ text: String, in message: String) -> [Reading.Evidence] {
        guard !text.isEmpty, !message.isEmpty else { return [] }
        let scalars = message.unicodeScalars
        // Readings stand in the order of their fields, not of their places, and the places are few.
        return text.split(separator: ";").compactMap { one in
            let parts = one.split(separator: " ")
            guard parts.count == 3, let start = Int(parts[1]), let end = Int(parts[2]), 0 <= start, start < end,
                let from = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
                let upTo = scalars.index(from, offsetBy: end - start, limitedBy: scalars.endIndex)
            else { return nil }
            return Reading.Evidence(field: String(parts[0]), text: String(scalars[from..<upTo]), start: start, end: end)
        }
    }
}

extension Transaction {
    /// Adds the readings of messages that are there.
    package func insert(_ readings: [(message: ID<Message>, reading: Reading)], in organisation: ID<Organisation>) throws {
        for (message, reading) in readings {
            try execute(
                """
                INSERT INTO reading (organisation_id, message_id, language, confidence, sentiment, score, kind, urgency, topics, signals, formal_kind,
                    tone, because)
                VALUES (\(organisation), \(message), \(reading.language.rawValue), \(Int(reading.languageConfidence * 1000)),
                    \(reading.sentiment.rawValue), \(Int(reading.sentimentScore * 1000)), \(reading.kind.rawValue), \(reading.urgency.rawValue),
                    \(reading.topics.joined(separator: " ")), \(ReadingText.signals(reading.signals)), \(reading.formalKind?.rawValue),
                    \(ReadingText.tone(reading.tone)), \(ReadingText.because(reading.because)))
                """)
        }
    }
}

extension Connection {
    /// The readings of these messages, with the words behind them as far as their texts are given.
    package func readings(of messages: [Message], in organisation: ID<Organisation>) throws -> [ID<Message>: Reading] {
        guard !messages.isEmpty else { return [:] }
        let texts = Dictionary(messages.map { ($0.id, $0.content.text) }, uniquingKeysWith: { one, _ in one })
        let found = try query(
            """
            SELECT \(Reading.columns), message_id FROM reading r
            WHERE r.organisation_id = \(organisation) AND r.message_id IN (\(list: messages.map(\.id)))
            """
        ) { row in
            let id: ID<Message> = try row.id(11)
            return (id, try Reading(row: row, text: texts[id] ?? ""))
        }
        return Dictionary(found, uniquingKeysWith: { one, _ in one })
    }

    /// What the last message from outside says in each of these conversations, without the words behind it.
    package func lastReadings(
        of conversations: [ID<Conversation>], in organisation: ID<Organisation>
    ) throws -> [ID<Conversation>: Reading] {
        guard !conversations.isEmpty else { return [:] }
        let found = try query(
            """
            SELECT \(Reading.columns), c.id FROM conversation c
            JOIN reading r ON r.organisation_id = c.organisation_id AND r.message_id = (
                SELECT m.id FROM message m WHERE m.organisation_id = c.organisation_id AND m.conversation_id = c.id AND m.direction = 'inbound'
                ORDER BY m.at DESC, m.id DESC LIMIT 1)
            WHERE c.organisation_id = \(organisation) AND c.id IN (\(list: conversations))
            """
        ) { (try $0.id(11, Conversation.self), try Reading(row: $0, text: "")) }
        return Dictionary(found, uniquingKeysWith: { one, _ in one })
    }
}

extension Reading {
    fileprivate static let columns: SQL = """
        r.language, r.confidence, r.sentiment, r.score, r.kind, r.urgency, r.topics, r.signals, r.formal_kind, r.tone, r.because
        """

    fileprivate init(row: any Row, text: String) throws {
        self.init(
            language: Language(rawValue: try row.text(0)) ?? .other, languageConfidence: Double(try row.int(1)) / 1000,
            sentiment: Sentiment(rawValue: try row.text(2)) ?? .neutral, sentimentScore: Double(try row.int(3)) / 1000,
            kind: Kind(rawValue: try row.text(4)) ?? .other, topics: try row.text(6).split(separator: " ").map(String.init),
            urgency: Urgency(rawValue: try row.text(5)) ?? .none, tone: ReadingText.tone(try row.text(9)),
            signals: ReadingText.signals(try row.text(7)), formalKind: try row.optionalText(8).flatMap(FormalKind.init(rawValue:)),
            because: ReadingText.because(try row.text(10), in: text))
    }
}
