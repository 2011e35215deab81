/// The message identifiers of Message-ID, In-Reply-To and References.
enum MessageIDs {
    /// The identifiers in angle brackets, in order, without brackets and blanks; without any bracket the words with an `@`.
    ///
    /// Of very long chains the first 10 and the last 190 are kept: they decide where a mail belongs.
    static func list(_ value: [UInt8]) -> [String] {
        var found: [String] = []
        var current: [UInt8]?
        for byte in value {
            switch byte {
            case UInt8(ascii: "<"): current = []
            case UInt8(ascii: ">"):
                if let bytes = current, let id = id(bytes) { found.append(id) }
                current = nil
            default: if !byte.isWhite { current?.append(byte) }
            }
        }
        if found.isEmpty, !value.contains(UInt8(ascii: "<")) {
            found = value.split { $0.isWhite || $0 == UInt8(ascii: ",") }.filter { $0.contains(UInt8(ascii: "@")) }.compactMap {
                id(Array($0))
            }
        }
        return found.count > 200 ? Array(found.prefix(10) + found.suffix(190)) : found
    }

    /// The one identifier of a Message-ID header, however it is written; nil when there is none.
    static func single(_ value: [UInt8]) -> String? {
        if let first = list(value).first { return first }
        return id(value.filter { !$0.isWhite && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
    }

    private static func id(_ bytes: [UInt8]) -> String? {
        guard !bytes.isEmpty, bytes.count <= 998 else { return nil }
        let text = HeaderText.cleaned(Charset.text(bytes))
        return text.isEmpty ? nil : text
    }
}
