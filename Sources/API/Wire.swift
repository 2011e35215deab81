import Desk
import Domain
import Support

/// The things of the contract as programs see them. `id` is always ours; what a channel calls a message is `remoteID`.
enum Wire {
    /// The version of a conversation as an ETag.
    ///
    /// With the version of the promise by which its clock was reckoned: opening hours that change move what is due, and nothing else.
    static func tag(_ conversation: Conversation) -> String {
        "\"\(conversation.version)\(conversation.clock.map { ".\($0.version)" } ?? "")\""
    }
    /// The version of an answer: its state, and how often sending was tried.
    static func tag(_ reply: Reply) -> String { "\"\(reply.state.rawValue)-\(reply.attempts)\"" }

    /// The version of a decision: what was decided never changes, only whether it still holds.
    static func tag(_ decision: DecisionRecord) -> String { "\"\(decision.id)-\(decision.isCurrent ? "holds" : "past")\"" }

    /// A colleague or person where only who it is matters.
    struct Named: Sendable {
        let id: String
        let name: String
    }

    static let named = Shape<Named>(
        "Named",
        [
            Field("id", .identifier, "Our identifier.") { $1.text($0.id) },
            .text("name", "The name to show.", \.name),
        ])

    static let clock = Shape<ConversationClock>(
        "Clock",
        [
            .choice(
                "state", ConversationClock.State.allCases.map(\.rawValue),
                "`running`: an answer is owed; `paused`: we wait for the citizen; `answered`; `stopped`: none is needed.", \.state.rawValue),
            .text("target", "How long we may take, as ISO 8601: `PT2H` of open time, or `P2D` of days with open time.", \.target.text),
            .time("since", "When the message came that waits.", \.received),
            .time(optional: "due", "When the time is used up; absent while paused.", \.due),
            .time(optional: "ended", "When it was answered or stopped.", \.ended),
        ])

    static let conversation = Shape<ConversationSummary>(
        "Conversation",
        [
            .id("id", "Our identifier.") { $0.conversation.id },
            .count("number", "The number that people call it by, from 1 on.") { $0.conversation.number },
            .choice("channel", Channel.allCases.map(\.rawValue), "Where it takes place.") { $0.conversation.channel.rawValue },
            .text("account", "Which of our presences on the channel.") { $0.conversation.account },
            .text("subject", "What it is called; may be empty.") { $0.conversation.subject },
            .choice("state", Conversation.State.allCases.map(\.rawValue), "How far it is.") { $0.conversation.state.rawValue },
            .one(optional: "person", named, "The person who began it.") { summary in
                summary.conversation.person.map { Named(id: $0.description, name: summary.personName ?? "") }
            },
            .one(optional: "assignee", named, "The colleague who has it.") { summary in
                summary.conversation.assignee.map { Named(id: $0.description, name: summary.assigneeName ?? "") }
            },
            .texts("tags", "The labels.", \.tags),
            .time(optional: "snoozedUntil", "Out of sight until then.") { $0.conversation.snoozedUntil },
            .time("firstAt", "When its first message was written.") { $0.conversation.firstAt },
            .time("lastAt", "When its last message was written.") { $0.conversation.lastAt },
            .count("messages", "How many messages it has.") { $0.conversation.messageCount },
            .text("preview", "The beginning of the last message, on one line.") { $0.conversation.preview },
            .one(optional: "clock", clock, "Until when an answer is owed; absent when none ever was.", \.conversation.clock),
            .flag("notSent", "An answer did not go out, or may not have.", \.hasProblem),
            .count("version", "Grows with every change; the ETag holds it.") { $0.conversation.version },
        ])

    static let note = Shape<Note>(
        "Note",
        [
            .id("id", "Our identifier.", \.id),
            .id("conversation", "Where it stands.", \.conversation),
            .one("author", named, "Who wrote it.") { Named(id: $0.author.description, name: $0.authorName) },
            .text("text", "The words. For colleagues; a citizen may ask to see them.", \.text),
            .time("at", "When it was written.", \.at),
        ])

    static let address = Shape<MailAddress>(
        "MailAddress", [.text("name", "The display name; may be empty.", \.name), .text("address", "The address.", \.address)])

    static let reply = Shape<Reply>(
        "Reply",
        [
            .id("id", "Our identifier.", \.id),
            .id("conversation", "What it answers.", \.conversation),
            .one("author", named, "The person in whose name it goes.") { Named(id: $0.author.description, name: $0.authorName) },
            .list("to", of: address, "To whom.", \.to),
            .text("subject", "The subject.", \.subject),
            .text("text", "The words.", \.text),
            .choice("state", Reply.State.allCases.map(\.rawValue), "How far it is.", \.state.rawValue),
            .time("queuedAt", "When it was written.", \.queuedAt),
            .time("sendAfter", "Until then it can be taken back.", \.sendAfter),
            .count("attempts", "How often sending was tried.", \.attempts),
            .text("problem", "What went wrong; empty when nothing did.", \.problem),
            .id(optional: "message", "The message that it became when it was sent.", \.message),
        ])

    static let user = Shape<User>(
        "User",
        [
            .id("id", "Our identifier.", \.id),
            .text("name", "The name.", \.name),
            .text("email", "The address to sign in with.", \.email),
            .choice("role", Role.allCases.map(\.rawValue), "What the colleague may do.", \.role.rawValue),
            .flag("disabled", "Whether the colleague is shut out.", \.isDisabled),
        ])

    static let handle = Shape<PersonHandle>(
        "Handle",
        [
            .choice("channel", Channel.allCases.map(\.rawValue), "The channel.", \.channel.rawValue),
            .text("handle", "The name there, in small letters and without @ at its beginning.", \.handle),
        ])

    static let person = Shape<PersonView>(
        "Person",
        [
            .id("id", "Our identifier.", \.person.id),
            .text("name", "The name to show.", \.person.name),
            .time("firstSeen", "When the person first wrote.", \.person.firstSeen),
            .list("handles", of: handle, "Where the person writes, at most 20.", \.handles),
            .count("conversations", "How many conversations we have with the person.", \.conversations),
        ])

    struct Tag: Sendable { let name: String }
    static let label = Shape<Tag>("Tag", [.text("name", "The label.", \.name)])

    static let event = Shape<Event>(
        "Event",
        [
            .count("number", "Counts up from 1; who has read up to one has missed none before it.") { Int($0.number) },
            .choice("kind", Event.Kind.allCases.map(\.rawValue), "What happened.", \.kind.rawValue),
            .time("at", "When.", \.at),
            .id(optional: "conversation", "Where.", \.conversation),
            .id(optional: "message", "With which message.", \.message),
            .one(optional: "user", named, "Who did it; absent for the software itself and for the command line.") { event in
                event.user.map { Named(id: $0.description, name: event.userName ?? "") }
            },
            Field("facts", .map(.text), "Small facts of this kind of event.") { event, writer in
                writer.value(.object(event.facts.mapValues(JSON.text)))
            },
        ])
}
