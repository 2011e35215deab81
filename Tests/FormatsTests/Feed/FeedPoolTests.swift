import Formats
import Testing

extension DecoderTests {
    @Suite struct FeedPoolTests {
        @Test(
            "A feed comes back from the child as it was read there",
            arguments: [FeedFixtures.rss, FeedFixtures.atom, FeedFixtures.json, "geen feed"])
        func wholeWay(_ text: String) async throws {
            let hints = FeedHints(url: "https://waterlinge.example/feed", charset: "utf-8")
            try await withPool { pool in
                let outcome = try await pool.feed(Array(text.utf8), hints)
                #expect(outcome == FeedDecoder.decode(Array(text.utf8), hints))
            }
        }

        @Test("A feed that ends its child costs itself alone")
        func crash() async throws {
            try await withPool { pool in
                let hostile = Array("<rss><!-- \(DecoderFault.crash.mark) --></rss>".utf8)
                await #expect(throws: DecodeFailure.crashed) { try await pool.feed(hostile, FeedHints()) }
                let next = try await pool.feed(Array(FeedFixtures.rdf.utf8), FeedHints())
                #expect(next == FeedDecoder.decode(Array(FeedFixtures.rdf.utf8), FeedHints()))
            }
        }
    }
}
