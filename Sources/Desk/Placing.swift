package import Domain
import SQL
import Storage
package import Support

extension Desk {
    /// Notes an answer that somebody placed at the channel with their own hands, where Samenspraak cannot send: it becomes a message of the conversation.
    ///
    /// `requestKey` is drawn when the form is made: pressing twice notes it once. Mail is never noted so: it leaves through the outbox.
    package func place(
        _ text: String, in id: ID<Conversation>, requestKey: String, version: Int?, as agent: Agent, now: Instant
    ) async throws -> ID<Message> {
        try agent.require(.answer)
        guard let user = agent.user else { throw Forbidden(permission: .answer) }
        let text = try checked(text)
        let (ids, promises) = (ids, promises)
        let message: ID<Message> = ids.next()
        let remoteID = "placed:" + (requestKey.isEmpty ? message.description : String(requestKey.prefix(100)))
        return try await database.write { transaction in
            guard var conversation = try transaction.lockedConversation(id, in: agent.organisation) else { throw NotFound() }
            guard conversation.channel.isAnsweredByHand else { throw Invalid(.noRecipient) }
            // After the lock: whoever pressed twice waits here for the first, and finds it.
            if let known = try transaction.message(
                channel: conversation.channel, account: conversation.account, remoteID: remoteID, in: agent.organisation)
            {
                return known.id
            }
            if let version, version != conversation.version { throw Conflict(version: conversation.version) }
            let last = try transaction.shortMessages(of: id, before: nil, length: 1, limit: 200, in: agent.organisation)
                .last { $0.direction == .inbound }
            let before = conversation.state
            try conversation.apply(.answer)
            conversation.clockFollows(.answer, from: before, at: now, try promises.schedule(transaction, agent.organisation))
            conversation.assignee = conversation.assignee ?? user
            conversation.messageCount += 1
            conversation.lastAt = max(conversation.lastAt, now)
            conversation.preview = text.shortened(to: 200)
            conversation.version += 1
            let content = IncomingMessage(
                remoteID: remoteID, channel: conversation.channel, account: conversation.account, kind: last?.content.kind,
                author: Author(name: agent.name), text: text, at: now, inReplyTo: last?.content.remoteID,
                isPublic: last?.content.isPublic, isOurs: true)
            let placed = Message(id: message, conversation: id, person: nil, direction: .outbound, content: content, arrivedAt: now)
            try transaction.insert([placed], in: agent.organisation)
            for words in SearchTokens.pieces(of: [text, agent.name]) {
                try transaction.index(
                    words, row: ids.next(Message.self).rawValue, of: message, in: id, organisation: agent.organisation)
            }
            guard try transaction.update(conversation, in: agent.organisation) else { throw Conflict(version: conversation.version - 1) }
            try transaction.deleteDraft(.answer, of: user, in: id, organisation: agent.organisation)
            transaction.record(
                NewEvent(
                    .replyPlaced, conversation: id, message: message,
                    facts: ["was": before.rawValue, "version": String(conversation.version)]), by: agent, at: now)
            return message
        }
    }
}
