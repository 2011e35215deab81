package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// What the organisation promises, laid out, with the version that a change must name.
    package func promise(as agent: Agent) async throws -> PromiseSchedule {
        try agent.require(.readConversations)
        let promises = promises
        return try await database.read { try promises.schedule($0, agent.organisation) }
    }

    /// Changes opening hours and targets. Clocks that run are reckoned anew in the background; what was answered stays as it was judged.
    package func change(_ promise: ResponsePromise, version: Int, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        // Laid out once to see whether anything could ever be due.
        guard let schedule = try? PromiseSchedule(promise, version: version + 1), schedule.problem(at: now) == nil else {
            throw Invalid(.neverOpen)
        }
        try await database.write { transaction in
            let before = try transaction.promise(in: agent.organisation)
            guard before?.version == version,
                try transaction.store(promise, version: version + 1, at: now, in: agent.organisation)
            else { throw Conflict(version: before?.version ?? 0) }
            var facts = ["version": String(version + 1), "hours": promise.hours.week.map(\.summary).joined(separator: "; ")]
            facts["holidays"] = promise.hours.holidays.rawValue
            facts["targets"] = promise.rules.map { "\($0.key.rawValue) \($0.value.target.text)\($0.value.isAroundTheClock ? " 24/7" : "")" }
                .sorted().joined(separator: ", ")
            transaction.record(NewEvent(.promiseChanged, facts: facts), by: agent.user, at: now, in: agent.organisation)
        }
    }

    /// Reckons running clocks by the promise as it is now, some at a time. Gives how many were changed; nought when all are up to date.
    package func reckonClocks(in organisation: ID<Organisation>, now: Instant) async throws -> Int {
        let promises = promises
        var count = 0
        var after: (due: Instant, id: ID<Conversation>)?
        while !Task.isCancelled {
            let from = after
            // Short transactions, so that messages arrive in between.
            let batch = try await database.write { transaction in
                let schedule = try promises.schedule(transaction, organisation)
                var batch = try transaction.outdatedClocks(
                    before: schedule.version, after: from, limit: Self.reckonedAtOnce, in: organisation)
                if batch.isEmpty {
                    batch = try transaction.undatedClocks(before: schedule.version, limit: Self.reckonedAtOnce, in: organisation)
                }
                for conversation in batch {
                    var conversation = conversation
                    conversation.clock?.reckon(conversation.channel, schedule)
                    try transaction.updateDue(of: conversation, in: organisation)
                }
                return batch
            }
            guard let last = batch.last else { break }
            count += batch.count
            if let due = last.clock?.due { after = (due, last.id) }
        }
        guard count > 0 else { return 0 }
        let changed = count
        try await database.write { transaction in
            transaction.record(NewEvent(.clocksReckoned, facts: ["count": String(changed)]), by: nil, at: now, in: organisation)
        }
        return count
    }

    /// The version of the promise that holds, for who keeps clocks up to date.
    package func promiseVersion(in organisation: ID<Organisation>) async throws -> Int {
        try await database.read { try $0.promise(in: organisation)?.version ?? 0 }
    }

    private static var reckonedAtOnce: Int { 200 }
}

extension [OpeningBlock] {
    /// `09:00-12:00 13:00-17:00`
    fileprivate var summary: String { map { "\($0.texts.start)-\($0.texts.end)" }.joined(separator: " ") }
}
