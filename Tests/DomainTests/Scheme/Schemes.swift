import Domain
import Foundation
import Support
import TestSupport

/// The scheme that is shipped, as its file is.
func shippedBytes() throws -> [UInt8] { try OwnFile.bytes("Sources/CResources/assets/scheme-default.json") }

/// The scheme that is shipped.
func shippedScheme() throws -> ReactionScheme { try ReactionScheme(json: try shippedBytes()) }

/// Facts about a message, the usual unless said otherwise.
func known(
    _ signals: [Signal] = [], kind: Reading.Kind = .other, sentiment: Reading.Sentiment = .neutral, urgency: Reading.Urgency = .none,
    formal: FormalKind? = nil, channel: Channel = .facebook, isPublic: Bool? = nil, role: Author.Role? = nil, isAutomatic: Bool = false,
    bounceOf: String? = nil, topics: [String] = [], conversation: SchemeFacts.Conversation = .new, mode: HouseMode = .normal
) -> SchemeFacts {
    let mail = isAutomatic || bounceOf != nil ? MailDetails(isAutomatic: isAutomatic, bounceOf: bounceOf) : nil
    let message = IncomingMessage(
        remoteID: "1", channel: channel, author: Author(role: role), text: "", at: Instant(microseconds: 0), isPublic: isPublic, mail: mail)
    let reading = Reading(
        language: .nl, sentiment: sentiment, kind: kind, topics: topics, urgency: urgency, signals: signals, formalKind: formal)
    return SchemeFacts(message: message, reading: reading, conversation: conversation, mode: mode)
}

extension Signal {
    static func certain(_ names: Name...) -> [Signal] { names.map { Signal($0, .certain) } }
    static func possible(_ names: Name...) -> [Signal] { names.map { Signal($0, .possible) } }
}

/// A scheme of two questions and one side action, to be changed by tests.
let smallScheme = """
    {
      "name": "small", "version": 3,
      "nodes": [
        { "id": "first", "question": { "nl": "Gevaar?" }, "rules": [ { "when": { "signal": "danger" }, "answer": "yes" } ],
          "otherwise": "no", "answers": [ { "id": "yes", "outcome": "emergency", "to": "side" }, { "id": "no", "to": "side" } ] },
        { "id": "side", "side": true, "question": { "nl": "Grof?" }, "rules": [ { "when": { "signal": "house-rules" }, "answer": "yes" } ],
          "otherwise": "no", "assume": "no",
          "answers": [ { "id": "yes", "also": [ "moderate" ], "to": "last" }, { "id": "no", "to": "last" } ] },
        { "id": "last", "question": { "nl": "Vraag?" }, "rules": [ { "when": { "fact": "conversation.answered" }, "answer": "no" } ],
          "otherwise": "yes", "answers": [ { "id": "yes", "outcome": "answer" }, { "id": "no", "outcome": "listen" } ] }
      ]
    }
    """

/// The small scheme with a piece of its text exchanged.
func smallScheme(_ piece: String, _ other: String) -> [UInt8] {
    Array(smallScheme.split(separator: piece, omittingEmptySubsequences: false).joined(separator: other).utf8)
}

/// A scheme of one question with this rule for yes (`answer`) and no (`listen`); while it is open no is assumed.
func oneQuestion(_ condition: String) throws -> ReactionScheme {
    let json = """
        { "name": "one", "version": 1, "nodes": [ { "id": "q", "question": { "en": "?" },
          "rules": [ { "when": \(condition), "answer": "yes" } ], "otherwise": "no",
          "answers": [ { "id": "yes", "outcome": "answer" }, { "id": "no", "outcome": "listen" } ] } ] }
        """
    return try ReactionScheme(json: Array(json.utf8))
}

/// A generator that gives the same numbers for the same seed, which SAMENSPRAAK_SEED sets.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init() { state = ProcessInfo.processInfo.environment["SAMENSPRAAK_SEED"].flatMap { UInt64($0) } ?? 20_131_225 }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var value = state
        value ^= value >> 33
        value = value &* 0xff51_afd7_ed55_8ccd
        return value ^ (value >> 33)
    }
}

extension SeededGenerator {
    mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }
    mutating func maybe<T>(_ values: [T]) -> T? { Bool.random(using: &self) ? pick(values) : nil }

    /// Facts about a message that nobody would write.
    mutating func facts() -> SchemeFacts {
        let names = Signal.Name.allCases.filter { _ in Int.random(in: 0..<6, using: &self) == 0 }
        let answered: Bool? = maybe([true, false])
        return DomainTests.known(
            names.map { Signal($0, pick(Signal.Certainty.allCases)) }, kind: pick(Reading.Kind.allCases),
            sentiment: pick(Reading.Sentiment.allCases), urgency: pick(Reading.Urgency.allCases), formal: maybe(FormalKind.allCases),
            channel: pick(Channel.allCases), isPublic: maybe([true, false]), role: maybe(Author.Role.allCases),
            isAutomatic: Int.random(in: 0..<20, using: &self) == 0, bounceOf: Int.random(in: 0..<30, using: &self) == 0 ? "b" : nil,
            topics: maybe([["lighting"], ["roads", "waste"]]) ?? [],
            conversation: SchemeFacts.Conversation(
                wasAnswered: answered, hasNothingNew: maybe([true, false]),
                incident: Int.random(in: 0..<9, using: &self) == 0 ? .report : nil),
            mode: pick(HouseMode.allCases))
    }
}
