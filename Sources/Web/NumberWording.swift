/// Numbers as each language writes them.
enum NumberWording {
    /// The digits in groups of three: `1.204`, in French `1 204`, in English `1,204`.
    static func integer(_ number: Int, _ language: Language) -> String {
        let separator =
            switch language {
            case .nlBE, .nlNL, .de: "."
            case .fr: "\u{202f}"
            case .en: ","
            }
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
            text.append(digit)
        }
        return text
    }

    /// A size in the largest unit that keeps it above one: `312 bytes`, `48 kB`, `1,2 MB`; French says `ko` and `Mo`.
    static func size(_ bytes: Int, _ language: Language) -> String {
        let bytes = max(0, bytes)
        let french = language == .fr
        if bytes < 1000 { return "\(bytes)\u{a0}\(french ? "octets" : language == .de ? "Bytes" : "bytes")" }
        if bytes < 999_500 { return "\((bytes + 500) / 1000)\u{a0}\(french ? "ko" : "kB")" }
        let unit = bytes < 999_950_000 ? (1_000_000, french ? "Mo" : "MB") : (1_000_000_000, french ? "Go" : "GB")
        let tenths = (min(bytes, Int.max - unit.0) + unit.0 / 20) / (unit.0 / 10)
        let whole = integer(tenths / 10, language)
        let rest = tenths % 10
        return rest == 0 ? "\(whole)\u{a0}\(unit.1)" : "\(whole)\(language == .en ? "." : ",")\(rest)\u{a0}\(unit.1)"
    }
}
