import Domain
import HTTP

/// What only a demo has.
extension WebSite {
    private static let hintsCookie = "demo-hints"

    func addDemo(to router: inout Router) {
        guard demo != nil else { return }
        router.post(Address.demoHints) { try await hideHints($0) }
    }

    /// What a newcomer sees beside the list; nil when it is no demo, was put away and not asked for, or would stand before what was searched.
    func hints(_ request: Request) -> DemoHints? {
        guard let demo, (request.queryValue("q") ?? "").isEmpty else { return nil }
        guard request.cookie(Self.hintsCookie) == nil || request.queryValue("hints") != nil else { return nil }
        return DemoHints(writers: demo.writers)
    }

    private func hideHints(_ request: Request) async throws -> Response {
        _ = try await submission(request)
        let response = Response.seeOther(Address.inbox(.unassigned))
        return SetCookie(Self.hintsCookie, "away", maxAge: 365 * 24 * 3600, isSecure: false).map(response.setting) ?? response
    }
}
