import CResources
package import Domain
import Support

/// Reads what a message says and how it says it: by rules and word lists, each finding with the words that caused it.
///
/// Total and bounded: any text gives a reading, and what is longer than `TextScan.longest` scalars is read so far.
package struct MessageReader: Sendable {
    /// The reader with the books that are linked into the binary.
    package static let shared = MessageReader()

    let model: LanguageModel
    let books: [Reading.Language: LanguageBook]

    init() {
        model = .shared
        let everywhere = Resource.text(samenspraak_rules_any)
        books = [
            .nl: LanguageBook(
                [Resource.text(samenspraak_rules_nl), Resource.text(samenspraak_topics_nl), everywhere],
                Resource.text(samenspraak_sentiment_nl)),
            .fr: LanguageBook(
                [Resource.text(samenspraak_rules_fr), Resource.text(samenspraak_topics_fr), everywhere],
                Resource.text(samenspraak_sentiment_fr)),
            .de: LanguageBook(
                [Resource.text(samenspraak_rules_de), Resource.text(samenspraak_topics_de), everywhere],
                Resource.text(samenspraak_sentiment_de)),
            .en: LanguageBook(
                [Resource.text(samenspraak_rules_en), Resource.text(samenspraak_topics_en), everywhere],
                Resource.text(samenspraak_sentiment_en)),
        ]
    }

    /// Reads the new part of a message; offsets count in its whole text.
    package func read(_ message: IncomingMessage) -> Reading {
        let scan = TextScan(message.text, only: message.mail?.reply)
        let title = TextScan(message.subject)
        var guess = model.guess(scan)
        if guess.words < 3, title.tokens.count > 1 { guess = guess.joined(model.guess(title)) }
        guess = guess.leaning(to: message.language)
        var judge = Judge(message: message, scan: scan, guess: guess)
        let year = CivilDate(dayNumber: Int(message.at.microseconds / 86_400_000_000)).year
        for language in guess.worthReading {
            guard let book = books[language] else { continue }
            judge.add(language, book, sifted(scan, book, year), isTitle: false)
            if !title.tokens.isEmpty { judge.addTitle(sifted(title, book, year)) }
        }
        return judge.reading
    }

    private func sifted(_ scan: TextScan, _ book: LanguageBook, _ year: Int) -> Sifted {
        var matcher = RuleMatcher(book.rules)
        matcher.run(scan)
        var sifter = Sifter(scan, matcher.findings, year: year)
        return sifter.sift()
    }
}

/// The phrases and the words with a mood of one language.
struct LanguageBook: Sendable {
    let rules: RuleBook
    let moods: MoodWords
    init(_ files: [String], _ moods: String) {
        rules = RuleBookBuilder(files).book
        self.moods = MoodWords(moods)
    }
}
