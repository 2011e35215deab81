/// A search that is the number of a conversation, as it stands on its page (`2026-0057`) or short (`57`).
struct SearchedNumber: Equatable {
    let number: Int
    /// Nil for the short form.
    let year: Int?

    /// Nil for any other search. A `#` before it is how some people write a number.
    init?(_ text: String) {
        var text = text.trimming()[...]
        if text.hasPrefix("#") { text = text.dropFirst() }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...9).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isDigit) }),
            let number = parts.last.flatMap({ Int($0) }), number > 0
        else { return nil }
        self.number = number
        year = parts.count == 2 ? Int(parts[0]) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
