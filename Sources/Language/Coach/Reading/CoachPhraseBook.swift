import Domain

/// All that is known of one language, ready to be looked up by first word.
struct CoachPhraseBook: Sendable {
    /// What a phrase that was found means.
    enum Meaning: Sendable, Equatable {
        case cue(CoachCue)
        /// A hard word, with the plain one; `isShort` for an abbreviation.
        case jargon(plain: String, isAbbreviation: Bool)
    }

    private struct Entry: Sendable {
        let phrase: CoachPhrase
        let meaning: Meaning
    }

    private var entries: [Entry] = []
    private var exact: [String: [Int]] = [:]
    private var beginnings: [UInt32: [(text: String, entry: Int)]] = [:]
    private var endings: [(text: String, entry: Int)] = []
    /// The entries whose first word is of a class.
    private var ofClass: [(classes: CoachWordClass, entry: Int)] = []
    private var classes: [String: CoachWordClass] = [:]
    private var classBeginnings: [UInt32: [(text: String, classes: CoachWordClass)]] = [:]
    private var classEndings: [(text: String, classes: CoachWordClass)] = []

    init(_ words: CoachWords) {
        for (name, list) in words.classes { add(name, list) }
        for (cue, table) in words.phrases {
            for phrase in CoachPhrase.table(table) { add(Entry(phrase: phrase, meaning: .cue(cue))) }
        }
        for (table, plain) in words.jargon {
            for phrase in CoachPhrase.table(table) {
                add(Entry(phrase: phrase, meaning: .jargon(plain: plain, isAbbreviation: phrase.isAbbreviation)))
            }
        }
    }

    /// The class of each word.
    func classes(of text: CoachText) -> [CoachWordClass] {
        text.words.map { word in
            var found = classes[word.folded] ?? []
            if word.isNumber { found.insert(.number) }
            if let key = Self.key(word.folded) {
                for beginning in classBeginnings[key] ?? [] where word.folded.hasPrefix(beginning.text) {
                    found.formUnion(beginning.classes)
                }
            }
            for ending in classEndings where word.folded.hasSuffix(ending.text) { found.formUnion(ending.classes) }
            return found
        }
    }

    /// Calls `found` with each phrase and its words.
    func search(_ text: CoachText, _ classes: [CoachWordClass], _ found: (Meaning, Range<Int>) -> Void) {
        for (index, word) in text.words.enumerated() {
            func attempt(_ entry: Int) {
                if let end = entries[entry].phrase.end(at: index, in: text, classes), end > index {
                    found(entries[entry].meaning, index..<end)
                }
            }
            for entry in exact[word.folded] ?? [] { attempt(entry) }
            if let key = Self.key(word.folded) {
                for beginning in beginnings[key] ?? [] where word.folded.hasPrefix(beginning.text) { attempt(beginning.entry) }
            }
            for ending in endings where word.folded.hasSuffix(ending.text) { attempt(ending.entry) }
            if !classes[index].isEmpty {
                for one in ofClass where !one.classes.isDisjoint(with: classes[index]) { attempt(one.entry) }
            }
        }
    }

    private mutating func add(_ classes: CoachWordClass, _ list: String) {
        for word in list.split(whereSeparator: { $0 == " " || $0.isNewline }) {
            if word.hasSuffix("…") {
                let beginning = CoachFolding.fold(word.dropLast())
                if let key = Self.key(beginning) { classBeginnings[key, default: []].append((beginning, classes)) }
            } else if word.hasPrefix("…") {
                classEndings.append((CoachFolding.fold(word.dropFirst()), classes))
            } else {
                self.classes[CoachFolding.fold(word), default: []].formUnion(classes)
            }
        }
    }

    private mutating func add(_ entry: Entry) {
        guard case .word(let words) = entry.phrase.elements.first else { return }
        let index = entries.count
        entries.append(entry)
        for word in words.exact { exact[word, default: []].append(index) }
        for beginning in words.beginnings {
            if let key = Self.key(beginning) { beginnings[key, default: []].append((beginning, index)) }
        }
        for ending in words.endings { endings.append((ending, index)) }
        if !words.classes.isEmpty { ofClass.append((words.classes, index)) }
    }

    /// The first three bytes, by which what begins alike is found; nil for a shorter word.
    private static func key(_ text: String) -> UInt32? {
        var key: UInt32 = 0
        var count = 0
        for byte in text.utf8 {
            key = key << 8 | UInt32(byte)
            count += 1
            if count == 3 { return key }
        }
        return nil
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
