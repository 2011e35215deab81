/// A phrase to find in a text, as the tables write it.
///
/// Words are compared without capitals and accents. `herstel…` is a word that begins so, `…straat` one that ends so, `(een|twee)` one of
/// several, `[een|twee]` one of several or nothing, `*` up to five words of any kind, `*2` up to two, `#` a number in digits or letters,
/// `<month>` a word of a class. A phrase lies within one sentence.
struct CoachPhrase: Sendable {
    struct Words: Sendable {
        var exact: Set<String> = []
        var beginnings: [String] = []
        var endings: [String] = []
        var classes: CoachWordClass = []

        func contains(_ word: CoachText.Word, _ classes: CoachWordClass) -> Bool {
            if !self.classes.isDisjoint(with: classes) { return true }
            if exact.contains(word.folded) { return true }
            return beginnings.contains { word.folded.hasPrefix($0) } || endings.contains { word.folded.hasSuffix($0) }
        }
    }

    enum Element: Sendable {
        case word(Words)
        case maybe(Words)
        case gap(Int)
    }

    let elements: [Element]

    /// The end of the match that begins at word `index`; nil when there is none.
    func end(at index: Int, in text: CoachText, _ classes: [CoachWordClass]) -> Int? {
        guard let sentence = text.word(index)?.sentence else { return nil }
        return match(0, index, text.sentences[sentence].upperBound, text, classes)
    }

    private func match(_ element: Int, _ word: Int, _ end: Int, _ text: CoachText, _ classes: [CoachWordClass]) -> Int? {
        guard element < elements.count else { return word }
        switch elements[element] {
        case .word(let words):
            guard word < end, words.contains(text.words[word], classes[word]) else { return nil }
            return match(element + 1, word + 1, end, text, classes)
        case .maybe(let words):
            if word < end, words.contains(text.words[word], classes[word]),
                let found = match(element + 1, word + 1, end, text, classes)
            {
                return found
            }
            return match(element + 1, word, end, text, classes)
        case .gap(let longest):
            var skipped = 0
            while skipped <= longest, word + skipped <= end {
                if let found = match(element + 1, word + skipped, end, text, classes) { return found }
                skipped += 1
            }
            return nil
        }
    }
}

extension CoachPhrase {
    /// The phrases of a table: separated by semicolons, each as the type says. One with an alternative of several words becomes several.
    static func table(_ text: String) -> [CoachPhrase] {
        text.split(separator: ";").flatMap { phrases(String($0)) }
    }

    private static func phrases(_ text: String) -> [CoachPhrase] {
        var variants: [[Element]] = [[]]
        for token in tokens(text) {
            let options = elements(token)
            variants = variants.flatMap { variant in options.map { variant + $0 } }
        }
        // What may be absent at the beginning is a phrase without it as well, so that the index knows every first word.
        return variants.flatMap(startingWithAWord).map { CoachPhrase(elements: $0) }
    }

    private static func startingWithAWord(_ elements: [Element]) -> [[Element]] {
        guard case .maybe(let words) = elements.first else { return elements.isEmpty ? [] : [elements] }
        let rest = Array(elements.dropFirst())
        return [[.word(words)] + rest] + startingWithAWord(rest)
    }

    /// The pieces between spaces, a group in brackets being one.
    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var token = ""
        var depth = 0
        for character in text {
            if character == "(" || character == "[" { depth += 1 }
            if character == ")" || character == "]" { depth -= 1 }
            if character.isWhitespace, depth == 0 {
                if !token.isEmpty { tokens.append(token) }
                token = ""
            } else {
                token.append(character)
            }
        }
        if !token.isEmpty { tokens.append(token) }
        return tokens
    }

    /// What a piece stands for: one sequence of elements, or several where an alternative has more than one word.
    private static func elements(_ token: String) -> [[Element]] {
        if let gap = gap(token) { return [[gap]] }
        let isGroup = token.hasPrefix("(") || token.hasPrefix("[")
        let inner = isGroup ? String(token.dropFirst().dropLast()) : token
        let isOptional = token.hasPrefix("[") || inner.hasSuffix("|")
        var single = Words()
        var several: [[Element]] = []
        for alternative in inner.split(separator: "|", omittingEmptySubsequences: true) {
            let words = pieces(String(alternative))
            if words.count == 1, let word = words.first {
                add(word, to: &single)
            } else if !words.isEmpty {
                several.append(words.map(element))
            }
        }
        let hasSingle = !single.exact.isEmpty || !single.beginnings.isEmpty || !single.endings.isEmpty || !single.classes.isEmpty
        var options = several
        if hasSingle { options.append([isOptional ? .maybe(single) : .word(single)]) }
        if isOptional, !hasSingle { options.append([]) }
        return options
    }

    private static func element(_ word: String) -> Element {
        if let gap = gap(word) { return gap }
        var one = Words()
        add(word, to: &one)
        return .word(one)
    }

    /// `*` is up to five words, `*2` up to two.
    private static func gap(_ word: String) -> Element? {
        guard word.hasPrefix("*") else { return nil }
        return .gap(Int(word.dropFirst()) ?? 5)
    }

    /// The words of an alternative, cut as a text is cut: at apostrophes, hyphens and full stops too.
    private static func pieces(_ text: String) -> [String] {
        text.split { $0.isWhitespace || $0 == "'" || $0 == "’" || $0 == "-" || $0 == "." }.map(String.init)
    }

    private static func add(_ word: String, to words: inout Words) {
        if word == "#" {
            words.classes.insert(.number)
        } else if word.hasPrefix("<"), let known = CoachWordClass.named[String(word.dropFirst().dropLast())] {
            words.classes.insert(known)
        } else if word.hasSuffix("…") {
            words.beginnings.append(CoachFolding.fold(word.dropLast()))
        } else if word.hasPrefix("…") {
            words.endings.append(CoachFolding.fold(word.dropFirst()))
        } else {
            words.exact.insert(CoachFolding.fold(word))
        }
    }
}
