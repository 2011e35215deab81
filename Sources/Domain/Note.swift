package import Support

/// An internal note: words for colleagues, which a citizen may ask to see but which never go into an answer unasked.
package struct Note: Sendable, Equatable {
    package let id: ID<Note>
    package let conversation: ID<Conversation>
    package let author: ID<User>
    package let authorName: String
    package let text: String
    package let at: Instant
    package init(id: ID<Note>, conversation: ID<Conversation>, author: ID<User>, authorName: String, text: String, at: Instant) {
        self.id = id
        self.conversation = conversation
        self.author = author
        self.authorName = authorName
        self.text = text
        self.at = at
    }
}

/// What somebody was writing, kept while typing.
package struct Draft: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case answer, note }
    /// Who kept a draft this long ago, in seconds, is writing no more.
    package static let secondsOfWriting = 600.0
    package var kind: Kind
    package var user: ID<User>
    package var userName: String
    package var text: String
    package var savedAt: Instant
    package init(kind: Kind, user: ID<User>, userName: String, text: String, savedAt: Instant) {
        (self.kind, self.user, self.userName, self.text, self.savedAt) = (kind, user, userName, text, savedAt)
    }
}
