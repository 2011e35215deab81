extension StringProtocol {
    /// The text without white space at its ends.
    package var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// The first `count` characters on one line, with an ellipsis where something was left out; at most four bytes for each of them.
    package func shortened(to count: Int) -> String {
        var text = String(self)
        return text.withUTF8 { Shortening.ofSimpleText($0, to: count) } ?? Shortening.ofAnyText(text, to: count)
    }
}

extension String {
    /// How many combining marks a letter keeps: more than any writing has, and few enough that nothing takes long over them.
    package static let mostMarks = 16

    /// The longest start of at most `count` bytes that splits no character, or no scalar where the first character is longer than that.
    package func start(bytes count: Int) -> String {
        guard utf8.count > count else { return self }
        var out = ""
        for character in self {
            guard out.utf8.count + character.utf8.count <= count else { break }
            out.append(character)
        }
        if !out.isEmpty { return out }
        var scalars = String.UnicodeScalarView()
        var size = 0
        for scalar in unicodeScalars {
            size += UTF8.width(scalar)
            guard size <= count else { break }
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// The text with at most `mostMarks` combining marks in a row.
    package var withFewMarks: String {
        guard utf8.contains(where: { $0 >= 0xcc }) else { return self }
        var run = 0
        let isFine = unicodeScalars.allSatisfy { scalar in
            run = scalar.isCombiningMark ? run + 1 : 0
            return run <= Self.mostMarks
        }
        if isFine { return self }
        run = 0
        return String(
            String.UnicodeScalarView(
                unicodeScalars.filter { scalar in
                    run = scalar.isCombiningMark ? run + 1 : 0
                    return run <= Self.mostMarks
                }))
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to the letter before it: a nonspacing or enclosing mark, or anything else that is put in order among those.
    fileprivate var isCombiningMark: Bool {
        switch value {
        case ..<0x300, 0x370..<0x483, 0x4e00...0x9fff, 0xac00...0xd7a3: return false
        default:
            let category = properties.generalCategory
            return category == .nonspacingMark || category == .enclosingMark || properties.canonicalCombiningClass != .notReordered
        }
    }
}
