package import Support

/// Messages that belong together, with a state, an owner and a number that a citizen may quote.
package struct Conversation: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable { case new, open, waiting, answered, closed, spam }
    package enum Action: String, Sendable, CaseIterable { case assign, ask, answer, receive, close, reopen, markSpam }
    /// The state does not allow the action; nothing was changed.
    package struct Refusal: Error, Equatable {
        package let action: Action
        package let state: State
        package init(action: Action, state: State) { (self.action, self.state) = (action, state) }
    }

    package let id: ID<Conversation>
    /// Counts up from 1 within the organisation.
    package let number: Int
    package let channel: Channel
    package let account: String
    package var subject: String
    package private(set) var state: State
    package var person: ID<Person>?
    package var assignee: ID<User>?
    /// Out of sight until then, or until somebody writes.
    package private(set) var snoozedUntil: Instant?
    package var firstAt: Instant
    package var lastAt: Instant
    package var messageCount: Int
    /// The beginning of the last message, one line.
    package var preview: String
    /// Grows with every change, so that two people do not undo each other unseen.
    package var version: Int
    /// When an answer is due; nil when nothing ever waited for one.
    package var clock: ConversationClock?

    package init(
        id: ID<Conversation>, number: Int, channel: Channel, account: String, subject: String, state: State = .new, person: ID<Person>?,
        assignee: ID<User>? = nil, snoozedUntil: Instant? = nil, firstAt: Instant, lastAt: Instant, messageCount: Int = 0,
        preview: String = "",
        version: Int = 1, clock: ConversationClock? = nil
    ) {
        self.id = id
        self.number = number
        self.channel = channel
        self.account = account
        self.subject = subject
        self.state = state
        self.person = person
        self.assignee = assignee
        self.snoozedUntil = snoozedUntil
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.messageCount = messageCount
        self.preview = preview
        self.version = version
        self.clock = clock
    }

    /// Where the conversation lies in the inbox; kept as a column so that each view is one index.
    package enum Shelf: String, Sendable, CaseIterable { case active, waiting, later, closed, spam }
    package var shelf: Shelf {
        switch state {
        case .spam: .spam
        case .closed: .closed
        case .new, .open: snoozedUntil == nil ? .active : .later
        case .waiting, .answered: snoozedUntil == nil ? .waiting : .later
        }
    }

    /// Applies `action`, or throws and leaves the conversation as it was.
    package mutating func apply(_ action: Action) throws(Refusal) {
        let next: State =
            switch (state, action) {
            case (.new, .assign), (.waiting, .receive), (.answered, .receive), (.closed, .receive), (.closed, .reopen), (.spam, .reopen),
                (.waiting, .reopen):
                .open
            case (.open, .receive), (.open, .assign), (.answered, .assign), (.waiting, .assign): state
            case (.new, .ask), (.open, .ask), (.answered, .ask): .waiting
            case (.new, .answer), (.open, .answer), (.waiting, .answer), (.answered, .answer), (.closed, .answer): .answered
            case (.new, .close), (.open, .close), (.waiting, .close), (.answered, .close): .closed
            case (.new, .markSpam), (.open, .markSpam), (.waiting, .markSpam), (.answered, .markSpam), (.closed, .markSpam): .spam
            case (.new, .receive), (.spam, .receive): state
            default: throw Refusal(action: action, state: state)
            }
        state = next
        if action != .assign { snoozedUntil = nil }
    }

    /// Puts the conversation out of sight until `instant`; a closed one or spam cannot be.
    package mutating func snooze(until instant: Instant?) throws(Refusal) {
        guard state != .closed, state != .spam else { throw Refusal(action: .ask, state: state) }
        snoozedUntil = instant
    }

    /// Puts back what an undone action changed.
    package mutating func restore(state: State, assignee: ID<User>?, snoozedUntil: Instant?, clock: ConversationClock?) {
        self.clock = clock
        self.state = state
        self.assignee = assignee
        self.snoozedUntil = snoozedUntil
    }
}
