/// Text that somebody wrote, with its line breaks, its addresses of pages as links, and its own direction.
struct Prose {
    var text: String
    /// The language of the text (`fr`), nil when unknown.
    var language: String?

    /// The longest address that becomes a link, in bytes; what is longer stays text.
    static let longestAddress = 2000

    var html: HTML { "<div class=\"prose\" dir=\"auto\"\(attribute: "lang", language)>\(linked)</div>" }

    /// The text with `http://` and `https://` addresses made into links that open elsewhere and tell nothing of us.
    ///
    /// One walk over the bytes: whatever somebody writes, no byte is looked at more than a few times.
    private var linked: HTML {
        let bytes = Array(text.utf8)
        var pieces: [HTML] = []
        var done = 0
        var index = 0
        while let start = Prose.nextAddress(in: bytes, from: index) {
            let run = AddressRun(in: bytes, from: start)
            // After the whole run in any case: what was cut off its end holds no address.
            index = run.end
            guard run.addressEnd - start <= Prose.longestAddress else { continue }
            pieces.append(HTML(text: String(decoding: bytes[done..<start], as: UTF8.self)))
            let address = String(decoding: bytes[start..<run.addressEnd], as: UTF8.self)
            pieces.append("<a href=\"\(address)\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">\(address)</a>")
            done = run.addressEnd
        }
        pieces.append(HTML(text: String(decoding: bytes[done...], as: UTF8.self)))
        return HTML(pieces)
    }

    /// Where the next address with something behind its scheme begins.
    private static func nextAddress(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "h") {
                let rest = bytes[index...].prefix(9)
                for scheme in schemes where rest.starts(with: scheme) {
                    let after = rest.dropFirst(scheme.count).first
                    if let after, isAlphanumeric(after) || after == UInt8(ascii: "[") { return index }
                }
            }
            index += 1
        }
        return nil
    }

    private static let schemes = [Array("https://".utf8), Array("http://".utf8)]

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}

/// The bytes from the start of an address up to what ends it, and how many of them are the address itself.
private struct AddressRun {
    /// Before white space, a quote or an angle bracket.
    let end: Int
    /// The same without the punctuation that closes a sentence, and without parentheses that the address did not open.
    let addressEnd: Int

    init(in bytes: [UInt8], from start: Int) {
        var end = start
        // How many closing parentheses have no opening one.
        var surplus = 0
        while end < bytes.count, !Self.endsAddress(bytes, at: end) {
            if bytes[end] == UInt8(ascii: "(") { surplus -= 1 }
            if bytes[end] == UInt8(ascii: ")") { surplus += 1 }
            end += 1
        }
        var last = end
        while last > start {
            switch bytes[last - 1] {
            case UInt8(ascii: ")") where surplus > 0: surplus -= 1
            case let byte where Self.closing.contains(byte): break
            default:
                (self.end, addressEnd) = (end, last)
                return
            }
            last -= 1
        }
        (self.end, addressEnd) = (end, last)
    }

    private static let closing = Set(".,;:!?]'*_".utf8)

    /// Whether the character that begins here is a control, white space, a quotation mark, an angle bracket or general punctuation.
    private static func endsAddress(_ bytes: [UInt8], at index: Int) -> Bool {
        func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
        switch bytes[index] {
        case 0...0x20, 0x22, 0x3c, 0x3e, 0x7f: return true
        case 0xc2: return byte(1) <= 0xa0 || byte(1) == 0xab || byte(1) == 0xbb
        case 0xe2: return byte(1) == 0x80 || (byte(1) == 0x81 && byte(2) <= 0xaf)
        case 0xe3: return byte(1) == 0x80
        default: return false
        }
    }
}
