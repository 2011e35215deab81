import Desk
import Domain
import Support

extension Wire {
    static let author = Shape<Author>(
        "Author",
        [
            .text(optional: "id", "The channel's identifier of the account.", \.id),
            .text(optional: "handle", "The name at the channel, or the address of a mail.", \.handle),
            .text(optional: "name", "The name to show.", \.name),
            .count(optional: "followers", "How many follow the account.", \.followers),
            .flag(optional: "verified", "Whether the channel vouches for it.", \.verified),
            Field(optional: "role", .choice(Author.Role.allCases.map(\.rawValue)), "From our lists, never guessed.", \.role) {
                $1.text($0.rawValue)
            },
        ])

    static let attachment = Shape<Attachment>(
        "Attachment",
        [
            .text(optional: "name", "The name of the file.", \.name),
            .text("type", "The media type.", \.type),
            Field("bytes", .integer(0...Int64.max), "The size, as the channel tells it.") { $1.number($0.bytes) },
            .text(optional: "alt", "The description for who cannot see it.", \.alt),
        ])

    /// A message with what was read in it.
    struct Read: Sendable {
        let message: Message
        let reading: Reading?
    }

    static let message = Shape<Read>(
        "Message",
        plain.fields.map { $0.of(\.message) } + [
            .one(optional: "reading", reading, "What software reads in it; a person decides.", \.reading)
        ])

    private static let plain = Shape<Message>(
        "Message",
        [
            .id("id", "Our identifier.", \.id),
            .text("remoteID", "The channel's identifier.", \.content.remoteID),
            .id("conversation", "Where it stands.", \.conversation),
            .id(optional: "person", "The person who wrote it.", \.person),
            .choice("direction", Message.Direction.allCases.map(\.rawValue), "To us or from us.", \.direction.rawValue),
            .choice("channel", Channel.allCases.map(\.rawValue), "Where it was written.", \.content.channel.rawValue),
            .text("account", "Which of our presences on the channel.", \.content.account),
            .choice("type", Message.Kind.allCases.map(\.rawValue), "What kind of message.", \.content.kind.rawValue),
            .one("author", author, "Who wrote it, as the channel tells it.", \.content.author),
            .text("text", "The whole readable text.", \.content.text),
            .text(optional: "html", "The layout, made safe.", \.content.html),
            .text("subject", "The subject; may be empty.", \.content.subject),
            .time("at", "When it was written.", \.content.at),
            .time("arrivedAt", "When it came to us.", \.arrivedAt),
            .time(optional: "erasedAt", "When its words were erased: nothing but figures is left.", \.erasedAt),
            .text(optional: "url", "Where it can be seen.", \.content.url),
            .text(optional: "lang", "The language, as the channel tells it.", \.content.language),
            .text(optional: "inReplyTo", "The message it answers, by the channel's identifier.", \.content.inReplyTo),
            .text(optional: "thread", "The thread it belongs to, as the channel tells it.", \.content.thread),
            .list("attachments", of: attachment, "What came with it.", \.content.attachments),
            Field("metrics", .map(.integer(.min ... .max)), "What the channel counts.") { message, writer in
                writer.value(.object(message.content.metrics.mapValues { .integer(Int64($0)) }))
            },
            .flag("public", "Whether everybody can see it on the channel.", \.content.isPublic),
            Field(optional: "to", .list(address.schema), "To whom a mail went.", \.content.mail?.to) {
                $1.list($0) { address.write($0, to: &$1) }
            },
            Field(optional: "cc", .list(address.schema), "Who got a copy of a mail.", \.content.mail?.cc) {
                $1.list($0) { address.write($0, to: &$1) }
            },
            .text(optional: "reply", "What is new in a mail, without quotes and signature.", \.content.mail?.reply),
            .text(optional: "quoted", "What a mail quotes.", \.content.mail?.quoted),
            .text(optional: "signature", "What a mail is signed with.", \.content.mail?.signature),
            .flag(optional: "automatic", "Whether a program wrote a mail.", \.content.mail?.isAutomatic),
        ])

