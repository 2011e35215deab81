package import Domain
import Formats
import SQL
import Storage
package import Support

/// What became of the lines that a program brought.
package struct LineReport: Sendable {
    package enum Outcome: Sendable, Equatable {
        case stored(ID<Message>, ID<Conversation>)
        /// It was here before, as this message.
        case duplicate(ID<Message>, ID<Conversation>)
        case failed(String)
    }
    package struct Line: Sendable {
        /// Counted from 1; empty lines count too.
        package let number: Int
        /// The channel's identifier, when it could be read.
        package let remoteID: String?
        package let outcome: Outcome
        /// The message itself, for who brought it alone.
        package var message: Message?
    }
    package var lines: [Line]
    package init(lines: [Line] = []) { self.lines = lines }
}

extension Desk {
    /// The most lines that a program brings at once.
    package static let mostLines = 10_000
    private static let batchLines = 1000
    private static let batchBytes = 4 << 20

    /// Takes in JSON Lines in the shape of the contract, batch by batch, and tells what became of each line. Nil when there are too many.
    ///
    /// A line that is no message stops no other. What was told as stored or known is on disk.
    package func arrive(lines bytes: [UInt8], as caller: Caller, now: Instant) async throws -> LineReport? {
        try caller.agent.require(.importMessages)
        let lines = Self.lines(of: bytes)
        guard lines.count <= Self.mostLines else { return nil }
        var report = LineReport()
        var start = 0
        while start < lines.count {
            // Whoever asked may have left; what is stored stays.
            try Task.checkCancellation()
            var size = 0
            let batch = lines[start...].prefix(Self.batchLines).prefix { line in
                defer { size += line.range.count }
                return size < Self.batchBytes
            }
            start += batch.count
            report.lines += try await arrive(batch.map { ($0.number, Array(bytes[$0.range])) }, as: caller, now: now)
        }
        return report
    }

    /// A message that the program brought itself.
    package func broughtMessage(_ id: ID<Message>, by caller: Caller) async throws -> Message {
        try caller.agent.require(.importMessages)
        guard let message = try await database.read({ try $0.message(id, in: caller.agent.organisation) }) else { throw NotFound() }
        return message
    }

    private func arrive(_ lines: [(number: Int, bytes: [UInt8])], as caller: Caller, now: Instant) async throws -> [LineReport.Line] {
        var messages: [Int: IncomingMessage] = [:]
        var failures: [Int: (remoteID: String?, reason: String)] = [:]
        for (number, bytes) in lines {
            do { messages[number] = try MessageLine.read(bytes, account: "default") } catch { failures[number] = (error.id, error.reason) }
        }
        let items = lines.compactMap { line in messages[line.number].map { ArrivalItem.message($0, source: String(line.number)) } }
        let context = ArrivalContext(organisation: caller.agent.organisation, account: "default", token: caller.token.id)
        let tally = try await arrive(items, context, now: now)
        for failure in tally.failures {
            if let number = Int(failure.source) { failures[number] = (messages[number]?.remoteID, failure.reason) }
        }
        let places = Dictionary(tally.places.compactMap { place in Int(place.source).map { ($0, place) } }, uniquingKeysWith: { $1 })
        let others = messages.filter { places[$0.key] == nil && failures[$0.key] == nil }
        let known = others.isEmpty ? [:] : try await stored(others, in: caller.agent.organisation)
        return lines.map { line in
            let remoteID = messages[line.number]?.remoteID
            if let place = places[line.number] {
                return LineReport.Line(
                    number: line.number, remoteID: remoteID,
                    outcome: .stored(ID(rawValue: place.message), ID(rawValue: place.conversation)))
            }
            if let (message, conversation) = known[line.number] {
                return LineReport.Line(number: line.number, remoteID: remoteID, outcome: .duplicate(message, conversation))
            }
            let (id, reason) = failures[line.number] ?? (remoteID, "The message could not be stored.")
            return LineReport.Line(number: line.number, remoteID: id, outcome: .failed(reason))
        }
    }

    /// Where the messages that were here before lie.
    private func stored(
        _ messages: [Int: IncomingMessage], in organisation: ID<Organisation>
    ) async throws -> [Int: (ID<Message>, ID<Conversation>)] {
        try await database.read { connection in
            var found: [Int: (ID<Message>, ID<Conversation>)] = [:]
            for (number, message) in messages {
                guard
                    let (id, conversation) = try connection.message(
                        channel: message.channel, account: message.account, remoteID: message.remoteID, in: organisation)
                else { continue }
                found[number] = (id, conversation)
            }
            return found
        }
    }

    /// The lines that hold something, each with its number.
    static func lines(of bytes: [UInt8]) -> [(number: Int, range: Range<Int>)] {
        var lines: [(number: Int, range: Range<Int>)] = []
        var (start, number) = (0, 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            number += 1
            let isEmpty = bytes[start..<end].allSatisfy { [0x20, 0x09, 0x0d].contains($0) }
            if !isEmpty { lines.append((number, start..<end)) }
            start = end + 1
        }
        return lines
    }
}
