import Desk
import Domain
import Formats
import Support

/// One piece of an archive, not read yet.
struct ImportItem: Sendable {
    let kind: ControlItem.Kind
    /// File and position, for the report.
    let source: String
    let bytes: [UInt8]

    /// The items that a control frame carries; those whose bytes are missing are left out.
    static func list(_ items: [ControlItem], _ body: [UInt8]) -> [ImportItem] {
        var position = 0
        return items.compactMap { item in
            guard item.size >= 0, item.size <= body.count - position else { return nil }
            defer { position += item.size }
            return ImportItem(kind: item.kind, source: item.source, bytes: Array(body[position..<(position + item.size)]))
        }
    }
}

/// What became of an import so far.
struct ImportTally: Codable, Sendable {
    var arrival = ArrivalTally()
    mutating func add(_ other: ArrivalTally) { arrival.add(other) }
}

/// An import under way: while one batch finds its conversations, the next is stored and read.
actor ImportSession {
    private let desk: Desk
    private let context: ArrivalContext
    private var settling: Task<ArrivalTally, any Error>?

    init(_ desk: Desk, _ context: ArrivalContext) { (self.desk, self.context) = (desk, context) }

    /// Takes a batch, and tells what became of the one before: of that one everything is committed.
    func feed(_ items: [ImportItem]) async throws -> ImportTally {
        var failures: [ArrivalTally.Failure] = []
        var arriving: [ArrivalItem] = []
        for item in items {
            switch item.kind {
            case .mail: arriving.append(.mail(item.bytes, source: item.source))
            case .json:
                do { arriving.append(.message(try MessageLine.read(item.bytes, account: context.account), source: item.source)) } catch {
                    failures.append(.init(source: item.source, reason: error.reason))
                }
            }
        }
        let now = Clock.system.now()
        let prepared = try await desk.prepare(arriving, context, now: now)
        let before = try await finish()
        let broken = failures
        let desk = desk
        let context = context
        settling = Task {
            var tally = try await desk.settle(prepared, context, now: now)
            tally.read += broken.count
            tally.failures += broken
            return tally
        }
        return before
    }

    /// Waits for the last batch and tells what became of it.
    func finish() async throws -> ImportTally {
        guard let task = settling else { return ImportTally() }
        settling = nil
        return ImportTally(arrival: try await task.value)
    }
}
