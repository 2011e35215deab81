import Foundation
import Testing

@testable import Formats

/// Feeds that nobody writes by accident, and feeds that went through a bad connection.
@Suite struct FeedHostileTests {
    @Test("Documents made to be expensive are read, or are not, in time")
    func expensive() {
        func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
        let documents = [
            "<rss><channel>" + many("<a>", 50_000) + many("</a>", 50_000) + "<item/></channel></rss>", "<rss>" + many("<!--", 100_000),
            "<rss>" + many("<![CDATA[", 100_000), many("<!DOCTYPE a [<!ENTITY b \"", 30_000), "<rss><channel><title>" + many("&", 200_000),
            "<rss><channel><title>" + many("<", 200_000), "<rss " + (0..<20_000).map { "a\($0)=\"x\" " }.joined() + "/>",
            "<rss><channel>" + many("<item>", 5000), "<rss><channel><item><description>" + many("&lt;div&gt;", 50_000),
            many("</x>", 100_000),
            "{\"items\":" + many("[", 100_000), "{\"items\":[" + many("{},", 20_000) + "{}]}",
            "<rss><channel><title>" + many("&#x41;", 50_000),
            "<feed xmlns='http://www.w3.org/2005/Atom'>" + many("<entry xml:base='x/'>", 2000),
        ]
        let start = ContinuousClock().now
        for document in documents { _ = FeedDecoder.decode(Array(document.utf8), FeedHints()) }
        #expect(ContinuousClock().now - start < .seconds(60))
    }

    @Test("Feeds with bytes lost, changed and doubled are read without a trap")
    func mutations() {
        let seed = ProcessInfo.processInfo.environment["SAMENSPRAAK_SEED"].flatMap(UInt64.init) ?? 20_131_225
        print("feed mutations with seed \(seed)")
        var random = Generator(state: seed)
        let fixtures = [FeedFixtures.rss, FeedFixtures.atom, FeedFixtures.rdf, FeedFixtures.json].map { Array($0.utf8) }
        let signs = Array("<>&;\"'/=[]{}!?-:#x\u{0}\u{1}".utf8) + [0x80, 0xc3, 0xef, 0xbf, 0xff, 0xfe]
        for round in 0..<800 {
            var bytes = fixtures[round % fixtures.count]
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes.removeSubrange(place..<end)
                case 1: bytes[place] = signs.randomElement(using: &random) ?? 0
                case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
                case 3: bytes.insert(signs.randomElement(using: &random) ?? 0, at: place)
                default: bytes.removeSubrange(max(1, place)...)
                }
                if bytes.isEmpty { bytes = [0x3c] }
            }
            if case .feed(let feed) = FeedDecoder.decode(bytes, FeedHints(url: "https://a.test/")) {
                for entry in feed.entries { #expect(AllowList.violations(in: entry.html ?? "") == [], "seed \(seed) round \(round)") }
            }
        }
    }

    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }
}
