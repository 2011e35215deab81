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

    /// Takes in JSON Lines in the shape of the contract, batch by batch, and tells what became of each line. Nil when there are too many.
    ///
    /// A line that is no message stops no other. What was told as stored or known is on disk.
    package func arrive(lines bytes: [UInt8], as caller: Caller, now: Instant) async throws -> LineReport? {
        try caller.agent.require(.importMessages)
        let lines = BroughtLine.all(in: bytes)
        guard lines.count <= Self.mostLines else { return nil }
        let context = ArrivalContext(organisation: caller.agent.organisation, account: "default", token: caller.token.id)
        let batches = BroughtLine.batches(lines)
        var report = LineReport()
        guard var current = try await read(batches.first, of: bytes, context, now: now) else { return report }
        for index in batches.indices {
            // Whoever asked may have left; what is stored stays.
            try Task.checkCancellation()
            // While one batch finds its conversations the next is read.
            async let following = read(index + 1 < batches.count ? batches[index + 1] : nil, of: bytes, context, now: now)
            report.lines += try await settle(current, context, now: now)
            guard let next = try await following else { break }
            current = next
        }
        return report
    }

    /// A message that the program brought itself.
    package func broughtMessage(_ id: ID<Message>, by caller: Caller) async throws -> Message {
        try caller.agent.require(.importMessages)
        guard let message = try await database.read({ try $0.message(id, in: caller.agent.organisation) }) else { throw NotFound() }
        return message
    }

    private func read(_ lines: [BroughtLine]?, of bytes: [UInt8], _ context: ArrivalContext, now: Instant) async throws -> ReadLines? {
        guard let lines else { return nil }
        var read = ReadLines(numbers: lines.map(\.number))
        var items: [ArrivalItem] = []
        for line in lines {
            do {
                let message = try MessageLine.read(Array(bytes[line.range]), account: context.account)
                read.messages[line.number] = message
                items.append(.message(message, source: String(line.number)))
            } catch { read.failures[line.number] = (error.id, error.reason) }
        }
        read.prepared = try await prepare(items, context, now: now)
        return read
    }

    private func settle(_ lines: ReadLines, _ context: ArrivalContext, now: Instant) async throws -> [LineReport.Line] {
        let messages = lines.messages
        var failures = lines.failures
        let tally = try await settle(lines.prepared, context, now: now)
        for failure in tally.failures {
            if let number = Int(failure.source) { failures[number] = (messages[number]?.remoteID, failure.reason) }
        }
        let places = Dictionary(tally.places.compactMap { place in Int(place.source).map { ($0, place) } }, uniquingKeysWith: { $1 })
        let others = messages.filter { places[$0.key] == nil && failures[$0.key] == nil }
        let known = others.isEmpty ? [:] : try await stored(others, in: context.organisation)
        return lines.numbers.map { number in
            let remoteID = messages[number]?.remoteID
            if let place = places[number] {
                let outcome = LineReport.Outcome.stored(ID(rawValue: place.message), ID(rawValue: place.conversation))
                return LineReport.Line(number: number, remoteID: remoteID, outcome: outcome)
            }
            if let (message, conversation) = known[number] {
                return LineReport.Line(number: number, remoteID: remoteID, outcome: .duplicate(message, conversation))
            }
            let (id, reason) = failures[number] ?? (remoteID, "The message could not be stored.")
            return LineReport.Line(number: number, remoteID: id, outcome: .failed(reason))
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
}

/// A batch of lines that were read.
private struct ReadLines: Sendable {
    let numbers: [Int]
    var messages: [Int: IncomingMessage] = [:]
    var failures: [Int: (remoteID: String?, reason: String)] = [:]
    var prepared = PreparedArrival()
}

/// Where a line lies in what was brought.
private struct BroughtLine: Sendable {
    private static let batchLines = 1000
    private static let batchBytes = 4 << 20

    let number: Int
    let range: Range<Int>

    /// The lines that hold something.
    static func all(in bytes: [UInt8]) -> [BroughtLine] {
        var lines: [BroughtLine] = []
        var (start, number) = (0, 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            number += 1
            let isEmpty = bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
            if !isEmpty { lines.append(BroughtLine(number: number, range: start..<end)) }
            start = end + 1
        }
        return lines
    }

    /// The lines in batches of bounded size, as an import takes them.
    static func batches(_ lines: [BroughtLine]) -> [[BroughtLine]] {
        var batches: [[BroughtLine]] = []
        var (batch, size): ([BroughtLine], Int) = ([], 0)
        for line in lines {
            if batch.count >= batchLines || size >= batchBytes {
                batches.append(batch)
                (batch, size) = ([], 0)
            }
            batch.append(line)
            size += line.range.count
        }
        return batch.isEmpty ? batches : batches + [batch]
    }
}
