/// Finds in one text what a redaction takes out.
struct RedactionFinder {
    private let redaction: Redaction
    private let bytes: UnsafeBufferPointer<UInt8>
    private let words: [TextWord]

    init(_ redaction: Redaction, _ bytes: UnsafeBufferPointer<UInt8>, _ words: [TextWord]) {
        (self.redaction, self.bytes, self.words) = (redaction, bytes, words)
    }

    /// The places, in any order; they may overlap.
    var ranges: [Range<Int>] {
        let (handles, identifiers) = (handles, identifiers)
        // A text that carries their address may carry a mail of theirs: then a short one counts outside quotes too.
        let short = handles.isEmpty && identifiers.isEmpty ? [] : shortTexts.filter { $0.count >= 8 }
        return passages + names + calls + handles + identifiers + short + quotedLines
    }

    /// Where one of their short messages stands as a whole.
    var shortTexts: [Range<Int>] {
        guard !redaction.shortTexts.isEmpty else { return [] }
        let keys = words.map(\.key)
        return (1..<Redaction.passageLength).filter { $0 <= keys.count }.flatMap { length in
            (0...(keys.count - length)).compactMap { start in
                redaction.shortTexts.contains(TextWord.hash(keys[start..<(start + length)]))
                    ? words[start].range.lowerBound..<words[start + length - 1].range.upperBound : nil
            }
        }
    }

    private var passages: [Range<Int>] {
        let length = Redaction.passageLength
        guard !redaction.passages.isEmpty, words.count >= length else { return [] }
        let keys = words.map(\.key)
        return (0...(words.count - length)).compactMap { start in
            redaction.passages.contains(TextWord.hash(keys[start..<(start + length)]))
                ? words[start].range.lowerBound..<words[start + length - 1].range.upperBound : nil
        }
    }

    private var names: [Range<Int>] {
        redaction.names.flatMap { name -> [Range<Int>] in
            let wanted = TextWord.keys(of: name)
            guard !wanted.isEmpty, words.count >= wanted.count else { return [] }
            return (0...(words.count - wanted.count)).compactMap { start in
                guard words[start].key == wanted[0],
                    (1..<wanted.count).allSatisfy({ words[start + $0].key == wanted[$0] && isBesideTheOneBefore(start + $0) })
                else { return nil }
                return words[start].range.lowerBound..<words[start + wanted.count - 1].range.upperBound
            }
        }
    }

    /// Whether nothing but blanks, commas and quote marks lies between this word and the one before it.
    private func isBesideTheOneBefore(_ index: Int) -> Bool {
        bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound].allSatisfy { byte in
            byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ">") || byte >= 0x80
        }
    }

    private var calls: [Range<Int>] {
        guard !redaction.calls.isEmpty else { return [] }
        let wanted = redaction.calls.map { Array($0.utf8) }
        return words.compactMap { word in wanted.contains { bytes[word.range].elementsEqual($0) } ? word.range : nil }
    }

    private var handles: [Range<Int>] {
        redaction.handles.flatMap { handle -> [Range<Int>] in
            let name = Array(handle.utf8)
            guard name.count >= 2 else { return [] }
            // A plain word is a handle only where it is written as one.
            let isNumber = name.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2b }
            let isWord = !isNumber && !name.contains { $0 == 0x40 || $0 == 0x2e }
            return places(of: isWord ? [0x40] + name : name).filter { range in
                let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
                let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
                let next = range.upperBound + 1 < bytes.count ? bytes[range.upperBound + 1] : 0x20
                // "jan@x.be" is not in "an-jan@x.be" nor in "jan@x.be.nl", but it may end a sentence.
                return !(isNumber ? Self.isOfWord(before) : Self.isOfAddress(before)) && !Self.isOfWord(after)
                    && !((after == 0x2d || after == 0x2e) && Self.isOfWord(next))
            }
        }
    }

    private var identifiers: [Range<Int>] { redaction.identifiers.flatMap { places(of: Array($0.utf8)) } }

    /// The runs of lines with a quote mark that hold something of theirs.
    private var quotedLines: [Range<Int>] {
        guard bytes.contains(0x3e) else { return [] }
        var found: [Range<Int>] = []
        var open: Range<Int>?
        func close() {
            guard let block = open else { return }
            open = nil
            let inside = words.filter { block.contains($0.range.lowerBound) }
            let part = UnsafeBufferPointer(rebasing: bytes[block])
            let moved = inside.map {
                TextWord(
                    range: ($0.range.lowerBound - block.lowerBound)..<($0.range.upperBound - block.lowerBound), key: $0.key)
            }
            let finder = RedactionFinder(redaction, part, moved)
            let theirs =
                finder.passages + finder.names + finder.calls + finder.handles + finder.identifiers + finder.shortTexts
            if !theirs.isEmpty { found.append(block) }
        }
        var position = 0
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: 0x0a) ?? bytes.count
            let first = bytes[position..<end].first { $0 != 0x20 && $0 != 0x09 }
            if first == 0x3e {
                open = (open?.lowerBound ?? position)..<end
            } else {
                close()
            }
            position = end + 1
        }
        close()
        return found
    }

    /// Where `wanted` stands, whatever the case of its ASCII letters.
    private func places(of wanted: [UInt8]) -> [Range<Int>] {
        guard let first = wanted.first.map(Self.folded), bytes.count >= wanted.count else { return [] }
        let wanted = wanted.map(Self.folded)
        var found: [Range<Int>] = []
        var index = 0
        while index <= bytes.count - wanted.count {
            if Self.folded(bytes[index]) == first,
                (1..<wanted.count).allSatisfy({ Self.folded(bytes[index + $0]) == wanted[$0] })
            {
                found.append(index..<(index + wanted.count))
                index += wanted.count
            } else {
                index += 1
            }
        }
        return found
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0x80
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        isOfWord(byte) || byte == 0x2e || byte == 0x2d || byte == 0x5f || byte == 0x2b || byte == 0x25
    }
}
