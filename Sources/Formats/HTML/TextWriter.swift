import Domain

/// Lays text out in lines, as a browser would that knows only blocks, indents and collapsed white space.
struct TextWriter {
    private struct Indent {
        var first: String?
        let rest: String
    }

    private var output: [UInt8] = []
    /// For every line of the output, whether it was written while `quotes` was above zero.
    private var flags: [Bool] = []
    private var line: [UInt8] = []
    private var indents: [Indent] = []
    private var space = false
    /// Whether the line is owed to a `br`, so that it counts even when empty.
    private var wantsBlank = false
    private var blanks = 0
    /// How many indents the blank lines before the next line have: the fewest there were since the last line.
    private var gapIndents = Int.max
    /// How many elements ask to keep white space as it is.
    var preformatted = 0
    /// How many elements say that what they hold is quoted.
    var quotes = 0

    /// Where the text stands; for `text(since:)`.
    var mark: Int { output.count + line.count }

    /// What was written since `mark`, or nothing when that is long.
    func text(since mark: Int) -> String {
        guard output.count + line.count - mark <= 4096 else { return "" }
        let all = mark <= output.count ? output[mark...] + line[...] : line[min(mark - output.count, line.count)...]
        return String(decoding: all, as: UTF8.self)
    }

    mutating func write(_ text: String) {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            defer { previous = byte }
            switch byte {
            case 0x0a, 0x0d:
                if preformatted > 0 { lineBreak() } else { space = true }
            case 0x09, 0x20, 0x0c:
                if preformatted > 0 { append(0x20) } else { space = true }
            case 0..<0x20, 0x7f: continue
            case 0xa0 where previous == 0xc2:
                // A no-break space: a space that does not collapse.
                line.removeLast()
                line.append(0x20)
            default: append(byte)
            }
        }
    }

    private mutating func append(_ byte: UInt8) {
        if space, !line.isEmpty { line.append(0x20) }
        space = false
        line.append(byte)
    }

    /// Ends the line, also when it is empty.
    mutating func lineBreak() {
        flush(evenEmpty: true)
    }

    /// Starts a new line, with a blank one before it when `blank`.
    mutating func block(blank: Bool) {
        flush(evenEmpty: false)
        if blank { wantsBlank = true }
        gapIndents = min(gapIndents, indents.count)
    }

    /// Keeps the cells of a row apart.
    mutating func cell() {
        if !line.isEmpty { space = true }
    }

    mutating func indent(first: String, rest: String) {
        flush(evenEmpty: false)
        indents.append(Indent(first: first, rest: rest))
    }

    mutating func outdent() {
        flush(evenEmpty: false)
        _ = indents.popLast()
        gapIndents = min(gapIndents, indents.count)
    }

    /// The whole text, without blank lines at its ends, and for each line whether it is quoted.
    mutating func finish() -> (text: String, isQuoted: [Bool]) {
        flush(evenEmpty: false)
        var lines = output[...]
        while lines.last == 0x0a { lines.removeLast() }
        return (String(decoding: lines, as: UTF8.self).withFewMarks, flags)
    }

    private mutating func flush(evenEmpty: Bool) {
        while line.last == 0x20 { line.removeLast() }
        space = false
        if line.isEmpty {
            if evenEmpty { blanks += 1 }
            gapIndents = min(gapIndents, indents.count)
            return
        }
        let gap = max(min(blanks, 2), wantsBlank ? 1 : 0)
        if !output.isEmpty {
            for _ in 0..<gap { append(prefix: false) }
        }
        (blanks, wantsBlank, gapIndents) = (0, false, .max)
        append(prefix: true)
        line.removeAll(keepingCapacity: true)
    }

    /// Appends the line with its indents, or, when `prefix` is false, a blank line.
    private mutating func append(prefix: Bool) {
        var start: [UInt8] = []
        // Indents beyond these would only multiply what a hostile mail costs.
        for index in indents.indices.prefix(prefix ? 12 : min(12, gapIndents)) {
            if prefix, let first = indents[index].first {
                start += first.utf8
                indents[index].first = nil
            } else {
                start += indents[index].rest.utf8
            }
        }
        if prefix { start += line }
        while start.last == 0x20 { start.removeLast() }
        output += start
        output.append(0x0a)
        flags.append(quotes > 0)
    }
}
