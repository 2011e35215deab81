import Foundation

/// How much of a post on X a text takes: Latin letters count one, most others two, an emoji two, an address as much as a short link.
enum PostWeight {
    /// What every address counts.
    static let link = 23

    /// The weight of `text`.
    static func count(_ text: String) -> Int {
        let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        var links = PostLinks.find(in: scalars, .x)[...]
        var weight = 0
        var position = 0
        while position < scalars.count {
            if let next = links.first, next.lowerBound == position {
                links.removeFirst()
                weight += link
                position = next.upperBound
            } else if let length = EmojiSequence.length(in: scalars, at: position) {
                weight += 2
                position += length
            } else {
                weight += Self.weight(of: scalars[position])
                position += 1
            }
        }
        return weight
    }

    /// The text without the names at its beginning, which X puts there for who is answered and does not count.
    static func withoutAddressees(_ text: String) -> String {
        var rest = text[...]
        while true {
            let name = rest.drop(while: \.isWhitespace)
            guard name.first == "@" else { return String(rest) }
            let end = name.dropFirst().firstIndex { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")) } ?? name.endIndex
            guard (2...21).contains(name.distance(from: name.startIndex, to: end)), end == name.endIndex || name[end].isWhitespace else {
                return String(rest)
            }
            rest = name[end...].drop(while: \.isWhitespace)
        }
    }

    private static func weight(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0...4351, 8192...8205, 8208...8223, 8242...8247: 1
        default: 2
        }
    }
}
