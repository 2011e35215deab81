import Domain
import Language
import Storage
import Support

/// A message that was read and waits for its place, with everything that can be worked out before the transaction.
struct ReadyMessage: Sendable {
    var message: IncomingMessage
    let source: String
    let raw: ID<RawMessage>?
    /// Of the raw bytes; nil for what was a value already.
    let digest: String?
    let hasRemoteImages: Bool
    /// The words for the search index, in pieces.
    let words: [String]
    /// The beginning of what is new in it, on one line.
    let preview: String
    /// What the scheme says of it as the beginning of a conversation; nil for what is ours, or where there is no scheme.
    let decided: (facts: SchemeFacts, decision: Decision, scheme: ReactionScheme)?
    /// The subject without `Re:` and the like.
    let subject: (text: String, isReply: Bool)
    /// What it says; nil for what is ours.
    let reading: Reading?

    init(message: IncomingMessage, source: String, raw: ID<RawMessage>? = nil, digest: String? = nil, scheme: ReactionScheme?) {
        self.message = message
        self.source = source
        self.raw = raw
        self.digest = digest
        hasRemoteImages = message.html?.contains(bytes: "src=\"http") ?? false
        let names = [message.author.name ?? "", message.author.handle ?? ""] + message.attachments.compactMap(\.name)
        words = SearchTokens.pieces(of: [message.subject, message.text] + names)
        preview = (message.mail?.reply ?? message.text).shortened(to: 200)
        subject = MailSubject.base(of: message.subject)
        let reading = message.isOurs ? nil : MessageReader.shared.read(message)
        self.reading = reading
        if let scheme, let reading {
            let facts = SchemeFacts(message: message, reading: reading)
            decided = (facts, scheme.decide(facts), scheme)
        } else {
            decided = nil
        }
    }
}

/// A batch whose bytes are stored and wait to be read.
package struct StoredArrival: Sendable {
    var values: [(message: IncomingMessage, source: String)] = []
    var raws: [NewRaw] = []
    /// What decides about these messages.
    var scheme: ReactionScheme?
    var tally = ArrivalTally()
}

/// A batch whose bytes are stored and read, and which waits for its conversations.
package struct PreparedArrival: Sendable {
    var ready: [ReadyMessage] = []
    var broken: [(raw: ID<RawMessage>, reason: RawMessage.Reason)] = []
    var tally = ArrivalTally()
}
