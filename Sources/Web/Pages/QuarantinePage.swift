import Domain
package import Support

/// What came in and could not be read: kept, shown, and tried again on demand.
///
/// `GET /quarantine`. "Read again" posts `csrf` to `/quarantine/ID/retry`; the bytes are at `/messages/ID/raw`.
package struct QuarantinePage: Sendable {
    package enum Reason: Sendable, CaseIterable { case unreadable, tooLarge, tooSlow, crashed }

    package struct Item: Sendable {
        package var id: String
        package var receivedAt: Instant
        package var channel: ChannelMark
        /// The sender as far as it can be told; nil when it cannot.
        package var from: String?
        package var reason: Reason
        /// What the reader said, for the administrator; empty when nothing.
        package var detail: String
        package var bytes: Int
        package var attempts: Int

        package init(
            id: String, receivedAt: Instant, channel: ChannelMark, from: String?, reason: Reason, detail: String = "", bytes: Int,
            attempts: Int
        ) {
            self.id = id
            self.receivedAt = receivedAt
            self.channel = channel
            self.from = from
            self.reason = reason
            self.detail = detail
            self.bytes = bytes
            self.attempts = attempts
        }
    }

    package var items: [Item]
    package init(items: [Item]) { self.items = items }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.quarantine), place: .quarantine, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1" data-live="page">
            <h1>\(say(.quarantine))</h1>
            \(if: items.isEmpty, vacancy(say), else: "<p class=\"lead\">\(say(.quarantineLead))</p><ul class=\"rows\">\(rows(frame))</ul>")
            </main>
            """)
    }

    private func vacancy(_ say: Wording) -> HTML {
        """
        <div class="empty">\(Icon.shield.html)<p class="title">\(say(.quarantineEmpty))</p><p>\(say(.quarantineEmptyHint))</p></div>
        """
    }

    private func rows(_ frame: Frame) -> HTML { HTML(items.map { row($0, frame) }) }

    private func row(_ item: Item, _ frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li data-key="q-\(item.id)">\(item.channel.glyph(say))<div class="row-text">
            <h2>\(personName(item.from, say))</h2>
            <p class="remark-line">\(Icon.alert.html)\(say(item.reason.phrase))</p>
            \(if: !item.detail.isEmpty, "<p class=\"detail\"><bdi>\(item.detail)</bdi></p>")
            <p class="meta">\(time(item.receivedAt, say.moment(item.receivedAt), say)) · \(say.size(item.bytes)) · \
            \(say(.attempts(item.attempts)))</p></div>
            \(if: frame.may(.importMessages), buttons(item, frame))</li>
            """
    }

    private func buttons(_ item: Item, _ frame: Frame) -> HTML {
        let say = frame.say
        return """
            <div class="buttons"><a class="button" href="\(Address.raw(item.id))" download>\(Icon.download.html)\(say(.original))</a>\
            \(frame.form(Address.quarantineRetry(item.id), "<button class=\"button\">\(Icon.reopen.html)\(say(.readAgain))</button>"))</div>
            """
    }
}

extension QuarantinePage.Reason {
    /// The reason in words.
    package var phrase: Phrase {
        switch self {
        case .unreadable: .whyUnreadable
        case .tooLarge: .whyTooLarge
        case .tooSlow: .whyTooSlow
        case .crashed: .whyCrashed
        }
    }
}
