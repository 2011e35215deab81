import Domain
import Formats
import SQL
import Storage
import Support

/// One go at an erasure, with what was found at its beginning.
struct ErasureWork: Sendable {
    /// What was found is no longer so: look again.
    struct Overtaken: Error {}

    let desk: Desk
    let scope: ErasureScope
    let erasure: Erasure
    let organisation: ID<Organisation>
    let now: Instant
    private var keys: ErasedKeys { ErasedKeys(salt: erasure.salt) }

    // MARK: - What others wrote

    /// Takes out of the messages of others what is theirs, each in a transaction of its own. Doing it twice does no more than once.
    func changeOthers() async throws {
        let files = try await files()
        for conversation in scope.shared.keys.sorted() {
            var after: ID<Message>?
            while true {
                let from = after
                let page = try await desk.database.read {
                    try $0.messages(in: conversation, after: from, limit: 50, organisation: organisation)
                }
                guard let last = page.last else { break }
                after = last.id
                for message in page where !scope.isOwn(message.id) { try await change(message, files: files) }
            }
        }
        for start in stride(from: 0, to: scope.elsewhere.count, by: 50) {
            let ids = Array(scope.elsewhere[start..<min(start + 50, scope.elsewhere.count)])
            for message in try await desk.database.read({ try $0.messages(ids, in: organisation) }) {
                try await change(message, files: files)
            }
        }
        try await eraseStrays(files: files)
    }

    private func change(_ message: Message, files: Set<UInt64>) async throws {
        let changed = scope.redacted(message)
        let raw = try await redactedRaw(message, files: files)
        guard changed != nil || raw != nil else { return }
        let rows = changed == nil ? [] : try await desk.database.read { try $0.searchRows(of: [message.id], in: organisation) }
        let words = changed.map { ReadyMessage(message: $0.content, source: "", scheme: nil).words } ?? []
        let ids = desk.ids
        try await desk.database.write { transaction in
            if let changed {
                try transaction.rewrite(changed, in: organisation)
                try transaction.deleteSearch(rows: rows, in: organisation)
                if scope.shared[message.conversation] == nil { try tidyCard(message, changed, transaction) }
                for (offset, piece) in words.enumerated() {
                    let row = offset == 0 ? message.id.rawValue : ids.next(Message.self).rawValue
                    try transaction.index(piece, row: row, of: message.id, in: message.conversation, organisation: organisation)
                }
            }
            var items = [ErasureRecord.Item(hash: keys.message(message.content), kind: .quoting)]
            if let raw {
                items.append(ErasureRecord.Item(hash: raw.hash, kind: .bytes))
                if let bytes = raw.bytes {
                    try transaction.replace(raw: raw.id, with: bytes, in: organisation)
                } else {
                    try transaction.dropRaw(of: message.id, raw.id, in: organisation)
                }
            }
            try transaction.insert(items, of: erasure.id, in: organisation)
        }
    }

    /// The list shows a conversation of others without them too.
    private func tidyCard(_ message: Message, _ changed: Message, _ transaction: Transaction) throws {
        guard var conversation = try transaction.lockedConversation(message.conversation, in: organisation) else { return }
        let before = conversation
        conversation.subject = scope.redacted(conversation.subject, in: conversation.id)
        if let preview = scope.preview(of: message, becoming: changed), conversation.preview == preview.was {
            conversation.preview = preview.is
        }
        guard conversation != before else { return }
        conversation.version += 1
        guard try transaction.update(conversation, in: organisation) else { throw Conflict(version: before.version) }
    }

    /// The bytes of the message without what is theirs (nil bytes: they could not be read, and go); nil when they stay as they are.
    private func redactedRaw(
        _ message: Message, files: Set<UInt64>
    ) async throws -> (id: ID<RawMessage>, hash: String, bytes: [UInt8]?)? {
        guard let id = message.raw, let bytes = try await desk.database.read({ try $0.rawBytes(id, in: organisation) }) else { return nil }
        let hash = keys.raw(bytes)
        do {
            return try await desk.outside.redact(bytes, scope.order(for: message, files: files)).map { (id, hash, $0) }
        } catch {
            desk.log.warning("an original message could not be gone through and is dropped", ["message": message.id.description])
            return (id, hash, nil)
        }
    }

