import Testing

@testable import HTTP

@Suite struct RouterTests {
    private struct Broken: Error {}

    private var router: Router {
        var router = Router()
        router.get("/") { _ in .plain(200, "root") }
        router.get("/conversations") { _ in .plain(200, "list") }
        router.post("/conversations") { _ in .plain(201, "made") }
        router.get("/conversations/{id}") { .plain(200, "one \($0.parameter("id"))") }
        router.get("/conversations/new") { _ in .plain(200, "form") }
        router.put("/conversations/{id}/closure") { .plain(200, "closed \($0.parameter("id"))") }
        router.get("/conversations/{id}/messages/{message}") { .plain(200, "\($0.parameter("id")) \($0.parameter("message"))") }
        router.get("/files/{name...}") { .plain(200, "file \($0.parameter("name"))") }
        router.get("/broken") { _ in throw Broken() }
        return router
    }

    @Test(
        "A path finds its handler",
        arguments: [
            ("/", "root"), ("/conversations", "list"), ("/conversations/7", "one 7"), ("/conversations/new", "form"),
            ("/conversations/new/messages/2", "new 2"), ("/conversations/a b", "one a b"), ("/files/a", "file a"),
            ("/files/a/b.css", "file a/b.css"),
        ])
    func found(_ path: String, _ text: String) async {
        guard case .bytes(let bytes) = await router.handle(Request(method: .get, path: path)).body else { return }
        #expect(String(decoding: bytes, as: UTF8.self) == "\(text)\n")
    }

    @Test(
        "There is one spelling of each address",
        arguments: [
            "/conversations/", "/conversations/7/", "//", "/conversations//closure", "/Conversations", "/conversation", "/files", "/files/",
            "/conversations/7/closure/x", "", "conversations",
        ])
    func missing(_ path: String) async { #expect(await router.handle(Request(method: .get, path: path)).status == 404) }

    @Test(
        "Another method is 405 with the methods there are; OPTIONS names them",
        arguments: [
            (Request.Method.delete, "/conversations", 405, "GET, HEAD, POST, OPTIONS"),
            (.options, "/conversations", 204, "GET, HEAD, POST, OPTIONS"), (.get, "/conversations/7/closure", 405, "PUT, OPTIONS"),
            (.post, "/conversations/new", 405, "GET, HEAD, OPTIONS"), (.post, "/files/a/b", 405, "GET, HEAD, OPTIONS"),
        ])
    func methods(_ method: Request.Method, _ path: String, _ status: Int, _ allow: String) async {
        let response = await router.handle(Request(method: method, path: path))
        #expect(response.status == status)
        #expect(response.header("allow") == allow)
    }

    @Test(
        "The methods of an address can be asked for",
        arguments: [
            ("/conversations", "GET HEAD POST OPTIONS"), ("/conversations/7/closure", "PUT OPTIONS"), ("/nowhere", ""), ("//", ""),
            ("x", ""),
        ])
    func possible(_ path: String, _ methods: String) {
        #expect(router.methods(at: path).map(\.rawValue).joined(separator: " ") == methods)
    }

    @Test("HEAD is answered by the route of GET")
    func head() async { #expect(await router.handle(Request(method: .head, path: "/conversations")).status == 200) }

    @Test("An error that a handler throws becomes what the router was told to make of it")
    func failure() async {
        #expect(await router.handle(Request(method: .get, path: "/broken")).status == 500)
        var other = Router(failure: { error, _ in .plain(error is Broken ? 409 : 500, "told") }, missing: { _ in .plain(410, "gone") })
        other.get("/broken") { _ in throw Broken() }
        #expect(await other.handle(Request(method: .get, path: "/broken")).status == 409)
        #expect(await other.handle(Request(method: .get, path: "/x")).status == 410)
    }

    @Test("The routes can be listed")
    func routes() {
        #expect(router.routes.contains(Router.Route(method: .put, pattern: "/conversations/{id}/closure")))
        #expect(router.routes.count == 9)
    }

    @Test("An asset is kept for good under its version, compared by its tag, and sent compressed to those who take it")
    func assets() async {
        var assets = StaticAssets(prefix: "/assets")
        assets.add("look/site.css", Array("body{}".utf8), compressed: [1, 2, 3])
        var router = Router()
        assets.addRoutes(to: &router)
        let address = assets.address(of: "look/site.css")
        let plain = await router.handle(Request(method: .get, path: address))
        #expect(plain.header("cache-control") == "public, max-age=31536000, immutable")
        #expect(plain.header("content-type") == "text/css; charset=utf-8")
        #expect(plain.header("vary") == "Accept-Encoding")
        let tag = plain.header("etag") ?? ""
        let again = await router.handle(Request(method: .get, path: address, headers: [("if-none-match", "\"x\", W/\(tag)")]))
        #expect(again.status == 304)
        let compressed = await router.handle(Request(method: .get, path: address, headers: [("accept-encoding", "br, gzip;q=0.8")]))
        #expect(compressed.header("content-encoding") == "gzip")
        let refused = await router.handle(Request(method: .get, path: address, headers: [("accept-encoding", "gzip; q=0.0")]))
        #expect(refused.header("content-encoding") == nil)
        let old = await router.handle(Request(method: .get, path: "/assets/0/look/site.css"))
        #expect(old.header("cache-control") == "no-cache")
        #expect(await router.handle(Request(method: .get, path: "/assets/0/look/other.css")).status == 404)
    }
}
