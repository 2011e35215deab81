import Desk
import Domain
import Foundation
import Support

/// `erase PERSON`: everything of a person goes, for good. Without `--yes` it says what would go.
enum EraseCommand {
    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(["reason"]), flags: ["yes", "json"])
        guard !arguments.words.isEmpty else {
            throw CommandFailure(.usage, "Say whom: erase PERSON, by address, handle, name or identifier.")
        }
        let request = ControlRequest.erase(
            organisation: arguments.value("organisation"), person: arguments.words.joined(separator: " "),
            reason: arguments.value("reason") ?? "on request", isMeant: arguments.has("yes"), asJSON: arguments.has("json"))
        for line in try await request.ask(arguments) { Terminal.line(line) }
        return 0
    }
}

/// What an erasure takes, as a command says it.
struct ErasureReport: Encodable {
    let person: String
    let id: String
    let erased: Bool
    let conversations: Int
    let shared: Int
    let messages: Int
    let attachments: Int
    let notes: Int
    let drafts: Int
    let changed: Int

    init(_ matches: [PersonMatch], _ counts: ErasureCounts, isErased: Bool) {
        person = isErased ? "" : matches.first?.person.name ?? ""
        id = matches.first?.person.id.description ?? ""
        erased = isErased
        (conversations, shared, messages) = (counts.conversations, counts.shared, counts.messages)
        (attachments, notes, drafts, changed) = (counts.attachments, counts.notes, counts.drafts, counts.changed)
    }

    func lines(_ matches: [PersonMatch], copies: [String]) -> [String] {
        var lines = [
            "\(matches.map(\.line).joined(separator: "\n"))", "What would be erased, for good:",
            "  \(messages) messages (theirs, and ours to them alone) with \(attachments) attachments",
            "  \(conversations) conversations of which only the figures stay",
            "  \(notes) internal notes and \(drafts) drafts, or the places in them where the person is named",
            "and \(changed) messages of others, in \(shared) conversations with others and elsewhere, lose what they quote or name of the person.",
        ]
        if !copies.isEmpty { lines.append("Removed too, as they hold the person: \(copies.joined(separator: ", ")).") }
        return lines + ["Nothing was changed. With --yes it is done; backups you made yourself are honoured when they are restored."]
    }
}

extension PersonMatch {
    /// The person on one line: identifier, name, where they are reached, how many conversations.
    var line: String {
        let places = handles.map { "\($0.channel.rawValue):\($0.handle)" }.joined(separator: " ")
        return [person.id.description, person.name, places, "\(conversations) conversations"].joined(separator: "\t")
    }
}

extension ControlHandler {
    /// The persons that a command means; fails with the candidates when that is not plain.
    func people(_ text: String, as agent: Agent) async throws -> [PersonMatch] {
        switch try await desk.person(matching: text, as: agent) {
        case .found(let matches): return matches
        case .nobody:
            throw CommandFailure(
                .usage, "Nobody goes by \"\(text.shortened(to: 100))\" here; give an address, a handle, a name or an identifier.")
        case .several(let matches):
            let list = matches.map { "\n  \($0.line)" }.joined()
            throw CommandFailure(.usage, "Several persons may be meant; name one by its identifier or as CHANNEL:HANDLE.\(list)")
        }
    }

    /// Says what an erasure would take, or does it.
    func erase(
        organisation: String?, person: String, reason: String, isMeant: Bool, asJSON: Bool
    ) async throws -> [String] {
        let agent = Agent.commandLine(try await desk.organisation(named: organisation))
        let matches = try await people(person, as: agent)
        let people = matches.map(\.person.id)
        let ledger = running.store.ledger
        guard isMeant else {
            let report = ErasureReport(matches, try await desk.erasurePreview(of: people, as: agent), isErased: false)
            return asJSON ? [try JSONLine.text(report)] : report.lines(matches, copies: ledger.copies)
        }
        let erasure = try await desk.erase(people, reason: reason, as: agent, now: running.clock.now())
        if asJSON { return [try JSONLine.text(ErasureReport(matches, erasure.counts, isErased: true))] }
        let left = ledger.copies
        return [
            "Erased: \(erasure.counts.messages) messages and \(erasure.counts.conversations) conversations; "
                + "\(erasure.counts.changed) messages of others were changed. Noted as erasure \(erasure.id)."
        ] + (left.isEmpty ? [] : ["These copies could not be removed and still hold the person: \(left.joined(separator: ", "))."])
    }
}
