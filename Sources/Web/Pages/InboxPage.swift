/// The list of a view; beside it, on a large screen, the place where a conversation opens.
///
/// `GET /inbox?view=&q=&before=`.
package struct InboxPage: Sendable {
    package var list: ConversationList
    /// Nil unless this is a demo with a newcomer.
    package var hints: DemoHints?
    package init(list: ConversationList, hints: DemoHints? = nil) { (self.list, self.hints) = (list, hints) }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(list.view.name), place: .inbox(list.view), layout: "inbox",
            """
            \(with: hints, { $0.html(in: frame) })<main class="list" id="main" tabindex="-1" aria-labelledby="list-title">
            \(list.html(say, isPage: true))
            </main>
            <aside class="talk vacant" aria-label="\(say(.chooseOne))"><div class="empty">\(Icon.chat.html)<p class="title">\(say(.chooseOne))</p>\
            <p class="only-live" hidden>\(say(.chooseOneHint))</p></div></aside>
            """)
    }
}
