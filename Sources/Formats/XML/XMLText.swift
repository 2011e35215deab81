import Foundation

/// The characters of an XML document, whatever its encoding and whatever it says of it.
struct XMLText {
    /// UTF-8 without a byte order mark; the document's own declaration still stands in it.
    let bytes: [UInt8]
    let defects: [String]

    /// Reads `raw`. `charset` is what the server said, which counts more than what the document says.
    init(_ raw: [UInt8], charset: String?) {
        if let unicode = UnicodeBytes.text(raw) {
            (bytes, defects) = (
                Array(unicode.text.utf8), unicode.isWhole ? [] : ["Some bytes are not the UTF that the document begins with."]
            )
            return
        }
        var body = raw[...]
        let hasMark = raw.starts(with: [0xef, 0xbb, 0xbf])
        if hasMark { body = body.dropFirst(3) }
        let declared = hasMark ? "utf-8" : (charset.flatMap(Self.name) ?? Self.declaration(of: body))
        (bytes, defects) = Self.text(Array(body), declared: declared)
    }

    private static func text(_ bytes: [UInt8], declared: String?) -> ([UInt8], [String]) {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        let name = declared ?? "utf-8"
        if ["utf-8", "utf8"].contains(name) || name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs-") {
            // Who names UTF-16 in bytes that are none has written UTF-8 with a wrong label.
            if isUTF8 {
                return (bytes, name.hasPrefix("utf-8") || name == "utf8" ? [] : ["The document says it is \(name), which it is not."])
            }
            let said =
                declared == nil ? "The document names no encoding and is not UTF-8" : "The document says it is \(name), which it is not"
            return (Array(Charset.text(bytes, charset: "windows-1252").utf8), ["\(said); it was read as windows-1252."])
        }
        let isASCII = !bytes.contains { $0 >= 0x80 }
        if isASCII, !name.hasPrefix("iso-2022"), name != "utf-7", name != "hz" {
            return (bytes, Charset.isKnown(name) ? [] : ["The encoding \"\(name.prefix(40))\" is not known."])
        }
        guard Charset.isKnown(name) else {
            return (Array(Charset.text(bytes).utf8), ["The encoding \"\(name.prefix(40))\" is not known."])
        }
        if isUTF8, name != "us-ascii", name != "ascii", singleByte.contains(where: name.hasPrefix) {
            return (bytes, ["The document says it is \(name), but is UTF-8."])
        }
        let text = Charset.text(bytes, charset: wider[name] ?? name)
        if text.unicodeScalars.contains("\u{fffd}"), isUTF8 { return (bytes, ["The document says it is \(name), but is UTF-8."]) }
        return (Array(text.utf8), [])
    }

    /// Encodings in which UTF-8 of another alphabet would be letters that nobody writes beside each other.
    private static let singleByte = ["iso-8859-", "windows-125", "cp125", "latin", "koi8"]

    /// What is written under a name is more than the name says.
    private static let wider = [
        "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "euc-kr": "cp949",
        "ks_c_5601-1987": "cp949", "iso-8859-9": "windows-1254", "tis-620": "windows-874",
    ]

    // MARK: - What the document says

    private static func name(_ charset: String) -> String? {
        let name = charset.lowercased().filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        return name.isEmpty ? nil : String(name.prefix(60))
    }

    /// The encoding in the XML declaration.
    private static func declaration(of bytes: ArraySlice<UInt8>) -> String? {
        let head = bytes.prefix(512).drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
        guard head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let text = String(decoding: head[..<end], as: UTF8.self)
        guard let mark = text.range(of: "encoding") else { return nil }
        let rest = text[mark.upperBound...].drop { $0.isWhitespace }
        guard rest.first == "=" else { return nil }
        let value = rest.dropFirst().drop { $0.isWhitespace }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return name(String(value.dropFirst().prefix { $0 != quote }))
    }
}
