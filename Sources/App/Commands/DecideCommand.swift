import Domain
import Formats
import Foundation
import Language

/// `decide`: a message a line in, what the reaction scheme says of it out.
enum DecideCommand {
    /// What a line may tell besides the message, where the one who asks knows more than the message says.
    private struct Known: Decodable {
        struct Conversation: Decodable {
            let answered: Bool?
            let nothingNew: Bool?
            let incident: String?
        }
        let id: EchoedID
        let conversation: Conversation?
        let mode: String?
    }

    static func run(_ words: [String]) throws -> Int32 {
        let arguments = try Arguments(words, valued: ["scheme", "answers", "language"])
        try arguments.requireNoWords()
        guard let language = Reading.Language(rawValue: arguments.value("language") ?? "nl"), language != .other else {
            throw CommandFailure(.usage, "--language is nl, fr, de or en.")
        }
        let scheme = try SchemeFile.scheme(at: arguments.value("scheme"))
        let answers = try arguments.value("answers").map { try SchemeAnswers(path: $0, for: scheme) } ?? SchemeAnswers()
        return try Filter.run { line, _ in
            let message: IncomingMessage
            do throws(MessageLine.Failure) { message = try MessageLine.read(line, account: "default") } catch {
                // The line may hold no message and still an `id` to answer with; what is no JSON has none.
                let isJSON = JSONValue.failure(inLine: line) == nil
                let id = isJSON ? (try? JSONDecoder().decode(LineID.self, from: Data(line)))?.id : nil
                throw Filter.Failure(error.reason, id: id)
            }
            let known = try Filter.decode(Known.self, from: line)
            let reading = MessageReader.shared.read(message)
            let facts = SchemeFacts(
                message: message, reading: reading, conversation: try conversation(known, message), mode: try mode(known))
            let decision = scheme.decide(facts, answers: answers[message.remoteID])
            return try JSONLine.text(
                DecisionJSON(decision, id: known.id, scheme: scheme, evidence: reading.because, language: language))
        }
    }

    private struct LineID: Decodable { let id: EchoedID? }

    /// What is known of the conversation: what the line says, else that a message that answers nothing begins one.
    private static func conversation(_ known: Known, _ message: IncomingMessage) throws -> SchemeFacts.Conversation {
        let answered = known.conversation?.answered ?? (message.inReplyTo == nil ? false : nil)
        return SchemeFacts.Conversation(
            wasAnswered: answered, hasNothingNew: known.conversation?.nothingNew,
            incident: known.conversation?.incident.map { Outcome(rawValue: $0) })
    }

    private static func mode(_ known: Known) throws -> HouseMode {
        guard let name = known.mode else { return .normal }
        guard let mode = HouseMode(rawValue: name) else {
            throw Filter.Failure("There is no mode \"\(name.prefix(40))\": the house is in normal or crisis.", id: known.id)
        }
        return mode
    }
}
