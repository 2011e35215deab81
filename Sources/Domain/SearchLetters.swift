import Foundation

/// What becomes of a single letter, sign or mark in search words.
enum SearchLetters {
    /// What a scalar, decomposed, adds to a word.
    enum Judgement {
        /// It falls out.
        case nothing
        /// These letters.
        case letter(String)
        /// It ends the word.
        case separator
    }

    /// The judgement on a scalar that is decomposed already.
    static func judge(_ scalar: Unicode.Scalar) -> Judgement {
        let properties = scalar.properties
        switch scalar.value {
        case 0xad, 0x200d, 0xfe00...0xfe0f: return .nothing
        default:
            if properties.generalCategory == .nonspacingMark { return .nothing }
            return properties.isAlphabetic || properties.numericType != nil ? .letter(properties.lowercaseMapping) : .separator
        }
    }

    /// Where the scalars end that `table` knows: those of Latin, Greek, Cyrillic and Hebrew writing.
    static let count = 0x600

    /// What the scalar `value` below `count` adds, with a space where a word ends.
    static func of(_ value: Int) -> ArraySlice<UInt8> { table.bytes[table.starts[value]..<table.starts[value + 1]] }

    private static let table: (starts: [Int], bytes: [UInt8]) = {
        var starts: [Int] = [0]
        var bytes: [UInt8] = []
        for value in 0..<count {
            let scalars = Unicode.Scalar(UInt32(value)).map { String($0).decomposedStringWithCompatibilityMapping.unicodeScalars }
            for scalar in scalars ?? "".unicodeScalars {
                switch judge(scalar) {
                case .nothing: continue
                case .letter(let letter): bytes += letter.utf8
                case .separator: bytes.append(0x20)
                }
            }
            starts.append(bytes.count)
        }
        return (starts, bytes)
    }()
}
