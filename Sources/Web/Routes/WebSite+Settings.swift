import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addSettings(to router: inout Router) {
        router.get("/settings") { try await settings($0) }
        router.post("/settings/organisation") { try await changeOrganisation($0) }
        router.post("/settings/users") { try await addUser($0) }
        // The page that answers a form stands at the form's address: to load it again is to look at the settings.
        for path in ["/settings/users", "/settings/users/{id}/reset"] { router.get(path) { _ in .seeOther("/settings") } }
        router.post("/settings/users/{id}/reset") { try await resetUser($0) }
        router.post("/settings/users/{id}/role") { try await setRole($0) }
        router.post("/settings/users/{id}/disable") { try await setUser($0, isDisabled: true) }
        router.post("/settings/users/{id}/enable") { try await setUser($0, isDisabled: false) }
        router.get("/sessions") { try await sessions($0) }
        router.post("/sessions/{id}/end") { try await endSession($0) }
        router.post("/preferences") { try await preferences($0) }
    }

    private func settings(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        return try await settingsPage(visit)
    }

    private func settingsPage(_ visit: Visit, link: PasswordLink? = nil, problem: SettingsPage.Problem? = nil, typed: Form? = nil)
        async throws -> Response
    {
        try visit.agent.require(.administer)
        let users = try await desk.users(as: visit.agent)
        let seen = try await desk.lastSeen(as: visit.agent, now: visit.now)
        let issued = link.map { link in
            SettingsPage.IssuedLink(
                name: link.user.name, url: base(visit.request) + "/password/\(link.token)",
                expiresAt: visit.now.adding(seconds: 24 * 3600))
        }
        let page = SettingsPage(
            regime: SetUpPage.Regime(rawValue: visit.signedIn.organisation.languageRegime.rawValue) ?? .free,
            users: users.map { user in
                SettingsPage.User(
                    id: user.id.description, name: user.name, email: user.email,
                    role: SettingsPage.Role(rawValue: user.role.rawValue) ?? .agent,
                    state: user.isDisabled ? .disabled : .active, lastSeenAt: seen[user.id], isMe: user.id == visit.signedIn.user.id)
            }, issued: issued, receiving: SettingsPage.MailStatus(state: .absent, server: "", lastSuccessAt: nil),
            sending: try await sendingStatus(visit),
            sessions: try await rows(visit), problems: problem.map { [$0] } ?? [], typedName: typed?.first("name") ?? "",
            typedEmail: typed?.first("email") ?? "", typedRole: typed?.first("role").flatMap(SettingsPage.Role.init(rawValue:)) ?? .agent,
            typedOrganisation: typed?.first("organisation"))
        return try await self.page(visit, status: problem == nil ? 200 : 422) { page.html(in: $0) }
    }

    /// What became of the last attempt to send, not what is hoped of the next.
    private func sendingStatus(_ visit: Visit) async throws -> SettingsPage.MailStatus {
        guard mail.isConfigured else { return SettingsPage.MailStatus(state: .absent, server: mail.server, lastSuccessAt: nil) }
        let health = try await desk.sendingHealth(as: visit.agent)
        let state: SettingsPage.MailStatus.State =
            switch (health, health?.problem) {
            case (nil, _): .untried
            case (_, let problem?): .broken(SendProblem(problem))
            case (_, nil): .working
            }
        return SettingsPage.MailStatus(state: state, server: mail.server, lastSuccessAt: health?.lastSuccess)
    }

    /// How people reach us: as the administrator set it, else as this browser did. A `Host` header must not decide where a secret link leads
    /// once there is a better word.
    private func base(_ request: Request) -> String {
        baseURL.isEmpty ? request.origin ?? "" : baseURL
    }

    private func changeOrganisation(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        do {
            try await desk.changeOrganisation(
                name: form.first("organisation") ?? "", regime: form.first("regime") ?? "", as: visit.agent, now: visit.now)
        } catch is Invalid {
            return try await settingsPage(visit, problem: .organisation, typed: form)
        }
        return go(Address.settings, Notice(.saved))
    }

    private func addUser(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        do {
            let link = try await desk.addUser(
                name: form.first("name") ?? "", email: form.first("email") ?? "", role: form.first("role") ?? "", as: visit.agent,
                now: visit.now)
            return try await settingsPage(visit, link: link)
        } catch let invalid as Invalid {
            let problem: SettingsPage.Problem =
                switch invalid.problem {
                case .badEmail: .email
                case .emailTaken: .emailTaken
                default: .name
                }
            return try await settingsPage(visit, problem: problem, typed: form)
        }
    }

    private func resetUser(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<User>(request.parameter("id")) else { throw NotFound() }
        return try await settingsPage(visit, link: try await desk.resetUser(id, as: visit.agent, now: visit.now))
    }

    private func setRole(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        guard let id = ID<User>(request.parameter("id")) else { throw NotFound() }
        try await desk.setRole(form.first("role") ?? "", of: id, as: visit.agent, now: visit.now)
        return go(Address.settings, Notice(.saved))
    }

    private func setUser(_ request: Request, isDisabled: Bool) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<User>(request.parameter("id")) else { throw NotFound() }
        try await desk.setUser(id, isDisabled: isDisabled, as: visit.agent, now: visit.now)
        return go(Address.settings, Notice(isDisabled ? .disabled : .enabled))
    }

    private func sessions(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        let rows = try await rows(visit)
        return try await page(visit) { SessionsPage(sessions: rows).html(in: $0) }
    }

    private func rows(_ visit: Visit) async throws -> [SessionRow] {
        try await desk.sessions(as: visit.agent, now: visit.now).map { session in
            SessionRow(
                id: session.id.description, device: Self.deviceName(session.device), address: session.address,
                signedInAt: session.createdAt,
                lastSeenAt: session.seenAt, isCurrent: session.id == visit.signedIn.session)
        }
    }

    private func endSession(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<Session>(request.parameter("id")) else { throw NotFound() }
        try await desk.endSession(id, as: visit.agent, now: visit.now)
        return go(Address.sessions, Notice(.sessionEnded))
    }

    private func preferences(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let language = form.first("language").flatMap(Language.init(rawValue:))
        let theme = form.first("theme").flatMap(Frame.Theme.init(rawValue:))
        try await desk.setPreferences(language: language?.rawValue, theme: theme?.rawValue, as: visit.agent)
        return remembering(go(ownPath(form.first("return")), Notice(.saved)), language: language, theme: theme)
    }

    /// `Firefox, Linux` out of what the browser says; empty when it says nothing we know.
    private static func deviceName(_ agent: String) -> String {
        let browsers = [
            ("Firefox/", "Firefox"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
        ]
        let systems = [
            ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
        ]
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        return [browser, system].compactMap { $0 }.joined(separator: ", ")
    }
}
