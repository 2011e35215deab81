import Domain
import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("Which language it is")
struct IdentificationTests {
    @Test(
        "Short texts",
        arguments: [
            ("goeiemorgen", Reading.Language.nl), ("bonjour", .fr), ("guten Morgen", .de), ("good morning", .en), ("dank u wel", .nl),
            ("merci beaucoup", .fr), ("vielen Dank", .de), ("thank you", .en), ("de straat is vuil", .nl), ("la rue est sale", .fr),
            ("die Straße ist schmutzig", .de), ("the street is dirty", .en), ("dónde está la biblioteca municipal", .other),
            ("dziękuję za pomoc", .other), ("teşekkür ederim", .other), ("Привет, как дела?", .other), ("مرحبا", .other), ("谢谢", .other),
            ("die mense van die munisipaliteit was baie vriendelik met ons", .other), ("tack så mycket för hjälpen", .other),
            ("hoe laat gaat het loket open", .nl), ("ge moogt da nie doen", .nl), ("ch'ti bonjour à tous", .fr),
            ("wann hat das Rathaus offen", .de),
        ])
    func short(_ text: String, _ language: Reading.Language) { #expect(read(text).language == language) }

    @Test("What says nothing is uncertain", arguments: ["", "😀😀", "12345", "https://a.example", "@stad", "?!"])
    func nothing(_ text: String) {
        #expect(read(text).languageConfidence == 0)
        #expect(read(text).language == .other)
    }

    @Test("Where a text is too short to tell, the channel's word counts; where it tells, it does not")
    func hint() {
        #expect(read("😀", language: "nl-BE").language == .nl)
        #expect(read("Pouvez-vous me dire quand la piscine ouvre ses portes ?", language: "nl").language == .fr)
    }

    @Test("Confidence is honest: of long texts it is high, of one shared word it is not")
    func confidence() {
        #expect(read("Kunt u mij zeggen wanneer het containerpark deze week open is?").languageConfidence > 0.9)
        #expect(read("Brussel").languageConfidence < 0.95)
    }

    @Test("The table is the one that training/language_model.py makes")
    func table() throws {
        let bytes = LanguageModel.tableBytes
        #expect(bytes.count < 3_000_000)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let recorded = try recorded()
        #expect(String(hash, radix: 16) == recorded, "train again, and record the new checksum in training/identification.checksum")
    }

    private func recorded() throws -> String {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "../../training/identification.checksum")
        return try String(contentsOf: file.standardized, encoding: .utf8).split(separator: " ").first.map(String.init) ?? ""
    }

    @Test(
        "Swift and Python agree",
        arguments: [
            ("De lamp in onze straat is al een week stuk", [0.999707, 0.0, 3e-06, 3e-05, 0.000259]),
            ("Bonjour, quand ouvre la piscine municipale ?", [0.000223, 0.988342, 1.6e-05, 0.003276, 0.008143]),
            ("Wann wird die Straße endlich repariert?", [0.000678, 2e-05, 0.99907, 0.000105, 0.000127]),
            ("The bins were not collected again", [4.1e-05, 7e-06, 1e-05, 0.999937, 5e-06]),
            ("Hola, dónde puedo pagar la multa", [0.000593, 0.002787, 0.000225, 0.00052, 0.995876]),
            ("één café à Genève, nietwaar", [0.887484, 0.080966, 0.002579, 0.000944, 0.028027]),
        ])
    func agreement(_ text: String, _ shares: [Double]) {
        let guess = LanguageModel.shared.guess(TextScan(text))
        for (one, other) in zip(guess.shares, shares) { #expect(abs(one - other) < 1e-4) }
    }

    @Test(
        "A table that is none knows no language and reads nothing outside itself",
        arguments: [[], [1, 2, 3], Array("SLM2".utf8), [UInt8](repeating: 255, count: 500)])
    func broken(_ bytes: [UInt8]) {
        let guess = LanguageModel(bytes).guess(TextScan("een gewone zin in het Nederlands"))
        #expect(guess.confidence == 0)
    }
}
