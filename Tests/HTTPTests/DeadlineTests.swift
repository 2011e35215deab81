import Foundation
import Testing

@testable import HTTP

@Suite struct DeadlineTests {
    @Test("One byte a second does not keep a connection, in the head or in the body", arguments: ["head", "second head", "body", "chunks"])
    func dripping(_ part: String) async throws {
        try await TestServer().configured { configuration in
            configuration.deadlines.head = 1
            configuration.deadlines.body = 1
            configuration.deadlines.idle = 1
        }.run { port in
            let seconds = try await onThread {
                let client = try RawClient(port: port)
                switch part {
                case "body": client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
                case "chunks": client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
                case "second head":
                    client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(client.readResponse()?.status == 200)
                    client.send("GET /healthz HTTP/1.1\r\n")
                default: client.send("GET /healthz HTTP/1.1\r\n")
                }
                let start = Date()
                while !client.isAtEnd, Date().timeIntervalSince(start) < 10 {
                    client.send(part == "chunks" ? "1\r\na\r\n" : "a")
                    _ = client.waitForEnd(within: 0.3)
                }
                return Date().timeIntervalSince(start)
            }
            #expect(seconds < 5)
        }
    }

    @Test("A connection that says nothing is closed, before the first request and after one", arguments: [true, false])
    func idle(_ isFirst: Bool) async throws {
        try await TestServer().configured { configuration in
            configuration.deadlines.head = isFirst ? 0.5 : 30
            configuration.deadlines.idle = isFirst ? 30 : 0.5
        }.run { port in
            let hasEnded = try await onThread {
                let client = try RawClient(port: port)
                if !isFirst {
                    client.send("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
                    #expect(client.readResponse()?.status == 200)
                }
                return client.waitForEnd(within: 5)
            }
            #expect(hasEnded)
        }
    }

    @Test("A large body that comes fast enough may take longer than the deadline")
    func prolonged() async throws {
        try await TestServer().configured { configuration in
            configuration.deadlines.body = 0.5
            configuration.deadlines.bodyRate = 10_000
        }.run { port in
            let response = try await onThread {
                let client = try RawClient(port: port)
                client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n")
                for _ in 0..<12 {
                    client.send([UInt8](repeating: 0x61, count: 5000))
                    _ = client.fill(within: 0.15)
                }
                return client.readResponse()
            }
            #expect(response?.body.count == 60000)
        }
    }

    @Test("A handler that takes too long is answered for, told to stop, and its answer is dropped; the connection goes on")
    func handler() async throws {
        let cancelled = Signal()
        try await TestServer { request in
            guard request.path == "/slow" else { return .plain(200, "ok") }
            // The sleep is what the deadline interrupts; nothing waits for its end.
            try? await Task.sleep(for: .seconds(60))
            cancelled.open()
            return .plain(200, "late")
        }.configured { $0.deadlines.handler = 1 }.run { port in
            let (slow, goesOn) = try await onThread {
                let client = try RawClient(port: port)
                client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
                let slow = client.readResponse()
                // On a machine that is busy even a quick handler may miss so short a deadline.
                let goesOn = (0..<10).contains { _ in
                    client.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n")
                    return client.readResponse()?.text == "ok\n"
                }
                return (slow, goesOn)
            }
            #expect(slow?.status == 503)
            #expect(slow?.header("retry-after") != nil)
            #expect(goesOn)
            await cancelled.wait()
        }
    }

    @Test("A client that does not take its answer is cut")
    func unread() async throws {
        let large = [UInt8](repeating: 0x61, count: 30 << 20)
        try await TestServer { _ in Response(body: .bytes(large)) }.configured { configuration in
            configuration.deadlines.write = 0.5
            configuration.deadlines.writeRate = 100_000_000
        }.run { port in
            let received = try await onThread {
                let client = try RawClient(port: port, receiveBuffer: 4096)
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                // Its connection goes before it has read anything; then only what the kernel held can still come.
                #expect(waitUntil(within: 30) { descriptors(ofPort: port) == 2 })
                #expect(waitUntil(within: 30) { descriptors(ofPort: port) == 1 })
                while client.fill(within: 1) {}
                return client.pending.utf8.count
            }
            #expect(received < large.count)
        }
    }
}
