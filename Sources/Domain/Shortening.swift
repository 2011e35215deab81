/// Shortens text to one line of so many characters.
enum Shortening {
    /// The shortened text where every scalar is a character of its own, found without looking for the ends of characters; nil for other text.
    static func ofSimpleText(_ text: UnsafeBufferPointer<UInt8>, to count: Int) -> String? {
        var out: [UInt8] = []
        var length = 0
        var gap = false
        var index = 0
        while index < text.count {
            let size: Int
            let isSpace: Bool
            switch text[index] {
            case ..<0x80: (size, isSpace) = (1, text[index] == 0x20 || (0x09...0x0d).contains(text[index]))
            case 0xc2: (size, isSpace) = (2, index + 1 < text.count && (text[index + 1] == 0x85 || text[index + 1] == 0xa0))
            // Latin beyond ASCII up to where the marks begin, and the Chinese characters.
            case 0xc3..<0xcc: (size, isSpace) = (2, false)
            case 0xe5..<0xea: (size, isSpace) = (3, false)
            case 0xe2 where isPunctuation(text[index...]): (size, isSpace) = (3, false)
            default: return nil
            }
            guard size <= text.count - index else { return nil }
            if isSpace {
                gap = !out.isEmpty
            } else {
                if length >= count { return String(decoding: out, as: UTF8.self) + "…" }
                if gap {
                    out.append(0x20)
                    length += 1
                    gap = false
                }
                out.append(contentsOf: text[index..<(index + size)])
                length += 1
            }
            index += size
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether the dashes, quotes and dots of typesetters stand at the start.
    private static func isPunctuation(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let rest = text.prefix(3).dropFirst()
        return rest.first == 0x80 && rest.last.map { (0x90...0xa7).contains($0) } ?? false
    }

    /// The shortened text, whatever characters it has.
    static func ofAnyText(_ text: String, to count: Int) -> String {
        // One character may be as long as somebody wants, by its marks.
        let (room, overflow) = count.multipliedReportingOverflow(by: 4)
        let limit = overflow ? Int.max : room
        var out = ""
        var length = 0
        var gap = false
        for character in text {
            if character.isWhitespace {
                gap = !out.isEmpty
                continue
            }
            if length >= count { return out + "…" }
            if gap {
                out.append(" ")
                length += 1
                gap = false
            }
            let left = limit - out.utf8.count
            guard character.utf8.count <= left else { return out + String(character).start(bytes: left) + "…" }
            out.append(character)
            length += 1
        }
        return out
    }
}
