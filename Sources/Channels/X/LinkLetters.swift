/// Which letters may stand where in a web address, as the networks find them in running text.
enum LinkLetters {
    /// Whether an address may begin behind this letter.
    static func mayPrecede(_ letter: Unicode.Scalar) -> Bool {
        !(letter.isASCIILetterOrDigit || ["@", "\u{ff20}", "$", "#", "\u{ff03}"].contains(letter) || letter.isInvalidInPost)
    }

    /// Whether the letter can be part of a host name; the dash and the underscore, which cannot stand everywhere, are not among these.
    static func isHostLetter(_ letter: Unicode.Scalar) -> Bool {
        if letter.isASCII { return letter.isASCIILetterOrDigit }
        return !(letter.properties.isWhitespace || letter.isInvalidInPost || isDirection(letter))
    }

    /// Whether the letter, behind a name of the root zone, shows that it was none.
    static func joinsRootName(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCIILetterOrDigit || letter == "@" || letter == "+" || letter == "-"
    }

    /// Whether the letter can be part of a host that is an address without a scheme.
    static func isLatin(_ letter: Unicode.Scalar) -> Bool { letter.isASCIILetterOrDigit || letter == "-" || isAccented(letter) }

    static func isPath(_ letter: Unicode.Scalar, _ style: PostLinks.Style) -> Bool {
        if style.letterPaths { return !(letter.properties.isWhitespace || "<>()?".unicodeScalars.contains(letter)) }
        return isLetter(letter) || pathSigns.contains(letter)
    }

    static func endsPath(_ letter: Unicode.Scalar, _ style: PostLinks.Style) -> Bool {
        if style.letterPaths { return !(letter.properties.isWhitespace || loosePathSigns.contains(letter)) }
        return isLetter(letter) || "+-=_#/".unicodeScalars.contains(letter)
    }

    static func isQuery(_ letter: Unicode.Scalar, _ style: PostLinks.Style) -> Bool {
        letter.isASCIILetterOrDigit || querySigns.contains(letter)
            || style.letterPaths && (letter == "^" || !letter.isASCII && letter.properties.isAlphabetic)
    }

    static func endsQuery(_ letter: Unicode.Scalar, _ style: PostLinks.Style) -> Bool {
        letter.isASCIILetterOrDigit || "-_&=#/".unicodeScalars.contains(letter)
            || style.letterPaths && !letter.isASCII && letter.properties.isAlphabetic
    }

    private static let pathSigns = Set("!*';:=+,.$/%#[]-\u{2013}_~@|&".unicodeScalars)
    private static let loosePathSigns = Set("()?!*\"'「」<>;:=,.$%[]~&|@".unicodeScalars)
    private static let querySigns = Set("!?*'@();:&=+$/%#[]-_.,~|".unicodeScalars)

    private static func isLetter(_ letter: Unicode.Scalar) -> Bool {
        letter.isASCIILetterOrDigit || isAccented(letter) || (0x400...0x4ff).contains(letter.value)
    }

    private static func isAccented(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x24f, 0x253...0x254, 0x256...0x257, 0x259, 0x25b, 0x263, 0x268, 0x26f, 0x272, 0x289, 0x28b,
            0x2bb, 0x300...0x36f, 0x1e00...0x1eff:
            true
        default: false
        }
    }

    /// The marks that turn the direction of writing.
    private static func isDirection(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x202a...0x202e, 0x61c, 0x200e, 0x200f, 0x2066...0x2069: true
        default: false
        }
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    var isASCIILetterOrDigit: Bool { isASCIIDigit || (0x41...0x5a).contains(value) || (0x61...0x7a).contains(value) }
    /// In lower case, where that is one letter.
    var lowered: Unicode.Scalar {
        if isASCII { return (0x41...0x5a).contains(value) ? Unicode.Scalar(UInt8(value + 0x20)) : self }
        let lower = properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? self : self
    }
    /// What X takes in no post: byte order marks and what is no character.
    var isInvalidInPost: Bool { value == 0xfffe || value == 0xfeff || value == 0xffff }
}
