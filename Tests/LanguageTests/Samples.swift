import Domain
import Foundation
import Support

@testable import Language

/// A message of our own writing and what a reader should make of it, from Tests/Fixtures/readings.tsv.
struct Sample {
    let language: Reading.Language
    let kind: Reading.Kind
    let urgency: Reading.Urgency
    /// Whether one step beside the urgency is as right.
    let isUrgencyLoose: Bool
    let sentiment: Reading.Sentiment
    let wanted: [Signal.Name]
    let forbidden: [Signal.Name]
    let text: String
    /// The rules were never changed to please it.
    let isHeldOut: Bool

    static let all: [Sample] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Fixtures/readings.tsv")
            .standardized
        let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.enumerated().compactMap { Sample(String($0.element), isHeldOut: $0.offset % 3 == 2) }
    }()

    private init?(_ line: String, isHeldOut: Bool) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, let language = Reading.Language(rawValue: fields[0]), let kind = Reading.Kind(rawValue: fields[1]),
            let urgency = Reading.Urgency(rawValue: fields[2].replacingOccurrences(of: "~", with: ""))
        else { return nil }
        let signals = fields[4].split(separator: " ").map(String.init)
        self.language = language
        self.kind = kind
        self.urgency = urgency
        isUrgencyLoose = fields[2].hasPrefix("~")
        sentiment = fields[3] == "+" ? .positive : fields[3] == "-" ? .negative : .neutral
        wanted = signals.filter { !$0.hasPrefix("!") }.compactMap(Signal.Name.init(rawValue:))
        forbidden = signals.filter { $0.hasPrefix("!") }.compactMap { Signal.Name(rawValue: String($0.dropFirst())) }
        text = fields[5]
        self.isHeldOut = isHeldOut
    }
}

/// Reads a text as a message that anybody can see.
func read(_ text: String, language: String? = nil, isPublic: Bool? = nil, mail: MailDetails? = nil, subject: String = "") -> Reading {
    MessageReader.shared.read(
        IncomingMessage(
            remoteID: "1", channel: .x, text: text, subject: subject, at: Instant(microseconds: 0), language: language, isPublic: isPublic,
            mail: mail))
}
