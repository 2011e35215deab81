import Foundation
package import Support

/// How long conversations of a channel or about a topic are kept after their last message.
package struct RetentionRule: Sendable, Equatable {
    /// What it is for; nil: any.
    package struct Key: Sendable, Equatable, Hashable {
        package var channel: Channel?
        package var topic: String?
        package init(channel: Channel? = nil, topic: String? = nil) { (self.channel, self.topic) = (channel, topic) }
    }

    package enum Origin: Sendable, Equatable {
        /// Shipped with the software, with the reason by language and the day on which somebody looked at it last.
        case proposal(why: [String: String], reviewed: String)
        /// Decided by the organisation.
        case ours(at: Instant, by: String?)
    }

    package let key: Key
    /// 0: kept for good.
    package let months: Int
    package let origin: Origin
    package init(key: Key, months: Int, origin: Origin) { (self.key, self.months, self.origin) = (key, months, origin) }

    package var isOurs: Bool { if case .ours = origin { true } else { false } }

    /// What lies before this instant has been kept long enough; nil when it is kept for good.
    package func cutoff(now: Instant) -> Instant? {
        guard months > 0 else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.date(byAdding: .month, value: -months, to: now.date).map { Instant($0) }
    }
}

/// All rules of an organisation: its own over those that are shipped.
package struct RetentionSchedule: Sendable, Equatable {
    /// Fifty years: longer is for an archive.
    package static let longest = 600

    package let rules: [RetentionRule]
    private let byKey: [RetentionRule.Key: RetentionRule]

    package init(proposals: [RetentionRule], ours: [RetentionRule]) {
        var byKey: [RetentionRule.Key: RetentionRule] = [:]
        for rule in proposals + ours { byKey[rule.key] = rule }
        self.byKey = byKey
        rules = byKey.values.sorted { Self.order($0.key, $1.key) }
    }

    /// The rule for a conversation: one for channel and topic beats one for the topic, that beats one for the channel, and that the general one.
    /// Of several topics the one that is kept longest decides, so that nothing goes too early. Nil where there is no rule: it is kept.
    package func rule(channel: Channel, topics: [String]) -> RetentionRule? {
        for keys in [
            topics.map { RetentionRule.Key(channel: channel, topic: $0) }, topics.map { RetentionRule.Key(topic: $0) },
            [RetentionRule.Key(channel: channel)], [RetentionRule.Key()],
        ] {
            let found = keys.compactMap { byKey[$0] }
            if let longest = found.max(by: { Self.length($0) < Self.length($1) }) { return longest }
        }
        return nil
    }

    /// No conversation that is younger can have been kept long enough; nil when all are kept for good.
    package func earliestCutoff(now: Instant) -> Instant? { rules.compactMap { $0.cutoff(now: now) }.max() }

    private static func length(_ rule: RetentionRule) -> Int { rule.months == 0 ? .max : rule.months }

    private static func order(_ one: RetentionRule.Key, _ other: RetentionRule.Key) -> Bool {
        func rank(_ key: RetentionRule.Key) -> (Int, String, String) {
            ((key.topic == nil ? 0 : 2) + (key.channel == nil ? 0 : 1), key.topic ?? "", key.channel?.rawValue ?? "")
        }
        return rank(one) < rank(other)
    }
}

/// Something that must not go, whatever its term: for a court, an inquiry, the archive.
package struct Hold: Sendable, Equatable {
    package enum Scope: Sendable, Equatable {
        case conversation(ID<Conversation>)
        case person(ID<Person>)
        /// Nothing of the organisation goes.
        case everything
    }
    package let id: ID<Hold>
    package let scope: Scope
    package let reason: String
    package let placedAt: Instant
    package let placedBy: String?
    /// What it is on, in words: the number of a conversation, the name of a person.
    package let subject: String
    package init(id: ID<Hold>, scope: Scope, reason: String, placedAt: Instant, placedBy: String?, subject: String = "") {
        self.id = id
        self.scope = scope
        self.reason = reason
        self.placedAt = placedAt
        self.placedBy = placedBy
        self.subject = subject
    }
}

/// A hold stands in the way.
package struct Held: Error, Equatable {
    package let reason: String
    package init(reason: String) { self.reason = reason }
}

/// What retention would take, or took.
package struct RetentionReport: Sendable, Equatable {
    package struct Line: Sendable, Equatable {
        package let rule: RetentionRule
        package var conversations: Int
        package var messages: Int
        package init(rule: RetentionRule, conversations: Int = 0, messages: Int = 0) {
            (self.rule, self.conversations, self.messages) = (rule, conversations, messages)
        }
    }
    package var lines: [Line] = []
    /// Past their term, and kept all the same.
    package var held = 0
    /// Past their term, and not closed.
    package var open = 0
    /// Stored bytes that belong to no message.
    package var strays = 0
    package init() {}

    package var conversations: Int { lines.reduce(0) { $0 + $1.conversations } }
    package var messages: Int { lines.reduce(0) { $0 + $1.messages } }

    /// What goes, in few characters: whoever agrees to it agrees to no more.
    package var fingerprint: String {
        (lines.map { "\($0.rule.key.channel?.rawValue ?? "").\($0.rule.key.topic ?? "").\($0.conversations).\($0.messages)" } + [
            String(strays)
        ])
        .joined(separator: "+")
    }
}
