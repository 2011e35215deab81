import Foundation

/// Writes lines for the administrator to standard error: level, sentence, fields.
///
/// Values are fields, not prose, and are escaped, so no outside byte can forge a line. Message texts, passwords and tokens are never logged.
package struct Log: Sendable {
    package enum Level: String, Sendable, Comparable, CaseIterable {
        case debug, info, warning, error
        package static func < (one: Level, other: Level) -> Bool {
            (allCases.firstIndex(of: one) ?? 0) < (allCases.firstIndex(of: other) ?? 0)
        }
    }

    private let from: Level
    private let sink: @Sendable (String) -> Void

    package init(from: Level = .info, sink: @escaping @Sendable (String) -> Void = Log.standardError) {
        self.from = from
        self.sink = sink
    }

    package func debug(_ message: StaticString, _ fields: KeyValuePairs<String, String> = [:]) { write(.debug, message, fields) }
    package func info(_ message: StaticString, _ fields: KeyValuePairs<String, String> = [:]) { write(.info, message, fields) }
    package func warning(_ message: StaticString, _ fields: KeyValuePairs<String, String> = [:]) { write(.warning, message, fields) }
    package func error(_ message: StaticString, _ fields: KeyValuePairs<String, String> = [:]) { write(.error, message, fields) }

    /// One write per line, so that lines of several threads do not mix.
    ///
    /// A line that cannot be written is lost: a full disk or a reader that went away must not end the process, as `FileHandle` would.
    package static let standardError: @Sendable (String) -> Void = { line in
        var rest = Array((line + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }

    private func write(_ level: Level, _ message: StaticString, _ fields: KeyValuePairs<String, String>) {
        guard level >= from else { return }
        var line = "\(Instant(Date()).rfc3339) \(level.rawValue) \(quoted("\(message)"))"
        if let request = RequestContext.id { line += " request=\(quoted(request))" }
        for (name, value) in fields { line += " \(name)=\(quoted(value))" }
        sink(line)
    }

    private func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if plain, !text.isEmpty { return text }
        var out = "\""
        for scalar in text.unicodeScalars.prefix(2000) {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case _ where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) || (0x2028...0x202e).contains(scalar.value):
                out += "\\u{\(String(scalar.value, radix: 16))}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
