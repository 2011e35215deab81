import Formats
import Testing

@Suite struct SanitisedImagesTests {
    private let html = HTMLSanitiser.sanitise(
        Array("<p>&lt;img src=\"x\"><img alt=a src='https://a.example/?b&c'><img src=cid:1><img alt=leeg></p>".utf8)
    ).html

    @Test("Every address is given to the map, decoded, and its answer is escaped")
    func maps() {
        var seen: [String] = []
        let result = SanitisedImages.rewrite(html) { source in
            seen.append(source)
            return "/images/1?a&\"b\""
        }
        #expect(seen == ["https://a.example/?b&c", "cid:1"])
        #expect(
            result
                == "<p>&lt;img src=&quot;x&quot;&gt;<img src=\"/images/1?a&amp;&quot;b&quot;\" alt=\"a\">"
                + "<img src=\"/images/1?a&amp;&quot;b&quot;\"><img alt=\"leeg\"></p>")
    }

    @Test("An image without an answer is marked and keeps its alternative text")
    func blocks() {
        let result = SanitisedImages.rewrite(html) { $0.hasPrefix("cid:") ? $0 : nil }
        #expect(result == "<p>&lt;img src=&quot;x&quot;&gt;<img data-blocked=\"1\" alt=\"a\"><img src=\"cid:1\"><img alt=\"leeg\"></p>")
    }
}
