import Domain

/// The mailboxes of an address header (RFC 5322, loosely): one pass, linear in the length of the value.
///
/// Groups are flattened, comments are no names, encoded words are decoded after the list is taken apart, so none can add an address.
struct AddressParser {
    /// The addresses of a header and whether one of them was longer than `MailLimits.address`; of such a one the name alone is kept.
    struct Reading {
        var addresses: [DecodedMail.Address] = []
        var hasOverlong = false
    }

    private let value: [UInt8]
    private let lastAngle: Int
    private var index = 0
    private var phrase: [UInt8] = []
    private var bare: [UInt8] = []
    private var angle: [UInt8]?
    private var found = Reading()

    /// The addresses in `value`, at most `MailLimits.entries`.
    static func addresses(_ value: [UInt8]) -> [DecodedMail.Address] { read(value).addresses }

    /// The addresses in `value`, at most `MailLimits.entries`, and what was wrong with them.
    static func read(_ value: [UInt8]) -> Reading {
        var parser = AddressParser(value: value)
        return parser.run()
    }

    private init(value: [UInt8]) {
        self.value = value
        lastAngle = value.lastIndex(of: UInt8(ascii: ">")) ?? -1
    }

    private mutating func run() -> Reading {
        while index < value.count, found.addresses.count < MailLimits.entries {
            let byte = value[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): quoted()
            case UInt8(ascii: "("): comment()
            case UInt8(ascii: "<"): bracketed()
            case UInt8(ascii: "["): literal()
            case UInt8(ascii: ","), UInt8(ascii: ";"): close()
            case UInt8(ascii: ":") where angle == nil && !bare.contains(UInt8(ascii: "@")): startGroup()
            case UInt8(ascii: "=") where encodedWord(): continue
            case UInt8(ascii: "\\") where index < value.count:
                append(value[index])
                index += 1
            default: append(byte)
            }
        }
        close()
        return found
    }

    private mutating func append(_ byte: UInt8) {
        phrase.append(byte)
        bare.append(byte)
    }

    /// A quoted string counts without its quotes as a name, and with them as a local part.
    private mutating func quoted() {
        bare.append(UInt8(ascii: "\""))
        while index < value.count, value[index] != UInt8(ascii: "\"") {
            if value[index] == UInt8(ascii: "\\"), index + 1 < value.count {
                bare.append(value[index])
                index += 1
            }
            append(value[index])
            index += 1
        }
        index += 1
        bare.append(UInt8(ascii: "\""))
    }

    private mutating func comment() {
        var depth = 1
        while index < value.count, depth > 0 {
            switch value[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            index += 1
        }
        append(0x20)
    }

    private mutating func bracketed() {
        var content: [UInt8] = []
        let isClosed = index <= lastAngle
        while index < value.count, value[index] != UInt8(ascii: ">"), isClosed || value[index] != UInt8(ascii: ",") {
            if !value[index].isWhite { content.append(value[index]) }
            index += 1
        }
        if index < value.count, value[index] == UInt8(ascii: ">") { index += 1 }
        // A source route before the address has meant nothing since RFC 1123.
        if content.first == UInt8(ascii: "@"), let colon = content.firstIndex(of: UInt8(ascii: ":")) {
            content.removeFirst(colon + 1)
        }
        if angle == nil || angle == [] { angle = Array(content.prefix { $0 != UInt8(ascii: ",") }) }
    }

    /// Takes the encoded word that starts with the `=` before the index, whatever marks it holds; false when there is none.
    ///
    /// Its text ends at the next question mark, so a row of false starts costs no more than its length.
    private mutating func encodedWord() -> Bool {
        var rest = value[index...]
        guard rest.popFirst() == UInt8(ascii: "?") else { return false }
        rest = rest.dropFirst(min(40, rest.prefix(40).prefix { $0 != UInt8(ascii: "?") && $0 > 0x20 }.count))
        guard rest.popFirst() == UInt8(ascii: "?"), let encoding = rest.popFirst(), "bBqQ".utf8.contains(encoding),
            rest.popFirst() == UInt8(ascii: "?")
        else { return false }
        rest = rest.drop { $0 != UInt8(ascii: "?") && $0 > 0x20 }
        guard rest.popFirst() == UInt8(ascii: "?"), rest.popFirst() == UInt8(ascii: "=") else { return false }
        append(UInt8(ascii: "="))
        for byte in value[index..<rest.startIndex] { append(byte) }
        index = rest.startIndex
        return true
    }

    private mutating func literal() {
        append(UInt8(ascii: "["))
        while index < value.count {
            let byte = value[index]
            append(byte)
            index += 1
            if byte == UInt8(ascii: "]") { return }
        }
    }

    private mutating func startGroup() {
        phrase.removeAll(keepingCapacity: true)
        bare.removeAll(keepingCapacity: true)
    }

    private mutating func close() {
        defer {
            startGroup()
            angle = nil
        }
        if let angle {
            add(name: phrase, address: angle)
            return
        }
        let words = bare.split(whereSeparator: \.isWhite)
        guard words.count > 1 else {
            if let word = words.first { add(name: [], address: Array(word)) }
            return
        }
        // Blanks are allowed around the dots and the at sign; what has them elsewhere is a name with or without an address.
        let isSpread = words.indices.dropFirst().allSatisfy { Self.joins(words[$0 - 1].last) || Self.joins(words[$0].first) }
        if isSpread {
            add(name: [], address: Array(words.joined()))
        } else if let last = words.lastIndex(where: { $0.contains(UInt8(ascii: "@")) }) {
            add(name: Array(words[..<last].joined(separator: [0x20])), address: Array(words[last]))
        } else {
            add(name: phrase, address: [])
        }
    }

    private static func joins(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".") }

    private mutating func add(name: [UInt8], address: [UInt8]) {
        let name = HeaderText.words(HeaderText.decode(name)).start(bytes: MailLimits.name)
        var written = HeaderText.decode(address)
        if written.utf8.count > MailLimits.address {
            written = ""
            found.hasOverlong = true
        }
        guard !name.isEmpty || !written.isEmpty else { return }
        found.addresses.append(DecodedMail.Address(name: name, written: written))
    }
}
