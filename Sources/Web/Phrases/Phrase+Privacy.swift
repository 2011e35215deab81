/// What is kept, what was erased, what is hidden, and what people may ask.
extension Phrase {
    static let eventErased = Phrase(nl: "Bericht gewist", fr: "Message effacé", de: "Nachricht gelöscht", en: "Message erased")

    /// National numbers, account numbers and cards that are unreadable.
    static func numbersMasked(_ count: Int) -> Phrase {
        plural(
            count,
            nl: Forms(
                "# persoonlijk nummer is afgeschermd (rijksregister-, rekening- of kaartnummer).",
                "# persoonlijke nummers zijn afgeschermd (rijksregister-, rekening- of kaartnummers)."),
            nlNL: Forms(
                "# persoonlijk nummer is afgeschermd (burgerservice-, rekening- of kaartnummer).",
                "# persoonlijke nummers zijn afgeschermd (burgerservice-, rekening- of kaartnummers)."),
            fr: Forms(
                "# numéro personnel est masqué (registre national, compte ou carte).",
                "# numéros personnels sont masqués (registre national, compte ou carte)."),
            de: Forms(
                "# persönliche Nummer ist verdeckt (Nationalregister-, Konto- oder Kartennummer).",
                "# persönliche Nummern sind verdeckt (Nationalregister-, Konto- oder Kartennummern)."),
            en: Forms(
                "# personal number is masked (national, account or card number).",
                "# personal numbers are masked (national, account or card numbers)."))
    }
    static let showNumbers = Phrase(
        nl: "Tonen (wordt genoteerd)", fr: "Afficher (c’est noté)", de: "Anzeigen (wird vermerkt)", en: "Show (this is recorded)")
    static let numbersShown = Phrase(
        nl: "Persoonlijke nummers zijn zichtbaar. Dat je ze bekijkt is genoteerd.",
        fr: "Les numéros personnels sont visibles. Leur consultation est notée.",
        de: "Persönliche Nummern sind sichtbar. Dass Sie sie ansehen, ist vermerkt.",
        en: "Personal numbers are visible. That you look at them is recorded.")
    static let hideNumbers = Phrase(nl: "Weer afschermen", fr: "Masquer à nouveau", de: "Wieder verdecken", en: "Mask again")
}
