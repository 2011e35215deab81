import CGMime

/// The library that knows the grammar of single header fields, transfer encodings and the names of charsets.
///
/// Where the parts of a mail lie is ours (`MimeTree`), because there the limits have to hold; GMime gets one bounded field or body at a time.
enum GMime {
    /// Whether the library is ready; its first reading prepares it, once.
    static let isReady: Bool = {
        g_mime_init()
        var charsets: [UnsafePointer<CChar>?] = []
        for name in ["utf-8", "windows-1252"] { charsets.append(UnsafePointer(g_strdup(name))) }
        charsets.append(nil)
        g_mime_parser_options_set_fallback_charsets(g_mime_parser_options_get_default(), &charsets)
        return true
    }()

    /// The text that GMime allocated, freed; bytes that are no UTF-8 become U+FFFD.
    static func taking(_ pointer: UnsafeMutablePointer<CChar>?) -> String? {
        guard let pointer else { return nil }
        defer { g_free(pointer) }
        return String(cString: pointer)
    }
}

extension Collection<UInt8> {
    /// These bytes as a C string; they hold no NUL.
    var cString: [CChar] {
        var out: [CChar] = []
        out.reserveCapacity(count + 1)
        for byte in self { out.append(CChar(bitPattern: byte)) }
        out.append(0)
        return out
    }
}
