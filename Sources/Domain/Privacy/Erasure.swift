package import Support

/// What was erased, by whom and why: what stays of it, without a name and without a word.
package struct Erasure: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// A person asked for it.
        case person
        /// Its term was over.
        case term
    }

    package let id: ID<Erasure>
    package let kind: Kind
    package let at: Instant
    /// Nil for the command line and for what the software does by itself.
    package let user: ID<User>?
    package let reason: String
    /// What the hashes of this erasure are made with.
    package let salt: String
    package var counts: ErasureCounts
    /// When everything was gone from the tables, and when nothing was left in the files.
    package var doneAt: Instant?
    package var cleanedAt: Instant?

    package init(
        id: ID<Erasure>, kind: Kind, at: Instant, user: ID<User>?, reason: String, salt: String, counts: ErasureCounts = ErasureCounts(),
        doneAt: Instant? = nil, cleanedAt: Instant? = nil
    ) {
        self.id = id
        self.kind = kind
        self.at = at
        self.user = user
        self.reason = reason
        self.salt = salt
        self.counts = counts
        self.doneAt = doneAt
        self.cleanedAt = cleanedAt
    }
}

/// How much an erasure takes.
package struct ErasureCounts: Sendable, Equatable, Codable {
    /// Conversations of which nothing but the figures stays.
    package var conversations = 0
    /// Conversations that stay for the words of others.
    package var shared = 0
    /// Messages, theirs and ours to them.
    package var messages = 0
    /// Messages of others that lose what they quote or name.
    package var changed = 0
    package var notes = 0
    package var drafts = 0
    package var attachments = 0
    package init() {}
}

/// What must be known of an erasure so that nothing comes back by a restore or an import: hashes alone.
package struct ErasureRecord: Sendable, Equatable, Codable {
    package struct Item: Sendable, Equatable, Hashable, Codable {
        package enum Kind: String, Sendable, Codable, CaseIterable {
            /// A message of theirs, by its identifier or its bytes.
            case whole
            /// Somebody else's message that quotes them: what it quotes does not come back.
            case quoting
            /// The bytes of such a message.
            case bytes
        }
        package let hash: String
        package let kind: Kind
        package init(hash: String, kind: Kind) { (self.hash, self.kind) = (hash, kind) }
    }

    package let id: Int64
    package let organisation: Int64
    /// Microseconds since 1970.
    package let at: Int64
    package let reason: String
    package let salt: String
    package var handles: [String]
    package var items: [Item]
    package init(id: Int64, organisation: Int64, at: Int64, reason: String, salt: String, handles: [String], items: [Item]) {
        self.id = id
        self.organisation = organisation
        self.at = at
        self.reason = reason
        self.salt = salt
        self.handles = handles
        self.items = items
    }
}

/// A person that a search for one may mean.
package struct PersonMatch: Sendable, Equatable {
    package let person: Person
    package let handles: [PersonHandle]
    package let conversations: Int
    package init(person: Person, handles: [PersonHandle], conversations: Int) {
        (self.person, self.handles, self.conversations) = (person, handles, conversations)
    }
}
