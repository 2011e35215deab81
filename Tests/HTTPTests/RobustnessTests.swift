import Foundation
import Support
import Testing

@testable import HTTP

@Suite struct RobustnessTests {
    private static let health = "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"

    @Test("Five thousand clients that vanish leave no descriptor behind")
    func vanishing() async throws {
        let large = Response(body: .bytes([UInt8](repeating: 0x61, count: 100_000)))
        let handler: @Sendable (Request) async -> Response = { request in
            if request.path == "/slow" { try? await Task.sleep(for: .milliseconds(50)) }
            return large
        }
        try await TestServer(handler).run { port in
            try await onThread {
                let texts = [
                    "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HT",
                    "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf", "",
                ]
                for number in 0..<5000 {
                    let client = try RawClient(port: port)
                    client.send(texts[number % texts.count])
                    if number % 2 == 0 { client.abort() }
                }
                #expect(waitUntil(within: 30) { descriptors(ofPort: port) == 1 })
                #expect(try RawClient.exchange(port, Self.health)?.status == 200)
            }
        }
    }

    @Test("Garbage never ends the server", arguments: [UInt64(1), 2, 3, UInt64.random(in: 4 ... .max)])
    func garbage(_ seed: UInt64) async throws {
        let pieces = [
            "GET", "POST", " ", "/", "/healthz", "HTTP/1.1", "HTTP/1.0", "\r\n", "\n", "\r", "\0", ":", "Host: a\r\n", "Content-Length: ",
            "5",
            "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n", "Connection: close\r\n", "Cookie: a=b; c", "%", "%00", "?", "&",
            "=", "..",
            "0\r\n\r\n", "ffffffffffffffff\r\n", "1\r\nx\r\n", "\r\n\r\n", "é", "\u{7f}", "\t", " folded\r\n",
        ]
        try await TestServer().configured { $0.deadlines.head = 1 }.run { port in
            try await onThread {
                var random = SeededGenerator(seed: seed)
                for _ in 0..<300 {
                    let client = try RawClient(port: port)
                    var bytes: [UInt8] = Bool.random(using: &random) ? Array("GET /healthz HTTP/1.1\r\nHost: a\r\n".utf8) : []
                    for _ in 0..<Int.random(in: 1...30, using: &random) {
                        bytes += (pieces.randomElement(using: &random) ?? "").utf8
                        if Int.random(in: 0..<5, using: &random) == 0 { bytes.append(UInt8.random(in: .min ... .max, using: &random)) }
                    }
                    client.send(bytes)
                    if Bool.random(using: &random) { client.finish() }
                    if Int.random(in: 0..<4, using: &random) == 0 { client.fill(within: 0.01) }
                    if Bool.random(using: &random) { client.abort() }
                }
                #expect(try RawClient.exchange(port, Self.health)?.status == 200, "seed \(seed)")
                #expect(waitUntil(within: 10) { descriptors(ofPort: port) == 1 }, "seed \(seed)")
            }
        }
    }

    @Test("Requests sent by the thousand on one connection are all answered")
    func longPipeline() async throws {
        try await TestServer().run { port in
            let count = try await onThread {
                let client = try RawClient(port: port)
                let sender = Client(client)
                Thread.detachNewThread { sender.value.send(String(repeating: Self.health, count: 5000)) }
                var count = 0
                while count < 5000, client.readResponse()?.status == 200 { count += 1 }
                return count
            }
            #expect(count == 5000)
        }
    }

    @Test("Bodies together may not take more memory than there is for them, and give it back")
    func bodyMemory() async throws {
        let arrived = Signal()
        let go = Signal()
        try await TestServer { request in
            if request.path == "/hold" {
                arrived.open()
                await go.wait()
            }
            return .plain(200, "\(request.body.count)")
        }.configured { configuration in
            configuration.bodyLimit = { _ in 1_000_000 }
            configuration.bodyMemory = 1_500_000
        }.run { port in
            async let held = onThread { try Self.posting("/hold", to: port).readResponse()?.text }
            await arrived.wait()
            let refused = try await onThread { try Self.posting("/now", to: port).readResponse()?.status }
            #expect(refused == 503)
            go.open()
            let text = try await held
            #expect(text == "900000\n")
            let isTaken = try await onThread {
                waitUntil(within: 30) { (try? Self.posting("/now", to: port).readResponse()?.status) == 200 }
            }
            #expect(isTaken)
        }
    }

