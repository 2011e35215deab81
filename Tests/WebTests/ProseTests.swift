import Foundation
import Testing

@testable import Web

@Suite struct ProseTests {
    private func shown(_ text: String) -> String { String(decoding: Prose(text: text).html.bytes, as: UTF8.self) }

    /// The addresses that became links.
    private func links(_ text: String) -> [String] {
        shown(text).components(separatedBy: "<a href=\"").dropFirst().compactMap { $0.components(separatedBy: "\"").first }
    }

    @Test(
        "An address becomes a link, without what closes the sentence",
        arguments: [
            ("zie https://waterlinge.example/a.", ["https://waterlinge.example/a"]),
            ("(http://a.example/b)", ["http://a.example/b"]),
            ("(http://a.example/b_(c))", ["http://a.example/b_(c)"]),
            ("http://a.example/(b), http://b.example!?", ["http://a.example/(b)", "http://b.example"]),
            (
                "http://a.example\u{a0}b «http://c.example» \u{201c}http://d.example\u{201d}",
                ["http://a.example", "http://c.example", "http://d.example"]
            ),
            ("http:// en https://.", []),
            ("<http://a.example>", ["http://a.example"]),
            ("http://[::1]/a", ["http://[::1]/a"]),
            ("javascript:alert(1) ftp://a.example", []),
            ("http://é.example/é é", []),
            ("http://a.example/é。b", ["http://a.example/é"]),
        ])
    func addresses(_ text: String, _ expected: [String]) { #expect(links(text) == expected) }

    @Test("An address that is too long stays text, and nothing of it is lost")
    func tooLong() {
        let long = "http://a.example/" + String(repeating: "b", count: 2000)
        #expect(links(long).isEmpty)
        #expect(shown(long).contains(long))
        #expect(links(long + " http://c.example") == ["http://c.example"])
        #expect(links("http://a" + String(repeating: ")", count: 15_000)) == ["http://a"])
    }

    @Test(
        "Two megabytes of anything are written in the time that they take to read",
        arguments: ["(", ")", "@", "h", "http://", "http://a", "http://a)", "http://a.", "http://a)) ", "http://a.example/(", "https://a,"])
    func linear(_ piece: String) {
        let text = "http://a" + String(repeating: piece, count: 2_000_000 / piece.utf8.count)
        let clock = ContinuousClock()
        let took = clock.measure { #expect(Prose(text: text).html.bytes.count >= text.utf8.count) }
        #expect(took < .seconds(20), "\(piece) took \(took)")
    }
}
