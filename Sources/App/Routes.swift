import Desk
import Foundation
import HTTP
import SQL
import Support
import Web

/// Every address of the server.
enum Routes {
    static func all(_ site: WebSite, _ running: RunningDesk) -> Router {
        var router = Router(failure: { site.failure($0, $1) }, missing: { await site.missing($0) })
        site.add(to: &router)
        router.get("/healthz") { _ in .plain(200, "ok") }
        router.get("/readyz") { _ in await readiness(running) }
        return router
    }

    /// Whether the database answers.
    private static func readiness(_ running: RunningDesk) async -> Response {
        do {
            _ = try await running.desk.organisations()
            return .plain(200, "ready")
        } catch {
            running.store.log.error("the database does not answer", ["error": "\(error)"])
            return .plain(503, "The database does not answer.")
        }
    }
}
