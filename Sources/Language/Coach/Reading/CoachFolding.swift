import Foundation

/// Letters as they are compared: lower case, without accents, ß as ss and the German umlauts as they are written without them: "schön" is not
/// "schon".
enum CoachFolding {
    /// What a scalar is in a text.
    enum Kind { case letter, digit, mark, space, newline, other }

    static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x61...0x7a, 0x41...0x5a: .letter
        case 0x30...0x39: .digit
        case 0x0a, 0x0d, 0x2028, 0x2029: .newline
        case 0x20, 0x09, 0xa0, 0x202f: .space
        case ..<0x80: .other
        case 0xaa, 0xba: .other
        default: beyondASCII(scalar)
        }
    }

    private static func beyondASCII(_ scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        if properties.isAlphabetic { return .letter }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
        case .decimalNumber: return .digit
        case .spaceSeparator: return .space
        default: return .other
        }
    }

    static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80 ? (0x41...0x5a).contains(scalar.value) : scalar.properties.isUppercase
    }

    /// Adds the folded form of a letter, digit or mark to a word.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar.value {
        case 0x41...0x5a: bytes.append(UInt8(scalar.value) | 0x20)
        case ..<0x80: bytes.append(UInt8(scalar.value))
        case ..<0x250: bytes += latin[Int(scalar.value)]
        default:
            if scalar.properties.generalCategory == .nonspacingMark { return }
            bytes += Array(scalar.properties.lowercaseMapping.utf8)
        }
    }

    /// A word folded.
    static func fold(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let latin: [[UInt8]] = (0..<0x250).map { value in
        guard let scalar = Unicode.Scalar(UInt32(value)) else { return [] }
        switch scalar {
        case "ß": return Array("ss".utf8)
        case "æ", "Æ": return Array("ae".utf8)
        case "œ", "Œ": return Array("oe".utf8)
        case "ø", "Ø": return Array("o".utf8)
        case "ä", "Ä": return Array("ae".utf8)
        case "ö", "Ö": return Array("oe".utf8)
        case "ü", "Ü": return Array("ue".utf8)
        default:
            let letters = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                .filter { $0.properties.generalCategory != .nonspacingMark }
            return Array(String(String.UnicodeScalarView(letters)).lowercased().utf8)
        }
    }
}
