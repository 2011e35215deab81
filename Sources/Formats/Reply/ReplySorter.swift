/// Gives every line of a mail its place, from top to bottom.
struct ReplySorter {
    enum Place { case reply, quoted, signature }

    private static let web = Array("http".utf8)

    private let lines: [ReplyLine]
    private let attributions: [Int: Int]
    private var result: [Place]
    /// Whether a line with text is reply so far.
    private var hasReply = false

    init(_ lines: [ReplyLine]) {
        self.lines = lines
        attributions = Attribution.find(in: lines)
        result = [Place](repeating: .reply, count: lines.count)
    }

    mutating func places() -> [Place] {
        var index = 0
        var inSignature = false
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                index += 1
            } else if line.isQuoted {
                inSignature = false
                index = quote(from: index)
            } else if let next = start(at: index) {
                inSignature = false
                index = next
            } else if inSignature || SignatureLine.isProgram(line) || beginsSignature(index) {
                inSignature = inSignature || !SignatureLine.isProgram(line)
                result[index] = .signature
                index += 1
            } else if !hasReply, ReplyMarker.isRule(line) {
                result[index] = .quoted
                index += 1
            } else if SignatureLine.isArmour(line) {
                result[index] = .signature
                index += 1
                // The names of its digests stand below, up to a blank line.
                while index < lines.count, lines[index].bare.begins(with: "Hash:") {
                    result[index] = .signature
                    index += 1
                }
            } else {
                hasReply = true
                index += 1
            }
        }
        dropRules()
        return result
    }

    /// When another mail begins at `index`: sorts what belongs to its beginning, or all of it, and says where to go on.
    private mutating func start(at index: Int) -> Int? {
        if ReplyMarker.isForwarded(lines[index]) { return forward(from: index) }
        if let end = attributions[index] {
            mark(index...end, .quoted)
            let next = lines[(end + 1)...].first { !$0.isBlank }
            // Above the first answer, or above marked lines, only the introduction itself is the quote's.
            return !hasReply || next?.isQuoted ?? false ? end + 1 : rest(from: index)
        }
        if ReplyMarker.isOriginal(lines[index]) {
            if hasReply { return rest(from: index) }
            result[index] = .quoted
            return index + 1
        }
        if let end = MailHeaderBlock.end(from: index, lines) {
            if hasReply { return rest(from: index) }
            mark(index...end, .quoted)
            return end + 1
        }
        return nil
    }

    /// A forwarded mail is what its sender wants to be read; without a word of their own its header lines are not.
    private mutating func forward(from index: Int) -> Int {
        if !hasReply {
            result[index] = .quoted
            let next = lines[(index + 1)...].firstIndex { !$0.isBlank } ?? lines.count
            if next < lines.count, let end = MailHeaderBlock.end(from: next, lines) { mark(next...end, .quoted) }
        }
        hasReply = true
        return lines.count
    }

    private mutating func rest(from index: Int) -> Int {
        mark(index...(lines.count - 1), .quoted)
        var above = index - 1
        while above >= 0, lines[above].isBlank || ReplyMarker.isRule(lines[above]) {
            result[above] = .quoted
            above -= 1
        }
        return lines.count
    }

    private mutating func mark(_ range: ClosedRange<Int>, _ place: Place) {
        for index in range { result[index] = place }
    }

    /// Marks the quoted lines from `index`, with the ends of lines that a program wrapped without marking.
    private mutating func quote(from index: Int) -> Int {
        let above = index > 0 && !lines[index - 1].isBlank && !lines[index - 1].isQuoted && result[index - 1] == .reply
        let below = index + 1 < lines.count && !lines[index + 1].isBlank && !lines[index + 1].isQuoted
        // One such line within running text is no quote.
        if above, below, attributions.isEmpty {
            hasReply = true
            return index + 1
        }
        var index = index
        while index < lines.count, !lines[index].isBlank {
            if lines[index].isQuoted || isWrapped(index) { result[index] = .quoted } else { break }
            index += 1
        }
        return index
    }

    private func isWrapped(_ index: Int) -> Bool {
        guard index > 0, index + 1 < lines.count, lines[index - 1].isQuoted, lines[index + 1].isQuoted else { return false }
        let bare = lines[index].bare
        if bare.begins(with: "(http") || bare.begins(with: "<http") || bare.begins(with: "http") { return true }
        return !bare.isEmpty && lines[index - 1].bare.count >= 50 && bare.scalar(at: bare.startIndex).scalar.properties.isLowercase
    }

    private func beginsSignature(_ index: Int) -> Bool {
        let line = lines[index]
        if SignatureLine.isMark(line) || SignatureLine.beginsArmouredSignature(line) { return true }
        let isFooter = SignatureLine.isFooterRule(line)
        guard isFooter || SignatureLine.isLooseMark(line) else { return false }
        var count = 0
        var hasAddress = false
        for next in lines.indices[(index + 1)...] where !lines[next].isBlank {
            if lines[next].isQuoted || attributions[next] != nil || ReplyMarker.isOriginal(lines[next]) { break }
            count += 1
            hasAddress = hasAddress || lines[next].bare.contains(0x40) || lines[next].bare.holds(Self.web)
            if count > (isFooter ? 8 : 20) { return false }
        }
        return hasAddress || !isFooter
    }

    /// Rules at the end of the reply part it from nothing any more.
    private mutating func dropRules() {
        for index in lines.indices.reversed() where result[index] == .reply && !lines[index].isBlank {
            guard ReplyMarker.isRule(lines[index]) else { return }
            result[index] = .signature
        }
    }
}
