package import Support

/// Which conversations a person looks at.
package enum InboxView: String, Sendable, CaseIterable { case mine, unassigned, all, snoozed, spam, failed }

/// A conversation as a card in the inbox.
package struct ConversationSummary: Sendable, Equatable {
    package let conversation: Conversation
    package let personName: String?
    package let assigneeName: String?
    package var tags: [String]
    /// An answer that did not go out, or may not have.
    package var hasProblem: Bool
    /// What the scheme, or a person, decided about its newest message.
    package var decision: DecisionMark?
    package init(conversation: Conversation, personName: String?, assigneeName: String?, tags: [String] = [], hasProblem: Bool = false) {
        self.conversation = conversation
        self.personName = personName
        self.assigneeName = assigneeName
        self.tags = tags
        self.hasProblem = hasProblem
    }
}

/// Where the next page of a list begins: after the conversation that was last there.
package struct InboxCursor: Sendable, Equatable {
    package let lastAt: Instant
    package let id: ID<Conversation>
    package init(lastAt: Instant, id: ID<Conversation>) { (self.lastAt, self.id) = (lastAt, id) }

    /// Within a search the place is that of the hit in the index, which is made of the time too.
    package init(hit: Int64, id: ID<Conversation>) { self.init(lastAt: Instant(microseconds: hit), id: id) }
    package var hit: Int64 { lastAt.microseconds }

    /// The cursor as it stands in an address; nil for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let at = Int64(parts[0]), let id = ID<Conversation>(String(parts[1])) else { return nil }
        self.init(lastAt: Instant(microseconds: at), id: id)
    }
    package var text: String { "\(lastAt.microseconds)-\(id)" }
}
