package import Support

/// Which conversations a person looks at.
package enum InboxView: String, Sendable, CaseIterable {
    /// The time for an answer is used up, the longest first.
    case late
    /// An hour of open time or less is left.
    case soon
    case mine, unassigned, all, snoozed, spam, failed
}

/// A conversation as a card in the inbox.
package struct ConversationSummary: Sendable, Equatable {
    package var conversation: Conversation
    package let personName: String?
    package let assigneeName: String?
    package var tags: [String]
    /// An answer that did not go out, or may not have.
    package var hasProblem: Bool
    /// What the scheme, or a person, decided about its newest message.
    package var decision: DecisionMark?
    /// How its clock stands; nil when no answer is owed.
    package var face: ClockFace?
    /// What the last message from outside says; nil when it was not read.
    package var reading: Reading?
    package init(conversation: Conversation, personName: String?, assigneeName: String?, tags: [String] = [], hasProblem: Bool = false) {
        self.conversation = conversation
        self.personName = personName
        self.assigneeName = assigneeName
        self.tags = tags
        self.hasProblem = hasProblem
    }
}

/// Where the next page of a list begins: after the conversation that was last there.
///
/// A list begins with what is late, by when it was due; then the rest follows, newest first. What is late is decided once, when the first page is
/// made (`asOf`): a conversation that becomes late while somebody reads on is neither shown twice nor passed over.
package struct InboxCursor: Sendable, Equatable {
    package enum Place: Sendable, Equatable {
        /// Among the late, or in a view by due time.
        case due(Instant)
        /// Among the rest.
        case lastAt(Instant)
        /// Within a search: the hit in the index.
        case hit(Int64)
    }
    package let place: Place
    package let id: ID<Conversation>
    package let asOf: Instant
    package init(_ place: Place, id: ID<Conversation>, asOf: Instant) { (self.place, self.id, self.asOf) = (place, id, asOf) }

    /// The hit after which a search goes on; nil for a place that is none.
    package var hit: Int64? { if case .hit(let row) = place { row } else { nil } }

    /// The cursor as it stands in an address; nil for any other text.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, let at = Int64(parts[1]), let id = ID<Conversation>(String(parts[2])), let asOf = Int64(parts[3]) else {
            return nil
        }
        let instant = Instant(microseconds: at)
        switch parts[0] {
        case "d": place = .due(instant)
        case "l": place = .lastAt(instant)
        case "h": place = .hit(at)
        default: return nil
        }
        (self.id, self.asOf) = (id, Instant(microseconds: asOf))
    }

    package var text: String {
        switch place {
        case .due(let at): "d.\(at.microseconds).\(id).\(asOf.microseconds)"
        case .lastAt(let at): "l.\(at.microseconds).\(id).\(asOf.microseconds)"
        case .hit(let row): "h.\(row).\(id).\(asOf.microseconds)"
        }
    }
}

/// What the views by time go by at one moment.
package struct InboxMoment: Sendable, Equatable {
    package let now: Instant
    /// What is due by then is nearly late: in opening hours, and on the channels that never close.
    package let soon: Instant
    package let soonAroundTheClock: Instant
    package let aroundTheClock: [Channel]
    package init(now: Instant, _ schedule: PromiseSchedule) {
        self.now = now
        (soon, soonAroundTheClock) = schedule.horizon(at: now)
        aroundTheClock = schedule.aroundTheClock
    }
}
