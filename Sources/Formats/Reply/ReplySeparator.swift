/// Separates what somebody wrote from what they quoted.
package enum ReplySeparator {
    /// The three parts of a mail's text; together they hold every line of it that is not blank.
    package struct Parts: Sendable, Equatable {
        /// The new text; never blank when the whole text is not.
        package var reply: String
        /// The quoted mails and the lines that introduce them.
        package var quoted: String
        /// What follows a signature mark, and the lines programs add under a reply.
        package var signature: String
        package init(reply: String, quoted: String, signature: String) {
            (self.reply, self.quoted, self.signature) = (reply, quoted, signature)
        }
    }

    /// The parts of `text`, in time linear in its length.
    ///
    /// Answers between quotes are all reply. A mail that only forwards another has the forwarded text as its reply.
    package static func separate(_ text: String) -> Parts {
        separate(ReplyLine.lines(of: text)) ?? Parts(reply: trimmed(text), quoted: "", signature: "")
    }

    /// The parts of `lines`; nil when nothing of them would be reply.
    static func separate(_ lines: [ReplyLine]) -> Parts? {
        var sorter = ReplySorter(lines)
        let places = sorter.places()
        var reply = ReplyText()
        var quoted = ReplyText()
        var signature = ReplyText()
        for (line, place) in zip(lines, places) {
            reply.take(line, isMine: place == .reply)
            quoted.take(line, isMine: place == .quoted)
            signature.take(line, isMine: place == .signature)
        }
        guard !reply.isEmpty else { return nil }
        return Parts(reply: reply.text, quoted: quoted.text, signature: signature.text)
    }

    private static func trimmed(_ text: String) -> String {
        var part = ReplyText()
        for line in ReplyLine.lines(of: text) { part.take(line, isMine: true) }
        return part.text
    }
}

/// One part of a mail, line by line: no blank lines at its ends, one where something of another part was taken out.
private struct ReplyText {
    private var bytes: [UInt8] = []
    private var blanks = 0
    private var isCut = false

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var isEmpty: Bool { bytes.isEmpty }

    mutating func take(_ line: ReplyLine, isMine: Bool) {
        if line.isBlank {
            blanks += 1
        } else if !isMine {
            isCut = true
        } else {
            if !bytes.isEmpty { bytes.append(contentsOf: repeatElement(0x0a, count: isCut ? 2 : blanks + 1)) }
            bytes.append(contentsOf: line.text)
            (blanks, isCut) = (0, false)
        }
    }
}
