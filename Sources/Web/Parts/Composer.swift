package import Support

/// Where an answer or a note is written: two modes that cannot be mistaken for each other.
///
/// The answer posts to `/conversations/ID/replies`: `version`, `submission`, `subject`, `body`. The note posts to `/conversations/ID/notes`:
/// `version`, `submission`, `body`. An answer that a person places at the channel goes to `/conversations/ID/placed` with the same. "Keep draft" sends the same fields and `kind` (`reply` or `note`) to `/conversations/ID/draft`; the script
/// does so by itself, answers with status 204 suffice.
package struct Composer: Sendable {
    package enum Mode: String, Sendable { case reply, note }

    /// Why no answer can be sent.
    package enum Obstacle: Sendable, CaseIterable { case noAddress, channelDown, automaticSender }

    /// Why the last attempt was refused.
    package enum Problem: Sendable, CaseIterable { case empty, tooLong }

    package var mode: Mode
    package var channel: ChannelMark
    /// The name of who gets the answer; the address stands in where there is none.
    package var recipient: String?
    /// The addresses that the answer goes to.
    package var to: [String]
    /// The address that the answer comes from.
    package var from: String
    package var subject: String
    /// The answer so far, and when it was last kept.
    package var reply: String
    package var replySavedAt: Instant?
    /// The note so far, and when it was last kept.
    package var note: String
    package var noteSavedAt: Instant?
    /// A fresh random text per page: the same one twice is sent once.
    package var submission: String
    /// The names of colleagues who write an answer to this conversation at this moment.
    package var alsoWriting: [String]
    package var obstacle: Obstacle?
    package var problem: Problem?
    /// The coach beside the answer; nil where nothing can be answered.
    package var coach: CoachPanel?

    package init(
        mode: Mode = .reply, channel: ChannelMark, recipient: String?, to: [String], from: String, subject: String, reply: String = "",
        replySavedAt: Instant? = nil, note: String = "", noteSavedAt: Instant? = nil, submission: String, alsoWriting: [String] = [],
        obstacle: Obstacle? = nil, problem: Problem? = nil
    ) {
        self.mode = mode
        self.channel = channel
        self.recipient = recipient
        self.to = to
        self.from = from
        self.subject = subject
        self.reply = reply
        self.replySavedAt = replySavedAt
        self.note = note
        self.noteSavedAt = noteSavedAt
        self.submission = submission
        self.alsoWriting = alsoWriting
        self.obstacle = obstacle
        self.problem = problem
    }

    /// The composer of conversation `id`.
    func html(conversation id: String, version: String, in frame: Frame) -> HTML {
        let say = frame.say
        let hidden = [("version", version), ("submission", submission)]
        let drafts = Address.conversation(id, "draft")
        return """
            <section class="write" id="write" aria-label="\(say(.writeWhat))">
            <input type="radio" class="unseen" name="mode" id="mode-reply" value="reply"\(flag: "checked", if: mode == .reply) data-keep>
            <input type="radio" class="unseen" name="mode" id="mode-note" value="note"\(flag: "checked", if: mode == .note) data-keep>
            <div class="modes"><label for="mode-reply" class="for-reply">\(Icon.reply.html)<span>\(say(title(say)))</span></label>\
            <label for="mode-note" class="for-note">\(Icon.note.html)<span>\(say(.internalNote))</span></label></div>
            <div class="colliding" data-live="colliding" role="status">\(if: !alsoWriting.isEmpty, collision(say))</div>
            \(meanwhile(say))
            \(frame.form(
                Address.conversation(id, isPlaced ? "placed" : "replies"), class: "pane reply", hidden: hidden, id: "reply-form", replyPane(id, say, drafts)))
            \(frame.form(Address.conversation(id, "notes"), class: "pane note", hidden: hidden, id: "note-form", notePane(say, drafts)))
            </section>
            """
    }

    /// Whether a person places the answer at its channel, because Samenspraak cannot.
    private var isPlaced: Bool { channel != .email && obstacle == nil }

    private func title(_ say: Wording) -> Phrase {
        let name = recipient ?? to.first ?? say(.unknownSender)
        return channel == .email ? .answerByEmail(name) : .answerOn(say(channel.name), name)
    }

    private func collision(_ say: Wording) -> HTML {
        "<p class=\"remark-line\">\(Icon.people.html)\(say(.alsoWriting(alsoWriting)))</p>"
    }

    /// What the script shows when somebody wrote here while the reader was typing.
    private func meanwhile(_ say: Wording) -> HTML {
        """
        <div class="meanwhile" role="status"><div class="remark" data-meanwhile hidden>\(Icon.people.html)\
        <p><strong>\(say(.meanwhile))</strong> <bdi data-news></bdi><br>\(say(.meanwhileKept))</p>\
        <div class="buttons"><a class="button" data-look href="#main">\(say(.meanwhileLook))</a>\
        \(if: obstacle == nil, "<button class=\"button\" form=\"reply-form\" data-anyway>\(say(.sendAnyway))</button>")</div></div></div>
        """
    }

    private func replyPane(_ id: String, _ say: Wording, _ drafts: String) -> HTML {
        if let obstacle {
            return "<p class=\"remark-line\">\(Icon.alert.html)\(say(obstacle.phrase))</p>"
        }
        let route: HTML = """
            \(trouble(.reply, say))\
            \(if: isPlaced, "<p class=\"route\" id=\"place-there\">\(say(.placeThere(say(channel.name))))</p>", else: mailRoute(say))

            """
        let writing: HTML = """
            \(if: channel == .email, subjectField(say))
            <label class="unseen" for="reply-body">\(say(.yourAnswer))</label>
            <textarea id="reply-body" name="body" rows="5" maxlength="100000" dir="auto" placeholder="\(say(.yourAnswer))" \
            data-draft="\(drafts)" data-kind="reply" required\(attribute: "aria-describedby", problem == nil ? nil : "reply-problem")>
            \(reply)</textarea>
            <div class="row">\(if: isPlaced, copyButton(say))<button class="button primary">\
            \(isPlaced ? Icon.check.html : Icon.send.html)\(say(isPlaced ? .iPlaced : .send))</button>\(keep(.reply, drafts, replySavedAt, say))\
            \(if: coach != nil, lookButton(id, say))</div>
            """
        guard let coach else { return "\(route)\(writing)" }
        return "\(route)<div class=\"coached\"><div>\(writing)</div>\n\(coach.html(conversation: id, say))</div>"
    }

    private func mailRoute(_ say: Wording) -> HTML {
        """
        <p class="route"><span>\(say(.toField)): \(HTML(to.map { "<bdi>\($0)</bdi>" }, separator: ", "))</span> \
        <span>\(say(.fromField)): <bdi>\(from)</bdi></span></p>
        """
    }

    private func copyButton(_ say: Wording) -> HTML {
        """
        <button type="button" class="button only-live" data-copy="reply-body" data-copied="\(say(.copied))" hidden>\(Icon.clip.html)\
        <span>\(say(.copyText))</span></button>
        """
    }

    /// For who has no script: the page once more, with what the coach says of the text.
    private func lookButton(_ id: String, _ say: Wording) -> HTML {
        """
        <button class="button quiet not-live" formaction="\(Address.conversation(id, "coach"))" formnovalidate>\(say(.coachLook))</button>
        """
    }

    private func subjectField(_ say: Wording) -> HTML {
        """
        <p class="subject-line"><label for="subject">\(say(.subject))</label>\
        <input id="subject" name="subject" value="\(subject)" maxlength="500" autocomplete="off" dir="auto"></p>
        """
    }

    private func notePane(_ say: Wording, _ drafts: String) -> HTML {
        """
        \(trouble(.note, say))\
        <p class="route" id="note-who">\(say(.noteWho))</p>
        <label class="unseen" for="note-body">\(say(.yourNote))</label>
        <textarea id="note-body" name="body" rows="5" maxlength="100000" dir="auto" placeholder="\(say(.yourNote))" \
        data-draft="\(drafts)" data-kind="note" required aria-describedby="note-who">
        \(note)</textarea>
        <div class="row"><button class="button primary">\(Icon.note.html)\(say(.keepNote))</button>\(keep(.note, drafts, noteSavedAt, say))</div>
        """
    }

    private func trouble(_ mode: Mode, _ say: Wording) -> HTML {
        guard let problem, mode == self.mode else { return HTML() }
        return
            "<p class=\"remark-line problem\" id=\"\(mode.rawValue)-problem\" role=\"alert\">\(Icon.alert.html)\(say(problem.phrase))</p>"
    }

    private func keep(_ mode: Mode, _ drafts: String, _ savedAt: Instant?, _ say: Wording) -> HTML {
        """
        <button class="button quiet keeps" name="kind" value="\(mode.rawValue)" formaction="\(drafts)" formnovalidate>\(say(.keepDraft))</button>\
        <span class="draft-state" data-draft-state="\(mode.rawValue)">\(with: savedAt, { "\(say(.draftSaved(say.time($0))))" })</span>\
        <kbd class="only-live" hidden>Ctrl ↵</kbd>
        """
    }
}

extension Composer.Obstacle {
    var phrase: Phrase {
        switch self {
        case .noAddress: .cannotAnswerAddress
        case .channelDown: .cannotAnswerChannel
        case .automaticSender: .cannotAnswerAutomatic
        }
    }
}

extension Composer.Problem {
    var phrase: Phrase {
        switch self {
        case .empty: .answerEmpty
        case .tooLong: .answerTooLong
        }
    }
}
