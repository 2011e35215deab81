/// A table as programs export it: separated by commas, semicolons, tabs or bars, in any usual encoding, with quotes or without (RFC 4180 and what
/// is close to it).
package struct CSVTable: Sendable {
    package struct Row: Sendable, Equatable {
        package let cells: [String]
        /// The number of its first line in the file.
        package let line: Int
        /// Why it cannot be read as it stands.
        package let problem: String?
    }

    /// The most bytes of one cell.
    private static let longestCell = 4 << 20
    /// The most cells of one row.
    private static let mostCells = 1000

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// What keeps the cells apart.
    package let separator: UInt8

    package init(_ raw: [UInt8]) {
        bytes = Self.utf8(raw)
        let (separator, start) = Self.separator(of: bytes)
        self.separator = separator
        position = start
        if start > 0 { line = 2 }
    }

    /// UTF-8 of a file that is UTF-8, UTF-16 or else windows-1252.
    private static func utf8(_ raw: [UInt8]) -> [UInt8] {
        if let unicode = UnicodeBytes.text(raw) { return Array(unicode.text.utf8) }
        let body = raw.starts(with: [0xef, 0xbb, 0xbf]) ? Array(raw.dropFirst(3)) : raw
        return String(validating: body, as: UTF8.self) != nil ? body : Array(Charset.text(body, charset: "windows-1252").utf8)
    }

    /// The separator, and where the table begins: some programs say it in a line `sep=;` before the table.
    private static func separator(of bytes: [UInt8]) -> (UInt8, start: Int) {
        let firstLine = bytes.prefix { $0 != 0x0a && $0 != 0x0d }
        if firstLine.count == 5, firstLine.starts(with: "sep=".utf8), let told = firstLine.last {
            let start = bytes[firstLine.endIndex...].prefix { $0 == 0x0a || $0 == 0x0d }.prefix(2).count + 5
            return (told, min(start, bytes.count))
        }
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(1 << 16) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0a || byte == 0x0d { break }
            if [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")].contains(byte) { counts[byte, default: 0] += 1 }
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return (best?.key ?? UInt8(ascii: ","), 0)
    }

    /// The next row that is not empty; nil at the end.
    package mutating func next() -> Row? {
        while position < bytes.count {
            let row = row()
            if row.problem != nil || row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { return row }
        }
        return nil
    }

    private mutating func row() -> Row {
        let start = line
        var cells: [String] = []
        var problem: String?
        while true {
            let (cell, isLast, cellProblem) = cell()
            problem = problem ?? cellProblem
            if cells.count < Self.mostCells {
                cells.append(cell)
            } else {
                problem = problem ?? "The row has more than \(Self.mostCells) cells."
            }
            if isLast { return Row(cells: cells, line: start, problem: problem) }
        }
    }

    private mutating func cell() -> (text: String, isLast: Bool, problem: String?) {
        var out: [UInt8] = []
        var problem: String?
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { problem = quoted(&out) }
        let start = position
        while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0a, bytes[position] != 0x0d { position += 1 }
        out += bytes[start..<position]
        if out.count > Self.longestCell {
            problem = problem ?? "A cell is longer than 4 MB."
            out = []
        }
        let text = String(decoding: out, as: UTF8.self)
        guard position < bytes.count, bytes[position] == separator else {
            endLine()
            return (text, true, problem)
        }
        position += 1
        return (text, false, problem)
    }

    /// Reads what stands in quotes; gives what is wrong with it.
    private mutating func quoted(_ out: inout [UInt8]) -> String? {
        position += 1
        let first = line
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
                position += 1
            } else if byte == 0x0a || (byte == 0x0d && !(position < bytes.count && bytes[position] == 0x0a)) {
                line += 1
            }
            out.append(byte)
        }
        return "A quote that is opened in line \(first) is not closed."
    }

    private mutating func endLine() {
        guard position < bytes.count else { return }
        if bytes[position] == 0x0d, position + 1 < bytes.count, bytes[position + 1] == 0x0a { position += 1 }
        position += 1
        line += 1
    }
}
