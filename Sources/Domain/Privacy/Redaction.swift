/// Takes the words, the names and the addresses of a person out of the texts of others, and leaves the rest as it is.
///
/// A passage of theirs is known by the hashes of its words, so that quote marks, line breaks and capitals make no difference, and so that no
/// words of theirs need to travel with it.
package struct Redaction: Sendable, Equatable {
    /// What stands where something was taken out: the same in every language and in every charset.
    package static let mark = "[---]"
    /// As many words in a row are a passage of theirs; fewer may be anybody's.
    package static let passageLength = 6

    /// Names of several words, whatever their case.
    package var names: [String]
    /// Single words they are called by, taken only as they are written: "Wil" is a name, "wil" is none.
    package var calls: [String]
    /// Addresses, handles, numbers.
    package var handles: [String]
    /// Identifiers of their messages.
    package var identifiers: [String]
    /// What their messages are called, without `Re:`.
    package var subjects: [String]
    /// The passages of their messages.
    package var passages: Set<UInt64>
    /// Their messages that are shorter than a passage; these count within quotes alone.
    package var shortTexts: Set<UInt64>

    package init(
        names: [String] = [], calls: [String] = [], handles: [String] = [], identifiers: [String] = [], subjects: [String] = [],
        passages: Set<UInt64> = [], shortTexts: Set<UInt64> = []
    ) {
        self.names = names
        self.calls = calls
        self.handles = handles
        self.identifiers = identifiers
        self.subjects = subjects
        self.passages = passages
        self.shortTexts = shortTexts
    }

    /// Adds what they wrote.
    package mutating func add(text: String) {
        let keys = TextWord.keys(of: text)
        guard keys.count >= Self.passageLength else {
            if !keys.isEmpty { shortTexts.insert(TextWord.hash(keys[...])) }
            return
        }
        for start in 0...(keys.count - Self.passageLength) {
            passages.insert(TextWord.hash(keys[start..<(start + Self.passageLength)]))
        }
    }

    /// Adds a name they go by.
    package mutating func add(name: String) {
        let name = name.trimmed
        guard !name.isEmpty, !name.contains("@") else { return }
        let words = name.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        guard let first = words.first, words.count > 1 else { return add(call: name) }
        let rest = words.dropFirst().joined(separator: " ")
        for form in [words.joined(separator: " "), "\(rest) \(first)"] where !names.contains(form) { names.append(form) }
        add(call: first)
        if words.count == 2 { add(call: rest) } else if !names.contains(rest) { names.append(rest) }
    }

    private mutating func add(call: String) {
        let word = call.trimmed
        guard word.count >= 3, word.first?.isUppercase ?? false, word.first?.isLetter ?? false, !calls.contains(word) else { return }
        calls.append(word)
    }

    /// For the texts of other conversations, where a first name may be anybody's.
    package var elsewhere: Redaction {
        var other = self
        (other.calls, other.subjects) = ([], [])
        return other
    }

    /// Without names, for where somebody else bears the same.
    package var withoutNames: Redaction {
        var other = self
        (other.names, other.calls) = ([], [])
        return other
    }

    /// `text` with what is theirs taken out; the same text when nothing is.
    package func redacted(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes -> String? in
            let words = TextWord.words(of: bytes)
            let found = merged(RedactionFinder(self, bytes, words).ranges)
            guard !found.isEmpty else { return nil }
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count)
            var position = 0
            for range in found {
                out.append(contentsOf: bytes[position..<range.lowerBound])
                out.append(contentsOf: Self.mark.utf8)
                position = range.upperBound
            }
            out.append(contentsOf: bytes[position...])
            return String(decoding: out, as: UTF8.self)
        } ?? text
    }

    /// Whether an address or a handle of theirs stands in the text.
    package func holdsHandle(_ text: String) -> Bool {
        let handles = Redaction(handles: handles)
        return handles.redacted(text) != text
    }

    /// Whether something of theirs stands in a quote.
    package func isQuoted(in quote: String) -> Bool {
        var quote = quote
        return quote.withUTF8 { bytes in
            let words = TextWord.words(of: bytes)
            let finder = RedactionFinder(self, bytes, words)
            return !finder.shortTexts.isEmpty || !finder.ranges.isEmpty
        }
    }

    /// The subject, or a mark where it is one of theirs.
    package func redacted(subject: String) -> String {
        let base = MailSubject.base(of: subject).text
        return !base.isEmpty && subjects.contains(base) ? Self.mark : redacted(subject)
    }

    private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = out.last, range.lowerBound <= last.upperBound {
                out[out.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                out.append(range)
            }
        }
        return out
    }
}

/// The texts of one message, which are taken through a redaction together.
package struct RedactedTexts: Sendable, Equatable {
    package var text: String
    package var reply: String
    package var quoted: String
    package var signature: String
    package init(text: String, reply: String, quoted: String, signature: String) {
        (self.text, self.reply, self.quoted, self.signature) = (text, reply, quoted, signature)
    }
}

extension Redaction {
    /// The texts of somebody else's message without what is theirs. What it quotes goes as a whole as soon as something of theirs is in it,
    /// or the message answers one of theirs (`answersThem`); the words of its own writer stay.
    package func redacted(_ texts: RedactedTexts, answersThem: Bool) -> RedactedTexts {
        guard !texts.quoted.isEmpty, answersThem || isQuoted(in: texts.quoted) else {
            return RedactedTexts(
                text: redacted(texts.text), reply: redacted(texts.reply), quoted: redacted(texts.quoted),
                signature: redacted(texts.signature))
        }
        let reply = redacted(texts.reply)
        let signature = redacted(texts.signature)
        return RedactedTexts(
            text: [reply, Self.mark, signature].filter { !$0.isEmpty }.joined(separator: "\n\n"), reply: reply, quoted: Self.mark,
            signature: signature)
    }
}
