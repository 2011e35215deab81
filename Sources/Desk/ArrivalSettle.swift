import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// The second half: one transaction gives every message its person and conversation and writes all of it.
    package func settle(_ prepared: PreparedArrival, _ context: ArrivalContext, now: Instant) async throws -> ArrivalTally {
        guard !prepared.ready.isEmpty || !prepared.broken.isEmpty else { return prepared.tally }
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
        let organisation = context.organisation
        return try await database.write { transaction in
            var tally = prepared.tally
            var plan = ArrivalPlan(transaction: transaction, ids: ids, organisation: organisation, now: now)
            for ready in prepared.ready {
                if try plan.place(ready) { tally.stored += 1 } else { tally.duplicates += 1 }
            }
            for (raw, reason) in prepared.broken {
                try transaction.markRaw(raw, .quarantined, attempts: reason.attempts, reason: reason, in: organisation)
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
