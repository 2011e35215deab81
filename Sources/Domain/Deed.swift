package import Support

/// Something a member of staff did outside Samenspraak about what was decided, noted here so that no colleague does it again or thinks it done.
package struct Deed: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Somebody was called: the alarm of a conversation is over.
        case called
        /// The service that it belongs to has it.
        case passedOn = "passed-on"
        /// The house rules were applied at the channel itself.
        case moderated
    }

    package let id: ID<Deed>
    package let conversation: ID<Conversation>
    package let kind: Kind
    /// Who was called, or who has it now, in words; empty for what concerns nobody.
    package let party: String
    /// The number under which they know it; empty where they gave none.
    package let number: String
    package let user: ID<User>?
    package let userName: String?
    package let at: Instant
    package init(
        id: ID<Deed>, conversation: ID<Conversation>, kind: Kind, party: String = "", number: String = "", user: ID<User>?,
        userName: String? = nil, at: Instant
    ) {
        self.id = id
        self.conversation = conversation
        self.kind = kind
        self.party = party
        self.number = number
        self.user = user
        self.userName = userName
        self.at = at
    }
}

/// A conversation in which people must be called, and nobody has said yet that it was done.
package struct OpenAlarm: Sendable, Equatable {
    package let conversation: ID<Conversation>
    /// Who wrote; nil where no name is known.
    package let name: String?
    package let channel: Channel
    /// When the message was written.
    package let at: Instant
    package init(conversation: ID<Conversation>, name: String?, channel: Channel, at: Instant) {
        (self.conversation, self.name, self.channel, self.at) = (conversation, name, channel, at)
    }
}
