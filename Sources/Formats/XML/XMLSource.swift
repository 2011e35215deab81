/// An XML document made ready for a parser: no document type, no comments, no instructions, character data as text, and every reference either
/// one of XML's own or a character.
///
/// What a document declares never reaches the parser, so that there is nothing there to expand or to fetch. Simple entities of the document, and those
/// of HTML, which feeds use without declaring them, are put in here, up to a limit.
struct XMLSource {
    private(set) var output: [UInt8] = []
    private(set) var defects: [String] = []
    private let input: [UInt8]
    private var position = 0
    private var entities: [String: [UInt8]] = [:]
    private var expansion = 0
    private var hasDocumentType = false

    /// `bytes` is UTF-8.
    init(_ bytes: [UInt8]) {
        input = bytes
        output.reserveCapacity(bytes.count + bytes.count / 16)
        while position < input.count { step() }
    }

    /// Remembers what is wrong, once.
    private mutating func note(_ defect: String) {
        if defects.count < XMLLimits.defects, !defects.contains(defect) { defects.append(defect) }
    }

    private mutating func step() {
        switch input[position] {
        case UInt8(ascii: "<"): markup()
        case UInt8(ascii: "&"): reference()
        default: text()
        }
    }

    // MARK: - Text

    private mutating func text() {
        let start = position
        while position < input.count, input[position] != UInt8(ascii: "<"), input[position] != UInt8(ascii: "&") {
            guard isLegal(position) else { break }
            position += 1
        }
        output.append(contentsOf: input[start..<position])
        guard position < input.count, !isLegal(position) else { return }
        position += input[position] < 0x80 ? 1 : 3
        position = min(position, input.count)
        note("The document has control characters, which XML does not allow.")
    }

    /// Whether XML allows the character that begins at `index`: no control characters, and not the two that are none.
    private func isLegal(_ index: Int) -> Bool {
        let byte = input[index]
        if byte < 0x20 { return byte == 0x09 || byte == 0x0a || byte == 0x0d }
        return !(byte == 0xef && index + 2 < input.count && input[index + 1] == 0xbf && input[index + 2] >= 0xbe)
    }

    // MARK: - References

    private mutating func reference() {
        let start = position
        var end = start + 1
        while end < input.count, end - start <= 40, input[end].isNameByte || input[end] == UInt8(ascii: "#") { end += 1 }
        guard end < input.count, input[end] == UInt8(ascii: ";"), end > start + 1 else { return bareAmpersand() }
        let name = String(decoding: input[(start + 1)..<end], as: UTF8.self)
        if name.hasPrefix("#") {
            guard let scalar = XMLReference.scalar(name.dropFirst()) else { return bareAmpersand() }
            position = end + 1
            if name.hasPrefix("#X") { note("The reference &\(name); is not written as XML writes it.") }
            if XMLReference.isLegal(scalar) {
                output.append(contentsOf: "&#\(scalar);".utf8)
            } else {
                note("The reference &\(name); names no character that XML allows.")
            }
            return
        }
        if ["lt", "gt", "amp", "quot", "apos"].contains(name) {
            position = end + 1
            output.append(contentsOf: input[start...end])
        } else if let value = entities[name] {
            position = end + 1
            expansion += value.count
            guard expansion <= XMLLimits.expansion else { return note("The entities of the document grow beyond what is read.") }
            output.append(contentsOf: value)
        } else if let character = XMLReference.html(name) {
            position = end + 1
            if !hasDocumentType { note("The document uses &\(name); without declaring it.") }
            append(escaped: Array(character.utf8)[...])
        } else {
            note("The document uses &\(name.prefix(40)); without declaring it.")
            bareAmpersand(isKnown: true)
        }
    }

    private mutating func bareAmpersand(isKnown: Bool = false) {
        if !isKnown { note("An & stands by itself.") }
        output.append(contentsOf: "&amp;".utf8)
        position += 1
    }

