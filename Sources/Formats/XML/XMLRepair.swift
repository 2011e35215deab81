/// Makes the tags of a document match that does not close what it opens: a parser that meets a wrong end tag takes it for another's, and everything
/// after it lies one step too deep.
struct XMLRepair {
    private(set) var output: [UInt8] = []
    private let input: [UInt8]
    private var position = 0
    private var open: [Element] = []

    private struct Element {
        let name: String
        /// In lower case: names are compared without regard to case; some feeds write `<Title>…</title>`.
        let key: String
        /// Whether its tags are written. What lies too deep for a parser is not, and what it holds lies higher.
        let isWritten: Bool
    }

    /// The deepest element that is written; parsers give up not far below.
    private static let depth = 200

    /// How far up an end tag is looked for.
    private static let reach = 64
    /// The element around all that was repaired.
    static let root = "samenspraak-repaired"

    /// `prepared` is what `XMLSource` gives. A `name` of `units` never lies in another of the same name: a new one ends the one before.
    init(_ prepared: [UInt8], units: Set<String>) {
        input = prepared
        output.reserveCapacity(prepared.count)
        // One element around all of it: what is broken may have text before its root, or several roots.
        open.append(Element(name: Self.root, key: Self.root, isWritten: true))
        output.append(contentsOf: "<\(Self.root)>".utf8)
        while position < input.count {
            if input[position] == UInt8(ascii: "<") {
                tag(units)
            } else {
                let start = position
                while position < input.count, input[position] != UInt8(ascii: "<") { position += 1 }
                output.append(contentsOf: input[start..<position])
            }
        }
        while let element = open.popLast() { close(element) }
    }

    private mutating func close(_ element: Element) {
        if element.isWritten { output.append(contentsOf: "</\(element.name)>".utf8) }
    }

    private mutating func tag(_ units: Set<String>) {
        position += 1
        let isEnd = position < input.count && input[position] == UInt8(ascii: "/")
        if isEnd { position += 1 }
        let start = position
        while position < input.count, input[position].isNameByte { position += 1 }
        let name = String(decoding: input[start..<position], as: UTF8.self)
        let attributes = isEnd ? [] : attributes()
        var isEmpty = false
        while position < input.count, input[position] != UInt8(ascii: ">") {
            isEmpty = input[position] == UInt8(ascii: "/")
            position += 1
        }
        position += 1
        guard !name.isEmpty else { return }
        let key = name.lowercased()
        if isEnd { return end(key) }
        if units.contains(key) { end(key) }
        let isWritten = open.count < Self.depth
        if !isEmpty { open.append(Element(name: name, key: key, isWritten: isWritten)) }
        guard isWritten else { return }
        output.append(contentsOf: "<\(name)".utf8)
        for (name, value) in attributes { output.append(contentsOf: " \(name)=\"\(value)\"".utf8) }
        output.append(contentsOf: isEmpty ? "/>".utf8 : ">".utf8)
    }

    /// Closes the element with that name that was opened last, and what is open in it; nothing when there is none.
    private mutating func end(_ key: String) {
        guard let place = open.suffix(Self.reach).lastIndex(where: { $0.key == key }) else { return }
        while open.count > place, let last = open.popLast() { close(last) }
    }

    /// The attributes of the tag, each once, in quotes or not.
    private mutating func attributes() -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var names: Set<String> = []
        while position < input.count, input[position] != UInt8(ascii: ">") {
            guard input[position].isNameStart else {
                if input[position] == UInt8(ascii: "/"), position + 1 < input.count, input[position + 1] == UInt8(ascii: ">") { break }
                position += 1
                continue
            }
            let start = position
            while position < input.count, input[position].isNameByte { position += 1 }
            let name = String(decoding: input[start..<position], as: UTF8.self)
            skipSpace()
            var value = ""
            if position < input.count, input[position] == UInt8(ascii: "=") {
                position += 1
                skipSpace()
                value = self.value()
            }
            if names.insert(name).inserted { found.append((name, value)) }
        }
        return found
    }

    private mutating func value() -> String {
        guard position < input.count else { return "" }
        let quote = input[position]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { position += 1 }
        let start = position
        while position < input.count,
            isQuoted ? input[position] != quote : !(input[position].isSpace || input[position] == UInt8(ascii: ">"))
        {
            position += 1
        }
        let value = String(decoding: input[start..<position], as: UTF8.self)
        if isQuoted { position = min(position + 1, input.count) }
        return value.contains("\"") ? value.replacing("\"", with: "&quot;") : value
    }

    private mutating func skipSpace() { while position < input.count, input[position].isSpace { position += 1 } }
}
