import Domain
import Testing

@testable import Language

@Suite("The words behind a finding")
struct EvidenceTests {
    private static let fields = Set(["language", "sentiment", "emotion", "kind", "urgency", "topics", "tone", "formalKind"])
        .union(Signal.Name.allCases.map(\.rawValue))

    private func check(_ text: String, _ reading: Reading) {
        let scalars = Array(text.unicodeScalars)
        for evidence in reading.because {
            #expect(Self.fields.contains(evidence.field))
            guard 0 <= evidence.start, evidence.start < evidence.end, evidence.end <= scalars.count else {
                Issue.record("\(evidence) lies outside of \(scalars.count) scalars")
                continue
            }
            let there = String(String.UnicodeScalarView(scalars[evidence.start..<evidence.end]))
            #expect(there.unicodeScalars.elementsEqual(evidence.text.unicodeScalars), "\(evidence) but \(there)")
        }
    }

    @Test("Each stands where it says, in every sample")
    func samples() {
        for sample in Sample.all { check(sample.text, read(sample.text)) }
    }

    @Test("Each stands where it says, in texts thrown together", arguments: 0..<40)
    func random(_ seed: Int) {
        var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let pieces = [
            "ik ruik gas", "😡😡", "👨‍👩‍👧", "🇧🇪", "e\u{301}e\u{301}n", "ｆｕｌｌ", "https://a.example/x?y=1", "@stad", "#sluikstort", "????", "!!!",
            "\n", " ", "\u{202e}",
            "мы", "مرحبا", "de lamp is stuk", "l'éclairage public", "Straße", "ﬀ", "\u{0}", "BE68 5390 0754 7034", "85.07.30-033.28", ":-)",
            "★★★★★", "u", "Sie",
            "\u{200d}", "\u{fe0f}", "ﷺ", "a@b.example", "1️⃣", "zzzzzzzzzz", "geen", "niet", ".", ",", "\u{1f3fb}", "\u{e0067}",
        ]
        for _ in 0..<25 {
            var text = ""
            for _ in 0..<(1 + next(40)) { text += pieces[next(pieces.count)] + (next(3) == 0 ? "" : " ") }
            check(text, read(text))
        }
    }

    @Test("What is found has a reason")
    func reasons() {
        for sample in Sample.all {
            let reading = read(sample.text)
            let fields = Set(reading.because.map(\.field))
            if reading.urgency != .none { #expect(fields.contains("urgency"), "\(sample.text)") }
            if reading.formalKind != nil { #expect(fields.contains("formalKind"), "\(sample.text)") }
            if reading.topics != ["other"] { #expect(fields.contains("topics"), "\(sample.text)") }
            for signal in reading.signals { #expect(fields.contains(signal.name.rawValue), "\(signal): \(sample.text)") }
        }
    }
}
