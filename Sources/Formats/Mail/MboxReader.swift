/// Takes a mail store apart into its raw mails, in constant memory (one mail at a time).
///
/// A mail starts at a `From ` line at the very start or after an empty line; Content-Length is not trusted. `>From ` lines lose one mark.
/// Bytes that do not start with a `From ` line are one mail.
package struct MboxReader {
    private let read: () throws -> [UInt8]?
    private var buffer: [UInt8] = []
    private var position = 0
    private var isExhausted = false
    private var isMbox: Bool?

    /// Reads chunks of any size from `read` until it gives nil or an empty one; its errors come out of `next`.
    package init(_ read: @escaping () throws -> [UInt8]?) { self.read = read }

    /// The next raw mail; nil at the end. Of a mail larger than `MailLimits.size` so much is given that it is seen to be too large.
    package mutating func next() throws -> [UInt8]? {
        if isMbox == nil { isMbox = try start() }
        guard isMbox == true else { return try single() }
        var mail: [UInt8] = []
        var isAfterEmptyLine = false
        var isAtLineStart = true
        while let count = try line() {
            if isAfterEmptyLine, try isStart(count) {
                position += count
                if !mail.isEmpty { return Self.trimmed(mail) }
                isAfterEmptyLine = false
                continue
            }
            let content = buffer[position..<(position + count)]
            isAfterEmptyLine = isAtLineStart && Self.isEmpty(content)
            if mail.count <= MailLimits.size {
                mail.append(contentsOf: isAtLineStart && Self.isQuotedStart(content) ? content.dropFirst() : content)
            }
            isAtLineStart = content.last == 0x0a
            position += count
        }
        return mail.isEmpty ? nil : Self.trimmed(mail)
    }

    /// Whether the bytes are a mail store; passes over its first `From ` line.
    private mutating func start() throws -> Bool {
        while let count = try line(), Self.isEmpty(buffer[position..<(position + count)]) { position += count }
        guard let count = try line(), buffer[position...].starts(with: Self.mark) else { return false }
        position += count
        return true
    }

    /// Everything that is left, as one mail.
    private mutating func single() throws -> [UInt8]? {
        while !isExhausted, buffer.count - position <= MailLimits.size { try fill() }
        let rest = Array(buffer[position...].prefix(MailLimits.size + 1))
        (position, isExhausted, buffer) = (0, true, [])
        return rest.isEmpty ? nil : rest
    }

    /// The length of the line at the position with its line end; a very long line comes in pieces. Nil at the end.
    private mutating func line() throws -> Int? {
        var scanned = 0
        while true {
            if let end = buffer[(position + scanned)...].firstIndex(of: 0x0a) { return end + 1 - position }
            scanned = buffer.count - position
            if scanned > Self.longLine || isExhausted { return scanned > 0 ? scanned : nil }
            try fill()
        }
    }

    private mutating func fill() throws {
        buffer.removeSubrange(..<position)
        position = 0
        guard let chunk = try read(), !chunk.isEmpty else {
            isExhausted = true
            return
        }
        buffer.append(contentsOf: chunk)
    }

    private static let longLine = 1 << 20
    private static let mark = Array("From ".utf8)
}

extension MboxReader {
    /// Whether the line of `count` bytes at the position starts a mail: `From `, and either a sender with a date, or a header follows.
    ///
    /// A sentence that begins with "From" after an empty line is common in mail whose store did not quote it.
    private mutating func isStart(_ count: Int) throws -> Bool {
        let line = buffer[position..<(position + count)]
        guard line.starts(with: Self.mark) else { return false }
        let words = line.dropFirst(Self.mark.count).split { $0.isWhite }
        let hasTime = words.contains { $0.count >= 4 && $0.contains(UInt8(ascii: ":")) && $0.allSatisfy(Self.isTime) }
        let hasYear = words.contains { $0.count == 4 && $0.allSatisfy { (0x30...0x39).contains($0) } }
        if hasTime, hasYear, words.count >= 5 { return true }
        guard hasTime || words.count == 1 else { return false }
        return try startsHeader(after: count)
    }

    /// Whether a header field stands `offset` bytes after the position.
    private mutating func startsHeader(after offset: Int) throws -> Bool {
        while buffer.count - position < offset + 200, !isExhausted { try fill() }
        let following = buffer[position...].dropFirst(offset).prefix(200)
        let name = following.prefix { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ":") }
        return !name.isEmpty && following.dropFirst(name.count).first == UInt8(ascii: ":")
    }

    private static func isTime(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":") }

    private static func isEmpty(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x0a || $0 == 0x0d } }

    private static func isQuotedStart(_ line: ArraySlice<UInt8>) -> Bool {
        line.first == UInt8(ascii: ">") && line.drop { $0 == UInt8(ascii: ">") }.starts(with: mark)
    }

    /// The mail without the empty line that separates it from the next.
    private static func trimmed(_ mail: [UInt8]) -> [UInt8] {
        if mail.suffix(2) == [0x0a, 0x0a] { return mail.dropLast(1) }
        return mail.suffix(4) == [0x0d, 0x0a, 0x0d, 0x0a] ? mail.dropLast(2) : mail
    }
}
