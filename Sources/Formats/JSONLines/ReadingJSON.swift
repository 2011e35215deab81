package import Domain

/// A reading in the shape of the contract.
package struct ReadingJSON: Encodable, Sendable {
    struct ToneJSON: Encodable {
        let address: String
        let emoji: Int
        let length: String
        let dialect: Bool
        let shouting: Bool
    }
    struct SignalJSON: Encodable {
        let name: String
        let certainty: String
    }
    struct EvidenceJSON: Encodable {
        let field: String
        let text: String
        let start: Int
        let end: Int
    }

    let language: String
    let languageConfidence: Double
    let sentiment: String
    let sentimentScore: Double
    let emotion: String
    let kind: String
    let topics: [String]
    let urgency: String
    let tone: ToneJSON
    let signals: [SignalJSON]
    let formalKind: String?
    let because: [EvidenceJSON]

    package init(_ reading: Reading) {
        language = reading.language.rawValue
        languageConfidence = Self.rounded(reading.languageConfidence)
        sentiment = reading.sentiment.rawValue
        sentimentScore = Self.rounded(reading.sentimentScore)
        emotion = reading.emotion.rawValue
        kind = reading.kind.rawValue
        topics = reading.topics
        urgency = reading.urgency.rawValue
        tone = ToneJSON(
            address: reading.tone.address.rawValue, emoji: reading.tone.emoji, length: reading.tone.length.rawValue,
            dialect: reading.tone.dialect, shouting: reading.tone.shouting)
        signals = reading.signals.map { SignalJSON(name: $0.name.rawValue, certainty: $0.certainty.rawValue) }
        formalKind = reading.formalKind?.rawValue
        because = reading.because.map { EvidenceJSON(field: $0.field, text: $0.text, start: $0.start, end: $0.end) }
    }

    /// Three digits say all that there is to say.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    /// The reading on one line, with the `id` of its message when it has one: `id` is a JSON value already. Written by hand, as the general encoder
    /// takes longer than reading the message does.
    package func line(id: String?) -> String {
        var out = JSONWriter()
        out.raw("{")
        if let id { out.raw("\"id\":\(id),") }
        out.raw("\"language\":\"\(language)\",\"languageConfidence\":\(languageConfidence),")
        out.raw("\"sentiment\":\"\(sentiment)\",\"sentimentScore\":\(sentimentScore),")
        out.raw("\"emotion\":\"\(emotion)\",\"kind\":\"\(kind)\",\"topics\":")
        out.list(topics) { $0.string($1) }
        out.raw(
            ",\"urgency\":\"\(urgency)\",\"tone\":{\"address\":\"\(tone.address)\",\"emoji\":\(tone.emoji),\"length\":\"\(tone.length)\",")
        out.raw("\"dialect\":\(tone.dialect),\"shouting\":\(tone.shouting)},\"signals\":")
        out.list(signals) { $0.raw("{\"name\":\"\($1.name)\",\"certainty\":\"\($1.certainty)\"}") }
        if let formalKind { out.raw(",\"formalKind\":\"\(formalKind)\"") }
        out.raw(",\"because\":")
        out.list(because) { out, one in
            out.raw("{\"field\":\"\(one.field)\",\"text\":")
            out.string(one.text)
            out.raw(",\"start\":\(one.start),\"end\":\(one.end)}")
        }
        out.raw("}")
        return out.text
    }
}

/// JSON under construction.
package struct JSONWriter {
    package private(set) var text = ""

    package init() { text.reserveCapacity(512) }

    package mutating func raw(_ piece: String) { text += piece }

    package mutating func string(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    package mutating func list<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
        raw("[")
        for (index, element) in elements.enumerated() {
            if index > 0 { raw(",") }
            write(&self, element)
        }
        raw("]")
    }
}
