import Domain
import Testing

@testable import Channels

@Suite struct LengthTests {
    private func length(_ channel: String, _ field: String? = nil, _ text: String, warning: String = "") throws -> TextLength {
        try LengthRules.rule(channel, field: field).judge(text, warning: warning)
    }

    @Test("Every channel has a rule for an answer", arguments: Channel.allCases)
    func everyChannel(_ channel: Channel) throws {
        let rule = LengthRules.answer(on: channel)
        #expect(try LengthRules.rule(channel.rawValue).field == rule.field)
        #expect(rule.judge("Dank u, we kijken het na.").fits)
        if let limit = rule.limit { #expect(!rule.judge(String(repeating: "a", count: limit + 1)).fits) }
    }

    @Test("Each unit counts what it says")
    func units() throws {
        let family = "👨‍👩‍👧‍👦"
        #expect(try length("mastodon", nil, family).count == 1)
        #expect(try length("bluesky", nil, family).count == 1)
        #expect(try length("bluesky", nil, family).bytes == 25)
        #expect(try length("threads", nil, family).count == 25)
        #expect(try length("instagram", "dm.text", "é").count == 2)
        #expect(try length("whatsapp", nil, family).count == 7)
        #expect(try length("x", nil, family).count == 2)
    }

    @Test("Bluesky's second limit holds too")
    func bytes() throws {
        let long = try length("bluesky", "post.text", String(repeating: "👨‍👩‍👧‍👦", count: 200))
        #expect(long.count == 200)
        #expect(!long.fits)
        #expect(long.parts?.count == 2)
    }

    @Test(
        "What X counts",
        arguments: [
            ("Hallo", 5), ("", 0), ("日本", 4), ("A\u{301}B", 2), ("zie www.waterlinge.be/afval en bel", 4 + 23 + 7), ("http://a.be", 23),
            ("kost 3.50 euro", 14), ("v1.2.nl5", 8), ("🇧🇪", 2), ("🇽🇽", 4), ("1\u{20e3}", 2), ("👋🏽", 2), ("❤\u{fe0f}", 2), ("© ®", 3),
            ("info@waterlinge.be", 18), ("https://waterlinge.be/a_(b)", 23), ("‘dag’", 5),
            ("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", 2),
        ])
    func weight(_ text: String, _ count: Int) throws { #expect(try length("x", "post.text", text).count == count) }

    @Test("Names at the start of a reply on X are not counted, elsewhere they are")
    func addressees() throws {
        #expect(try length("x", "reply.text", "@fatima @jan_2 Dank u").count == 6)
        #expect(try length("x", "post.text", "@fatima Dank u").count == 14)
        #expect(try length("x", "reply.text", "Dag @fatima").count == 11)
    }

    @Test("X takes no empty post and none with what is no character")
    func refused() throws {
        #expect(try length("x", nil, "").problem == .empty)
        #expect(try length("x", nil, "a\u{ffff}").problem == .invalidCharacter)
    }

    @Test(
        "What Mastodon counts",
        arguments: [
            ("http://a.b/ http://waterlinge.be/", 23 + 1 + 23), ("zie www.waterlinge.be", 21), ("dag @jan@mastodon.example!", 9),
            ("dag @jan", 8), ("mail@jan@mastodon.example", 25), ("https://waterlinge.be/straße/ü", 23), ("xhttp://waterlinge.be", 21),
        ])
    func mastodon(_ text: String, _ count: Int) throws { #expect(try length("mastodon", nil, text).count == count) }

    @Test("The warning above a post counts with it")
    func warning() throws {
        let length = try length("mastodon", nil, String(repeating: "b", count: 251), warning: String(repeating: "a", count: 250))
        #expect(length.count == 501)
        #expect(!length.fits)
    }

    @Test("Unknown channels and fields are named")
    func unknown() {
        #expect(throws: LengthRules.Unknown.channel) { try LengthRules.rule("telegram") }
        #expect(throws: LengthRules.Unknown.field(["post.text", "chat.text"])) { try LengthRules.rule("bluesky", field: "title") }
        #expect((try? LengthRules.rule("linkedin", field: "post.commentary"))?.limit == 3000)
    }

    @Test("Reserved signs are escaped for LinkedIn")
    func littleText() { #expect(LittleText.escaped("Ma (8-12) a_b\\") == "Ma \\(8-12\\) a\\_b\\\\") }
}

@Suite struct TextPartsTests {
    @Test("Each piece fits and nothing but white space is lost", arguments: ["x", "mastodon", "bluesky", "threads"])
    func parts(_ channel: String) throws {
        let sentence = "Het park is zaterdag dicht; zie https://www.waterlinge.be/parken/openingsuren. Vragen? Bel ons. 🌳 "
        let text = String(repeating: sentence, count: 12) + "\n\n" + String(repeating: "é", count: 900)
        let rule = try LengthRules.rule(channel)
        let parts = try #require(rule.judge(text).parts)
        #expect(parts.count > 2)
        #expect(parts.allSatisfy { rule.judge($0).fits })
        #expect(parts.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
        #expect(parts.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    }

    @Test("A piece ends with a paragraph or a sentence where one is near")
    func places() throws {
        let first = String(repeating: "woord ", count: 30) + "Einde."
        let text = first + "\n\n" + String(repeating: "ander ", count: 40)
        #expect(try LengthRules.rule("bluesky").judge(text).parts?.first == first)
    }

    @Test("What fits has no pieces, nor has a channel without threads")
    func none() throws {
        #expect(try LengthRules.rule("x").judge("kort").parts == nil)
        #expect(try LengthRules.rule("whatsapp").judge(String(repeating: "a ", count: 5000)).parts == nil)
    }

    @Test("A character that is too large for a piece has no pieces")
    func tooLarge() throws {
        let pile = "a" + String(repeating: "\u{301}", count: 2000)
        #expect(try LengthRules.rule("threads").judge(pile).parts == nil)
    }
}