    private static func posting(_ path: String, to port: UInt16) throws -> RawClient {
        let client = try RawClient(port: port)
        client.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n")
        client.send([UInt8](repeating: 0x61, count: 900_000))
        return client
    }

    @Test("Stopping lets a request in flight finish, ends streams, and does not wait for the slow")
    func stop() async throws {
        let handling = Signal()
        let go = Signal()
        let stream = EventStream()
        var configuration = ServerConfiguration()
        configuration.deadlines.stop = 3
        let server = try Server(configuration: configuration, log: Log(from: .error) { _ in }) { request in
            switch request.path {
            case "/events": return .stream(stream)
            case "/finishing":
                handling.open()
                await go.wait()
                return .plain(200, "finished")
            case "/endless":
                await Signal().wait()
                return .plain(200, "never")
            default: return .plain(200, "ok")
            }
        }
        let port = try server.start().port
        let finishing = try await onThread {
            let client = try RawClient(port: port)
            client.send("GET /finishing HTTP/1.1\r\nHost: a\r\n\r\n")
            return Client(client)
        }
        let others = try await onThread {
            try [
                "GET /events HTTP/1.1\r\nHost: a\r\n\r\n", "GET /endless HTTP/1.1\r\nHost: a\r\n\r\n", "GET /x HT", "", Self.health,
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na",
            ].map { text in
                let client = try RawClient(port: port)
                client.send(text)
                if text.contains("events") { #expect(client.wait(for: "retry:")) }
                return Client(client)
            }
        }
        await handling.wait()
        let start = ContinuousClock.now
        async let stopped: Void = server.stop()
        try await onThread {
            // The stream ends first; then the server is surely stopping.
            #expect(others[0].value.waitForEnd(within: 30))
            go.open()
            let response = finishing.value.readResponse()
            #expect(response?.text == "finished\n")
            #expect(response?.header("connection") == "close")
            #expect(others.dropFirst().allSatisfy { $0.value.waitForEnd(within: 30) })
        }
        await stopped
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(stream.isClosed)
        #expect(descriptors(ofPort: port) == 0)
        await server.stop()
    }

    /// A client that two threads use one after the other.
    private struct Client: @unchecked Sendable {
        let value: RawClient
        init(_ value: RawClient) { self.value = value }
    }

    @Test("Stopping under load never fails and never takes long")
    func stopUnderLoad() async throws {
        for _ in 0..<10 {
            var configuration = ServerConfiguration()
            configuration.deadlines.stop = 3
            let served = Signal()
            let count = Lock(0)
            let server = try Server(configuration: configuration, log: Log(from: .error) { _ in }) { request in
                let number = count.withLock { count in
                    count += 1
                    return count
                }
                if number == 100 { served.open() }
                return request.path == "/events" ? .stream(EventStream()) : .plain(200, "ok")
            }
            let port = try server.start().port
            let isRunning = Lock(true)
            async let load: Void = onThread {
                while isRunning.withLock({ $0 }), let client = try? RawClient(port: port) {
                    client.send(Bool.random() ? String(repeating: Self.health, count: 5) : "GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
                    client.fill(within: 0.001)
                }
            }
            await served.wait()
            await server.stop()
            isRunning.withLock { $0 = false }
            try await load
            #expect(descriptors(ofPort: port) == 0)
        }
    }

    @Test("A port that is taken and a host that is none are said, not suffered")
    func refusedStart() async throws {
        try await TestServer().run { port in
            var configuration = ServerConfiguration()
            configuration.port = port
            let server = try Server(configuration: configuration, log: Log { _ in }, handler: defaultHandler)
            #expect(throws: ServerError.self) { try server.start() }
        }
        var configuration = ServerConfiguration()
        configuration.host = "localhost"
        let server = try Server(configuration: configuration, log: Log { _ in }, handler: defaultHandler)
        #expect(throws: ServerError.self) { try server.start() }
        configuration.trustedProxies = ["nobody"]
        #expect(throws: ServerError.self) { try Server(configuration: configuration, log: Log { _ in }, handler: defaultHandler) }
    }
}
