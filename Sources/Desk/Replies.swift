import Crypto
package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// Puts an answer in the outbox, in the transaction that changes the conversation. It goes out after the time in which it can be taken back.
    ///
    /// `requestKey` is drawn when the form is made: pressing twice, or a browser that repeats itself, sends once.
    package func answer(
        _ id: ID<Conversation>, text: String, subject: String?, requestKey: String, version: Int?, as agent: Agent, now: Instant
    ) async throws -> Reply {
        try agent.require(.answer)
        guard let user = agent.user else { throw Forbidden(permission: .answer) }
        let text = try checked(text)
        let ids = ids
        let settings = settings
        let promises = promises
        let messageID = try newMessageID()
        let key = requestKey.isEmpty ? messageID : String(requestKey.prefix(100))
        return try await database.write { transaction in
            guard var conversation = try transaction.lockedConversation(id, in: agent.organisation) else { throw NotFound() }
            // After the lock: whoever pressed twice waits here for the first, and finds it.
            if let known = try transaction.reply(requestKey: key, of: user, in: agent.organisation) { return known }
            if let version, version != conversation.version { throw Conflict(version: conversation.version) }
            // Who wrote and what it was called is enough here; the texts may be megabytes.
            let messages = try transaction.shortMessages(of: id, before: nil, length: 1, limit: 200, in: agent.organisation)
            let recipients = messages.recipients(except: settings.mailFrom.lowercased())
            guard !recipients.isEmpty, !settings.mailFrom.isEmpty else { throw Invalid(.noRecipient) }
            let before = conversation
            try conversation.apply(.answer)
            conversation.clockFollows(.answer, from: before.state, at: now, try promises.schedule(transaction, agent.organisation))
            conversation.assignee = conversation.assignee ?? user
            conversation.version += 1
            guard try transaction.update(conversation, in: agent.organisation) else { throw Conflict(version: before.version) }
            let mails = messages.filter { $0.content.channel == .email }
            let parent = mails.last { $0.direction == .inbound } ?? mails.last
            let reply = Reply(
                id: ids.next(), conversation: id, author: user, authorName: agent.name, to: recipients,
                subject: subject.map { String($0.trimmed.prefix(500)) }.flatMap { $0.isEmpty ? nil : $0 }
                    ?? MailSubject.reply(to: parent?.content.subject ?? conversation.subject),
                text: text, remoteID: messageID, inReplyTo: parent?.content.mailID,
                references: Self.references(parent), queuedAt: now, sendAfter: now.adding(seconds: settings.undoSeconds))
            guard try transaction.insert(reply, requestKey: key, in: agent.organisation) else {
                throw Conflict(version: conversation.version)
            }
            try transaction.deleteDraft(.answer, of: user, in: id, organisation: agent.organisation)
            transaction.record(
                NewEvent(
                    .replyQueued, conversation: id,
                    facts: [
                        "reply": reply.id.description, "was": before.state.rawValue, "owner": before.assignee?.description ?? "",
                        "version": String(conversation.version),
                    ]), by: user, at: now, in: agent.organisation)
            return reply
        }
    }

    /// Takes back an answer that has not gone yet: its words become the draft again. Refused once it is on its way.
    package func cancel(_ id: ID<Reply>, as agent: Agent, now: Instant) async throws -> Reply {
        try agent.require(.answer)
        let promises = promises
        return try await database.write { transaction in
            guard let reply = try transaction.reply(id, in: agent.organisation) else { throw NotFound() }
            guard try transaction.setReplyState(id, from: .queued, to: .cancelled, in: agent.organisation) else {
                throw Conflict(version: 0)
            }
            // What was begun since is kept: it stands below.
            let begun = try transaction.drafts(of: reply.conversation, in: agent.organisation)
                .first { $0.kind == .answer && $0.user == reply.author }?.text.trimmed
            let text = [reply.text, begun ?? ""].filter { !$0.isEmpty }.joined(separator: "\n\n").start(bytes: Self.longestText)
            let draft = Draft(
                kind: .answer, user: reply.author, userName: reply.authorName, text: begun == reply.text ? reply.text : text, savedAt: now)
            try transaction.save(draft, in: reply.conversation, organisation: agent.organisation)
            try transaction.takeBack(reply, promises, in: agent.organisation)
            transaction.record(
                NewEvent(.replyCancelled, conversation: reply.conversation, facts: ["reply": id.description]), by: agent.user, at: now,
                in: agent.organisation)
            return reply
        }
    }

    /// Sends again what surely failed, or what a person looked up and found not to have arrived.
    package func retry(_ id: ID<Reply>, as agent: Agent, now: Instant) async throws -> Reply {
        try agent.require(.answer)
        return try await settleReply(id, to: .queued, as: agent, now: now)
    }

    /// A person looked and found that it did arrive.
    package func confirmSent(_ id: ID<Reply>, as agent: Agent, now: Instant) async throws -> Reply {
        try agent.require(.answer)
        return try await settleReply(id, to: .sent, as: agent, now: now)
    }

    private func settleReply(_ id: ID<Reply>, to state: Reply.State, as agent: Agent, now: Instant) async throws -> Reply {
        let ids = ids
        let settings = settings
        let promises = promises
        return try await database.write { transaction in
            guard let reply = try transaction.reply(id, in: agent.organisation) else { throw NotFound() }
            let isAllowed = reply.state == .unknown || (reply.state == .failed && state == .queued)
            guard isAllowed, try transaction.setReplyState(id, from: reply.state, to: state, sendAfter: now, in: agent.organisation) else {
                throw Conflict(version: 0)
            }
            if state == .sent {
                let message = try transaction.store(sent: reply, ids: ids, settings: settings, at: now, in: agent.organisation)
                try transaction.setReplyMessage(id, message, in: agent.organisation)
            }
            try transaction.answered(reply.conversation, at: now, promises, in: agent.organisation)
            transaction.record(
                NewEvent(.replySettled, conversation: reply.conversation, facts: ["reply": id.description, "state": state.rawValue]),
                by: agent.user, at: now, in: agent.organisation)
            return reply
        }
    }

    /// A Message-ID of ours: nobody can guess it, and a retry carries the same.
    private func newMessageID() throws -> String {
        let domain = settings.mailFrom.split(separator: "@").last.map(String.init) ?? "localhost"
        return "\(ids.next(Reply.self)).\(try Token().text.prefix(22))@\(domain.lowercased())"
    }

    private static func references(_ parent: Message?) -> [String] {
        guard let parent, let id = parent.content.mailID else { return [] }
        return (parent.content.mail?.references ?? []).filter { $0 != id } + [id]
    }
}

