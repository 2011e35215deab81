package import Domain
/// A view's conversations: search, cards, the way to older ones; what there is to say when there are none.
///
/// The search form is `GET /inbox` with `view` and `q`.
package struct ConversationList: Sendable {
    /// Why there is no list.
    package enum Problem: Sendable, Equatable {
        case unavailable
        /// The search cannot be read; the sentence says why.
        case search(reason: String)
    }

    package var view: InboxView
    package var search: String
    package var cards: [ConversationCard]
    /// The cursor for the page after this one; nil on the last.
    package var older: String?
    /// Whether newer conversations were left out.
    package var isOlderPage: Bool
    package var problem: Problem?

    package init(
        view: InboxView, search: String = "", cards: [ConversationCard], older: String? = nil, isOlderPage: Bool = false,
        problem: Problem? = nil
    ) {
        self.view = view
        self.search = search
        self.cards = cards
        self.older = older
        self.isOlderPage = isOlderPage
        self.problem = problem
    }

    /// The head and the body of the list; `heading` is h1 where the list is the page, else h2.
    func html(_ say: Wording, isPage: Bool, open: String? = nil) -> HTML {
        """
        <div class="list-head">
        \(searchForm(say))
        <div class="list-title">\(title(say, isPage: isPage))\(liveSwitch(say))</div>
        </div>
        <div class="list-body" data-live="list">
        \(if: view == .failed, "<p class=\"list-note\"><a href=\"\(Address.outbox)\">\(say(.toOutbox))</a></p>")
        \(if: isOlderPage, "<p class=\"list-note\"><a href=\"\(Address.inbox(view, search: search))\">\(say(.newest))</a></p>")
        \(content(say, open: open))
        </div>
        """
    }

    private func title(_ say: Wording, isPage: Bool) -> HTML {
        isPage ? "<h1 id=\"list-title\">\(say(view.name))</h1>" : "<h2 id=\"list-title\">\(say(view.name))</h2>"
    }

    private func searchForm(_ say: Wording) -> HTML {
        """
        <form class="search" role="search" action="/inbox" method="get"><input type="hidden" name="view" value="\(view.rawValue)">\
        <label class="unseen" for="q">\(say(.search))</label>\
        <input id="q" name="q" type="search" value="\(search)" placeholder="\(say(.searchHint))" maxlength="500" autocomplete="off">\
        <button title="\(say(.search))">\(Icon.search.html)<span class="unseen">\(say(.search))</span></button></form>
        """
    }

    /// The switch that pauses live updates (WCAG 2.2.2); the script shows it.
    private func liveSwitch(_ say: Wording) -> HTML {
        """
        <button type="button" class="live only-live" aria-pressed="false" title="\(say(.livePause))" hidden>\
        <span class="running">\(Icon.pause.html)</span><span class="paused">\(Icon.play.html)</span>\
        <span class="unseen">\(say(.livePause))</span></button>
        """
    }

    private func content(_ say: Wording, open: String?) -> HTML {
        if let problem { return notice(problem, say) }
        if cards.isEmpty { return emptiness(say) }
        return """
            <ul class="cards" aria-labelledby="list-title">
            \(each: cards, { $0.html(say, address: Address.conversation($0.id, in: view, search: search), isOpen: $0.id == open) })
            </ul>
            \(with: older, {
                "<p class=\"list-note\"><a class=\"button\" href=\"\(Address.inbox(view, search: search, before: $0))\">\(say(.older))</a></p>"
            })
            """
    }

    private func notice(_ problem: Problem, _ say: Wording) -> HTML {
        switch problem {
        case .unavailable:
            """
            <div class="empty problem" role="alert">\(Icon.alert.html)<p class="title">\(say(.listFailed))</p><p>\(say(.listFailedHint))</p>\
            <p><a class="button" href="\(Address.inbox(view, search: search))">\(say(.tryAgain))</a></p></div>
            """
        case .search(let reason):
            """
            <div class="empty problem" role="alert">\(Icon.question.html)<p class="title">\(say(.searchNotUnderstood))</p><p>\(reason)</p>\
            <p><a class="button" href="\(Address.inbox(view))">\(say(.clearSearch))</a></p></div>
            """
        }
    }

    private func emptiness(_ say: Wording) -> HTML {
        guard search.isEmpty else {
            return """
                <div class="empty">\(Icon.search.html)<p class="title">\(say(.emptySearch(search)))</p><p>\(say(.emptySearchHint))</p>\
                <p class="buttons">\
                \(if: view != .all, "<a class=\"button\" href=\"\(Address.inbox(.all, search: search))\">\(say(.searchEverywhere))</a>")\
                <a class="button" href="\(Address.inbox(view))">\(say(.clearSearch))</a></p></div>
                """
        }
        let words = view.whenEmpty
        return "<div class=\"empty\">\(words.icon.html)<p class=\"title\">\(say(words.title))</p><p>\(say(words.hint))</p></div>"
    }
}

extension InboxView {
    fileprivate var whenEmpty: (icon: Icon, title: Phrase, hint: Phrase) {
        switch self {
        case .late: (.check, .emptyLate, .emptyLateHint)
        case .soon: (.check, .emptySoon, .emptySoonHint)
        case .mine: (.check, .emptyMine, .emptyMineHint)
        case .unassigned: (.check, .emptyUnassigned, .emptyUnassignedHint)
        case .all: (.chat, .emptyAll, .emptyAllHint)
        case .snoozed: (.moon, .emptySnoozed, .emptySnoozedHint)
        case .spam: (.ban, .emptySpam, .emptySpamHint)
        case .failed: (.send, .emptyFailed, .emptyFailedHint)
        }
    }
}