    /// A message that a program brings, in the shape of the contract. Other fields are not looked at.
    static let newMessage = Schema.named(
        "NewMessage",
        .object(
            [
                .init(
                    name: "id", schema: .either([.text(TextRule(shortest: 1, longest: 1000)), .integer(.min ... .max)]),
                    meaning: "The channel's identifier: the same message is known by organisation, channel, account and this."),
                .init(name: "channel", schema: .choice(Channel.allCases.map(\.rawValue))),
                .init(name: "text", schema: .text, meaning: "The whole readable text."),
                .init(name: "at", schema: .instant, meaning: "When it was written."),
                optional("account", .text(TextRule(longest: 1000)), "Which of our presences; \"default\" when left out."),
                optional("type", .choice(Message.Kind.allCases.map(\.rawValue))),
                optional("author", newAuthor),
                optional("subject", .text), optional("html", .text, "Made safe before it is stored."), optional("url", .text),
                optional("lang", .text),
                optional("inReplyTo", .either([.text, .integer(.min ... .max)]), "The `id` of an earlier message."),
                optional("thread", .either([.text, .integer(.min ... .max)]), "A name that all messages of a conversation share."),
                optional("attachments", .list(newAttachment, atMost: 100)),
                optional("metrics", .map(.either([.integer(.min ... .max), .null]))),
                optional("public", .flag, "Whether everybody can see it."),
                optional("direction", .choice(Message.Direction.allCases.map(\.rawValue)), "`outbound`: sent by us on the channel itself."),
                optional("references", .list(.text)), optional("to", .list(newAddress)), optional("cc", .list(newAddress)),
                optional("replyTo", .list(newAddress)), optional("automatic", .flag), optional("reply", .text), optional("quoted", .text),
                optional("signature", .text),
            ], isOpen: true))

    private static let newAuthor = Schema.object(
        [
            optional("id", .either([.text, .integer(.min ... .max)])), optional("handle", .text), optional("name", .text),
            optional("followers", .integer(.min ... .max)), optional("verified", .flag),
            optional("role", .choice(Author.Role.allCases.map(\.rawValue))),
        ], isOpen: true)
    private static let newAttachment = Schema.object(
        [optional("name", .text), optional("type", .text), optional("bytes", .integer(.min ... .max)), optional("alt", .text)], isOpen: true
    )
    private static let newAddress = Schema.object([optional("name", .text), optional("address", .text)], isOpen: true)

    private static func optional(_ name: String, _ schema: Schema, _ meaning: String = "") -> Schema.Property {
        Schema.Property(name: name, schema: schema.orNull, isRequired: false, meaning: meaning)
    }

    static let line = Shape<LineReport.Line>(
        "Result",
        [
            .count("line", "Which line, from 1 on.", \.number),
            .choice("outcome", ["stored", "duplicate", "failed"], "What became of it.", \.outcome.name),
            .id(optional: "id", "The message, by our identifier; absent when it failed, or was erased.", \.outcome.message),
            .text(optional: "remoteID", "The channel's identifier, when it could be read.", \.remoteID),
            .id(optional: "conversation", "Where it stands.", \.outcome.conversation),
            .text(optional: "error", "Why it failed, in a sentence.", \.outcome.reason),
            .one(optional: "message", message, "The message as it is stored; told when it was brought alone, as JSON.") { line in
                line.message.map { Read(message: $0, reading: line.reading) }
            },
        ])

    static let report = Shape<LineReport>(
        "Arrival",
        [
            .count("read", "How many messages came.") { $0.lines.count },
            .count("stored", "How many of them are new.") { $0.lines.count { $0.outcome.name == "stored" } },
            .count("duplicates", "How many were here before.") { $0.lines.count { $0.outcome.name == "duplicate" } },
            .count("failed", "How many could not be read or stored.") { $0.lines.count { $0.outcome.name == "failed" } },
            .list("results", of: line, "What became of each, in their order.", \.lines),
        ])
}

extension LineReport.Outcome {
    fileprivate var name: String {
        switch self {
        case .stored: "stored"
        case .duplicate: "duplicate"
        case .failed: "failed"
        }
    }

    fileprivate var message: ID<Message>? {
        switch self {
        case .stored(let id, _): id
        case .duplicate(let id, _): id
        case .failed: nil
        }
    }

    fileprivate var conversation: ID<Conversation>? {
        switch self {
        case .stored(_, let id): id
        case .duplicate(_, let id): id
        case .failed: nil
        }
    }

    fileprivate var reason: String? { if case .failed(let reason) = self { reason } else { nil } }
}
