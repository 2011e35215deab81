/// Bytes of UTF-16 and UTF-32, which show by a mark or by where their zeros are that they are that.
enum UnicodeBytes {
    /// Their text, and whether all of it could be read; nil for other bytes.
    static func text(_ raw: [UInt8]) -> (text: String, isWhole: Bool)? {
        let start = Array(raw.prefix(4))
        switch start {
        case [0, 0, 0xfe, 0xff]: return utf32(raw.dropFirst(4), isBig: true)
        case [0xff, 0xfe, 0, 0]: return utf32(raw.dropFirst(4), isBig: false)
        case [0, 0, 0, 0x3c]: return utf32(raw[...], isBig: true)
        case [0x3c, 0, 0, 0]: return utf32(raw[...], isBig: false)
        default: break
        }
        if start.starts(with: [0xfe, 0xff]) { return utf16(raw.dropFirst(2), isBig: true) }
        if start.starts(with: [0xff, 0xfe]) { return utf16(raw.dropFirst(2), isBig: false) }
        guard start.count == 4 else { return nil }
        // A `<` or a space, then another ASCII letter.
        if start[0] == 0, start[2] == 0, start[1] != 0, start[3] != 0 { return utf16(raw[...], isBig: true) }
        if start[1] == 0, start[3] == 0, start[0] != 0, start[2] != 0 { return utf16(raw[...], isBig: false) }
        return nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> (String, Bool) {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isBig ? first << 8 | second : second << 8 | first)
            index += 2
        }
        let text = String(decoding: units, as: UTF16.self)
        return (text, index == bytes.endIndex && !text.unicodeScalars.contains("\u{fffd}"))
    }

    private static func utf32(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> (String, Bool) {
        var text = String.UnicodeScalarView()
        var isWhole = bytes.count % 4 == 0
        var index = bytes.startIndex
        while index + 3 < bytes.endIndex {
            var value: UInt32 = 0
            for offset in 0..<4 { value = value << 8 | UInt32(bytes[isBig ? index + offset : index + 3 - offset]) }
            if let scalar = Unicode.Scalar(value) {
                text.append(scalar)
            } else {
                text.append("\u{fffd}")
                isWhole = false
            }
            index += 4
        }
        return (String(text), isWhole)
    }
}
