import Glibc

/// The child's side of the socket: blocking, with a buffer.
struct DecoderSocket {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private var output: [UInt8] = []

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next request; nil when the parent is gone or sent what is no frame.
    mutating func next() -> (sequence: UInt32, payload: ArraySlice<UInt8>)? {
        while true {
            switch DecoderFrame.read(buffer, at: position) {
            case .frame(let sequence, let payload):
                position = payload.upperBound
                return (sequence, buffer[payload])
            case .garbage: return nil
            case .incomplete(let missing): guard fill(missing) else { return nil }
            }
        }
    }

    /// Sends one answer; ends the process when the parent is gone.
    mutating func write(sequence: UInt32, _ payload: [UInt8]) {
        output.removeAll(keepingCapacity: output.capacity <= 1 << 20)
        DecoderFrame.append(to: &output, sequence: sequence, payload)
        write(output)
    }

    /// Sends bytes as they are.
    func write(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            let sent = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { exit(0) }
            start += sent
        }
    }

    /// Reads at least one byte, and room for `missing` of them; false at the end.
    private mutating func fill(_ missing: Int) -> Bool {
        buffer.removeSubrange(..<position)
        position = 0
        if buffer.isEmpty, buffer.capacity > 1 << 20 { buffer = [] }
        let room = max(missing, 1 << 16)
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            repeat { count = read(descriptor, target.baseAddress, room) } while count < 0 && errno == EINTR
            count = max(0, count)
        }
        buffer.append(contentsOf: chunk)
        return !chunk.isEmpty
    }
}
