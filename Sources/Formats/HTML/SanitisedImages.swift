/// Gives the images in sanitised HTML other addresses.
package enum SanitisedImages {
    /// `html`, which must be the sanitiser's output, with the address of each image replaced by what `map` gives for it.
    ///
    /// Where `map` gives nil the image loses its address and is marked `data-blocked="1"`; its alternative text stays.
    package static func rewrite(_ html: String, _ map: (String) -> String?) -> String {
        let bytes = Array(html.utf8)
        let image = Array("<img src=\"".utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            // The serialiser escapes every `<` of the text and writes `src` first, so this is always an image.
            guard bytes[index] == 0x3c, bytes[index...].starts(with: image),
                let close = bytes[(index + image.count)...].firstIndex(of: 0x22)
            else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let source = unescaped(bytes[(index + image.count)..<close])
            if let address = map(source) {
                output += image
                HTMLEscape.append(address, to: &output)
                output.append(0x22)
            } else {
                output += "<img data-blocked=\"1\"".utf8
            }
            index = close + 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        var output: [UInt8] = []
        var rest = bytes
        scan: while let byte = rest.first {
            if byte == 0x26 {
                for (name, plain) in [("&amp;", 0x26), ("&lt;", 0x3c), ("&gt;", 0x3e), ("&quot;", 0x22)] as [(String, UInt8)]
                where rest.starts(with: name.utf8) {
                    output.append(plain)
                    rest = rest.dropFirst(name.utf8.count)
                    continue scan
                }
            }
            output.append(byte)
            rest = rest.dropFirst()
        }
        return String(decoding: output, as: UTF8.self)
    }
}
