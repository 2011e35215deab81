package import Domain
import SQL
import Storage
package import Support

/// Something a member of staff does with a conversation.
package enum ConversationAction: Sendable, Equatable {
    /// Nil: to nobody.
    case assign(ID<User>?)
    case snooze(until: Instant)
    case wake
    /// We asked the other something: the clock waits with us.
    case ask
    case close
    /// Nobody gets an answer, and why not is kept.
    case closeUnanswered(reason: String)
    case reopen
    case markSpam
    case addTag(String)
    case removeTag(String)
}

extension Desk {
    /// Does the action if the conversation is still the one that was looked at (`version`; nil: whatever it is), and records what it was before.
    package func perform(
        _ action: ConversationAction, on id: ID<Conversation>, version: Int?, as agent: Agent, now: Instant
    ) async throws -> Conversation {
        try agent.require(.handleConversations)
        let closure = try closure(of: id, by: action, as: agent, now: now)
        let promises = promises
        return try await change(id, version: version, as: agent, now: now) { transaction, conversation in
            func follow(_ done: Conversation.Action, _ before: Conversation.State) throws {
                conversation.clockFollows(done, from: before, at: now, try promises.schedule(transaction, agent.organisation))
            }
            let before = conversation.state
            switch action {
            case .assign(let user):
                if let user {
                    guard let assignee = try transaction.user(user, in: agent.organisation), !assignee.isDisabled else { throw NotFound() }
                    try conversation.apply(.assign)
                }
                conversation.assignee = user
                return .conversationAssigned
            case .snooze(let until):
                guard until > now else { throw Invalid(.badDate) }
                try conversation.snooze(until: until)
                return .conversationSnoozed
            case .wake:
                try conversation.snooze(until: nil)
                return .conversationSnoozed
            case .ask:
                try conversation.apply(.ask)
                try follow(.ask, before)
                return .conversationAsked
            case .close, .closeUnanswered:
                try conversation.apply(.close)
                try follow(.close, before)
                if let closure { try transaction.insert(closure, in: agent.organisation) }
                return .conversationClosed
            case .reopen:
                try conversation.apply(.reopen)
                try follow(.reopen, before)
                return .conversationReopened
            case .markSpam:
                try conversation.apply(.markSpam)
                try follow(.markSpam, before)
                return .conversationMarkedSpam
            case .addTag(let name):
                // Nothing changed, so there is nothing to record, and nothing that taking back could take away.
                guard try transaction.addTag(try tagName(name), to: id, in: agent.organisation) else { return nil }
                return .conversationTagged
            case .removeTag(let name):
                guard try transaction.removeTag(name, from: id, in: agent.organisation) else { throw NotFound() }
                return .conversationUntagged
            }
        } facts: {
            switch action {
            case .addTag(let name), .removeTag(let name): ["tag": name.trimmed.lowercased()]
            case .snooze(let until): ["until": until.rfc3339]
            case .assign(let user): ["to": user?.description ?? ""]
            case .closeUnanswered: ["closure": closure?.id.description ?? ""]
            case .wake, .ask, .close, .reopen, .markSpam: [:]
            }
        }
    }

    /// Takes back the last thing that this member of staff did here, if nothing has happened since.
    package func undo(on id: ID<Conversation>, as agent: Agent, now: Instant) async throws -> Conversation {
        try agent.require(.handleConversations)
        let next: ID<DecisionRecord> = ids.next()
        let promises = promises
        return try await change(id, version: nil, as: agent, now: now) { transaction, conversation in
            let events = try transaction.events(of: id, limit: 200, in: agent.organisation)
            guard let event = events.undoable(by: agent.user, version: conversation.version) else {
                throw Conflict(version: conversation.version)
            }
            if let decision = event.facts["decision"].flatMap({ ID<DecisionRecord>($0) }) {
                let isBack = try transaction.takeBack(
                    decision, as: next, in: &conversation, by: agent.user, at: now, promises, organisation: agent.organisation)
                guard isBack else { throw Conflict(version: conversation.version) }
            } else if let deed = event.facts["deed"].flatMap({ ID<Deed>($0) }) {
                guard try transaction.withdraw(deed, in: agent.organisation) else { throw Conflict(version: conversation.version) }
            } else if let tag = event.facts["tag"] {
                if event.kind == .conversationTagged {
                    _ = try transaction.removeTag(tag, from: id, in: agent.organisation)
                } else {
                    _ = try transaction.addTag(tag, to: id, in: agent.organisation)
                }
            } else {
                conversation.restore(
                    state: event.facts["state"].flatMap(Conversation.State.init) ?? conversation.state,
                    assignee: event.facts["assignee"].flatMap { ID<User>($0) },
                    snoozedUntil: event.facts["snoozed"].flatMap { Instant(rfc3339: $0) },
                    clock: event.facts["clock"].map { ConversationClock($0) } ?? conversation.clock)
                // The promise may have changed since.
                conversation.clock?.reckon(conversation.channel, try promises.schedule(transaction, agent.organisation))
            }
            return .conversationUndone
        } facts: {
            [:]
        }
    }

