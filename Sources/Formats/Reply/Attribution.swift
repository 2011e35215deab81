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
        guard let last = line.bare.last, line.bare.count <= longest else { return false }
        // A program that wraps lines may put the end of an address, `>:`, on the next.
        if line.isQuoted, line.bare.count > 24 { return false }
        return last == 0x3a || last == 0x2d || last == 0x9a && line.bare.ends(in: AttributionSentence.wideColon)
    }

    /// Where the introduction that ends at `end` starts: the latest line that makes it complete.
    private static func start(endingAt end: Int, _ lines: [ReplyLine]) -> Int? {
        var text: [UInt8] = []
        var named: Int?
        var mayBeBlank = true
        let isQuoteNext = lines[(end + 1)...].first { !$0.isBlank }?.isQuoted ?? false
        for start in stride(from: end, through: max(0, end - 4), by: -1) {
            let line = lines[start]
            if line.isBlank, mayBeBlank, text.first == 0x3c {
                mayBeBlank = false
                continue
            }
            if line.isBlank || line.bare.count + text.count > longest { break }
            if line.isQuoted, start < end { break }
            text = text.isEmpty ? Array(line.bare) : line.bare + [0x20] + text
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
        guard start > 0, let first = lines[start].bare.first, (0x30...0x39).contains(first) else { return start }
        let before = lines[start - 1]
        guard !before.isQuoted, before.bare.count <= 40, let last = before.bare.last, last != 0x2e, last != 0x21, last != 0x3f,
            let word = AttributionSentence.words(of: FoldedText.folded(before.bare)).first, AttributionWords.leads.contains(word)
        else { return start }
        return start - 1
    }
}
