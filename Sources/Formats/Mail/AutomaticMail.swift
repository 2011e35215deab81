/// Whether a program wrote a mail, so that no program may answer it (RFC 3834, 2076, 2369).
struct AutomaticMail {
    private let header: MailHeader
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Judges the mail by its header, its type and what was read of it.
    static func judge(_ bytes: UnsafeBufferPointer<UInt8>, _ root: MimePart, _ mail: DecodedMail) -> Bool {
        let judge = AutomaticMail(header: root.header, bytes: bytes)
        return judge.saysSo || judge.isList || root.content.type == "multipart/report" || mail.returnPath == "" || mail.bounce != nil
            || mail.from.contains(where: isDaemon) || hasReplySubject(mail.subject)
    }

    private var saysSo: Bool {
        let submitted = word("auto-submitted")
        if !submitted.isEmpty, submitted != "no" { return true }
        let suppressed = word("x-auto-response-suppress")
        if !suppressed.isEmpty, suppressed != "none" { return true }
        if ["bulk", "list", "junk", "auto_reply"].contains(word("precedence")) { return true }
        if ["x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply"].contains(where: { !["", "no", "false"].contains(word($0)) })
        {
            return true
        }
        return ["feedback-report", "delivery-status", "disposition-notification"].contains(word("x-report-type"))
            || header.contains("x-failed-recipients")
    }

    private var isList: Bool {
        header.fields.contains { field in
            field.name == "list-id" || field.name == "list-unsubscribe" || field.name == "list-post" || field.name == "list-help"
        }
    }

    /// The first word of a header, in lower case; empty when absent.
    private func word(_ name: String) -> String {
        guard let range = header.first(name) else { return "" }
        let word = bytes.unfolded(range).prefix {
            !$0.isWhite && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "(")
        }
        return String(decoding: word, as: UTF8.self).lowercased()
    }

    private static func isDaemon(_ address: DecodedMail.Address) -> Bool {
        guard address.address.utf8.first?.lowercased == UInt8(ascii: "m") else { return false }
        let local = address.address.prefix { $0 != "@" }.lowercased()
        return local == "mailer-daemon" || local == "mailerdaemon" || local == "mail-daemon"
    }

    /// Mail programs of the four languages put these words before the subject they answer; a person's reply has `Re:` before them.
    private static func hasReplySubject(_ subject: String) -> Bool {
        guard let first = subject.utf8.first.map(\.lowercased), "aor".utf8.contains(first) else { return false }
        let start = subject.prefix(60).lowercased()
        return [
            "automatic reply:", "auto reply:", "autoreply:", "automatisch antwoord:", "automatische antwoord:", "réponse automatique",
            "automatische antwort:", "abwesenheitsnotiz:", "out of office:", "afwezigheidsbericht:",
        ].contains { start.hasPrefix($0) }
    }
}
