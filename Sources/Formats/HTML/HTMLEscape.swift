/// Writes text into HTML.
enum HTMLEscape {
    /// Appends `text` so that it stays text inside an element and inside a double-quoted attribute.
    ///
    /// Carriage returns become line breaks, as a parser reads them; other control characters go.
    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            output.reserveCapacity(output.count + bytes.count)
            // What stays as it is goes over in runs.
            var start = 0
            for (index, byte) in bytes.enumerated() {
                if isPlain(byte) { continue }
                output.append(contentsOf: bytes[start..<index])
                start = index + 1
                switch byte {
                case 0x26: output += "&amp;".utf8
                case 0x3c: output += "&lt;".utf8
                case 0x3e: output += "&gt;".utf8
                case 0x22: output += "&quot;".utf8
                case 0x0d: output.append(0x0a)
                default: continue
                }
            }
            output.append(contentsOf: bytes[start...])
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x26, 0x3c, 0x3e: false
        case 0x09, 0x0a, 0x20...0x7e, 0x80...: true
        default: false
        }
    }
}

/// Prepares bytes from outside.
enum HTMLBytes {
    /// `bytes` as well-formed UTF-8: what is not becomes U+FFFD; NUL and a leading byte order mark go.
    static func wellFormed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
        while bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
        if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
        return bytes
    }
}
