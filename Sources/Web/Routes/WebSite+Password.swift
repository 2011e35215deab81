import Desk
import Domain
import HTTP
import Support

/// Changing one's own password.
extension WebSite {
    func addPassword(to router: inout Router) {
        router.get("/password") { try await ownPasswordPage(try await visit($0)) }
        router.post("/password") { try await changePassword($0) }
    }

    private func ownPasswordPage(_ visit: Visit, status: Int = 200, _ problem: OwnPasswordPage.Problem? = nil) async throws -> Response {
        try await page(visit, status: status) { OwnPasswordPage(problem: problem).html(in: $0) }
    }

    private func changePassword(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        let outcome: SignInOutcome
        do {
            outcome = try await desk.changePassword(
                from: form.first("present") ?? "", to: form.first("password") ?? "", device: request.header("user-agent") ?? "",
                address: request.remoteAddress, as: visit.signedIn, now: visit.now)
        } catch is Invalid {
            return try await ownPasswordPage(visit, status: 422, .tooShort)
        }
        switch outcome {
        case .refused: return try await ownPasswordPage(visit, status: 422, .wrong)
        case .wait(let seconds):
            return try await ownPasswordPage(visit, status: 429, .wait(seconds: seconds)).setting("Retry-After", String(seconds))
        case .signedIn(let token, _):
            guard let cookie = sessionCookie(token, request) else { throw Malformed() }
            return go(Address.sessions, Notice(.passwordChanged)).setting(cookie)
        }
    }
}
