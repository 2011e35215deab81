import CGMime
import Domain

/// The readable text of an unstructured header value.
enum HeaderText {
    /// The value with its encoded words (RFC 2047) decoded and bare 8-bit bytes read as UTF-8, else as windows-1252, without control characters.
    static func decode(_ value: [UInt8]) -> String {
        cleaned(decodedWords(value))
    }

    private static func decodedWords(_ value: [UInt8]) -> String {
        guard GMime.isReady, hasEncodedWord(value) else { return Charset.text(value) }
        return piecesAfterPadding(value).map { GMime.taking(g_mime_utils_header_decode_text(nil, $0.cString)) ?? Charset.text($0) }.joined()
    }

    /// The value cut where an encoded word ends in padding and the next follows: GMime decodes the base64 of neighbours as one text and stops
    /// at the padding. The white space between neighbours is not part of the text.
    private static func piecesAfterPadding(_ value: [UInt8]) -> [[UInt8]] {
        let (equals, question) = (UInt8(ascii: "="), UInt8(ascii: "?"))
        var pieces: [[UInt8]] = []
        var piece: [UInt8] = []
        var rest = value[...]
        while let byte = rest.popFirst() {
            piece.append(byte)
            guard byte == equals, piece.suffix(3).elementsEqual([equals, question, equals]) else { continue }
            let next = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d || $0 == 0x0a }
            guard next.startIndex > rest.startIndex, next.starts(with: [equals, question]) else { continue }
            pieces.append(piece)
            piece = []
            rest = next
        }
        return pieces + [piece]
    }

    private static func hasEncodedWord(_ value: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in value {
            if byte == UInt8(ascii: "?"), previous == UInt8(ascii: "=") { return true }
            previous = byte
        }
        return false
    }

    /// The text with line ends made spaces and other control characters removed: an encoded word may hide them. Marks beyond what a letter
    /// can have go too.
    static func cleaned(_ text: String) -> String {
        let text = text.withFewMarks
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7f || $0 == 0xc2 }) else { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0a, 0x0d, 0x85: out.append(" ")
            case 0x09: out.append(scalar)
            case ..<0x20, 0x7f...0x9f: continue
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// The words of `text`, which has no control characters, with one space between them.
    static func words(_ text: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var isGap = false
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 ? scalar == " " || scalar == "\t" : scalar.properties.isWhitespace {
                isGap = !out.isEmpty
                continue
            }
            if isGap { out.append(0x20) }
            isGap = false
            if scalar.value < 0x80 {
                out.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
