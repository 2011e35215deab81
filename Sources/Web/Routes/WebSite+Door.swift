import Desk
import Domain
import HTTP
import Support

/// Set-up, signing in and out, choosing a password.
extension WebSite {
    func addDoor(to router: inout Router) {
        router.get("/setup/{token}") { try await setUpPage($0) }
        router.post("/setup/{token}") { try await setUp($0) }
        router.get("/sign-in") { try await signInPage($0) }
        router.post("/sign-in") { try await signIn($0) }
        router.post("/sign-out") { try await signOut($0) }
        router.get("/password/{token}") { try await passwordPage($0) }
        router.post("/password/{token}") { try await setPassword($0) }
    }

    private func setUpPage(_ request: Request) async throws -> Response {
        let token = request.parameter("token")
        guard try await desk.setupLinkIsOpen(token) else { return try strangerPage(request, status: 404) { SetUpGonePage().html(in: $0) } }
        return try strangerPage(request) { SetUpPage(token: token).html(in: $0) }
    }

    private func setUp(_ request: Request) async throws -> Response {
        let token = request.parameter("token")
        let form = try strangerForm(request)
        let fields = SetUpForm(
            organisation: form.first("organisation") ?? "", regime: form.first("regime") ?? "", name: form.first("name") ?? "",
            email: form.first("email") ?? "", password: form.first("password") ?? "")
        do {
            _ = try await desk.setUp(token: token, fields, now: clock.now())
        } catch let invalid as Invalid {
            var page = SetUpPage(token: token)
            page.organisation = fields.organisation
            page.regime = SetUpPage.Regime(rawValue: fields.regime) ?? page.regime
            page.name = fields.name
            page.email = fields.email
            page.problems = [invalid.setUpProblem]
            let shown = page
            return try strangerPage(request, status: 422) { shown.html(in: $0) }
        } catch is NotFound {
            return try strangerPage(request, status: 404) { SetUpGonePage().html(in: $0) }
        }
        return try await enter(request, email: fields.email, password: fields.password, returnTo: nil)
    }

    private func signInPage(_ request: Request) async throws -> Response {
        let returnTo = request.queryValue("return")
        if let token = sessionToken(request), try await desk.signedIn(token: token, now: clock.now()) != nil {
            return .seeOther(ownPath(returnTo))
        }
        let remark: SignInPage.Remark? =
            switch request.queryValue("remark") {
            case "left": .signedOut
            case "expired": .expired
            default: nil
            }
        let page = try strangerPage(request) {
            SignInPage(remark: remark, returnTo: returnTo.map(ownPath), people: demo?.people ?? []).html(in: $0)
        }
        // The people of a demo are everybody's, so the choice is kept in the browser.
        return demo == nil
            ? page : remembering(page, language: request.queryValue("language").flatMap(Language.init(rawValue:)), theme: nil)
    }

    private func signIn(_ request: Request) async throws -> Response {
        let form: Form
        do { form = try strangerForm(request) } catch is Expired {
            // A page that lay open too long: the next try has a fresh one.
            return try strangerPage(request, status: 403) { SignInPage(remark: .expired, people: demo?.people ?? []).html(in: $0) }
        }
        return try await enter(
            request, email: form.first("email") ?? "", password: form.first("password") ?? "", returnTo: form.first("return"))
    }

    private func enter(_ request: Request, email: String, password: String, returnTo: String?) async throws -> Response {
        let refused = { (remark: SignInPage.Remark, status: Int) in
            try strangerPage(request, status: status) {
                SignInPage(remark: remark, email: email, returnTo: returnTo.map(ownPath), people: demo?.people ?? []).html(in: $0)
            }
        }
        let host = request.header("host").map { WebSite.hostName($0) } ?? ""
        guard let organisation = try await desk.organisation(host: host, email: email) else { return try refused(.wrong, 401) }
        let outcome = try await desk.signIn(
            email: email, password: password, organisation: organisation, device: request.header("user-agent") ?? "",
            address: request.remoteAddress, now: clock.now())
        switch outcome {
        case .refused: return try refused(.wrong, 401)
        case .wait(let seconds): return try refused(.wait(seconds: seconds), 429).setting("Retry-After", String(seconds))
        case .signedIn(let token, _):
            let response = Response.seeOther(ownPath(returnTo))
            guard let cookie = sessionCookie(token, request) else { throw Malformed() }
            return response.setting(cookie)
        }
    }

    private func signOut(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        try await desk.endSession(visit.signedIn.session, as: visit.agent, now: visit.now)
        let response = Response.seeOther(Address.signIn + "?remark=left").setting("Clear-Site-Data", "\"cache\", \"storage\"")
        return sessionCookie(nil, request).map(response.setting) ?? response
    }

    private func passwordPage(_ request: Request) async throws -> Response {
        let token = request.parameter("token")
        guard let user = try await desk.passwordLinkUser(token, now: clock.now()) else {
            return try strangerPage(request, status: 404) { SetUpGonePage().html(in: $0) }
        }
        return try strangerPage(request) { PasswordPage(token: token, name: user.name).html(in: $0) }
    }

    private func setPassword(_ request: Request) async throws -> Response {
        let token = request.parameter("token")
        let form = try strangerForm(request)
        let now = clock.now()
        guard let user = try await desk.passwordLinkUser(token, now: now) else {
            return try strangerPage(request, status: 404) { SetUpGonePage().html(in: $0) }
        }
        let password = form.first("password") ?? ""
        do { try await desk.setPassword(link: token, password, now: now) } catch is Invalid {
            return try strangerPage(request, status: 422) { PasswordPage(token: token, name: user.name, isTooShort: true).html(in: $0) }
        }
        return try await enter(request, email: user.email, password: password, returnTo: nil)
    }
}

extension Invalid {
    fileprivate var setUpProblem: SetUpPage.Problem {
        switch problem {
        case .emptyName, .unknownRegime: .organisation
        case .badName: .name
        case .badEmail, .emailTaken: .email
        default: .passwordShort
        }
    }
}

extension WebSite {
    /// The name in a `Host` header, without its port.
    static func hostName(_ header: String) -> String {
        guard !header.hasPrefix("["), let colon = header.lastIndex(of: ":") else { return header.lowercased() }
        return header[..<colon].lowercased()
    }
}
