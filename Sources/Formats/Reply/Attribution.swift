/// Recognises the line that introduces a quote: "On … X wrote:", "Op … schreef X:", "30.09.2017, 18.30, X <x@y>:".
enum Attribution {
    private static let longest = 600

    /// For every line that begins such an introduction, the line that ends it.
    static func find(in lines: [ReplyLine]) -> [Int: Int] {
        var found: [Int: Int] = [:]
        for end in lines.indices where canEnd(lines[end]) {
            guard let start = start(endingAt: end, lines) else { continue }
            found[start] = end
        }
        return found
    }

    private static func canEnd(_ line: ReplyLine) -> Bool {
        guard !line.isBlank, line.bare.utf8.count <= longest else { return false }
        // A program that wraps lines may put the end of an address, `>:`, on the next.
        if line.isQuoted, line.bare.utf8.count > 24 { return false }
        return line.bare.utf8.last == 0x3a || line.bare.utf8.suffix(3).elementsEqual("：".utf8) || line.bare.utf8.last == 0x2d
    }

    /// Where the introduction that ends at `end` starts: the latest line that makes it complete.
    private static func start(endingAt end: Int, _ lines: [ReplyLine]) -> Int? {
        var text = ""
        var named: Int?
        var mayBeBlank = true
        let isQuoteNext = lines[(end + 1)...].first { !$0.isBlank }?.isQuoted ?? false
        for start in stride(from: end, through: max(0, end - 4), by: -1) {
            let line = lines[start]
            if line.isBlank, mayBeBlank, text.utf8.first == 0x3c {
                mayBeBlank = false
                continue
            }
            if line.isBlank || line.bare.utf8.count + text.utf8.count > longest { break }
            if line.isQuoted, start < end { break }
            text = text.isEmpty ? String(line.bare) : line.bare + " " + text
            // What ends in the rest of an address is no introduction by itself.
            if line.isQuoted { continue }
            guard let sentence = AttributionSentence(text) else { continue }
            if sentence.isDated(quoteFollows: isQuoteNext) { return extended(start, lines) }
            if named == nil, sentence.isNamed { named = start }
        }
        return named
    }

    /// `start`, or the line before it when that holds the first words of the same sentence.
    private static func extended(_ start: Int, _ lines: [ReplyLine]) -> Int {
        guard start > 0, lines[start].bare.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return start }
        let before = lines[start - 1]
        guard !before.isBlank, !before.isQuoted, before.bare.utf8.count <= 40,
            let words = AttributionSentence.words(of: String(before.bare)).first,
            AttributionWords.leads.contains(words), let last = before.bare.utf8.last, last != 0x2e, last != 0x21, last != 0x3f
        else { return start }
        return start - 1
    }
}

/// A sentence that may introduce a quote, taken apart.
struct AttributionSentence {
    private let words: [String]
    private let verb: Int?
    private let evidence: DateEvidence
    private let hasAddress: Bool
    private let hasBracketedAddress: Bool
    private let endsInAddress: Bool
    private let isFramed: Bool

    /// Nil when `text` holds neither a date nor an address, which is cheap to see.
    init?(_ text: String) {
        var bytes = Array(text.utf8)
        var isFramed = false
        if bytes.last == 0x2d {
            guard bytes.starts(with: [0x2d, 0x2d]), bytes.suffix(2).elementsEqual([0x2d, 0x2d]) else { return nil }
            isFramed = true
            while bytes.last == 0x2d || bytes.last == 0x20 { bytes.removeLast() }
            bytes = Array(bytes.drop { $0 == 0x2d || $0 == 0x20 })
        }
        evidence = DateEvidence(bytes)
        hasAddress = bytes.contains(0x40)
        guard hasAddress || evidence.hasAny else { return nil }
        self.isFramed = isFramed
        words = Self.words(of: String(decoding: bytes, as: UTF8.self))
        verb = words.lastIndex { AttributionWords.verbs.contains($0) || AttributionWords.endsInVerb($0) }
        let opening = bytes.firstIndex { $0 == 0x3c || $0 == 0x28 || $0 == 0x5b } ?? bytes.count
        hasBracketedAddress = hasAddress && (bytes.firstIndex(of: 0x40).map { $0 > opening } ?? false || text.contains("&lt;"))
        while bytes.last == 0x3a || bytes.last == 0x20 || bytes.suffix(3).elementsEqual("：".utf8) {
            bytes.removeLast(bytes.last == 0x9a ? 3 : 1)
        }
        let last = bytes.suffix(while: { $0 != 0x20 })
        endsInAddress = hasAddress && (last.last == 0x3e || last.last == 0x29 || last.last == 0x5d || last.contains(0x40))
    }

    /// The words of `text` in lower case, without the punctuation around them.
    static func words(of text: String) -> [String] {
        text.lowercased().unicodeScalars.split { ReplyLine.isSpace($0) || $0 == "<" || $0 == ">" }.compactMap { word in
            var word = word
            while let first = word.first, isPunctuation(first) { word.removeFirst() }
            while let last = word.last, isPunctuation(last) { word.removeLast() }
            return word.isEmpty ? nil : String(String.UnicodeScalarView(word))
        }
    }

    /// Whether this is an introduction that starts with its date.
    func isDated(quoteFollows: Bool) -> Bool {
        guard evidence.hasAny, startsWithDate else { return false }
        if let verb {
            if isFramed { return verb == words.count - 1 }
            if hasAddress { return true }
            return !speaksForItself(verb) && (quoteFollows || evidence.hasTime)
        }
        return !isFramed && hasAddress && endsInAddress && evidence.hasTime && evidence.hasDay
    }

    /// Whether this is an introduction that starts with who wrote.
    var isNamed: Bool {
        if hasAddress, let first = words.first, AttributionWords.quoters.contains(first) { return true }
        guard let verb, verb > 0, !isFramed, !speaksForItself(verb) else { return false }
        return hasBracketedAddress && !(words.first?.contains("@") ?? true) || evidence.hasDay && evidence.hasTime && words.count <= 10
    }

    private var startsWithDate: Bool {
        guard let first = words.first else { return false }
        if AttributionWords.leads.contains(first) || AttributionWords.startsWithLead(first) || Self.startsWithDigit(first) { return true }
        // A weekday before the day, in any language.
        let second = words.dropFirst().first ?? ""
        return first.unicodeScalars.count <= 12 && Self.startsWithDigit(second)
    }

    /// "Op 3 mei om 10:00 schreef ik u:" is the writer's own sentence.
    private func speaksForItself(_ verb: Int) -> Bool {
        [verb - 2, verb - 1, verb + 1].contains { words.indices.contains($0) && AttributionWords.speakers.contains(words[$0]) }
    }

    private static func startsWithDigit(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ".", ":", ";", "<", ">", "[", "]", "*", "\"", "'", "«", "»", "“", "”", "„", "：", "-", "–", "—", "_": true
        default: false
        }
    }
}

extension Array {
    /// The longest run at the end whose elements all satisfy `condition`.
    func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
        var start = endIndex
        while start > startIndex, condition(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
