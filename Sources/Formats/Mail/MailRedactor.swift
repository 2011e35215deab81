package import Domain

/// Takes what is a person's out of the bytes of somebody else's mail: text parts, layouts, mails within it, names of files, header fields.
///
/// What is not touched stays byte for byte, and every part keeps its number. Pictures and documents are not looked into, unless they are the
/// person's own files again. Call it in the decoder child only; elsewhere ask `DecoderPool`.
package enum MailRedactor {
    /// What goes from a mail.
    package struct Order: Sendable, Equatable {
        package var redaction: Redaction
        /// The mail answers one of theirs, so what it quotes is theirs.
        package var answersThem: Bool
        /// Digests of the files that came with their messages.
        package var files: Set<UInt64>
        package init(redaction: Redaction, answersThem: Bool, files: Set<UInt64> = []) {
            (self.redaction, self.answersThem, self.files) = (redaction, answersThem, files)
        }
    }

    /// The mail without it; nil when nothing of it was there.
    package static func redacted(_ raw: [UInt8], _ order: Order) -> [UInt8]? { redacted(raw, order, depth: 0) }

    /// The digests of the files that came with a mail, by which they are known when somebody sends them again.
    package static func files(of raw: [UInt8]) -> [UInt64] {
        raw.withUnsafeBufferPointer { bytes in
            let tree = MimeTree(bytes)
            return tree.leaves.compactMap { index in
                let part = tree.parts[index]
                guard !part.content.type.hasPrefix("text/"), !part.content.type.hasPrefix("message/") else { return nil }
                return digest(bytes.decoded(part))
            }
        }
    }

    private static func redacted(_ raw: [UInt8], _ order: Order, depth: Int) -> [UInt8]? {
        raw.withUnsafeBufferPointer { bytes in
            let tree = MimeTree(bytes)
            var changes: [(range: Range<Int>, with: [UInt8])] = []
            for part in tree.parts {
                let label = PartLabel(bytes, part)
                let isRenamed = label.name.map { order.redaction.redacted($0) != $0 } ?? false
                let body = part.isContainer ? nil : body(bytes, part, order, depth: depth)
                for field in part.header.fields {
                    if let value = self.field(bytes, field, part, label, order, isRewritten: body != nil, isRenamed: isRenamed) {
                        changes.append((field.value, value))
                    }
                }
                guard let body else { continue }
                // Without a field that names the encoding there is none: the bytes stand there as they are.
                changes.append((part.body, part.header.contains("content-transfer-encoding") ? base64(body) : body))
            }
            guard !changes.isEmpty else { return nil }
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count)
            var position = 0
            for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where change.range.lowerBound >= position {
                out.append(contentsOf: bytes[position..<change.range.lowerBound])
                out.append(contentsOf: change.with)
                position = change.range.upperBound
            }
            out.append(contentsOf: bytes[position...])
            return out
        }
    }

    // MARK: - Bodies

    /// The new content of a leaf; nil when it stays.
    private static func body(_ bytes: UnsafeBufferPointer<UInt8>, _ part: MimePart, _ order: Order, depth: Int) -> [UInt8]? {
        let content = bytes.decoded(part)
        switch part.content.type {
        case "text/html":
            return layout(MailText.html(content, of: part), order).map { Array($0.utf8) }
        case "message/rfc822", "message/global", "text/rfc822-headers", "message/global-headers":
            guard depth < MailLimits.embedded else { return order.redaction.isQuoted(in: Charset.text(content)) ? marked : nil }
            if isTheirs(content, order.redaction) { return marked }
            return redacted(content, order, depth: depth + 1)
        case let type where type.hasPrefix("text/") || type.hasPrefix("message/"):
            let text = MailText.text(content, of: part)
            let redacted = plain(text, order)
            return redacted == text ? nil : Array(redacted.utf8)
        default:
            return order.files.contains(digest(content)) ? marked : nil
        }
    }

    private static let marked = Array(Redaction.mark.utf8)

    /// Whether a mail within the mail was written by the person.
    private static func isTheirs(_ mail: [UInt8], _ redaction: Redaction) -> Bool {
        mail.withUnsafeBufferPointer { bytes in
            let header = MailHeader(bytes, in: 0..<bytes.count)
            let senders = header.first("from").map { AddressParser.read(bytes.unfolded($0)).addresses.map(\.address) } ?? []
            return senders.contains { sender in redaction.handles.contains { $0.lowercased() == sender.lowercased() } }
        }
    }

    private static func plain(_ text: String, _ order: Order) -> String {
        let parts = ReplySeparator.separate(text)
        return order.redaction.redacted(
            RedactedTexts(text: text, reply: parts.reply, quoted: parts.quoted, signature: parts.signature), answersThem: order.answersThem
        ).text
    }

    /// A layout in which something of theirs stands becomes its plain words; nil when nothing does.
    private static func layout(_ html: [UInt8], _ order: Order) -> String? {
        let text = HTMLText.text(html)
        let parts = HTMLReply.separate(html)
        let texts = RedactedTexts(text: text, reply: parts.reply, quoted: parts.quoted, signature: parts.signature)
        let redacted = order.redaction.redacted(texts, answersThem: order.answersThem).text
        // What is hidden, or stands in an address, is not in the text.
        guard redacted != text || order.redaction.redacted(Charset.text(html)) != Charset.text(html) else { return nil }
        var out = Array("<pre>".utf8)
        HTMLEscape.append(redacted, to: &out)
        return String(decoding: out, as: UTF8.self) + "</pre>"
    }

    // MARK: - Fields

    /// The new value of a field; nil when it stays.
    private static func field(
        _ bytes: UnsafeBufferPointer<UInt8>, _ field: MailHeader.Field, _ part: MimePart, _ label: PartLabel, _ order: Order,
        isRewritten: Bool, isRenamed: Bool
    ) -> [UInt8]? {
        switch field.name {
        case "content-type" where isRewritten || isRenamed:
            let charset = isRewritten && part.content.type.hasPrefix("text/") ? "; charset=utf-8" : ""
            // A container has a boundary that must stay, and is never renamed by a file name.
            guard !part.isContainer else { return nil }
            return Array(" \(part.content.type)\(charset)".utf8)
        case "content-transfer-encoding": return isRewritten ? Array(" base64".utf8) : nil
        case "content-disposition":
            guard isRenamed else { return nil }
            let suffix = label.name?.split(separator: ".").last.map(String.init) ?? ""
            let ending = suffix.utf8.count <= 5 && suffix.utf8.allSatisfy { $0 < 0x80 && $0 > 0x2f } ? ".\(suffix)" : ""
            return Array(" \(label.isInline ? "inline" : "attachment"); filename=\"erased\(ending)\"".utf8)
        case "content-type": return nil
        default:
            let value = HeaderText.decode(bytes.unfolded(field.value))
            let redacted = field.name == "subject" ? order.redaction.redacted(subject: value) : order.redaction.redacted(value)
            return redacted == value ? nil : [0x20] + Array(redacted.utf8)
        }
    }

    // MARK: -

    private static func base64(_ content: [UInt8]) -> [UInt8] {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(content.count * 4 / 3 + content.count / 28 + 8)
        var column = 0
        for start in stride(from: 0, to: content.count, by: 3) {
            let group = content[start..<min(start + 3, content.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
            column += 4
            guard column >= 76 else { continue }
            out += [0x0d, 0x0a]
            column = 0
        }
        return out
    }

    private static func digest(_ bytes: [UInt8]) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return value
    }
}
