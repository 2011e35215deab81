package import Domain
import SQL
import Storage
package import Support

/// How handing an answer to its channel ended.
package enum DeliveryOutcome: Sendable, Equatable {
    /// The channel has taken it.
    case sent
    /// Surely not sent; `isPermanent`: trying again will not help.
    case failed(isPermanent: Bool, reason: String)
    /// It may have been sent. Never retried by itself.
    case unknown(reason: String)
}

extension Desk {
    /// How often a temporary failure is tried again, and after how many seconds.
    private static let pauses: [Double] = [60, 300, 900, 3600]

    /// Takes the next answer whose time has come and writes down that it is being sent; nil when there is none.
    package func leaseReply(now: Instant) async throws -> LeasedReply? {
        try await database.write { transaction in
            try transaction.leaseReply(now: now, until: try transaction.sharedTime(now).adding(seconds: 300))
        }
    }

    /// When the next answer is due; nil when none waits.
    package func nextReplyDue() async throws -> Instant? { try await database.read { try $0.nextReplyDue() } }

    /// Writes down how sending ended. What was sent becomes a message of the conversation; what was not brings the conversation back.
    package func finish(_ leased: LeasedReply, _ outcome: DeliveryOutcome, now: Instant) async throws {
        let reply = leased.reply
        let organisation = leased.organisation
        let ids = ids
        let settings = settings
        let promises = promises
        try await database.write { transaction in
            var state = Reply.State.sent
            var problem = ""
            var again: Instant?
            switch outcome {
            case .sent: break
            case .failed(let isPermanent, let reason):
                problem = reason
                if !isPermanent, reply.attempts <= Self.pauses.count {
                    state = .queued
                    again = now.adding(seconds: Self.pauses[max(0, reply.attempts - 1)])
                } else {
                    state = .failed
                }
            case .unknown(let reason): (state, problem) = (.unknown, reason)
            }
            guard try transaction.finish(leased, state: state, problem: problem, sendAfter: again, at: now) else { return }
            var message: ID<Message>?
            if state == .sent {
                let stored = try transaction.store(sent: reply, ids: ids, settings: settings, at: now, in: organisation)
                try transaction.setReplyMessage(reply.id, stored, in: organisation)
                message = stored
            }
            if state != .sent, state != .queued { try transaction.takeBack(reply, promises, in: organisation) }
            let kind: Event.Kind =
                switch state {
                case .sent: .replySent
                case .unknown: .replyUnknown
                case .queued: .replyDeferred
                default: .replyFailed
                }
            transaction.record(
                NewEvent(
                    kind, conversation: reply.conversation, message: message,
                    facts: ["reply": reply.id.description, "problem": problem, "state": state.rawValue]), by: nil, at: now, in: organisation
            )
        }
    }

    /// What was being sent when its process died becomes unknown: it is looked up by a person, never sent again blindly.
    package func settleAbandoned(now: Instant) async throws -> Int {
        let promises = promises
        return try await database.write { transaction in
            let abandoned = try transaction.abandonedReplies(now: try transaction.sharedTime(now))
            for (organisation, id) in abandoned {
                let problem = "stopped: samenspraak stopped while sending"
                guard try transaction.setReplyState(id, from: .sending, to: .unknown, problem: problem, in: organisation),
                    let reply = try transaction.reply(id, in: organisation)
                else { continue }
                try transaction.takeBack(reply, promises, in: organisation)
                transaction.record(
                    NewEvent(.replyUnknown, conversation: reply.conversation, facts: ["reply": id.description, "problem": problem]),
                    by: nil,
                    at: now, in: organisation)
            }
            return abandoned.count
        }
    }
}

extension Desk {
    /// What waited to be sent when a backup was made may have gone since, and nothing is ever sent twice: a person looks at each. Gives how many.
    package func doubtRestoredReplies(now: Instant) async throws -> Int {
        let promises = promises
        return try await database.write { transaction in
            var count = 0
            for organisation in try transaction.organisations() {
                for reply in try transaction.repliesUnderWay(in: organisation.id) {
                    let problem = "stopped: restored from a backup that was made before it was sent"
                    guard
                        try transaction.setReplyState(reply.id, from: reply.state, to: .unknown, problem: problem, in: organisation.id)
                    else { continue }
                    try transaction.takeBack(reply, promises, in: organisation.id)
                    transaction.record(
                        NewEvent(
                            .replyUnknown, conversation: reply.conversation, facts: ["reply": reply.id.description, "problem": problem]),
                        by: nil, at: now, in: organisation.id)
                    count += 1
                }
            }
            return count
        }
    }
}

extension Transaction {
    /// The answer as a message of its conversation; the one that is there already when its echo came first.
    func store(
        sent reply: Reply, ids: IDGenerator, settings: DeskSettings, at now: Instant, in organisation: ID<Organisation>
    ) throws -> ID<Message> {
        guard var conversation = try lockedConversation(reply.conversation, in: organisation) else { throw NotFound() }
        if let echo = try message(channel: .email, account: conversation.account, remoteID: reply.remoteID, in: organisation) {
            return echo.id
        }
        let content = IncomingMessage(
            remoteID: reply.remoteID, channel: .email, account: conversation.account, kind: .mail,
            author: Author(handle: settings.mailFrom, name: reply.authorName), text: reply.text, subject: reply.subject, at: now,
            inReplyTo: reply.inReplyTo, isPublic: false,
            mail: MailDetails(references: reply.references, to: reply.to, cc: reply.cc, reply: reply.text), isOurs: true)
        let message = Message(
            id: ids.next(), conversation: conversation.id, person: nil, direction: .outbound, content: content, arrivedAt: now)
        try insert([message], in: organisation)
        for words in SearchTokens.pieces(of: [reply.subject, reply.text, reply.authorName]) {
            try index(words, row: ids.next(Message.self).rawValue, of: message.id, in: conversation.id, organisation: organisation)
        }
        try addThreadKey(reply.remoteID, channel: .email, account: conversation.account, to: conversation.id, in: organisation)
        for address in reply.to + reply.cc { try addParticipant(address.key, to: conversation.id, in: organisation) }
        conversation.messageCount += 1
        conversation.lastAt = max(conversation.lastAt, now)
        conversation.preview = reply.text.shortened(to: 200)
        conversation.clock?.left(at: now, writtenAt: reply.queuedAt)
        conversation.version += 1
        guard try update(conversation, in: organisation) else { throw Conflict(version: conversation.version) }
        return message.id
    }
}
