extension Frame {
    /// Who is signed in, with language, appearance, sessions and the way out.
    ///
    /// Posts `language`, `theme` and `return` to `/preferences`, and nothing but `csrf` to `/sign-out`.
    func userMenu(_ user: User) -> HTML {
        """
        <details class="user menu">
        <summary><span class="avatar" aria-hidden="true">\(initials(of: user.name))</span><span class="who"><bdi>\(user.name)</bdi>\
        <small>\(user.email)</small></span>\(Icon.down.html)</summary>
        <div class="panel">
        \(preferences)
        <p class="only-live" hidden><button type="button" class="plain" data-opens="help">\(Icon.keyboard.html)\(say(.shortcuts))</button></p>
        <p><a class="plain" href="\(Address.sessions)">\(Icon.device.html)\(say(.mySessions))</a></p>
        <p><a class="plain" href="\(Address.password)">\(Icon.key.html)\(say(.changePassword))</a></p>
        \(form(Address.signOut, class: "signs-out", "<button class=\"plain\">\(Icon.leave.html)\(say(.signOut))</button>"))
        </div>
        </details>
        """
    }

    private var preferences: HTML {
        let languages = Choice(
            id: "language", name: "language", label: say(.languageOfScreen), options: Language.allCases.map { ($0.rawValue, $0.ownName) },
            selected: language.rawValue)
        let themes = Choice(
            id: "theme", name: "theme", label: say(.appearance), options: Theme.allCases.map { ($0.rawValue, say($0.name)) },
            selected: theme.rawValue)
        return form(
            Address.preferences, class: "preferences", hidden: [("return", here)],
            "\(languages.html)\(themes.html)<button class=\"button\">\(say(.save))</button>")
    }
}

extension Frame.Theme {
    /// The word for the choice.
    package var name: Phrase {
        switch self {
        case .system: .themeSystem
        case .light: .themeLight
        case .dark: .themeDark
        }
    }
}