    /// The digests of the files that came with their mails.
    private func files() async throws -> Set<UInt64> {
        var files: Set<UInt64> = []
        for own in scope.own where own.attachments > 0 {
            guard let raw = own.raw, let bytes = try await desk.database.read({ try $0.rawBytes(raw, in: organisation) }) else { continue }
            do { files.formUnion(try await desk.outside.files(bytes)) } catch {
                desk.log.warning("the files of an erased message could not be told", ["message": own.id.description])
            }
        }
        return files
    }

    /// Stored bytes that belong to no message go when they hold anything of theirs: the message they are a copy of stays, or nobody can read it.
    private func eraseStrays(files: Set<UInt64>) async throws {
        let order = MailRedactor.Order(redaction: scope.everywhere, answersThem: false, files: files)
        var after: ID<RawMessage>?
        while true {
            let from = after
            let page = try await desk.database.read { try $0.strayRaws(after: from, limit: 100, in: organisation) }
            guard let last = page.last else { return }
            after = last.id
            for stray in page {
                guard let bytes = try await desk.database.read({ try $0.rawBytes(stray.id, in: organisation) }) else { continue }
                let isTheirs: Bool
                do { isTheirs = try await desk.outside.redact(bytes, order) != nil } catch { isTheirs = holdsAddress(bytes) }
                guard isTheirs || (stray.isUnread && holdsAddress(bytes)) else { continue }
                let item = ErasureRecord.Item(hash: keys.raw(bytes), kind: .whole)
                try await desk.database.write { transaction in
                    try transaction.erase(raws: [stray.id], in: organisation)
                    try transaction.insert([item], of: erasure.id, in: organisation)
                }
            }
        }
    }

    private func holdsAddress(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return Redaction(handles: scope.addresses).redacted(text) != text
    }

    // MARK: - What is theirs

    /// Takes all that is theirs away in one transaction; throws `Overtaken` when something changed since it was looked for.
    func eraseTheirs() async throws {
        let messages = scope.own.map(\.id)
        let rows = try await desk.database.read { try $0.searchRows(of: messages, in: organisation) }
        var items: [ErasureRecord.Item] = []
        for own in scope.own {
            items.append(.init(hash: keys.message(channel: own.channel, account: own.account, remoteID: own.remoteID), kind: .whole))
            guard let raw = own.raw, let bytes = try await desk.database.read({ try $0.rawBytes(raw, in: organisation) }) else { continue }
            items.append(.init(hash: keys.raw(bytes), kind: .whole))
        }
        let known = items
        try await desk.database.write { transaction in
            guard try scope.isAsFound(transaction, in: organisation), try !scope.isBeingAnswered(transaction, in: organisation) else {
                throw Overtaken()
            }
            let counts = try scope.counts(transaction, in: organisation)
            try transaction.deleteSearch(rows: rows, in: organisation)
            for conversation in scope.whole.keys.sorted() { try empty(conversation, transaction) }
            try transaction.erase(messages, at: erasure.at, in: organisation)
            for conversation in scope.shared.keys.sorted() { try tidy(conversation, transaction) }
            for conversation in scope.noted.sorted() { try redactWriting(conversation, transaction) }
            try transaction.forgetLiftedHolds(of: scope.people, in: organisation)
            for person in scope.people { try transaction.delete(person, in: organisation) }
            try transaction.forgetAnswers(in: organisation)
            try transaction.insert(known, of: erasure.id, in: organisation)
            var final = counts
            final.changed = try transaction.changedCount(erasure.id, in: organisation)
            try transaction.markDone(erasure.id, final, at: now, in: organisation)
            transaction.record(
                NewEvent(
                    .personErased,
                    facts: [
                        "erasure": erasure.id.description, "messages": String(final.messages), "conversations": String(final.conversations),
                    ]), by: erasure.user, at: now, in: organisation)
        }
    }

