/// Cuts a file of JSON into its records without reading them: the elements of a list, of named lists within one object, or one value a line.
///
/// Each record is read by itself afterwards, so that a year of posts never lies in memory as values, and a bad one costs itself alone.
package struct JSONPieces: Sequence, IteratorProtocol {
    package struct Piece: Sendable {
        package let bytes: [UInt8]
        /// Where it stands: `:` and its line, `#` and its number, or nothing for a file that is one record.
        package let place: String
    }

    private let bytes: [UInt8]
    /// Where the lists are that the records stand in, to be walked one after the other; nil when lines are read.
    private var lists: ArraySlice<Int>
    private var position: Int
    private var number = 0
    private let mode: Mode
    private enum Mode { case elements, lines, whole }
    private var isDone = false

    /// `names` are the fields of an object that hold the records; an object without any of them is a record itself.
    package init(_ bytes: [UInt8], lists names: Set<String>) {
        self.bytes = bytes
        let start = Self.skipSpace(bytes, bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0)
        position = start
        lists = []
        if start < bytes.count, bytes[start] == UInt8(ascii: "[") {
            mode = .elements
            lists = [start]
        } else if Self.isLines(bytes, from: start) {
            mode = .lines
        } else {
            let found = Self.fields(bytes, from: start, names)
            mode = found.isEmpty ? .whole : .elements
            lists = found[...]
        }
        if mode == .elements { _ = enterList() }
    }

    package mutating func next() -> Piece? {
        switch mode {
        case .whole:
            guard !isDone, position < bytes.count else { return nil }
            isDone = true
            return Piece(bytes: Array(bytes[position...]), place: "")
        case .lines: return nextLine()
        case .elements: return nextElement()
        }
    }

    private mutating func nextLine() -> Piece? {
        while position < bytes.count {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let line = bytes[position..<end]
            position = end + 1
            number += 1
            if !line.allSatisfy(\.isSpace) { return Piece(bytes: Array(line), place: ":\(number)") }
        }
        return nil
    }

    private mutating func enterList() -> Bool {
        guard let list = lists.popFirst() else { return false }
        position = list + 1
        return true
    }

    private mutating func nextElement() -> Piece? {
        while !isDone {
            position = Self.skipSpace(bytes, position)
            guard position < bytes.count else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "]"):
                if !enterList() { isDone = true }
            case UInt8(ascii: ","): position += 1
            default:
                let end = Self.end(of: bytes, from: position)
                number += 1
                defer { position = Swift.max(end, position + 1) }
                return Piece(bytes: Array(bytes[position..<Swift.max(end, position + 1)]), place: "#\(number)")
            }
        }
        return nil
    }

    private static func skipSpace(_ bytes: [UInt8], _ start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position].isSpace { position += 1 }
        return position
    }

    /// Whether the first line is a value of its own and another follows.
    private static func isLines(_ bytes: [UInt8], from start: Int) -> Bool {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return false }
        let end = end(of: bytes, from: start)
        let line = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return end <= line && skipSpace(bytes, end) < bytes.count
    }

    /// Where the lists called `names` begin in the object at `start`.
    private static func fields(_ bytes: [UInt8], from start: Int, _ names: Set<String>) -> [Int] {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return [] }
        var found: [Int] = []
        var position = start + 1
        while position < bytes.count {
            position = skipSpace(bytes, position)
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
            let end = end(of: bytes, from: position)
            let name = String(decoding: bytes[position..<end], as: UTF8.self).dropFirst().dropLast()
            position = skipSpace(bytes, end)
            guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { break }
            position = skipSpace(bytes, position + 1)
            guard position < bytes.count else { break }
            if bytes[position] == UInt8(ascii: "["), names.contains(String(name)) { found.append(position) }
            position = skipSpace(bytes, Self.end(of: bytes, from: position))
            guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
            position += 1
        }
        return found
    }

    /// The place after the value that begins at `start`, found by its brackets and quotes alone.
    private static func end(of bytes: [UInt8], from start: Int) -> Int {
        var (position, depth, isText) = (start, 0, false)
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if isText {
                if byte == UInt8(ascii: "\\") { position += 1 }
                if byte == UInt8(ascii: "\"") {
                    isText = false
                    if depth == 0 { return Swift.min(position, bytes.count) }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // The end of what the value lies in.
                if depth == 0 { return position - 1 }
                depth -= 1
                if depth == 0 { return position }
            case UInt8(ascii: ",") where depth == 0: return position - 1
            default: break
            }
        }
        return bytes.count
    }
}
