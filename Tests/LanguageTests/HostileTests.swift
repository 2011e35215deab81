import Domain
import Foundation
import Testing

@testable import Language

@Suite("Any text gives a reading, in time")
struct HostileTests {
    private static let million = 1_000_000

    @Test(
        "Long and strange texts",
        arguments: [
            ("one letter", String(repeating: "a", count: million)),
            ("marks", "e" + String(repeating: "\u{301}", count: 100_000)),
            ("emoji", String(repeating: "😡", count: 50_000)),
            ("joiners", "👩" + String(repeating: "\u{200d}👩", count: 50_000)),
            ("question marks", String(repeating: "?", count: 100_000)),
            ("questions", String(repeating: "waarom? ", count: 20_000)),
            ("gas", String(repeating: "ik ruik gas ", count: 10_000)),
            ("lamps", String(repeating: "lamp ", count: 10_000)),
            ("denials", String(repeating: "niet geen gas geven ", count: 10_000)),
            ("digits", String(repeating: "1", count: 100_000)),
            ("groups of digits", String(repeating: "12 ", count: 50_000)),
            ("account numbers", String(repeating: "BE68 5390 0754 7034 ", count: 10_000)),
            ("commas", String(repeating: ",", count: 100_000)),
            ("at signs", String(repeating: "@", count: 100_000)),
            ("dots", String(repeating: "a.", count: 50_000)),
            ("right to left", String(repeating: "\u{202e}مرحبا ", count: 10_000)),
            ("every scalar", String(String.UnicodeScalarView((0..<0x2ffff).lazy.compactMap { Unicode.Scalar(UInt32($0)) }))),
            ("nothing", ""), ("space", "   \n\t"), ("nul", "\u{0}"),
        ])
    func strange(_ name: String, _ text: String) {
        let clock = ContinuousClock()
        var reading = Reading()
        let duration = clock.measure { reading = read(text) }
        // Alone it takes milliseconds; the tests share a machine.
        #expect(duration < .seconds(3), "\(name)")
        #expect(reading.languageConfidence >= 0 && reading.languageConfidence <= 1)
        #expect(reading.sentimentScore >= -1 && reading.sentimentScore <= 1)
        #expect(reading.because.count <= Reasons.most)
        #expect(!reading.topics.isEmpty)
    }

    @Test("The same text gives the same reading, from however many threads")
    func same() async {
        let texts = Sample.all.prefix(60).map(\.text)
        let alone = texts.map { read($0) }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 { group.addTask { texts.map { read($0) } == alone } }
            for await isSame in group { #expect(isSame) }
        }
    }

    @Test("Short messages are read quickly enough for a storm")
    func speed() {
        let texts = Sample.all.map(\.text)
        let clock = ContinuousClock()
        let duration = clock.measure { for _ in 0..<4 { for text in texts { _ = read(text) } } }
        // A debug build on a shared machine: what fails here is a step that became quadratic.
        #expect(duration < .seconds(60))
    }
}
