/// Judges the addresses in links and images.
enum HTMLAddress {
    static let linkSchemes = ["http", "https", "mailto", "tel"]
    static let imageSchemes = ["http", "https", "cid"]

    /// `value` as an absolute address with one of `schemes`, or nil.
    ///
    /// Browsers ignore control characters and white space in a scheme, so they go before it is read. A web address must name its host
    /// after `//`: without it a browser may read the rest as relative to the page.
    static func safe(_ value: String, schemes: [String]) -> String? {
        guard value.utf8.count <= 16_384 else { return nil }
        let bytes = trimmed(value.utf8.filter { $0 >= 0x20 && $0 != 0x7f })
        guard let colon = bytes.firstIndex(of: 0x3a) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard schemes.contains(scheme) else { return nil }
        let rest = bytes[(colon + 1)...]
        if scheme.hasPrefix("http") {
            guard rest.count > 2, rest.starts(with: [0x2f, 0x2f]), let host = rest.dropFirst(2).first else { return nil }
            guard host != 0x2f, host != 0x5c, host != 0x3f, host != 0x23, host != 0x20 else { return nil }
        } else if rest.isEmpty {
            return nil
        }
        var address = Array(scheme.utf8) + [0x3a]
        for byte in rest {
            switch byte {
            case 0x20: address += "%20".utf8
            case 0x22: address += "%22".utf8
            case 0x3c: address += "%3C".utf8
            case 0x3e: address += "%3E".utf8
            case 0x60: address += "%60".utf8
            default: address.append(byte)
            }
        }
        return String(decoding: address, as: UTF8.self)
    }

    private static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var bytes = bytes[...]
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        return bytes
    }
}
