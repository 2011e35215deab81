import Foundation

/// Text made ready for comparing with phrases: UTF-8 bytes in lower case, composed, so that equal words have equal bytes.
enum FoldedText {
    /// The folded form of `text`, which is UTF-8.
    static func folded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var isPlain = true
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            if byte < 0x80 {
                out.append(byte.lowercased)
                index += 1
            } else {
                let (scalar, length) = text.scalar(at: index)
                append(scalar, to: &out, &isPlain)
                index += length
            }
        }
        return isPlain ? out : Array(String(decoding: out, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
    }

    /// `text`, folded, with the apostrophes and spaces of typesetters as those of a keyboard.
    static func typed(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 >= 0x80 }) else { return text }
        var out: [UInt8] = []
        out.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if text[index...].starts(with: noBreakSpace) {
                out.append(0x20)
                index += 2
            } else if text[index...].starts(with: apostrophe) {
                out.append(UInt8(ascii: "'"))
                index += 3
            } else {
                out.append(text[index])
                index += 1
            }
        }
        return out
    }

    private static let noBreakSpace = Array("\u{a0}".utf8)
    private static let apostrophe = Array("’".utf8)

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8], _ isPlain: inout Bool) {
        if let lower = simpleLowercase(scalar.value).flatMap(Unicode.Scalar.init) {
            out.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
            return
        }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            if !isComposed(lower.value) { isPlain = false }
            out.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// The lower case of a scalar in the scripts that are read often; nil for one that the Unicode tables have to be asked about.
    private static func simpleLowercase(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xc0...0xd6, 0xd8...0xde: value + 0x20
        case 0x80...0xbf, 0xd7, 0xdf...0xff: value
        case 0x391...0x3a1, 0x3a3...0x3a9, 0x410...0x42f: value + 0x20
        case 0x3b1...0x3c9, 0x430...0x44f: value
        case 0x400...0x40f: value + 0x50
        case 0x450...0x45f, 0x5d0...0x5ea, 0x620...0x64a: value
        case 0x2010...0x2027, 0x2030...0x205e, 0x20a0...0x20c0, 0x2500...0x257f: value
        case 0x3001...0x3029, 0x3041...0x3096, 0x30a1...0x30fc, 0x4e00...0x9fff, 0xac00...0xd7a3: value
        case 0x1f300...0x1f64f, 0x1f680...0x1faff: value
        default: nil
        }
    }

    /// Whether a scalar in lower case is its own composed form wherever it stands.
    private static func isComposed(_ value: UInt32) -> Bool { value < 0x300 || (0x1ea0...0x1ef9).contains(value) }
}
