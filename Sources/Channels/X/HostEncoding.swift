/// How long a host name is once it is written in ASCII (RFC 3492), without writing it.
enum HostEncoding {
    /// The longest label that a name server knows.
    private static let longestLabel = 63

    /// The length of the encoded host; nil when a label of it is empty or too long to exist.
    static func length(of host: ArraySlice<Unicode.Scalar>) -> Int? {
        var total = -1
        for label in host.split(separator: ".", omittingEmptySubsequences: false) {
            // A longer label is longer still when it is encoded.
            guard !label.isEmpty, label.count <= longestLabel else { return nil }
            let length = label.allSatisfy(\.isASCII) ? label.count : "xn--".count + encodedLength(of: label.map(\.lowered))
            guard length <= longestLabel else { return nil }
            total += length + 1
        }
        return total
    }

    /// The number of letters that RFC 3492 needs for a label.
    private static func encodedLength(of label: [Unicode.Scalar]) -> Int {
        let basic = label.count { $0.isASCII }
        var length = basic + (basic > 0 ? 1 : 0)
        var (codePoint, delta, bias, handled) = (UInt32(0x80), 0, 72, basic)
        while handled < label.count, let next = label.lazy.map(\.value).filter({ $0 >= codePoint }).min() {
            delta += Int(next - codePoint) * (handled + 1)
            codePoint = next
            for letter in label {
                if letter.value < codePoint { delta += 1 }
                guard letter.value == codePoint else { continue }
                length += digits(of: delta, bias: bias)
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            codePoint += 1
        }
        return length
    }

    private static func digits(of delta: Int, bias: Int) -> Int {
        var (rest, count, k) = (delta, 1, 36)
        while true {
            let threshold = min(max(k - bias, 1), 26)
            if rest < threshold { return count }
            rest = (rest - threshold) / (36 - threshold)
            count += 1
            k += 36
        }
    }

    private static func adapted(_ delta: Int, _ points: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / points
        var k = 0
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }
}
