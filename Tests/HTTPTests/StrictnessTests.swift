import Testing

@testable import HTTP

/// Requests that another server might read differently, or that only an attack sends.
@Suite struct StrictnessTests {
    private static let get = "GET /healthz HTTP/1.1\r\nHost: a\r\n"

    @Test(
        "What is ambiguous is refused with 400 and the connection ends",
        arguments: [
            ("two equal lengths", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"),
            ("two lengths", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"),
            ("a list of lengths", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5, 5\r\n\r\nhello"),
            ("a signed length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: +5\r\n\r\nhello"),
            ("a negative length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\nhello"),
            ("an empty length", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n"),
            ("length and chunks", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            ("chunks and length", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n"),
            ("another coding", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
            ("two codings", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
            (
                "chunked twice",
                "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            ),
            ("chunks in HTTP/1.0", "POST /echo HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            ("a chunk size that overflows", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nZ\r\n\r\n"),
            ("a negative chunk size", "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n"),
            ("a bare LF after a field", "\(get)X: y\nZ: w\r\n\r\n"),
            ("a bare LF after the request line", "GET /healthz HTTP/1.1\nHost: a\r\n\r\n"),
            ("a bare LF at the end of the head", "\(get)\n"),
            ("a bare LF after the last field", "\(get)X: y\n\r\n"),
            ("bare LF throughout", "GET /healthz HTTP/1.1\nHost: a\n\n"),
            ("a bare CR in a value", "\(get)X: a\rb\r\n\r\n"),
            ("a folded line", "\(get)X: a\r\n b\r\n\r\n"),
            ("a folded line at the start", "GET /healthz HTTP/1.1\r\n Host: b\r\nHost: a\r\n\r\n"),
            ("NUL in a value", "\(get)X: a\0b\r\n\r\n"),
            ("NUL and a forged field in a value", "\(get)X: a\0\0Y\0b\r\n\r\n"),
            ("NUL in a name", "\(get)X\0Y: b\r\n\r\n"),
            ("NUL in the path", "GET /healthz\0/x HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("NUL in the method", "G\0T /healthz HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a space before the colon", "\(get)X : y\r\n\r\n"),
            ("a name with odd signs", "\(get)X(y): z\r\n\r\n"),
            ("an empty name", "\(get): z\r\n\r\n"),
            ("a name of UTF-8", "\(get)Ü: z\r\n\r\n"),
            ("a line without colon", "\(get)nothing\r\n\r\n"),
            ("no host", "GET /healthz HTTP/1.1\r\nX: y\r\n\r\n"),
            ("no host in HTTP/1.0", "GET /healthz HTTP/1.0\r\nX: y\r\n\r\n"),
            ("two hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
            ("a host that is none", "GET /healthz HTTP/1.1\r\nHost: a/b\r\n\r\n"),
            ("an empty host", "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n"),
            ("a target on another host", "GET http://b/healthz HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a target that is no path", "GET healthz HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("two spaces after the method", "GET  /healthz HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("%00 in the path", "GET /healthz%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("%00 in the query", "GET /healthz?a=%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("an escaped control", "GET /%0d%0aX:y HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a broken escape", "GET /%4 HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a path that is not UTF-8", "GET /%ff HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("overlong UTF-8", "GET /%c0%ae%c0%ae/x HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a query that is not UTF-8", "GET /?q=%ff HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("dot segments", "GET /a/../b HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("escaped dot segments", "GET /a/%2e%2E/b HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a single dot", "GET /a/./b HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("dots at the end", "GET /a/.. HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("an escaped slash", "GET /a%2fb HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a backslash", "GET /a\\b HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("an escaped backslash", "GET /a%5cb HTTP/1.1\r\nHost: a\r\n\r\n"),
            ("a fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n"),
        ])
    func ambiguous(_ name: String, _ text: String) async throws {
        try await TestServer().run { port in
            let (response, hasEnded) = try await onThread {
                let client = try RawClient(port: port)
                client.send(text)
                return (client.readResponse(within: 30), client.waitForEnd(within: 30))
            }
            #expect(response?.status == 400 || response == nil, "\(name): \(response?.status ?? 0) \(response?.text ?? "")")
            #expect(hasEnded, "\(name)")
        }
    }

    @Test(
        "What is unusual but unambiguous is answered",
        arguments: [
            ("\(get)X:\ty \t\r\n\r\n", 200), ("\(get)X:\r\n\r\n", 200), ("GET http://a/healthz HTTP/1.1\r\nHost: a\r\n\r\n", 200),
            ("GET /healthz HTTP/1.0\r\nHost: a\r\n\r\n", 200), ("\r\n\(get)\r\n", 200),
            ("GET /healthz? HTTP/1.1\r\nHOST: a:80\r\n\r\n", 200),
            ("GET /healthz HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", 200),
            ("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", 200),
            ("POST /echo HTTP/1.1\r\nHost: a\r\ntransfer-encoding: Chunked\r\n\r\n0\r\n\r\n", 200), ("\(get)X: é\r\n\r\n", 200),
            ("BREW /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 501), ("TRACE /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 501),
            ("get /healthz HTTP/1.1\r\nHost: a\r\n\r\n", 501), ("GET /a//b HTTP/1.1\r\nHost: a\r\n\r\n", 404),
            ("GET /healthz HTTP/2.0\r\nHost: a\r\n\r\n", 505),
            ("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n", 413),
            ("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n", 413),
        ])
    func unusual(_ text: String, _ status: Int) async throws {
        try await TestServer().run { port in
            let response = try await onThread { try RawClient.exchange(port, text) }
            #expect(response?.status == status, "\(text)")
        }
    }

    @Test("A head above the limit is 431, and a megabyte of it is no harm", arguments: [15_000, 17_000, 40_000, 1 << 20])
    func largeHead(_ size: Int) async throws {
        try await TestServer().run { port in
            let (response, hasEnded, alive) = try await onThread {
                let client = try RawClient(port: port)
                client.send("\(Self.get)X: \(String(repeating: "a", count: size))\r\n\r\n")
                let response = client.readResponse(within: 30)
                return (response, size < 16_000 || client.waitForEnd(within: 30), try RawClient.exchange(port, "\(Self.get)\r\n"))
            }
            // A reset may overtake the answer to a client that goes on sending.
            #expect(response?.status == (size < 16_000 ? 200 : 431) || response == nil && size > 100_000)
            #expect(hasEnded)
            #expect(alive?.status == 200)
        }
    }

    @Test("Ten thousand fields and a target of a megabyte are refused", arguments: [true, false])
    func manyFields(_ manyFields: Bool) async throws {
        let many = "\(Self.get)\(String(repeating: "a: b\r\n", count: 10_000))\r\n"
        let long = "GET /\(String(repeating: "a", count: 1 << 20)) HTTP/1.1\r\nHost: a\r\n\r\n"
        try await TestServer().run { port in
            let response = try await onThread { try RawClient.exchange(port, manyFields ? many : long) }
            #expect(response == nil || [414, 431].contains(response?.status))
            let alive = try await onThread { try RawClient.exchange(port, "\(Self.get)\r\n") }
            #expect(alive?.status == 200)
        }
    }

    @Test("Hundreds of parameters are answered like one, and thousands refused at once", arguments: [1, 255, 400, 900, 4000])
    func manyParameters(_ count: Int) async throws {
        let query = (0..<count).map { "a\($0 % 10)=" }.joined(separator: "&")
        try await TestServer().run { port in
            let response = try await onThread { try RawClient.exchange(port, "GET /?\(query) HTTP/1.1\r\nHost: a\r\n\r\n") }
            #expect(response?.status == (count < 1000 ? 200 : 400))
        }
    }

    @Test("A body above the limit is 413, announced or in chunks")
    func largeBody() async throws {
        try await TestServer().configured { $0.bodyLimit = { $0.path == "/echo" ? 1000 : 10 } }.run { port in
            let piece = "3e8\r\n\(String(repeating: "a", count: 1000))\r\n"
            let chunked = "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
            let statuses = try await onThread {
                [
                    "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n",
                    "POST /other HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n",
                    chunked + piece + "1\r\nb\r\n0\r\n\r\n", chunked + String(repeating: piece, count: 3000) + "0\r\n\r\n",
                    chunked + piece + "0\r\n\r\n",
                ].map { text in try? RawClient.exchange(port, text)?.status }
            }
            #expect(statuses == [413, 413, 413, 413, 200])
        }
    }
}
