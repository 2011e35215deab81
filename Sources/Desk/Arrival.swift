import Crypto
package import Domain
import Formats
import SQL
import Storage
package import Support

/// One thing that arrives: bytes that are still to be read, or a message that is a value already.
package enum ArrivalItem: Sendable {
    case mail([UInt8], source: String)
    case message(IncomingMessage, source: String)
}

/// Where and how a batch arrives.
package struct ArrivalContext: Sendable {
    package let organisation: ID<Organisation>
    package let account: String
    /// The batch is from our own sent folder: the administrator says so, a sender's name never does.
    package let isOurs: Bool
    /// The batch is of the past, in any order: what is older than the last message of its conversation changes nothing of its state.
    package let isArchive: Bool
    /// The program that brings the batch, which is told of each message what became of it.
    package let token: ID<APIToken>?
    package init(
        organisation: ID<Organisation>, account: String, isOurs: Bool = false, isArchive: Bool = false, token: ID<APIToken>? = nil
    ) {
        self.organisation = organisation
        self.account = account
        self.isOurs = isOurs
        self.isArchive = isArchive
        self.token = token
    }
}

/// What became of a batch.
package struct ArrivalTally: Sendable, Equatable, Codable {
    package struct Failure: Sendable, Equatable, Codable {
        /// File and position.
        package let source: String
        package let reason: String
        package init(source: String, reason: String) { (self.source, self.reason) = (source, reason) }
    }
    /// A message that was stored, and where; told to programs alone.
    package struct Place: Sendable, Equatable, Codable {
        package let source: String
        package let message: Int64
        package let conversation: Int64
    }
    package var read = 0
    package var stored = 0
    package var duplicates = 0
    /// How many of the duplicates were left out because they were erased.
    package var erased = 0
    package var failures: [Failure] = []
    package var places: [Place] = []
    package init() {}

    package mutating func add(_ other: ArrivalTally) {
        read += other.read
        stored += other.stored
        duplicates += other.duplicates
        erased += other.erased
        failures += other.failures
        places += other.places
    }
}

extension Desk {
    /// The one way in. When this returns, every item is stored, was stored before, or is in the failures with its reason.
    ///
    /// Bytes are stored before anything reads them; they are read outside any transaction, in a child process; then one transaction writes
    /// messages, people, conversations, search words and events together.
    package func arrive(_ items: [ArrivalItem], _ context: ArrivalContext, now: Instant) async throws -> ArrivalTally {
        try await settle(try await prepare(items, context, now: now), context, now: now)
    }

    /// The first two thirds: stores raw bytes and reads them. Touches no conversation, so it may run while an earlier batch settles.
    package func prepare(_ items: [ArrivalItem], _ context: ArrivalContext, now: Instant) async throws -> PreparedArrival {
        try await read(try await store(items, context, now: now), now: now)
    }

    /// The first third: stores the raw bytes, so that nothing is lost from here on.
    package func store(_ items: [ArrivalItem], _ context: ArrivalContext, now: Instant) async throws -> StoredArrival {
        var stored = StoredArrival()
        stored.tally.read = items.count
        stored.scheme = try await scheme(of: context.organisation, now: now)
        var raws: [NewRaw] = []
        for item in items {
            switch item {
            case .message(var message, let source):
                message.isOurs = message.isOurs || context.isOurs
                stored.values.append((message, source))
            case .mail(let bytes, let source):
                raws.append(
                    NewRaw(
                        id: ids.next(), account: context.account, digest: Digest.hex(of: bytes), bytes: bytes, source: source,
                        isOurs: context.isOurs))
            }
        }
        try await leaveOutErased(&stored, &raws, context, now: now)
        guard !raws.isEmpty else { return stored }
        let duplicates: Int
        (stored.raws, duplicates) = try await store(raws, in: context.organisation, now: now)
        stored.tally.duplicates += duplicates
        return stored
    }

