import Foundation
import Support
import TestSupport
import Testing

@testable import HTTP

@Suite struct TLSTests {
    private static let openssl = "/usr/bin/openssl"
    private static var hasTool: Bool { FileManager.default.isExecutableFile(atPath: openssl) }

    /// Runs the tool with `input` and returns what it prints; it is killed after ten seconds.
    private static func run(_ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["10", openssl] + arguments
        let (into, out) = (Pipe(), Pipe())
        process.standardInput = into
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        try process.run()
        into.fileHandleForWriting.write(Data(input.utf8))
        let bytes = out.fileHandleForReading.readDataToEndOfFile()
        try into.fileHandleForWriting.close()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func certificate(in folder: TemporaryDirectory) throws -> ServerConfiguration.TLS {
        let (key, certificate) = (folder.path(of: "key.pem"), folder.path(of: "certificate.pem"))
        _ = try run([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-keyout",
            key, "-out", certificate,
        ])
        return ServerConfiguration.TLS(
            certificate: try String(contentsOfFile: certificate, encoding: .utf8), key: try String(contentsOfFile: key, encoding: .utf8))
    }

    @Test("A site may end TLS itself: requests are secure, and browsers are told to stay so", .enabled(if: hasTool))
    func secure() async throws {
        let folder = try TemporaryDirectory()
        let tls = try await onThread { try Self.certificate(in: folder) }
        try await TestServer().configured { configuration in
            configuration.tls = tls
            configuration.deadlines.head = 1
        }.run { port in
            let (text, isCut) = try await onThread {
                let text = try Self.run(
                    ["s_client", "-quiet", "-connect", "127.0.0.1:\(port)"],
                    input: "GET /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                let silent = try RawClient(port: port)
                // Not even a handshake may take for ever, nor one spoken in plain text.
                silent.send("GET /")
                return (text, silent.waitForEnd(within: 30))
            }
            #expect(text.contains("GET /x [] 127.0.0.1 true"))
            #expect(text.contains("Strict-Transport-Security: max-age="))
            #expect(isCut)
        }
    }

    @Test("A key that is none keeps the server from starting, and the port is free again")
    func broken() throws {
        var configuration = ServerConfiguration()
        configuration.tls = ServerConfiguration.TLS(certificate: "none", key: "none")
        let server = try Server(configuration: configuration, log: Log { _ in }, handler: defaultHandler)
        #expect(throws: ServerError.self) { try server.start() }
    }
}
