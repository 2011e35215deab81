import Domain
import Support

/// Everything that is held on one person, as it is given to whom it is about: data that a program can read, and what its readable form is made of.
///
/// What others wrote is not in it: in a conversation with others, their messages stand as withheld, and their names and addresses as `[---]`.
/// Times are RFC 3339. Members of staff are numbered (`colleague-1`) unless their names were asked for.
package struct AccessBundle: Sendable, Encodable {
    package struct Person: Sendable, Encodable {
        package let name: String
        package let firstSeen: String
        package let handles: [Handle]
    }

    package struct Handle: Sendable, Encodable {
        package let channel: String
        package let handle: String
    }

    package struct Conversation: Sendable, Encodable {
        package let number: Int
        package let channel: String
        package let account: String
        package let subject: String
        package let state: String
        package let firstAt: String
        package let lastAt: String
        /// Whether others take part: what is theirs is left out.
        package let isShared: Bool
        /// When an answer is or was due; nil where nothing waited for one.
        package let due: String?
        package let labels: [String]
        package let messages: [Message]
        package let notes: [Writing]
        /// How many notes are about others.
        package let withheldNotes: Int
        package let drafts: [Writing]
        package let answers: [Answer]
        package let decisions: [Decision]
        package let closures: [Writing]
        package let deeds: [Deed]
        package let events: [Event]
    }

    /// Something a colleague did outside about the conversation: the text says with whom, and under which number.
    package struct Deed: Sendable, Encodable {
        package let kind: String
        package let writing: Writing
        package let number: String
        /// It was taken back.
        package let isWithdrawn: Bool
    }

    package struct Message: Sendable, Encodable {
        package enum By: String, Sendable, Encodable { case person, us, other }
        package let id: String
        package let by: By
        package let at: String
        package let arrivedAt: String
        /// Somebody else's: nothing of it is here but that it is there.
        package let isWithheld: Bool
        package let type: String
        package let isPublic: Bool
        package let author: Author?
        package let to: [String]
        package let cc: [String]
        package let subject: String
        package let text: String
        /// The layout, made safe; nil where there is none, or where others take part.
        package let html: String?
        package let url: String?
        package let language: String?
        package let metrics: [String: Int]
        package let attachments: [Attachment]
        package let reading: Reading?
        /// Which file of the bundle holds it as it came; nil where that is gone, or would show what others wrote.
        package let original: Int?
    }

    package struct Author: Sendable, Encodable {
        package let id: String?
        package let handle: String?
        package let name: String?
        package let followers: Int?
        package let verified: Bool?
    }

    package struct Attachment: Sendable, Encodable {
        package let name: String?
        package let type: String
        package let bytes: Int
        package let description: String?
        /// Which file of the bundle holds it; nil when the channel only named it.
        package let file: Int?
    }

    /// What software read in a message.
    package struct Reading: Sendable, Encodable {
        package let language: String
        package let kind: String
        package let urgency: String
        package let sentiment: String
        package let topics: [String]
        package let signals: [String]
        package let formalKind: String?
        package let address: String
        package let because: [Because]
    }

    package struct Because: Sendable, Encodable {
        package let field: String
        package let text: String
    }

    /// A note, a draft, or a reason.
    package struct Writing: Sendable, Encodable {
        package let by: String
        package let at: String
        package let text: String
    }

    /// An answer that is or was in the outbox; one that was sent stands among the messages too.
    package struct Answer: Sendable, Encodable {
        package let by: String
        package let queuedAt: String
        package let state: String
        package let to: [String]
        package let subject: String
        package let text: String
        package let problem: String
    }

    package struct Decision: Sendable, Encodable {
        package let message: String
        package let at: String
        package let by: String
        package let step: String
        package let outcome: String
        package let also: [String]
        package let formalKind: String?
        package let needs: [String]
        package let path: [Step]
        package let reason: String
        package let isCurrent: Bool
        package let scheme: String
    }

    package struct Step: Sendable, Encodable {
        package let node: String
        /// The question by language.
        package let question: [String: String]
        package let answer: String
        /// `rule`, `person`, `nobody`.
        package let by: String
        package let because: [String]
    }

    /// Who did or looked at what.
    package struct Event: Sendable, Encodable {
        package let at: String
        package let kind: String
        /// Nil for the software itself.
        package let by: String?
        package let facts: [String: String]
    }

    package struct Hold: Sendable, Encodable {
        package let of: String
        package let at: String
        package let reason: String
    }

    /// A note, draft or reason in a conversation of others that names the person.
    package struct Mention: Sendable, Encodable {
        package let conversation: Int
        package let kind: String
        package let writing: Writing
    }

    /// A file that goes with the bundle.
    package struct File: Sendable, Encodable {
        package let number: Int
        package let name: String
        package let type: String
        package let bytes: Int
        /// Where its bytes lie: the mail, and which part of it; nil: the whole.
        let raw: ID<RawMessage>
        let part: Int?

        private enum CodingKeys: String, CodingKey { case number, name, type, bytes }
    }

    /// The form of the data: it grows, and nothing in it is renamed.
    package let format: String
    package let organisation: String
    package let madeAt: String
    /// The language in which the person mostly wrote (`nl`, `fr`, `de`, `en`); nil when that is not known.
    package let language: String?
    /// More than one where one address stands for several rows.
    package let person: [Person]
    package let conversations: [Conversation]
    package let mentions: [Mention]
    package let holds: [Hold]
    /// How many messages in conversations of others hold the person's address; they are theirs.
    package let elsewhere: Int
    /// How many mails that nobody could read, or that came twice, hold the person's address.
    package let unread: Int
    package let files: [File]

    /// What the files weigh together.
    package var fileBytes: Int { files.reduce(0) { $0 + $1.bytes } }
    package var messageCount: Int { conversations.reduce(0) { $0 + $1.messages.count { !$0.isWithheld } } }
}
