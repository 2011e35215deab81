package import Domain
package import Support

/// A conversation as a card in the list.
package struct ConversationCard: Sendable {
    /// Who has a conversation.
    package struct Assignee: Sendable {
        package var name: String
        package var isMe: Bool
        package init(name: String, isMe: Bool) { (self.name, self.isMe) = (name, isMe) }
    }

    package var id: String
    package var channel: ChannelMark
    /// The name of the other; nil when nobody knows it.
    package var person: String?
    package var subject: String?
    /// The start of the last message, as text.
    package var preview: String
    /// When something last happened.
    package var at: Instant
    package var state: StateMark
    /// When a conversation put off comes back.
    package var snoozedUntil: Instant?
    package var tags: [String]
    package var assignee: Assignee?
    /// Whether a message came in that nobody has opened.
    package var isUnread: Bool
    /// Whether an answer of ours did not leave.
    package var hasFailedSend: Bool
    /// The language of subject and preview (`fr`), for screen readers; nil when unknown.
    package var language: String?
    /// What is decided about the newest message.
    package var decision: DecisionMark?
    /// How its clock stands; nil when no answer is owed.
    package var clock: ClockFace?
    /// What the last message from outside says.
    package var reading: ReadingChips?

    package init(
        id: String, channel: ChannelMark, person: String?, subject: String?, preview: String, at: Instant, state: StateMark,
        snoozedUntil: Instant? = nil, tags: [String] = [], assignee: Assignee? = nil, isUnread: Bool = false, hasFailedSend: Bool = false,
        language: String? = nil, clock: ClockFace? = nil, decision: DecisionMark? = nil
    ) {
        self.id = id
        self.channel = channel
        self.person = person
        self.subject = subject
        self.preview = preview
        self.at = at
        self.state = state
        self.snoozedUntil = snoozedUntil
        self.tags = tags
        self.assignee = assignee
        self.isUnread = isUnread
        self.hasFailedSend = hasFailedSend
        self.language = language
        self.decision = decision
        self.clock = clock
    }

    func html(_ say: Wording, address: String, isOpen: Bool) -> HTML {
        """
        <li data-key="\(id)"><a class="card\(if: isUnread, " is-unread")" href="\(address)"\(attribute: "aria-current", isOpen ? "true" : nil)>\
        \(channel.glyph(say))<span class="who">\(personName(person, say))</span>\(time(at, say.brief(at), say))\
        <span class="what"\(attribute: "lang", language)>\
        \(with: subject, { "<span class=\"subject\" dir=\"auto\">\($0)</span>" })\
        <span class="preview" dir="auto">\(preview)</span></span>\
        <span class="chips">\(each: chips(say))</span></a></li>
        """
    }

    /// What needs a look comes first; a conversation that is merely open needs no chip.
    private func chips(_ say: Wording) -> [HTML] {
        var chips: [HTML] = state == .spam || state == .closed ? [] : decision?.chips(say) ?? []
        if let clock, clock.isNews(beside: state) { chips.append(ClockChip(face: clock).html(say)) }
        if hasFailedSend { chips.append("<span class=\"chip late\">\(Icon.alert.html)\(say(.notSent))</span>") }
        if isUnread, state != .new { chips.append("<span class=\"chip unread\">\(Icon.dot.html)\(say(.unread))</span>") }
        if let snoozedUntil, state == .snoozed {
            chips.append("<span class=\"chip state snoozed\">\(Icon.moon.html)\(say(.backOn(say.brief(snoozedUntil))))</span>")
        } else {
            chips.append(state.chip(say))
        }
        if let reading { chips += reading.chips(say) }
        chips += tags.prefix(4).map { "<span class=\"chip tag\"><bdi>\($0)</bdi></span>" }
        if tags.count > 4 { chips.append("<span class=\"chip tag\">+\(tags.count - 4)</span>") }
        if let assignee { chips.append(mark(of: assignee, say)) }
        return chips
    }

    private func mark(of assignee: Assignee, _ say: Wording) -> HTML {
        let words = say(assignee.isMe ? .assignedToYou : .assignedTo(assignee.name))
        return """
            <span class="avatar\(if: assignee.isMe, " mine")" title="\(words)"><span aria-hidden="true">\(initials(of: assignee.name))</span>\
            <span class="unseen">\(words)</span></span>
            """
    }
}
