/// Undoes the soft line breaks of `format=flowed` (RFC 3676).
enum FlowedText {
    /// `text` with flowed lines joined; quote marks stay, with a space after them.
    static func unwrapped(_ text: String, deletingSpace: Bool) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var openDepth: Int?
        var isFirst = true
        for line in text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false) {
            let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
            var content = line.dropFirst(depth)
            if content.first == 0x20 { content = content.dropFirst() }
            let isSignatureMark = content.elementsEqual("-- ".utf8)
            if let open = openDepth, open == depth, !isSignatureMark {
                // Joined to the line before it.
            } else {
                if !isFirst { out.append(0x0a) }
                if depth > 0 {
                    out.append(contentsOf: repeatElement(UInt8(ascii: ">"), count: depth))
                    if !content.isEmpty { out.append(0x20) }
                }
            }
            isFirst = false
            let flows = content.last == 0x20 && !isSignatureMark
            openDepth = flows ? depth : nil
            out.append(contentsOf: flows && deletingSpace ? content.dropLast() : content)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
