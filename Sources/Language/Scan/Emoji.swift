/// Where an emoji begins and ends. Counted as people see them: a family or a flag is one.
enum Emoji {
    /// Whether a scalar lies where emoji are; most text is told by this alone.
    static func mayBegin(_ value: UInt32) -> Bool {
        switch value {
        case 0xa9, 0xae, 0x203c, 0x2049, 0x2122, 0x2139, 0x2194...0x21aa, 0x231a...0x23ff, 0x24c2, 0x25aa...0x27bf, 0x2934...0x2935,
            0x2b05...0x2b55, 0x3030, 0x303d, 0x3297, 0x3299, 0x1f000...0x1faff:
            true
        default: false
        }
    }

    /// The end of the emoji that begins at `index`; nil when none begins there.
    static func end(at index: Int, in scalars: [UInt32]) -> Int? {
        guard index < scalars.count, let scalar = Unicode.Scalar(scalars[index]) else { return nil }
        if (0x1f1e6...0x1f1ff).contains(scalar.value) {
            guard index + 1 < scalars.count, (0x1f1e6...0x1f1ff).contains(scalars[index + 1]) else { return nil }
            return index + 2
        }
        var end = index + 1
        let hasVariation = end < scalars.count && scalars[end] == 0xfe0f
        if scalar.value < 0x80 { return keycapEnd(at: index, in: scalars) }
        guard scalar.properties.isEmojiPresentation || (scalar.properties.isEmoji && hasVariation) || isHeartOrFace(scalar.value) else {
            return nil
        }
        while end < scalars.count {
            switch scalars[end] {
            case 0xfe0e, 0xfe0f, 0x1f3fb...0x1f3ff, 0x20e3, 0xe0020...0xe007f: end += 1
            case 0x200d:
                guard end + 1 < scalars.count, mayBegin(scalars[end + 1]) else { return end }
                end += 2
            default: return end
            }
        }
        return end
    }

    /// Signs that people type as emoji even where no variation selector follows.
    private static func isHeartOrFace(_ value: UInt32) -> Bool { [0x2764, 0x2665, 0x263a, 0x2639, 0x2600].contains(value) }

    /// The end of a row of at least three stars, full or empty (`★★★☆☆`), that begins at `index`.
    static func starsEnd(at index: Int, in scalars: [UInt32]) -> Int? {
        var end = index
        while end < scalars.count, isStar(scalars[end]) { end += 1 }
        return end - index >= 3 ? end : nil
    }

    /// How good a row of stars is, -1 to 1.
    static func mood(ofStars token: Token, in scalars: [UInt32]) -> Double {
        let row = scalars[Int(token.start)..<Int(token.end)]
        let full = row.count { $0 != 0x2606 }
        // Four and five of five are good, one and two are bad.
        return min(max((Double(full) - 3) / 2, -1), 1)
    }

    private static func isStar(_ value: UInt32) -> Bool { value == 0x2605 || value == 0x2606 || value == 0x2b50 }

    /// The end of a keycap (`1️⃣`) that begins at `index`.
    static func keycapEnd(at index: Int, in scalars: [UInt32]) -> Int? {
        guard index + 1 < scalars.count, (0x30...0x39).contains(scalars[index]) || scalars[index] == 0x23 || scalars[index] == 0x2a
        else { return nil }
        if scalars[index + 1] == 0x20e3 { return index + 2 }
        return index + 2 < scalars.count && scalars[index + 1] == 0xfe0f && scalars[index + 2] == 0x20e3 ? index + 3 : nil
    }

    /// The end of a face of signs, `:-)`, `;)`, `<3`, that begins at `index`.
    static func emoticonEnd(at index: Int, in scalars: [UInt32]) -> Int? {
        let first = scalars[index]
        if first == 0x3c { return index + 1 < scalars.count && scalars[index + 1] == 0x33 ? index + 2 : nil }
        guard first == 0x3a || first == 0x3b || first == 0x3d else { return nil }
        var next = index + 1
        if next < scalars.count, scalars[next] == 0x2d || scalars[next] == 0x27 { next += 1 }
        guard next < scalars.count, mouths.contains(scalars[next]) else { return nil }
        let isLetter = scalars[next] > 0x40 && scalars[next] != 0x7c
        // `:p` is a face, `:problem` is not.
        if isLetter, next + 1 < scalars.count, Letters.shared.lower(scalars[next + 1]) != 0 { return nil }
        while next + 1 < scalars.count, scalars[next + 1] == scalars[next], !isLetter { next += 1 }
        return next + 1
    }

    private static let mouths: [UInt32] = [0x29, 0x28, 0x44, 0x50, 0x70, 0x2f, 0x7c]

    /// What a face or a heart says, -1 to 1; nil for a thing without a mood.
    static func mood(of token: Token, in scalars: [UInt32]) -> Double? {
        let first = scalars[Int(token.start)]
        if token.kind == .emoticon {
            if first == 0x3c { return 0.6 }
            switch scalars[Int(token.end) - 1] {
            case 0x29, 0x44, 0x50, 0x70: return 0.5
            case 0x28: return -0.5
            default: return -0.3
            }
        }
        return moods[first]
    }

    private static let moods: [UInt32: Double] = {
        var moods: [UInt32: Double] = [:]
        for scalar in "😀😃😄😁😊🙂😍🥰😘🤗🤩😎☺🥳😋😻💪👏🙌👍🙏✨🌟🎉🎊💐🌷🌸🌻🌹🍀🏆👌🤝💯🥇😇💚💙💛🧡💜❤💕💖💗💓💞♥🖤🤎🤍".unicodeScalars { moods[scalar.value] = 0.6 }
        for scalar in "😂🤣😅😉😆".unicodeScalars { moods[scalar.value] = 0.2 }
        for scalar in "😡😠🤬👿😤🖕👎💩🤮🤢".unicodeScalars { moods[scalar.value] = -0.8 }
        for scalar in "😢😭😞😔😟😕🙁☹😣😖😫😩😥😰😨😱💔😿🥺😓".unicodeScalars { moods[scalar.value] = -0.5 }
        for scalar in "🙄😒😑🤦🤷🤡😬🤨".unicodeScalars { moods[scalar.value] = -0.4 }
        return moods
    }()
}
