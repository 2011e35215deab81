/// The list of a view; beside it, on a large screen, the place where a conversation opens.
///
/// `GET /inbox?view=&q=&before=`.
package struct InboxPage: Sendable {
    package var list: ConversationList
    package init(list: ConversationList) { self.list = list }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(list.view.name), place: .inbox(list.view), layout: "inbox",
            """
            <main class="list" id="main" tabindex="-1" aria-labelledby="list-title">
            \(list.html(say, isPage: true))
            </main>
            <aside class="talk vacant" aria-label="\(say(.chooseOne))"><div class="empty">\(Icon.chat.html)<p class="title">\(say(.chooseOne))</p>\
            <p class="only-live" hidden>\(say(.chooseOneHint))</p></div></aside>
            """)
    }
}
