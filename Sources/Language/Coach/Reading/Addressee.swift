import Domain

/// Who gets the answer, as far as the message tells: the names to greet by.
struct Addressee {
    /// Every word that may be their name, folded; empty when nobody has a name.
    private(set) var names: Set<String> = []
    /// The name to greet by: a given name, else the whole.
    private(set) var greetingName = ""
    /// The name is written in letters that are not Latin: whoever answers in Latin letters may write it in more than one way.
    private(set) var isForeignScript = false
    /// A nickname or a handle: what is greeted may be another name.
    private(set) var isLoose = false

    var isKnown: Bool { !names.isEmpty }

    init(_ author: Author, signature: [CoachText.Word]) {
        let name = author.name ?? ""
        add(name)
        if names.isEmpty, let handle = author.handle, !handle.contains("@") || handle.hasPrefix("@") {
            add(Self.spelled(handle))
            if !names.isEmpty { isLoose = true }
        }
        // Who signs with a name is called so, whatever the account is called.
        let signed = signature.filter { $0.isCapitalised && !$0.isNumber && !Self.particles.contains($0.folded) }
        for word in signed { names.insert(word.folded) }
        if greetingName.isEmpty, let first = signed.first { greetingName = first.folded.prefix(1).uppercased() + first.folded.dropFirst() }
    }

    private mutating func add(_ name: String) {
        let text = CoachText(name, limit: 200)
        guard !text.words.contains(where: { Self.organisations.contains($0.folded) }), !text.words.contains(where: \.isNumber) else {
            return
        }
        let words = text.words.filter { !Self.particles.contains($0.folded) && !Self.titles.contains($0.folded) }
        let whole = words.filter { $0.end - $0.start > 1 }
        for word in whole {
            names.insert(word.folded)
            // Müller may be written Muller by who has no such key.
            let bare = text.string(word.start, word.end).unicodeScalars.map { Self.bare[$0] ?? $0 }
            names.insert(CoachFolding.fold(String(String.UnicodeScalarView(bare))))
        }
        isForeignScript = text.foreignLetters > 0
        guard let first = words.first, !whole.isEmpty else { return }
        let isInitial = first.end - first.start == 1
        let title = text.words.first { Self.titles.contains($0.folded) }
        let start = title.map { min($0.start, first.start) } ?? first.start
        greetingName = isInitial || title != nil ? text.string(start, text.endOfText) : text.string(start, first.end)
        if text.words.count == 1, !first.isCapitalised, !isForeignScript { isLoose = true }
    }

    private static let bare: [Unicode.Scalar: Unicode.Scalar] = ["ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"]

    /// A handle as words: `@FatimaElIdrissi`, `fatima_el_idrissi`.
    private static func spelled(_ handle: String) -> String {
        var out = ""
        var wasLower = false
        for character in handle where character != "@" {
            if character == "_" || character == "." || character == "-" {
                out.append(" ")
            } else {
                if wasLower, character.isUppercase { out.append(" ") }
                out.append(out.isEmpty || out.hasSuffix(" ") ? Character(character.uppercased()) : character)
            }
            wasLower = character.isLowercase
        }
        return out
    }

    /// Whether the word is a name of theirs, or the beginning of one that is long enough to be a short form.
    func isName(_ word: CoachText.Word) -> Bool {
        if names.contains(word.folded) {
            return word.isCapitalised || word.folded.utf8.count > 3 || !word.folded.utf8.allSatisfy { $0 < 0x80 }
        }
        guard word.isCapitalised, word.folded.utf8.count >= 3 else { return false }
        return names.contains { $0.utf8.count > word.folded.utf8.count && $0.hasPrefix(word.folded) }
    }

    static let particles: Set<String> = [
        "el", "al", "van", "de", "der", "den", "von", "zu", "la", "le", "les", "du", "des", "di", "da", "ben", "bin", "ter", "ten", "te",
        "dos",
        "of", "the", "und", "en", "et", "and", "d", "l", "o", "t",
    ]

    static let titles: Set<String> = [
        "meneer", "mevrouw", "mijnheer", "dhr", "mevr", "mw", "monsieur", "madame", "mme", "mr", "mrs", "ms", "miss", "herr", "frau", "dr",
        "prof",
        "familie", "famille", "family",
    ]

    private static let organisations: Set<String> = [
        "bv", "bvba", "nv", "vzw", "sprl", "srl", "asbl", "sa", "gmbh", "ev", "ag", "ltd", "inc", "redactie", "redaction", "redaktion",
        "school",
        "vereniging", "verein", "association", "stichting", "comite", "atelier", "cafe", "restaurant", "garage", "studio", "krant", "radio",
        "tv",
        "news", "nieuws", "team", "club", "vof", "company", "bedrijf", "shop", "winkel", "buurtcomite", "wijkcomite", "gazet", "anoniem",
        "anonymous", "anonyme", "anonym", "onbekend", "inwoner", "burger",
    ]
}
