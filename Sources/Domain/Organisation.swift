package import Support

/// The authority whose conversations these are.
package struct Organisation: Sendable, Equatable {
    package let id: ID<Organisation>
    package var name: String
    package var languageRegime: LanguageRegime
    package init(id: ID<Organisation>, name: String, languageRegime: LanguageRegime) {
        (self.id, self.name, self.languageRegime) = (id, name, languageRegime)
    }
}

/// Which language law decides the language of posts, answers, receipts, forms and pages; the detector never does.
package enum LanguageRegime: String, Sendable, CaseIterable {
    case belgiumDutch = "BE-nl"
    case belgiumDutchFacilities = "BE-nl-facilities"
    case brussels = "BE-bru"
    case belgiumFrench = "BE-fr"
    case belgiumGerman = "BE-de"
    case belgiumFederal = "BE-fed"
    case netherlands = "NL"
    case free
}
