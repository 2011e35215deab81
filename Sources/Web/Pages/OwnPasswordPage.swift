import Support

/// Where somebody who is signed in changes the password.
///
/// `GET /password`. Posts `csrf`, `present` and `password` to the same address.
package struct OwnPasswordPage: Sendable {
    /// Why it was not changed.
    package enum Problem: Sendable, Equatable {
        case wrong
        case tooShort
        /// Too many attempts: the next is allowed in so many seconds.
        case wait(seconds: Int)
    }

    package var problem: Problem?
    package init(problem: Problem? = nil) { self.problem = problem }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.changePassword), place: .elsewhere, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <h1>\(say(.changePassword))</h1>
            <p class="lead">\(say(.changePasswordLead))</p>
            \(with: waiting, { "<div class=\"remark problem\" role=\"alert\">\(Icon.clock.html)<p>\(say(.signInWait(seconds: $0)))</p></div>" })
            <div class="sheet narrow">\(frame.form(Address.password, fields(frame)))</div>
            </main>
            """)
    }

    private var waiting: Int? {
        guard case .wait(let seconds) = problem else { return nil }
        return seconds
    }

    private func fields(_ frame: Frame) -> HTML {
        let say = frame.say
        let present = Field(
            id: "present", name: "present", label: say(.presentPassword), type: "password",
            problem: problem == .wrong ? say(.presentPasswordWrong) : nil, autocomplete: "current-password", maximum: 1024)
        let fresh = Field(
            id: "password", name: "password", label: say(.newPassword), type: "password", hint: say(.passwordRule),
            problem: problem == .tooShort ? say(.passwordShort) : nil, autocomplete: "new-password", minimum: 12, maximum: 1024)
        // The address, unseen, tells the browser's keeper of passwords whose it is.
        let name: HTML = """
            <input type="text" name="email" value="\(frame.user?.email ?? "")" autocomplete="username" readonly hidden>
            """
        return "\(name)\(present.html)\(fresh.html)<button class=\"button primary wide\">\(say(.save))</button>"
    }
}

extension Phrase {
    static let changePassword = Phrase(
        nl: "Wachtwoord wijzigen", fr: "Changer de mot de passe", de: "Passwort ändern", en: "Change password")
    static let changePasswordLead = Phrase(
        nl: "Je blijft hier aangemeld. Al je andere sessies worden beëindigd.",
        nlNL: "Je blijft hier ingelogd. Al je andere sessies worden beëindigd.",
        fr: "Vous restez connecté ici. Toutes vos autres sessions sont terminées.",
        de: "Sie bleiben hier angemeldet. Alle anderen Sitzungen werden beendet.",
        en: "You stay signed in here. All your other sessions end.")
    static let presentPassword = Phrase(
        nl: "Je huidige wachtwoord", fr: "Votre mot de passe actuel", de: "Ihr jetziges Passwort", en: "Your present password")
    static let presentPasswordWrong = Phrase(
        nl: "Dit is niet je huidige wachtwoord.", fr: "Ce n’est pas votre mot de passe actuel.", de: "Das ist nicht Ihr jetziges Passwort.",
        en: "This is not your present password.")
    static let didChangePassword = Phrase(
        nl: "Je wachtwoord is gewijzigd. Je andere sessies zijn beëindigd.",
        fr: "Votre mot de passe est changé. Vos autres sessions sont terminées.",
        de: "Ihr Passwort ist geändert. Ihre anderen Sitzungen sind beendet.",
        en: "Your password is changed. Your other sessions have ended.")
}
