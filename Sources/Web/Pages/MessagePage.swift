import Domain
package import Support

/// A page that says in words what could not be done, and what to do now.
package struct MessagePage: Sendable {
    package enum Kind: Sendable {
        /// 400
        case malformed
        /// 403, a form whose token is not the session's
        case expired
        /// 403
        case forbidden
        /// 404
        case notFound
        /// 409: `changedBy` changed the conversation at `at`, `typed` is what the reader had written.
        case conflict(conversation: String, changedBy: String?, at: Instant, typed: String?)
        /// 413: `limit` in bytes.
        case tooLarge(limit: Int)
        /// 500: the identifier of the request, for the administrator.
        case broken(request: String)
        /// 503: try again after so many seconds.
        case busy(seconds: Int)
    }

    package var kind: Kind
    package init(_ kind: Kind) { self.kind = kind }

    /// The HTTP status that goes with the page.
    package var status: Int {
        switch kind {
        case .malformed: 400
        case .expired, .forbidden: 403
        case .notFound: 404
        case .conflict: 409
        case .tooLarge: 413
        case .broken: 500
        case .busy: 503
        }
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        let words = sentences(say)
        let content: HTML = """
            <div class="empty message">\(icon.html)<h1>\(say(words.title))</h1><p>\(say(words.text))</p>
            \(extra(say))
            <p class="buttons">\(ways(frame))</p></div>
            """
        guard frame.user != nil else { return frame.outside(title: say(words.title), content) }
        return frame.desk(
            title: say(words.title), place: .elsewhere, layout: "sheet-page",
            "<main class=\"page\" id=\"main\" tabindex=\"-1\">\n\(content)\n</main>")
    }

    private var icon: Icon {
        switch kind {
        case .malformed, .notFound: .question
        case .expired, .busy: .clock
        case .forbidden: .key
        case .conflict: .people
        case .tooLarge: .stack
        case .broken: .alert
        }
    }

    private func sentences(_ say: Wording) -> (title: Phrase, text: Phrase) {
        switch kind {
        case .malformed: (.malformedTitle, .malformedText)
        case .expired: (.expiredTitle, .expiredText)
        case .forbidden: (.forbiddenTitle, .forbiddenText)
        case .notFound: (.notFoundTitle, .notFoundText)
        case .conflict(_, let name, let at, _): (.conflictTitle, .conflictText(name, say.moment(at)))
        case .tooLarge(let limit): (.tooLargeTitle, .tooLargeText(say.size(limit)))
        case .broken: (.brokenTitle, .brokenText)
        case .busy(let seconds): (.busyTitle, .busyText(.wait(seconds: seconds)))
        }
    }

    private func extra(_ say: Wording) -> HTML {
        switch kind {
        case .conflict(_, _, _, let typed?):
            """
            <div class="field kept"><label for="kept">\(say(.conflictKept))</label><textarea id="kept" rows="6" readonly dir="auto">
            \(typed)</textarea></div>
            """
        case .broken(let request): "<p class=\"meta\">\(say(.requestNumber)) <bdi class=\"reference\">\(request)</bdi></p>"
        case .conflict, .malformed, .expired, .forbidden, .notFound, .tooLarge, .busy: HTML()
        }
    }

    private func ways(_ frame: Frame) -> HTML {
        let say = frame.say
        switch kind {
        case .conflict(let conversation, _, _, _):
            return "<a class=\"button primary\" href=\"\(Address.conversation(conversation))\">\(say(.conflictOpen))</a>"
        case .busy:
            return "<a class=\"button primary\" href=\"\(frame.here)\">\(say(.tryAgain))</a>"
        case .malformed, .expired, .forbidden, .notFound, .tooLarge, .broken:
            let target = frame.user == nil ? Address.signIn : Address.inbox(.mine)
            return "<a class=\"button primary\" href=\"\(target)\">\(say(frame.user == nil ? .signIn : .toInbox))</a>"
        }
    }
}
