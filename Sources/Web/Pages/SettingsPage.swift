package import Support

/// The administrator's page: the organisation, who works here, how mail goes, and the reader's own sessions.
///
/// `GET /settings`. The organisation posts `organisation` and `regime` to `/settings/organisation`. Adding a user posts `name`, `email`, `role` (a raw value of `Role`) to `/settings/users`; each user has forms to
/// `/settings/users/ID/reset`, `/settings/users/ID/role` (posts `role`), `/settings/users/ID/disable` and, when disabled,
/// `/settings/users/ID/enable`.
package struct SettingsPage: Sendable {
    package enum Role: String, Sendable, CaseIterable { case agent, administrator, reader }

    package struct User: Sendable {
        package enum State: Sendable { case active, invited, disabled }
        package var id: String
        package var name: String
        package var email: String
        package var role: Role
        package var state: State
        package var lastSeenAt: Instant?
        /// The reader: nobody disables himself.
        package var isMe: Bool

        package init(id: String, name: String, email: String, role: Role, state: State, lastSeenAt: Instant?, isMe: Bool) {
            self.id = id
            self.name = name
            self.email = email
            self.role = role
            self.state = state
            self.lastSeenAt = lastSeenAt
            self.isMe = isMe
        }
    }

    /// A link that was just made, shown this once.
    package struct IssuedLink: Sendable {
        package var name: String
        package var url: String
        package var expiresAt: Instant
        package init(name: String, url: String, expiresAt: Instant) { (self.name, self.url, self.expiresAt) = (name, url, expiresAt) }
    }

    /// How one direction of mail goes.
    package struct MailStatus: Sendable {
        package enum State: Sendable, Equatable {
            /// The last attempt went well.
            case working
            /// The last attempt did not.
            case broken(SendProblem)
            /// Set up, and not tried yet.
            case untried
            case absent
        }
        package var state: State
        /// Host and port; empty when not set up.
        package var server: String
        package var lastSuccessAt: Instant?
        package init(state: State, server: String, lastSuccessAt: Instant?) {
            (self.state, self.server, self.lastSuccessAt) = (state, server, lastSuccessAt)
        }
    }

    /// Why a user was not added, or the organisation not changed.
    package enum Problem: Sendable, CaseIterable { case name, email, emailTaken, organisation }

    package var regime: SetUpPage.Regime
    /// What was typed as the name of the organisation, shown again after a refusal; nil for the name it has.
    package var typedOrganisation: String?
    package var users: [User]
    package var issued: IssuedLink?
    package var receiving: MailStatus
    package var sending: MailStatus
    package var sessions: [SessionRow]
    package var problems: [Problem]
    /// What was typed in the form for a new user, shown again after a refusal.
    package var typedName: String
    package var typedEmail: String
    package var typedRole: Role

    package init(
        regime: SetUpPage.Regime, users: [User], issued: IssuedLink? = nil, receiving: MailStatus, sending: MailStatus,
        sessions: [SessionRow], problems: [Problem] = [], typedName: String = "", typedEmail: String = "", typedRole: Role = .agent,
        typedOrganisation: String? = nil
    ) {
        self.regime = regime
        self.typedOrganisation = typedOrganisation
        self.users = users
        self.issued = issued
        self.receiving = receiving
        self.sending = sending
        self.sessions = sessions
        self.problems = problems
        self.typedName = typedName
        self.typedEmail = typedEmail
        self.typedRole = typedRole
    }

    package func html(in frame: Frame) -> HTML {
        let say = frame.say
        return frame.desk(
            title: say(.settings), place: .settings, layout: "sheet-page",
            """
            <main class="page" id="main" tabindex="-1">
            <h1>\(say(.settings))</h1>
            \(with: issued, { link($0, say) })
            <section aria-labelledby="house"><h2 id="house">\(say(.organisation))</h2>
            \(house(frame))</section>
            <section aria-labelledby="promise"><h2 id="promise">\(say(.promise))</h2><p class="hint">\(say(.promiseLead))</p>
            <p><a class="button" href="\(Address.promise)">\(Icon.clock.html)\(say(.promiseOpen))</a></p></section>
            <section aria-labelledby="users"><h2 id="users">\(say(.users))</h2>
            <ul class="rows">\(each: users, { row($0, frame) })</ul>
            \(addition(frame))</section>
            <section aria-labelledby="mail"><h2 id="mail">\(say(.mail))</h2><p class="hint">\(say(.mailHint))</p>
            <div class="tiles">\(tile(.mailIn, receiving, say))\(tile(.mailOut, sending, say))</div></section>
            \(PrivacyLinks(say: say).html)
            <section aria-labelledby="programs"><h2 id="programs">\(say(.programs))</h2>
            <p><a class="button" href="\(Address.programs)">\(Icon.key.html)\(say(.programsLink))</a></p></section>
            <section aria-labelledby="sessions"><h2 id="sessions">\(say(.mySessions))</h2>
            <ul class="rows">\(each: sessions, { $0.html(in: frame) })</ul></section>
            </main>
            """)
    }

    private func house(_ frame: Frame) -> HTML {
        let say = frame.say
        let name = Field(
            id: "organisation", name: "organisation", label: say(.organisationName), value: typedOrganisation ?? frame.organisation,
            hint: say(.organisationHint), problem: problem([.organisation], say), autocomplete: "organization")
        let regimes = Choice(
            id: "regime", name: "regime", label: say(.regime), options: SetUpPage.Regime.allCases.map { ($0.rawValue, say($0.name)) },
            selected: regime.rawValue, hint: say(.regimeHint))
        return frame.form(
            Address.settingsOrganisation, class: "sheet",
            "\(name.html)\(regimes.html)<p><button class=\"button\">\(say(.save))</button></p>")
    }

    private func link(_ link: IssuedLink, _ say: Wording) -> HTML {
        """
        <div class="remark" role="status">\(Icon.key.html)<div><h2>\(say(.linkFor(link.name)))</h2>
        <p>\(say(.linkHint(say.moment(link.expiresAt))))</p>
        <p><input class="copyable" readonly value="\(link.url)" aria-label="\(say(.linkFor(link.name)))"></p></div></div>
        """
    }

    private func row(_ user: User, _ frame: Frame) -> HTML {
        let say = frame.say
        return """
            <li data-key="u-\(user.id)"><span class="avatar" aria-hidden="true">\(initials(of: user.name))</span><div class="row-text">
            <p class="row-title"><bdi>\(user.name)</bdi>\(if: user.isMe, " <span class=\"meta\">(\(say(.you)))</span>") \
            <span class="chip">\(say(user.role.name))</span>\(user.state.chip(say))</p>
            <p class="meta"><bdi>\(user.email)</bdi> · \
            \(seen(user, say))</p></div>
            <div class="buttons">\(if: !user.isMe, roles(user, frame))\(button(user, "reset", .resetLink, frame))\
            \(if: !user.isMe, toggle(user, frame))</div></li>
            """
    }

    private func seen(_ user: User, _ say: Wording) -> HTML {
        guard let at = user.lastSeenAt else { return "\(say(.notSignedIn))" }
        return "\(say(.lastSeen)) \(time(at, say.moment(at), say))"
    }

    private func roles(_ user: User, _ frame: Frame) -> HTML {
        let say = frame.say
        let options = Role.allCases.map { role -> HTML in
            "<option value=\"\(role.rawValue)\"\(flag: "selected", if: role == user.role)>\(say(role.name))</option>"
        }
        let content: HTML = """
            <select name="role" aria-label="\(say(.role)) \(say(.forUser(user.name)))">\(each: options)</select> \
            <button class="button">\(say(.changeRole))<span class="unseen"> \(say(.forUser(user.name)))</span></button>
            """
        return frame.form(Address.user(user.id, "role"), class: "pair", content)
    }

    private func toggle(_ user: User, _ frame: Frame) -> HTML {
        user.state == .disabled ? button(user, "enable", .enable, frame) : button(user, "disable", .disable, frame)
    }

    private func button(_ user: User, _ action: StaticString, _ name: Phrase, _ frame: Frame) -> HTML {
        let content: HTML = """
            <button class="button">\(frame.say(name))<span class="unseen"> \(frame.say(.forUser(user.name)))</span></button>
            """
        return frame.form(Address.user(user.id, action), content)
    }

    private func addition(_ frame: Frame) -> HTML {
        let say = frame.say
        let fields = [
            Field(id: "new-name", name: "name", label: say(.name), value: typedName, problem: problem([.name], say), autocomplete: "off")
                .html,
            Field(
                id: "new-email", name: "email", label: say(.email), value: typedEmail, type: "email",
                problem: problem([.email, .emailTaken], say), autocomplete: "off", maximum: 254
            ).html,
            Choice(
                id: "new-role", name: "role", label: say(.role), options: Role.allCases.map { ($0.rawValue, say($0.name)) },
                selected: typedRole.rawValue
            ).html,
        ]
        return """
            <details class="fold add"\(flag: "open", if: problems.contains { $0 != .organisation })><summary>\(Icon.plus.html)\(say(.addUser))</summary>
            <p class="hint">\(say(.addUserHint))</p>
            \(frame.form("/settings/users", class: "inline", "\(each: fields)<button class=\"button primary\">\(say(.addUser))</button>"))
            </details>
            """
    }

    private func problem(_ among: [Problem], _ say: Wording) -> String? {
        problems.first { among.contains($0) }.map { say($0.phrase) }
    }

    private func tile(_ name: Phrase, _ status: MailStatus, _ say: Wording) -> HTML {
        """
        <div class="tile"><h3>\(say(name))</h3>\(status.state.html(say))
        <dl class="pairs">\
        \(if: !status.server.isEmpty, "<div><dt>\(say(.server))</dt><dd><bdi>\(status.server)</bdi></dd></div>")\
        \(with: status.lastSuccessAt, { "<div><dt>\(say(.lastGood))</dt><dd>\(time($0, say.moment($0), say))</dd></div>" })</dl></div>
        """
    }
}
