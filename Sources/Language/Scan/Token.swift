/// A piece of a text: a word, a number, an emoji, a row of stars that judges, an address.
struct Token: Sendable {
    enum Kind: UInt8, Sendable { case word, number, emoji, emoticon, stars, url, mail, mention }
    var kind: Kind
    /// Offsets in the text, in scalars, half open.
    var start: Int32
    var end: Int32
    /// Where its letters lie among `TextScan.folded`.
    var from: Int32
    var upTo: Int32
    /// Counted from the beginning of the text; a full stop, a question mark or a new line begins another.
    var sentence: Int32
    /// As `sentence`, but a comma parts two as well.
    var clause: Int32
    var isHashtag = false
    var isCapitalised = false
    var isUpperCase = false
    /// A letter stood in it three times in a row: `jaaaa`.
    var isStretched = false
    /// Whether it is the first word of its sentence.
    var isFirst = false
}
