/// A text cut into words, sentences and emoji, each with its place in Unicode scalars.
struct CoachText {
    struct Word {
        /// Lower case, without accents.
        let folded: String
        let start: Int
        let end: Int
        let isNumber: Bool
        /// Begins with a capital.
        let isCapitalised: Bool
        /// Two letters or more, all capitals.
        let isShouted: Bool
        let sentence: Int
        let line: Int
        /// What stands right before it; a space at the beginning.
        let before: Unicode.Scalar
    }

    struct Place: Equatable {
        let start: Int
        let end: Int
    }

    let scalars: [Unicode.Scalar]
    let words: [Word]
    /// The words of each sentence.
    let sentences: [Range<Int>]
    /// Runs of emoji, `count` of them altogether.
    let emoji: [Place]
    let emojiCount: Int
    /// Faces made of signs: `;-)`.
    let faces: [Place]
    /// Three exclamation marks or more in a row.
    let cries: [Place]
    /// Letters that are not Latin.
    let foreignLetters: Int

    /// Reads the first `limit` scalars of `text`; what stands after them is not looked at.
    init(_ text: String, limit: Int = 50_000) {
        var reader = CoachTextReader(Array(text.unicodeScalars.prefix(limit)))
        reader.read()
        scalars = reader.scalars
        words = reader.words
        sentences = reader.sentences
        emoji = reader.emoji
        emojiCount = reader.emojiCount
        faces = reader.faces
        cries = reader.cries
        foreignLetters = reader.foreignLetters
    }

    func string(_ start: Int, _ end: Int) -> String {
        let range = max(0, min(start, scalars.count))..<max(0, min(max(start, end), scalars.count))
        return String(String.UnicodeScalarView(scalars[range]))
    }

    /// The place of a range of words.
    func place(_ range: Range<Int>) -> Place {
        guard let first = range.first, let last = range.last, words.indices.contains(first), words.indices.contains(last) else {
            return Place(start: 0, end: 0)
        }
        return Place(start: words[first].start, end: words[last].end)
    }

    /// The sentence with its closing sign.
    func place(ofSentence index: Int) -> Place {
        let place = place(sentences[index])
        var end = place.end
        while end < scalars.count, [".", "!", "?", "…"].contains(scalars[end]) { end += 1 }
        return Place(start: place.start, end: end)
    }

    /// The word with index `index`; nil outside the text.
    func word(_ index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

    /// The last place in the text before white space at its end.
    var endOfText: Int {
        var end = scalars.count
        while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
        return end
    }
}
