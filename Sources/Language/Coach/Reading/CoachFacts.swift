/// What an answer gives to go by: links, addresses, numbers, days and hours that are written in digits.
struct CoachFacts {
    /// Web and mail addresses.
    private(set) var links: [CoachText.Place] = []
    private(set) var phones: [CoachText.Place] = []
    /// Dates and times in digits: 14.30, 12/05, 2026-05-12.
    private(set) var times: [CoachText.Place] = []
    /// Amounts of money.
    private(set) var amounts: [CoachText.Place] = []
    /// A street with its number.
    private(set) var places: [CoachText.Place] = []
    /// What the writer has still to fill in: [naam].
    private(set) var blanks: [CoachText.Place] = []

    init(_ text: CoachText) {
        findLinks(text)
        findNumbers(text)
        findBlanks(text)
    }

    private static let endings: Set<String> = [
        "be", "nl", "fr", "de", "eu", "com", "org", "net", "info", "gov", "uk", "lu", "at", "ch", "brussels", "vlaanderen", "gent",
        "amsterdam",
        "test", "example", "io", "ly",
    ]

    private mutating func findLinks(_ text: CoachText) {
        let scalars = text.scalars
        for (index, word) in text.words.enumerated() {
            if ["http", "https", "www"].contains(word.folded), word.end < scalars.count,
                scalars[word.end] == ":" || scalars[word.end] == "."
            {
                addLink(text, from: word.start, to: word.end)
            } else if word.before == ".", Self.endings.contains(word.folded), let previous = text.word(index - 1),
                previous.end == word.start - 1,
                !previous.isNumber
            {
                // A stop without a space before a known ending is an address, also where the sentence goes on without one.
                addLink(text, from: Self.start(of: previous.start, scalars), to: word.end)
            }
        }
    }

    /// Adds the address to its end, unless it is part of the one before.
    private mutating func addLink(_ text: CoachText, from start: Int, to end: Int) {
        var end = end
        while end < text.scalars.count, !text.scalars[end].properties.isWhitespace { end += 1 }
        while end > start, [".", ",", ")", "!", "?", ";", ":"].contains(text.scalars[end - 1]) { end -= 1 }
        if let last = links.last, last.end > start { return }
        links.append(CoachText.Place(start: start, end: end))
    }

    /// Where the piece without white space begins that holds `index`.
    private static func start(of index: Int, _ scalars: [Unicode.Scalar]) -> Int {
        var start = index
        while start > 0, !scalars[start - 1].properties.isWhitespace, scalars[start - 1] != "(" { start -= 1 }
        return start
    }

    private mutating func findNumbers(_ text: CoachText) {
        var index = 0
        while index < text.words.count {
            let word = text.words[index]
            guard word.isNumber, !isWithinLink(word.start) else {
                if word.folded == "euro" || word.folded == "eur", index > 0, text.words[index - 1].isNumber {
                    amounts.append(text.place(index - 1..<index + 1))
                }
                index += 1
                continue
            }
            let end = runEnd(index, text)
            judge(index..<end, text)
            index = end
        }
    }

    /// The end of the numbers that belong together: joined by one sign, or by a space inside a telephone number.
    private func runEnd(_ first: Int, _ text: CoachText) -> Int {
        var end = first + 1
        while let word = text.word(end), word.isNumber, word.start - text.words[end - 1].end <= 2 {
            let signs = text.scalars[text.words[end - 1].end..<word.start]
            guard signs.allSatisfy({ [".", ":", "/", "-", " ", ")", "\u{a0}"].contains($0) }) else { break }
            end += 1
        }
        return end
    }

    private mutating func judge(_ range: Range<Int>, _ text: CoachText) {
        let numbers = text.words[range].map(\.folded)
        let digits = numbers.reduce(0) { $0 + $1.utf8.count }
        let place = text.place(range)
        let first = text.words[range.lowerBound]
        if (8...15).contains(digits), first.before == "+" || numbers[0].hasPrefix("0") {
            phones.append(place)
        } else if range.count >= 2, Self.isTime(numbers, sign: text.scalars[first.end]) {
            times.append(place)
        } else if first.before == "€" || (first.start >= 2 && text.scalars[first.start - 2] == "€")
            || text.word(range.upperBound).map({ ["euro", "eur"].contains($0.folded) }) ?? false
            || (place.end < text.scalars.count && text.scalars[place.end...].prefix(2).contains("€"))
        {
            amounts.append(place)
        } else if range.count == 1, digits <= 4, let street = text.word(range.lowerBound - 1), street.end >= first.start - 2,
            Self.isStreet(street.folded)
                || (text.word(range.lowerBound - 2).map { Self.isStreet($0.folded) } ?? false)
        {
            places.append(CoachText.Place(start: street.start, end: place.end))
        } else if range.count <= 2, (3...5).contains(digits), let before = text.word(range.lowerBound - 1),
            ["bel", "appelez", "composez", "call", "ring", "anruf", "telefon", "tel", "nummer", "numero", "number", "gratis"].contains(
                before.folded)
        {
            phones.append(place)
        }
    }

    private static func isStreet(_ word: String) -> Bool {
        ["straat", "laan", "plein", "steenweg", "strasse", "platz", "dreef", "kaai", "kade", "gracht"].contains {
            word.hasSuffix($0) && word != $0
        }
            || ["rue", "avenue", "place", "boulevard", "street", "road", "square", "weg", "chaussee", "markt", "grote"].contains(word)
    }

    private static func isTime(_ numbers: [String], sign: Unicode.Scalar) -> Bool {
        let values = numbers.compactMap { Int($0) }
        guard values.count == numbers.count, let first = values.first, values.count >= 2 else { return false }
        let second = values[1]
        switch sign {
        case ".", ":": return first <= 24 && second < 60 && (numbers[1].utf8.count == 2 || values.count > 2)
        case "/": return (1...31).contains(first) && (1...12).contains(second)
        case "-":
            if numbers[0].utf8.count == 4 { return (1900...2100).contains(first) && values.count > 2 && (1...12).contains(second) }
            return (1...31).contains(first) && (values.count > 2 ? (1...12).contains(second) : second <= 24 && first <= 24)
        default: return false
        }
    }

    private func isWithinLink(_ start: Int) -> Bool { links.contains { $0.start <= start && start < $0.end } }

    private mutating func findBlanks(_ text: CoachText) {
        let closing: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "{": "}", "<": ">"]
        var index = 0
        while index < text.scalars.count {
            guard let close = closing[text.scalars[index]] else {
                index += 1
                continue
            }
            let end = text.scalars[index...].prefix(60).firstIndex { $0 == close || $0.properties.isWhitespace && $0 != " " }
            if let end, text.scalars[end] == close, text.scalars[(index + 1)..<end].contains(where: { $0.properties.isAlphabetic }) {
                blanks.append(CoachText.Place(start: index, end: end + 1))
                index = end + 1
            } else {
                index += 1
            }
        }
    }
}