extension IncomingMessage {
    /// The Message-ID of a mail that has one.
    var mailID: String? {
        guard channel == .email, !remoteID.hasPrefix("sha:") else { return nil }
        return remoteID.split(separator: "#", maxSplits: 1).first.map(String.init)
    }
}

extension Transaction {
    /// Brings a conversation back to who must do something, because its answer did not go; also one that was closed or put away meanwhile.
    func takeBack(_ reply: Reply, _ promises: PromiseBook, in organisation: ID<Organisation>) throws {
        guard var conversation = try lockedConversation(reply.conversation, in: organisation), conversation.state != .spam,
            [.answered, .closed].contains(conversation.state) || conversation.snoozedUntil != nil
        else { return }
        try conversation.apply(.receive)
        // An answer of before this one still stands.
        if let ended = conversation.clock?.ended, ended >= reply.queuedAt {
            conversation.clock?.takeBackAnswer(on: conversation.channel, try promises.schedule(self, organisation))
        }
        conversation.version += 1
        guard try update(conversation, in: organisation) else { throw Conflict(version: conversation.version) }
    }

    /// Notes that an answer is under way after all.
    func answered(_ id: ID<Conversation>, at now: Instant, _ promises: PromiseBook, in organisation: ID<Organisation>) throws {
        guard var conversation = try lockedConversation(id, in: organisation), [.new, .open, .waiting].contains(conversation.state) else {
            return
        }
        let before = conversation.state
        try conversation.apply(.answer)
        conversation.clockFollows(.answer, from: before, at: now, try promises.schedule(self, organisation))
        conversation.version += 1
        guard try update(conversation, in: organisation) else { throw Conflict(version: conversation.version) }
    }
}

extension Desk {
    /// One answer.
    package func reply(_ id: ID<Reply>, as agent: Agent) async throws -> Reply {
        try agent.require(.readConversations)
        guard let reply = try await database.read({ try $0.reply(id, in: agent.organisation) }) else { throw NotFound() }
        return reply
    }

    /// The answers that did not go out, or may not have, with their conversations.
    package func troubledReplies(as agent: Agent) async throws -> [(reply: Reply, conversation: Conversation)] {
        try agent.require(.readConversations)
        return try await database.read { connection in
            try connection.troubledReplies(in: agent.organisation).compactMap { reply in
                try connection.conversation(reply.conversation, in: agent.organisation).map { (reply, $0) }
            }
        }
    }
}
