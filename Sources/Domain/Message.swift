package import Support

/// One post, comment, direct message or mail, inbound or outbound, as we keep it.
package struct Message: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case post, comment, direct, mail, article, review, form }
    package enum Direction: String, Sendable, CaseIterable {
        case inbound, outbound
    }

    package let id: ID<Message>
    package var conversation: ID<Conversation>
    package var person: ID<Person>?
    package var direction: Direction
    package var content: IncomingMessage
    package var arrivedAt: Instant
    /// The raw bytes it was read from, when it came as bytes.
    package var raw: ID<RawMessage>?
    package var hasRemoteImages: Bool
    /// When its words were erased; nothing but the figures is left then.
    package var erasedAt: Instant?

    package init(
        id: ID<Message>, conversation: ID<Conversation>, person: ID<Person>?, direction: Direction, content: IncomingMessage,
        arrivedAt: Instant,
        raw: ID<RawMessage>? = nil, hasRemoteImages: Bool = false, erasedAt: Instant? = nil
    ) {
        self.id = id
        self.conversation = conversation
        self.person = person
        self.direction = direction
        self.content = content
        self.arrivedAt = arrivedAt
        self.raw = raw
        self.hasRemoteImages = hasRemoteImages
        self.erasedAt = erasedAt
    }
}

/// The bytes of a message as they came, stored before anything reads them.
package struct RawMessage: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        /// Stored, not read yet: read again at the next start.
        case pending
        /// Its message is in a conversation.
        case read
        /// Could not be read; lies where people can see it, with the reason.
        case quarantined
    }
    /// Why it lies in quarantine; the words for it are the interface's.
    package enum Reason: String, Sendable, CaseIterable {
        case crashed
        case tooSlow = "too-slow"
        case tooLarge = "too-large"
        case unreadable
    }
    package let id: ID<RawMessage>
    package var account: String
    package var receivedAt: Instant
    package var state: State
    /// How often reading it was tried and ended a decoder child.
    package var attempts: Int
    /// Nil unless it is in quarantine.
    package var reason: Reason?
    package var size: Int
    /// Where it came from: file and position.
    package var source: String
    package init(
        id: ID<RawMessage>, account: String, receivedAt: Instant, state: State, attempts: Int, reason: Reason?, size: Int, source: String
    ) {
        self.id = id
        self.account = account
        self.receivedAt = receivedAt
        self.state = state
        self.attempts = attempts
        self.reason = reason
        self.size = size
        self.source = source
    }
}
