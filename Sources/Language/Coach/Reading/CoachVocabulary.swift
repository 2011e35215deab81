/// The words that the tables of a language know, each with a number: a text is looked up once, after that only numbers are compared.
///
/// A beginning (`herstel…`) and an ending (`…straat`) have numbers too, so a word of a text has the number of every entry that it fits.
struct CoachVocabulary: Sendable {
    private var exact: [String: Int32] = [:]
    private var beginnings: [UInt32: [(text: String, number: Int32)]] = [:]
    private var endings: [(text: String, number: Int32)] = []
    private(set) var count: Int32 = 0

    mutating func number(exact word: String) -> Int32 {
        if let known = exact[word] { return known }
        exact[word] = next()
        return count - 1
    }

    /// Nil for a beginning of fewer than three bytes, which no table has.
    mutating func number(beginning text: String) -> Int32? {
        guard let key = Self.key(text) else { return nil }
        if let known = beginnings[key]?.first(where: { $0.text == text }) { return known.number }
        beginnings[key, default: []].append((text, next()))
        return count - 1
    }

    mutating func number(ending text: String) -> Int32 {
        if let known = endings.first(where: { $0.text == text }) { return known.number }
        endings.append((text, next()))
        return count - 1
    }

    private mutating func next() -> Int32 {
        count += 1
        return count - 1
    }

    /// Adds the number of each entry that `word` fits.
    func addNumbers(of word: String, to numbers: inout [Int32]) {
        if let number = exact[word] { numbers.append(number) }
        if let key = Self.key(word), let alike = beginnings[key] {
            for one in alike where word.hasPrefix(one.text) { numbers.append(one.number) }
        }
        for one in endings where word.hasSuffix(one.text) { numbers.append(one.number) }
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

/// The numbers of each word of a text, one after another.
struct CoachNumbers {
    private(set) var all: [Int32] = []
    private(set) var starts: [Int] = [0]

    init(_ text: CoachText, _ vocabulary: CoachVocabulary) {
        all.reserveCapacity(text.words.count * 2)
        starts.reserveCapacity(text.words.count + 1)
        for word in text.words {
            vocabulary.addNumbers(of: word.folded, to: &all)
            starts.append(all.count)
        }
    }

    subscript(word: Int) -> ArraySlice<Int32> { all[starts[word]..<starts[word + 1]] }
}
