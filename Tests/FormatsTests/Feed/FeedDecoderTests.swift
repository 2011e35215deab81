import Domain
import Foundation
import Support
import Testing

@testable import Formats

@Suite struct FeedDecoderTests {
    private func feed(_ text: String, _ hints: FeedHints = FeedHints()) throws -> DecodedFeed { try feed(Array(text.utf8), hints) }

    private func feed(_ bytes: [UInt8], _ hints: FeedHints = FeedHints()) throws -> DecodedFeed {
        guard case .feed(let feed) = FeedDecoder.decode(bytes, hints) else { throw NoFeed() }
        return feed
    }
    private struct NoFeed: Error {}

    @Test("RSS 2.0 with its usual modules")
    func rss() throws {
        let feed = try feed(FeedFixtures.rss)
        #expect(feed.defects == [])
        #expect(feed.title == "Nieuws uit Waterlinge")
        #expect(feed.link == "https://nieuws.waterlinge.example/")
        #expect(feed.language == "nl-be")
        #expect(feed.entries.count == 2)
        let first = try #require(feed.entries.first)
        #expect(first.id == "waterlinge-12")
        #expect(first.title == "Zwembad & sporthal dicht")
        #expect(first.link == "https://nieuws.waterlinge.example/zwembad")
        #expect(first.at == Instant(rfc3339: "2026-11-23T08:30:00Z"))
        #expect(first.text == "Het zwembad is dicht. Meer <https://nieuws.waterlinge.example/meer>")
        #expect(first.html?.contains("<b>zwembad</b>") ?? false)
        #expect(first.html?.contains("script") == false && first.html?.contains("onclick") == false)
        #expect(first.authorName == "Fatima El Amrani")
        #expect(first.comments == 4)
        let file = FeedEntry.Attachment(
            url: "https://nieuws.waterlinge.example/foto%20een.jpg", name: "foto een.jpg", type: "image/jpeg", bytes: 1234, title: nil)
        #expect(first.attachments == [file])
        let second = feed.entries[1]
        #expect(second.title == "Kost 1 < 2 euro")
        #expect(second.link == "https://nieuws.waterlinge.example/2")
        #expect(second.at == nil)
        #expect(second.text == "Gewone tekst\nop twee regels")
        #expect(second.authorAddress == "redactie@waterlinge.example")
        #expect(second.authorName == "De redactie")
    }

    @Test("Atom with bases, languages and content of several types")
    func atom() throws {
        let feed = try feed(FeedFixtures.atom)
        #expect(feed.defects == [])
        #expect(feed.title == "Les nouvelles")
        #expect(feed.link == "https://ville.example/blog/")
        #expect(feed.language == "fr")
        let first = try #require(feed.entries.first)
        #expect(first.id == "tag:ville.example,2026:1")
        #expect(first.link == "https://ville.example/blog/strasse")
        #expect(first.at == Instant(rfc3339: "2026-11-22T08:00:00Z"))
        #expect(first.language == "de")
        #expect(first.html?.contains("href=\"https://ville.example/x/plan\"") ?? false)
        #expect(first.authorAddress == "info@ville.example")
        #expect(first.attachments.map(\.url) == ["https://ville.example/blog/plan.pdf"])
        let second = feed.entries[1]
        #expect(second.title == "Q&amp;R <b>")
        #expect(second.at == Instant(rfc3339: "2026-11-21T08:00:00Z"))
        #expect(second.text == "Un résumé")
        #expect(second.authorName == "Claire")
        #expect(second.language == "fr")
    }

    @Test("RSS 1.0")
    func rdf() throws {
        let feed = try feed(FeedFixtures.rdf)
        #expect((feed.title, feed.link, feed.language) == ("Stadt", "https://stadt.example/", "de"))
        #expect(feed.entries.map(\.id) == ["https://stadt.example/1"])
        #expect(feed.entries.first?.at == Instant(rfc3339: "2026-11-23T00:00:00Z"))
        #expect(feed.defects == [])
    }

