import Formats
import Testing

@Suite struct ReplyFixtureTests {
    @Test("The mails of a town hall come apart", arguments: ReplyFixture.all)
    func comesApart(_ fixture: ReplyFixture) {
        let parts = ReplySeparator.separate(fixture.text)
        #expect(parts.reply == fixture.reply)
        #expect(fixture.quoted.isEmpty ? parts.quoted.isEmpty : parts.quoted.contains(fixture.quoted))
        #expect(fixture.signature.isEmpty ? parts.signature.isEmpty : parts.signature.contains(fixture.signature))
    }

    @Test("They come apart the same with the line breaks of mail", arguments: ReplyFixture.all)
    func lineBreaks(_ fixture: ReplyFixture) {
        #expect(ReplySeparator.separate(fixture.text.replacing("\n", with: "\r\n")).reply == fixture.reply)
    }

    @Test("Nothing is lost", arguments: ReplyFixture.all)
    func nothingLost(_ fixture: ReplyFixture) {
        #expect(lines(fixture.text) == lines(of: ReplySeparator.separate(fixture.text)))
    }

    @Test("Nothing is lost of lines put together at random", arguments: [UInt64.random(in: .min ... .max), 1, 2, 3])
    func nothingLostAtRandom(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pool: [String] =
            ReplyFixture.all.flatMap { $0.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) } + [
                "", " ", "--", ">:", "\r", ":", "：", "> >",
            ]
        for round in 0..<300 {
            let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in String(pool.randomElement(using: &generator) ?? "") }
                .joined(separator: "\n")
            let parts = ReplySeparator.separate(text)
            #expect(lines(text) == lines(of: parts), "seed \(seed), round \(round): \(text.debugDescription)")
            #expect(!parts.reply.isEmpty || lines(text).isEmpty, "seed \(seed), round \(round): \(text.debugDescription)")
        }
    }

    /// The lines that are not blank, sorted.
    private func lines(_ text: String) -> [String] {
        text.split { $0.isNewline }.map(String.init).filter { !$0.allSatisfy(\.isWhitespace) }.sorted()
    }

    private func lines(of parts: ReplySeparator.Parts) -> [String] {
        (lines(parts.reply) + lines(parts.quoted) + lines(parts.signature)).sorted()
    }

    private static let junk: [String: String] = [
        "marks": String(repeating: ">", count: 1_000_000), "marked lines": String(repeating: ">\n", count: 500_000),
        "blank lines": "x" + String(repeating: "\n", count: 100_000) + "y", "On": String(repeating: "On ", count: 330_000),
        "On lines": String(repeating: "On 2020\n", count: 120_000), "colons": String(repeating: ":\n", count: 300_000),
        "times": String(repeating: "On 3 May 2020 10:11 a@b:\n", count: 40_000), "dashes": String(repeating: "-", count: 1_000_000),
        "dash lines": String(repeating: "--\n", count: 300_000), "rules": String(repeating: "----\n", count: 200_000),
        "header lines": String(repeating: "Van:\n", count: 200_000), "open addresses": String(repeating: "<\n> :\n", count: 150_000),
        "footers": String(repeating: "x\n__________\n", count: 70_000), "long words": String(repeating: "a\u{300}", count: 300_000),
        "one line": String(repeating: "Dit is een zin. ", count: 60_000),
        "sent from": String(repeating: "sent from my iphone\n", count: 50_000),
    ]

    @Test("A megabyte of junk comes apart, and nothing of it is lost", arguments: junk.keys.sorted())
    func apart(_ name: String) throws {
        // A twentieth of it: the whole takes an unoptimised build a minute, and how the time grows is for the benchmarks.
        let text = String(try #require(Self.junk[name]).prefix(50_000))
        #expect(!ReplySeparator.separate(text).reply.isEmpty)
    }
}
