import Foundation
import Support
import Testing

@testable import HTTP

@Suite struct EventStreamTests {
    private static let get = "GET /events HTTP/1.1\r\nHost: a\r\n"

    @Test("A stream says how long to wait, then its events; the last event seen is known")
    func events() async throws {
        let handler: @Sendable (Request) async -> Response = { request in
            let stream = EventStream()
            stream.send(id: "8", event: "after", data: request.lastEventID ?? "-")
            stream.send(data: "two\nlines\r\nand\rmore")
            stream.send(id: "a\nb", event: "c\r\nd", data: "")
            stream.close()
            return .stream(stream)
        }
        try await TestServer(handler).run { port in
            let (head, body) = try await onThread {
                let client = try RawClient(port: port)
                client.send("\(Self.get)Last-Event-ID: 7\r\nConnection: close\r\n\r\n")
                let head = client.readHead()
                _ = client.waitForEnd(within: 5)
                return (head, client.pending)
            }
            #expect(head?.header("content-type") == "text/event-stream")
            #expect(head?.header("cache-control") == "no-store")
            let text = unchunked(body)
            #expect(
                text
                    == "retry: 3000\n\nid: 8\nevent: after\ndata: 7\n\ndata: two\ndata: lines\ndata: and\ndata: more\n\n"
                    + "id: ab\nevent: cd\ndata: \n\n")
        }
    }

    @Test("What is sent later arrives at once, and silence is broken by a comment")
    func later() async throws {
        let stream = EventStream(heartbeat: 0.2)
        try await TestServer { _ in .stream(stream) }.run { port in
            try await onThread {
                let client = try RawClient(port: port)
                client.send("\(Self.get)\r\n")
                #expect(client.wait(for: "retry:"))
                #expect(client.wait(for: ":\n\n"))
                #expect(stream.send(data: "news"))
                #expect(client.wait(for: "data: news\n\n"))
            }
        }
        #expect(stream.isClosed)
        #expect(!stream.send(data: "too late"))
    }

    @Test("A client that leaves is noticed without a word sent")
    func departure() async throws {
        let closed = Signal()
        try await TestServer { _ in
            let stream = EventStream(heartbeat: 1000)
            stream.onClose { closed.open() }
            return .stream(stream)
        }.run { port in
            try await onThread {
                let client = try RawClient(port: port)
                client.send("\(Self.get)\r\n")
                #expect(client.wait(for: "retry:"))
            }
            await closed.wait()
        }
    }

    @Test("A reader that does not keep up is refused and ended; one that does gets everything")
    func slowReader() async throws {
        let slow = EventStream()
        let fast = EventStream()
        let isSlowClosed = Lock(0)
        slow.onClose { isSlowClosed.withLock { $0 += 1 } }
        try await TestServer { $0.path == "/slow" ? .stream(slow) : .stream(fast) }.run { port in
            try await onThread {
                let stalled = try RawClient(port: port, receiveBuffer: 4096)
                stalled.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
                let reader = try RawClient(port: port)
                reader.send("GET /fast HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(stalled.wait(for: "retry:"))
                #expect(reader.wait(for: "retry:"))
                let text = String(repeating: "x", count: 1000)
                var refusedAt = -1
                for number in 0..<5000 {
                    if refusedAt < 0, !slow.send(id: "\(number)", data: text) { refusedAt = number }
                    if number < 2000 {
                        #expect(fast.send(id: "\(number)", data: text))
                        #expect(reader.wait(for: "id: \(number)\n"))
                        reader.forget()
                    }
                    if refusedAt >= 0, number >= 2000 { break }
                }
                #expect(refusedAt > 0)
                #expect(slow.isClosed)
                #expect(!slow.send(data: "more"))
                #expect(isSlowClosed.withLock { $0 } == 1)
                // The stalled connection itself does not stay either: the listener and the fast one are left.
                #expect(waitUntil(within: 15) { descriptors(ofPort: port) == 2 })
            }
        }
    }

    @Test("An owner has so many streams and no more; the end of one makes room")
    func limit() async throws {
        try await TestServer { request in
            .stream(EventStream(owner: request.queryValue("owner")))
        }.configured { $0.maximumStreamsPerOwner = 2 }.run { port in
            try await onThread {
                func open(_ owner: String) throws -> (RawClient, Int?) {
                    let client = try RawClient(port: port)
                    client.send("GET /?owner=\(owner) HTTP/1.1\r\nHost: a\r\n\r\n")
                    return (client, client.readHead()?.status)
                }
                var clients = try (0..<3).map { _ in try open("one") }
                let other = try open("two")
                #expect(clients.map(\.1) == [200, 200, 503])
                #expect(other.1 == 200)
                clients.removeAll()
                #expect(waitUntil(within: 10) { (try? open("one").1) == 200 })
            }
        }
    }

    @Test("A stream serves one client; to a second it is refused and ends for both")
    func shared() async throws {
        let stream = EventStream()
        try await TestServer { _ in .stream(stream) }.run { port in
            try await onThread {
                let first = try RawClient(port: port)
                first.send("\(Self.get)\r\n")
                #expect(first.wait(for: "retry:"))
                #expect(try RawClient.exchange(port, "\(Self.get)\r\n")?.status == 503)
                #expect(first.wait(for: "0\r\n\r\n"))
            }
        }
    }

    @Test("A client of HTTP/1.0 gets the same bytes without chunks")
    func oldClient() async throws {
        let stream = EventStream(heartbeat: 0.2)
        try await TestServer { _ in .stream(stream) }.run { port in
            try await onThread {
                let client = try RawClient(port: port)
                client.send("GET /events HTTP/1.0\r\nHost: a\r\n\r\n")
                #expect(client.wait(for: "\r\n\r\nretry: 3000\n\n:\n\n"))
                stream.send(data: String(repeating: "x", count: 5000))
                stream.close()
                #expect(client.waitForEnd(within: 30))
                #expect(client.pending.hasSuffix("xxx\n\n"))
            }
        }
    }

    @Test("HEAD of a stream ends at once")
    func head() async throws {
        let stream = EventStream()
        try await TestServer { _ in .stream(stream) }.run { port in
            let response = try await onThread { try RawClient.exchange(port, "HEAD /events HTTP/1.1\r\nHost: a\r\n\r\n", isHead: true) }
            #expect(response?.status == 200)
            #expect(stream.isClosed)
        }
    }

    @Test("Two thousand idle streams are little work: each gets the news, and others are served")
    func many() async throws {
        let streams = Lock<[EventStream]>([])
        try await TestServer { request in
            guard request.path == "/events" else { return .plain(200, "ok") }
            let stream = EventStream()
            streams.withLock { $0.append(stream) }
            return .stream(stream)
        }.run { port in
            try await onThread {
                let clients = try (0..<2000).map { _ in
                    let client = try RawClient(port: port)
                    client.send("\(Self.get)\r\n")
                    return client
                }
                #expect(clients.allSatisfy { $0.wait(for: "retry:") })
                for stream in streams.withLock({ $0 }) { stream.send(data: "all") }
                #expect(clients.allSatisfy { $0.wait(for: "data: all") })
                #expect(try RawClient.exchange(port, "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 200)
            }
        }
        #expect(streams.withLock { $0 }.allSatisfy { $0.isClosed })
    }
}

/// The text of a chunked body.
func unchunked(_ body: String) -> String {
    var out = ""
    var rest = Substring(body)
    while let end = rest.range(of: "\r\n"), let size = Int(rest[..<end.lowerBound], radix: 16), size > 0 {
        let bytes = rest[end.upperBound...].utf8
        out += String(decoding: bytes.prefix(size), as: UTF8.self)
        rest = Substring(bytes.dropFirst(size + 2))
    }
    return out
}
