/// A word in a text: where it lies and what it is known by, whatever its case and accents.
struct TextWord {
    /// The bytes of the word.
    let range: Range<Int>
    let key: UInt64

    /// The words of `text`, in order. Quote marks, punctuation and blanks lie between them, so a quoted passage has the words of the original.
    static func words(of text: UnsafeBufferPointer<UInt8>) -> [TextWord] {
        var words: [TextWord] = []
        var start: Int?
        var isASCII = true
        var index = 0
        func end(at position: Int) {
            guard let begin = start else { return }
            start = nil
            let bytes = UnsafeBufferPointer(rebasing: text[begin..<position])
            let key = isASCII ? hash(bytes) : hash(String(decoding: bytes, as: UTF8.self))
            if let key { words.append(TextWord(range: begin..<position, key: key)) }
        }
        while index < text.count {
            let byte = text[index]
            let width = separatorWidth(text, at: index)
            if width > 0 {
                end(at: index)
                index += width
                continue
            }
            if start == nil { (start, isASCII) = (index, true) }
            if byte >= 0x80 { isASCII = false }
            index += 1
        }
        end(at: text.count)
        return words
    }

    /// The words of a value of ours.
    static func keys(of text: String) -> [UInt64] {
        var text = text
        return text.withUTF8 { words(of: $0) }.map(\.key)
    }

    /// What a row of words is known by.
    static func hash(_ keys: ArraySlice<UInt64>) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(truncatingIfNeeded: keys.count)
        for key in keys {
            value = (value ^ key) &* 0x0000_0100_0000_01b3
            value ^= value >> 29
        }
        return value
    }

    /// How many bytes at `index` lie between words; 0 for a byte of a word.
    private static func separatorWidth(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch text[index] {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: return 0
        case 0..<0x80: return 1
        // The hard space, and the dashes, quotes, dots and spaces of typesetters.
        case 0xc2 where index + 1 < text.count && text[index + 1] < 0xc0 && text[index + 1] != 0xaa && text[index + 1] != 0xba: return 2
        case 0xe2 where index + 2 < text.count && text[index + 1] == 0x80: return 3
        default: return 0
        }
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            let letter = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
            value = (value ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
        }
        return value
    }

    /// Nil for what has no letter or digit in it, as an emoji.
    private static func hash(_ word: String) -> UInt64? {
        var folded = SearchTokens.words(of: word).joined()
        guard !folded.isEmpty else { return nil }
        return folded.withUTF8 { hash($0) }
    }
}
