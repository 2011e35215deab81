extension StringProtocol {
    /// The text without white space at its ends.
    package var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// The first `count` characters on one line, with an ellipsis where something was left out.
    package func shortened(to count: Int) -> String {
        var out = ""
        var length = 0
        var gap = false
        for character in self {
            if character.isWhitespace {
                gap = !out.isEmpty
                continue
            }
            if length >= count { return out + "…" }
            if gap {
                out.append(" ")
                length += 1
                gap = false
            }
            out.append(character)
            length += 1
        }
        return out
    }
}
