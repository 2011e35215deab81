import API
import Desk
import HTTP
import Support
import Web

/// Every address of the server.
enum Routes {
    /// `server` is asked for when a request comes, as it is made from these routes.
    static func all(
        _ site: WebSite, _ api: API, _ running: RunningDesk, server: @escaping @Sendable () -> Server?
    ) -> @Sendable (Request) async -> Response {
        var router = Router(failure: { site.failure($0, $1) }, missing: { await site.missing($0) })
        site.add(to: &router)
        router.get("/healthz") { _ in .plain(200, "ok") }
        let watching = Watching(running)
        router.get("/readyz") { _ in await watching.readiness() }
        router.get("/metrics") { await watching.metrics($0, server()) }
        return { [router] request in API.owns(request.path) ? await api.handle(request) : await router.handle(request) }
    }
}