    /// Leaves nothing but the figures of a conversation that was theirs alone.
    private func empty(_ conversation: ID<Conversation>, _ transaction: Transaction) throws {
        for reply in try transaction.replies(of: conversation, in: organisation) { try transaction.erase(reply.id, in: organisation) }
        try redactTags(conversation, transaction)
        for (number, facts) in try transaction.eventFacts(of: conversation, in: organisation) {
            var kept = facts.mapValues { scope.redacted($0, in: conversation) }
            kept["problem"] = nil
            if kept != facts { try transaction.rewrite(facts: kept, of: number, in: organisation) }
        }
        try transaction.erase(conversation, at: erasure.at, in: organisation)
    }

    /// Takes them out of a conversation that stays for the words of others.
    private func tidy(_ id: ID<Conversation>, _ transaction: Transaction) throws {
        try redactWriting(id, transaction)
        try redactTags(id, transaction)
        for (number, facts) in try transaction.eventFacts(of: id, in: organisation) {
            let kept = facts.mapValues { scope.redacted($0, in: id) }
            if kept != facts { try transaction.rewrite(facts: kept, of: number, in: organisation) }
        }
        try transaction.forget(addresses: scope.addresses, keys: Array(scope.remoteIDs), in: id, organisation: organisation)
        guard var conversation = try transaction.lockedConversation(id, in: organisation) else { return }
        let left = try transaction.shortMessages(of: id, before: nil, length: 1000, limit: 200, in: organisation)
            .filter { $0.erasedAt == nil }
        conversation.subject = scope.redaction(in: id, for: []).redacted(subject: conversation.subject)
        conversation.preview = left.last.map { ($0.content.mail?.reply ?? $0.content.text).shortened(to: 200) } ?? ""
        if let person = conversation.person, scope.people.contains(person) {
            conversation.person = left.first { $0.person != nil }?.person
        }
        conversation.version += 1
        guard try transaction.update(conversation, in: organisation) else { throw Overtaken() }
    }

    /// Takes them out of what colleagues wrote in the conversation: notes, drafts, answers, reasons.
    private func redactWriting(_ id: ID<Conversation>, _ transaction: Transaction) throws {
        for note in try transaction.notes(of: id, limit: .max, in: organisation) {
            let text = scope.redacted(note.text, in: id)
            if text != note.text { try transaction.rewrite(note: note.id, text, in: organisation) }
        }
        for draft in try transaction.drafts(of: id, in: organisation) {
            var changed = draft
            changed.text = scope.redacted(draft.text, in: id)
            if changed.text != draft.text { try transaction.save(changed, in: id, organisation: organisation) }
        }
        for reply in try transaction.replies(of: id, in: organisation) {
            guard let changed = scope.redacted(reply) else {
                try transaction.erase(reply.id, in: organisation)
                continue
            }
            if changed != reply { try transaction.rewrite(changed, in: organisation) }
        }
        try transaction.rewriteReasons(of: id, in: organisation) { scope.redacted($0, in: id) }
    }

    private func redactTags(_ id: ID<Conversation>, _ transaction: Transaction) throws {
        for tag in try transaction.tags(of: id, in: organisation) {
            let asCalled = scope.redaction.calls.contains { $0.lowercased() == tag }
            guard asCalled || scope.redacted(tag, in: id) != tag else { continue }
            _ = try transaction.removeTag(tag, from: id, in: organisation)
        }
    }
}

extension ErasedKeys {
    func message(_ content: IncomingMessage) -> String {
        message(channel: content.channel, account: content.account, remoteID: content.remoteID)
    }
}
