/// Makes text into the words that both search indexes hold: lower case, without accents, split at everything that is no letter or digit.
///
/// We split and fold ourselves because the engines disagree about emoji, hyphens and host names; each token is of letters and digits only,
/// so either engine takes it as one word. An emoji becomes a word of its own (`ue` and its code point).
package enum SearchTokens {
    /// The longest word kept; what is longer is cut, as no person searches for it.
    package static let longest = 64
    /// Words per indexed piece: PostgreSQL forgets positions past 16,383.
    package static let wordsPerPiece = 10_000

    /// The words of `text` in order, at most `limit`.
    package static func words(of text: String, limit: Int = .max) -> [String] {
        var writer = SearchWordWriter()
        writer.write(text, limit: limit)
        return writer.bytes.split(separator: 0x20).prefix(limit).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words of the texts joined by spaces, in pieces that both indexes can hold.
    package static func pieces(of texts: [String]) -> [String] {
        var writer = SearchWordWriter()
        for text in texts where !text.isEmpty { writer.write(text) }
        return writer.pieces.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// What somebody typed in the search box: words that must all be there, phrases in quotes, words with a minus that must not be there.
package struct SearchQuery: Sendable, Equatable {
    package struct Term: Sendable, Equatable {
        /// One word, or the words of a phrase in order.
        package var words: [String]
        /// The last word may go on: `verlicht` finds `verlichting`.
        package var isPrefix: Bool
        package var isExcluded: Bool
        package init(words: [String], isPrefix: Bool, isExcluded: Bool) {
            (self.words, self.isPrefix, self.isExcluded) = (words, isPrefix, isExcluded)
        }
    }
    package let terms: [Term]
    package init(terms: [Term]) { self.terms = terms }

    /// At most 16 terms; nil when nothing to look for is left.
    package init?(_ text: String) {
        var terms: [Term] = []
        var rest = text[...]
        while let first = rest.first, terms.count < 16 {
            if first.isWhitespace {
                rest.removeFirst()
                continue
            }
            let isExcluded = first == "-" && rest.count > 1
            if isExcluded { rest.removeFirst() }
            var piece: Substring
            let isQuoted = rest.first == "\""
            if isQuoted {
                rest.removeFirst()
                piece = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(piece.count + 1)
            } else {
                piece = rest.prefix { !$0.isWhitespace }
                rest = rest.dropFirst(piece.count)
            }
            let words = SearchTokens.words(of: String(piece), limit: 32)
            guard !words.isEmpty else { continue }
            terms.append(Term(words: words, isPrefix: !isQuoted, isExcluded: isExcluded))
        }
        guard terms.contains(where: { !$0.isExcluded }) else { return nil }
        self.terms = terms
    }
}
