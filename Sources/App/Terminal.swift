import Foundation

/// Standard input and output of a command.
enum Terminal {
    static func line(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
    static func error(_ text: String) { write("samenspraak: \(text)\n", to: STDERR_FILENO) }
    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
    /// Whether a person is looking at standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
    /// A line that the next one replaces.
    static func progress(_ text: String) { write("\r\u{1b}[K" + text, to: STDERR_FILENO) }

    /// All of standard input, up to a limit; nil when it is larger.
    static func input(limit: Int) -> [UInt8]? { read(STDIN_FILENO, limit: limit) }

    /// Everything that a descriptor gives, up to a limit; nil when there is more or reading fails.
    static func read(_ descriptor: Int32, limit: Int) -> [UInt8]? {
        var out: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count == 0 { return out }
            if count < 0 {
                if errno == EINTR { continue }
                return nil
            }
            guard out.count + count <= limit else { return nil }
            out.append(contentsOf: buffer[..<count])
        }
    }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// Writes all of it, in as many goes as the descriptor wants; false when that fails.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                guard let base = buffer.baseAddress else { return false }
                let count = Foundation.write(descriptor, base + done, buffer.count - done)
                if count > 0 { done += count } else if errno != EINTR { return false }
            }
            return true
        }
    }
}
