package import Support

/// One line of the record of who did and saw what.
package struct LogEntry: Sendable, Equatable {
    package let event: Event
    /// The number of the conversation that it is about.
    package let conversationNumber: Int?
    package init(event: Event, conversationNumber: Int?) { (self.event, self.conversationNumber) = (event, conversationNumber) }
}

/// What of the record is asked for; nil everywhere: all of it.
package struct LogFilter: Sendable, Equatable {
    /// The member of staff who did it.
    package var user: ID<User>?
    package var kinds: [Event.Kind]
    /// The number of the conversation.
    package var conversation: Int?
    /// The persons whose conversations are meant.
    package var people: [ID<Person>]?
    package init(user: ID<User>? = nil, kinds: [Event.Kind] = [], conversation: Int? = nil, people: [ID<Person>]? = nil) {
        (self.user, self.kinds, self.conversation, self.people) = (user, kinds, conversation, people)
    }
}
