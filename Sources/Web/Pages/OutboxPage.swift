import Domain
package import Support

/// The answers that did not leave, or of which nobody knows whether they did, over all conversations.
///
/// `GET /outbox`. The buttons post `csrf` to `/replies/ID/retry` and `/replies/ID/confirm`.
package struct OutboxPage: Sendable {
    package struct Item: Sendable {
        /// The answer's id.
        package var id: String
        package var conversation: String
        package var channel: ChannelMark
        package var recipient: String?
        package var subject: String?
        package var preview: String
        package var lastTriedAt: Instant
        package var attempts: Int
        /// `failed` or `unknown`; the rest has nothing to choose.
        package var sending: OurAnswer.Sending

        package init(
            id: String, conversation: String, channel: ChannelMark, recipient: String?, subject: String?, preview: String,
            lastTriedAt: Instant, attempts: Int, sending: OurAnswer.Sending
        ) {
            self.id = id
            self.conversation = conversation
            self.channel = channel
            self.recipient = recipient
            self.subject = subject
            self.preview = preview
            self.lastTriedAt = lastTriedAt
            self.attempts = attempts
            self.sending = sending
        }
    }

    package var items: [Item]
    package init(items: [Item]) { self.items = items }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.outboxTitle), place: .inbox(.failed), layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1" data-live="page">
            <h1>\(say(.outboxTitle))</h1>
            \(if: items.isEmpty, vacancy(say), else: "<p class=\"lead\">\(say(.outboxLead))</p><ul class=\"rows\">\(rows(frame))</ul>")
            </main>
            """)
    }

    private func vacancy(_ say: Wording) -> HTML {
        "<div class=\"empty\">\(Icon.send.html)<p class=\"title\">\(say(.emptyFailed))</p><p>\(say(.emptyFailedHint))</p></div>"
    }

    private func rows(_ frame: Frame) -> HTML { HTML(items.map { row($0, frame) }) }

    private func row(_ item: Item, _ frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li data-key="o-\(item.id)">\(item.channel.glyph(say))<div class="row-text">
            <h2><a href="\(Address.conversation(item.conversation))#r-\(item.id)"><bdi>\(item.subject ?? say(.noSubject))</bdi></a></h2>
            <p class="meta">\(say(.to)) \(personName(item.recipient, say)) · \(say(.lastTry)) \
            \(time(item.lastTriedAt, say.moment(item.lastTriedAt), say)) · \(say(.attempts(item.attempts)))</p>
            <p class="preview" dir="auto">\(item.preview)</p></div>
            \(item.sending.html(of: item.id, in: frame))</li>
            """
    }
}
