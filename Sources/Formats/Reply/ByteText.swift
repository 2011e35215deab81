/// Reading UTF-8 text as the bytes it is: most rules ask only for ASCII, and a byte is found far faster than a character.
extension ArraySlice<UInt8> {
    /// The scalar at `index` and how many bytes it takes; U+FFFD and one byte where there is none.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = self[index]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
        guard first >= 0xc2, index + length <= endIndex else { return ("\u{fffd}", 1) }
        var value = UInt32(first) & (0x7f >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3f) }
        return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{fffd}", 1)
    }

    /// The last scalar and how many bytes it takes; nil when there is none.
    var lastScalar: (scalar: Unicode.Scalar, length: Int)? {
        guard var start = indices.last else { return nil }
        while start > startIndex, endIndex - start < 4, self[start] & 0xc0 == 0x80 { start -= 1 }
        let (scalar, length) = scalar(at: start)
        return start + length == endIndex ? (scalar, length) : ("\u{fffd}", 1)
    }

    /// The text without the scalars at both ends that satisfy `condition`.
    func trimmed(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<UInt8> {
        trimmedStart(while: condition).trimmedEnd(while: condition)
    }

    /// The text without the scalars at its start that satisfy `condition`.
    func trimmedStart(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<UInt8> {
        var start = startIndex
        while start < endIndex {
            let (scalar, length) = scalar(at: start)
            guard condition(scalar) else { break }
            start += length
        }
        return self[start...]
    }

    /// The text without the scalars at its end that satisfy `condition`.
    func trimmedEnd(while condition: (Unicode.Scalar) -> Bool) -> ArraySlice<UInt8> {
        var rest = self
        while let (scalar, length) = rest.lastScalar, condition(scalar) { rest = rest.dropLast(length) }
        return rest
    }

    /// Whether the bytes of `other` stand at `index`.
    func holds(_ other: some Collection<UInt8>, at index: Int) -> Bool {
        guard index >= startIndex, other.count <= endIndex - index else { return false }
        var position = index
        for byte in other {
            guard self[position] == byte else { return false }
            position += 1
        }
        return true
    }

    /// Whether the bytes of `other` stand anywhere.
    func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first, count >= other.count else { return other.isEmpty }
        for index in startIndex...(endIndex - other.count) where self[index] == first && holds(other, at: index) { return true }
        return false
    }

    /// Whether the text begins with `other`.
    func begins(with other: StaticString) -> Bool {
        other.withUTF8Buffer { holds($0, at: startIndex) }
    }

    /// Whether the text ends in `other`.
    func ends(in other: [UInt8]) -> Bool { holds(other, at: endIndex - other.count) }

    /// Whether the text is `other`.
    func equals(_ other: StaticString) -> Bool { count == other.utf8CodeUnitCount && begins(with: other) }

    /// Whether no mark that belongs to what stands before it begins at `index`.
    func isBoundary(_ index: Int) -> Bool {
        guard index < endIndex, self[index] >= 0xcc else { return true }
        let scalar = scalar(at: index).scalar
        return !scalar.properties.isGraphemeExtend && scalar.value != 0x200d
    }
}
