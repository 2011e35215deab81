import Desk
import Domain
import HTTP
import Support

/// What is told about privacy: to anybody, and to who answers for it.
extension WebSite {
    func addPrivacy(to router: inout Router) {
        router.get("/privacy") { try await privacy($0) }
        router.get("/settings/register") { try await register($0) }
    }

    /// The organisation that the host name stands for, else the first, as at the door. No cookie: nothing is asked of who reads it.
    private func privacy(_ request: Request) async throws -> Response {
        let host = request.header("host").map { WebSite.hostName($0) } ?? ""
        guard let organisation = try await desk.organisation(host: host, email: ""),
            let facts = try await desk.privacyFacts(of: organisation)
        else { throw NotFound() }
        var frame = strangerFrame(request, csrf: "")
        frame.organisation = facts.organisation.name
        return .html(PrivacyPage(facts: facts).html(in: frame).bytes)
    }

    private func register(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        try visit.agent.require(.administer)
        guard let facts = try await desk.privacyFacts(of: visit.agent.organisation) else { throw NotFound() }
        let users = try await desk.users(as: visit.agent).filter { !$0.isDisabled }.count
        let programs = try await desk.tokens(as: visit.agent).filter { $0.isValid(at: visit.now) }.map(\.name)
        let scheme = try await desk.scheme(of: visit.agent.organisation, now: visit.now)?.version
        let page = RegisterPage(
            facts: facts, users: users, programs: programs, mailServer: mail.server, scheme: scheme.map { "\($0.name) \($0.version)" })
        return try await self.page(visit) { page.html(in: $0) }
    }
}
