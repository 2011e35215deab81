import Domain
package import Support

/// One message with all of its text, for what is too long for a thread.
///
/// `GET /messages/ID`.
package struct WholeMessagePage: Sendable {
    package var conversation: String
    package var message: String
    /// Who wrote it; nil when nobody knows.
    package var author: String?
    package var at: Instant
    package var subject: String?
    package var text: String
    /// The language of the text (`fr`), nil when unknown.
    package var language: String?

    package init(
        conversation: String, message: String, author: String?, at: Instant, subject: String?, text: String, language: String? = nil
    ) {
        self.conversation = conversation
        self.message = message
        self.author = author
        self.at = at
        self.subject = subject
        self.text = text
        self.language = language
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        let back: HTML = """
            <p><a class="button" href="\(Address.conversation(conversation))#m-\(message)">\(Icon.back.html)\(say(.toConversation))</a></p>
            """
        return frame.desk(
            title: say(.wholeMessage), place: .elsewhere, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            \(back)
            <h1 dir="auto">\(subject ?? say(.noSubject))</h1>
            <p class="meta">\(personName(author, say)) · \(time(at, say.moment(at), say))</p>
            \(Prose(text: text, language: language).html)
            \(back)
            </main>
            """)
    }
}
