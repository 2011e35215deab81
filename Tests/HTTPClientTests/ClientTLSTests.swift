import Foundation
import HTTP
import TestSupport
import Testing

@Suite("Proving who a server is") struct ClientTLSTests {
    struct Servers: Decodable {
        let authority: String
        let ports: [String: Int]
    }

    private static let script = Result { try SupportScript("webservers.py") }

    private func servers() throws -> Servers {
        try JSONDecoder().decode(Servers.self, from: try Self.script.get().announcement)
    }

    private func client(_ authority: String?) throws -> Client {
        Client(.init(warden: AddressGuard(trusted: [try #require(AddressGuard.Destination("127.0.0.1"))]), authorities: authority))
    }

    @Test("A server of a trusted authority is talked to")
    func good() async throws {
        let servers = try servers()
        let port = try #require(servers.ports["good"])
        let response = try await client(servers.authority).send(ClientRequest(.get, "https://127.0.0.1:\(port)/"))
        #expect(response.body == Array("safe".utf8))
    }

    @Test("A certificate that proves nothing ends the exchange", arguments: ["wronghost", "expired", "selfsigned", "old"])
    func refused(_ variant: String) async throws {
        let servers = try servers()
        let port = try #require(servers.ports[variant])
        let client = try client(servers.authority)
        let error = await #expect(throws: ClientError.self) {
            try await client.send(ClientRequest(.get, "https://127.0.0.1:\(port)/"))
        }
        #expect(error?.kind == .insecure, "\(error?.sentence ?? "")")
        #expect(error?.mayHaveArrived == false)
    }

    @Test("The machine's own authorities do not know ours")
    func unknownAuthority() async throws {
        let port = try #require(try servers().ports["good"])
        let client = try client(nil)
        await #expect(throws: ClientError.self) { try await client.send(ClientRequest(.get, "https://127.0.0.1:\(port)/")) }
    }

    @Test("A redirect from https to http is not followed")
    func downgrade() async throws {
        let servers = try servers()
        let port = try #require(servers.ports["good"])
        let client = try client(servers.authority)
        let error = await #expect(throws: ClientError.self) {
            try await client.send(ClientRequest(.get, "https://127.0.0.1:\(port)/to=http://127.0.0.1:\(port)/"))
        }
        #expect(error?.kind == .redirect)
    }
}
