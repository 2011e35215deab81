import Foundation
import Support
import TestSupport
import Testing

@testable import HTTP

/// What takes long or much of the machine; run with SAMENSPRAAK_LONG=1.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SAMENSPRAAK_LONG"] == "1")) struct LongTests {
    /// Opens streams from a process of its own, because both ends would not fit below one limit of descriptors.
    private static let client = """
        import select, socket, sys
        port, count = int(sys.argv[1]), int(sys.argv[2])
        poll, open_ = select.epoll(), {}
        for number in range(count):
            one = socket.create_connection(("127.0.0.1", port))
            one.sendall(b"GET /events HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n")
            one.setblocking(False)
            poll.register(one, select.EPOLLIN)
            open_[one.fileno()] = (one, bytearray())
        def wait(text):
            left = set(open_)
            while left:
                for number, _ in poll.poll(30):
                    one, seen = open_[number]
                    seen += one.recv(65536)
                    if text in seen: left.discard(number)
        wait(b"retry:")
        sys.stdout.write("open\\n"); sys.stdout.flush()
        wait(b"data: all")
        sys.stdout.write("all\\n"); sys.stdout.flush()
        sys.stdin.read()
        """

    @Test("Ten thousand idle streams stay below 20 kB each and all get the news")
    func tenThousand() async throws {
        let count = 10_000
        let folder = try TemporaryDirectory()
        let script = folder.path(of: "client.py")
        try Self.client.write(toFile: script, atomically: true, encoding: .utf8)
        let streams = Lock<[EventStream]>([])
        try await TestServer { request in
            guard request.path == "/events" else { return .plain(200, "ok") }
            let stream = EventStream()
            streams.withLock { $0.append(stream) }
            return .stream(stream)
        }.run { port in
            let (kilobytes, seconds) = try await onThread {
                let before = Self.residentKilobytes
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
                process.arguments = [script, "\(port)", "\(count)"]
                let (into, out) = (Pipe(), Pipe())
                process.standardInput = into
                process.standardOutput = out
                try process.run()
                #expect(String(decoding: out.fileHandleForReading.availableData, as: UTF8.self) == "open\n")
                let kilobytes = Self.residentKilobytes - before
                let start = Date()
                for stream in streams.withLock({ $0 }) { stream.send(data: "all") }
                #expect(String(decoding: out.fileHandleForReading.availableData, as: UTF8.self) == "all\n")
                let seconds = Date().timeIntervalSince(start)
                #expect(try RawClient.exchange(port, "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")?.status == 200)
                try into.fileHandleForWriting.close()
                process.waitUntilExit()
                return (kilobytes, seconds)
            }
            print("10,000 streams: \(kilobytes) kB in all, the news everywhere after \(seconds) s")
            #expect(kilobytes < count * 20)
            #expect(try await onThread { waitUntil(within: 30) { descriptors(ofPort: port) == 1 } })
        }
        #expect(streams.withLock { $0 }.allSatisfy { $0.isClosed })
    }

    private static var residentKilobytes: Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
    }
}
