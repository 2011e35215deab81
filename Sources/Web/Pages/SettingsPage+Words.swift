extension SettingsPage.Role {
    /// The word for the role.
    package var name: Phrase {
        switch self {
        case .agent: .roleAgent
        case .administrator: .roleAdministrator
        case .reader: .roleReader
        }
    }
}

extension SettingsPage.Problem {
    var phrase: Phrase {
        switch self {
        case .name: .needsName
        case .email: .needsEmail
        case .emailTaken: .emailTaken
        case .organisation: .needsOrganisation
        }
    }
}

extension SettingsPage.User.State {
    /// Nothing for who is active, which is what one expects.
    func chip(_ say: Wording) -> HTML {
        switch self {
        case .active: HTML()
        case .invited: "<span class=\"chip state new\">\(Icon.ring.html)\(say(.invited))</span>"
        case .disabled: "<span class=\"chip state closed\">\(Icon.ban.html)\(say(.disabled))</span>"
        }
    }
}

extension SettingsPage.MailStatus.State {
    /// The state, and what went wrong.
    func html(_ say: Wording) -> HTML {
        switch self {
        case .working: "<p><span class=\"chip state answered\">\(Icon.check.html)\(say(.mailWorks))</span></p>"
        case .untried: "<p><span class=\"chip\">\(Icon.ring.html)\(say(.mailUntried))</span></p>"
        case .absent: "<p><span class=\"chip\">\(Icon.ring.html)\(say(.mailAbsent))</span></p>"
        case .broken(let problem):
            "<p><span class=\"chip late\">\(Icon.alert.html)\(say(.mailBroken))</span></p><p class=\"detail\">\(problem.html(say))</p>"
        }
    }
}
