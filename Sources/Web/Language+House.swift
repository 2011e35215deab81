package import Desk
package import Domain

extension Language {
    /// The language in which an organisation works first.
    package init(_ regime: LanguageRegime) {
        self =
            switch regime {
            case .belgiumFrench: .fr
            case .belgiumGerman: .de
            case .netherlands: .nlNL
            case .belgiumDutch, .belgiumDutchFacilities, .brussels, .belgiumFederal, .free: .nlBE
            }
    }

    /// The language in which a person is given what is held on them: the one they wrote in, else that of the house.
    package init(of bundle: AccessBundle, _ regime: LanguageRegime) {
        let house = Language(regime)
        // Dutch is written as the house writes it.
        self = bundle.language == "nl" && house == .nlNL ? house : Language(named: bundle.language) ?? house
    }
}
