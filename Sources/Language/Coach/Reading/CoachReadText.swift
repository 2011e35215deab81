import Domain

/// A text with all that the tables of a language find in it.
struct CoachReadText {
    struct Jargon {
        let words: Range<Int>
        let plain: String
        let isAbbreviation: Bool
    }

    let text: CoachText
    let language: Reading.Language
    let classes: [CoachWordClass]
    let jargon: [Jargon]
    let facts: CoachFacts
    let signOff: SignOff
    private let hits: [CoachCue: [Range<Int>]]

    init(_ text: CoachText, in language: Reading.Language) {
        let book = CoachPhraseBook.of(language)
        let classes = book.classes(of: text)
        var hits: [CoachCue: [Range<Int>]] = [:]
        var jargon: [Jargon] = []
        book.search(text, classes) { meaning, words in
            switch meaning {
            case .cue(let cue): Self.add(words, to: &hits[cue, default: []])
            case .jargon(let plain, let isAbbreviation):
                if let last = jargon.last, last.words.overlaps(words) {
                    // Of two that overlap the longer says more.
                    if words.count > last.words.count {
                        jargon[jargon.count - 1] = Jargon(words: words, plain: plain, isAbbreviation: isAbbreviation)
                    }
                } else {
                    jargon.append(Jargon(words: words, plain: plain, isAbbreviation: isAbbreviation))
                }
            }
        }
        self.text = text
        self.language = language
        self.classes = classes
        self.jargon = jargon
        self.hits = hits
        facts = CoachFacts(text)
        let taken = hits.lazy.filter { $0.key != .closing && $0.key != .owner }.flatMap(\.value).joined()
        signOff = SignOff(text, classes: classes, closings: hits[.closing] ?? [], taken: Set(taken))
    }

    /// Hits come in the order of their first words; of two that overlap the longer stays.
    private static func add(_ words: Range<Int>, to list: inout [Range<Int>]) {
        guard let last = list.last, last.overlaps(words) else { return list.append(words) }
        if words.count > last.count { list[list.count - 1] = words }
    }

    /// The words of each place where the cue was found, in order and without overlap.
    func all(_ cue: CoachCue) -> [Range<Int>] { hits[cue] ?? [] }
    func has(_ cue: CoachCue) -> Bool { hits[cue] != nil }
    func first(_ cue: CoachCue) -> Range<Int>? { hits[cue]?.first }

    /// The first of several cues, by place.
    func first(of cues: [CoachCue]) -> Range<Int>? { cues.compactMap { first($0) }.min { $0.lowerBound < $1.lowerBound } }

    /// Whether a word of one of the classes stands in the range.
    func contains(_ wanted: CoachWordClass, in range: Range<Int>) -> Bool { range.contains { !classes[$0].isDisjoint(with: wanted) } }

    func firstWord(of wanted: CoachWordClass) -> Int? { classes.firstIndex { !$0.isDisjoint(with: wanted) } }

    /// The words that tell what the text is about, as they are compared: their beginnings, for endings change.
    var topicWords: [(stem: Substring, word: Int)] {
        text.words.indices.compactMap { index in
            let word = text.words[index]
            guard !word.isNumber, word.folded.count >= 4,
                classes[index].isDisjoint(with: [.empty, .greeting, .you, .weekday, .month, .title])
            else { return nil }
            return (word.folded.prefix(word.folded.count > 6 ? 6 : 4), index)
        }
    }
}
