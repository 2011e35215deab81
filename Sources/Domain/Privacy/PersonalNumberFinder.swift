/// Finds personal numbers in the bytes of one text, in one walk.
struct PersonalNumberFinder {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var found: [PersonalNumber] {
        var found: [PersonalNumber] = []
        var index = 0
        while index < bytes.count {
            guard Self.isOfNumber(bytes[index]), index == 0 || !Self.isWord(bytes[index - 1]) else {
                index += 1
                continue
            }
            if let number = number(at: index) {
                found.append(number)
                index = number.range.upperBound
            } else {
                while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
            }
        }
        return found
    }

    private func number(at start: Int) -> PersonalNumber? {
        if Self.isLetter(bytes[start]) {
            return account(at: start).map { PersonalNumber(kind: .account, range: start..<$0) }
        }
        guard Self.isDigit(bytes[start]), !continuesBefore(start) else { return nil }
        for length in [19, 18, 17, 16, 15] {
            if let (digits, end) = digits(at: start, count: length), Self.isCard(digits) {
                return PersonalNumber(kind: .card, range: start..<end)
            }
        }
        if let (digits, end) = digits(at: start, count: 11), Self.isNational(digits) {
            return PersonalNumber(kind: .national, range: start..<end)
        }
        if let (digits, end) = digits(at: start, count: 9), Self.isCitizen(digits), isMeantAsCitizen(digits, start) {
            return PersonalNumber(kind: .citizen, range: start..<end)
        }
        return nil
    }

    // MARK: - Reading

    /// So many digits from `start` on, with at most one separator between two of them, and no more digits behind them.
    private func digits(at start: Int, count: Int) -> (digits: [Int], end: Int)? {
        var digits: [Int] = []
        var index = start
        while digits.count < count {
            guard index < bytes.count else { return nil }
            if Self.isDigit(bytes[index]) {
                digits.append(Int(bytes[index]) - 0x30)
                index += 1
                continue
            }
            let width = separator(at: index)
            guard width > 0, index + width < bytes.count, Self.isDigit(bytes[index + width]) else { return nil }
            index += width
        }
        guard !continuesAfter(index) else { return nil }
        return (digits, index)
    }

