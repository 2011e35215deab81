/// What a channel counts when it says how long a text may be.
package enum LengthUnit: String, Sendable {
    /// Code points.
    case characters
    /// Characters as people see them: a letter with its accents, an emoji of any make.
    case graphemes
    /// Bytes of UTF-8.
    case bytes
    /// Code points by weight, as X counts.
    case weighted
}
