import CResources
import Domain

/// Tells Dutch, French, German, English and other languages apart by groups of letters and whole words.
///
/// The table is made by `training/language_model.py`, which describes its layout and learns from word frequencies alone.
struct LanguageModel: Sendable {
    /// The four languages that we answer in, in the order of the table; what follows in it are others.
    static let ours: [Reading.Language] = [.nl, .fr, .de, .en]
    static let shared = LanguageModel(tableBytes)
    static var tableBytes: [UInt8] { Resource.bytes(samenspraak_identification) }

    private let rows: [SIMD16<Int8>]
    private let mask: UInt32
    private let scale: Float
    private let bias: SIMD16<Float>
    private let classes: Int

    /// Reads the table; a table that is none knows no language.
    init(_ bytes: [UInt8]) {
        func word(at index: Int) -> UInt32 {
            guard index + 4 <= bytes.count else { return 0 }
            return (0..<4).reduce(0) { $0 | UInt32(bytes[index + $1]) << UInt32(8 * $1) }
        }
        let count = Int(word(at: 4))
        let classes = Int(word(at: 8))
        let start = 16 + 4 * classes
        guard bytes.starts(with: "SLM2".utf8), count > 0, count & (count - 1) == 0, (LanguageModel.ours.count + 1...16).contains(classes),
            bytes.count == start + count * classes
        else {
            (rows, mask, scale, bias, self.classes) = ([], 0, 0, .zero, 0)
            return
        }
        self.classes = classes
        scale = Float(bitPattern: word(at: 12))
        var bias = SIMD16<Float>.zero
        for lane in 0..<classes { bias[lane] = Float(bitPattern: word(at: 16 + 4 * lane)) }
        self.bias = bias
        mask = UInt32(count - 1)
        rows = (0..<count).map { row in
            var weights = SIMD16<Int8>.zero
            for lane in 0..<classes { weights[lane] = Int8(bitPattern: bytes[start + row * classes + lane]) }
            return weights
        }
    }

    /// How likely each of our four languages is, and the others together (the last).
    struct Guess: Sendable, Equatable {
        var shares: [Double]
        /// How many words were looked at.
        var words: Int
        /// The token that tells most for the likeliest of our languages.
        var telling: [Int] = [-1, -1, -1, -1]

        var tellingToken: Int? {
            guard let place = ours.firstIndex(of: language), telling[place] >= 0 else { return nil }
            return telling[place]
        }
        var language: Reading.Language {
            let best = shares.indices.max { shares[$0] < shares[$1] } ?? ours.count
            guard confidence > 0 else { return .other }
            return best < ours.count ? ours[best] : .other
        }
        var confidence: Double { shares.max() ?? 0 }
    }

