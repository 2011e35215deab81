import Domain

/// A text taken apart in one pass: its words, emoji, addresses and marks, with their places.
///
/// Bounded: only the first `longest` scalars are looked at, and a word is cut at `longestWord` letters.
struct TextScan {
    /// How much of a text is read: more than anybody writes by hand.
    static let longest = 20_000
    static let longestWord = 48

    /// The scalars of the text.
    private(set) var scalars: [UInt32] = []
    private(set) var tokens: [Token] = []
    /// The letters of the words one after the other, in lower case and without accents.
    private(set) var folded: [UInt32] = []
    /// Question marks and exclamation marks: their place and the sentence that they end.
    private(set) var questionMarks: [(offset: Int, sentence: Int)] = []
    private(set) var exclamationMarks: [(offset: Int, sentence: Int)] = []
    private(set) var upperCase = 0
    private(set) var lowerCase = 0
    private(set) var latin = 0
    private(set) var foreign = 0
    /// Whether the text went on after what was read.
    private(set) var isCut = false

    private var sentence: Int32 = 0
    private var clause: Int32 = 0
    private var hasWordInSentence = false

    /// How many scalars of the text come before what was read.
    let offset: Int

    /// Takes `text` apart, or only where `part` stands in it: the new words of a mail.
    init(_ text: String, only part: String? = nil) {
        let place = part.flatMap { TextScan.place(of: $0, in: text) }
        offset = place?.offset ?? 0
        let text = place.map { text[$0.range] } ?? text[...]
        scalars.reserveCapacity(min(text.utf8.count, TextScan.longest))
        for scalar in text.unicodeScalars {
            guard scalars.count < TextScan.longest else {
                isCut = true
                break
            }
            scalars.append(scalar.value)
        }
        tokens.reserveCapacity(scalars.count / 5 + 4)
        folded.reserveCapacity(scalars.count)
        run()
    }

    /// Where a part stands in a text; nil when it is empty, everything, or not there.
    private static func place(of part: String, in text: String) -> (range: Range<String.Index>, offset: Int)? {
        let part = part.trimmed
        guard !part.isEmpty, part.utf8.count < text.utf8.count else { return nil }
        if text.utf8.starts(with: part.utf8) {
            return (text.startIndex..<text.utf8.index(text.startIndex, offsetBy: part.utf8.count), 0)
        }
        // Below a quotation: its last line tells where.
        guard text.utf8.count < 200_000, let start = text.firstPlace(of: part) else { return nil }
        let end = text.utf8.index(start, offsetBy: part.utf8.count)
        return (start..<end, text.unicodeScalars.distance(from: text.startIndex, to: start))
    }

