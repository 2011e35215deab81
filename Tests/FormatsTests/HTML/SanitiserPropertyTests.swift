import Formats
import Testing

/// A generator that gives the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var value = state
        value ^= value >> 33
        value = value &* 0xff51_afd7_ed55_8ccd
        return value ^ (value >> 33)
    }
}

@Suite struct SanitiserPropertyTests {
    private static let names =
        ("p div span a b i u font table tr td th tbody caption colgroup col ul ol li dl dd dt pre h1 h2 form button select option object marquee "
        + "applet svg math mi mtext foreignObject desc annotation-xml style script title textarea xmp plaintext noscript template iframe img br hr "
        + "input nobr em strong blockquote section center frameset body head html x image isindex ruby rt rp menu listing").split(
            separator: " "
        ).map(String.init)
    private static let scraps = [
        "x", " ", "\n", "&lt;", "&amp", "<", ">", "\"", "'", "--", "<!--", "-->", "<![CDATA[", "]]>", "&#13;", "&#0;", "&nbsp;", "é", "<?",
        "</",
        "javascript:", "\u{feff}", "`", "=", "/", "&notit;", "\t",
    ]
    private static let attributes = [
        " href=javascript:x", " href='http://a/?b&c'", " src=x onerror=y", " src=cid:1", " title='<b>\"'", " alt=`", " colspan=3",
        " style=x", " id=y",
        " dir=rtl", " hidden", " =", " /", " encoding=text/html", " a=\"", " b='",
    ]

    private static func soup(_ generator: inout SeededGenerator) -> String {
        var html = ""
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
            let name = names.randomElement(using: &generator) ?? "p"
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: html += scraps.randomElement(using: &generator) ?? ""
            case 1, 2:
                html += "<" + name
                for _ in 0..<Int.random(in: 0...2, using: &generator) { html += attributes.randomElement(using: &generator) ?? "" }
                html += Bool.random(using: &generator) ? ">" : "/>"
            case 3: html += "</" + name + ">"
            default: html += "tekst"
            }
        }
        return html
    }

    @Test("Random tag soup comes out allow-listed and stable", arguments: [UInt64.random(in: .min ... .max), 1, 2])
    func soupIsSafe(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for round in 0..<1500 {
            let html = Self.soup(&generator)
            let once = HTMLSanitiser.sanitise(Array(html.utf8))
            let twice = HTMLSanitiser.sanitise(Array(once.html.utf8))
            #expect(once.html == twice.html, "seed \(seed), round \(round): \(html.debugDescription)")
            #expect(AllowList.violations(in: once.html) == [], "seed \(seed), round \(round): \(html.debugDescription)")
        }
    }
}