    /// How many bytes the separator at `index` takes; 0 when there is none.
    private func separator(at index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x2d, 0x2e, 0x2f: 1
        case 0xc2 where index + 1 < bytes.count && bytes[index + 1] == 0xa0: 2
        default: 0
        }
    }

    /// Whether the number goes on: with a letter or digit, or with a separator that is no blank and a digit.
    private func continuesAfter(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        if Self.isWord(bytes[index]) { return true }
        guard [0x2d, 0x2e, 0x2f].contains(bytes[index]), index + 1 < bytes.count else { return false }
        return Self.isDigit(bytes[index + 1])
    }

    private func continuesBefore(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        let before = bytes[start - 1]
        // A telephone number of a country, and the rest of a longer number or reference.
        if before == UInt8(ascii: "+") || before == UInt8(ascii: "#") { return true }
        guard [0x2d, 0x2e, 0x2f].contains(before), start > 1 else { return false }
        return Self.isDigit(bytes[start - 2])
    }

    // MARK: - Judging

    /// Year, month, day, a serial number and two check digits: 97 minus the rest modulo 97, with a 2 before it for who was born since 2000.
    private static func isNational(_ digits: [Int]) -> Bool {
        let month = (digits[2] * 10 + digits[3]) % 20
        let day = digits[4] * 10 + digits[5]
        // Bis numbers have 20 or 40 added to the month; where the date is not known it is nought.
        guard digits[2] < 6, month <= 12, day <= 31, digits.contains(where: { $0 != digits[0] }) else { return false }
        let body = digits.prefix(9).reduce(0) { $0 * 10 + $1 }
        let check = digits[9] * 10 + digits[10]
        return check == 97 - body % 97 || check == 97 - (2_000_000_000 + body) % 97
    }

    /// The eleven test.
    private static func isCitizen(_ digits: [Int]) -> Bool {
        guard digits.contains(where: { $0 != digits[0] }) else { return false }
        let sum = (0..<8).reduce(0) { $0 + digits[$1] * (9 - $1) } - digits[8]
        return sum % 11 == 0
    }

    /// One of eleven numbers passes the eleven test: where it is called a file, an order or a telephone it is that.
    private func isMeantAsCitizen(_ digits: [Int], _ start: Int) -> Bool {
        let before = bytes[max(0, start - 40)..<start].map { Self.isLetter($0) ? $0 | 0x20 : 0x20 }
        let words = String(decoding: before, as: UTF8.self).split(separator: " ").suffix(4)
        if words.contains(where: { word in Self.citizenWords.contains { word.hasPrefix($0) } }) { return true }
        guard digits[0] != 0 else { return false }
        return !words.contains { word in Self.otherWords.contains { word.hasPrefix($0) || word.hasSuffix($0) } }
    }

    private static let citizenWords = ["bsn", "burgerservicen", "sofin", "persoonsn", "rijksregistern"]
    private static let otherWords = [
        "dossier", "zaak", "kenmerk", "referentie", "ref", "ticket", "melding", "factuur", "invoice", "facture", "rechnung", "klant",
        "order",
        "bestelling", "polis", "tel", "telefoon", "phone", "gsm", "mobiel", "bel", "fax", "kvk", "btw", "tva", "vat", "vergunning",
        "perceel",
        "bestelbon", "nummerplaat", "sms", "whatsapp", "onderneming", "aktenzeichen", "akte",
    ]

    /// A card is known by how it begins, how long it is, and its last digit (Luhn).
    private static func isCard(_ digits: [Int]) -> Bool {
        let two = digits[0] * 10 + digits[1]
        let four = two * 100 + digits[2] * 10 + digits[3]
        let isKnown =
            switch digits.count {
            case 15: two == 34 || two == 37
            case 16: digits[0] == 4 || (51...55).contains(two) || (2221...2720).contains(four) || four == 6011 || isMaestro(two)
            case 17, 18: isMaestro(two)
            case 19: digits[0] == 4 || isMaestro(two)
            default: false
            }
        guard isKnown else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = place % 2 == 1 ? digit * 2 : digit
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    private static func isMaestro(_ two: Int) -> Bool { two == 50 || (56...58).contains(two) || (60...69).contains(two) }

    /// Where the account that begins here ends; nil when none does.
    private func account(at start: Int) -> Int? {
        guard start + 4 < bytes.count, Self.isLetter(bytes[start + 1]), Self.isDigit(bytes[start + 2]) else { return nil }
        let country = String(decoding: bytes[start..<(start + 2)].map { $0 & 0xdf }, as: UTF8.self)
        guard let length = Self.accountLengths[country] else { return nil }
        var letters: [UInt8] = []
        var index = start
        while letters.count < length {
            guard index < bytes.count else { return nil }
            if Self.isOfNumber(bytes[index]) {
                letters.append(bytes[index])
                index += 1
                continue
            }
            let width = separator(at: index)
            guard width > 0, !letters.isEmpty, index + width < bytes.count, Self.isOfNumber(bytes[index + width]) else { return nil }
            index += width
        }
        guard !continuesAfter(index), Self.isDigit(letters[2]), Self.isDigit(letters[3]) else { return nil }
        var rest = 0
        for letter in letters.dropFirst(4) + letters.prefix(4) {
            rest = Self.isDigit(letter) ? (rest * 10 + Int(letter) - 0x30) % 97 : (rest * 100 + Int(letter | 0x20) - 0x61 + 10) % 97
        }
        return rest == 1 ? index : nil
    }

    /// How long the account numbers of a country are (ISO 13616).
    private static let accountLengths = [
        "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18, "FR": 27,
        "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MT": 31,
        "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TR": 26, "UA": 29,
    ]

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) }
    static func isOfNumber(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
    /// What a number may not stand against: it would be a part of something else.
    private static func isWord(_ byte: UInt8) -> Bool { isOfNumber(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@") }
}
