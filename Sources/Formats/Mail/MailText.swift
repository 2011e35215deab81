import Domain

/// Makes the text of a part fit to read and to store.
enum MailText {
    /// The text of a text part: its charset read, line ends as LF, flowed lines joined, control characters removed.
    static func text(_ content: [UInt8], of part: MimePart) -> String {
        let text = lines(Charset.text(content, charset: part.content.parameters["charset"]))
        guard part.content.type == "text/plain", part.content.parameters["format"]?.lowercased() == "flowed" else { return text }
        return FlowedText.unwrapped(text, deletingSpace: part.content.parameters["delsp"]?.lowercased() == "yes")
    }

    /// The bytes of an HTML part in UTF-8; without a charset in its header, one that the HTML itself names near its start counts.
    static func html(_ content: [UInt8], of part: MimePart) -> [UInt8] {
        let named = part.content.parameters["charset"]
        return Array(lines(Charset.text(content, charset: named ?? (isUTF8(content) ? nil : charset(in: content)))).utf8)
    }

    /// `text` with CRLF and CR as LF, without a byte order mark, control characters other than tab and LF, and more marks than a letter can
    /// have.
    static func lines(_ text: String) -> String {
        var text = text.withFewMarks
        guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 || $0 == 0x7f || $0 == 0xef }) else { return text }
        let lines = text.withUTF8 { bytes in
            [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
                var previous: UInt8 = 0
                for byte in bytes {
                    switch byte {
                    case 0x20..<0x7f, 0x80..., 0x09: out[count] = byte
                    case 0x0a where previous != 0x0d, 0x0d, 0x0c: out[count] = 0x0a
                    default:
                        previous = byte
                        continue
                    }
                    count += 1
                    previous = byte
                }
            }
        }
        return String(decoding: lines.starts(with: [0xef, 0xbb, 0xbf]) ? lines[3...] : lines[...], as: UTF8.self)
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

    private static func charset(in html: [UInt8]) -> String? {
        let mark = Array("charset=".utf8)
        let head = html.prefix(2048).map(\.lowercased)
        guard let start = head.indices.first(where: { head[$0...].starts(with: mark) }) else { return nil }
        let name = head[(start + mark.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0.isBlank }
            .prefix { $0 > 0x20 && !#"'"/>;"#.utf8.contains($0) }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
