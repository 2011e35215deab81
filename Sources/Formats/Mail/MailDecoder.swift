/// Reads RFC 5322 mail. Total: any bytes give a mail, and what was wrong with them is in its `defects`.
///
/// Call it in the decoder child only; elsewhere ask `DecoderPool`.
package enum MailDecoder {
    /// The mail in `raw`, within `MailLimits`.
    package static func decode(_ raw: [UInt8]) -> DecodedMail {
        decode(raw, depth: 0)
    }

    /// The leaf of `raw` with the number `index`, decoded: its media type, its safe name and its bytes; nil when there is no such part.
    package static func part(_ raw: [UInt8], _ index: Int) -> (type: String, name: String?, bytes: [UInt8])? {
        raw.prefix(MailLimits.size).withUnsafeBufferPointer { bytes in
            let tree = MimeTree(bytes)
            let leaves = tree.leaves
            guard leaves.indices.contains(index) else { return nil }
            let part = tree.parts[leaves[index]]
            let content = bytes.decoded(part)
            return (part.content.type, name(bytes, part, PartLabel(bytes, part), content), content)
        }
    }

    private static func decode(_ raw: [UInt8], depth: Int) -> DecodedMail {
        raw.prefix(MailLimits.size).withUnsafeBufferPointer { bytes in
            let tree = MimeTree(bytes)
            guard let root = tree.parts.first else { return DecodedMail() }
            var mail = DecodedMail()
            mail.defects = tree.defects
            if raw.count > MailLimits.size {
                mail.defects.append("The mail is larger than \(MailLimits.size >> 20) MB; the rest was left out.")
            }
            mail.readHeader(bytes, root.header)
            let labels = tree.parts.map { PartLabel(bytes, $0) }
            let body = MailBody(tree, labels)
            let texts = MailTexts(bytes, tree, body.segments)
            mail.text = texts.text
            if !texts.cut.isEmpty {
                mail.defects.append("The text is longer than \(MailLimits.text >> 20) MB; its start is shown, all of it is attached.")
            }
            if !texts.html.isEmpty { mail.sanitise(texts.html) }
            let leaves = tree.leaves
            for index in (body.attached + texts.cut).sorted() {
                attach(bytes, tree, labels, index, number: leaves.firstIndex(of: index) ?? 0, depth: depth, to: &mail)
            }
            if mail.text.isEmpty { mail.text = fallback(bytes, tree, depth: depth) }
            let parts = texts.isHTMLOnly ? HTMLReply.separate(texts.html) : ReplySeparator.separate(mail.text)
            (mail.reply, mail.quoted, mail.signature) = (parts.reply, parts.quoted, parts.signature)
            mail.isAutomatic = AutomaticMail.judge(bytes, root, mail)
            return mail
        }
    }

    private static func attach(
        _ bytes: UnsafeBufferPointer<UInt8>, _ tree: MimeTree, _ labels: [PartLabel], _ index: Int, number: Int, depth: Int,
        to mail: inout DecodedMail
    ) {
        let part = tree.parts[index]
        let label = labels[index]
        let content = bytes.decoded(part)
        let isRelated = part.parent.map { tree.parts[$0].content.type == "multipart/related" } ?? false
        mail.attachments.append(
            DecodedMail.Attachment(
                name: name(bytes, part, label, content), type: part.content.type, bytes: content.count, part: number,
                contentID: label.contentID, isInline: label.isInline || isRelated && label.contentID != nil))
        mail.readReport(part, content)
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ part: MimePart, _ label: PartLabel, _ content: [UInt8]) -> String? {
        guard label.name == nil, part.content.type == "message/rfc822" else { return label.name }
        return content.withUnsafeBufferPointer { inner in
            let header = MailHeader(inner, in: 0..<inner.count)
            return AttachmentName.mail(subject: header.first("subject").map { HeaderText.decode(inner.unfolded($0)) } ?? "")
        }
    }

    /// The text of a mail that has none of its own: that of the first mail inside it, else of the first part that is some kind of text.
    private static func fallback(_ bytes: UnsafeBufferPointer<UInt8>, _ tree: MimeTree, depth: Int) -> String {
        if depth < MailLimits.embedded, let inner = tree.parts.first(where: { !$0.isContainer && $0.content.type == "message/rfc822" }) {
            let text = decode(bytes.decoded(inner), depth: depth + 1).text
            if !text.isEmpty { return text }
        }
        let other = tree.parts.first { part in
            ["text/enriched", "text/richtext", "text/markdown", "text/x-markdown"].contains(part.content.type)
        }
        return other.map { MailText.text(bytes.decoded($0).prefixArray(MailLimits.text), of: $0) } ?? ""
    }
}

extension [UInt8] {
    /// The first `count` bytes.
    func prefixArray(_ count: Int) -> [UInt8] { self.count <= count ? self : Array(prefix(count)) }
}
