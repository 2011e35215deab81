import Desk
import Domain
import Foundation
import HTTP
import Support

extension WebSite {
    func addPrograms(to router: inout Router) {
        router.get("/settings/programs") { request in try await programsPage(try await visit(request)) }
        router.post("/settings/programs") { try await makeKey($0) }
        router.post("/settings/programs/{id}/revoke") { try await revokeKey($0) }
    }

    private func programsPage(
        _ visit: Visit, issued: IssuedToken? = nil, problem: ProgramsPage.Problem? = nil, typed: Form? = nil
    ) async throws -> Response {
        let keys = try await desk.tokens(as: visit.agent).map { token in
            ProgramsPage.Key(
                id: token.id.description, name: token.name, scopes: Scope.allCases.filter(token.scopes.contains).map(\.rawValue),
                actor: token.userName, madeAt: token.createdAt, usedAt: token.usedAt, until: token.expiresAt,
                state: token.revokedAt != nil ? .revoked : token.isValid(at: visit.now) ? .active : .ended)
        }
        // What works comes first; what is over is kept for who looks back.
        let page = ProgramsPage(
            keys: keys.filter { $0.state == .active } + keys.filter { $0.state != .active },
            issued: issued.map { ProgramsPage.Issued(name: $0.token.name, text: $0.text) }, problem: problem,
            typedName: typed?.first("name") ?? "", typedScopes: typed?.all("scope") ?? [], typedUntil: typed?.first("until") ?? "")
        return try await self.page(visit, status: problem == nil ? 200 : 422) { page.html(in: $0) }
    }

    private func makeKey(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        try visit.agent.require(.administer)
        let until = form.first("until").flatMap { $0.isEmpty ? nil : $0 }
        let end = until.flatMap(endOfDay)
        if until != nil, end == nil { return try await programsPage(visit, problem: .until, typed: form) }
        do {
            let issued = try await desk.makeToken(
                name: form.first("name") ?? "", scopes: Set(form.all("scope").compactMap(Scope.init(rawValue:))), expiresAt: end,
                as: visit.agent, now: visit.now)
            return try await programsPage(visit, issued: issued)
        } catch let invalid as Invalid {
            let problem: ProgramsPage.Problem =
                switch invalid.problem {
                case .badDate: .until
                case .noScope, .scopeBeyondRole, .scopeNeedsUser: .scope
                default: .name
                }
            return try await programsPage(visit, problem: problem, typed: form)
        }
    }

    private func revokeKey(_ request: Request) async throws -> Response {
        let (visit, _) = try await submission(request)
        guard let id = ID<APIToken>(request.parameter("id")) else { throw NotFound() }
        try await desk.revokeToken(id, as: visit.agent, now: visit.now)
        return go(Address.programs, Notice(.keyRevoked))
    }

    /// The last moment of a day, `2027-06-30`, where the organisation is.
    private func endOfDay(_ text: String) -> Instant? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard text.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 23, minute: 59, second: 59)).map { Instant($0) }
    }
}
