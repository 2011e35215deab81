/// Phrases in lower case that a text is compared with, ordered by their first byte so that most comparisons are never made.
struct PhraseList: Sendable {
    /// All phrases, one after the other.
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// For every first byte where its phrases start in `ranges`.
    private var buckets: [Int] = []

    /// The phrases in `text`, between bars; line breaks mean nothing.
    init(phrases text: String) {
        self.init(text.utf8.filter { $0 != 0x0a }.split(separator: UInt8(ascii: "|")))
    }

    /// The words in `text`.
    init(words text: String) {
        self.init(Array(text.utf8).split { $0 == 0x20 || $0 == 0x0a })
    }

    private init(_ phrases: [ArraySlice<UInt8>]) {
        var byFirst = [[ArraySlice<UInt8>]](repeating: [], count: 256)
        for phrase in phrases { phrase.first.map { byFirst[Int($0)].append(phrase) } }
        for bucket in byFirst {
            buckets.append(ranges.count)
            for phrase in bucket {
                ranges.append(bytes.count..<(bytes.count + phrase.count))
                bytes += phrase
            }
        }
        buckets.append(ranges.count)
    }

    /// Whether `text` is one of the phrases.
    func contains(_ text: ArraySlice<UInt8>) -> Bool { begin(text, leaving: 0...0) }

    /// Whether `text` begins with one of the phrases and goes on for so many bytes.
    func begin(_ text: ArraySlice<UInt8>, leaving rest: ClosedRange<Int>) -> Bool {
        guard let first = text.first else { return false }
        for index in buckets[Int(first)]..<buckets[Int(first) + 1] {
            let phrase = ranges[index]
            if rest.contains(text.count - phrase.count), matches(phrase, text, at: text.startIndex) { return true }
        }
        return false
    }

    /// Whether one of the phrases stands anywhere in `text`.
    func occur(in text: ArraySlice<UInt8>) -> Bool {
        text.indices.contains { start in
            (buckets[Int(text[start])]..<buckets[Int(text[start]) + 1]).contains { matches(ranges[$0], text, at: start) }
        }
    }

    /// Whether `text` ends in one of the phrases.
    func end(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        return ranges.contains { bytes[$0.upperBound - 1] == last && matches($0, text, at: text.endIndex - $0.count) }
    }

    private func matches(_ phrase: Range<Int>, _ text: ArraySlice<UInt8>, at start: Int) -> Bool {
        guard start >= text.startIndex, phrase.count <= text.endIndex - start else { return false }
        for offset in 0..<phrase.count where bytes[phrase.lowerBound + offset] != text[start + offset] { return false }
        return text.isBoundary(start + phrase.count)
    }
}
