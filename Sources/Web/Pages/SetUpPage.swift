/// The page that sets up an organisation and its first administrator, reached by a one-time link.
///
/// Posts to `/setup/TOKEN`: `organisation`, `regime` (one of `Regime`'s raw values), `name`, `email`, `password`.
package struct SetUpPage: Sendable {
    /// A language regime; the raw value is what the form sends.
    package enum Regime: String, Sendable, CaseIterable {
        case belgiumDutch = "BE-nl"
        case belgiumFacilities = "BE-nl-facilities"
        case brussels = "BE-bru"
        case belgiumFrench = "BE-fr"
        case belgiumGerman = "BE-de"
        case federal = "BE-fed"
        case netherlands = "NL"
        case free
    }

    /// What has to be filled in again.
    package enum Problem: Sendable, CaseIterable { case organisation, name, email, passwordShort, passwordCommon }

    package var token: String
    package var organisation: String
    package var regime: Regime
    package var name: String
    package var email: String
    package var problems: [Problem]

    package init(
        token: String, organisation: String = "", regime: Regime = .belgiumDutch, name: String = "", email: String = "",
        problems: [Problem] = []
    ) {
        self.token = token
        self.organisation = organisation
        self.regime = regime
        self.name = name
        self.email = email
        self.problems = problems
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.outside(
            title: say(.setUpTitle),
            """
            <div class="sheet">
            <h1>\(say(.setUpTitle))</h1>
            <p class="lead">\(say(.setUpLead))</p>
            \(if: !problems.isEmpty, summary(say))
            \(frame.form(Address.setUp(token), "\(house(say))\(person(say))<button class=\"button primary\">\(say(.setUpDone))</button>"))
            </div>
            \(frame.languageLinks(to: Address.setUp(token)))
            """)
    }

    /// What is wrong, each line leading to its field.
    private func summary(_ say: Wording) -> HTML {
        """
        <div class="remark problem" role="alert">\(Icon.alert.html)<div><h2>\(say(.problemsFound))</h2>
        <ul>\(each: problems, { "<li><a href=\"#\($0.field)\">\(say($0.phrase))</a></li>" })</ul></div></div>
        """
    }

    private func house(_ say: Wording) -> HTML {
        let name = Field(
            id: "organisation", name: "organisation", label: say(.organisationName), value: organisation, hint: say(.organisationHint),
            problem: problem(for: "organisation", say), autocomplete: "organization")
        let regimes = Choice(
            id: "regime", name: "regime", label: say(.regime), options: Regime.allCases.map { ($0.rawValue, say($0.name)) },
            selected: regime.rawValue, hint: "\(say(.regimeHint)) \(say(.changeLater))")
        return "<fieldset><legend>\(say(.organisation))</legend>\(name.html)\(regimes.html)</fieldset>"
    }

    private func person(_ say: Wording) -> HTML {
        let fields = [
            Field(
                id: "name", name: "name", label: say(.yourName), value: name, problem: problem(for: "name", say), autocomplete: "name"),
            Field(
                id: "email", name: "email", label: say(.yourEmail), value: email, type: "email", problem: problem(for: "email", say),
                autocomplete: "username", maximum: 254),
            Field(
                id: "password", name: "password", label: say(.password), type: "password", hint: say(.passwordHint),
                problem: problem(for: "password", say), autocomplete: "new-password", minimum: 12, maximum: 1024),
        ]
        return "<fieldset><legend>\(say(.administrator))</legend>\(each: fields.map(\.html))</fieldset>"
    }

    private func problem(for field: String, _ say: Wording) -> String? { problems.first { $0.field == field }.map { say($0.phrase) } }
}

extension SetUpPage.Problem {
    var field: String {
        switch self {
        case .organisation: "organisation"
        case .name: "name"
        case .email: "email"
        case .passwordShort, .passwordCommon: "password"
        }
    }

    var phrase: Phrase {
        switch self {
        case .organisation: .needsOrganisation
        case .name: .needsName
        case .email: .needsEmail
        case .passwordShort: .passwordShort
        case .passwordCommon: .passwordCommon
        }
    }
}

extension SetUpPage.Regime {
    /// The regime in words.
    package var name: Phrase {
        switch self {
        case .belgiumDutch: .regimeBelgiumDutch
        case .belgiumFacilities: .regimeFacilities
        case .brussels: .regimeBrussels
        case .belgiumFrench: .regimeBelgiumFrench
        case .belgiumGerman: .regimeBelgiumGerman
        case .federal: .regimeFederal
        case .netherlands: .regimeNetherlands
        case .free: .regimeFree
        }
    }
}

/// What a used or outdated link for the set-up says; send it with status 410.
package struct SetUpGonePage: Sendable {
    package init() {}

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.outside(
            title: say(.setUpGone),
            """
            <div class="sheet narrow">
            <h1>\(say(.setUpGone))</h1>
            <p>\(say(.setUpGoneText))</p>
            <p><a class="button primary" href="\(Address.signIn)">\(say(.signIn))</a></p>
            </div>
            """)
    }
}
