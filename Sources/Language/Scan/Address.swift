/// Web addresses, mail addresses and names of accounts in a text: they are no words.
enum Address {
    /// The end of a web or mail address that begins with the word at `start`; nil when a plain word stands there.
    static func end(at start: Int, in scalars: [UInt32]) -> (end: Int, kind: Token.Kind)? {
        if isWeb(at: start, in: scalars) {
            var end = start
            while end < scalars.count, scalars[end] > 0x20, scalars[end] != 0x3c, scalars[end] != 0x3e, scalars[end] != 0xa0 { end += 1 }
            // What ends the sentence is no part of the address.
            while end > start + 1, [0x2e, 0x2c, 0x21, 0x3f, 0x29, 0x3b, 0x3a].contains(scalars[end - 1]) { end -= 1 }
            return (end, .url)
        }
        guard isNameLetter(scalars[start]) else { return nil }
        var at = start
        while at < scalars.count, at - start <= 64, isNameLetter(scalars[at]) { at += 1 }
        guard at < scalars.count, scalars[at] == 0x40 else { return nil }
        var end = at + 1
        var hasDot = false
        while end < scalars.count, end - at <= 254, isNameLetter(scalars[end]) {
            if scalars[end] == 0x2e { hasDot = true }
            end += 1
        }
        while end > at, scalars[end - 1] == 0x2e { end -= 1 }
        return hasDot && end > at + 3 ? (end, .mail) : nil
    }

    /// The end of a name of an account that begins with the `@` at `index`.
    static func mentionEnd(at index: Int, in scalars: [UInt32]) -> Int {
        var end = index + 1
        while end < scalars.count, isNameLetter(scalars[end]) || scalars[end] == 0x40 || Letters.shared.lower(scalars[end]) != 0 {
            end += 1
        }
        while end > index + 1, [0x2e, 0x2d].contains(scalars[end - 1]) { end -= 1 }
        return end
    }

    private static func isWeb(at start: Int, in scalars: [UInt32]) -> Bool {
        switch scalars[start] {
        case 0x68, 0x48:
            return starts(with: http, at: start, in: scalars) || starts(with: https, at: start, in: scalars)
        case 0x77, 0x57: return starts(with: www, at: start, in: scalars)
        default: return false
        }
    }

    private static let http: [UInt32] = "http://".unicodeScalars.map(\.value)
    private static let https: [UInt32] = "https://".unicodeScalars.map(\.value)
    private static let www: [UInt32] = "www.".unicodeScalars.map(\.value)

    private static func starts(with wanted: [UInt32], at start: Int, in scalars: [UInt32]) -> Bool {
        guard scalars.count - start > wanted.count else { return false }
        for (offset, value) in wanted.enumerated() where (scalars[start + offset] | 0x20) != (value | 0x20) { return false }
        return true
    }

    private static func isNameLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0x61...0x7a, 0x41...0x5a, 0x30...0x39, 0x2e, 0x2d, 0x5f, 0x2b: true
        default: false
        }
    }
}
