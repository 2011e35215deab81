package import Support

/// What a program with a token may do.
package enum Scope: String, Sendable, CaseIterable {
    /// Conversations, messages, notes, answers, labels, colleagues, the live stream of events.
    case readConversations = "read:conversations"
    /// Persons with all their handles.
    case readPeople = "read:people"
    /// The settings without secrets, and the record of who did what.
    case readAdministration = "read:administration"
    /// Assign, tag, snooze, close, reopen, mark as spam, write notes.
    case writeConversations = "write:conversations"
    /// Bring messages in.
    case writeMessages = "write:messages"
    /// Queue answers to citizens, and take them back.
    case writeReplies = "write:replies"

    /// The permissions that the scope gives, as far as the person in whose name the program acts has them.
    package var permissions: Set<Permission> {
        switch self {
        case .readConversations, .readPeople: [.readConversations]
        case .readAdministration: [.readConversations, .administer]
        case .writeConversations: [.readConversations, .handleConversations]
        case .writeMessages: [.importMessages]
        case .writeReplies: [.readConversations, .answer]
        }
    }

    /// Whether what it allows is an act of a person, whose name stands with it.
    package var needsUser: Bool { self == .writeReplies }
}

/// A key by which a program comes in.
package struct APIToken: Sendable, Equatable {
    package let id: ID<APIToken>
    /// What it is for, in the words of who made it.
    package let name: String
    package let scopes: Set<Scope>
    /// In whose name the program acts; nil for one that was made on the command line for nobody.
    package let user: ID<User>?
    package let userName: String?
    package let createdAt: Instant
    /// Known to the minute; nil before its first use.
    package let usedAt: Instant?
    /// Opens nothing from then on; nil: never ends by itself.
    package let expiresAt: Instant?
    package let revokedAt: Instant?
    package init(
        id: ID<APIToken>, name: String, scopes: Set<Scope>, user: ID<User>?, userName: String? = nil, createdAt: Instant,
        usedAt: Instant? = nil, expiresAt: Instant? = nil, revokedAt: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.scopes = scopes
        self.user = user
        self.userName = userName
        self.createdAt = createdAt
        self.usedAt = usedAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
    }

    /// Whether it is neither revoked nor past its end.
    package func isValid(at now: Instant) -> Bool { revokedAt == nil && expiresAt.map { now < $0 } ?? true }
}
