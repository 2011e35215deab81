extension [UInt8] {
    /// Appends text so that no character of it is markup, in text as well as between double or single quotes.
    ///
    /// Control characters, which HTML forbids, become U+FFFD; tab and line feed stay, carriage returns go.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { utf8 in
            for byte in utf8 {
                switch byte {
                case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
                case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
                case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
                case UInt8(ascii: "\""): append(contentsOf: "&#34;".utf8)
                case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
                case 0x0d: break
                case 0..<0x09, 0x0b..<0x20, 0x7f: append(contentsOf: [0xef, 0xbf, 0xbd])
                default: append(byte)
                }
            }
        }
    }
}
