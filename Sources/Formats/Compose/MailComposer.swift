import CGMime
import Domain
import Support

/// Writes mails. GMime knows how; what goes in is checked here, so that no value can add a line to the head.
package enum MailComposer {
    /// Why a mail cannot be written, as a sentence.
    package struct Refusal: Error, Equatable {
        package let sentence: String
    }

    /// The mail by RFC 5322 and MIME: ASCII, lines ended by CRLF.
    package static func compose(_ mail: OutgoingMail) throws(Refusal) -> [UInt8] {
        guard isReady, let message = g_mime_message_new(1) else { throw Refusal(sentence: "The mail could not be written.") }
        defer { g_object_unref(message) }
        try address(message, mail)
        try head(message, mail)
        let body = try textPart(mail.text)
        if mail.attachments.isEmpty {
            g_mime_message_set_mime_part(message, object(body))
        } else {
            guard let mixed = g_mime_multipart_new_with_subtype("mixed") else { throw Refusal(sentence: "The mail could not be written.") }
            g_mime_multipart_add(mixed, object(body))
            for attachment in mail.attachments {
                let part = try self.part(attachment)
                g_mime_multipart_add(mixed, object(part))
                g_object_unref(part)
            }
            g_mime_message_set_mime_part(message, object(mixed))
            g_object_unref(mixed)
        }
        if let language = mail.language, HeaderValue.isToken(language) {
            g_mime_object_set_header(object(body), "Content-Language", language, nil)
        }
        g_object_unref(body)
        return try written(object(message))
    }

    // Prepares the library once; doing it again elsewhere does nothing.
    private static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    private static func address(_ message: UnsafeMutablePointer<GMimeMessage>, _ mail: OutgoingMail) throws(Refusal) {
        guard !mail.to.isEmpty || !mail.cc.isEmpty else { throw Refusal(sentence: "The mail has no recipient.") }
        let lists = [
            (GMIME_ADDRESS_TYPE_FROM, [mail.from]), (GMIME_ADDRESS_TYPE_REPLY_TO, mail.replyTo), (GMIME_ADDRESS_TYPE_TO, mail.to),
            (GMIME_ADDRESS_TYPE_CC, mail.cc),
        ]
        for (kind, people) in lists {
            for person in people {
                // A local part beyond ASCII needs servers all the way that are made for it.
                guard MailAddress.isPlausible(person.address), person.address.prefix(while: { $0 != "@" }).utf8.allSatisfy({ $0 < 0x80 })
                else {
                    throw Refusal(sentence: "The address \(person.address.debugDescription) cannot be written to.")
                }
                g_mime_message_add_mailbox(message, kind, HeaderValue.text(person.name, limit: 200), person.address)
            }
        }
    }

    private static func head(_ message: UnsafeMutablePointer<GMimeMessage>, _ mail: OutgoingMail) throws(Refusal) {
        guard HeaderValue.isIdentifier(mail.messageID) else { throw Refusal(sentence: "The mail has no valid Message-ID.") }
        g_mime_message_set_subject(message, HeaderValue.text(mail.subject, limit: 500), "utf-8")
        g_mime_message_set_message_id(message, mail.messageID)
        if let date = g_date_time_new_from_unix_utc(Int(mail.date.microseconds / 1_000_000)) {
            g_mime_message_set_date(message, date)
            g_date_time_unref(date)
        }
        func set(_ name: String, _ value: String) { g_mime_object_set_header(object(message), name, value, nil) }
        if let parent = mail.inReplyTo, HeaderValue.isIdentifier(parent) { set("In-Reply-To", "<\(parent)>") }
        let thread = HeaderValue.thread(mail.references + (mail.inReplyTo.map { [$0] } ?? []))
        if !thread.isEmpty { set("References", thread.map { "<\($0)>" }.joined(separator: " ")) }
        if let kind = mail.autoSubmitted {
            guard HeaderValue.isToken(kind) else { throw Refusal(sentence: "The kind of automatic mail is not valid.") }
            set("Auto-Submitted", kind)
            // What Exchange heeds instead.
            set("X-Auto-Response-Suppress", "All")
        }
    }

    private static func textPart(_ text: String) throws(Refusal) -> UnsafeMutablePointer<GMimePart> {
        // A script that is mostly not ASCII is shorter in base64, where the line ends are part of what is encoded.
        let isForeign = text.utf8.count { $0 > 0x7f } > text.utf8.count / 3
        let bytes = lines(text, end: isForeign ? [0x0d, 0x0a] : [0x0a])
        let part = try self.part("text", "plain", bytes, isForeign ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE)
        g_mime_object_set_content_type_parameter(object(part), "charset", "utf-8")
        return part
    }

    /// The text with every line end written as `end`, also after its last line, and without NUL.
    private static func lines(_ text: String, end: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x0d || byte == 0x0a && last != 0x0d { out += end } else if byte != 0x0a, byte != 0 { out.append(byte) }
            last = byte
        }
        if !out.isEmpty, !out.reversed().starts(with: end.reversed()) { out += end }
        return out
    }

    private static func part(_ attachment: OutgoingMail.Attachment) throws(Refusal) -> UnsafeMutablePointer<GMimePart> {
        let words = attachment.type.lowercased().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var (type, subtype) = ("application", "octet-stream")
        if words.count == 2, words.allSatisfy(HeaderValue.isToken), let first = words.first, let last = words.last,
            first != "message", first != "multipart"
        {
            (type, subtype) = (first, last)
        }
        let part = try self.part(type, subtype, attachment.bytes, GMIME_CONTENT_ENCODING_BASE64)
        let name = HeaderValue.line(attachment.name, limit: 150).replacing("/", with: "_").replacing("\\", with: "_")
        g_mime_part_set_filename(part, name.isEmpty ? "attachment" : name)
        g_mime_object_set_disposition(object(part), "attachment")
        g_mime_part_set_filename(part, name.isEmpty ? "attachment" : name)
        return part
    }

    private static func part(
        _ type: String, _ subtype: String, _ bytes: [UInt8], _ encoding: GMimeContentEncoding
    ) throws(Refusal) -> UnsafeMutablePointer<GMimePart> {
        guard let part = g_mime_part_new_with_type(type, subtype),
            let stream = bytes.withUnsafeBytes({
                g_mime_stream_mem_new_with_buffer($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
            }), let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT)
        else { throw Refusal(sentence: "The mail could not be written.") }
        g_mime_part_set_content(part, content)
        g_mime_part_set_content_encoding(part, encoding)
        g_object_unref(content)
        g_object_unref(stream)
        return part
    }

    private static func written(_ message: UnsafeMutablePointer<GMimeObject>) throws(Refusal) -> [UInt8] {
        guard let stream = g_mime_stream_mem_new(), let options = g_mime_format_options_new() else {
            throw Refusal(sentence: "The mail could not be written.")
        }
        defer {
            g_object_unref(stream)
            g_mime_format_options_free(options)
        }
        g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
        guard g_mime_object_write_to_stream(message, options, stream) >= 0,
            let bytes = g_mime_stream_mem_get_byte_array(UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)),
            let data = bytes.pointee.data
        else { throw Refusal(sentence: "The mail could not be written.") }
        return Array(UnsafeBufferPointer(start: data, count: Int(bytes.pointee.len)))
    }

    /// GMime's classes begin with their parent, so a pointer to one is a pointer to the other.
    private static func object<Part>(_ part: UnsafeMutablePointer<Part>) -> UnsafeMutablePointer<GMimeObject> {
        UnsafeMutableRawPointer(part).assumingMemoryBound(to: GMimeObject.self)
    }
}
