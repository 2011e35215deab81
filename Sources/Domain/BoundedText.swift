extension StringProtocol {
    /// The longest beginning of at most `count` UTF-8 bytes that does not cut a scalar in two. Characters are no measure of size: one may be 100 kB of marks.
    package func prefix(bytes count: Int) -> String {
        guard utf8.count > count else { return String(self) }
        var end = utf8.index(utf8.startIndex, offsetBy: count)
        // A continuation byte has its two highest bits 10; at most three stand behind the first byte of a scalar.
        var bytes = count
        while bytes > 0, utf8[end] & 0xc0 == 0x80 {
            bytes -= 1
            end = utf8.index(utf8.startIndex, offsetBy: bytes)
        }
        return String(self[..<end])
    }
}

extension String {
    /// Whether the bytes of `wanted` stand in the text. Many times faster than looking for a text, which compares characters.
    package func contains(bytes wanted: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
        guard let initial = wanted.first else { return true }
        var text = self
        return text.withUTF8 { bytes in
            guard bytes.count >= wanted.count else { return false }
            for start in 0...(bytes.count - wanted.count) where bytes[start] == initial {
                if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
            }
            return false
        }
    }
}
