/// Cuts a text that is too long into pieces that follow each other, where somebody who writes would cut it.
enum TextParts {
    /// How good a place for a cut is.
    private enum Cut: Int, Comparable {
        case word, sentence, line, paragraph
        static func < (left: Cut, right: Cut) -> Bool { left.rawValue < right.rawValue }
    }

    private struct Place {
        /// Where the piece ends, and where the next begins.
        let end, next: String.Index
        let cut: Cut
    }

    /// The pieces of `text`, each of which `fits`; nil when one character alone does not. What does not fit when it is short is taken not to fit when
    /// it is longer.
    static func split(_ text: String, fits: (String) -> Bool) -> [String]? {
        var parts: [String] = []
        var rest = text[...].drop(while: \.isWhitespace)
        while !rest.isEmpty {
            guard let (part, next) = first(of: rest, fits: fits) else { return nil }
            parts.append(part)
            rest = rest[next...].drop(while: \.isWhitespace)
        }
        return parts
    }

    private static func first(of rest: Substring, fits: (String) -> Bool) -> (String, String.Index)? {
        var last: Place?
        var good: [Place] = []
        // In steps that grow, then halved: a text of a thousand words is measured a few times for each piece.
        var places = Cuts(rest)
        var pending: [Place] = []
        var step = 8
        var isOver = false
        while !isOver {
            pending = places.next(step)
            guard let furthest = pending.last else { break }
            if fits(String(rest[..<furthest.end])) {
                good += pending
                last = furthest
                step *= 2
            } else {
                isOver = true
            }
        }
        if isOver {
            var (low, high) = (0, pending.count)
            while low < high {
                let middle = (low + high) / 2
                if fits(String(rest[..<pending[middle].end])) { low = middle + 1 } else { high = middle }
            }
            good += pending[..<low]
            last = good.last
        }
        guard let last else { return word(of: rest, fits: fits) }
        guard last.end < rest.endIndex, last.next < rest.endIndex else { return (String(rest[..<last.end]), last.next) }
        // A better place in the second half of the piece is worth a shorter piece.
        let half = good[good.count / 2].end
        let best = good.filter { $0.end >= half }.max { ($0.cut, $0.end) < ($1.cut, $1.end) } ?? last
        return (String(rest[..<best.end]), best.next)
    }

    /// The longest start of a word that is too long as a whole.
    private static func word(of rest: Substring, fits: (String) -> Bool) -> (String, String.Index)? {
        var ends: [String.Index] = []
        var (low, high) = (0, 0)
        var index = rest.startIndex
        while index < rest.endIndex, !rest[index].isWhitespace {
            index = rest.index(after: index)
            ends.append(index)
        }
        high = ends.count
        while low < high {
            let middle = (low + high) / 2
            if fits(String(rest[..<ends[middle]])) { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? (String(rest[..<ends[low - 1]]), ends[low - 1]) : nil
    }

    /// The places where a text can be cut, one after the other, the end of the text last.
    private struct Cuts {
        private let text: Substring
        private var index: String.Index
        private var isDone = false
        init(_ text: Substring) { (self.text, index) = (text, text.startIndex) }

        mutating func next(_ count: Int) -> [Place] {
            var places: [Place] = []
            while places.count < count, let place = next() { places.append(place) }
            return places
        }

        private mutating func next() -> Place? {
            guard !isDone else { return nil }
            var previous: Character?
            while index < text.endIndex, !text[index].isWhitespace {
                previous = text[index]
                index = text.index(after: index)
            }
            let end = index
            var lines = 0
            while index < text.endIndex, text[index].isWhitespace {
                if text[index].isNewline { lines += 1 }
                index = text.index(after: index)
            }
            isDone = index == text.endIndex
            let cut: Cut = lines > 1 ? .paragraph : lines == 1 ? .line : previous.map(".!?…".contains) ?? false ? .sentence : .word
            return Place(end: end, next: index, cut: cut)
        }
    }
}
