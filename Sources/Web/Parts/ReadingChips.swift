package import Domain

/// What a message says, as chips, and with a click the words that say it. Advice: nothing is decided by it.
package struct ReadingChips: Sendable {
    package var reading: Reading
    /// The language of the house (`nl`): what is written in it needs no chip; nil where every language is named.
    package var houseLanguage: Reading.Language?

    package init(_ reading: Reading, houseLanguage: Reading.Language?) {
        self.reading = reading
        self.houseLanguage = houseLanguage
    }

    /// Signals that a colleague must see at once, whatever the message is.
    private static let grave: [Signal.Name] = [.selfHarm, .vulnerable, .threat, .mourning, .press, .council, .personalData]

    /// The chips: what needs a look comes first.
    func chips(_ say: Wording, topics: Int = 2) -> [HTML] {
        var chips: [HTML] = []
        if let urgency = Phrase.urgency(reading.urgency), reading.urgency > .watch {
            let look = reading.urgency == .crisis ? "late" : "unread"
            chips.append("<span class=\"chip \(look)\">\(Icon.alert.html)\(say(urgency))</span>")
        }
        if let formal = reading.formalKind { chips.append(plain(.formalKind(formal), say)) }
        if let kind = Phrase.kind(reading.kind) { chips.append(plain(kind, say)) }
        for name in Self.grave where reading.certainty(of: name) == .certain { chips.append(plain(.signal(name), say)) }
        for topic in reading.topics.prefix(topics) where topic != "other" { chips.append(plain(.topic(topic), say)) }
        if reading.language != houseLanguage, reading.languageConfidence >= 0.5 { chips.append(plain(.writtenIn(reading.language), say)) }
        return chips
    }

    private func plain(_ phrase: Phrase, _ say: Wording) -> HTML { "<span class=\"chip read\">\(say(phrase))</span>" }

    /// The chips and their reasons, under a message. Nothing where nothing was found.
    func html(_ say: Wording) -> HTML {
        let chips = chips(say, topics: 3)
        guard !chips.isEmpty else { return HTML() }
        return """
            <div class="reading"><p class="chips"><span class="unseen">\(say(.readAs)): </span>\(HTML(chips, separator: " "))</p>\
            \(if: !reasons(say).isEmpty, why(say))</div>
            """
    }

    private func why(_ say: Wording) -> HTML {
        """
        <details class="why"><summary>\(say(.why))</summary><dl>\(each: reasons(say), { "<dt>\($0.name)</dt><dd>\($0.words)</dd>" })</dl>\
        <p class="meta">\(say(.whyExplained))</p></details>
        """
    }

    /// Each finding that is shown with the words behind it, in the order of the chips.
    private func reasons(_ say: Wording) -> [(name: String, words: HTML)] {
        var names: [(field: String, name: String)] = []
        if let urgency = Phrase.urgency(reading.urgency) { names.append(("urgency", say(urgency))) }
        if let formal = reading.formalKind { names.append(("formalKind", say(.formalKind(formal)))) }
        if let kind = Phrase.kind(reading.kind) { names.append(("kind", say(kind))) }
        for signal in reading.signals where Self.grave.contains(signal.name) {
            names.append((signal.name.rawValue, say(.signal(signal.name)) + (signal.certainty == .possible ? "?" : "")))
        }
        names.append(("topics", say(.fieldTopic)))
        if reading.language != houseLanguage { names.append(("language", say(.writtenIn(reading.language)))) }
        return names.compactMap { field, name in
            let words = reading.because.filter { $0.field == field }.prefix(6).map { "<q><bdi>\($0.text)</bdi></q>" as HTML }
            return words.isEmpty ? nil : (name, HTML(words, separator: ", "))
        }
    }
}

extension LanguageRegime {
    /// The one language of the house; nil where there are more.
    var language: Reading.Language? {
        switch self {
        case .belgiumDutch, .belgiumDutchFacilities, .netherlands: .nl
        case .belgiumFrench: .fr
        case .belgiumGerman: .de
        case .brussels, .belgiumFederal, .free: nil
        }
    }
}
