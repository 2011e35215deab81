import Domain

/// One sentence in each of our languages. Whoever writes reads it, so it is in the language of the interface, or of the draft where there is none.
struct CoachSentence: Sendable {
    let nl: String
    let fr: String
    let de: String
    let en: String

    subscript(language: Reading.Language) -> String {
        switch language {
        case .nl, .other: nl
        case .fr: fr
        case .de: de
        case .en: en
        }
    }
}

extension CoachCode {
    /// The finding in a sentence; `about` stands where the sentence has a %.
    func sentence(in language: Reading.Language, about: String) -> String {
        let parts = words[language].split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts.first, let last = parts.last else { return words[language] }
        return first + name(about, language) + last
    }

    /// The name of a language in words; anything else as it is.
    private func name(_ about: String, _ language: Reading.Language) -> String {
        guard self == .wrongLanguage else { return about }
        return switch (about, language) {
        case ("nl", .fr): "le néerlandais"
        case ("fr", .fr): "le français"
        case ("de", .fr): "l’allemand"
        case ("en", .fr): "l’anglais"
        case ("nl", .de): "Niederländisch"
        case ("fr", .de): "Französisch"
        case ("de", .de): "Deutsch"
        case ("en", .de): "Englisch"
        case ("nl", .en): "Dutch"
        case ("fr", .en): "French"
        case ("de", .en): "German"
        case ("en", .en): "English"
        case ("nl", _): "Nederlands"
        case ("fr", _): "Frans"
        case ("de", _): "Duits"
        case ("en", _): "Engels"
        default: about
        }
    }

    private var words: CoachSentence { heart ?? hand }
}