    /// Brings back what was put away until now. Gives how many.
    package func wakeSnoozed(in organisation: ID<Organisation>, now: Instant) async throws -> Int {
        try await database.write { transaction in
            let due = try transaction.wokenConversations(now: now, limit: 200, in: organisation)
            for id in due {
                guard var conversation = try transaction.lockedConversation(id, in: organisation),
                    let until = conversation.snoozedUntil, until <= now
                else { continue }
                try conversation.snooze(until: nil)
                conversation.version += 1
                guard try transaction.update(conversation, in: organisation) else { throw Conflict(version: conversation.version) }
                transaction.record(
                    NewEvent(.conversationSnoozed, conversation: id, facts: ["version": String(conversation.version)]), by: nil, at: now,
                    in: organisation)
            }
            return due.count
        }
    }

    /// Loads, checks the version, lets `body` change it, writes it and the event with what it was before: one transaction. Where `body`
    /// names no event nothing was changed.
    func change(
        _ id: ID<Conversation>, version: Int?, as agent: Agent, now: Instant,
        _ body: @escaping @Sendable (Transaction, inout Conversation) throws -> Event.Kind?,
        facts: @escaping @Sendable () -> [String: String] = { [:] }
    ) async throws -> Conversation {
        try await database.write { transaction in
            guard var conversation = try transaction.lockedConversation(id, in: agent.organisation) else { throw NotFound() }
            if let version, version != conversation.version { throw Conflict(version: conversation.version) }
            let before = conversation
            guard let kind = try body(transaction, &conversation) else { return before }
            conversation.version += 1
            guard try transaction.update(conversation, in: agent.organisation) else { throw Conflict(version: before.version) }
            var facts = facts()
            facts["version"] = String(conversation.version)
            facts["state"] = before.state.rawValue
            facts["assignee"] = before.assignee?.description
            facts["snoozed"] = before.snoozedUntil?.rfc3339
            if conversation.clock != before.clock { facts["clock"] = before.clock?.text ?? "" }
            transaction.record(NewEvent(kind, conversation: id, facts: facts), by: agent, at: now)
            return conversation
        }
    }

    /// The row that keeps why nobody gets an answer; nil for every other action.
    private func closure(of id: ID<Conversation>, by action: ConversationAction, as agent: Agent, now: Instant) throws -> Closure? {
        guard case .closeUnanswered(let reason) = action else { return nil }
        return Closure(id: ids.next(), conversation: id, user: agent.user, reason: try checked(reason: reason), at: now)
    }

    private func tagName(_ text: String) throws -> String {
        let name = text.trimmed.lowercased()
        guard !name.isEmpty, name.count <= 50, !name.contains(where: \.isNewline) else { throw Invalid(.badTag) }
        return name
    }
}

extension [Event] {
    /// The event that `user` may take back: their own, the last change of the conversation, of a kind that can be undone.
    func undoable(by user: ID<User>?, version: Int) -> Event? {
        guard let event = last(where: { $0.facts["version"] != nil }), event.facts["version"] == String(version), event.user == user else {
            return nil
        }
        switch event.kind {
        case .conversationAssigned, .conversationTagged, .conversationUntagged, .conversationSnoozed, .conversationClosed,
            .conversationReopened,
            .conversationMarkedSpam, .conversationAsked, .decisionAnswered, .decisionOverruled, .deedRecorded:
            return event
        default: return nil
        }
    }
}
