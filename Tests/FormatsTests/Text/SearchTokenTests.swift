import Domain
import Testing

@Suite struct SearchTokenTests {
    @Test(
        "Words are folded, letter by letter",
        arguments: [
            ("Renée's ﬁets, ½ €", ["renee", "s", "fiets", "1", "2"]), ("ÀÉÎ Ελλάδα Йод", ["aei", "ελλαδα", "иод"]),
            ("fiets😀weg", ["fiets", "ue1f600", "weg"]), ("北京—东京", ["北京", "东京"]), ("co\u{ad}op e\u{301}e\u{301}n", ["coop", "een"]),
            (String(repeating: "é", count: 70), [String(repeating: "e", count: 64)]),
            ("a" + String(repeating: "\u{301}\u{323}", count: 200_000) + "b", ["ab"]),
        ])
    func words(_ text: String, _ words: [String]) {
        #expect(SearchTokens.words(of: text) == words)
    }

    @Test("A long text is cut into pieces between words")
    func pieces() {
        let pieces = SearchTokens.pieces(of: [String(repeating: "één twee ", count: 6000), "drie"])
        #expect(pieces.map { $0.split(separator: " ").count } == [10_000, 2001])
        #expect(pieces.allSatisfy { $0.first != " " && $0.last != " " })
    }

    @Test(
        "A short form has so many characters on one line, and no more than four bytes for each",
        arguments: [
            ("  een \n twee  ", "een twee"), ("een twee drie", "een twee d…"), ("één “twee”", "één “twee”"), ("vijf 🏳️‍🌈 zes", "vijf 🏳️‍🌈 zes"),
            ("1234567890", "1234567890"), ("12345678901", "1234567890…"), ("e\u{301}e\u{301}", "e\u{301}e\u{301}"),
            ("a" + String(repeating: "\u{301}", count: 50_000), "a" + String(repeating: "\u{301}", count: 19) + "…"),
        ])
    func short(_ text: String, _ expected: String) {
        #expect(Array(text.shortened(to: 10).utf8) == Array(expected.utf8))
    }
}
