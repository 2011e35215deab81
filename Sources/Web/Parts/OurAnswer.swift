import Domain
package import Support

/// An answer of ours, with what became of it.
///
/// Posts to `/replies/ID/cancel` (while queued), `/replies/ID/retry` (when it failed, or nobody knows) and `/replies/ID/confirm` (it arrived),
/// each with `csrf` alone.
package struct OurAnswer: Sendable {
    package enum Sending: Sendable, Equatable {
        /// Waits; until `leavesAt` it can be taken back.
        case queued(leavesAt: Instant?)
        case sending
        case sent(at: Instant)
        case failed(SendProblem)
        /// It may or may not have arrived; what was said, when anything was.
        case unknown(SendProblem?)
        /// Taken back before it left.
        case cancelled
    }

    package var id: String
    package var channel: ChannelMark
    /// The colleague who wrote it; nil when nobody is known.
    package var author: String?
    package var at: Instant
    package var to: [String]
    /// The subject, when it is another than the conversation's.
    package var subject: String?
    package var text: String
    package var language: String?
    package var sending: Sending

    package init(
        id: String, channel: ChannelMark, author: String?, at: Instant, to: [String] = [], subject: String? = nil, text: String,
        language: String? = nil, sending: Sending
    ) {
        self.id = id
        self.channel = channel
        self.author = author
        self.at = at
        self.to = to
        self.subject = subject
        self.text = text
        self.language = language
        self.sending = sending
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li class="entry ours\(if: isTrouble, " trouble")" id="r-\(id)" data-key="r-\(id)"><article class="bubble">
            <header>\(Icon.reply.html)<h3>\(say(.answerOf(author)))</h3>\
            <span class="meta">\(say(channel.name)) · \(time(at, say.time(at), say))</span></header>
            \(if: !to.isEmpty, "<p class=\"envelope\">\(say(.to)) \(HTML(to.map { "<bdi>\($0)</bdi>" }, separator: ", "))</p>")\
            \(with: subject, { "<p class=\"subject\" dir=\"auto\">\($0)</p>" })
            \(Prose(text: text, language: language).html)
            \(sending.html(of: id, in: frame))
            </article></li>
            """
    }

    private var isTrouble: Bool {
        switch sending {
        case .failed, .unknown: true
        case .queued, .sending, .sent, .cancelled: false
        }
    }
}

extension OurAnswer.Sending {
    /// What became of the answer `id`, and the buttons that go with it.
    func html(of id: String, in frame: Frame) -> HTML {
        let say = frame.say
        return switch self {
        case .queued(let leavesAt):
            """
            <footer class="sending">\(Icon.clock.html)<span>\(say(.sendQueued))\(with: leavesAt, { " · \(say(.sendQueuedUntil(say.time($0))))" })</span>\
            \(button("cancel", "\(Icon.undo.html)\(say(.undo))", of: id, in: frame))</footer>
            """
        case .sending: "<footer class=\"sending\">\(Icon.clock.html)<span>\(say(.sendSending))</span></footer>"
        case .sent(let at):
            "<footer class=\"sending sent\">\(Icon.check.html)<span>\(say(.sendSent)) \(time(at, say.time(at), say))</span></footer>"
        case .cancelled: "<footer class=\"sending\">\(Icon.undo.html)<span>\(say(.sendCancelled))</span></footer>"
        case .failed(let problem):
            """
            <footer class="sending failed">\(Icon.alert.html)<p><strong>\(say(.sendFailed))</strong> <span>\(problem.html(say))</span></p>\
            <div class="buttons">\(retry(id, frame))</div></footer>
            """
        case .unknown(let problem):
            """
            <footer class="sending failed">\(Icon.question.html)<p><strong>\(say(.sendUnknown))</strong> \
            <span>\(say(.sendUnknownText))\
            \(with: problem, { " \($0.html(say))" })</span></p><div class="buttons">\
            \(button("confirm", "\(Icon.check.html)\(say(.sendArrived))", of: id, in: frame))\
            \(retry(id, frame))</div></footer>
            """
        }
    }

    /// A form with one button, for who may answer.
    private func button(_ action: StaticString, _ content: HTML, of id: String, in frame: Frame) -> HTML {
        guard frame.may(.answer) else { return HTML() }
        return frame.form(Address.reply(id, action), "<button class=\"button\">\(content)</button>")
    }

    private func retry(_ id: String, _ frame: Frame) -> HTML {
        button("retry", "\(Icon.send.html)\(frame.say(.sendAgain))", of: id, in: frame)
    }
}
