/// What was said so far between us and a mail server, and what follows from it; secrets are not kept.
struct SMTPDialogue {
    /// One complete reply.
    struct Reply: Equatable {
        var code: Int
        /// Without line ends and control characters, at most 500 bytes.
        var text: String
        var isPositive: Bool { (200..<400).contains(code) }
    }

    /// The last command whose words may be told: EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA; empty before the first.
    private(set) var command = ""
    /// The recipient or sender of that command, if it names one.
    private(set) var subject = ""
    private(set) var reply: Reply?
    /// Whether the server asked for the mail.
    private(set) var isDataOpen = false
    /// What the server said of the mail after the server asked for it.
    private(set) var verdict: Reply?
    private var lines: [String] = []
    private var hasLeft = false

    mutating func sent(_ line: String) {
        let words = line.split(whereSeparator: { $0 == " " || $0.isNewline })
        guard let verb = words.first?.uppercased(),
            ["EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"].contains(verb)
        else { return }
        // Leaving says nothing about what was asked before.
        hasLeft = verb == "QUIT"
        guard !hasLeft else { return }
        command = verb
        subject = ""
        if verb == "MAIL" || verb == "RCPT", let open = line.firstIndex(of: "<"), let end = line[open...].firstIndex(of: ">") {
            subject = String(line[line.index(after: open)..<end])
        }
    }

    mutating func received(_ line: String) {
        guard !hasLeft else { return }
        let line = line.unicodeScalars.prefix(500).map { $0.value < 0x20 || $0.value == 0x7f ? " " : String($0) }.joined()
        let trimmed = String(line.reversed().drop { $0 == " " }.reversed())
        if lines.count < 10 { lines.append(trimmed) }
        let digits = trimmed.utf8.prefix(3)
        guard let code = Int(trimmed.prefix(3)), digits.count == 3, trimmed.dropFirst(3).first != "-" else { return }
        let texts = lines.enumerated().map { $0.offset == 0 ? $0.element : String($0.element.dropFirst(4)) }
        lines = []
        let reply = Reply(code: code, text: String(texts.joined(separator: " ").prefix(500)))
        self.reply = reply
        if isDataOpen, verdict == nil {
            verdict = reply
        } else if command == "DATA", code == 354 {
            isDataOpen = true
        }
    }

    /// What was refused, as the beginning of a sentence.
    var refusedPart: String {
        switch command {
        case "AUTH": "The mail server refuses the login"
        case "MAIL": "The mail server refuses the sender \(subject)"
        case "RCPT": "The mail server refuses the recipient \(subject)"
        case "DATA": "The mail server refuses the mail"
        case "STARTTLS": "The mail server refuses to encrypt"
        default: "The mail server refuses us"
        }
    }
}
