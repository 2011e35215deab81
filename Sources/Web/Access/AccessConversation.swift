import Desk
import Domain
import Support

/// One conversation of a bundle of access, readable.
struct AccessConversation {
    let conversation: AccessBundle.Conversation
    let document: AccessDocument
    private var say: Wording { document.say }

    var html: HTML {
        """
        <article><h3>#\(conversation.number) <bdi>\(conversation.subject.isEmpty ? say(.noSubject) : conversation.subject)</bdi></h3>
        <p class="meta">\(document.channel(conversation.channel)) · \(StateMark(rawValue: conversation.state).map { say($0.name) } ?? conversation.state)\
        \(if: !conversation.labels.isEmpty, " · \(say(.labels)): <bdi>\(conversation.labels.joined(separator: ", "))</bdi>")</p>
        \(if: conversation.isShared, "<p>\(say(.accessShared))</p>")
        \(each: conversation.messages, message)
        \(writings(.accessNotes, conversation.notes))\
        \(if: conversation.withheldNotes > 0, "<p class=\"meta\">\(say(.accessNotesWithheld(conversation.withheldNotes)))</p>")\(writings(.accessDrafts, conversation.drafts))\(answers)\
        \(writings(.accessClosures, conversation.closures))\(deeds)\(decisions)\(events)</article>

        """
    }

    private func message(_ message: AccessBundle.Message) -> HTML {
        guard !message.isWithheld else { return "<p class=\"meta\">\(say(.accessWithheld)) (\(document.moment(message.at)))</p>\n" }
        let by: Phrase =
            switch message.by {
            case .person: .accessByYou
            case .us: .accessByUs
            case .other: .accessByProgram
            }
        return """
            <div\(attribute: "class", message.by == .us ? "us" : nil)><h4>\(say(by)) <span class="meta">\(document.moment(message.at))\
            \(with: message.author?.handle, { " · <bdi>\($0)</bdi>" })\
            \(if: !message.to.isEmpty, " · \(say(.to)) <bdi>\((message.to + message.cc).joined(separator: ", "))</bdi>")</span></h4>
            \(if: !message.subject.isEmpty, "<p><b><bdi>\(message.subject)</bdi></b></p>")\
            <div class="text" dir="auto"\(attribute: "lang", message.language)>\(message.text)</div>\
            \(if: !message.attachments.isEmpty, "<ul>\(each: message.attachments, attachment)</ul>")\
            \(with: message.original, { "<p class=\"meta\"><a href=\"#file-\($0)\">\(say(.original))</a></p>" })\
            \(with: message.reading, reading)</div>

            """
    }

    private func attachment(_ attachment: AccessBundle.Attachment) -> HTML {
        let name = attachment.name.flatMap { $0.isEmpty ? nil : $0 } ?? say(.namelessFile)
        let words: HTML = "<bdi>\(name)</bdi>\(with: attachment.description, { " (<bdi>\($0)</bdi>)" })"
        guard let file = attachment.file else { return "<li>\(words)</li>" }
        return "<li><a href=\"#file-\(file)\">\(words)</a></li>"
    }

    private func reading(_ reading: AccessBundle.Reading) -> HTML {
        var words: [String] = []
        if let language = Reading.Language(rawValue: reading.language) { words.append(say(.writtenIn(language))) }
        if let kind = Reading.Kind(rawValue: reading.kind).flatMap({ Phrase.kind($0) }) { words.append(say(kind)) }
        if let urgency = Reading.Urgency(rawValue: reading.urgency).flatMap({ Phrase.urgency($0) }) { words.append(say(urgency)) }
        if let formal = reading.formalKind.flatMap(FormalKind.init(rawValue:)) { words.append(say(.formalKind(formal))) }
        words += reading.topics.map { say(.topic($0)) }
        words += reading.signals.compactMap(Signal.Name.init(rawValue:)).map { say(.signal($0)) }
        if let sentiment = Reading.Sentiment(rawValue: reading.sentiment) { words.append(say(.accessSentiment(sentiment))) }
        var because: [String] = []
        for word in reading.because.map(\.text) where !word.isEmpty && !because.contains(word) { because.append(word) }
        let quotes = HTML(because.map { "<q><bdi>\($0)</bdi></q>" }, separator: " ")
        return """
            <p class="meta">\(say(.readAs)): \(words.joined(separator: ", "))\(if: !because.isEmpty, " (\(quotes))")</p>
            """
    }

    private func writings(_ title: Phrase, _ list: [AccessBundle.Writing]) -> HTML {
        list.isEmpty ? HTML() : "<h4>\(say(title))</h4>\(each: list, { "<div>\(document.writing($0))</div>" })\n"
    }

    private var deeds: HTML {
        guard !conversation.deeds.isEmpty else { return HTML() }
        let list = conversation.deeds.compactMap { deed in
            Deed.Kind(rawValue: deed.kind).map { kind in
                document.writing(
                    by: deed.writing.by, at: deed.writing.at,
                    say(.did(kind, document.colleague(deed.writing.by), deed.writing.text, deed.number))
                        + (deed.isWithdrawn ? " (\(say(.accessTakenBack)))" : ""))
            }
        }
        return "<h4>\(say(.accessDeeds))</h4>\(each: list, { "<div>\($0)</div>" })\n"
    }

    /// Those that were sent stand among the messages.
    private var answers: HTML {
        let list = conversation.answers.filter { $0.state != Reply.State.sent.rawValue && !$0.text.isEmpty }
        guard !list.isEmpty else { return HTML() }
        return """
            <h4>\(say(.accessAnswers))</h4>\(each: list, { "<div>\(document.writing(by: $0.by, at: $0.queuedAt, $0.text))</div>" })
            """
    }

    private var decisions: HTML {
        conversation.decisions.isEmpty
            ? HTML() : "<details><summary>\(say(.accessDecisions))</summary><ol>\(each: conversation.decisions, decision)</ol></details>\n"
    }

    private func decision(_ decision: AccessBundle.Decision) -> HTML {
        let outcome = Phrase.outcome(decision.outcome).map { say($0) } ?? decision.outcome
        return """
            <li><b>\(outcome)</b>\(each: decision.also, { ", \(Phrase.sideAction($0).map { say($0) } ?? "")" }) <span class="meta">\
            \(document.colleague(decision.by) ?? "") · \(document.moment(decision.at))</span>\
            \(if: !decision.reason.isEmpty, "<br><q><bdi>\(decision.reason)</bdi></q>")\
            <ul>\(each: decision.path, step)</ul></li>
            """
    }

    private func step(_ step: AccessBundle.Step) -> HTML {
        let tag = String(say.language.tag.prefix(2))
        let question = step.question[tag] ?? step.question["nl"] ?? step.node
        return "<li>\(question) <b>\(step.by == "nobody" ? say(.decisionOpen) : DecisionPanel.Term(step.answer).answer(say))</b></li>"
    }

    private var events: HTML {
        conversation.events.isEmpty
            ? HTML()
            : "<details><summary>\(say(.accessEvents))</summary><ol class=\"log\">\(each: conversation.events, event)</ol></details>\n"
    }

    private func event(_ event: AccessBundle.Event) -> HTML {
        let name = Event.Kind(rawValue: event.kind).map { say($0.phrase) } ?? event.kind
        return
            "<li>\(document.moment(event.at)): \(name) <span class=\"meta\">\(document.colleague(event.by) ?? say(.logSoftware))</span></li>"
    }
}
