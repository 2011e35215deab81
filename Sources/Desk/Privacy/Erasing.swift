import Crypto
package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// What an erasure would take.
    package func erasurePreview(of people: [ID<Person>], as agent: Agent) async throws -> ErasureCounts {
        try agent.require(.administer)
        return try await database.read { connection in
            let scope = try ErasureScope(people, connection, in: agent.organisation)
            var counts = try scope.counts(connection, in: agent.organisation)
            for id in scope.shared.keys {
                try connection.eachMessage(in: id, agent.organisation) { message in
                    if !scope.isOwn(message.id), scope.redacted(message) != nil { counts.changed += 1 }
                }
            }
            counts.changed += scope.elsewhere.count
            return counts
        }
    }

    /// Erases everything of a person, for good. When this returns nothing of it is left in the tables, in the search index or in the files.
    ///
    /// It is written down first, by hashes alone, so that who is killed on the way goes on at the next start.
    package func erase(_ people: [ID<Person>], reason: String, as agent: Agent, now: Instant) async throws -> Erasure {
        try agent.require(.administer)
        guard !people.isEmpty else { throw NotFound() }
        let organisation = agent.organisation
        let id = ids.next(Erasure.self)
        let proposed = try Token().text
        _ = try await recoverPending(in: organisation, now: now)
        return try await erasing.take {
            try await database.exclusively("erasure") {
                let erasure = try await begin(id, people, reason: reason, salt: proposed, as: agent, now: now)
                try await carryOut(erasure, people, in: organisation, now: now)
                return try await finish(id, in: organisation, now: now)
            }
        }
    }

    /// Goes through to the end what a killed process left, and what came back by an older copy of the database: `known` are the erasures that
    /// were kept outside it. Gives those that this database knows.
    package func honourErasures(known: [ErasureRecord], now: Instant) async throws -> [ErasureRecord] {
        try await erasing.take {
            try await database.exclusively("erasure") {
                var records: [ErasureRecord] = []
                for organisation in try await database.read({ try $0.organisations().map(\.id) }) {
                    for record in known where record.organisation == organisation.rawValue {
                        try await database.write { transaction in
                            let erasure = Erasure(record)
                            if try transaction.erasure(erasure.id, in: organisation) == nil {
                                try transaction.insert(erasure, handles: record.handles, in: organisation)
                            }
                            try transaction.insert(record.items, of: erasure.id, in: organisation)
                        }
                    }
                    try await finishErasures(in: organisation, now: now)
                    records += try await database.read { try $0.erasureRecords(in: organisation) }
                }
                return records
            }
        }
    }

    /// Goes on with what could not be brought to its end at once.
    package func finishErasures(now: Instant) async throws {
        let organisations = try await database.read { connection in
            try connection.organisations().map(\.id).filter { try !connection.openErasures(in: $0).isEmpty }
        }
        guard !organisations.isEmpty else { return }
        try await erasing.take {
            try await database.exclusively("erasure") {
                for organisation in organisations { try await finishErasures(in: organisation, now: now) }
            }
        }
    }

    private func finishErasures(in organisation: ID<Organisation>, now: Instant) async throws {
        let open = try await database.read { try $0.openErasures(in: organisation) }
        for erasure in open where erasure.kind == .person && erasure.doneAt == nil {
            let people = try await people(of: erasure, in: organisation)
            try await carryOut(erasure, people, in: organisation, now: now)
        }
        // A run of terms that was killed left whole conversations; what it took is counted by what it noted.
        for erasure in open where erasure.kind == .term && erasure.doneAt == nil {
            try await database.write { transaction in
                var counts = erasure.counts
                counts.messages = try transaction.wholeCount(erasure.id, in: organisation)
                try transaction.markDone(erasure.id, counts, at: now, in: organisation)
            }
        }
        guard let last = open.first else { return }
        log.info("an erasure is brought to its end", ["count": String(open.count)])
        _ = try await finish(last.id, in: organisation, now: now)
    }

    // MARK: - Steps

    private func begin(
        _ id: ID<Erasure>, _ people: [ID<Person>], reason: String, salt proposed: String, as agent: Agent, now: Instant
    ) async throws -> Erasure {
        let organisation = agent.organisation
        let scope = try await database.read { connection in
            let scope = try ErasureScope(people, connection, in: organisation)
            if let hold = try scope.hold(connection, in: organisation) { throw Held(reason: hold.reason) }
            guard try !scope.isBeingAnswered(connection, in: organisation) else { throw BeingAnswered() }
            return scope
        }
        return try await database.write { transaction in
            // One salt for all of an organisation: what arrives is looked for once.
            let salt = try transaction.erasureSalts(in: organisation).first ?? proposed
            let keys = ErasedKeys(salt: salt)
            // A reason that names the person would keep them.
            let erasure = Erasure(
                id: id, kind: .person, at: now, user: agent.user, reason: scope.redaction.redacted(reason.start(bytes: 1000)), salt: salt)
            let handles = try people.flatMap { try transaction.handles(of: $0, in: organisation) }.map(keys.handle)
            try transaction.insert(erasure, handles: handles, in: organisation)
            return erasure
        }
    }

    /// Takes everything out of the tables. What others wrote is changed first, message by message; then all that is theirs goes at once.
    private func carryOut(_ erasure: Erasure, _ people: [ID<Person>], in organisation: ID<Organisation>, now: Instant) async throws {
        for _ in 0..<20 {
            let scope = try await database.read { try ErasureScope(people, $0, in: organisation) }
            let work = ErasureWork(desk: self, scope: scope, erasure: erasure, organisation: organisation, now: now)
            try await work.changeOthers()
            do { return try await work.eraseTheirs() } catch is ErasureWork.Overtaken {
                // Something arrived meanwhile, or an answer is just leaving.
                try await Task.sleep(for: .milliseconds(200))
            }
        }
        throw BeingAnswered()
    }

    /// Tells the world outside, and leaves nothing in the files.
    func finish(_ id: ID<Erasure>, in organisation: ID<Organisation>, now: Instant) async throws -> Erasure {
        let open = Set(try await database.read { try $0.openErasures(in: organisation) }.map(\.id.rawValue))
        for record in try await database.read({ try $0.erasureRecords(in: organisation) }) where open.contains(record.id) {
            try outside.remember(record)
        }
        try await database.write { try $0.tidySearch() }
        try await database.compact(Self.erasedTables)
        return try await database.write { transaction in
            try transaction.markCleaned(open.map { ID(rawValue: $0) }, at: now, in: organisation)
            guard let erasure = try transaction.erasure(id, in: organisation) else { throw NotFound() }
            return erasure
        }
    }

    private func people(of erasure: Erasure, in organisation: ID<Organisation>) async throws -> [ID<Person>] {
        let keys = ErasedKeys(salt: erasure.salt)
        return try await database.read { connection in
            let record = try connection.erasureRecords(in: organisation).first { $0.id == erasure.id.rawValue }
            let wanted = Set(record?.handles ?? [])
            var found: Set<ID<Person>> = []
            var after: PersonHandle?
            while true {
                let page = try connection.handles(after: after, limit: 1000, in: organisation)
                guard let last = page.last else { return found.sorted() }
                after = last.handle
                for (handle, person) in page where wanted.contains(keys.handle(handle)) { found.insert(person) }
            }
        }
    }

    /// The tables that lose something.
    private static let erasedTables = PersonalTable.allCases.map(\.rawValue)
}

extension Erasure {
    /// An erasure that this database does not know yet: all that is in it is older.
    fileprivate init(_ record: ErasureRecord) {
        self.init(
            id: ID(rawValue: record.id), kind: .person, at: Instant(microseconds: record.at), user: nil, reason: record.reason,
            salt: record.salt)
    }
}

/// An answer to the person is leaving at this moment: what is on its way cannot be erased.
package struct BeingAnswered: Error {}

/// One at a time may be inside; the others wait.
actor OneAtATime {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated func take<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
        await enter()
        do {
            let value = try await work()
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }

    private func enter() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    }
}
