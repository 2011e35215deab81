package import Support

/// An answer on its way out: the outbox keeps it until the channel has surely taken it.
package struct Reply: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        /// Waits for its turn; can still be taken back.
        case queued
        /// Handed to the channel; the outcome is not known yet.
        case sending
        case sent
        /// Surely not sent.
        case failed
        /// May have been sent: a person looks, nothing is retried by itself.
        case unknown
        /// Taken back before it went.
        case cancelled
    }
    package let id: ID<Reply>
    package let conversation: ID<Conversation>
    package let author: ID<User>
    package var authorName: String
    package var to: [MailAddress]
    package var cc: [MailAddress]
    package var subject: String
    package var text: String
    /// The Message-ID it will carry, made once, so that an echo is recognised and a second try is the same mail.
    package let remoteID: String
    package var inReplyTo: String?
    package var references: [String]
    package var state: State
    package var queuedAt: Instant
    /// Not before: the time in which it can be taken back.
    package var sendAfter: Instant
    package var attempts: Int
    /// What went wrong, in words; empty when nothing did.
    package var problem: String
    package var message: ID<Message>?
    package init(
        id: ID<Reply>, conversation: ID<Conversation>, author: ID<User>, authorName: String = "", to: [MailAddress], cc: [MailAddress] = [],
        subject: String, text: String, remoteID: String, inReplyTo: String?, references: [String], state: State = .queued,
        queuedAt: Instant,
        sendAfter: Instant, attempts: Int = 0, problem: String = "", message: ID<Message>? = nil
    ) {
        self.id = id
        self.conversation = conversation
        self.author = author
        self.authorName = authorName
        self.to = to
        self.cc = cc
        self.subject = subject
        self.text = text
        self.remoteID = remoteID
        self.inReplyTo = inReplyTo
        self.references = references
        self.state = state
        self.queuedAt = queuedAt
        self.sendAfter = sendAfter
        self.attempts = attempts
        self.problem = problem
        self.message = message
    }
}

extension Reply {
    /// Nothing but the figures of it is left.
    package var isErased: Bool { text.isEmpty && to.isEmpty && cc.isEmpty }
}

/// A reply that this process may send: nobody else has it while the lease runs, and `fence` tells a late one that it lost it.
package struct LeasedReply: Sendable, Equatable {
    package let organisation: ID<Organisation>
    package let reply: Reply
    package let fence: Int
    package init(organisation: ID<Organisation>, reply: Reply, fence: Int) {
        (self.organisation, self.reply, self.fence) = (organisation, reply, fence)
    }
}
