package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// How long things are kept: the shipped terms, and over them those of the organisation.
    package func retentionSchedule(of organisation: ID<Organisation>) async throws -> RetentionSchedule {
        let proposals = settings.proposals
        return RetentionSchedule(proposals: proposals, ours: try await database.read { try $0.terms(in: organisation) })
    }

    /// Whether it happens every night, and when it last did.
    package func retentionSwitch(as agent: Agent) async throws -> (isNightly: Bool, ranAt: Instant?) {
        try agent.require(.administer)
        return try await database.read { try $0.retentionSwitch(in: agent.organisation) }
    }

    /// Sets how many months a channel's or a topic's conversations are kept (0: for good); nil takes the shipped term again.
    package func setTerm(_ months: Int?, for key: RetentionRule.Key, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        guard months.map({ (0...RetentionSchedule.longest).contains($0) }) ?? true, key.topic.map(Topic.shipped.contains) ?? true else {
            throw Invalid(.badTerm)
        }
        let facts = [
            "channel": key.channel?.rawValue ?? "", "topic": key.topic ?? "", "months": months.map(String.init) ?? "proposal",
        ]
        try await database.write { transaction in
            try transaction.setTerm(months, for: key, by: agent.user, at: now, in: agent.organisation)
            transaction.record(NewEvent(.retentionChanged, facts: facts), by: agent, at: now)
        }
    }

    package func setNightly(_ isNightly: Bool, as agent: Agent, now: Instant) async throws {
        try agent.require(.administer)
        try await database.write { transaction in
            try transaction.setNightly(isNightly, in: agent.organisation)
            transaction.record(NewEvent(.retentionChanged, facts: ["nightly": isNightly ? "on" : "off"]), by: agent, at: now)
        }
    }

    /// What went so far, by request and by term, newest first: nothing in it names anybody.
    package func erasures(as agent: Agent) async throws -> [Erasure] {
        try agent.require(.administer)
        return try await database.read { try $0.erasures(limit: 50, in: agent.organisation) }
    }

    /// What would go at this moment.
    package func retentionPreview(as agent: Agent, now: Instant) async throws -> RetentionReport {
        try agent.require(.administer)
        return try await due(in: agent.organisation, now: now).report
    }

    /// The same where at most so many conversations are old enough to be looked at; nil beyond, as looking takes a second for each 30,000.
    package func retentionPreview(lookingAt limit: Int, as agent: Agent, now: Instant) async throws -> RetentionReport? {
        try agent.require(.administer)
        if let cutoff = try await retentionSchedule(of: agent.organisation).earliestCutoff(now: now) {
            let aged = try await database.read { try $0.agedCount(before: cutoff, limit: limit + 1, in: agent.organisation) }
            guard aged <= limit else { return nil }
        }
        return try await retentionPreview(as: agent, now: now)
    }

    /// Empties what was kept long enough: closed conversations and spam, of which the figures stay. What is held stays.
    ///
    /// `expecting`: the fingerprint of the report that somebody saw and agreed to; a run that would take something else throws `Conflict`.
    package func runRetention(expecting seen: String? = nil, as agent: Agent, now: Instant) async throws -> RetentionReport {
        try agent.require(.administer)
        return try await runRetention(in: agent.organisation, by: agent.user, expecting: seen, now: now)
    }

    /// The same by itself, once a night, where the administrator switched it on. `isNight`: the hour in which nobody works.
    package func runNightlyRetention(isNight: Bool, now: Instant) async throws {
        guard isNight else { return }
        let organisations = try await database.read { connection in
            try connection.organisations().map(\.id).filter { organisation in
                let (isNightly, ranAt) = try connection.retentionSwitch(in: organisation)
                return isNightly && ranAt.map { now.seconds(since: $0) > 20 * 3600 } ?? true
            }
        }
        for organisation in organisations {
            let report = try await runRetention(in: organisation, by: nil, now: now)
            log.info("what was kept long enough is gone", ["conversations": String(report.conversations), "held": String(report.held)])
        }
    }

    private func runRetention(in organisation: ID<Organisation>, by user: ID<User>?, expecting seen: String? = nil, now: Instant)
        async throws -> RetentionReport
    {
        let id = ids.next(Erasure.self)
        let proposed = try newSalt()
        return try await erasing.take {
            try await database.exclusively("erasure") {
                let due = try await due(in: organisation, now: now)
                if let seen, seen != due.report.fingerprint { throw Conflict(version: 0) }
                let work = try await RetentionWork(self, due, id: id, salt: proposed, organisation: organisation, now: now)
                if !due.isEmpty { try await work.run(by: user) }
                try await database.write { try $0.markRun(at: now, in: organisation) }
                if !due.isEmpty { _ = try await finish(id, in: organisation, now: now) }
                return due.report
            }
        }
    }

    /// Everything that is past its term.
    private func due(in organisation: ID<Organisation>, now: Instant) async throws -> DueForErasure {
        let schedule = try await retentionSchedule(of: organisation)
        return try await database.read { try DueForErasure(schedule, now, $0, in: organisation) }
    }
}

/// What is past its term at one moment: what a dry run shows is what a run takes.
struct DueForErasure: Sendable {
    private(set) var report = RetentionReport()
    private(set) var conversations: [(id: ID<Conversation>, lastAt: Instant)] = []
    private(set) var strays: [ID<RawMessage>] = []

    var isEmpty: Bool { conversations.isEmpty && strays.isEmpty }

    init(_ schedule: RetentionSchedule, _ now: Instant, _ connection: any Connection, in organisation: ID<Organisation>) throws {
        let held = try HeldConversations(connection, in: organisation)
        var lines: [RetentionRule.Key: RetentionReport.Line] = [:]
        if let cutoff = schedule.earliestCutoff(now: now) {
            var cursor: (lastAt: Instant, id: ID<Conversation>)?
            while true {
                let page = try connection.aged(before: cutoff, after: cursor, limit: 500, in: organisation)
                for one in page {
                    guard let rule = schedule.rule(channel: one.channel, topics: one.topics), let end = rule.cutoff(now: now),
                        one.lastAt < end
                    else { continue }
                    if held.contains(one.id) {
                        report.held += 1
                    } else if !one.isClosed {
                        report.open += 1
                    } else {
                        lines[rule.key, default: .init(rule: rule)].conversations += 1
                        lines[rule.key]?.messages += one.messages
                        conversations.append((one.id, one.lastAt))
                    }
                }
                guard page.count == 500, let last = page.last else { break }
                cursor = (last.lastAt, last.id)
            }
        }
        report.lines = schedule.rules.compactMap { lines[$0.key] }
        // Bytes that belong to no message have no channel and no topic: the general term holds for them.
        if !held.isEverything, let end = schedule.rules.first(where: { $0.key == RetentionRule.Key() })?.cutoff(now: now) {
            while true {
                let page = try connection.strayRaws(before: end, after: strays.last, limit: 1000, in: organisation)
                strays += page
                guard page.count == 1000 else { break }
            }
        }
        report.strays = strays.count
    }
}
