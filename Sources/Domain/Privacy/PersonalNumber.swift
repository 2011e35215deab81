/// A number that names one person or their money: a national number of Belgium or the Netherlands, an account, a payment card.
package struct PersonalNumber: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case national, citizen, account, card }
    package let kind: Kind
    /// The bytes of the text in which it stands.
    package let range: Range<Int>
    package init(kind: Kind, range: Range<Int>) { (self.kind, self.range) = (kind, range) }

    /// The numbers in `text`, in order. Each is told by its check digits; where those could be chance, the words before it decide.
    package static func find(in text: String) -> [PersonalNumber] {
        var text = text
        return text.withUTF8 { PersonalNumberFinder($0).found }
    }
}

extension String {
    /// The text with every personal number made unreadable: of an account and a card the last four digits stay, of the others nothing.
    package var masked: String { masking().text }

    /// The same, and how many there were.
    package func masking() -> (text: String, count: Int) {
        guard hasManyDigits else { return (self, 0) }
        return masking(PersonalNumber.find(in: self))
    }

    /// The same for HTML: what stands within a tag, as an address, stays as it is.
    package func maskingHTML() -> (text: String, count: Int) {
        guard hasManyDigits else { return (self, 0) }
        var text = self
        let tags = text.withUTF8 { bytes -> [Range<Int>] in
            var tags: [Range<Int>] = []
            var open: Int?
            for (index, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "<"), open == nil { open = index }
                if byte == UInt8(ascii: ">"), let start = open {
                    tags.append(start..<(index + 1))
                    open = nil
                }
            }
            return tags
        }
        return masking(
            PersonalNumber.find(in: text).filter { number in
                // The tags lie in order, and so do the numbers; there are few of these.
                !tags.contains { $0.overlaps(number.range) }
            })
    }

    private func masking(_ numbers: [PersonalNumber]) -> (text: String, count: Int) {
        guard !numbers.isEmpty else { return (self, 0) }
        let bytes = Array(utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 32)
        var position = 0
        for number in numbers {
            out.append(contentsOf: bytes[position..<number.range.lowerBound])
            out.append(contentsOf: Self.mask(bytes[number.range], number.kind).utf8)
            position = number.range.upperBound
        }
        out.append(contentsOf: bytes[position...])
        return (String(decoding: out, as: UTF8.self), numbers.count)
    }

    /// The number with dots for its digits, its separators as they were.
    private static func mask(_ number: ArraySlice<UInt8>, _ kind: PersonalNumber.Kind) -> String {
        let shown =
            switch kind {
            case .account, .card: 4
            case .national, .citizen: 0
            }
        var left = number.count { PersonalNumberFinder.isOfNumber($0) }
        var place = 0
        var out = ""
        for scalar in String(decoding: number, as: UTF8.self).unicodeScalars {
            guard scalar.isASCII, PersonalNumberFinder.isOfNumber(UInt8(scalar.value)) else {
                out.unicodeScalars.append(scalar)
                continue
            }
            // The country of an account stays too.
            let isCountry = kind == .account && place < 2
            out += isCountry || left <= shown ? String(scalar) : "•"
            left -= 1
            place += 1
        }
        return out
    }

    private var hasManyDigits: Bool {
        var count = 0
        for byte in utf8 where (0x30...0x39).contains(byte) {
            count += 1
            if count >= 9 { return true }
        }
        return false
    }
}
