/// One thing that the interface says, in every language: leaving a language out does not compile.
///
/// A phrase with a part that changes is a function that returns a `Phrase`; what comes from outside is `isolated` in it.
package struct Phrase: Sendable, Equatable {
    /// Dutch as Belgium writes it, the first language of the interface.
    package let nl: String
    /// Dutch as the Netherlands write it, where that differs.
    package let nlNL: String?
    package let fr: String
    package let de: String
    package let en: String

    package init(nl: String, nlNL: String? = nil, fr: String, de: String, en: String) {
        (self.nl, self.nlNL, self.fr, self.de, self.en) = (nl, nlNL, fr, de, en)
    }

    /// The same words in every language: names, figures.
    package init(everywhere text: String) { self.init(nl: text, fr: text, de: text, en: text) }

    /// The words in `language`.
    package subscript(language: Language) -> String {
        switch language {
        case .nlBE: nl
        case .nlNL: nlNL ?? nl
        case .fr: fr
        case .de: de
        case .en: en
        }
    }

    /// The words for one thing and for another number of things; `#` in them becomes the number.
    package struct Forms: Sendable {
        let one: String
        let other: String
        /// The words for one, the words for the rest.
        package init(_ one: String, _ other: String) { (self.one, self.other) = (one, other) }
    }

    /// The phrase for `count` things. French counts nought as one, the others as many.
    package static func plural(_ count: Int, nl: Forms, nlNL: Forms? = nil, fr: Forms, de: Forms, en: Forms) -> Phrase {
        let isOne = count == 1
        func pick(_ forms: Forms, _ one: Bool, _ language: Language) -> String {
            (one ? forms.one : forms.other).split(separator: "#", omittingEmptySubsequences: false)
                .joined(separator: NumberWording.integer(count, language))
        }
        return Phrase(
            nl: pick(nl, isOne, .nlBE), nlNL: nlNL.map { pick($0, isOne, .nlNL) }, fr: pick(fr, isOne || count == 0, .fr),
            de: pick(de, isOne, .de), en: pick(en, isOne, .en))
    }
}

extension String {
    /// The text between Unicode isolates, so that its writing direction cannot touch the sentence around it.
    package var isolated: String { "\u{2068}\(self)\u{2069}" }
}
