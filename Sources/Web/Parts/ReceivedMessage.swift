package import Support

/// A message that came in, as it stands in a thread: what is new first, the rest folded away.
package struct ReceivedMessage: Sendable {
    package struct Attachment: Sendable {
        /// Nil when the file has no name.
        package var name: String?
        /// The media type, `application/pdf`.
        package var type: String
        package var bytes: Int
        /// The number of the part, as it stands in `/attachments/MESSAGE/PART`; nil when the channel only named the file.
        package var part: Int?
        /// What a picture shows, in words; nil when nobody said it.
        package var alt: String?
        /// Whether a small picture of it is asked for.
        package var hasPreview: Bool
        package init(name: String?, type: String, bytes: Int, part: Int?, alt: String? = nil, hasPreview: Bool = false) {
            (self.name, self.type, self.bytes, self.part, self.alt) = (name, type, bytes, part, alt)
            self.hasPreview = hasPreview
        }
    }

    /// What a reader has to know about the message before believing it.
    package enum Remark: Sendable, CaseIterable { case automatic, unconfirmedSender, damaged }

    /// How many attachments of one message have a preview at most; the rest are links.
    package static let previewLimit = 20

    package var id: String
    package var channel: ChannelMark
    /// The name of the author; nil when there is none, the address is shown then.
    package var author: String?
    package var address: String?
    package var at: Instant
    /// The subject of this message, when it is another than the conversation's.
    package var subject: String?
    package var to: [String]
    package var cc: [String]
    /// The language of the text (`fr`), nil when unknown.
    package var language: String?
    /// The new part of the text.
    package var reply: String
    /// Quoted text and signature; empty when there is none.
    package var cut: String
    /// Whether the message has a layout of its own, for the sandboxed frame.
    package var hasLayout: Bool
    /// Whether that layout refers to images elsewhere.
    package var hasOutsideImages: Bool
    package var attachments: [Attachment]
    package var remarks: [Remark]
    /// Whether the text goes on: it was too long for a thread, and stands whole on a page of its own.
    package var isShortened: Bool
    /// Whether it came as bytes, which can be saved as they are.
    package var hasOriginal: Bool
    /// The code that shows personal numbers; nil while they are unreadable.
    package var shownCode: String?
    /// What it says; nil for what was not read.
    package var reading: ReadingChips?

    package init(
        id: String, channel: ChannelMark, author: String?, address: String?, at: Instant, subject: String? = nil, to: [String] = [],
        cc: [String] = [], language: String? = nil, reply: String, cut: String = "", hasLayout: Bool = false,
        hasOutsideImages: Bool = false,
        attachments: [Attachment] = [], remarks: [Remark] = [], isShortened: Bool = false, hasOriginal: Bool = true,
        shownCode: String? = nil
    ) {
        self.id = id
        self.channel = channel
        self.author = author
        self.address = address
        self.at = at
        self.subject = subject
        self.to = to
        self.cc = cc
        self.language = language
        self.reply = reply
        self.cut = cut
        self.hasLayout = hasLayout
        self.hasOutsideImages = hasOutsideImages
        self.attachments = attachments
        self.remarks = remarks
        self.isShortened = isShortened
        self.hasOriginal = hasOriginal
        self.shownCode = shownCode
    }

    func html(in frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li class="entry theirs" id="m-\(id)" data-key="m-\(id)"><article class="bubble">
            <header>\(Icon.incoming.html)<h3>\(personName(author ?? address, say))</h3>\
            <span class="meta">\(say(channel.name)) · \(time(at, say.time(at), say))</span></header>
            \(envelope(say))\(each: remarks, { "<p class=\"remark-line\">\(Icon.alert.html)\(say($0.phrase))</p>" })\
            \(with: subject, { "<p class=\"subject\" dir=\"auto\">\($0)</p>" })
            \(if: reply.isEmpty, "<p class=\"nothing\">\(say(.emptyMessage))</p>", else: Prose(text: reply, language: language).html)
            \(with: reading, { $0.html(say) })\(if: isShortened, whole(say))\(if: !cut.isEmpty, folded(say))\(if: hasLayout, layout(say))\(files(say))
            \(if: hasOriginal, original(say))
            </article></li>
            """
    }

    private func original(_ say: Wording) -> HTML {
        "<footer><a class=\"aside\" href=\"\(Address.raw(id))\" download>\(Icon.download.html)\(say(.original))</a></footer>"
    }

    private func whole(_ say: Wording) -> HTML {
        "<p><a class=\"button\" href=\"\(Address.message(id, shown: shownCode))\">\(say(.showWhole))</a></p>"
    }

    private func envelope(_ say: Wording) -> HTML {
        var parts: [HTML] = []
        if author != nil, let address { parts.append("<bdi>\(address)</bdi>") }
        if !to.isEmpty { parts.append("\(say(.to)) \(people(to))") }
        if !cc.isEmpty { parts.append("\(say(.copyTo)) \(people(cc))") }
        return parts.isEmpty ? "" : "<p class=\"envelope\">\(HTML(parts, separator: " · "))</p>"
    }

    private func people(_ addresses: [String]) -> HTML {
        let shown: [HTML] = addresses.prefix(5).map { "<bdi>\($0)</bdi>" }
        let rest: HTML = addresses.count > 5 ? " +\(addresses.count - 5)" : ""
        return "\(HTML(shown, separator: ", "))\(rest)"
    }

    private func folded(_ say: Wording) -> HTML {
        "<details class=\"fold\"><summary>\(say(.showCut))</summary>\(Prose(text: cut, language: language).html)</details>"
    }

    /// The frame has a name, so that the link can load it again with images; it loads only once it is open.
    private func layout(_ say: Wording) -> HTML {
        """
        <details class="fold layout"><summary>\(say(.showLayout))</summary>
        \(if: hasOutsideImages, blocked(say))
        <iframe name="frame-\(id)" title="\(say(.layoutOf(author ?? address ?? say(.unknownSender))))" loading="lazy" \
        sandbox="allow-popups allow-popups-to-escape-sandbox" src="\(Address.frame(id, shown: shownCode))"></iframe></details>
        """
    }

    private func blocked(_ say: Wording) -> HTML {
        """
        <p class="remark-line">\(Icon.image.html)<span>\(say(.imagesBlocked)) \
        <a href="\(Address.frame(id, withImages: true, shown: shownCode))" target="frame-\(id)">\(say(.showImages))</a></span></p>
        """
    }

    private func files(_ say: Wording) -> HTML {
        guard !attachments.isEmpty else { return HTML() }
        return """
            <ul class="files" aria-label="\(say(.attachmentCount(attachments.count)))">\(each: attachments, { row(of: $0, say) })</ul>
            """
    }

    private func row(of file: Attachment, _ say: Wording) -> HTML {
        let words: HTML = """
            <span class="file"><bdi>\(file.name ?? say(.namelessFile))</bdi></span>\
            <span class="meta">\(file.shortType)\(if: file.bytes > 0, " · \(say.size(file.bytes))")</span>
            """
        let alt: HTML = "\(with: file.alt, { "<span class=\"alt\">\(say(.fileDescription)) <bdi>\($0)</bdi></span>" })"
        guard let part = file.part else {
            return "<li><span class=\"named\">\(Icon.clip.html)\(words)<span class=\"meta\">\(say(.fileElsewhere))</span></span>\(alt)</li>"
        }
        guard file.hasPreview else {
            return "<li><a href=\"\(Address.attachment(id, part: part))\" download>\(Icon.clip.html)\(words)</a>\(alt)</li>"
        }
        return """
            <li class="seen"><a href="\(Address.attachment(id, part: part))" download>\
            <img loading="lazy" width="240" height="180" alt="\(file.alt ?? file.name ?? say(.namelessFile))" \
            src="\(Address.preview(id, part: part))"><span class="words">\(Icon.clip.html)\(words)</span></a>\(alt)</li>
            """
    }
}

extension ReceivedMessage.Attachment {
    /// The type as people say it: `pdf` for `application/pdf`.
    var shortType: String {
        let known = [
            "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/gif": "gif", "image/webp": "webp",
            "image/heic": "heic", "text/plain": "txt",
            "text/csv": "csv", "text/calendar": "ics", "message/rfc822": "eml", "application/zip": "zip", "application/msword": "doc",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
            "application/vnd.oasis.opendocument.text": "odt",
        ]
        return known[type] ?? type
    }
}

extension ReceivedMessage.Remark {
    var phrase: Phrase {
        switch self {
        case .automatic: .automaticMessage
        case .unconfirmedSender: .unconfirmedSender
        case .damaged: .damagedMessage
        }
    }
}
