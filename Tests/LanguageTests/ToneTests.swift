import Domain
import Foundation
import Support
import TestSupport
import Testing

@testable import Language

@Suite("How it is said")
struct ToneTests {
    @Test(
        "How we are addressed",
        arguments: [
            ("Kunt u mij helpen?", Tone.Address.formal), ("Kun je mij helpen?", .informal),
            ("ge zijt goe bezig, kunde mij helpen", .informal),
            ("De lamp is stuk", .none), ("Pouvez-vous m'aider ?", .formal), ("tu peux m'aider ?", .informal), ("Y a-t-il un bus ?", .none),
            ("Können Sie mir helfen?", .formal), ("Kannst du mir helfen?", .informal), ("Kommt sie heute?", .none),
            ("Could you help me?", .none),
            ("Niet in uw straat", .formal),
        ])
    func address(_ text: String, _ address: Tone.Address) { #expect(read(text).tone.address == address, "\(read(text).because)") }

    @Test(
        "Emoji are counted as people see them",
        arguments: [
            ("geen", 0), ("😀", 1), ("😀😀", 2), ("👨‍👩‍👧‍👦", 1), ("🇧🇪🇳🇱", 2), ("👍🏽", 1), ("1️⃣", 1), ("❤️", 1), ("©", 0), (":-)", 0), ("12", 0), ("#", 0),
        ])
    func emoji(_ text: String, _ count: Int) { #expect(read(text).tone.emoji == count) }

    @Test(
        "Shouting",
        arguments: [
            ("WAAROM WORDT HET VUIL NIET OPGEHAALD", true), ("De NMBS en de VRT", false), ("Help!!!", true), ("Bedankt!", false),
            ("Beste, de NMBS en De Lijn en de OCMW-raad", false), ("HELP!", true),
        ])
    func shouting(_ text: String, _ isShouting: Bool) { #expect(read(text).tone.shouting == isShouting) }

    @Test(
        "Dialect",
        arguments: [
            ("da kan toch nie zijn, kom ne keer zien", true), ("Dat kan toch niet, kom eens kijken", false),
            ("hedde gij da al gezien", true),
            ("Mijn naam is Jan van den Akker", false),
        ])
    func dialect(_ text: String, _ isDialect: Bool) { #expect(read(text).tone.dialect == isDialect) }

    @Test("Length") func length() {
        #expect(read("Kort.").tone.length == .short)
        #expect(read(String(repeating: "een woord ", count: 30)).tone.length == .medium)
        #expect(read(String(repeating: "een woord ", count: 100)).tone.length == .long)
    }

    @Test("Moods are turned by denials and made stronger by others")
    func moods() {
        #expect(read("Dat is goed geregeld").sentimentScore > 0)
        #expect(read("Dat is niet goed geregeld").sentimentScore < 0)
        #expect(read("Dat is heel slecht").sentimentScore <= read("Dat is slecht").sentimentScore)
        #expect(read("not happy with this").sentiment == .negative)
        #expect(read("c'est pas bien du tout").sentiment != .positive)
    }

    @Test("Address in pairs of polite and familiar sentences", arguments: ["nl", "fr", "de"])
    func pairs(_ language: String) throws {
        guard let shared = SharedFolder.url else { return }
        for part in ["train", "test_topical_telephony"] {
            let file = shared.appendingPathComponent("data/language/cocoa_formality/\(language).\(part).tsv")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            let lines = text.split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }.filter {
                $0.count == 2
            }
            let right = lines.count { read($0[1]).tone.address.rawValue == $0[0] }
            let share = 100 * Double(right) / Double(max(lines.count, 1))
            print("address \(language) \(part): \(share) % of \(lines.count)")
            #expect(share >= 98)
        }
    }
}