    /// Judges the words of a text: those of Latin letters; addresses, numbers and names of accounts say nothing.
    func guess(_ scan: TextScan) -> Guess {
        var sums = SIMD16<Int32>.zero
        var count = 0
        var words = 0
        var telling = [-1, -1, -1, -1]
        var strongest = SIMD4<Float>(repeating: 0)
        var letters: [UInt32] = []
        letters.reserveCapacity(34)
        let table = Letters.shared
        func judge(_ index: Int) {
            guard !letters.isEmpty else { return }
            words += 1
            let before = sums
            add(letters, to: &sums, &count)
            letters.removeAll(keepingCapacity: true)
            guard words <= 40 else { return }
            let said = SIMD16<Float>(sums &- before)
            let others = max(said.highHalf.max(), said.lowHalf.highHalf.max())
            for place in 0..<4 {
                var rivals = said.lowHalf.lowHalf
                rivals[place] = others
                let lead = said[place] - rivals.max()
                if lead > strongest[place] { (strongest[place], telling[place]) = (lead, index) }
            }
        }
        for (place, token) in scan.tokens.enumerated() where token.kind == .word {
            // Whether the language of a thousand words is Dutch, two thousand more do not tell.
            guard words < 1000 else { break }
            for index in Int(token.start)..<Int(token.end) {
                let small = table.lower(scan.scalars[index])
                if Letters.isLatin(small) {
                    if letters.count < 30 { letters.append(small) }
                } else if !(0x300...0x36f).contains(scan.scalars[index]) {
                    judge(place)
                }
            }
            judge(place)
        }
        if scan.foreign > scan.latin {
            return Guess(shares: [0, 0, 0, 0, Double(scan.foreign) / Double(scan.foreign + scan.latin)], words: max(words, 1))
        }
        guard count > 0, !rows.isEmpty else { return Guess(shares: [0, 0, 0, 0, 0], words: 0) }
        let scores = (SIMD16<Float>(sums) * (scale / Float(count).squareRoot()) + bias) * LanguageModel.sharpness(words)
        var top = scores[0]
        for lane in 1..<classes { top = max(top, scores[lane]) }
        var shares = [0.0, 0, 0, 0, 0]
        var total = 0.0
        for lane in 0..<classes {
            let share = exponential(Double(scores[lane] - top))
            shares[min(lane, LanguageModel.ours.count)] += share
            total += share
        }
        // A word alone is more often one of ours: names and loans of everywhere look foreign.
        if words <= 2 {
            let less = words == 1 ? 0.25 : 0.4
            total -= shares[4] * (1 - less)
            shares[4] *= less
        }
        // Letters that none of ours writes tell in a few words what groups of letters cannot.
        if words <= 4, hasForeignLetters(scan) {
            total += shares[4] * 9
            shares[4] *= 10
        }
        for index in shares.indices { shares[index] /= total }
        return Guess(shares: shares, words: words, telling: telling)
    }

    /// Whether a letter stands in the text that Polish, Turkish and others write and none of ours does.
    private func hasForeignLetters(_ scan: TextScan) -> Bool {
        scan.scalars.contains { value in
            switch value {
            case 0x100...0x12f, 0x131, 0x134...0x151, 0x154...0x177, 0x179...0x17f, 0x1a0...0x24f, 0x1e00...0x1eff: true
            default: false
            }
        }
    }

    /// How much surer more words make: measured, so that of the texts judged with a confidence of 0.9 nine in ten are right.
    private static func sharpness(_ words: Int) -> Float {
        switch words {
        case ...1: 1
        case 2: 1.5
        case 3...4: 1.75
        default: 2
        }
    }

    /// Adds what the groups of one to five letters of a word say, and the word itself.
    private func add(_ word: [UInt32], to sums: inout SIMD16<Int32>, _ count: inout Int) {
        guard !rows.isEmpty else { return }
        var small = SIMD16<Int16>.zero
        let size = word.count + 2
        for start in 0..<size {
            var hash: UInt32 = 2_166_136_261
            for end in start..<min(start + 5, size) {
                let letter: UInt32 = end == 0 ? 0x3c : end == size - 1 ? 0x3e : word[end - 1]
                hash = (hash ^ letter) &* 16_777_619
                // A boundary alone says nothing.
                if end == start, start == 0 || start == size - 1 { continue }
                small &+= SIMD16<Int16>(truncatingIfNeeded: rows[Int((hash ^ (hash >> 15)) & mask)])
                count += 1
            }
        }
        // Short words as a whole: they are the grammar of a language. Long ones have groups of letters enough.
        guard word.count <= 7 else {
            sums &+= SIMD16<Int32>(truncatingIfNeeded: small)
            return
        }
        var hash: UInt32 = 0x9e37_79b9
        for letter in word { hash = (hash ^ letter) &* 16_777_619 }
        small &+= SIMD16<Int16>(truncatingIfNeeded: rows[Int((hash ^ (hash >> 15)) & mask)])
        count += 1
        sums &+= SIMD16<Int32>(truncatingIfNeeded: small)
    }
}
