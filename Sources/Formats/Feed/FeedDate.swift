import Domain
import Foundation
package import Support

/// The time in a feed: ISO 8601 in all its lengths, the dates of mail, and what programs write in their stead. Without a zone it counts as UTC.
package enum FeedDate {
    /// The instant that `text` names; nil when it names none from 1970 to 2199.
    package static func instant(_ text: String) -> Instant? {
        let text = text.trimmed
        guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
        return iso(text) ?? MailDate.instant(Array(english(text).utf8)) ?? dayOnly(text) ?? unix(text)
    }

    // MARK: - ISO 8601 and its profile for the web

    /// `2026`, `2026-11`, `2026-11-23`, `20261123`, `2026-327`, `2026-W48-1`, each with or without a time after `T` or a space.
    private static func iso(_ text: String) -> Instant? {
        let bytes = Array(text.utf8)
        let mark = bytes.firstIndex { $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "t") || $0 == UInt8(ascii: " ") } ?? bytes.count
        guard let day = day(bytes[..<mark]) else { return nil }
        guard mark < bytes.count else { return instant(day: day, seconds: 0) }
        guard let seconds = time(bytes[(mark + 1)...]) else { return nil }
        return instant(day: day, seconds: seconds)
    }

    private static func instant(day: Int, seconds: Double) -> Instant? {
        let total = Double(day) * 86_400 + seconds
        guard total >= 0, total < 7_258_118_400 else { return nil }
        return Instant(microseconds: Int64((total * 1_000_000).rounded()))
    }

    /// Days since 1970.
    private static func day(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.filter { $0 != UInt8(ascii: "-") }
        let dashes = bytes.count - digits.count
        if let week = digits.firstIndex(where: { $0 == UInt8(ascii: "W") || $0 == UInt8(ascii: "w") }) {
            guard week == 4, digits.count == 7 || digits.count == 8, let year = number(digits[..<4]), let number = number(digits[5..<7])
            else { return nil }
            let weekday = digits.count == 8 ? Self.number(digits[7..<8]) ?? 0 : 1
            guard (1...53).contains(number), (1...7).contains(weekday), let fourth = days(year, 1, 4) else { return nil }
            // The fourth of January lies in the first week; 1 January 1970 was a Thursday.
            return fourth - (fourth + 3) % 7 + (number - 1) * 7 + weekday - 1
        }
        guard let year = digits.count >= 4 ? number(digits[..<4]) : nil, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        switch (digits.count, dashes) {
        case (4, 0): return days(year, 1, 1)
        case (6, 1), (6, 0): return number(digits[4..<6]).flatMap { days(year, $0, 1) }
        case (7, _):
            guard let ordinal = number(digits[4..<7]), (1...366).contains(ordinal), let first = days(year, 1, 1) else { return nil }
            return first + ordinal - 1
        case (8, 2), (8, 0):
            guard let month = number(digits[4..<6]), let day = number(digits[6..<8]) else { return nil }
            return days(year, month, day)
        case (5, 2), (6, 2), (7, 2): return nil
        default: return nil
        }
    }

    /// Seconds of the day in UTC.
    private static func time(_ bytes: ArraySlice<UInt8>) -> Double? {
        var rest = bytes.drop(while: \.isSpace)
        let clock = rest.prefix {
            (0x30...0x39).contains($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
        }
        rest = rest[clock.endIndex...].drop(while: \.isSpace)
        let text = String(decoding: clock, as: UTF8.self).replacing(",", with: ".")
        let whole = text.prefix { $0 != "." }
        let fraction = Double("0" + text.dropFirst(whole.count)) ?? 0
        var pieces = whole.split(separator: ":").map { Int($0) }
        if pieces.count == 1, whole.utf8.count >= 4 {
            pieces = stride(from: 0, to: min(6, whole.utf8.count - 1), by: 2).map { Int(whole.dropFirst($0).prefix(2)) }
        }
        guard let hour = pieces.first ?? nil, (0...24).contains(hour) else { return nil }
        let minute = pieces.count > 1 ? pieces[1] ?? -1 : 0
        let second = pieces.count > 2 ? pieces[2] ?? -1 : 0
        guard (0...59).contains(minute), (0...60).contains(second) else { return nil }
        guard let zone = zone(String(decoding: rest, as: UTF8.self)) else { return nil }
        return Double(hour * 3600 + minute * 60 + min(second, 59) - zone) + fraction
    }

    private static func zone(_ text: String) -> Int? {
        let text = text.trimmed.uppercased()
        if text.isEmpty || ["Z", "UTC", "GMT", "UT"].contains(text) { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" || sign == "\u{2212}" else { return nil }
        let digits = text.dropFirst().filter(\.isNumber)
        guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
        let seconds = digits.count <= 2 ? number * 3600 : number / 100 * 3600 + number % 100 * 60
        return sign == "+" ? seconds : -seconds
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(decoding: digits, as: UTF8.self)) : nil
    }

    /// Days since 1970 in the Gregorian calendar; nil for a day that does not exist.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1900..<2300).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard day <= lengths[month - 1] else { return nil }
        // Counting years from March puts the leap day at the end.
        let shifted = month <= 2 ? year - 1 : year
        return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 719_469
    }

    // MARK: - Others

    /// `23 Nov 2026`, `Nov 23, 2026`: a date as in a mail, without its time.
    private static func dayOnly(_ text: String) -> Instant? {
        guard !text.contains(":") else { return nil }
        return MailDate.instant(Array((english(text) + " 00:00:00").utf8))
    }

    /// Seconds or milliseconds since 1970.
    private static func unix(_ text: String) -> Instant? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) else { return nil }
        switch text.utf8.count {
        case 9, 10: return Instant(microseconds: number * 1_000_000)
        case 12, 13: return Instant(microseconds: number * 1000)
        default: return nil
        }
    }

    /// The text with the months of our languages in English and points between numbers as dashes are not: `12 mei 2026`, `1. März 2026`.
    private static func english(_ text: String) -> String {
        guard text.contains(where: \.isLetter) else { return text }
        let words = text.split(separator: " ").map { word -> Substring in
            let bare = word.lowercased().filter { $0.isLetter }
            if let month = months[bare] { return month }
            // An ordinal: `1.`, `1er`, `2e`, `23rd`.
            let digits = word.prefix(while: \.isNumber)
            let ending = word.dropFirst(digits.count).lowercased()
            return !digits.isEmpty && [".", "er", "e", "ste", "de", "st", "nd", "rd", "th"].contains(ending) ? digits : word
        }
        return words.filter { !["om", "a", "à", "um", "at", "uur", "uhr", "h"].contains($0.lowercased()) }.joined(separator: " ")
    }

    /// Names of months that do not begin as in English, in Dutch, French and German.
    private static let months: [String: Substring] = {
        let names: [(Substring, String)] = [
            ("Jan", "januari janvier januar jänner jan janv"), ("Feb", "februari février februar fevrier feb févr fév"),
            ("Mar", "maart mars märz maerz mrt mar mrz"), ("Apr", "april avril apr avr"), ("May", "mei mai may"),
            ("Jun", "juni juin june jun"),
            ("Jul", "juli juillet july jul juil"), ("Aug", "augustus août aout august aug"), ("Sep", "september septembre sept sep"),
            ("Oct", "oktober octobre october okt oct"), ("Nov", "november novembre nov"),
            ("Dec", "december décembre decembre dezember dec déc dez"),
        ]
        var months: [String: Substring] = [:]
        for (english, others) in names { for name in others.split(separator: " ") { months[String(name)] = english } }
        return months
    }()
}
