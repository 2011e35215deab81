import Testing

@testable import HTTP

@Suite struct ServerTests {
    @Test("A body comes back as it went")
    func echo() async throws {
        try await TestServer().run { port in
            let response = try await onThread {
                try RawClient.exchange(port, "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
            }
            #expect(response?.status == 200)
            #expect(response?.text == "hello")
        }
    }

    @Test("A body in chunks comes back whole")
    func chunks() async throws {
        try await TestServer().run { port in
            let response = try await onThread {
                try RawClient.exchange(
                    port, "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n")
            }
            #expect(response?.text == "hello")
        }
    }

    @Test("Path and query are decoded once")
    func decoding() async throws {
        try await TestServer().run { port in
            let response = try await onThread {
                try RawClient.exchange(port, "GET /caf%C3%A9/%2525?q=a+b%26&n=100%&e HTTP/1.1\r\nHost: a\r\n\r\n")
            }
            #expect(response?.text == "GET /café/%25 [q=a b&,n=100%,e=] 127.0.0.1 false\n")
        }
    }

    @Test("Three requests sent at once are answered in order")
    func pipelining() async throws {
        try await TestServer().run { port in
            let texts = try await onThread {
                let client = try RawClient(port: port)
                client.send((1...3).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
                return (1...3).map { _ in client.readResponse()?.text.split(separator: " ").dropFirst().first.map(String.init) }
            }
            #expect(texts == ["/1", "/2", "/3"])
        }
    }

    @Test("HEAD has the length of GET and no body; the connection stays in step")
    func head() async throws {
        try await TestServer().run { port in
            let (first, second) = try await onThread {
                let client = try RawClient(port: port)
                client.send("HEAD /healthz HTTP/1.1\r\nHost: a\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                return (client.readResponse(isHead: true), client.readResponse())
            }
            #expect(first?.header("content-length") == "3")
            #expect(second?.text == "ok\n")
        }
    }

    @Test("Every answer carries the security fields, refusals too", arguments: ["/healthz", "/a/../b", "//", "/%00"])
    func securityFields(_ path: String) async throws {
        try await TestServer().run { port in
            let response = try await onThread { try RawClient.exchange(port, "GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(response?.header("content-security-policy")?.hasPrefix("default-src 'none'; script-src 'self'") == true)
            #expect(response?.header("x-content-type-options") == "nosniff")
            #expect(response?.header("referrer-policy") == "same-origin")
            #expect(response?.header("cross-origin-opener-policy") == "same-origin")
            #expect(response?.header("permissions-policy")?.contains("camera=()") == true)
            #expect(response?.header("cache-control") == "no-store")
            #expect(response?.header("strict-transport-security") == nil)
        }
    }

    @Test("A field with a line end is not sent; the answer becomes 500")
    func headerInjection() async throws {
        let handler: @Sendable (Request) async -> Response = { _ in
            Response(headers: [("X-Name", "a\r\nSet-Cookie: b=c")], body: .bytes(Array("text".utf8)))
        }
        try await TestServer(handler).run { port in
            let response = try await onThread { try RawClient.exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(response?.status == 500)
            #expect(response?.header("set-cookie") == nil)
            #expect(response?.header("content-security-policy") != nil)
        }
    }

    @Test("A client that ends its half after asking gets its answer")
    func halfClosed() async throws {
        try await TestServer().run { port in
            let response = try await onThread {
                let client = try RawClient(port: port)
                client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                client.finish()
                return client.readResponse()
            }
            #expect(response?.text == "ok\n")
        }
    }

    @Test("A client that asks first is told to go on")
    func expectation() async throws {
        try await TestServer().run { port in
            let (first, second) = try await onThread {
                let client = try RawClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
                let first = client.readHead()
                client.send("hello")
                return (first, client.readResponse())
            }
            #expect(first?.status == 100)
            #expect(second?.text == "hello")
        }
    }

    @Test("A body that is not read does not disturb the next request")
    func unreadBody() async throws {
        try await TestServer().run { port in
            let texts = try await onThread {
                let client = try RawClient(port: port)
                client.send("GET /a HTTP/1.1\r\nHost: a\r\nContent-Length: 31\r\n\r\nGET /x HTTP/1.1\r\nHost: evil\r\n\r\n")
                client.send("GET /b HTTP/1.1\r\nHost: a\r\n\r\n")
                return [client.readResponse()?.text, client.readResponse()?.text]
            }
            #expect(texts[0]?.hasPrefix("GET /a ") == true)
            #expect(texts[1]?.hasPrefix("GET /b ") == true)
        }
    }

    @Test("More connections than there may be wait until there is room")
    func fullHouse() async throws {
        try await TestServer().configured { configuration in
            configuration.maximumConnections = 16
            configuration.deadlines.head = 1
        }.run { port in
            let statuses = try await onThread {
                let silent = try (0..<60).map { _ in try RawClient(port: port) }
                let client = try RawClient(port: port)
                client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                let status = client.readResponse()?.status
                return [status, silent.allSatisfy { $0.waitForEnd(within: 30) } ? 0 : 1]
            }
            #expect(statuses == [200, 0])
        }
    }

    @Test("Sixty-four handlers wait at the same time")
    func concurrency() async throws {
        let gate = Gate(count: 64)
        try await TestServer { _ in
            await gate.arrive()
            return .plain(200, "through")
        }.run { port in
            let statuses = try await onThread {
                let clients = try (0..<64).map { _ in try RawClient(port: port) }
                for client in clients { client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
                return clients.map { $0.readResponse()?.status }
            }
            #expect(statuses == Array(repeating: 200, count: 64))
        }
    }
}
