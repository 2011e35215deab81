/// How requests and answers lie on the socket: length and sequence number, four bytes each, then the payload.
enum DecoderFrame {
    static let headerSize = 8
    /// The largest payload; a longer one is no frame of ours.
    static let limit = 4 * MailLimits.size + (1 << 20)
    /// The sequence number of the first frame of a child, with which it says that it is ready.
    static let hello: UInt32 = 0xffff_ffff

    /// Appends the frame that holds what `write` writes.
    static func append(to bytes: inout [UInt8], sequence: UInt32, _ payload: [UInt8]) {
        for value in [UInt32(truncatingIfNeeded: payload.count), sequence] {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        bytes.append(contentsOf: payload)
    }

    /// What stands in the bytes received so far.
    enum Reading: Equatable {
        case incomplete(missing: Int)
        case frame(sequence: UInt32, payload: Range<Int>)
        case garbage
    }

    /// Reads the frame that starts at `position`.
    static func read(_ bytes: [UInt8], at position: Int) -> Reading {
        let available = bytes.count - position
        guard available >= headerSize else { return .incomplete(missing: headerSize - max(0, available)) }
        let length = Int(number(bytes, at: position))
        guard length <= limit else { return .garbage }
        guard available - headerSize >= length else { return .incomplete(missing: length - (available - headerSize)) }
        let start = position + headerSize
        return .frame(sequence: number(bytes, at: position + 4), payload: start..<(start + length))
    }

    private static func number(_ bytes: [UInt8], at position: Int) -> UInt32 {
        bytes[position..<(position + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
}
