/// The written form of a phrase in a rule book.
enum RulePhrase {
    /// The phrase with each `(a|b)` written out, at most 256 forms.
    static func alternatives(_ phrase: String) -> [String] {
        guard let open = phrase.firstIndex(of: "("), let close = phrase[open...].firstIndex(of: ")") else { return [phrase] }
        let before = phrase[..<open]
        let after = phrase[phrase.index(after: close)...]
        let choices = phrase[phrase.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
        return Array(choices.flatMap { alternatives("\(before)\($0)\(after)") }.prefix(256))
    }

    /// The words of a phrase as the reader meets them: an apostrophe or a hyphen parts two.
    static func parts(_ phrase: String) -> [String] {
        phrase.split(separator: " ").flatMap { word -> [String] in
            if word == ".." || word == "..." || word.hasPrefix("@") { return [String(word)] }
            let pieces = word.split { !$0.isLetter && !$0.isNumber && $0 != "*" && !$0.isEmoji }.map(String.init)
            return pieces
        }
    }
}

extension Character {
    /// Whether a rule may name it as a sign of its own.
    fileprivate var isEmoji: Bool { unicodeScalars.first.map { Emoji.mayBegin($0.value) } ?? false }
}
