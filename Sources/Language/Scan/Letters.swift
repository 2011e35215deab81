import Foundation

/// What the reader makes of one scalar: lower case, without accents, or no letter at all.
struct Letters: Sendable {
    static let shared = Letters()

    /// Where the tables end: Latin writing with its extensions.
    static let count = 0x250
    /// The scalar in lower case, accents kept; 0 when it is no letter or digit.
    private let lower: [UInt32]
    /// The scalar in lower case without accents. Where it becomes two letters (`ß`, `œ`), the second stands in the upper half.
    private let folded: [UInt32]

    private init() {
        var lower = [UInt32](repeating: 0, count: Letters.count)
        var folded = lower
        for value in 0..<Letters.count {
            guard let scalar = Unicode.Scalar(UInt32(value)), Letters.isWordScalar(scalar) else { continue }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            lower[value] = small.value
            folded[value] = Letters.fold(small)
        }
        self.lower = lower
        self.folded = folded
    }

    /// The scalar `value` in lower case; 0 when it is no letter or digit.
    func lower(_ value: UInt32) -> UInt32 {
        if value < UInt32(Letters.count) { return lower[Int(value)] }
        guard let scalar = Unicode.Scalar(value), Letters.isWordScalar(scalar) else { return 0 }
        return (scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar).value
    }

    /// The scalar without its accent, from lower case; a second letter stands in the upper half.
    func folded(_ value: UInt32) -> UInt32 {
        if value < UInt32(Letters.count) { return folded[Int(value)] }
        guard (0x1e00...0x1eff).contains(value), let scalar = Unicode.Scalar(value) else { return value }
        return Letters.fold(scalar)
    }

    /// Whether the language model knows the letter: Latin, in lower case, no digit.
    static func isLatin(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7a, 0x1e00...0x1eff: true
        case 0xc0...0x24f: value != 0xd7 && value != 0xf7
        default: false
        }
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc...0xbe: false
        case ..<0x80: scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
        default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
        }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar {
        case "ß": return 0x73 | 0x73 << 16
        case "æ": return 0x61 | 0x65 << 16
        case "œ": return 0x6f | 0x65 << 16
        case "ø": return 0x6f
        case "ł": return 0x6c
        case "đ": return 0x64
        default:
            let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
            return base.value
        }
    }
}
