import CGMime
import Glibc

/// Bytes of a named charset made into text; total, whatever the bytes and the name.
enum Charset {
    /// The text of `bytes`: in `charset` when that is known, else in UTF-8 when they are, else in windows-1252.
    ///
    /// Bytes that the charset does not know become U+FFFD, NUL is dropped.
    static func text(_ bytes: [UInt8], charset: String? = nil) -> String {
        bytes.withUnsafeBufferPointer { text($0, charset: charset) }
    }

    static func text(_ bytes: UnsafeBufferPointer<UInt8>, charset: String? = nil) -> String {
        let name = charset.map(normalised) ?? ""
        switch name {
        case "", "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "unknown-8bit", "x-unknown", "unknown", "default", "binary",
            "8bit":
            return utf8(bytes) ?? windows1252(bytes)
        case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "iso_8859-1", "windows-1252", "cp1252", "x-ansi", "ansi":
            return windows1252(bytes)
        default:
            return converted(bytes, from: name) ?? utf8(bytes) ?? windows1252(bytes)
        }
    }

    /// Whether `charset` is one that can be read.
    static func isKnown(_ charset: String) -> Bool {
        guard let handle = open(normalised(charset)) else { return false }
        g_mime_iconv_close(handle)
        return true
    }

    /// Opens a converter for every charset that mail uses and keeps it, so that it works when no file can be opened any more.
    static func keepLoaded() {
        guard GMime.isReady else { return }
        for name in common { _ = open(name) }
    }

    private static let common =
        (1...16).map { "iso-8859-\($0)" } + (1250...1258).map { "windows-\($0)" } + ["437", "850", "852", "866"].map { "cp\($0)" } + [
            "utf-7", "utf-16", "utf-16le", "utf-16be", "utf-32", "ucs-2", "koi8-r", "koi8-u", "macintosh", "mac-cyrillic", "tis-620",
            "iso-2022-jp", "iso-2022-jp-2", "iso-2022-kr", "iso-2022-cn", "shift_jis", "cp932", "euc-jp", "euc-kr", "cp949", "gb2312",
            "gbk", "gb18030", "cp936", "big5", "big5-hkscs", "cp950", "euc-tw", "hz", "johab", "viscii", "tcvn", "armscii-8",
            "georgian-ps", "cp1125", "utf-8", "us-ascii",
        ]

    private static func normalised(_ charset: String) -> String {
        let bytes = charset.utf8
        if bytes.count <= 60, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }) {
            return String(decoding: bytes.map(\.lowercased), as: UTF8.self)
        }
        return String(charset.lowercased().prefix(60)).filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    }

    private static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.utf8.contains(0) ? String(text.unicodeScalars.filter { $0.value != 0 }) : text
    }

    private static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 4)
        for byte in bytes {
            switch byte {
            case 0: continue
            case ..<0x80: out.append(byte)
            case ..<0xa0: out.append(contentsOf: String(high[Int(byte & 0x1f)]).utf8)
            default:
                out.append(0xc0 | byte >> 6)
                out.append(0x80 | byte & 0x3f)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What windows-1252 has at 0x80...0x9f; the five holes are U+FFFD.
    private static let high = Array("€\u{fffd}‚ƒ„…†‡ˆ‰Š‹Œ\u{fffd}Ž\u{fffd}\u{fffd}‘’“”•–—˜™š›œ\u{fffd}žŸ".unicodeScalars)

    private static func open(_ name: String) -> iconv_t? {
        guard GMime.isReady, !name.isEmpty else { return nil }
        let handle = g_mime_iconv_open("utf-8", name)
        // iconv_open answers (iconv_t)-1 for a charset it does not know.
        return handle == iconv_t(bitPattern: -1) ? nil : handle
    }

    private static func converted(_ bytes: UnsafeBufferPointer<UInt8>, from name: String) -> String? {
        guard let handle = open(name) else { return nil }
        defer { g_mime_iconv_close(handle) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 2)
        var chunk = [UInt8](repeating: 0, count: 4096)
        var input = UnsafeMutablePointer<CChar>(mutating: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self))
        var left = bytes.count
        /// One call of iconv into `out`: 0, or why it stopped.
        func step(flushing: Bool) -> Int32 {
            chunk.withUnsafeMutableBytes { buffer in
                var output = buffer.bindMemory(to: CChar.self).baseAddress
                var room = buffer.count
                errno = 0
                let result = flushing ? iconv(handle, nil, nil, &output, &room) : iconv(handle, &input, &left, &output, &room)
                let reason = errno
                out.append(contentsOf: buffer.prefix(buffer.count - room))
                return result == -1 ? reason : 0
            }
        }
        while left > 0 {
            let reason = step(flushing: false)
            guard reason != 0, reason != E2BIG, left > 0 else { continue }
            // A byte that the charset does not know: one U+FFFD, and on with the next byte.
            out.append(contentsOf: [0xef, 0xbf, 0xbd])
            input = input?.advanced(by: 1)
            left -= 1
        }
        _ = step(flushing: true)
        return String(decoding: out, as: UTF8.self).filtered
    }
}

extension String {
    /// The text without NUL, which no store takes.
    fileprivate var filtered: String { utf8.contains(0) ? String(unicodeScalars.filter { $0.value != 0 }) : self }
}
