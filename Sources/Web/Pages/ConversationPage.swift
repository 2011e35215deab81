package import Domain
package import Support

/// One conversation: its head and tools, the thread, the composer, who the other is, and the list it was opened from.
///
/// `GET /conversations/ID?view=&q=&before=`. The tools post to `/conversations/ID/…`, each with `csrf` and `version`:
/// `assignment` (`assignee`: a user's id, empty for nobody), `tags` and `tags/remove` (`tag`), `snooze` (`until`: RFC 3339, empty to bring
/// back; or `date`: `2026-11-24`, at 9.00 on the wall), `closure`, `reopening`, `waiting`, `waiting/end`, `spam` (`spam`: 1 or 0), `undo` (`event`).
package struct ConversationPage: Sendable {
    package struct Colleague: Sendable {
        package var id: String
        package var name: String
        package init(id: String, name: String) { (self.id, self.name) = (id, name) }
    }

    package var id: String
    /// The version that forms carry; a form with an older one is refused with the page of a conflict.
    package var version: String
    /// The reference that a citizen may be given: `2026-0147`.
    package var reference: String
    package var subject: String?
    package var channel: ChannelMark
    package var state: StateMark
    package var snoozedUntil: Instant?
    package var assignee: ConversationCard.Assignee?
    package var assigneeID: String?
    package var tags: [String]
    /// Labels to propose.
    package var knownTags: [String]
    /// Who can be given the conversation.
    package var colleagues: [Colleague]
    package var person: PersonPanel
    /// Oldest first.
    package var thread: [ThreadEntry]
    /// The cursor for what came before the thread shown; nil when it is whole.
    package var earlier: String?
    /// Whether the thread ends with the newest message: answers are written there.
    package var isNewest: Bool
    package var composer: Composer
    /// The list on the left of a large screen.
    package var list: ConversationList
    /// The event that `undo` would take back; nil when there is none.
    package var lastStep: String?
    /// Stands above everything while people must be called.
    package var alarm: AlarmBanner?
    /// The outcome that holds: it proposes why a conversation is closed without an answer.
    package var decided: String?
    /// Whether personal numbers are unreadable here.
    package var masked = MaskedNumbers(count: 0)
    /// Why it is kept whatever its term, and by which hold; nil when it is not.
    package var hold: (id: String, reason: String)?
    /// How its clock stands; nil when nothing waits and nothing was answered.
    package var clock: ClockFace?

    package init(
        id: String, version: String, reference: String, subject: String?, channel: ChannelMark, state: StateMark,
        snoozedUntil: Instant? = nil, assignee: ConversationCard.Assignee? = nil, assigneeID: String? = nil, tags: [String] = [],
        knownTags: [String] = [], colleagues: [Colleague], person: PersonPanel, thread: [ThreadEntry], earlier: String? = nil,
        isNewest: Bool = true, composer: Composer, list: ConversationList, lastStep: String? = nil, clock: ClockFace? = nil,
        alarm: AlarmBanner? = nil, decided: String? = nil
    ) {
        self.id = id
        self.version = version
        self.reference = reference
        self.subject = subject
        self.channel = channel
        self.state = state
        self.snoozedUntil = snoozedUntil
        self.assignee = assignee
        self.assigneeID = assigneeID
        self.tags = tags
        self.knownTags = knownTags
        self.colleagues = colleagues
        self.person = person
        self.thread = thread
        self.earlier = earlier
        self.isNewest = isNewest
        self.composer = composer
        self.list = list
        self.lastStep = lastStep
        self.alarm = alarm
        self.decided = decided
        self.clock = clock
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: subject ?? say(.noSubject), place: .inbox(list.view), layout: "conversation",
            skips: (mayWrite(frame) ? [("write", .skipToAnswer)] : []) + [("list", .skipToList)],
            """
            <section class="list" id="list" tabindex="-1" aria-labelledby="list-title">
            \(list.html(say, isPage: false, open: id))
            </section>
            <main class="talk" id="main" tabindex="-1" data-conversation="\(id)">
            \(head(in: frame))
            \(threadHTML(in: frame))
            \(if: mayWrite(frame), writing(in: frame))
            </main>
            <aside class="person" aria-label="\(say(.person))" data-live="person">
            <h2>\(personName(person.name, say))</h2><p class="meta">\(person.history(say))</p>\(person.facts(say))
            </aside>
            """)
    }

    private func mayWrite(_ frame: Frame) -> Bool { isNewest && frame.may(.handleConversations) }

    private func writing(in frame: Frame) -> HTML {
        """
        <p class="jump"><a class="button primary" href="#write">\(Icon.reply.html)\(frame.say(.jumpToAnswer))</a></p>
        \(composer.html(conversation: id, version: version, in: frame))
        """
    }

    private func head(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <header class="talk-head" data-live="head">\(with: alarm, { $0.html(conversation: id, version: version, in: frame) })
            <a class="back" href="\(Address.inbox(list.view, search: list.search))">\(Icon.back.html)\(say(list.view.name))</a>
            <p class="letterhead"><bdi>\(frame.organisation)</bdi> · \(reference) · \(say(.printedOn(say.full(frame.now))))</p>
            <div class="title"><h1 dir="auto">\(subject ?? say(.noSubject))</h1>
            <div class="chips">\(with: clock, { ClockChip(face: $0).html(say) })\(if: clock?.mood != .paused || state != .waiting, stateChip(say))\(holder(say))\(each: tags, { "<span class=\"chip tag\"><bdi>\($0)</bdi></span>" })</div>\
            <button type="button" class="prints only-live" data-print title="\(say(.print))" hidden>\(Icon.printer.html)\
            <span class="unseen">\(say(.print))</span></button></div>
            <details class="who menu"><summary>\(personName(person.name, say))<span class="meta"> · \(person.history(say)) · \(say(channel.name)) · \
            <span class="reference">\(reference)</span></span>\(Icon.down.html)</summary><div class="panel">\(person.facts(say))</div></details>
            \(if: frame.may(.handleConversations), ConversationTools(page: self, frame: frame).html)
            </header>
            """
    }

    private func held(_ hold: (id: String, reason: String), in frame: Frame) -> HTML {
        let say = frame.say
        let button: HTML = "<button class=\"button\">\(say(.holdLift))</button>"
        return """
            <div class="remark held">\(Icon.shield.html)<p>\(say(.heldBecause(hold.reason)))</p>\
            \(if: frame.may(.administer), frame.form(Address.liftHold(hold.id), button))</div>
            """
    }

    private func stateChip(_ say: Wording) -> HTML {
        guard let snoozedUntil, state == .snoozed else { return state.chip(say) }
        return "<span class=\"chip state snoozed\">\(Icon.moon.html)\(say(.backOn(say.moment(snoozedUntil))))</span>"
    }

    private func holder(_ say: Wording) -> HTML {
        guard let assignee else { return "<span class=\"chip nobody\">\(Icon.person.html)\(say(.notAssigned))</span>" }
        let words: HTML = assignee.isMe ? "\(say(.assignedToYou))" : "<bdi>\(assignee.name)</bdi>"
        return "<span class=\"chip holder\">\(Icon.person.html)\(words)</span>"
    }

    private func threadHTML(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <div class="thread" data-live="thread">
            <h2 class="unseen">\(say(.messages))</h2>\(with: hold, { held($0, in: frame) })\(masked.html(conversation: id, in: frame))
            \(with: earlier, { "<p class=\"list-note\"><a class=\"button\" href=\"\(earlierAddress($0))\">\(say(.earlier))</a></p>" })
            <ol>
            \(HTML(entries(in: frame)))
            </ol>
            \(if: !isNewest, "<p class=\"list-note\"><a class=\"button\" href=\"\(newestAddress)\">\(say(.newestMessages))</a></p>")
            </div>
            """
    }

    private func earlierAddress(_ cursor: String) -> String {
        Address.conversation(id, in: list.view, search: list.search, before: cursor)
    }

    private var newestAddress: String { Address.conversation(id, in: list.view, search: list.search) }

    /// The entries with a heading where a new day begins.
    private func entries(in frame: Frame) -> [HTML] {
        let say = frame.say
        var entries: [HTML] = []
        var last: Instant?
        for entry in thread {
            if last.map({ !say.isSameDay($0, entry.at) }) ?? true {
                entries.append(
                    """
                    <li class="day" data-key="day-\(say.fieldDate(entry.at))"><span class="on-screen">\(say.heading(entry.at))</span>\
                    <span class="on-paper">\(say.longDay(entry.at))</span></li>

                    """)
            }
            last = entry.at
            entries.append("\(entry.html(in: frame))\n")
        }
        return entries
    }
}