    /// The text between two scalar offsets.
    func text(_ start: Int, _ end: Int) -> String {
        guard start < end, start >= 0, end <= scalars.count else { return "" }
        return String(unsafeUninitializedCapacity: (end - start) * 4) { buffer in
            var count = 0
            for value in scalars[start..<end] {
                guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { continue }
                for byte in bytes {
                    buffer[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    private mutating func run() {
        let letters = Letters.shared
        var index = 0
        while index < scalars.count {
            let value = scalars[index]
            if value < 0x80 {
                switch value {
                case 0x61...0x7a, 0x41...0x5a, 0x30...0x39: index = word(at: index, letters)
                case 0x20: index += 1
                case 0x0a, 0x0d:
                    endSentence()
                    index += 1
                default: index = mark(value, at: index, letters)
                }
            } else if letters.lower(value) != 0 {
                index = word(at: index, letters)
            } else if let end = Emoji.starsEnd(at: index, in: scalars) {
                append(.stars, index, end)
                index = end
            } else if Emoji.mayBegin(value), let end = Emoji.end(at: index, in: scalars) {
                append(.emoji, index, end)
                index = end
            } else {
                if value == 0x2026 || value == 0x3002 { endSentence() }
                index += 1
            }
        }
    }

    private mutating func mark(_ value: UInt32, at index: Int, _ letters: Letters) -> Int {
        switch value {
        case 0x3f:  // ?
            questionMarks.append((index, Int(sentence)))
            endSentence()
        case 0x21:  // !
            exclamationMarks.append((index, Int(sentence)))
            endSentence()
        case 0x2e:  // .
            // Within a number, an abbreviation or a host name it ends nothing.
            if (index + 1 >= scalars.count || letters.lower(scalars[index + 1]) == 0), !isAbbreviation(before: index, letters) {
                endSentence()
            }
        case 0x2c, 0x28, 0x29, 0x22:  // , ( ) "
            if let end = Emoji.emoticonEnd(at: index, in: scalars) {
                append(.emoticon, index, end)
                return end
            }
            clause += 1
        case 0x3a, 0x3b, 0x3c, 0x3d:  // : ; < =
            if let end = Emoji.emoticonEnd(at: index, in: scalars) {
                append(.emoticon, index, end)
                return end
            }
            clause += 1
        case 0x40:  // @
            let end = Address.mentionEnd(at: index, in: scalars)
            if end > index + 1 { append(.mention, index, end) }
            return max(end, index + 1)
        case 0x23:  // #
            let next = index + 1
            if next < scalars.count, letters.lower(scalars[next]) != 0 { return word(at: next, letters, isHashtag: true) }
            if let end = Emoji.end(at: index, in: scalars) {
                append(.emoji, index, end)
                return end
            }
        default: break
        }
        return index + 1
    }

    /// Whether the full stop at `index` stands behind a short word that goes on: `nr. 14`, `bv. een`.
    private func isAbbreviation(before index: Int, _ letters: Letters) -> Bool {
        guard let last = tokens.last, Int(last.end) == index, last.kind == .word, last.end - last.start <= 3, index + 2 < scalars.count,
            scalars[index + 1] == 0x20
        else { return false }
        let next = scalars[index + 2]
        return letters.lower(next) == next
    }

    private mutating func endSentence() {
        sentence += 1
        clause += 1
        hasWordInSentence = false
    }

    private mutating func append(_ kind: Token.Kind, _ start: Int, _ end: Int) {
        let here = Int32(folded.count)
        tokens.append(
            Token(kind: kind, start: Int32(start), end: Int32(end), from: here, upTo: here, sentence: sentence, clause: clause))
    }

    private mutating func word(at start: Int, _ letters: Letters, isHashtag: Bool = false) -> Int {
        if let (end, kind) = Address.end(at: start, in: scalars) {
            append(kind, start, end)
            return end
        }
        if let end = Emoji.keycapEnd(at: start, in: scalars) {
            append(.emoji, start, end)
            return end
        }
        let from = folded.count
        var index = start
        var upper = 0
        var count = 0
        var digits = 0
        var run = 0
        var last: UInt32 = 0
        var isStretched = false
        while index < scalars.count {
            let value = scalars[index]
            let small = letters.lower(value)
            if small == 0 {
                // A combining mark, a soft hyphen or a joiner is part of its word.
                guard (0x300...0x36f).contains(value) || value == 0xad || value == 0x200d else { break }
                index += 1
                continue
            }
            count += 1
            if small != value { upper += 1 }
            if (0x30...0x39).contains(small) {
                digits += 1
            } else if Letters.isLatin(small) {
                latin += 1
            } else {
                foreign += 1
            }
            run = small == last ? run + 1 : 1
            last = small
            if run >= 3, small > 0x39 { isStretched = true }
            if run <= 2 || small <= 0x39, folded.count - from < TextScan.longestWord {
                let base = letters.folded(small)
                folded.append(base & 0xffff)
                if base > 0xffff, small < UInt32(Letters.count) { folded.append(base >> 16) }
            }
            index += 1
        }
        upperCase += upper
        lowerCase += count - digits - upper
        var token = Token(
            kind: digits == count ? .number : .word, start: Int32(isHashtag ? start - 1 : start), end: Int32(index), from: Int32(from),
            upTo: Int32(folded.count), sentence: sentence, clause: clause)
        token.isHashtag = isHashtag
        token.isCapitalised = upper > 0 && letters.lower(scalars[start]) != scalars[start]
        token.isUpperCase = upper > 1 && upper == count - digits
        token.isStretched = isStretched
        token.isFirst = !hasWordInSentence
        hasWordInSentence = true
        tokens.append(token)
        return index
    }
}
