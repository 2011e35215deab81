import Domain
import SQL
import Storage
import Support

/// Knows what was erased when it comes again, and leaves it out.
struct ErasedArrivals {
    private let connection: any Connection
    private let organisation: ID<Organisation>
    private let keys: [ErasedKeys]

    init(_ connection: any Connection, _ organisation: ID<Organisation>) throws {
        (self.connection, self.organisation) = (connection, organisation)
        keys = try connection.erasureSalts(in: organisation).map(ErasedKeys.init)
    }

    /// Nothing was ever erased here.
    var isEmpty: Bool { keys.isEmpty }

    /// What each of these is known as, of those that are known.
    func kinds(_ hashes: [String]) throws -> [String: (kind: ErasureRecord.Item.Kind, erasure: ID<Erasure>)] {
        var found: [String: (kind: ErasureRecord.Item.Kind, erasure: ID<Erasure>)] = [:]
        for start in stride(from: 0, to: hashes.count, by: Transaction.lookUpSize) {
            let part = Array(hashes[start..<min(start + Transaction.lookUpSize, hashes.count)])
            for (item, erasure) in try connection.erasedItems(part, in: organisation) where found[item.hash]?.kind != .whole {
                found[item.hash] = (item.kind, erasure)
            }
        }
        return found
    }

    func hashes(of raw: NewRaw) -> [String] {
        keys.flatMap { key in
            [key.raw(raw.bytes)]
                + (ErasedKeys.messageID(of: raw.bytes).map { [key.message(channel: .email, account: raw.account, remoteID: $0)] } ?? [])
        }
    }

    func hashes(of content: IncomingMessage) -> [String] { keys.map { $0.message(content) } }

    /// Those that may arrive. What was erased is not stored again, and neither is what an erased person wrote before that.
    func leaveOut(_ ready: [ReadyMessage], _ tally: inout ArrivalTally) throws -> [ReadyMessage] {
        guard !isEmpty, let transaction = connection as? Transaction else { return ready }
        let known = try kinds(ready.flatMap { hashes(of: $0.message) })
        let handles = try erasedHandles(of: ready)
        var kept: [ReadyMessage] = []
        var dropped: [ID<RawMessage>] = []
        var touched: Set<ID<Erasure>> = []
        for one in ready {
            let erasure =
                hashes(of: one.message).lazy.compactMap { known[$0] }.first { $0.kind == .whole }?.erasure
                ?? handleHashes(of: one.message).lazy.compactMap { handles[$0] }.first { one.message.at <= $0.at }?.erasure
            guard let erasure else {
                kept.append(one)
                continue
            }
            tally.erased += 1
            tally.duplicates += 1
            guard let raw = one.raw else { continue }
            dropped.append(raw)
            touched.insert(erasure)
        }
        try transaction.erase(raws: dropped, in: organisation)
        // The bytes lay in the file for a moment: it is cleaned once more.
        try transaction.markCleaned(touched.sorted(), at: nil, in: organisation)
        return kept
    }

    private func erasedHandles(of ready: [ReadyMessage]) throws -> [String: (at: Instant, erasure: ID<Erasure>)] {
        let hashes = Array(Set(ready.flatMap { handleHashes(of: $0.message) }))
        var found: [String: (at: Instant, erasure: ID<Erasure>)] = [:]
        for start in stride(from: 0, to: hashes.count, by: Transaction.lookUpSize) {
            let part = Array(hashes[start..<min(start + Transaction.lookUpSize, hashes.count)])
            for (hash, at, erasure) in try connection.erasedHandles(part, in: organisation)
            where at > found[hash]?.at ?? at.adding(seconds: -1) {
                found[hash] = (at, erasure)
            }
        }
        return found
    }

    private func handleHashes(of content: IncomingMessage) -> [String] {
        guard !content.isOurs, let key = content.author.key else { return [] }
        return keys.map { $0.handle(PersonHandle(channel: content.channel, handle: key)) }
    }
}

extension Desk {
    /// Leaves out what was erased, before its bytes are stored. Somebody else's message that quoted it arrives without its quotes, its layout
    /// and its bytes.
    func leaveOutErased(_ stored: inout StoredArrival, _ raws: inout [NewRaw], _ context: ArrivalContext, now: Instant) async throws {
        let organisation = context.organisation
        let (mails, values) = (raws, stored.values.map(\.message))
        let known = try await database.read { connection -> [String: ErasureRecord.Item.Kind]? in
            let erased = try ErasedArrivals(connection, organisation)
            guard !erased.isEmpty else { return nil }
            return try erased.kinds(mails.flatMap(erased.hashes(of:)) + values.flatMap(erased.hashes(of:))).mapValues(\.kind)
        }
        guard let known, !known.isEmpty else { return }
        let erased = try await database.read { connection in
            let erased = try ErasedArrivals(connection, organisation)
            return (mails: mails.map(erased.hashes(of:)), values: values.map(erased.hashes(of:)))
        }
        func kinds(_ hashes: [String]) -> [ErasureRecord.Item.Kind] { hashes.compactMap { known[$0] } }
        var kept: [(message: IncomingMessage, source: String)] = []
        for (value, hashes) in zip(stored.values, erased.values) {
            let kinds = kinds(hashes)
            if kinds.isEmpty {
                kept.append(value)
            } else if !kinds.contains(.whole), let message = value.message.withoutQuotes {
                kept.append((message, value.source))
            } else {
                stored.tally.erased += 1
                stored.tally.duplicates += 1
            }
        }
        stored.values = kept
        var quoting: [NewRaw] = []
        var whole = 0
        let sorted = zip(raws, erased.mails).filter { raw, hashes in
            let kinds = kinds(hashes)
            if kinds.contains(.whole) { whole += 1 } else if !kinds.isEmpty { quoting.append(raw) }
            return kinds.isEmpty
        }
        raws = sorted.map(\.0)
        stored.tally.erased += whole
        stored.tally.duplicates += whole
        try await readWithoutQuotes(quoting, organisation, into: &stored, now: now)
    }

    private func readWithoutQuotes(
        _ raws: [NewRaw], _ organisation: ID<Organisation>, into stored: inout StoredArrival, now: Instant
    ) async throws {
        guard !raws.isEmpty else { return }
        let known = try await database.read { connection in
            try raws.map { try connection.rawState(digest: $0.digest, account: $0.account, in: organisation) != nil }
        }
        stored.tally.duplicates += known.count { $0 }
        let fresh = zip(raws, known).filter { !$0.1 }.map(\.0)
        for (raw, outcome) in zip(fresh, await outside.readMails(fresh.map(\.bytes))) {
            switch outcome {
            case .success(let mail):
                let message = IncomingMessage(mail: mail, account: raw.account, digest: raw.digest, receivedAt: now, isOurs: raw.isOurs)
                if let message = message.withoutQuotes { stored.values.append((message, raw.source)) }
            case .failure(let failure): stored.tally.failures.append(.init(source: raw.source, reason: failure.sentence))
            }
        }
    }
}

extension IncomingMessage {
    /// The words of its own writer alone; nil for a message in which they cannot be told from what it quotes.
    fileprivate var withoutQuotes: IncomingMessage? {
        guard var mail else { return nil }
        var message = self
        message.text = [mail.reply, mail.signature].filter { !$0.isEmpty }.joined(separator: "\n\n")
        message.html = nil
        mail.quoted = ""
        message.mail = mail
        for index in message.attachments.indices { message.attachments[index].part = nil }
        return message
    }
}
