/// The tables that may hold something of a person: what an erasure goes through, and what who asks for access is given.
///
/// A new table stands here, or in the list of `ErasureTests` with the reason why it holds nothing of anybody.
package enum PersonalTable: String, Sendable, CaseIterable {
    case message
    case messageSearch = "message_search"
    case attachment
    case rawMessage = "raw_message"
    case rawBytes = "raw_bytes"
    case conversation
    case participant = "conversation_participant"
    case threadKey = "thread_key"
    case person
    case handle = "person_handle"
    case note, draft, reply
    case attempt = "reply_attempt"
    case tag, event, reading, decision, closure, deed
    case idempotencyKey = "idempotency_key"
    case hold

    /// What becomes of it when somebody asks what we hold.
    package enum Given: Sendable, Equatable {
        /// Its rows are in the bundle.
        case whole
        /// It holds again what another table gives, or how that is found.
        case within(PersonalTable)
    }

    /// How a bundle gives it. Leaving out a table does not compile.
    package var given: Given {
        switch self {
        case .message, .attachment, .rawBytes, .conversation, .person, .handle, .note, .draft, .reply, .tag, .event, .reading, .decision,
            .closure, .deed, .hold:
            .whole
        case .messageSearch: .within(.message)
        case .rawMessage: .within(.rawBytes)
        case .participant, .threadKey: .within(.message)
        // What went wrong with an answer stands with the answer.
        case .attempt: .within(.reply)
        // What programs were answered, for a day: copies of messages and conversations.
        case .idempotencyKey: .within(.message)
        }
    }
}
