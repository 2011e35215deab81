import Foundation
import HTTP
import Support
import TestSupport
import Testing

/// A server that answers each request by what `answer` makes of its head, and a client that may reach it.
struct Site {
    let server: LoopbackServer
    let client: Client
    var url: String { "http://127.0.0.1:\(server.port)" }

    init(resolving names: [String] = [], _ answer: @escaping @Sendable (String) -> String) throws {
        try self.init(
            resolving: names,
            handling: { connection in
                while let head = connection.read(until: "\r\n\r\n") { connection.write(answer(head)) }
            })
    }

    init(resolving names: [String] = [], handling handler: @escaping @Sendable (LoopbackServer.Connection) -> Void) throws {
        server = try LoopbackServer(handler)
        let port = server.port
        let places = ["127.0.0.1:\(port)"] + names.map { "\($0):\(port)" }
        let warden = AddressGuard(trusted: try places.map { try #require(AddressGuard.Destination($0)) })
        client = Client(.init(warden: warden, resolutions: names.map { "\($0):\(port):127.0.0.1" }))
    }

    static func ok(_ body: String, _ headers: String = "") -> String {
        "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)"
    }

    static func redirect(_ target: String, status: Int = 302) -> String {
        "HTTP/1.1 \(status) Moved\r\nLocation: \(target)\r\nContent-Length: 0\r\n\r\n"
    }
}

@Suite("Fetching from servers outside") struct ClientTests {
    /// The error of an exchange that must fail.
    private func failure(_ client: Client, _ request: ClientRequest) async -> ClientError? {
        do {
            let response = try await client.send(request)
            Issue.record("answered \(response.status)")
            return nil
        } catch {
            return error as? ClientError
        }
    }

    @Test("An answer comes with status, headers and body; the request arrives as given")
    func plain() async throws {
        let heads = Lock<[String]>([])
        let site = try Site { head in
            heads.withLock { $0.append(head) }
            return Site.ok("hallo", "X-One: a\r\nX-One: b \r\nX-Empty:\r\n")
        }
        let response = try await site.client.send(ClientRequest(.get, site.url + "/a?b=c#d", headers: [("X-Test", "één")]))
        #expect(response.status == 200)
        #expect(response.body == Array("hallo".utf8))
        #expect(response.headers.filter { $0.name == "x-one" }.map(\.value) == ["a", "b"])
        #expect(response.header("x-empty") == "")
        let head = try #require(heads.withLock { $0.first })
        #expect(head.hasPrefix("GET /a?b=c HTTP/1.1\r\n"))
        #expect(head.contains("\r\nX-Test: één\r\n"))
        #expect(!head.contains("d HTTP"))
    }

    @Test("Bodies are sent as they are, without a type of libcurl's own", arguments: [Request.Method.post, .put, .patch, .delete])
    func bodies(_ method: Request.Method) async throws {
        let seen = Lock("")
        let site = try Site { connection in
            guard let head = connection.read(until: "\r\n\r\n"), let body = connection.read(until: "}") else { return }
            seen.withLock { $0 = head + body }
            connection.write(Site.ok(""))
        }
        _ = try await site.client.send(ClientRequest(method, site.url, body: Array("{\"a\":\0 1}".utf8)))
        let text = seen.withLock { $0 }
        #expect(text.hasPrefix("\(method.rawValue) / HTTP/1.1\r\n"))
        #expect(text.contains("Content-Length: 9\r\n"))
        #expect(!text.contains("Content-Type") && !text.contains("Expect"))
        #expect(text.hasSuffix("{\"a\":\0 1}"))
    }

    @Test("A connection is kept for the next request, but not for a post that must not be sent twice")
    func keptConnections() async throws {
        let site = try Site { _ in Site.ok("x") }
        for _ in 0..<5 { _ = try await site.client.send(ClientRequest(.get, site.url)) }
        #expect(site.server.accepted == 1)
        _ = try await site.client.send(ClientRequest(.post, site.url))
        #expect(site.server.accepted == 2)
    }

    @Test("Many requests at once are all answered")
    func parallel() async throws {
        let site = try Site { head in Site.ok(String(head.prefix { $0 != "\r\n" })) }
        let sum = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<100 {
                group.addTask {
                    let response = try await site.client.send(ClientRequest(.get, site.url + "/\(index)"))
                    return String(decoding: response.body, as: UTF8.self) == "GET /\(index) HTTP/1.1" ? 1 : 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 100)
    }

    @Test("Redirects are followed up to the limit, and with none the redirect is the answer")
    func redirects() async throws {
        let site = try Site { head in
            let step = Int(head.split(separator: " ")[1].dropFirst()) ?? 0
            return step == 0 ? Site.ok("ende") : Site.redirect("/\(step - 1)")
        }
        #expect(try await site.client.send(ClientRequest(.get, site.url + "/5")).body == Array("ende".utf8))
        #expect(await failure(site.client, ClientRequest(.get, site.url + "/6"))?.kind == .redirect)
        var one = ClientRequest(.get, site.url + "/1")
        one.limits.redirects = 0
        #expect(try await site.client.send(one).status == 302)
    }

    @Test(
        "A redirect to what may not be reached is refused at that hop",
        arguments: [
            "http://127.0.0.2/", "http://[::1]/", "http://localhost/", "http://169.254.169.254/latest", "file:///etc/passwd",
            "gopher://x.org/",
            "//127.0.0.2/", "http://2130706434/", "http://user@8.8.8.8/", "/\\127.0.0.2/", "http://127.0.0.1:1/",
        ])
    func redirectRefused(_ target: String) async throws {
        let site = try Site { _ in Site.redirect(target) }
        let error = await failure(site.client, ClientRequest(.get, site.url))
        // `/\127.0.0.2/` holds a backslash, which browsers take for a slash.
        #expect(error?.kind == .refused, "\(error?.sentence ?? "")")
        #expect(site.server.accepted == 1)
    }

    @Test(
        "A post becomes a get after 302 and 303 and stays a post after 307 and 308",
        arguments: [(302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func methods(_ status: Int, _ method: String) async throws {
        let seen = Lock<[String]>([])
        let site = try Site { connection in
            while let head = connection.read(until: "\r\n\r\n") {
                if head.hasPrefix("POST") { _ = connection.read(until: "body") }
                seen.withLock { $0.append(String(head.prefix { $0 != " " }) + (head.contains("Content-Type: text/x") ? "+type" : "")) }
                connection.write(head.contains(" /2 ") ? Site.ok("") : Site.redirect("/2", status: status))
            }
        }
        _ = try await site.client.send(
            ClientRequest(.post, site.url, headers: [("Content-Type", "text/x")], body: Array("body".utf8)))
        #expect(seen.withLock { $0 } == ["POST+type", method == "GET" ? "GET" : "POST+type"])
    }

    @Test("Secrets stay behind when a redirect leaves the origin, and only then")
    func secrets() async throws {
        let heads = Lock<[String]>([])
        let port = Lock(0)
        let site = try Site(resolving: ["one.example", "two.example"]) { head in
            heads.withLock { $0.append(head) }
            if head.contains(" /1 ") { return Site.redirect("/2") }
            if head.contains(" /2 ") { return Site.redirect("http://two.example:\(port.withLock { $0 })/3") }
            return Site.ok("")
        }
        port.withLock { $0 = site.server.port }
        _ = try await site.client.send(
            ClientRequest(
                .get, "http://one.example:\(site.server.port)/1",
                headers: [("Authorization", "Bearer x"), ("Cookie", "a=b"), ("X-Key", "k"), ("Accept", "text/html")],
                secretHeaders: ["x-key"]))
        let seen = heads.withLock { $0 }
        try #require(seen.count == 3)
        for head in seen.prefix(2) { #expect(head.contains("Bearer x") && head.contains("a=b") && head.contains("X-Key: k")) }
        #expect(!seen[2].contains("Bearer") && !seen[2].contains("a=b") && !seen[2].contains("X-Key"))
        #expect(seen[2].contains("Accept: text/html"))
    }

    @Test(
        "A name that leads to a private address is refused when connecting, before a byte is sent",
        arguments: ["127.0.0.1", "[::1]", "10.0.0.1"])
    func rebinding(_ address: String) async throws {
        let server = try LoopbackServer { _ in }
        let client = Client(.init(resolutions: ["rebind.example.org:\(server.port):\(address)"]))
        let error = await failure(client, ClientRequest(.get, "http://rebind.example.org:\(server.port)/"))
        #expect(error?.kind == .refused, "\(error?.sentence ?? "")")
        #expect(error?.mayHaveArrived == false)
        #expect(server.accepted == 0)
    }

    @Test("Without trust nothing on this machine is reached")
    func untrusted() async throws {
        let server = try LoopbackServer { _ in }
        #expect(await failure(Client(), ClientRequest(.get, "http://127.0.0.1:\(server.port)/"))?.kind == .refused)
        #expect(server.accepted == 0)
    }

    @Test("An endless body ends at the limit, whether its length is told or not")
    func endless() async throws {
        let site = try Site { connection in
            _ = connection.read(until: "\r\n\r\n")
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            for _ in 0..<1000 { connection.write([UInt8](repeating: 65, count: 100_000)) }
        }
        var request = ClientRequest(.get, site.url)
        request.limits.responseBytes = 500_000
        let error = await failure(site.client, request)
        #expect(error?.kind == .tooLarge)
        #expect(error?.mayHaveArrived == true)
    }

    @Test("A slow body ends at the total time")
    func slow() async throws {
        let site = try Site { connection in
            _ = connection.read(until: "\r\n\r\n")
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nx")
            _ = connection.waitForClose()
        }
        var request = ClientRequest(.get, site.url)
        request.limits.seconds = 0.3
        let start = ContinuousClock.now
        let error = await failure(site.client, request)
        #expect(error?.kind == .timeout, "\(error?.sentence ?? "")")
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("A body that unpacks to far more than travelled is refused")
    func bomb() async throws {
        let bomb = try gzip(zeros: 8_000_000)
        #expect(bomb.count < 20_000)
        let site = try Site { connection in
            _ = connection.read(until: "\r\n\r\n")
            connection.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
            connection.write(bomb)
        }
        let error = await failure(site.client, ClientRequest(.get, site.url))
        #expect(error?.kind == .tooLarge)
        #expect(error?.sentence.contains("compressed") == true)
    }

    @Test(
        "A wrong length, endless headers and nonsense are broken answers, not crashes",
        arguments: [
            ("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", ClientError.Kind.broken),
            ("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", .broken),
            (
                "HTTP/1.1 200 OK\r\n" + String(repeating: "X-Much: \(String(repeating: "y", count: 90))\r\n", count: 1000) + "\r\n",
                .tooLarge
            ),
            ("hello", .broken),
            ("", .broken),
            ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhallo", .broken),
            ("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhallo", .broken),
        ])
    func broken(_ answer: String, _ kind: ClientError.Kind) async throws {
        let site = try Site { connection in
            _ = connection.read(until: "\r\n\r\n")
            connection.write(answer)
        }
        let error = await failure(site.client, ClientRequest(.get, site.url))
        #expect(error?.kind == kind, "\(error?.sentence ?? "")")
        #expect(error?.mayHaveArrived == true)
    }

    @Test("A closed port is unreachable and surely got nothing")
    func closedPort() async throws {
        let port = try LoopbackServer { _ in }.port
        let client = Client(.init(warden: AddressGuard(trusted: [try #require(AddressGuard.Destination("127.0.0.1"))])))
        let error = await failure(client, ClientRequest(.post, "http://127.0.0.1:\(port)/"))
        #expect(error?.kind == .unreachable)
        #expect(error?.mayHaveArrived == false)
    }

    @Test("A header that would forge another is not sent", arguments: ["a\r\nX: y", "a\nb", "a\0b"])
    func forgedHeader(_ value: String) async throws {
        let site = try Site { _ in Site.ok("") }
        #expect(await failure(site.client, ClientRequest(.get, site.url, headers: [("X-Test", value)]))?.kind == .invalid)
        #expect(await failure(site.client, ClientRequest(.get, site.url, headers: [("X:\(value)", "v")]))?.kind == .invalid)
        #expect(site.server.accepted == 0)
    }

    @Test("A cancelled request ends at once and lets go of its connection")
    func cancelled() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let (closures, closed) = AsyncStream.makeStream(of: Bool.self)
        let site = try Site { connection in
            _ = connection.read(until: "\r\n\r\n")
            arrived.yield()
            closed.yield(connection.waitForClose())
        }
        let task = Task { try await site.client.send(ClientRequest(.get, site.url)) }
        for await _ in arrivals { break }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        for await isClosed in closures {
            #expect(isClosed)
            break
        }
    }

    @Test("A client that goes closes the connections it kept")
    func stopped() async throws {
        let (closures, closed) = AsyncStream.makeStream(of: Bool.self)
        let server = try LoopbackServer { connection in
            _ = connection.read(until: "\r\n\r\n")
            connection.write(Site.ok("x"))
            closed.yield(connection.waitForClose())
        }
        do {
            let client = Client(.init(warden: AddressGuard(trusted: [try #require(AddressGuard.Destination("127.0.0.1"))])))
            _ = try await client.send(ClientRequest(.get, "http://127.0.0.1:\(server.port)/"))
        }
        for await isClosed in closures {
            #expect(isClosed)
            break
        }
    }

    private func gzip(zeros count: Int) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "head -c \(count) /dev/zero | gzip -9"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }
}
