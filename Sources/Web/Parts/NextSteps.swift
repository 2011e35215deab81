package import Domain
import Support

/// What the outcome offers to do now, and what was done: under the decision, where one has just read it.
///
/// Posts to `/conversations/ID/deeds` (`kind`, `party`, `number`), `/conversations/ID/assignment` (`assignee`) and `/conversations/ID/closure`
/// (`reason`), each with `csrf` and `version`. Writing happens in the composer, to which a link leads.
package struct NextSteps: Sendable {
    package var conversation: String
    package var version: String
    package var channel: ChannelMark
    package var outcome: String
    package var also: [String]
    /// Who has the conversation; nil for nobody.
    package var assignee: String?
    package var colleagues: [ConversationPage.Colleague]
    /// What was done since the message came in, oldest first.
    package var done: [Deed]
    /// Whether something still has to be done; what is answered or closed offers nothing.
    package var isOpen: Bool
    /// Whether an answer can be written on the page.
    package var canAnswer: Bool
    /// Who was called is said in the alarm above the conversation.
    package var isAlarm: Bool

    package init(
        conversation: String, version: String, channel: ChannelMark, outcome: String, also: [String] = [], assignee: String? = nil,
        colleagues: [ConversationPage.Colleague] = [], done: [Deed] = [], isOpen: Bool = true, canAnswer: Bool = true, isAlarm: Bool = false
    ) {
        self.conversation = conversation
        self.version = version
        self.channel = channel
        self.outcome = outcome
        self.also = also
        self.assignee = assignee
        self.colleagues = colleagues
        self.done = done
        self.isOpen = isOpen
        self.canAnswer = canAnswer
        self.isAlarm = isAlarm
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        let steps = isOpen && frame.may(.handleConversations) ? steps(in: frame) : []
        guard !steps.isEmpty || !done.isEmpty else { return HTML() }
        return """
            <div class="next">\(if: !steps.isEmpty, "<h4>\(say(.nextStep))</h4>")\
            \(if: !done.isEmpty, "<ul class=\"did\">\(each: done, { line($0, say) })</ul>")\(each: steps, { "<div class=\"step\">\($0)</div>" })</div>
            """
    }

    private func line(_ deed: Deed, _ say: Wording) -> HTML {
        """
        <li>\(Icon.check.html)<span>\(say(.did(deed.kind, deed.userName, deed.party, deed.number)))\
         <span class="meta">\(time(deed.at, say.brief(deed.at), say))</span></span></li>
        """
    }

    // MARK: - What the outcome and its side actions ask for

    /// Side actions first: what they ask does not wait for the answer.
    private func steps(in frame: Frame) -> [HTML] {
        let say = frame.say
        var steps: [HTML] = []
        if also.contains("spokesperson"), assignee == nil {
            steps.append(hand(.toSpokesperson, .handToSpokesperson, "spokesperson", in: frame))
        }
        if also.contains("moderate"), !isDone(.moderated) { steps.append(moderation(in: frame)) }
        if outcome == "ask-expert", assignee == nil { steps.append(hand(.toExpert, .handToExpert, "expert", in: frame)) }
        if outcome == "report", !isDone(.passedOn) { steps.append(passing(in: frame)) }
        if canAnswer, !isAlarm, let phrase = answering { steps.append(writing(phrase, say)) }
        if let reason = Phrase.reasonToClose(outcome) { steps.append(closing(say(reason), in: frame)) }
        return steps
    }

    private func isDone(_ kind: Deed.Kind) -> Bool { done.contains { $0.kind == kind } }

    /// What is to be written; nil where the outcome asks for no words.
    private var answering: Phrase? {
        switch outcome {
        case "thank": .writeThanks
        case "refer": .writeReferral
        case "ignore", "listen", "let-stand": nil
        default: .writeAnswer
        }
    }

    private func writing(_ phrase: Phrase, _ say: Wording) -> HTML {
        "<a class=\"button\" href=\"#reply-body\" data-write=\"reply\">\(Icon.reply.html)\(say(phrase))</a>"
    }

    private func post(_ action: StaticString, _ fields: [(name: String, value: String)], in frame: Frame, _ content: HTML) -> HTML {
        frame.form(Address.conversation(conversation, action), class: "deed", hidden: [("version", version)] + fields, content)
    }

    private func passing(in frame: Frame) -> HTML {
        let say = frame.say
        return post(
            "deeds", [("kind", Deed.Kind.passedOn.rawValue)], in: frame,
            """
            <div class="field"><label for="deed-party">\(say(.passedOnTo))</label>\
            <input id="deed-party" name="party" required maxlength="200" autocomplete="off" dir="auto"></div>\
            <div class="field"><label for="deed-number">\(say(.theirNumber))</label>\
            <input id="deed-number" name="number" maxlength="200" autocomplete="off" spellcheck="false" dir="auto"></div>\
            <button class="button">\(Icon.check.html)\(say(.passedOn))</button>
            """)
    }

    private func hand(_ label: Phrase, _ button: Phrase, _ id: String, in frame: Frame) -> HTML {
        let say = frame.say
        let options = [(value: "", label: say(.chooseColleague))] + colleagues.map { (value: $0.id, label: $0.name) }
        return post(
            "assignment", [], in: frame,
            """
            <div class="field"><label for="hand-\(id)">\(say(label))</label><select id="hand-\(id)" name="assignee" required>\
            \(each: options, { "<option value=\"\($0.value)\">\($0.label)</option>" })</select></div>\
            <button class="button">\(Icon.person.html)\(say(button))</button>
            """)
    }

    private func moderation(in frame: Frame) -> HTML {
        let say = frame.say
        return post(
            "deeds", [("kind", Deed.Kind.moderated.rawValue)], in: frame,
            """
            <p class="hint" id="moderation-hint">\(say(.moderateThere(say(channel.name))))</p>\
            <button class="button" aria-describedby="moderation-hint">\(Icon.shield.html)\(say(.rulesApplied))</button>
            """)
    }

    private func closing(_ reason: String, in frame: Frame) -> HTML {
        let say = frame.say
        return post(
            "closure", [("reason", reason)], in: frame,
            """
            <button class="button" aria-describedby="closing-why">\(Icon.close.html)\(say(.closeUnanswered))</button>\
            <p class="hint" id="closing-why">\(reason)</p>
            """)
    }
}