    /// The second third: reads what was stored, in the decoder children.
    package func read(_ stored: StoredArrival, now: Instant) async throws -> PreparedArrival {
        var prepared = PreparedArrival()
        prepared.tally = stored.tally
        prepared.ready = await sanitised(stored.values).map {
            ReadyMessage(message: $0.message, source: $0.source, scheme: stored.scheme)
        }
        if !stored.raws.isEmpty { try await read(stored.raws, stored.scheme, into: &prepared, now: now) }
        return prepared
    }

    /// Reads what was stored and not read, by a killed process or because no decoder could be started. Gives how many became messages.
    ///
    /// `receivedBefore` leaves alone what another batch may be reading at this moment; nil when there is none.
    package func recoverPending(in organisation: ID<Organisation>, receivedBefore: Instant? = nil, now: Instant) async throws -> Int {
        var after: ID<RawMessage>?
        var stored = 0
        while true {
            let from = after
            let raws = try await database.read {
                try $0.pendingRaws(after: from, receivedBefore: receivedBefore ?? now, limit: 200, bytes: 16 << 20, in: organisation)
            }
            guard let last = raws.last else { return stored }
            after = last.id
            stored += try await recover(raws, in: organisation, now: now)
        }
    }

    /// Reads stored bytes and gives them their place. Gives how many became messages.
    func recover(_ raws: [NewRaw], in organisation: ID<Organisation>, now: Instant) async throws -> Int {
        var stored = 0
        let scheme = try await scheme(of: organisation, now: now)
        for (account, group) in Dictionary(grouping: raws, by: \.account) {
            var prepared = PreparedArrival()
            try await read(group, scheme, into: &prepared, now: now)
            stored += try await settle(prepared, ArrivalContext(organisation: organisation, account: account), now: now).stored
        }
        return stored
    }

    /// The messages that came as values with their HTML made safe; what cannot be is left out, as the text says it too.
    private func sanitised(
        _ values: [(message: IncomingMessage, source: String)]
    ) async -> [(message: IncomingMessage, source: String)] {
        let withHTML = values.indices.filter { values[$0].message.html != nil }
        guard !withHTML.isEmpty else { return values }
        let safe = await outside.sanitise(withHTML.map { values[$0].message.html ?? "" })
        var values = values
        for (index, html) in zip(withHTML, safe) { values[index].message.html = html }
        return values
    }

    /// Stores the bytes that are new; what is there but was never read is read again.
    private func store(_ raws: [NewRaw], in organisation: ID<Organisation>, now: Instant) async throws -> (
        toRead: [NewRaw], duplicates: Int
    ) {
        try await database.write { transaction in
            var toRead: [NewRaw] = []
            var taken: Set<ID<RawMessage>> = []
            var duplicates = 0
            for raw in raws {
                if try transaction.insert(raw, at: now, in: organisation) {
                    toRead.append(raw)
                    taken.insert(raw.id)
                } else if let (id, state) = try transaction.rawState(digest: raw.digest, account: raw.account, in: organisation),
                    state == .pending, taken.insert(id).inserted
                {
                    toRead.append(
                        NewRaw(
                            id: id, account: raw.account, digest: raw.digest, bytes: raw.bytes, source: raw.source, isOurs: raw.isOurs))
                } else {
                    duplicates += 1
                }
            }
            return (toRead, duplicates)
        }
    }

    /// Reads raws in the decoder child and sorts them into ready and broken.
    private func read(
        _ raws: [NewRaw], _ scheme: ReactionScheme?, into prepared: inout PreparedArrival, now: Instant
    ) async throws {
        let outcomes = await outside.readMails(raws.map(\.bytes))
        for (raw, outcome) in zip(raws, outcomes) {
            switch outcome {
            case .success(let mail):
                let message = IncomingMessage(mail: mail, account: raw.account, digest: raw.digest, receivedAt: now, isOurs: raw.isOurs)
                prepared.ready.append(ReadyMessage(message: message, source: raw.source, raw: raw.id, digest: raw.digest, scheme: scheme))
            case .failure(let failure):
                prepared.tally.failures.append(.init(source: raw.source, reason: failure.sentence))
                if !failure.isTemporary { prepared.broken.append((raw.id, failure.kind)) }
            }
        }
    }
}
