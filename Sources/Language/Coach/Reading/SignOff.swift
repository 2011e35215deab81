/// How a text ends: who signed it.
struct SignOff {
    enum Signer: Equatable { case person, office, nobody }

    let signer: Signer
    /// The words of the name or of the office.
    let words: Range<Int>
    /// The closing formula, when there is one.
    let closing: Range<Int>?

    /// Finds it at the end of the text. `closings` are the formulas found in it, `taken` the words that mean something else than a name.
    init(_ text: CoachText, classes: [CoachWordClass], closings: [Range<Int>], taken: Set<Int>) {
        let count = text.words.count
        closing = closings.last.flatMap { $0.upperBound + 12 >= count ? $0 : nil }
        let tail: Range<Int>
        if let initials = Self.initials(text) {
            (signer, words) = (.person, initials)
            return
        }
        if let closing, closing.upperBound < count {
            tail = closing.upperBound..<count
        } else if let last = text.words.last, closing == nil || closing?.upperBound == count {
            // A line of its own, or what follows the last closing sign.
            let afterEmoji =
                (text.emoji.last ?? text.faces.last).map { sign in text.words.firstIndex { $0.start >= sign.end } ?? count } ?? 0
            let start = text.words.lastIndex { $0.line != last.line || $0.sentence != last.sentence }.map { $0 + 1 } ?? 0
            tail = max(start, afterEmoji)..<count
        } else {
            tail = count..<count
        }
        let isAfterClosing = closing.map { $0.upperBound < count } ?? false
        (signer, words) = Self.judge(tail, text, classes, taken: taken, isAfterClosing: isAfterClosing)
    }

    /// `^EK`, `^Lotte`: as is usual where there is little room.
    private static func initials(_ text: CoachText) -> Range<Int>? {
        for index in text.words.indices.reversed().prefix(4) {
            let word = text.words[index]
            if word.before == "^", word.isCapitalised || word.end - word.start <= 3 { return index..<text.words.count }
        }
        // - Lotte, /EK: a sign, and nothing after the name.
        guard let last = text.words.last, last.isCapitalised, ["/", "-", "–", "—", "~"].contains(before(last, text)) else { return nil }
        return text.words.count - 1..<text.words.count
    }

    private static func before(_ word: CoachText.Word, _ text: CoachText) -> Unicode.Scalar {
        guard word.before == " ", word.start >= 2 else { return word.before }
        return text.scalars[word.start - 2]
    }

    /// What stands between a name and its office: Karim van team Groen.
    private static let ofWords: Set<String> = [
        "van", "de", "du", "des", "von", "vom", "from", "of", "team", "dienst", "service", "bij", "at", "für",
    ]

    /// Classes of words that are no name.
    private static let nameless: CoachWordClass = [.office, .greeting, .me, .us, .you, .weekday, .month, .empty]

    private static func judge(
        _ tail: Range<Int>, _ text: CoachText, _ classes: [CoachWordClass], taken: Set<Int>, isAfterClosing: Bool
    ) -> (Signer, Range<Int>) {
        guard let first = tail.first, tail.count <= 12 else { return (.nobody, text.words.count..<text.words.count) }
        let names = tail.prefix(3).filter {
            let word = text.words[$0]
            return word.isCapitalised && !word.isNumber && !taken.contains($0) && classes[$0].isDisjoint(with: Self.nameless)
        }
        let isOffice = tail.contains { classes[$0].contains(.office) }
        // "Karim van team Groen" is a person; "Team Groen" and "Stad Gent" are not.
        if classes[first].contains(.office) { return (.office, tail) }
        if names.contains(first) {
            // Without a formula before it, a line of its own must be a name and nothing else.
            let isBare =
                tail.count <= 3
                && tail.allSatisfy { text.words[$0].isCapitalised || Addressee.particles.contains(text.words[$0].folded) }
            let standsAlone = tail.lowerBound > 0 && isBare
            let isOf = tail.count > 1 && ofWords.contains(text.words[first + 1].folded)
            if isAfterClosing || standsAlone || (isOffice && isOf && tail.lowerBound > 0) { return (.person, tail) }
        }
        if isAfterClosing, !names.isEmpty { return (isOffice ? .office : .person, tail) }
        return (isOffice && isAfterClosing ? .office : .nobody, isOffice && isAfterClosing ? tail : text.words.count..<text.words.count)
    }
}
