/// One line of a byte string: where its content ends and where the next line starts.
///
/// CRLF, LF and a lone CR all end a line, because all three arrive.
struct ByteLine {
    let start: Int
    let end: Int
    let next: Int

    /// The line that starts at `start`, not going beyond `limit`.
    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
        self.start = start
        var index = start
        while index < limit {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                (end, next) = (index, index + 1)
                return
            }
            if byte == UInt8(ascii: "\r") {
                end = index
                next = index + 1 < limit && bytes[index + 1] == UInt8(ascii: "\n") ? index + 2 : index + 1
                return
            }
            index += 1
        }
        (end, next) = (limit, limit)
    }

    var isEmpty: Bool { start == end }
}

extension UInt8 {
    /// Space or tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// Space, tab, CR, LF, form feed or vertical tab.
    var isWhite: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
    /// The letter in lower case; any other byte as it is.
    var lowercased: UInt8 { (0x41...0x5a).contains(self) ? self | 0x20 : self }
}
