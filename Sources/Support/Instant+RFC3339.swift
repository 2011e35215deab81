extension Instant {
    /// The instant that an RFC 3339 text names; nil when it names none. Days and hours that do not exist are refused, never carried over: a
    /// message of 30 February must not become one of 2 March. (The parser of Foundation carries over, and takes what follows the time.)
    package init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 64, let date = CivilDate(text.prefix(10)),
            [UInt8(ascii: "T"), UInt8(ascii: "t")].contains(bytes[10]),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = bytes[11..<13].decimal, let minute = bytes[14..<16].decimal, let second = bytes[17..<19].decimal,
            // The 61st second of a minute is a leap second, which no clock of ours has: it is the first of the next minute.
            hour < 24, minute < 60, second <= 60
        else { return nil }
        var rest = bytes[19...]
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard !digits.isEmpty else { return nil }
            rest = rest[digits.endIndex...]
            // What is finer than a microsecond is cut off.
            fraction = (Array(digits.prefix(6)) + Array(repeating: UInt8(ascii: "0"), count: max(0, 6 - digits.count))).decimal ?? 0
        }
        guard let offset = Self.offset(rest) else { return nil }
        let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - offset
        self.init(microseconds: Int64(seconds) * 1_000_000 + Int64(fraction))
    }

    /// Seconds east of Greenwich; the colon may be left out, as some networks do.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = bytes.first else { return nil }
        if bytes.count == 1 { return first == UInt8(ascii: "Z") || first == UInt8(ascii: "z") ? 0 : nil }
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-") else { return nil }
        var digits = Array(bytes.dropFirst())
        if digits.count == 5, digits[2] == UInt8(ascii: ":") { digits.remove(at: 2) }
        guard digits.count == 4, let hours = digits[..<2].decimal, let minutes = digits[2...].decimal, hours < 24, minutes < 60 else {
            return nil
        }
        return (first == UInt8(ascii: "-") ? -1 : 1) * (hours * 3600 + minutes * 60)
    }

    /// The instant as RFC 3339 in UTC, with milliseconds only when there are any: `2026-11-23T09:30:00Z`.
    package var rfc3339: String {
        let seconds = Int(microseconds.floored(by: 1_000_000))
        let day = Int(Int64(seconds).floored(by: 86_400))
        let second = seconds - day * 86_400
        let microsecond = Int(microseconds % 1_000_000)
        let millisecond = (microsecond < 0 ? microsecond + 1_000_000 : microsecond) / 1000
        let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        let fraction = millisecond == 0 ? "" : "." + String(String(millisecond + 1000).dropFirst())
        return "\(CivilDate(dayNumber: day))T\(time)\(fraction)Z"
    }
}

extension Int64 {
    /// The quotient rounded down, also below zero; `divisor` is positive.
    package func floored(by divisor: Int64) -> Int64 { self % divisor < 0 ? self / divisor - 1 : self / divisor }
}
