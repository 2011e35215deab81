/// A language that the interface speaks.
package enum Language: String, Sendable, CaseIterable {
    case nlBE = "nl-BE"
    case nlNL = "nl-NL"
    case fr
    case de
    case en

    /// The value of `lang` on the page.
    package var tag: String { rawValue }

    /// How the language calls itself, as it stands in a menu of languages.
    package var ownName: String {
        switch self {
        case .nlBE: "Nederlands (België)"
        case .nlNL: "Nederlands (Nederland)"
        case .fr: "Français"
        case .de: "Deutsch"
        case .en: "English"
        }
    }

    /// The first of `Accept-Language`'s wishes that we speak; Belgian Dutch when there is none.
    package init(acceptLanguage header: String?) {
        var best: (language: Language, weight: Double)?
        for wish in (header ?? "").prefix(1000).split(separator: ",").prefix(20) {
            let parts = wish.split(separator: ";")
            guard let tag = parts.first, let language = Language(wish: tag.lowercased().trimming()) else { continue }
            let weight = parts.dropFirst().compactMap { Language.weight(of: $0.lowercased().trimming()) }.first ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        self = best?.language ?? .nlBE
    }

    /// The language that a person writes at a command: `nl`, `nl-NL`, `fr`; nil for any other word.
    package init?(named name: String?) {
        guard let name, let language = Language(wish: name.lowercased()) else { return nil }
        self = language
    }

    private init?(wish tag: String) {
        switch tag.split(separator: "-").first {
        case "nl": self = tag == "nl-nl" ? .nlNL : .nlBE
        case "fr": self = .fr
        case "de": self = .de
        case "en": self = .en
        default: return nil
        }
    }

    private static func weight(of parameter: String) -> Double? {
        parameter.hasPrefix("q=") ? Double(parameter.dropFirst(2)) : nil
    }
}

extension String {
    /// The text without spaces and tabs at its ends.
    func trimming() -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = drop(while: isSpace)
        guard let last = start.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(start[...last])
    }
}
