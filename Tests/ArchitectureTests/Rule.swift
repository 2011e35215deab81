import Glibc
import Testing

/// One thing that no file may do: how to see it, and planted examples that show that it is seen.
struct Rule: Sendable, CustomTestStringConvertible {
    /// One place where a rule is broken.
    struct Violation: Sendable, CustomStringConvertible {
        let path: String
        /// Counted from 1; 0 for the file as a whole.
        let line: Int
        let reason: String
        var description: String { "\(path):\(line): \(reason)" }
    }

    /// A file made up for a test of the rule itself.
    struct Sample: Sendable {
        let path: String
        let text: String
        init(_ path: String, _ text: String) { (self.path, self.text) = (path, text) }
    }

    /// The rule as a sentence.
    let name: String
    /// Whether a file is judged at all.
    let judges: @Sendable (SourceFile) -> Bool
    let violations: @Sendable (SourceFile) -> [Violation]
    /// Each must be caught.
    let caught: [Sample]
    /// None may be caught.
    let harmless: [Sample]

    var testDescription: String { name }

    init(
        _ name: String, judges: @escaping @Sendable (SourceFile) -> Bool = { $0.target != nil && $0.isSwift },
        violations: @escaping @Sendable (SourceFile) -> [Violation], caught: [Sample], harmless: [Sample]
    ) {
        (self.name, self.judges, self.violations, self.caught, self.harmless) = (name, judges, violations, caught, harmless)
    }

    /// What is wrong in `files`.
    func violations(in files: [SourceFile]) -> [Violation] { files.filter(judges).flatMap(violations) }
}

/// Searching in lines of code without a regular expression.
enum Words {
    static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte >= 128
    }

    /// Whether `needle` stands in `text`; an end of it that is a letter or digit must also end a word of the text.
    static func contains(_ needle: String, in text: String) -> Bool {
        guard occurs(needle, in: text) else { return false }
        let (wanted, all) = (Array(needle.utf8), Array(text.utf8))
        guard let first = wanted.first, let last = wanted.last, wanted.count <= all.count else { return false }
        return (0...(all.count - wanted.count)).contains { start in
            guard all[start..<(start + wanted.count)].elementsEqual(wanted) else { return false }
            let end = start + wanted.count
            let beginsWord = !isWord(first) || start == 0 || !isWord(all[start - 1])
            return beginsWord && (!isWord(last) || end == all.count || !isWord(all[end]))
        }
    }

    /// Whether `needle` stands anywhere in `text`, byte by byte: much faster than by characters.
    static func occurs(_ needle: String, in text: String) -> Bool { strstr(text, needle) != nil }

    /// The words of an SQL text in order, without its punctuation.
    static func of(_ text: String) -> [String] {
        text.utf8.split { !isWord($0) }.map { String(decoding: $0, as: UTF8.self) }
    }
}
