import Domain

/// `Sie` or `sie`: German tells the polite form by its capital, which the beginning of a sentence hides.
enum GermanAddress {
    private static let forms: [UInt64: Double] = {
        var forms: [UInt64: Double] = [:]
        // At the beginning of a sentence `Sie` may be she or they, and `Ihr` may be you all.
        for (word, first) in [
            ("sie", 0.5), ("ihnen", 1), ("ihr", 0.2), ("ihre", 0.6), ("ihren", 0.6), ("ihrem", 0.6), ("ihrer", 0.6), ("ihres", 0.6),
        ] { forms[Hash.of(word.unicodeScalars.map(\.value))] = first }
        return forms
    }()

    /// The polite forms in a text and how sure each is.
    static func find(in scan: TextScan) -> [(weight: Double, token: Int)] {
        // Who writes everything large or everything small shows nothing.
        guard scan.upperCase < scan.lowerCase else { return [] }
        return scan.tokens.indices.compactMap { index in
            let token = scan.tokens[index]
            guard token.kind == .word, token.isCapitalised, !token.isUpperCase,
                let first = forms[Hash.of(scan.folded[Int(token.from)..<Int(token.upTo)])]
            else { return nil }
            return (token.isFirst ? first : 1, index)
        }
    }
}
