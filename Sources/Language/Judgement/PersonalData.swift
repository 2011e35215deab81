import Domain

/// Numbers that name a person: national numbers, account numbers, telephone numbers. Told by their check digits where they have some.
struct PersonalData {
    var certainty: Signal.Certainty
    var first: Int
    var last: Int

    /// Looks at rows of numbers and of letters with numbers, as people write them: with full stops, dashes and spaces.
    static func find(in scan: TextScan, isPublic: Bool) -> [PersonalData] {
        var found: [PersonalData] = []
        var index = 0
        while index < scan.tokens.count, found.count < 20 {
            guard scan.tokens[index].kind == .number || scan.tokens[index].kind == .word, hasDigit(scan.tokens[index], scan) else {
                index += 1
                continue
            }
            if let last = account(at: index, in: scan) {
                found.append(PersonalData(certainty: .certain, first: index, last: last))
                index = last + 1
                continue
            }
            let (digits, last) = row(at: index, in: scan)
            if let certainty = judge(digits, isPublic: isPublic, scan, index) {
                found.append(PersonalData(certainty: certainty, first: index, last: last))
            }
            index = max(last, index) + 1
        }
        return found
    }

    private static func hasDigit(_ token: Token, _ scan: TextScan) -> Bool {
        scan.folded[Int(token.from)..<Int(token.upTo)].contains { isDigit($0) }
    }

    /// The digits of the numbers that stand together from `index` on, and the last of them.
    private static func row(at index: Int, in scan: TextScan) -> (digits: [UInt32], last: Int) {
        var digits: [UInt32] = []
        var last = index
        var next = index
        while next < scan.tokens.count, scan.tokens[next].kind == .number, digits.count < 16 {
            if next > index, !isJoined(Int(scan.tokens[next - 1].end), Int(scan.tokens[next].start), scan) { break }
            digits += scan.folded[Int(scan.tokens[next].from)..<Int(scan.tokens[next].upTo)]
            last = next
            next += 1
        }
        return (digits, last)
    }

    /// Whether only what parts the groups of one number stands between.
    private static func isJoined(_ end: Int, _ start: Int, _ scan: TextScan) -> Bool {
        guard start - end <= 3 else { return false }
        return scan.scalars[end..<start].allSatisfy { [0x20, 0x2d, 0x2e, 0x2f, 0xa0, 0x28, 0x29].contains($0) }
    }

    private static func judge(_ digits: [UInt32], isPublic: Bool, _ scan: TextScan, _ index: Int) -> Signal.Certainty? {
        let numbers = digits.compactMap { isDigit($0) ? Int($0) - 0x30 : nil }
        if numbers.count == 11, isBelgianNationalNumber(numbers) { return .certain }
        // One of eleven numbers of nine digits passes: surely one only where its name stands before.
        if numbers.count == 9, isDutchCitizenNumber(numbers) { return isNamed(before: index, scan) ? .certain : isPublic ? .possible : nil }
        return isPublic
            && isTelephone(numbers, plus: Int(scan.tokens[index].start) > 0 && scan.scalars[Int(scan.tokens[index].start) - 1] == 0x2b)
            ? .possible : nil
    }

    /// Year, month, day, a serial number and two check digits: 97 minus the rest modulo 97, with a 2 before it for who was born since 2000.
    static func isBelgianNationalNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 11 else { return false }
        let body = digits.prefix(9).reduce(0) { $0 * 10 + $1 }
        let check = digits[9] * 10 + digits[10]
        let month = digits[2] * 10 + digits[3]
        let day = digits[4] * 10 + digits[5]
        // A bis number has 20 or 40 added to its month.
        guard month % 20 <= 12, day <= 31 else { return false }
        return check == 97 - body % 97 || check == 97 - (2_000_000_000 + body) % 97
    }

    /// The eleven test of the Dutch citizen service number.
    static func isDutchCitizenNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 9, digits.contains(where: { $0 != digits[0] }) else { return false }
        let sum = (0..<8).reduce(0) { $0 + digits[$1] * (9 - $1) } - digits[8]
        return sum % 11 == 0
    }

    private static let names: Set<UInt64> = Set(
        ["bsn", "burgerservicenummer", "sofinummer"].map { Hash.of($0.unicodeScalars.map(\.value)) })

    private static func isNamed(before index: Int, _ scan: TextScan) -> Bool {
        (max(0, index - 4)..<index).contains { place in
            let token = scan.tokens[place]
            return names.contains(Hash.of(scan.folded[Int(token.from)..<Int(token.upTo)]))
        }
    }

    /// A number that rings: 0 and nine digits more or so, or a plus and a country.
    private static func isTelephone(_ digits: [Int], plus: Bool) -> Bool {
        if plus { return (9...14).contains(digits.count) }
        guard digits.first == 0, (9...11).contains(digits.count) else { return false }
        return digits[1] != 0 || (digits.count == 11 && digits[2] != 0)
    }

    /// The last token of an account number that begins at `index`; nil when none does.
    private static func account(at index: Int, in scan: TextScan) -> Int? {
        let token = scan.tokens[index]
        let head = scan.folded[Int(token.from)..<Int(token.upTo)]
        guard head.count >= 4, let a = head.first, isLetter(a), isLetter(head[head.startIndex + 1]), isDigit(head[head.startIndex + 2]),
            isDigit(head[head.startIndex + 3])
        else { return nil }
        var letters = Array(head)
        var next = index
        // BE 16, DE 22, FR 27, NL 18: in groups of four; the longest of all is 34.
        while letters.count <= 34 {
            if letters.count >= 15, isAccount(letters) { return next }
            next += 1
            guard next < scan.tokens.count, [.word, .number].contains(scan.tokens[next].kind),
                isJoined(Int(scan.tokens[next - 1].end), Int(scan.tokens[next].start), scan)
            else { return nil }
            letters += scan.folded[Int(scan.tokens[next].from)..<Int(scan.tokens[next].upTo)]
        }
        return nil
    }

    private static func isAccount(_ letters: [UInt32]) -> Bool {
        var rest = 0
        for letter in letters.dropFirst(4) + letters.prefix(4) {
            if isDigit(letter) {
                rest = (rest * 10 + Int(letter) - 0x30) % 97
            } else if isLetter(letter) {
                rest = (rest * 100 + Int(letter) - 0x61 + 10) % 97
            } else {
                return false
            }
        }
        return rest == 1
    }

    private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }
    private static func isLetter(_ letter: UInt32) -> Bool { (0x61...0x7a).contains(letter) }
}
