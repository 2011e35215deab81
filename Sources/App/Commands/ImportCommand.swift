import Desk
import Domain
import Foundation
import Support

/// `import PATH...`: real archives, by the server when one runs.
enum ImportCommand {
    private struct Report: Encodable {
        let read: Int
        let stored: Int
        let duplicates: Int
        /// Of the duplicates, those that were erased and are left out.
        let erased: Int
        let failed: Int
        /// Records that nobody said: likes, follows, boosts.
        let skipped: Int
        let seconds: Double
    }

    static func run(_ words: [String]) async throws -> Int32 {
        let arguments = try Arguments(words, valued: Arguments.store.union(ImportPlan.options), flags: ["json", "sent"])
        guard !arguments.words.isEmpty else { throw CommandFailure(.usage, "Name what to import.") }
        let plan = try ImportPlan(arguments)
        let reader = try ArchiveReader(arguments.words, plan)
        let start = Clock.system.now()
        var progress = ImportProgress(total: reader.totalBytes)
        let tally = try await pour(reader, plan, arguments, &progress)
        progress.end()
        await reader.close()
        for failure in tally.failures + reader.failures { Terminal.error("\(failure.source): \(failure.reason)") }
        let failed = tally.failures.count + reader.failures.count
        let report = Report(
            read: tally.read + reader.failures.count, stored: tally.stored, duplicates: tally.duplicates, erased: tally.erased,
            failed: failed, skipped: reader.others,
            seconds: (Clock.system.now().seconds(since: start) * 1000).rounded() / 1000)
        if arguments.has("json") {
            Terminal.line(try JSONLine.text(report))
        } else {
            let skipped = reader.others > 0 ? ", \(reader.others) that nobody said" : ""
            Terminal.line(
                "\(report.read) read, \(report.stored) stored, \(report.duplicates) known already, \(failed) failed\(skipped), \(report.seconds) s"
            )
        }
        return failed == 0 ? 0 : CommandFailure.Status.unreadableInput.rawValue
    }

    private static func pour(
        _ reader: ArchiveReader, _ plan: ImportPlan, _ arguments: Arguments, _ progress: inout ImportProgress
    ) async throws -> ArrivalTally {
        let account = plan.account
        let organisation = arguments.value("organisation")
        let isOurs = arguments.has("sent")
        var tally = ArrivalTally()
        if let store = try await Store.open(arguments, creating: true) {
            let running = try await RunningDesk.opening(store)
            do {
                try await running.desk.refuseDemo()
                let id = try await running.desk.organisation(named: organisation, createdAt: Clock.system.now())
                _ = try await running.desk.recoverPending(in: id, now: Clock.system.now())
                let session = ImportSession(
                    running.desk, ArrivalContext(organisation: id, account: account, isOurs: isOurs, isArchive: true))
                var next = try await reader.next()
                while let batch = next {
                    // The next files are read while these are taken in.
                    async let fed = session.feed(batch)
                    next = try await reader.next()
                    tally.add(try await fed.arrival)
                    progress.show(reader.readBytes, tally)
                }
                tally.add(try await session.finish().arrival)
            } catch {
                await running.close()
                throw error
            }
            await running.close()
            return tally
        }
        let client = try ControlClient(arguments)
        try client.send(.beginImport(organisation: organisation, account: account, isOurs: isOurs))
        _ = try client.answer()
        while let batch = try await reader.next() {
            try client.send(
                .batch(items: batch.map { ControlItem(kind: $0.kind, source: $0.source, size: $0.bytes.count) }),
                body: batch.flatMap(\.bytes))
            if case .tally(let part) = try client.answer() { tally.add(part.arrival) }
            progress.show(reader.readBytes, tally)
        }
        try client.send(.endImport)
        if case .tally(let part) = try client.answer() { tally.add(part.arrival) }
        return tally
    }
}

/// A line that a person can watch while an import runs.
struct ImportProgress {
    private let total: Int
    private var shown = Instant(microseconds: 0)
    init(total: Int) { self.total = total }

    mutating func show(_ read: Int, _ tally: ArrivalTally) {
        guard Terminal.isWatched, Clock.system.now().seconds(since: shown) > 0.2 else { return }
        shown = Clock.system.now()
        let share = total > 0 ? min(1, Double(read) / Double(total)) : 0
        let bar = String(repeating: "#", count: Int(share * 30)) + String(repeating: "-", count: 30 - Int(share * 30))
        Terminal.progress("[\(bar)] \(Int(share * 100)) %  \(tally.stored) stored")
    }

    mutating func end() { if Terminal.isWatched { Terminal.progress("") } }
}
