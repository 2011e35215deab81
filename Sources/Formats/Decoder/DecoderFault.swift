import Glibc

/// Faults that a test can put into a child, so that the parent's promise can be seen from outside.
///
/// They exist only in a child whose environment says `SAMENSPRAAK_TEST_FAULT=1`: then an item that contains a mark does what the mark says.
package enum DecoderFault: String, CaseIterable, Sendable {
    /// Ends the process as a trap does.
    case crash
    /// Never ends.
    case loop
    /// Sends an answer that is none.
    case garbage
    /// Answers with the number of another item.
    case misnumbered
    /// Ends the process in good order.
    case exit
    /// Asks for more memory than a child may have.
    case memory
    /// Tries to open a socket and answers normally when that was refused.
    case socket

    /// The environment variable that allows faults.
    package static let variable = "SAMENSPRAAK_TEST_FAULT"

    /// The text that an item holds to ask for this fault.
    package var mark: String { "X-Samenspraak-Fault: \(rawValue)" }

    /// The fault that `content` asks for.
    static func asked(by content: [UInt8]) -> DecoderFault? {
        let start = Array("X-Samenspraak-Fault: ".utf8)
        guard let found = content.indices.first(where: { content[$0] == start[0] && content[$0...].starts(with: start) }) else {
            return nil
        }
        let name = content[(found + start.count)...].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
        return DecoderFault(rawValue: String(decoding: name, as: UTF8.self))
    }

    /// Whether this process allows faults.
    static var isAllowed: Bool { getenv(variable).map { String(cString: $0) == "1" } ?? false }
}

extension DecoderFault {
    /// Does what the fault says; returns only where the item shall be answered all the same.
    func perform(_ sequence: UInt32, _ socket: inout DecoderSocket) {
        switch self {
        case .crash: abort()
        case .loop: while true { sched_yield() }
        case .garbage: socket.write(sequence: sequence, [0xff, 0xff, 0xff])
        case .misnumbered: socket.write(sequence: sequence &+ 1, [])
        case .exit: Glibc.exit(3)
        case .memory:
            var held: [[UInt8]] = []
            while true { held.append([UInt8](repeating: 1, count: 64 << 20)) }
        case .socket:
            if Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 || Glibc.open("/etc/passwd", O_RDONLY) >= 0 { Glibc.exit(4) }
        }
    }
}
