package import Support

/// Something that happened, kept for ever in order: what browsers, webhooks and the audit read.
package struct Event: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case messageArrived = "message.arrived"
        case messageQuarantined = "message.quarantined"
        case conversationAssigned = "conversation.assigned"
        case conversationTagged = "conversation.tagged"
        case conversationUntagged = "conversation.untagged"
        case conversationSnoozed = "conversation.snoozed"
        case conversationClosed = "conversation.closed"
        case conversationReopened = "conversation.reopened"
        case conversationMarkedSpam = "conversation.marked-spam"
        case conversationUndone = "conversation.undone"
        /// The scheme decided about a message that arrived.
        case decisionMade = "decision.made"
        case decisionAnswered = "decision.answered"
        case decisionOverruled = "decision.overruled"
        case decisionTakenBack = "decision.taken-back"
        /// People must be called now.
        case conversationEscalated = "conversation.escalated"
        case schemeInstalled = "scheme.installed"
        /// Somebody was called, something was passed on, the house rules were applied: done outside, noted here.
        case deedRecorded = "deed.recorded"
        /// We asked the other something and wait: the clock stands still.
        case conversationAsked = "conversation.asked"
        /// Somebody, or the reaction scheme, found that no answer is needed.
        /// Running clocks were reckoned anew, because opening hours or targets changed.
        case clocksReckoned = "clocks.reckoned"
        case noteWritten = "note.written"
        /// Somebody begins to write an answer: told to who looks at the same conversation, once and not at each stroke.
        case draftBegun = "draft.begun"
        case replyQueued = "reply.queued"
        case replyCancelled = "reply.cancelled"
        case replySent = "reply.sent"
        /// Not taken for now; tried again by itself.
        case replyDeferred = "reply.deferred"
        case replyFailed = "reply.failed"
        case replyUnknown = "reply.unknown"
        case replySettled = "reply.settled"
        /// Somebody placed an answer at its channel with their own hands.
        case replyPlaced = "reply.placed"
        case organisationSetUp = "organisation.set-up"
        case organisationChanged = "organisation.changed"
        case promiseChanged = "promise.changed"
        case passwordChanged = "password.changed"
        case userAdded = "user.added"
        case userReset = "user.reset"
        case userDisabled = "user.disabled"
        case userRoleChanged = "user.role-changed"
        case sessionStarted = "session.started"
        case sessionRefused = "session.refused"
        case sessionEnded = "session.ended"
        case tokenMade = "token.made"
        case tokenRevoked = "token.revoked"
        case rawRead = "raw.read"
        case quarantineRetried = "quarantine.retried"
        case personErased = "person.erased"
        /// What was kept long enough went; what its figures are stands in the facts.
        case retentionRan = "retention.ran"
        case retentionChanged = "retention.changed"
        case holdPlaced = "hold.placed"
        case holdLifted = "hold.lifted"
        /// Somebody had the personal numbers of a conversation shown.
        case personalDataShown = "personal-data.shown"
        /// Somebody looked: recorded once an hour for each reader and thing.
        case conversationRead = "conversation.read"
        case attachmentRead = "attachment.read"
        case logRead = "log.read"
        /// Data left the house, or was handed to whom it is about.
        case exportMade = "export.made"

        /// Whether browsers of colleagues are told; the rest is for the audit alone.
        package var isLive: Bool {
            switch self {
            case .organisationSetUp, .organisationChanged, .promiseChanged, .passwordChanged, .userAdded, .userReset, .userDisabled,
                .userRoleChanged, .sessionStarted, .sessionRefused, .sessionEnded, .tokenMade, .tokenRevoked, .rawRead, .personalDataShown,
                .conversationRead, .attachmentRead, .logRead, .exportMade, .retentionRan, .retentionChanged, .decisionMade,
                .schemeInstalled:
                false
            default: true
            }
        }
    }

    /// The kinds that tell of reading alone: nothing was changed, and no thread shows them.
    package static let readingKinds: [Kind] = [
        .rawRead, .personalDataShown, .conversationRead, .attachmentRead, .logRead, .exportMade,
    ]

    /// Counts up from 1 within the organisation, in the order of the commits: who has read up to one has missed none before it.
    package let number: Int64
    package let kind: Kind
    package let conversation: ID<Conversation>?
    package let message: ID<Message>?
    /// Who did it; nil for the software itself and the command line.
    package let user: ID<User>?
    package let userName: String?
    package let at: Instant
    /// Small facts of this kind of event, name to text.
    package let facts: [String: String]
    package init(
        number: Int64, kind: Kind, conversation: ID<Conversation>?, message: ID<Message>?, user: ID<User>?, userName: String? = nil,
        at: Instant,
        facts: [String: String]
    ) {
        self.number = number
        self.kind = kind
        self.conversation = conversation
        self.message = message
        self.user = user
        self.userName = userName
        self.at = at
        self.facts = facts
    }
}
