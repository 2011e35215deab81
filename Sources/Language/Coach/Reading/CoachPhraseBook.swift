import Domain

/// All that is known of one language: the phrases as sequences of numbers, found by the numbers of their first word.
struct CoachPhraseBook: Sendable {
    /// What a phrase that was found means.
    enum Meaning: Sendable, Equatable {
        case cue(CoachCue)
        /// A hard word, with the plain one.
        case jargon(plain: String, isAbbreviation: Bool)
    }

    /// One element of a phrase: a range of `numbers`, or a gap of up to `longest` words where that is not negative.
    private struct Element: Sendable {
        var numbers: Range<Int>
        var classes: CoachWordClass
        var isOptional: Bool
        var longest: Int
    }

    private struct Entry: Sendable {
        var elements: Range<Int>
        var meaning: Int
    }

    private var vocabulary = CoachVocabulary()
    private var meanings: [Meaning] = []
    private var entries: [Entry] = []
    private var elements: [Element] = []
    /// The numbers that each element accepts, sorted within it.
    private var numbers: [Int32] = []
    /// For each number the entries whose first word has it, and the classes that it gives a word.
    private var entriesOfNumber: [[Int]] = []
    private var classesOfNumber: [CoachWordClass] = []
    /// The entries whose first word is of a class.
    private var entriesOfClass: [(classes: CoachWordClass, entry: Int)] = []

    init(_ words: CoachWords) {
        var ofNumber: [Int32: CoachWordClass] = [:]
        for (classes, list) in words.classes {
            for word in list.split(whereSeparator: { $0 == " " || $0.isNewline }) {
                guard let number = number(of: word) else { continue }
                ofNumber[number, default: []].formUnion(classes)
            }
        }
        for (cue, table) in words.phrases {
            for phrase in CoachPhrase.table(table) { add(phrase, .cue(cue)) }
        }
        for (table, plain) in words.jargon {
            for phrase in CoachPhrase.table(table) { add(phrase, .jargon(plain: plain, isAbbreviation: phrase.isAbbreviation)) }
        }
        classesOfNumber = (0..<vocabulary.count).map { ofNumber[$0] ?? [] }
        entriesOfNumber = Array(repeating: [], count: Int(vocabulary.count))
        for (index, entry) in entries.enumerated() {
            let first = elements[entry.elements.lowerBound]
            for number in numbers[first.numbers] { entriesOfNumber[Int(number)].append(index) }
            if !first.classes.isEmpty { entriesOfClass.append((first.classes, index)) }
        }
    }

    private mutating func number(of word: Substring) -> Int32? {
        if word.hasSuffix("…") { return vocabulary.number(beginning: CoachFolding.fold(word.dropLast())) }
        if word.hasPrefix("…") { return vocabulary.number(ending: CoachFolding.fold(word.dropFirst())) }
        return vocabulary.number(exact: CoachFolding.fold(word))
    }

    private mutating func add(_ phrase: CoachPhrase, _ meaning: Meaning) {
        let start = elements.count
        for element in phrase.elements {
            switch element {
            case .gap(let longest): elements.append(Element(numbers: 0..<0, classes: [], isOptional: false, longest: longest))
            case .word(let words): add(words, isOptional: false)
            case .maybe(let words): add(words, isOptional: true)
            }
        }
        if meanings.last != meaning { meanings.append(meaning) }
        entries.append(Entry(elements: start..<elements.count, meaning: meanings.count - 1))
    }

    private mutating func add(_ words: CoachPhrase.Words, isOptional: Bool) {
        var own = words.exact.map { vocabulary.number(exact: $0) }
        own += words.beginnings.compactMap { vocabulary.number(beginning: $0) }
        own += words.endings.map { vocabulary.number(ending: $0) }
        let start = numbers.count
        numbers += own.sorted()
        elements.append(Element(numbers: start..<numbers.count, classes: words.classes, isOptional: isOptional, longest: -1))
    }
}

extension CoachPhraseBook {
    /// The numbers of the words of a text, and their classes.
    func look(up text: CoachText) -> (numbers: CoachNumbers, classes: [CoachWordClass]) {
        let numbers = CoachNumbers(text, vocabulary)
        let classes = text.words.indices.map { index in
            numbers[index].reduce(text.words[index].isNumber ? CoachWordClass.number : []) { $0.union(classesOfNumber[Int($1)]) }
        }
        return (numbers, classes)
    }

    /// Calls `found` with each phrase and its words.
    func search(_ text: CoachText, _ numbers: CoachNumbers, _ classes: [CoachWordClass], _ found: (Meaning, Range<Int>) -> Void) {
        for sentence in text.sentences {
            for index in sentence {
                func attempt(_ entry: Int) {
                    let end = end(entries[entry].elements, index, sentence.upperBound, numbers, classes)
                    if end > index { found(meanings[entries[entry].meaning], index..<end) }
                }
                for number in numbers[index] {
                    for entry in entriesOfNumber[Int(number)] { attempt(entry) }
                }
                guard !classes[index].isEmpty else { continue }
                for one in entriesOfClass where !one.classes.isDisjoint(with: classes[index]) { attempt(one.entry) }
            }
        }
    }

    /// The end of the phrase when it begins at `word`; -1 when it does not.
    private func end(_ rest: Range<Int>, _ word: Int, _ limit: Int, _ of: CoachNumbers, _ classes: [CoachWordClass]) -> Int {
        guard let index = rest.first else { return word }
        let element = elements[index]
        let next = index + 1..<rest.upperBound
        if element.longest >= 0 {
            var at = word
            while at <= limit, at - word <= element.longest {
                let found = end(next, at, limit, of, classes)
                if found >= 0 { return found }
                at += 1
            }
            return -1
        }
        if word < limit, fits(element, of[word], classes[word]) {
            let found = end(next, word + 1, limit, of, classes)
            if found >= 0 { return found }
        }
        return element.isOptional ? end(next, word, limit, of, classes) : -1
    }

    private func fits(_ element: Element, _ own: ArraySlice<Int32>, _ classes: CoachWordClass) -> Bool {
        if !element.classes.isDisjoint(with: classes) { return true }
        return own.contains { number in
            var low = element.numbers.lowerBound
            var high = element.numbers.upperBound
            while low < high {
                let middle = (low + high) / 2
                if numbers[middle] < number { low = middle + 1 } else { high = middle }
            }
            return low < element.numbers.upperBound && numbers[low] == number
        }
    }
}

extension CoachPhrase {
    /// Single letters in a row: m.b.t.
    fileprivate var isAbbreviation: Bool {
        elements.count > 1
            && elements.allSatisfy { if case .word(let words) = $0 { words.exact.allSatisfy { $0.utf8.count == 1 } } else { false } }
    }
}

extension CoachPhraseBook {
    /// The book of a language; that of Dutch for one that we have none of.
    static func of(_ language: Reading.Language) -> CoachPhraseBook {
        switch language {
        case .nl, .other: dutch
        case .fr: french
        case .de: german
        case .en: english
        }
    }

    private static let dutch = CoachPhraseBook(CoachWords(CoachWords.dutch))
    private static let french = CoachPhraseBook(CoachWords(CoachWords.french))
    private static let german = CoachPhraseBook(CoachWords(CoachWords.german))
    private static let english = CoachPhraseBook(CoachWords(CoachWords.english))
}
