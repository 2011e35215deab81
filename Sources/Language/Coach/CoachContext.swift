package import Domain

/// What the coach knows besides the draft: the message it answers, and the house.
package struct CoachContext: Sendable {
    /// The text of the message; empty when there is none.
    package var text: String
    package var author: Author
    package var channel: Channel
    package var reading: Reading
    /// The language that the answer must be in, when a rule says so; else it is that of the other.
    package var language: Reading.Language?
    /// How the house addresses who shows no preference; nil when it has no habit.
    package var houseAddress: Tone.Address?
    /// Who writes the draft, for the name under it.
    package var writer: String?
    /// What we wrote to the same person before: the same sentence twice in a row is noticed.
    package var earlier: [String]

    package init(
        text: String, author: Author = Author(), channel: Channel = .other, reading: Reading, language: Reading.Language? = nil,
        houseAddress: Tone.Address? = nil, writer: String? = nil, earlier: [String] = []
    ) {
        self.text = text
        self.author = author
        self.channel = channel
        self.reading = reading
        self.language = language
        self.houseAddress = houseAddress
        self.writer = writer
        self.earlier = earlier
    }
}

extension CoachContext {
    /// The context of an answer to `message`, read here and now: how somebody feels is nowhere kept.
    package init(
        _ message: IncomingMessage, language: Reading.Language? = nil, houseAddress: Tone.Address? = nil, writer: String? = nil,
        earlier: [String] = []
    ) {
        self.init(
            text: message.mail?.reply ?? message.text, author: message.author, channel: message.channel,
            reading: MessageReader.shared.read(message), language: language, houseAddress: houseAddress, writer: writer, earlier: earlier)
    }
}
