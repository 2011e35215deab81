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

/// An import under way, three batches at a time: while one finds its conversations the next is read and the one after it is stored.
///
/// One writer does both the storing and the settling; a batch is stored before the one ahead of it comes to settle, so that the children never
/// wait for the writer.
actor ImportSession {
    private let desk: Desk
    private let context: ArrivalContext
    /// Batches that were not told of yet, oldest first.
    private var running: [Task<ArrivalTally, any Error>] = []

    init(_ desk: Desk, _ context: ArrivalContext) { (self.desk, self.context) = (desk, context) }

    /// Takes a batch, and tells what became of those before that are done: of them everything is committed.
    func feed(_ items: [ImportItem]) async throws -> ImportTally {
        let desk = desk
        let context = context
        let now = Clock.system.now()
        let (arriving, broken) = Self.sorted(items, context)
        let stored = try await desk.store(arriving, context, now: now)
        let before = running.last
        running.append(
            Task {
                let prepared = try await desk.read(stored, now: now)
                // In the order of the archive: a later message may answer an earlier one. A batch that failed is told of by its own task.
                _ = await before?.result
                var tally = try await desk.settle(prepared, context, now: now)
                tally.read += broken.count
                tally.failures += broken
                return tally
            })
        var tally = ImportTally()
        while running.count > 3 { tally.add(try await running.removeFirst().value) }
        return tally
    }

    /// Waits for the last batches and tells what became of them.
    func finish() async throws -> ImportTally {
        var tally = ImportTally()
        while !running.isEmpty { tally.add(try await running.removeFirst().value) }
        return tally
    }

    private static func sorted(_ items: [ImportItem], _ context: ArrivalContext) -> (
        arriving: [ArrivalItem], broken: [ArrivalTally.Failure]
    ) {
        var arriving: [ArrivalItem] = []
        var broken: [ArrivalTally.Failure] = []
        for item in items {
            switch item.kind {
            case .mail: arriving.append(.mail(item.bytes, source: item.source))
            case .json:
                do { arriving.append(.message(try MessageLine.read(item.bytes, account: context.account), source: item.source)) } catch {
                    broken.append(.init(source: item.source, reason: error.reason))
                }
            }
        }
        return (arriving, broken)
    }
}
