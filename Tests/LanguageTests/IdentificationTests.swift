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
            ("De lamp in onze straat is al een week stuk", [0.999441, 0.0, 6e-06, 4.5e-05, 0.000509]),
            ("Bonjour, quand ouvre la piscine municipale ?", [0.000361, 0.982197, 2.4e-05, 0.005429, 0.011988]),
            ("Wann wird die Straße endlich repariert?", [0.000791, 2.1e-05, 0.998899, 0.000131, 0.000159]),
            ("The bins were not collected again", [5.1e-05, 7e-06, 1.2e-05, 0.999923, 7e-06]),
            ("Hola, dónde puedo pagar la multa", [0.00089, 0.004159, 0.000315, 0.000767, 0.99387]),
            ("één café à Genève, nietwaar", [0.87844, 0.088384, 0.002692, 0.000973, 0.029511]),
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
