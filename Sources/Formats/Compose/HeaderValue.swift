import Foundation

/// Makes outside text fit to stand in one header field.
enum HeaderValue {
    /// `text` on one line: controls and line ends become blanks, at most `limit` characters.
    static func line(_ text: String, limit: Int) -> String {
        var out = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            if scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029 || scalar == " " {
                if !isBlank { out.append(" ") }
                isBlank = true
            } else {
                out.append(scalar)
                isBlank = false
            }
        }
        let line = String(out)
        guard line.count > limit else { return isBlank ? String(line.dropLast()) : line }
        return String(line.prefix(limit - 1)) + "…"
    }

    /// `text` on one line, encoded by us when it holds what readers take for encoded and would decode.
    static func text(_ text: String, limit: Int) -> String {
        let line = line(text, limit: limit)
        guard line.contains("=?") else { return line }
        var words: [String] = []
        var piece = ""
        for character in line.unicodeScalars {
            // An encoded word has at most 75 characters: 45 bytes are 60 in base64, and 12 frame them.
            if piece.utf8.count + 4 > 45 {
                words.append("=?utf-8?b?\(Data(piece.utf8).base64EncodedString())?=")
                piece = ""
            }
            piece.unicodeScalars.append(character)
        }
        words.append("=?utf-8?b?\(Data(piece.utf8).base64EncodedString())?=")
        return words.joined(separator: " ")
    }

    /// Whether `text` can stand between angle brackets as an identifier.
    static func isIdentifier(_ text: String) -> Bool {
        let bytes = text.utf8
        return (3...900).contains(bytes.count) && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"<>(),;\\\"".utf8.contains($0) }
            && bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).count == 2
    }

    /// Whether `text` is a word without blanks and separators, as `auto-replied` and `nl-BE` are.
    static func isToken(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5a).contains($0 & 0xdf) || "-.+".utf8.contains($0) }
    }

    /// The thread as it is sent: identifiers that are none left out, the first and the last twenty kept.
    static func thread(_ identifiers: [String]) -> [String] {
        var seen: Set<String> = []
        let valid = identifiers.filter { isIdentifier($0) && seen.insert($0).inserted }
        guard valid.count > 21 else { return valid }
        return Array(valid.prefix(1) + valid.suffix(20))
    }
}
