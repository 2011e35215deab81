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

extension String {
    /// Where the bytes of `part` first stand in the text; nil when they do not.
    package func firstPlace(of part: String) -> String.Index? {
        var text = self
        var part = part
        let place: Int? = text.withUTF8 { bytes in
            part.withUTF8 { wanted in
                guard let initial = wanted.first, bytes.count >= wanted.count else { return nil }
                for start in 0...(bytes.count - wanted.count) where bytes[start] == initial {
                    if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
                }
                return nil
            }
        }
        return place.map { utf8.index(startIndex, offsetBy: $0) }
    }
}
