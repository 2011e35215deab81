import Support

/// Where somebody chooses a password, reached by a link good for a day and one use.
///
/// Posts `csrf` and `password` to `/password/TOKEN`.
package struct PasswordPage: Sendable {
    package var token: String
    package var name: String
    package var isTooShort: Bool

    package init(token: String, name: String, isTooShort: Bool = false) {
        (self.token, self.name, self.isTooShort) = (token, name, isTooShort)
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        let password = Field(
            id: "password", name: "password", label: say(.newPassword), type: "password", autocomplete: "new-password", maximum: 1024)
        let content: HTML = """
            \(password.html)<p class="hint">\(say(.passwordRule))</p><button class="button primary wide">\(say(.save))</button>
            """
        let problem: HTML = """
            <div class="remark problem" role="alert">\(Icon.alert.html)<p>\(say(.passwordRule))</p></div>
            """
        return frame.outside(
            title: say(.choosePassword),
            """
            <div class="sheet narrow">
            <h1>\(say(.choosePassword))</h1>
            <p class="lead"><bdi>\(name)</bdi></p>
            \(if: isTooShort, problem)\(frame.form("/password/\(Address.encode(token))", content))
            </div>
            """)
    }
}

extension Phrase {
    static let choosePassword = Phrase(
        nl: "Kies een wachtwoord", fr: "Choisissez un mot de passe", de: "Wählen Sie ein Passwort", en: "Choose a password")
    static let newPassword = Phrase(nl: "Nieuw wachtwoord", fr: "Nouveau mot de passe", de: "Neues Passwort", en: "New password")
    static let passwordRule = Phrase(
        nl: "Minstens 12 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden.",
        fr: "Au moins 12 caractères. Une phrase de quelques mots est solide et facile à retenir.",
        de: "Mindestens 12 Zeichen. Ein Satz aus ein paar Wörtern ist stark und leicht zu merken.",
        en: "At least 12 characters. A sentence of a few words is strong and easy to remember.")
}
