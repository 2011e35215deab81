import Foundation

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
        var out: [String] = []
        var word: [UInt8] = []
        word.reserveCapacity(longest)
        func end() {
            if !word.isEmpty { out.append(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        var isASCII = true
        for byte in text.utf8 where byte >= 0x80 {
            isASCII = false
            break
        }
        if isASCII {
            for byte in text.utf8 {
                switch byte {
                case 0x61...0x7a, 0x30...0x39: if word.count < longest { word.append(byte) }
                case 0x41...0x5a: if word.count < longest { word.append(byte | 0x20) }
                default:
                    end()
                    if out.count >= limit { return out }
                }
            }
            end()
            return out
        }
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x61...0x7a, 0x30...0x39: if word.count < longest { word.append(UInt8(value)) }
            case 0x41...0x5a: if word.count < longest { word.append(UInt8(value) | 0x20) }
            case 0..<0x80:
                end()
                if out.count >= limit { return out }
            default:
                let properties = scalar.properties
                if properties.generalCategory == .nonspacingMark || value == 0x200d || value == 0xad || (0xfe00...0xfe0f).contains(value) {
                    continue
                }
                if properties.isAlphabetic || properties.numericType != nil {
                    if word.count < longest { word.append(contentsOf: properties.lowercaseMapping.utf8) }
                } else {
                    end()
                    if properties.isEmojiPresentation { out.append("ue" + String(value, radix: 16)) }
                    if out.count >= limit { return out }
                }
            }
        }
        end()
        return out
    }

    /// The words of the texts joined by spaces, in pieces that both indexes can hold.
    package static func pieces(of texts: [String]) -> [String] {
        var words: [String] = []
        for text in texts where !text.isEmpty { words += self.words(of: text) }
        guard words.count > wordsPerPiece else { return words.isEmpty ? [] : [words.joined(separator: " ")] }
        return stride(from: 0, to: words.count, by: wordsPerPiece).map { start in
            words[start..<min(start + wordsPerPiece, words.count)].joined(separator: " ")
        }
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
