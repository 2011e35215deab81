import Foundation
import Glibc

/// An answer as it came over the wire.
struct RawResponse: Sendable {
    var status: Int
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
    func header(_ name: String) -> String? { headers.first { $0.name == name.lowercased() }?.value }
}

/// A client that sends exactly the bytes it is given, on a blocking socket; for threads of the test's own.
final class RawClient {
    struct Failure: Error {
        let reason: String
    }

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private(set) var isAtEnd = false

    init(port: UInt16, receiveBuffer: Int32? = nil) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw Failure(reason: "no socket: \(errno)") }
        if var size = receiveBuffer { setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size)) }
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let result = withUnsafePointer(to: name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(reason: "no connection: \(errno)") }
    }

    /// Also runs when `init` throws: everything is initialised by then.
    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Sends all of `text`; false when the server has hung up.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Ends the sending half.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Resets the connection when it is closed, as a crashed client does.
    func abort() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
    }

    /// Takes more bytes within `seconds`; false at the end or when none came.
    @discardableResult
    func fill(within seconds: Double) -> Bool {
        guard !isAtEnd else { return false }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, Int32(seconds * 1000)) > 0 else { return false }
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else {
            isAtEnd = true
            return false
        }
        buffer += chunk[..<count]
        return true
    }

    /// Whether the server ends the connection within `seconds`; what it says before is kept.
    func waitForEnd(within seconds: Double) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while !isAtEnd, Date() < end { fill(within: max(0.01, end.timeIntervalSinceNow)) }
        return isAtEnd
    }

    /// What has come and was not read as part of an answer.
    var pending: String { String(decoding: buffer, as: UTF8.self) }

    /// Drops what has come.
    func forget() { buffer = [] }

    /// Reads on until `text` has come.
    func wait(for text: String, within seconds: Double = 30) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while !pending.contains(text), !isAtEnd, Date() < end { fill(within: max(0.01, end.timeIntervalSinceNow)) }
        return pending.contains(text)
    }

    /// The next answer; nil when the connection ends or the time is over before it is complete.
    func readResponse(within seconds: Double = 30, isHead: Bool = false) -> RawResponse? {
        guard var response = readHead(within: seconds) else { return nil }
        if isHead || response.status == 204 || response.status == 304 || response.status < 200 { return response }
        let end = Date().addingTimeInterval(seconds)
        if let length = response.header("content-length").flatMap({ Int($0) }) {
            while buffer.count < length, Date() < end { guard fill(within: max(0.01, end.timeIntervalSinceNow)) else { return nil } }
            guard buffer.count >= length else { return nil }
            response.body = Array(buffer[..<length])
            buffer.removeFirst(length)
        } else {
            _ = waitForEnd(within: seconds)
            response.body = buffer
            buffer = []
        }
        return response
    }

    /// The head of the next answer.
    func readHead(within seconds: Double = 30) -> RawResponse? {
        let end = Date().addingTimeInterval(seconds)
        let mark = Array("\r\n\r\n".utf8)
        while true {
            if let range = Data(buffer).range(of: Data(mark)) {
                let lines = String(decoding: buffer[..<range.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
                buffer.removeFirst(range.upperBound)
                let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
                let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
                    guard let colon = line.firstIndex(of: ":") else { return nil }
                    return (line[..<colon].lowercased(), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces))
                }
                return RawResponse(status: status, headers: headers, body: [])
            }
            guard Date() < end, fill(within: max(0.01, end.timeIntervalSinceNow)) else { return nil }
        }
    }

    /// Sends one request on a connection of its own and reads the answer.
    static func exchange(_ port: UInt16, _ text: String, isHead: Bool = false) throws -> RawResponse? {
        let client = try RawClient(port: port)
        client.send(text)
        return client.readResponse(isHead: isHead)
    }
}

/// Runs blocking `body` on a thread of its own, so that the few cooperative threads stay free for the server.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try body() }) }
    }
}
