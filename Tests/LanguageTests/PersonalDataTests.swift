import Domain
import Testing

@testable import Language

@Suite("Numbers that name a person")
struct PersonalDataTests {
    @Test(
        "Told by their check digits",
        arguments: [
            ("rijksregisternummer 85.07.30-033.28", Signal.Certainty?.some(.certain)), ("85073003328", .certain), ("85.07.30-033.29", nil),
            ("rekening BE68 5390 0754 7034", .certain), ("BE68539007547034", .certain), ("BE68 5390 0754 7035", nil),
            ("NL91 ABNA 0417 1643 00", .certain), ("DE89 3704 0044 0532 0130 00", .certain), ("mijn bsn is 111222333", .certain),
            ("dossier 111222333", .possible), ("bel me op 0475 12 34 56", .possible), ("+32 475 12 34 56", .possible),
            ("in 2024 en 2025", nil),
            ("12.500 euro voor 3 bomen", nil), ("00 00 00 000 00", nil),
        ])
    func numbers(_ text: String, _ certainty: Signal.Certainty?) {
        #expect(read(text).certainty(of: .personalData) == certainty, "\(read(text).because)")
    }

    @Test("A telephone number in a letter to us is what it should be")
    func letter() { #expect(read("bel me op 0475 12 34 56", isPublic: false).certainty(of: .personalData) == nil) }
}
