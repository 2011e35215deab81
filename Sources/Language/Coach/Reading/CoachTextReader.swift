/// Walks once through a text and notes its words, sentences and emoji.
struct CoachTextReader {
    let scalars: [Unicode.Scalar]
    private(set) var words: [CoachText.Word] = []
    private(set) var sentences: [Range<Int>] = []
    private(set) var emoji: [CoachText.Place] = []
    private(set) var emojiCount = 0
    private(set) var faces: [CoachText.Place] = []
    private(set) var cries: [CoachText.Place] = []
    private(set) var foreignLetters = 0
    private var at = 0
    private var line = 0
    private var firstWord = 0
    private var bytes: [UInt8] = []

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func read() {
        words.reserveCapacity(scalars.count / 6 + 1)
        while at < scalars.count {
            let scalar = scalars[at]
            switch CoachFolding.kind(of: scalar) {
            case .letter: readWord()
            case .digit: readNumber()
            case .newline:
                endSentence()
                line += 1
                at += 1
            case .space, .mark: at += 1
            case .other: readSign(scalar)
            }
        }
        endSentence()
    }

    private mutating func readWord() {
        let start = at
        var capitals = 0
        var letters = 0
        bytes.removeAll(keepingCapacity: true)
        while at < scalars.count {
            let scalar = scalars[at]
            let kind = CoachFolding.kind(of: scalar)
            guard kind == .letter || kind == .mark else { break }
            if kind == .letter {
                letters += 1
                if CoachFolding.isUpper(scalar) { capitals += 1 }
                if scalar.value >= 0x250 { foreignLetters += 1 }
            }
            // No word of ours is longer; a text without spaces is one long word.
            if bytes.count < 64 { CoachFolding.append(scalar, to: &bytes) }
            at += 1
        }
        add(start, isNumber: false, isShouted: letters > 1 && capitals == letters)
    }

    private mutating func readNumber() {
        let start = at
        bytes.removeAll(keepingCapacity: true)
        while at < scalars.count, CoachFolding.kind(of: scalars[at]) == .digit {
            if bytes.count < 64 { CoachFolding.append(scalars[at], to: &bytes) }
            at += 1
        }
        add(start, isNumber: true, isShouted: false)
    }

    private mutating func add(_ start: Int, isNumber: Bool, isShouted: Bool) {
        words.append(
            CoachText.Word(
                folded: String(decoding: bytes, as: UTF8.self), start: start, end: at, isNumber: isNumber,
                isCapitalised: CoachFolding.isUpper(scalars[start]), isShouted: isShouted, sentence: sentences.count, line: line,
                before: start > 0 ? scalars[start - 1] : " "))
    }

    private mutating func readSign(_ scalar: Unicode.Scalar) {
        switch scalar {
        case ".", "!", "?", "…":
            let start = at
            while at < scalars.count, [".", "!", "?", "…"].contains(scalars[at]) { at += 1 }
            if scalars[start..<at].count(where: { $0 == "!" }) >= 3 { cries.append(CoachText.Place(start: start, end: at)) }
            if scalar != "." || at - start > 1 || endsSentence(at) { endSentence() }
        case ":", ";": readFace()
        default:
            if isEmoji(at) { readEmoji() } else { at += 1 }
        }
    }

    /// Whether a full stop that ends at `end` ends a sentence: not within a number or an address, not after an abbreviation.
    private func endsSentence(_ end: Int) -> Bool {
        guard end < scalars.count else { return true }
        var next = end
        while next < scalars.count, CoachFolding.kind(of: scalars[next]) == .space { next += 1 }
        guard next < scalars.count else { return true }
        guard next > end || CoachFolding.kind(of: scalars[next]) == .newline else { return false }
        let kind = CoachFolding.kind(of: scalars[next])
        if kind == .letter, !CoachFolding.isUpper(scalars[next]), scalars[next].value < 0x250 { return false }
        guard let last = words.last, last.end == end - 1, kind != .newline else { return true }
        if Self.abbreviations.contains(last.folded) { return false }
        // An initial. After a number a single letter is a unit: 14.30 u.
        if last.end - last.start == 1, !last.isNumber, last.isCapitalised { return false }
        return !(last.isNumber && kind == .letter && last.end - last.start <= 2 && last.before == " ")
    }

    private static let abbreviations: Set<String> = [
        "nr", "tel", "dhr", "mevr", "mw", "bijv", "bv", "st", "dr", "mr", "mrs", "ms", "prof", "art", "al", "bzw", "ca", "ex", "env", "mme",
        "str", "vgl", "inkl", "zzgl", "no", "fr", "hr", "frau", "abs",
    ]

    private mutating func endSentence() {
        guard firstWord < words.count else { return }
        sentences.append(firstWord..<words.count)
        firstWord = words.count
    }

    private mutating func readFace() {
        let start = at
        at += 1
        var next = at
        if next < scalars.count, scalars[next] == "-" { next += 1 }
        guard next < scalars.count, [")", "(", "D", "P", "p"].contains(scalars[next]) else { return }
        let after = next + 1 < scalars.count ? CoachFolding.kind(of: scalars[next + 1]) : .space
        guard after != .letter, after != .digit else { return }
        at = next + 1
        faces.append(CoachText.Place(start: start, end: at))
    }

    private mutating func readEmoji() {
        let start = at
        var isJoined = false
        while at < scalars.count {
            let value = scalars[at].value
            if value == 0x200d {
                isJoined = true
            } else if value == 0xfe0f || (0x1f3fb...0x1f3ff).contains(value) || (0xe0020...0xe007f).contains(value) {
                // Belongs to the sign before it.
            } else if isEmoji(at) {
                if !isJoined { emojiCount += 1 }
                isJoined = false
            } else {
                break
            }
            at += 1
        }
        emoji.append(CoachText.Place(start: start, end: at))
    }

    private func isEmoji(_ index: Int) -> Bool {
        let scalar = scalars[index]
        guard scalar.value >= 0x203c else { return false }
        let properties = scalar.properties
        if properties.isEmojiPresentation { return true }
        return properties.isEmoji
            && (scalar.value >= 0x1f000 || (0x2600...0x27bf).contains(scalar.value)
                || (index + 1 < scalars.count && scalars[index + 1].value == 0xfe0f))
    }
}
