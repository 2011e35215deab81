import Domain
import Support

/// What one can do with a conversation, as forms that work without scripts. Each carries `csrf` and `version`.
struct ConversationTools {
    let page: ConversationPage
    let frame: Frame

    private var say: Wording { frame.say }

    var html: HTML {
        """
        <div class="tools" role="group" aria-label="\(say(.tools))">
        \(if: page.assignee?.isMe != true, assignToMe)\(menu(.person, .assign, assignment))\(menu(.tag, .labels, labels))\
        \(menu(.moon, .later, later))\(closing)\(menu(.more, .more, rest, isBare: true))
        </div>
        """
    }

    private func post(_ action: StaticString, fields: [(name: String, value: String)] = [], class name: String = "", _ content: HTML)
        -> HTML
    {
        frame.form(Address.conversation(page.id, action), class: name, hidden: [("version", page.version)] + fields, content)
    }

    private func menu(_ icon: Icon, _ name: Phrase, _ content: HTML, isBare: Bool = false) -> HTML {
        """
        <details class="menu"><summary class="button"\(attribute: "title", isBare ? say(name) : nil)>\(icon.html)\
        \(if: isBare, "<span class=\"unseen\">\(say(name))</span>", else: "\(say(name))")</summary>\
        <div class="panel">\(content)</div></details>
        """
    }

    private var assignToMe: HTML {
        let content: HTML = "<button class=\"button\" data-shortcut=\"a\">\(Icon.person.html)\(say(.assignToMe))</button>"
        return post("assignment", fields: [("assignee", frame.user?.id ?? "")], content)
    }

    private var assignment: HTML {
        let options = [(value: "", label: say(.nobody))] + page.colleagues.map { (value: $0.id, label: $0.name) }
        let choice = Choice(
            id: "assignee", name: "assignee", label: say(.assignWhom), options: options, selected: page.assigneeID ?? "")
        return post("assignment", "\(choice.html)<button class=\"button primary\">\(say(.assign))</button>")
    }

    private var labels: HTML {
        """
        \(if: !page.tags.isEmpty, "<ul class=\"tag-list\">\(each: page.tags, { "<li>\(removal($0))</li>" })</ul>")
        \(post("tags", addition))
        """
    }

    private var addition: HTML {
        """
        <div class="field"><label for="tag">\(say(.addLabel))</label><input id="tag" name="tag" list="known-tags" maxlength="60" required \
        autocomplete="off"><datalist id="known-tags">\(each: page.knownTags, { "<option value=\"\($0)\"></option>" })</datalist></div>\
        <button class="button primary">\(say(.add))</button>
        """
    }

    private func removal(_ tag: String) -> HTML {
        let button: HTML = """
            <button class="chip tag"><bdi>\(tag)</bdi>\(Icon.close.html)<span class="unseen">\(say(.removeLabel(tag)))</span></button>
            """
        return post("tags/remove", fields: [("tag", tag)], button)
    }

    private var later: HTML {
        """
        \(if: page.state == .snoozed, post("snooze", fields: [("until", "")], "<button class=\"button primary wide\">\(say(.wake))</button>"))
        <p class="hint">\(say(.laterHint))</p>
        \(post("snooze", class: "choices", HTML(moments.map(choice(of:)))))
        \(post("snooze", class: "by-date", byDate))
        """
    }

    /// The moments that people choose most, those that lie ahead.
    private var moments: [(name: Phrase, at: Instant)] {
        var moments: [(name: Phrase, at: Instant)] = [(.laterTomorrow, say.instant(inDays: 1, atHour: 9))]
        if say.hour < 16 { moments.insert((.laterTonight, say.instant(inDays: 0, atHour: 18)), at: 0) }
        if say.daysToMonday > 1 { moments.append((.laterMonday, say.instant(inDays: say.daysToMonday, atHour: 9))) }
        return moments
    }

    private func choice(of moment: (name: Phrase, at: Instant)) -> HTML {
        """
        <button class="button" name="until" value="\(moment.at.rfc3339)"><span>\(say(moment.name))</span>\
        <span class="meta">\(say.date(moment.at)), \(say.time(moment.at))</span></button>
        """
    }

    private var byDate: HTML {
        """
        <div class="field"><label for="later-date">\(say(.laterDate))</label>\
        <input id="later-date" type="date" name="date" required min="\(say.fieldDate(say.instant(inDays: 1, atHour: 12)))"></div>\
        <button class="button">\(say(.laterSet))</button>
        """
    }

    private var closing: HTML {
        switch page.state {
        case .closed, .spam: post("reopening", "<button class=\"button\">\(Icon.reopen.html)\(say(.reopen))</button>")
        case .new, .open, .waiting, .answered, .snoozed:
            """
            \(post("closure", "<button class=\"button\" data-shortcut=\"e\">\(Icon.check.html)\(say(.closeConversation))</button>"))\
            \(if: page.state != .answered, menu(.close, .closeUnanswered, unanswered))
            """
        }
    }

    /// Closing without an answer says why; the outcome proposes the words.
    private var unanswered: HTML {
        let reason = page.decided.flatMap { Phrase.reasonToClose($0) }.map { say($0) } ?? ""
        let content: HTML = """
            <p class="hint">\(say(.closeUnansweredHint))</p>\
            <div class="field"><label for="closing-reason">\(say(.whyNoAnswer))</label>\
            <textarea id="closing-reason" name="reason" rows="3" required maxlength="2000" dir="auto">\(reason)</textarea></div>\
            <button class="button primary">\(say(.closeUnanswered))</button>
            """
        return post("closure", content)
    }

    private var rest: HTML {
        let isSpam = page.state == .spam
        let spam: HTML = "<button class=\"plain\">\(Icon.ban.html)\(say(isSpam ? .unmarkSpam : .markSpam))</button>"
        return """
            \(if: page.lastStep != nil, undo)\(waiting)\(post("spam", fields: [("spam", isSpam ? "0" : "1")], spam))\
            \(if: page.person.name != nil && frame.may(.administer), access)\(if: page.hold == nil, hold)
            """
    }

    /// Keeps the conversation whatever its term.
    private var hold: HTML {
        let content: HTML = """
            <div class="field"><label for="hold-reason">\(say(.holdReason))</label>\
            <textarea id="hold-reason" name="reason" rows="2" required maxlength="2000" dir="auto"></textarea></div>\
            <button class="button primary">\(say(.holdDo))</button>
            """
        return """
            <details class="hold"><summary class="plain">\(Icon.shield.html)\(say(.holdDo))…</summary>\(post("hold", content))</details>
            """
    }

    /// Only who administers gathers everything of a person: it is read and handed over by one who answers for it.
    private var access: HTML {
        post(
            "access",
            """
            <button class="plain" aria-describedby="access-hint">\(Icon.download.html)\(say(.accessMake))</button>\
            <p class="hint" id="access-hint">\(say(.accessMakeHint))</p>
            """)
    }

    /// Waiting for the other stops the clock.
    private var waiting: HTML {
        switch page.state {
        case .new, .open, .answered:
            return post("waiting", "<button class=\"plain\" title=\"\(say(.askHint))\">\(Icon.pause.html)\(say(.ask))</button>")
        case .waiting: return post("waiting/end", "<button class=\"plain\">\(Icon.play.html)\(say(.stopAsking))</button>")
        case .snoozed, .closed, .spam: return HTML()
        }
    }

    private var undo: HTML {
        post("undo", fields: [("event", page.lastStep ?? "")], "<button class=\"plain\">\(Icon.undo.html)\(say(.undo))</button>")
    }
}
