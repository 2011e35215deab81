import Foundation

/// Frames on the control socket: four bytes of head length, four of body length, the head as JSON, the body as bytes.
enum ControlFrame {
    /// The largest frame taken: a batch of the largest mails.
    static let limit = 256 << 20

    static func write(_ head: some Encodable, body: [UInt8] = [], to descriptor: Int32) throws(CommandFailure) {
        guard let head = try? JSONEncoder().encode(head) else {
            throw CommandFailure(.internalError, "A control frame could not be written.")
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 + head.count + body.count)
        for count in [head.count, body.count] {
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
        }
        bytes += head
        bytes += body
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done) }
            if count > 0 { done += count } else if errno != EINTR { throw CommandFailure(.busy, "The server closed its control socket.") }
        }
    }

    /// The next frame; nil at the end or when what comes is no frame.
    static func read<Head: Decodable>(_ type: Head.Type, from descriptor: Int32) -> (head: Head, body: [UInt8])? {
        guard let sizes = read(8, from: descriptor) else { return nil }
        let head = sizes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        let body = sizes[4..<8].reduce(0) { $0 << 8 | Int($1) }
        guard head <= 32 << 20, body <= limit, let headBytes = read(head, from: descriptor), let bodyBytes = read(body, from: descriptor),
            let value = try? JSONDecoder().decode(type, from: Data(headBytes))
        else { return nil }
        return (value, bodyBytes)
    }

    private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
        var out = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = out.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress.map { $0 + done }, count - done) }
            if got > 0 { done += got } else if got == 0 || errno != EINTR { return nil }
        }
        return out
    }
}
