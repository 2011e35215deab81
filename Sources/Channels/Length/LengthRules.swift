package import Domain

/// The rules of all channels. The figures are those that the channels publish, or that were seen where they publish none
/// (`docs/channels.md` says which).
package enum LengthRules {
    /// Why there is no rule.
    package enum Unknown: Error, Equatable {
        case channel
        /// The channel is known, and has these fields.
        case field([String])
    }

    /// The rule for `field` of the channel named `channel`, or for the field that an answer goes to. The channel may be named as in a message or,
    /// where several stand behind one of ours, by its own name.
    package static func rule(_ channel: String, field: String? = nil) throws(Unknown) -> LengthRule {
        guard let rules = rules(channel), let first = rules.first else { throw .channel }
        guard let field else { return first }
        if let rule = rules.first(where: { $0.field == field }) { return rule }
        // Interfaces change how they call a field more often than what it is.
        let words = field.lowercased().split { !$0.isLetter }.map(String.init)
        for word in words { if let rule = rules.first(where: { $0.words.contains(word) }) { return rule } }
        throw .field(rules.map(\.field))
    }

    /// The rule for an answer on `channel`.
    package static func answer(on channel: Channel) -> LengthRule {
        rules(of: channel).first ?? LengthRule("text", nil, .characters)
    }

    private static func rules(_ name: String) -> [LengthRule]? {
        if let channel = Channel(rawValue: name) { return rules(of: channel) }
        switch name {
        case "google": return rules(of: .review)
        case "twitter": return rules(of: .x)
        case "reddit":
            return [LengthRule("comment.text", 10_000, .characters, words: ["comment", "text", "reply"])]
        default: return nil
        }
    }

    /// The first is the one an answer goes to.
    private static func rules(of channel: Channel) -> [LengthRule] {
        switch channel {
        case .x: x
        case .facebook: [comment("comment.message", 8000), post("post.message", 63_206), messenger]
        case .messenger: [messenger]
        case .instagram:
            [
                LengthRule("caption", 2200, .characters, words: ["caption", "post", "media", "text"]),
                comment("comment.text", 2200),
                LengthRule("dm.text", 1000, .bytes, words: ["dm", "direct", "message"]),
            ]
        case .threads: [LengthRule("text", 500, .bytes, hasThreads: true, words: ["text", "post", "reply"])]
        case .whatsapp:
            [
                LengthRule("text.body", 4096, .characters, words: ["text", "body", "message"]),
                LengthRule("caption", 1024, .characters, words: ["caption", "image", "video", "document"]),
            ]
        case .linkedin: [comment("comment.message.text", 1250), post("post.commentary (little text)", 3000)]
        case .youtube:
            [
                comment("comment.textOriginal", 10_000),
                LengthRule("video.title", 100, .characters, words: ["title"]),
                LengthRule("video.description", 5000, .bytes, words: ["description"]),
            ]
        case .mastodon: mastodon
        case .bluesky:
            [
                LengthRule("post.text", 300, .graphemes, byteLimit: 3000, hasThreads: true, words: ["post", "text", "reply"]),
                LengthRule("chat.text", 1000, .graphemes, byteLimit: 10_000, words: ["chat", "convo", "dm"]),
            ]
        case .review: [LengthRule("reviewReply.comment", 4096, .bytes, words: ["reviewreply", "review", "reply", "comment", "text"])]
        case .tiktok: [comment("comment.text", 150)]
        case .email, .form, .feed, .phone, .letter, .counter, .chat, .neighbourhood, .other:
            [LengthRule("text", nil, .characters, words: ["text", "body", "message"])]
        }
    }

    private static let messenger = LengthRule("messenger.text", 2000, .characters, words: ["messenger", "text", "dm", "direct"])

    private static let x = [
        LengthRule("post.text", 280, .weighted, hasThreads: true, refusesEmpty: true, words: ["post", "text", "tweet"]) { text, _ in
            PostWeight.count(text)
        },
        LengthRule("reply.text", 280, .weighted, hasThreads: true, refusesEmpty: true, words: ["reply"]) { text, _ in
            PostWeight.count(PostWeight.withoutAddressees(text))
        },
        LengthRule("dm.text", 10_000, .characters, words: ["dm", "direct"]),
    ]

    private static let mastodon = [
        LengthRule(
            "status+spoiler_text", 500, .graphemes, hasThreads: true, words: ["status", "spoiler", "post", "text", "reply", "toot"]
        ) { StatusLength.count($0, warning: $1) },
        LengthRule("media.description", 1500, .graphemes, words: ["media", "description", "alt"]),
    ]

    private static func post(_ field: String, _ limit: Int) -> LengthRule {
        LengthRule(field, limit, .characters, words: ["post", "commentary", "share", "feed", "message"])
    }

    private static func comment(_ field: String, _ limit: Int) -> LengthRule {
        LengthRule(field, limit, .characters, words: ["comment", "reply", "text"])
    }
}
