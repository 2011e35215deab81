/// Why the decoder child gave no answer.
package enum DecodeFailure: Error, Sendable, Equatable {
    /// Decoding ended the child, twice (for a preview: once).
    case crashed
    /// Decoding took longer than an item may take, twice (for a preview: once).
    case deadline
    /// The bytes are more than a mail may have.
    case tooLarge
    /// No child could be started, or the pool is closed; the text says why.
    case unavailable(String)

    /// The failure in a sentence for people.
    package var sentence: String {
        switch self {
        case .crashed: "The message could not be parsed: reading it ended the decoder twice."
        case .deadline: "The message could not be parsed: reading it took too long, twice."
        case .tooLarge: "The message is larger than \(MailLimits.size >> 20) MB."
        case .unavailable(let reason): "Messages cannot be decoded now: \(reason)"
        }
    }
}
