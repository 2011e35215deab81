import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The last third: one transaction gives every message its person and conversation and writes all of it.
    ///
    /// What the database refuses for what it is, and not for how it is just now, is found by trying one by one: it lies in quarantine or is
    /// named in the failures, and the others of its batch arrive.
    package func settle(_ prepared: PreparedArrival, _ context: ArrivalContext, now: Instant) async throws -> ArrivalTally {
        guard !prepared.ready.isEmpty || !prepared.broken.isEmpty else { return prepared.tally }
        do { return try await settleTogether(prepared, context, now: now) } catch let error as SQLError where error.isAboutContents {
            return try await settleOneByOne(prepared, context, now: now)
        }
    }

    private func settleOneByOne(_ prepared: PreparedArrival, _ context: ArrivalContext, now: Instant) async throws -> ArrivalTally {
        var rest = prepared
        rest.ready = []
        for ready in prepared.ready {
            var one = PreparedArrival()
            one.ready = [ready]
            do { rest.tally.add(try await settleTogether(one, context, now: now)) } catch let error as SQLError where error.isAboutContents
            {
                log.error("a message was refused by the database", ["source": ready.source, "error": "\(error)"])
                rest.tally.failures.append(.init(source: ready.source, reason: "The database refused it: \(error.message)"))
                if let raw = ready.raw { rest.broken.append((raw, .unreadable)) }
            }
        }
        return rest.broken.isEmpty ? rest.tally : try await settleTogether(rest, context, now: now)
    }

    private func settleTogether(_ prepared: PreparedArrival, _ context: ArrivalContext, now: Instant) async throws -> ArrivalTally {
        // Another node may write one of these between our look and our insert: the next look sees it. Several nodes at the same mails
        // can be in each other's way several times; each time at least one of them gets on.
        for _ in 0..<8 {
            do { return try await write(prepared, context, now: now) } catch let error as SQLError where error.code == .constraint {
                continue
            }
        }
        return try await write(prepared, context, now: now)
    }

    private func write(_ prepared: PreparedArrival, _ context: ArrivalContext, now: Instant) async throws -> ArrivalTally {
        let ids = ids
        let promises = promises
        let organisation = context.organisation
        return try await database.write { transaction in
            var tally = prepared.tally
            var plan = try ArrivalPlan(transaction: transaction, ids: ids, promises: promises, context: context, now: now)
            let arriving = try ErasedArrivals(transaction, organisation).leaveOut(prepared.ready, &tally)
            try plan.lookUp(arriving)
            for ready in arriving {
                if try plan.place(ready) { tally.stored += 1 } else { tally.duplicates += 1 }
            }
            for (raw, reason) in prepared.broken {
                guard try transaction.quarantineRaw(raw, attempts: reason.attempts, reason: reason, in: organisation) else { continue }
                plan.events.append(NewEvent(.messageQuarantined, facts: ["raw": raw.description, "reason": reason.rawValue]))
            }
            try plan.write()
            transaction.record(plan.events, by: nil, at: now, in: organisation)
            return tally
        }
    }
}

extension RawMessage.Reason {
    /// How often the decoder tries before it gives up for this reason.
    fileprivate var attempts: Int {
        switch self {
        case .crashed, .tooSlow: 2
        case .tooLarge, .unreadable: 1
        }
    }
}

extension SQLError {
    /// Whether another try with the same values would end the same.
    fileprivate var isAboutContents: Bool {
        switch code {
        case .constraint, .other: true
        case .busy, .disk, .damaged, .connection: false
        }
    }
}
