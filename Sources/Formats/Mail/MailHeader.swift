/// The header of a mail or of one of its parts: where each field lies in the bytes.
struct MailHeader {
    struct Field {
        /// The field name in lower case.
        let name: String
        /// The value as it stands there, folded.
        let value: Range<Int>

        /// Whether the field is called `name`; most fields differ in their length already.
        func isCalled(_ name: String) -> Bool { self.name.utf8.count == name.utf8.count && self.name == name }
    }

    private(set) var fields: [Field] = []
    /// Where the body starts.
    private(set) var bodyStart: Int
    /// The header had more fields than are read.
    private(set) var isCut = false
    /// The body follows without an empty line.
    private(set) var lacksSeparator = false

    /// Reads the header that starts at `range.lowerBound`; `isBoundary` says of a line that starts with `--` whether it ends the part.
    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, isBoundary: (ByteLine) -> Bool = { _ in false }) {
        var position = range.lowerBound
        var open: (name: String, start: Int, end: Int)?
        bodyStart = range.upperBound
        func close(_ fields: inout [Field], _ isCut: inout Bool) {
            guard let field = open else { return }
            open = nil
            guard fields.count < MailLimits.fields else {
                isCut = true
                return
            }
            fields.append(Field(name: field.name, value: field.start..<max(field.start, field.end)))
        }
        while position < range.upperBound {
            let line = ByteLine(bytes, from: position, to: range.upperBound)
            if line.isEmpty {
                bodyStart = line.next
                break
            }
            if bytes[line.start].isBlank {
                // A line of blanks alone that follows no field separates as an empty line does.
                if open == nil, Self.isBlank(bytes, line) {
                    bodyStart = line.next
                    break
                }
                open?.end = line.end
            } else if line.end - line.start > 1, bytes[line.start] == 0x2d, bytes[line.start + 1] == 0x2d, isBoundary(line) {
                bodyStart = line.start
                break
            } else if let colon = Self.colon(bytes, line) {
                close(&fields, &isCut)
                let name = fields.count < MailLimits.fields ? Self.name(bytes, line.start..<colon.name) : ""
                open = (name, colon.value, line.end)
            } else if !(open == nil && fields.isEmpty && Self.isEnvelope(bytes, line)) {
                bodyStart = line.start
                lacksSeparator = true
                break
            }
            position = line.next
        }
        close(&fields, &isCut)
    }

    /// Where the value of the first field called `name` lies.
    func first(_ name: String) -> Range<Int>? {
        for field in fields where field.isCalled(name) { return field.value }
        return nil
    }

    /// Where the values of all fields called `name` lie, in order.
    func all(_ name: String) -> [Range<Int>] {
        fields.compactMap { $0.isCalled(name) ? $0.value : nil }
    }

    func contains(_ name: String) -> Bool { first(name) != nil }

    /// Where the name ends and the value starts, when the line is a field: printable name, optional blanks, colon.
    private static func colon(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteLine) -> (name: Int, value: Int)? {
        var index = line.start
        let limit = min(line.end, line.start + 200)
        while index < limit, bytes[index] > 0x20, bytes[index] < 0x7f, bytes[index] != UInt8(ascii: ":") { index += 1 }
        let nameEnd = index
        guard nameEnd > line.start else { return nil }
        while index < limit, bytes[index].isBlank { index += 1 }
        guard index < limit, bytes[index] == UInt8(ascii: ":") else { return nil }
        return (nameEnd, index + 1)
    }

    private static func name(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count) { buffer in
            for (offset, index) in range.enumerated() { buffer[offset] = bytes[index].lowercased }
            return range.count
        }
    }

    private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteLine) -> Bool {
        (line.start..<line.end).allSatisfy { bytes[$0].isBlank }
    }

    /// The `From ` line that mail stores put before a mail, quoted or not.
    private static func isEnvelope(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteLine) -> Bool {
        var start = line.start
        if bytes[start] == UInt8(ascii: ">") { start += 1 }
        return bytes[start..<line.end].starts(with: "From ".utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The value in `range` on one line: line ends and NUL removed, blanks at both ends trimmed, at most `MailLimits.fieldBytes`.
    func unfolded(_ range: Range<Int>) -> [UInt8] {
        var range = range.prefix(MailLimits.fieldBytes)
        while let first = range.first, self[first].isWhite { range.removeFirst() }
        while let last = range.last, self[last].isWhite { range.removeLast() }
        var value: [UInt8] = []
        value.reserveCapacity(range.count)
        for index in range where self[index] != 0x0a && self[index] != 0x0d && self[index] != 0 { value.append(self[index]) }
        return value
    }
}
