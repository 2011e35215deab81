import Foundation
import TestSupport
import Testing

@testable import Channels

/// The third-party cases on lengths and addresses. Without the folder nothing is compared; `SharedFolder` says so loudly.
@Suite struct LengthConformanceTests {
    private struct LimitCase: Decodable {
        let channel, field, text: String
        let spoiler_text: String?
        let count, graphemes, utf8_bytes, limit, limit_graphemes, limit_bytes: Int?
        let ok: Bool?
        let wire_if_plain_text: String?
    }

    @Test("The limits of the channels")
    func limits() throws {
        guard let data = SharedFolder.conformance("char-limits/cases.json") else { return }
        let cases = try JSONDecoder().decode([LimitCase].self, from: data)
        #expect(cases.count > 100)
        for one in cases {
            let rule = try LengthRules.rule(one.channel, field: one.field)
            let name = "\(one.channel) \(one.field) \(one.text.prefix(40))"
            if let wire = one.wire_if_plain_text {
                #expect(LittleText.escaped(one.text) == wire, "\(name)")
                continue
            }
            let length = rule.judge(one.text, warning: one.spoiler_text ?? "")
            #expect(length.count == one.count ?? one.graphemes, "\(name)")
            #expect(length.limit == one.limit ?? one.limit_graphemes, "\(name)")
            #expect(length.bytes == one.utf8_bytes, "\(name)")
            #expect(length.byteLimit == one.limit_bytes, "\(name)")
            #expect(length.fits == one.ok, "\(name)")
        }
    }

    private struct Weighted: Decodable {
        struct Case: Decodable {
            struct Expected: Decodable {
                let weightedLength: Int
                let valid: Bool
            }
            let description, text: String
            let expected: Expected
        }
        struct Sections: Decodable {
            let WeightedTweetsCounterTest, WeightedTweetsWithDiscountedEmojiCounterTest, UnicodeDirectionalMarkerCounterTest: [Case]
        }
        let tests: Sections
    }

    @Test("What a post on X weighs")
    func weights() throws {
        guard let data = SharedFolder.conformance("twitter-text/validate.json") else { return }
        let tests = try JSONDecoder().decode(Weighted.self, from: data).tests
        // The first section counts as X did before emoji were one thing each; where there are none of several code points it is the same.
        let old = tests.WeightedTweetsCounterTest.filter { !$0.description.contains("skin tone") }
        let cases = tests.WeightedTweetsWithDiscountedEmojiCounterTest + tests.UnicodeDirectionalMarkerCounterTest + old
        #expect(cases.count > 20)
        let rule = try LengthRules.rule("x")
        for one in cases {
            let length = rule.judge(one.text)
            #expect(length.count == one.expected.weightedLength, "\(one.description)")
            #expect(length.fits == one.expected.valid, "\(one.description)")
            #expect(length.parts?.allSatisfy { rule.judge($0).fits } ?? true, "\(one.description)")
        }
    }

    private struct Extract: Decodable {
        struct Case: Decodable {
            let description, text: String
            let expected: [String]
        }
        struct Placed: Decodable {
            struct Link: Decodable {
                let url: String
                let indices: [Int]
            }
            let description, text: String
            let expected: [Link]
        }
        struct Sections: Decodable {
            let urls, tco_urls_with_params: [Case]
            let urls_with_indices, urls_with_directional_markers: [Placed]
        }
        let tests: Sections
    }

    @Test("The addresses in a post on X")
    func links() throws {
        guard let data = SharedFolder.conformance("twitter-text/extract.json") else { return }
        let tests = try JSONDecoder().decode(Extract.self, from: data).tests
        for one in tests.urls + tests.tco_urls_with_params { #expect(links(in: one.text) == one.expected, "\(one.description)") }
        for one in tests.urls_with_indices + tests.urls_with_directional_markers {
            #expect(links(in: one.text) == one.expected.map(\.url), "\(one.description)")
            #expect(
                PostLinks.find(in: Array(one.text.unicodeScalars), .x).map { [$0.lowerBound, $0.upperBound] }
                    == one.expected.map(\.indices),
                "\(one.description)")
        }
    }

    private struct RootNames: Decodable {
        struct Case: Decodable {
            let text: String
            let expected: [String]
        }
        let tests: [String: [Case]]
    }

    @Test("Names of the root zone")
    func rootNames() throws {
        guard let data = SharedFolder.conformance("twitter-text/tlds.json") else { return }
        let tests = try JSONDecoder().decode(RootNames.self, from: data).tests
        for one in tests.values.joined() { #expect(links(in: one.text) == one.expected, "\(one.text)") }
    }

    private func links(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return PostLinks.find(in: scalars, .x).map { String(String.UnicodeScalarView(scalars[$0])) }
    }
}

/// Texts that nobody would write, to see that counting ends and does not trap.
@Suite struct LengthHostileTests {
    @Test("Texts of any kind are counted and cut in the time of their length")
    func hostile() throws {
        let texts = [
            String(repeating: "a.", count: 60_000), String(repeating: "http://", count: 20_000),
            String(repeating: "http://a.be/(((((", count: 8000),
            String(repeating: "a-.", count: 40_000), String(repeating: "@a", count: 60_000), String(repeating: "@a@b", count: 30_000),
            String(repeating: "日", count: 60_000) + ".be", String(repeating: "\u{200d}👨", count: 30_000),
            String(repeating: "xn--", count: 30_000), "http://a.be/?" + String(repeating: "?!", count: 60_000),
            String(repeating: "a_b.", count: 30_000) + "com",
        ]
        let start = ContinuousClock().now
        for text in texts {
            for channel in ["x", "mastodon", "bluesky"] { #expect(try LengthRules.rule(channel).count(text) > 0) }
        }
        #expect(ContinuousClock().now - start < .seconds(30))
    }

    @Test("Random texts of signs that mean something")
    func random() throws {
        let seed = ProcessInfo.processInfo.environment["SAMENSPRAAK_SEED"].flatMap(UInt64.init) ?? 1
        var random = SplitMix(state: seed)
        let alphabet = Array("a.b/:?@#$-_()http://com.be 日é\u{301}👨\u{200d}👩🇧🇪\u{fe0f}\u{feff}\u{ffff}\n".unicodeScalars)
        for _ in 0..<3000 {
            let scalars = (0..<Int.random(in: 0...120, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }
            let text = String(String.UnicodeScalarView(scalars))
            for channel in ["x", "mastodon", "bluesky", "threads"] {
                let length = try LengthRules.rule(channel).judge(text, limit: 20)
                #expect(length.count >= 0, "seed \(seed)")
                if let parts = length.parts {
                    #expect(parts.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace }, "seed \(seed) \(channel)")
                }
            }
        }
    }
}

/// A small generator that a seed repeats.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
