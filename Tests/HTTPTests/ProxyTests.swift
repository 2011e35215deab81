import Testing

@testable import HTTP

@Suite struct ProxyTests {
    @Test("An address is recognised in every spelling", arguments: [("::ffff:192.0.2.1", "192.0.2.1"), ("[2001:DB8::1]", "2001:db8::1")])
    func addresses(_ text: String, _ plain: String) { #expect(NetworkAddress(text)?.description == plain) }

    @Test("What is no address is none", arguments: ["", "localhost", "1.2.3", "1.2.3.4.5", "::1%lo", "1.2.3.4\0"])
    func noAddress(_ text: String) { #expect(NetworkAddress(text) == nil) }

    @Test(
        "Networks hold their addresses",
        arguments: [
            ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("192.0.2.128/25", "192.0.2.127", false),
            ("2001:db8::/33", "2001:db8:7fff::1", true), ("2001:db8::/33", "2001:db8:8000::1", false), ("0.0.0.0/0", "8.8.8.8", true),
            ("0.0.0.0/0", "::1", false), ("127.0.0.1", "127.0.0.1", true),
        ])
    func networks(_ network: String, _ address: String, _ isInside: Bool) throws {
        let proxies = try #require(TrustedProxies([network]))
        #expect(proxies.contains(try #require(NetworkAddress(address))) == isInside)
    }

    @Test("A list with anything else is refused", arguments: ["proxy", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "/8"])
    func malformed(_ text: String) { #expect(TrustedProxies([text]) == nil) }

    @Test("Forwarding headers of strangers are dropped, those of a trusted proxy believed up to the first stranger")
    func forwarded() async throws {
        let text =
            "GET /x HTTP/1.1\r\nHost: inner\r\nX-Forwarded-For: 6.6.6.6, 192.0.2.7, 10.1.1.1\r\nX-Forwarded-Proto: https\r\n"
            + "X-Forwarded-Host: desk.example\r\n\r\n"
        let handler: @Sendable (Request) async -> Response = { request in
            .plain(200, "\(request.remoteAddress) \(request.origin ?? "-") \(request.headers.count)")
        }
        try await TestServer(handler).run { port in
            let response = try await onThread { try RawClient.exchange(port, text) }
            #expect(response?.text == "127.0.0.1 http://inner 1\n")
        }
        try await TestServer(handler).configured { $0.trustedProxies = ["127.0.0.0/8", "10.0.0.0/8"] }.run { port in
            let response = try await onThread { try RawClient.exchange(port, text) }
            #expect(response?.text == "192.0.2.7 https://desk.example 1\n")
            #expect(response?.header("strict-transport-security") != nil)
        }
    }

    @Test("Each address has its share of connections; loopback and proxies are not counted")
    func shares() throws {
        let table = PeerTable(limitPerAddress: 2, trusted: try #require(TrustedProxies(["10.0.0.1"])))
        func peer(_ text: String) throws -> Peer { Peer(descriptor: -1, address: try #require(NetworkAddress(text))) }
        let peers = try ["192.0.2.1", "192.0.2.1", "10.0.0.1", "10.0.0.1", "10.0.0.1", "127.0.0.1", "127.0.0.1"].map(peer)
        for peer in peers { table.insert(peer) }
        #expect(!table.admits(peers[0].address))
        #expect(table.admits(try #require(NetworkAddress("192.0.2.2"))))
        #expect(table.admits(peers[2].address))
        #expect(table.admits(peers[5].address))
        table.remove(peers[0])
        table.remove(peers[0])
        #expect(table.admits(peers[0].address))
        table.close()
        #expect(!table.admits(peers[5].address))
    }
}
