/// Finds the web addresses in a text as X finds them, which counts each of them as one short link. Mastodon finds them nearly the same way.
///
/// The rules are those that X publishes with the library it counts with; where they come from a pattern that tries again and again, this reads on
/// instead, so that a text of any kind is read in the time of its length.
struct PostLinks {
    /// What differs between the networks.
    struct Style {
        /// `example.be` alone is an address.
        var withoutScheme: Bool
        /// Letters of every writing may stand in the path.
        var letterPaths: Bool
        /// A host may end on a name that the root zone does not know.
        var anyRootName: Bool
        static let x = Style(withoutScheme: true, letterPaths: false, anyRootName: false)
        static let mastodon = Style(withoutScheme: false, letterPaths: true, anyRootName: true)
    }

    /// The longest address that is taken for one.
    private static let longestLink = 4096
    /// The longest name that X's own short links have.
    private static let longestShortName = 40

    private let text: [Unicode.Scalar]
    private let style: Style

    /// The places of the addresses in `text`, in order.
    static func find(in text: [Unicode.Scalar], _ style: Style) -> [Range<Int>] {
        guard text.contains(style.withoutScheme ? "." : ":") else { return [] }
        return PostLinks(text: text, style: style).all()
    }

    private func all() -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = 0
        while position < text.count {
            guard position == 0 || LinkLetters.mayPrecede(text[position - 1]) else {
                position += 1
                continue
            }
            if let scheme = scheme(at: position) {
                if case .found(let host) = host(from: scheme) {
                    let end = tail(after: host.end).end
                    if let link = whole(position..<end, host: host, schemeEnd: scheme) { found.append(link) }
                    position = max(end, position + 1)
                } else {
                    position += 1
                }
                continue
            }
            switch host(from: position) {
            case .found(let host):
                let tail = tail(after: host.end)
                if style.withoutScheme { found += bare(host, tail) }
                position = max(tail.end, position + 1)
            // No start before that place can do better.
            case .nothing(let next): position = max(next, position + 1)
            }
        }
        return found
    }

    // MARK: - Scheme and host

    /// The place after `http://` or `https://`.
    private func scheme(at start: Int) -> Int? {
        for scheme in ["https://", "http://"] {
            let letters = Array(scheme.unicodeScalars)
            guard start + letters.count < text.count else { continue }
            if letters.indices.allSatisfy({ text[start + $0].lowered == letters[$0] }) { return start + letters.count }
        }
        return nil
    }

    private struct Host {
        let start: Int
        let end: Int
    }

    private enum HostSearch {
        case found(Host)
        /// None begins here, nor before that place.
        case nothing(Int)
    }

    /// The longest host name that begins at `start`: labels, then a name of the root zone.
    private func host(from start: Int) -> HostSearch {
        var label = start
        var best: Int?
        while true {
            var end = label
            while end < text.count, LinkLetters.isHostLetter(text[end]) || text[end] == "-" || text[end] == "_" { end += 1 }
            let isName = end > label && LinkLetters.isHostLetter(text[label]) && LinkLetters.isHostLetter(text[end - 1])
            guard isName, end < text.count, text[end] == "." else {
                return best.map { .found(Host(start: start, end: $0)) } ?? .nothing(end)
            }
            // The label before the last one may hold no underscore.
            if !text[label..<end].contains("_"), let last = rootName(at: end + 1) { best = last }
            label = end + 1
        }
    }

    /// The end of the name of the root zone that stands at `start`.
    private func rootName(at start: Int) -> Int? {
        if let end = encodedName(at: start) { return end }
        var name = String.UnicodeScalarView()
        var best: Int?
        var end = start
        if style.anyRootName {
            while end < text.count, LinkLetters.isHostLetter(text[end]) { end += 1 }
            return end > start ? end : nil
        }
        while end < text.count, end - start < TopLevelDomains.longest, LinkLetters.isHostLetter(text[end]) || text[end] == "-" {
            name.append(text[end].lowered)
            end += 1
            if end == text.count || !LinkLetters.joinsRootName(text[end]), TopLevelDomains.all.contains(String(name)) { best = end }
        }
        return best
    }

    /// The end of an encoded name, `xn--…`.
    private func encodedName(at start: Int) -> Int? {
        let mark: [Unicode.Scalar] = ["x", "n", "-", "-"]
        guard start + mark.count < text.count, mark.indices.allSatisfy({ text[start + $0].lowered == mark[$0] }) else { return nil }
        var end = start + mark.count
        while end < text.count, text[end] == "-" || text[end].isASCIILetterOrDigit { end += 1 }
        return end > start + mark.count ? end : nil
    }

    // MARK: - Port, path and query

    /// Where the address ends whose host ends at `start`, and whether it has a path.
    private func tail(after start: Int) -> (end: Int, hasPath: Bool) {
        var end = start
        if end + 1 < text.count, text[end] == ":", text[end + 1].isASCIIDigit {
            end += 2
            while end < text.count, text[end].isASCIIDigit { end += 1 }
        }
        var hasPath = false
        if end < text.count, text[end] == "/" {
            hasPath = true
            end = path(from: end + 1)
        }
        if end < text.count, text[end] == "?" { end = query(from: end) }
        return (end, hasPath)
    }

    private func path(from start: Int) -> Int {
        var position = start
        var end = start
        while position < text.count {
            let letter = text[position]
            if letter == "(", let close = balanced(from: position) {
                position = close
                end = close
            } else if LinkLetters.isPath(letter, style) {
                position += 1
                if LinkLetters.endsPath(letter, style) { end = position }
            } else {
                break
            }
        }
        return end
    }

    /// The place after the bracket that closes the one at `start`; brackets may hold one more pair.
    private func balanced(from start: Int) -> Int? {
        var position = start + 1
        var inner: (wasOpen: Bool, isOpen: Bool) = (false, false)
        var letters = 0
        while position < text.count {
            let letter = text[position]
            switch letter {
            case "(":
                guard !inner.wasOpen else { return nil }
                inner = (true, true)
                letters = 0
            case ")":
                guard letters > 0 || inner.wasOpen && !inner.isOpen else { return nil }
                guard inner.isOpen else { return position + 1 }
                inner.isOpen = false
            case _ where LinkLetters.isPath(letter, style): letters += 1
            default: return nil
            }
            position += 1
        }
        return nil
    }

    private func query(from start: Int) -> Int {
        var position = start + 1
        var end = start
        while position < text.count, LinkLetters.isQuery(text[position], style) {
            if LinkLetters.endsQuery(text[position], style) { end = position + 1 }
            position += 1
        }
        return end
    }

    // MARK: - What is taken

    /// The address with a scheme, when its host can exist and it is not too long.
    private func whole(_ link: Range<Int>, host: Host, schemeEnd: Int) -> Range<Int>? {
        var link = link
        guard let encoded = HostEncoding.length(of: text[host.start..<host.end]) else { return nil }
        guard link.count + encoded - (host.end - host.start) <= Self.longestLink else { return nil }
        // X's own short links have nothing behind their name but a query.
        if style.withoutScheme, String(String.UnicodeScalarView(text[host.start..<host.end])).lowercased() == "t.co",
            host.end + 1 < text.count, text[host.end] == "/"
        {
            var end = host.end + 1
            while end < text.count, text[end].isASCIILetterOrDigit { end += 1 }
            if end > host.end + 1 {
                guard end - host.end - 1 <= Self.longestShortName else { return nil }
                link = link.lowerBound..<(end < text.count && text[end] == "?" ? query(from: end) : end)
            }
        }
        return link
    }

    /// The addresses without a scheme in a host: its parts of Latin letters, the last one with its path.
    private func bare(_ host: Host, _ tail: (end: Int, hasPath: Bool)) -> [Range<Int>] {
        guard host.start == 0 || !["-", "_", ".", "/"].contains(text[host.start - 1]) else { return [] }
        guard let encoded = HostEncoding.length(of: text[host.start..<host.end]) else { return [] }
        guard tail.end - host.start + encoded - (host.end - host.start) + 8 <= Self.longestLink else { return [] }
        var found: [Range<Int>] = []
        var position = host.start
        while position < host.end {
            guard LinkLetters.isLatin(text[position]) else {
                position += 1
                continue
            }
            // Labels of Latin letters one after the other, as long as a name of the root zone can follow.
            let start = position
            var best: Int?
            var end = position
            while end < host.end, LinkLetters.isLatin(text[end]) { end += 1 }
            while end > position, end < host.end, text[end] == "." {
                if let last = rootName(at: end + 1), last <= host.end { best = last }
                position = end + 1
                end = position
                while end < host.end, LinkLetters.isLatin(text[end]) { end += 1 }
            }
            if let best {
                found.append(start..<best)
                position = best
            } else {
                position = max(end, start + 1)
            }
        }
        if tail.hasPath, let last = found.popLast() { found.append(last.lowerBound..<tail.end) }
        return found
    }
}
