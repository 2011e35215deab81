/// A Swift file taken apart just far enough to judge it: its code without comments and literals, and its string literals.
struct SwiftText {
    /// The code, as long as the file, with comments and the text of string literals made blank. Interpolated code is kept.
    private(set) var code: [UInt8]
    /// Each string literal with the line it begins on, counted from 1; an interpolation in it is one `$`.
    private(set) var literals: [(line: Int, text: String)] = []
    /// The lines on which a comment stands.
    private(set) var commentLines: Set<Int> = []

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    init(_ text: String) {
        bytes = Array(text.utf8)
        code = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
        scanCode(untilParenthesis: false)
        codeLines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The lines of `code`.
    private(set) var codeLines: [String] = []

    private func byte(_ offset: Int = 0) -> UInt8? { position + offset < bytes.count ? bytes[position + offset] : nil }

    private func starts(with text: StaticString, at offset: Int = 0) -> Bool {
        text.withUTF8Buffer { wanted in wanted.indices.allSatisfy { byte(offset + $0) == wanted[$0] } }
    }

    private mutating func step(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private mutating func scanCode(untilParenthesis: Bool) {
        var depth = 0
        while let current = byte() {
            // Most bytes begin nothing; the looks ahead are only for those that may.
            let mayBegin = current == UInt8(ascii: "/") || current == UInt8(ascii: "\"") || current == UInt8(ascii: "#")
            if mayBegin, starts(with: "//") {
                scanLineComment()
            } else if mayBegin, starts(with: "/*") {
                scanBlockComment()
            } else if mayBegin, let hashes = hashesBeforeQuote() {
                scanString(hashes: hashes)
            } else {
                code[position] = current
                step()
                if current == UInt8(ascii: "(") { depth += 1 }
                if current == UInt8(ascii: ")") {
                    if depth == 0, untilParenthesis { return }
                    depth -= 1
                }
            }
        }
    }

    /// How many `#` stand before the quote here; nil when no literal begins here.
    private func hashesBeforeQuote() -> Int? {
        var hashes = 0
        while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
        return byte(hashes) == UInt8(ascii: "\"") ? hashes : nil
    }

    private mutating func scanLineComment() {
        commentLines.insert(line)
        while let current = byte(), current != UInt8(ascii: "\n") { step() }
    }

    private mutating func scanBlockComment() {
        var depth = 0
        repeat {
            commentLines.insert(line)
            if starts(with: "/*") {
                depth += 1
                step(2)
            } else if starts(with: "*/") {
                depth -= 1
                step(2)
            } else {
                step()
            }
        } while depth > 0 && byte() != nil
    }

    private mutating func scanString(hashes: Int) {
        let began = line
        var text: [UInt8] = []
        step(hashes)
        let quotes = starts(with: "\"\"\"") ? 3 : 1
        step(quotes)
        while let current = byte() {
            if current == UInt8(ascii: "\""), closes(quotes: quotes, hashes: hashes) {
                step(quotes + hashes)
                break
            }
            if current == UInt8(ascii: "\\"), (0..<hashes).allSatisfy({ byte(1 + $0) == UInt8(ascii: "#") }) {
                step(1 + hashes)
                if byte() == UInt8(ascii: "(") {
                    step()
                    text.append(UInt8(ascii: "$"))
                    scanCode(untilParenthesis: true)
                } else {
                    text.append(UInt8(ascii: " "))
                    step()
                }
                continue
            }
            text.append(current)
            step()
        }
        literals.append((began, String(decoding: text, as: UTF8.self)))
    }

    private func closes(quotes: Int, hashes: Int) -> Bool {
        (0..<quotes).allSatisfy { byte($0) == UInt8(ascii: "\"") } && (0..<hashes).allSatisfy { byte(quotes + $0) == UInt8(ascii: "#") }
    }
}
