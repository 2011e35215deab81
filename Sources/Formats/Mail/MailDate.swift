import Support

/// The time in a Date header: RFC 5322, its forerunners, and what programs send in its stead.
///
/// Own code, because GMime reads `00:01+0000` and zone names in lower case wrongly. Words are taken by what they look like, in any order.
struct MailDate {
    private var year: Int?
    private var month: Int?
    private var day: Int?
    private var seconds: Int?
    private var zone = 0
    private var isAfternoon: Bool?

    /// The instant that `value` names; nil when it names none from 1970 to 2199. Without a zone it counts as UTC.
    static func instant(_ value: [UInt8]) -> Instant? {
        guard value.count <= 200 else { return nil }
        var date = MailDate()
        let words = value.contains(UInt8(ascii: "(")) ? withoutComments(value) : value
        for word in words.split(whereSeparator: { $0.isWhite || $0 == UInt8(ascii: ",") }) { date.take(word) }
        return date.instant
    }

    private mutating func take(_ word: ArraySlice<UInt8>) {
        guard let first = word.first else { return }
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            if let offset = Self.offset(word) { zone = offset }
        } else if word.allSatisfy(Self.isDigit) {
            takeNumber(word)
        } else if Self.isDigit(first) {
            takeMixed(word)
        } else {
            takeName(word)
        }
    }

    private mutating func takeNumber(_ word: ArraySlice<UInt8>) {
        guard word.count <= 4, let number = Self.number(word) else { return }
        if word.count <= 2, day == nil, (1...31).contains(number) {
            day = number
        } else if year == nil, word.count >= 2 {
            year = word.count == 4 ? number : number < 50 ? 2000 + number : 1900 + number
        }
    }

    /// A word that begins with a digit: `09:30:00`, `00:01+0000`, `2026-11-23T09:30:00Z`, `06-Nov-94`.
    private mutating func takeMixed(_ word: ArraySlice<UInt8>) {
        let (dash, colon) = (UInt8(ascii: "-"), UInt8(ascii: ":"))
        if let mark = word.firstIndex(where: { $0.lowercased == UInt8(ascii: "t") }), word[..<mark].contains(dash),
            word[mark...].contains(colon)
        {
            take(word[..<mark])
            take(word[(mark + 1)...])
        } else if let mark = word.firstIndex(of: colon) ?? word.firstIndex(of: UInt8(ascii: ".")), mark - word.startIndex <= 2 {
            let time = word.prefix { Self.isDigit($0) || $0 == colon || $0 == UInt8(ascii: ".") }
            takeTime(time)
            if time.count < word.count { take(word[time.endIndex...]) }
        } else {
            let pieces = word.split { $0 == dash || $0 == UInt8(ascii: "/") }
            guard pieces.count == 3 else { return }
            let numbers = pieces.map(Self.number)
            if pieces[0].count == 4, let first = numbers[0], let second = numbers[1], let third = numbers[2] {
                (year, month, day) = (first, second, third)
            } else if numbers[1] == nil {
                for piece in pieces { take(piece) }
            }
        }
    }

    private mutating func takeTime(_ bytes: ArraySlice<UInt8>) {
        let pieces = bytes.split { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }.prefix(3).map(Self.number)
        guard seconds == nil, pieces.count >= 2, let hour = pieces[0], let minute = pieces[1], (0...24).contains(hour),
            (0...59).contains(minute)
        else { return }
        // A leap second is the second before it.
        let second = pieces.count == 3 ? min(pieces[2] ?? 0, 59) : 0
        seconds = hour * 3600 + minute * 60 + second
    }

    private mutating func takeName(_ word: ArraySlice<UInt8>) {
        let name = String(decoding: word, as: UTF8.self).uppercased()
        if let number = Self.month(name), name.allSatisfy({ $0.isLetter || $0 == "." }) {
            if month == nil { month = number }
        } else if let hours = Self.zones[name] {
            zone = Int(hours * 3600)
        } else if name == "AM" || name == "PM" {
            isAfternoon = name == "PM"
        } else if name.hasPrefix("GMT") || name.hasPrefix("UTC"), let offset = Self.offset(Array(name.utf8).dropFirst(3)) {
            zone = offset
        }
    }

    /// The month, 1 to 12, whose English name `name` begins like.
    private static func month(_ name: String) -> Int? {
        var start: UInt32 = 0
        // A mark makes another letter of the one before it.
        guard name.prefix(3).utf8.count == 3 else { return nil }
        for byte in name.utf8.prefix(3) { start = start << 8 | UInt32(byte) }
        return months.firstIndex(of: start).map { $0 + 1 }
    }

    private var instant: Instant? {
        guard let year, let month, let day, var seconds, (1970..<2200).contains(year), (1...12).contains(month),
            (1...Self.length(month, year)).contains(day)
        else { return nil }
        if let isAfternoon, seconds < 13 * 3600 { seconds = seconds % (12 * 3600) + (isAfternoon ? 12 * 3600 : 0) }
        let total = Self.days(year, month, day) * 86_400 + seconds - zone
        return total < 0 ? nil : Instant(microseconds: Int64(total) * 1_000_000)
    }

    /// Seconds east of Greenwich in `+0100`, `-05:00` or `+1`; nil for anything else.
    private static func offset(_ word: ArraySlice<UInt8>) -> Int? {
        let digits = word.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard let sign = word.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), (1...4).contains(digits.count),
            let number = number(digits[...]), number >= 0
        else { return nil }
        let seconds = digits.count <= 2 ? number * 3600 : number / 100 * 3600 + number % 100 * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    /// The number that `word` writes in digits, perhaps with a sign; nil for another word and for a number that is too large.
    private static func number(_ word: ArraySlice<UInt8>) -> Int? {
        let isNegative = word.first == UInt8(ascii: "-")
        let digits = isNegative || word.first == UInt8(ascii: "+") ? word.dropFirst() : word
        guard !digits.isEmpty else { return nil }
        var number = 0
        for byte in digits {
            guard isDigit(byte), number < 1_000_000_000_000 else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return isNegative ? -number : number
    }

    private static func withoutComments(_ value: [UInt8]) -> [UInt8] {
        var depth = 0
        return value.filter { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func length(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01 in the Gregorian calendar.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        // Counting years from March puts the leap day at the end.
        let shifted = month <= 2 ? year - 1 : year
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
    }

    private static let months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"].map { name in
        name.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    /// Hours east of Greenwich. Military letters mean nothing since RFC 2822 and are left out.
    private static let zones: [String: Double] = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "MET": 1, "MEZ": 1, "CEST": 2, "MEST": 2, "MESZ": 2,
        "EET": 2, "EEST": 3, "MSK": 3, "IST": 5.5, "JST": 9, "AEST": 10, "AST": -4, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
        "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    ]
}