    private mutating func append(escaped bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
            case 0..<0x20 where byte != 0x09 && byte != 0x0a && byte != 0x0d:
                note("The document has control characters, which XML does not allow.")
            default: output.append(byte)
            }
        }
    }

    // MARK: - Markup

    private mutating func markup() {
        if starts("<!--") { return skip(past: "-->", what: "A comment") }
        if starts("<![CDATA[") { return characterData() }
        if starts("<?") {
            if starts("<?xml"), position + 5 < input.count, input[position + 5].isSpace, position > 0 {
                note("Something stands before the XML declaration.")
            }
            return skip(past: "?>", what: "An instruction")
        }
        if starts("<!DOCTYPE") || starts("<!doctype") { return documentType() }
        if starts("<!") {
            note("A declaration stands where none can be.")
            return skip(past: ">", what: "A declaration")
        }
        let next = position + 1 < input.count ? input[position + 1] : 0
        let name = next == UInt8(ascii: "/") && position + 2 < input.count ? input[position + 2] : next
        guard name.isNameStart else {
            note("A < stands by itself.")
            output.append(contentsOf: "&lt;".utf8)
            position += 1
            return
        }
        tag()
    }

    /// A tag as it stands, with the references in its attributes made good.
    private mutating func tag() {
        var quote: UInt8?
        var values = 0
        output.append(input[position])
        position += 1
        while position < input.count {
            if values > XMLLimits.attributes {
                note("A tag has more than \(XMLLimits.attributes) attributes.")
                while position < input.count, input[position] != UInt8(ascii: ">"), input[position] != UInt8(ascii: "<") { position += 1 }
                values = 0
                continue
            }
            let byte = input[position]
            if byte == UInt8(ascii: "&") {
                reference()
                continue
            }
            if !isLegal(position) {
                note("The document has control characters, which XML does not allow.")
                position = min(position + (byte < 0x80 ? 1 : 3), input.count)
                continue
            }
            if byte == UInt8(ascii: "<") {
                note("A tag is not closed.")
                // Within quotes it may be a sign of its value; without them another tag begins.
                guard quote != nil else {
                    output.append(UInt8(ascii: ">"))
                    return
                }
                output.append(contentsOf: "&lt;".utf8)
                position += 1
                continue
            }
            output.append(byte)
            position += 1
            if let open = quote {
                if byte == open {
                    quote = nil
                    values += 1
                }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
        note("A tag is not closed.")
        if let quote { output.append(quote) }
        output.append(UInt8(ascii: ">"))
    }

    private mutating func characterData() {
        let start = position + "<![CDATA[".utf8.count
        let end = find("]]>", from: start)
        append(escaped: input[start..<(end ?? input.count)])
        position = end.map { $0 + 3 } ?? input.count
        if end == nil { note("A CDATA section is not closed.") }
    }

    private mutating func skip(past end: String, what: String) {
        if let found = find(end, from: position + 2) {
            position = found + end.utf8.count
        } else {
            note("\(what) is not closed.")
            position = input.count
        }
    }

    /// Passes over the document type and keeps the simple entities that it declares.
    private mutating func documentType() {
        hasDocumentType = true
        let start = position
        var (depth, quote): (Int, UInt8?) = (0, nil)
        while position < input.count {
            let byte = input[position]
            if let open = quote {
                if byte == open { quote = nil }
            } else if depth > 0, starts("<!--") {
                skip(past: "-->", what: "A comment")
                continue
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                depth += 1
            } else if byte == UInt8(ascii: "]") {
                depth = max(0, depth - 1)
            } else if byte == UInt8(ascii: ">"), depth == 0 {
                position += 1
                entities = XMLReference.declared(in: input[start..<position])
                return
            }
            position += 1
        }
        note("The document type is not closed.")
    }

    private func starts(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= input.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { input[position + $0] == text.utf8Start[$0] }
    }

    private func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        var index = start
        while index + wanted.count <= input.count {
            if input[index] == first, input[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
            index += 1
        }
        return nil
    }
}

extension UInt8 {
    /// Whether a name may begin with it; all beyond ASCII is taken.
    var isNameStart: Bool { (0x41...0x5a).contains(self) || (0x61...0x7a).contains(self) || self == 0x5f || self == 0x3a || self >= 0x80 }
    var isNameByte: Bool { isNameStart || (0x30...0x39).contains(self) || self == 0x2d || self == 0x2e }
    var isSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}
