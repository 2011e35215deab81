/// A sentence that may introduce a quote, taken apart.
struct AttributionSentence {
    private let words: [ArraySlice<UInt8>]
    private let verb: Int?
    private let evidence: DateEvidence
    private let hasAddress: Bool
    private let hasBracketedAddress: Bool
    private let endsInAddress: Bool
    private let isFramed: Bool

    static let wideColon = Array("：".utf8)
    private static let entity = Array("&lt;".utf8)

    /// Nil when `text` holds neither a date nor an address, which is cheap to see.
    init?(_ text: [UInt8]) {
        var bytes = text[...]
        var isFramed = false
        if bytes.last == 0x2d {
            guard bytes.begins(with: "--"), bytes.ends(in: [0x2d, 0x2d]) else { return nil }
            isFramed = true
            while bytes.last == 0x2d || bytes.last == 0x20 { bytes = bytes.dropLast() }
            bytes = bytes.drop { $0 == 0x2d || $0 == 0x20 }
        }
        evidence = DateEvidence(bytes)
        let at = bytes.firstIndex(of: 0x40)
        hasAddress = at != nil
        guard hasAddress || evidence.hasAny else { return nil }
        self.isFramed = isFramed
        words = Self.words(of: FoldedText.folded(bytes))
        verb = words.lastIndex { AttributionWords.verbs.contains($0) || AttributionWords.endsInVerb($0) }
        let opening = bytes.firstIndex { $0 == 0x3c || $0 == 0x28 || $0 == 0x5b } ?? bytes.endIndex
        hasBracketedAddress = at.map { $0 > opening || text[...].holds(Self.entity) } ?? false
        while bytes.last == 0x3a || bytes.last == 0x20 || bytes.ends(in: Self.wideColon) {
            bytes = bytes.dropLast(bytes.last == 0x9a ? 3 : 1)
        }
        let last = bytes.lastIndex(of: 0x20).map { bytes[$0...] } ?? bytes
        endsInAddress = hasAddress && (last.last == 0x3e || last.last == 0x29 || last.last == 0x5d || last.contains(0x40))
    }

    /// The words of `text`, folded, without the punctuation around them.
    static func words(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        func end(_ words: inout [ArraySlice<UInt8>]) {
            let word = text[start..<index].trimmed(while: isPunctuation)
            if !word.isEmpty { words.append(word) }
        }
        while index < text.count {
            let (scalar, length) = text[...].scalar(at: index)
            if ReplyLine.isSpace(scalar) || scalar == "<" || scalar == ">" {
                end(&words)
                start = index + length
            }
            index += length
        }
        end(&words)
        return words
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
        return hasBracketedAddress && !(words.first?.contains(0x40) ?? true) || evidence.hasDay && evidence.hasTime && words.count <= 10
    }

    private var startsWithDate: Bool {
        guard let first = words.first else { return false }
        if AttributionWords.leads.contains(first) || AttributionWords.startsWithLead(first) || Self.startsWithDigit(first) { return true }
        // A weekday before the day, in any language.
        guard words.count > 1, Self.startsWithDigit(words[1]) else { return false }
        return first.count(where: { $0 & 0xc0 != 0x80 }) <= 12
    }

    /// "Op 3 mei om 10:00 schreef ik u:" is the writer's own sentence.
    private func speaksForItself(_ verb: Int) -> Bool {
        [verb - 2, verb - 1, verb + 1].contains { words.indices.contains($0) && AttributionWords.speakers.contains(words[$0]) }
    }

    private static func startsWithDigit(_ word: ArraySlice<UInt8>) -> Bool { word.first.map { (0x30...0x39).contains($0) } ?? false }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ".", ":", ";", "<", ">", "[", "]", "*", "\"", "'", "«", "»", "“", "”", "„", "：", "-", "–", "—", "_": true
        default: false
        }
    }
}
