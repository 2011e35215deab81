/// How long a text may be in one field of a channel, and how that is counted.
package struct LengthRule: Sendable {
    /// The field as the channel's interface calls it.
    package let field: String
    /// Nil where the channel sets none.
    package let limit: Int?
    package let unit: LengthUnit
    /// A second limit, in bytes, that holds beside the first.
    package let byteLimit: Int?
    /// Whether a text that is too long can go out as several posts, each an answer to the one before.
    package let hasThreads: Bool
    /// Whether nothing at all is refused.
    let refusesEmpty: Bool
    /// Other words for the field.
    let words: Set<String>
    private let measure: @Sendable (_ text: String, _ warning: String) -> Int

    init(
        _ field: String, _ limit: Int?, _ unit: LengthUnit, byteLimit: Int? = nil, hasThreads: Bool = false, refusesEmpty: Bool = false,
        words: Set<String> = [], measure: (@Sendable (_ text: String, _ warning: String) -> Int)? = nil
    ) {
        (self.field, self.limit, self.unit, self.byteLimit) = (field, limit, unit, byteLimit)
        (self.hasThreads, self.refusesEmpty, self.words) = (hasThreads, refusesEmpty, words)
        self.measure =
            measure ?? { text, _ in
                switch unit {
                case .characters, .weighted: text.unicodeScalars.count
                case .graphemes: text.count
                case .bytes: text.utf8.count
                }
            }
    }

    /// The length of `text` in the unit of the field. `warning` is what stands above it where the channel counts the two together.
    package func count(_ text: String, warning: String = "") -> Int { measure(text, warning) }

    /// What the field says to `text`. `limit` is that of a server that has one of its own.
    package func judge(_ text: String, warning: String = "", limit ownLimit: Int? = nil) -> TextLength {
        let limit = ownLimit ?? limit
        let count = count(text, warning: warning)
        let bytes = byteLimit.map { _ in text.utf8.count }
        let problem = problem(text, count: count, limit: limit, bytes: bytes)
        var parts: [String]?
        if problem == .tooLong, hasThreads {
            parts = TextParts.split(text) {
                self.problem($0, count: self.count($0, warning: warning), limit: limit, bytes: $0.utf8.count) == nil
            }
        }
        return TextLength(count: count, limit: limit, unit: unit, bytes: bytes, byteLimit: byteLimit, problem: problem, parts: parts)
    }

    private func problem(_ text: String, count: Int, limit: Int?, bytes: Int?) -> TextLength.Problem? {
        if refusesEmpty, text.allSatisfy(\.isWhitespace) { return .empty }
        if unit == .weighted, text.unicodeScalars.contains(where: \.isInvalidInPost) { return .invalidCharacter }
        if let limit, count > limit { return .tooLong }
        if let byteLimit, let bytes, bytes > byteLimit { return .tooLong }
        return nil
    }
}

/// How long a text is where it is to go.
package struct TextLength: Sendable, Equatable {
    /// Why the channel would refuse it.
    package enum Problem: String, Sendable {
        case tooLong
        case empty
        /// A byte order mark, or what is no character at all.
        case invalidCharacter
    }
    package let count: Int
    package let limit: Int?
    package let unit: LengthUnit
    package let bytes: Int?
    package let byteLimit: Int?
    package let problem: Problem?
    /// The same text in pieces that each fit; nil when it fits, and where the channel knows no threads.
    package let parts: [String]?
    package var fits: Bool { problem == nil }
}
