import Foundation

/// Reads the lines of a file one by one in constant memory. Empty lines are skipped.
final class LineReader {
    private static let longest = 8 << 20
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// The number of the line that `next` gave last.
    private(set) var line = 0
    /// Why reading ended before the file did.
    private(set) var problem: String?

    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// The next line without its end; nil at the end of the file.
    func next() -> [UInt8]? {
        var from = position
        while true {
            if let end = buffer[from...].firstIndex(of: UInt8(ascii: "\n")) {
                let found = take(end)
                position = end + 1
                if !found.isEmpty { return found }
                from = position
                continue
            }
            from = buffer.count
            if buffer.count - position > Self.longest {
                problem = "Line \(line + 1) is longer than 8 MB."
                isAtEnd = true
                position = buffer.count
                return nil
            }
            if isAtEnd {
                guard position < buffer.count else { return nil }
                let found = take(buffer.count)
                position = buffer.count
                return found.isEmpty ? nil : found
            }
            from -= position
            buffer.removeSubrange(..<position)
            position = 0
            fill()
        }
    }

    private func take(_ end: Int) -> [UInt8] {
        line += 1
        var end = end
        if end > position, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        let found = Array(buffer[position..<end])
        return found.allSatisfy { $0 == 0x20 || $0 == 0x09 } ? [] : found
    }

    private func fill() {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { problem = "The file could not be read to its end." }
            if count <= 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[..<count]) }
            return
        }
    }
}