    @Test("JSON Feed")
    func json() throws {
        let feed = try feed(FeedFixtures.json)
        #expect((feed.title, feed.link, feed.language) == ("Nieuws", "https://waterlinge.example/", "nl"))
        #expect(feed.entries.map(\.id) == ["7", ""])
        let first = try #require(feed.entries.first)
        #expect(first.link == "https://waterlinge.example/zeven")
        #expect(
            first.html == "<p>Zie <a href=\"https://waterlinge.example/kaart\" rel=\"noopener noreferrer nofollow\">kaart</a>"
                + "<img src=\"https://waterlinge.example/x\"></p>")
        #expect((first.authorName, first.authorLink) == ("Jan", "https://jan.example/"))
        #expect(first.attachments.first?.title == "Geluid")
        #expect(feed.entries[1].text == "Zonder\nalles")
        #expect(feed.defects == ["An item of the feed is no object."])
    }

    @Test(
        "What is no feed is said to be none",
        arguments: [
            ("", "empty"), ("  \n", "empty"), ("hallo", "neither"), ("<html><head/><body>x</body></html>", "web page"),
            ("<!DOCTYPE html><p>x<body>y", "web page"), ("<opml><body/></opml>", "<opml>"), ("{\"a\": 1}", "no JSON Feed"),
            ("{\"a\": ", "not valid JSON"),
            ("<svg xmlns='http://www.w3.org/2000/svg'/>", "<svg>"),
        ])
    func none(_ text: String, _ word: String) {
        guard case .none(let reason) = FeedDecoder.decode(Array(text.utf8), FeedHints()) else {
            Issue.record("\(text) was read as a feed")
            return
        }
        #expect(reason.contains(word))
    }

    @Test(
        "Encodings, also under a wrong name",
        arguments: [
            (String.Encoding.utf8, "utf-8", true), (.utf16, "utf-16", true), (.utf16LittleEndian, "utf-16", true),
            (.utf16BigEndian, "utf-16", true),
            (.utf32, "utf-32", true), (.windowsCP1252, "windows-1252", true), (.windowsCP1252, "iso-8859-1", true),
            (.windowsCP1252, "utf-8", false),
            (.windowsCP1252, "utf-16", false), (.utf8, "iso-8859-1", false), (.utf8, "klingon", false), (.utf8, "utf-16", false),
        ])
    func encodings(_ encoding: String.Encoding, _ name: String, _ isRight: Bool) throws {
        let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?><rss><channel><title>Café „€”</title></channel></rss>"
        let feed = try feed(Array(try #require(text.data(using: encoding))))
        #expect(feed.title == "Café „€”")
        #expect(feed.defects.isEmpty == isRight, "\(feed.defects)")
    }

    @Test("The charset of the server counts more than the document's")
    func charset() throws {
        let text = "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss><channel><title>Café</title></channel></rss>"
        let bytes = Array(try #require(text.data(using: .windowsCP1252)))
        #expect(try feed(bytes, FeedHints(charset: "ISO-8859-1")).title == "Café")
        #expect(try feed(bytes, FeedHints(charset: "ISO-8859-1")).defects == [])
    }

    @Test("Letters that went through a wrong encoding are as they were meant")
    func mojibake() throws {
        #expect(try feed("<rss><channel><title>don&#146;t</title></channel></rss>").title == "don’t")
        #expect(try feed("<rss><channel><title>caf&#195;&#169;&#226;&#128;&#166;</title></channel></rss>").title == "café…")
    }

    @Test(
        "Broken documents give what can be had, and say so",
        arguments: [
            "<rss><channel><title>T</title><item><title>A</title><description><b>vet</description></item><item><title>B</title></item></channel></rss>",
            "<rss><channel><title>T</title><item><title>A<item><title>B</title></rss>",
            "<rss><channel><title>T</title><item><title>A</title></item><item><title>B",
            "  <?xml version='1.0'?><rss><channel><title>T</title><item><title>A</title></item><item><title>B</title></item></channel></rss>",
            "<rss><channel><Title>T</title><item x=1 x=2><title>A</title></item></channel></rss><item><title>B</title></item>",
            "<rss><channel><title>T</title><item><title>A</title><x:y>1</x:y></item><item><title>B</title></item></channel></rss>",
            "<rss><channel><title>T</title><item><title>A</title><link>https://a.test/?b=1&c=2</link></item><item><title>B</title></item></channel></rss>",
            "<rss><channel><title>T</title><item><title>A\u{1}</title></item><item><title>B</title></item></channel></rss>",
            "rommel <rss><channel><title>T</title><item><title>A</title></item><item><title>B</title></item></channel></rss>",
        ])
    func broken(_ text: String) throws {
        let feed = try feed(text)
        #expect(feed.title == "T")
        #expect(feed.entries.map { $0.title.trimmingCharacters(in: .whitespaces) } == ["A", "B"])
        #expect(!feed.defects.isEmpty)
    }

    @Test("Names of HTML stand for their letters, unknown ones for themselves")
    func references() throws {
        let feed = try feed("<rss><channel><title>caf&eacute; &nope; &notit; &AMP; a&b</title></channel></rss>")
        #expect(feed.title == "café &nope; &notit; & a&b")
        #expect(!feed.defects.isEmpty)
        let declared =
            "<!DOCTYPE rss [<!ENTITY stad \"Waterlinge\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&stad; &x;</title></channel></rss>"
        #expect(try self.feed(declared).title == "Waterlinge &x;")
    }

    @Test("Entities do not grow and fetch nothing")
    func bombs() throws {
        let nested = (1...20).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined()
        let laughs = "<!DOCTYPE r [<!ENTITY a0 \"ha\">\(nested)]><rss><channel><title>&a20;</title></channel></rss>"
        #expect(try feed(laughs).title == "&a20;")
        let one = "<!DOCTYPE r [<!ENTITY a \"\(String(repeating: "a", count: 1000))\">]>"
        let square = "\(one)<rss><channel><title>\(String(repeating: "&a;", count: 100_000))</title></channel></rss>"
        #expect(try feed(square).title.utf8.count <= XMLLimits.expansion)
        #expect(try feed(square).defects.contains { $0.contains("grow") })
    }

    @Test("Entries under one identifier are told apart by their addresses")
    func sameIdentifier() throws {
        let item = { (n: Int) in "<item><guid isPermaLink=\"false\">1</guid><link>https://a.test/\(n)</link></item>" }
        let feed = try feed("<rss><channel>\(item(1))\(item(2))\(item(1))</channel></rss>")
        #expect(feed.entries.map(\.id) == ["1", "https://a.test/2", "1"])
        #expect(feed.defects.count == 1)
    }

    @Test("Addresses begin where the document came from, unless it says otherwise")
    func bases() throws {
        let text =
            "<rss><channel><link>/</link><item><link>een?a=1#b</link><description>&lt;img src=\"../x.png\"&gt;</description></item></channel></rss>"
        let feed = try feed(text, FeedHints(url: "https://a.test/feeds/rss.xml"))
        #expect(feed.link == "https://a.test/")
        #expect(feed.entries.first?.link == "https://a.test/feeds/een?a=1#b")
        #expect(feed.entries.first?.html == "<img src=\"https://a.test/x.png\">")
        let unsafe = "<feed xml:base=\"javascript:alert(1)\" xmlns=\"http://www.w3.org/2005/Atom\"><link href=\"/a\"/></feed>"
        #expect(try self.feed(unsafe, FeedHints(url: "https://a.test/")).link == "https://a.test/a")
    }
}
