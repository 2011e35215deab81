import Foundation
import Testing

@testable import Web

@Suite struct LanguageTests {
    /// Words of the interface that no other language uses and that no citizen of the fixtures writes.
    private static let markers: [Language: [String]] = [
        .nlBE: [
            "esprek", "ersturen", "Bewaren", "achtwoord", "Bijwerken", "bijlage", "otitie", "gisteren", "Zoek", "Toewijzen", "ntwoorden",
            "Probeer",
        ],
        .nlNL: [
            "esprek", "ersturen", "Opslaan", "achtwoord", "Bijwerken", "bijlage", "otitie", "gisteren", "Zoek", "Toewijzen", "ntwoorden",
            "Probeer",
        ],
        .fr: ["Enregistrer", "épondre", "Rechercher", "Vous ", "Choisissez ", "mot de passe", "aujourd’hui", "réponse", "Réessayez"],
        .de: ["Gespräch", "Sie ", "Speichern", "Suchen", "Passwort", "gestern", "Antwort ", "Versuchen"],
        .en: ["nswer", "Save", "Search", "password", "yesterday", "Answer by", "Try again"],
    ]

    /// Two that look alike: what the one says and the other does not.
    private static let countries: [Language: [String]] = [
        .nlBE: ["nloggen", "Opslaan", "ingelogd", "kun je", "opgeslagen"],
        .nlNL: ["anmelden<", "Bewaren", "aangemeld", "dan kan je", "toegekomen"],
    ]

    /// The page without the menu of languages, each of which calls itself by its own name.
    private func text(_ page: EveryPage, _ language: Language) -> String {
        Language.allCases.reduce(String(decoding: page.html(language).bytes, as: UTF8.self)) {
            $0.replacingOccurrences(of: $1.ownName, with: "")
        }
    }

    /// What a person hears or reads of a page: its text, and the attributes that are read aloud.
    private static func said(_ html: String) -> String {
        var out: [UInt8] = []
        var tag: [UInt8] = []
        var isInTag = false
        for byte in html.utf8 {
            switch byte {
            case UInt8(ascii: "<"): (isInTag, tag) = (true, [])
            case UInt8(ascii: ">") where isInTag:
                isInTag = false
                let parts = String(decoding: tag, as: UTF8.self).components(separatedBy: "\"")
                for (name, value) in zip(parts, parts.dropFirst())
                where ["title=", "aria-label=", "placeholder="].contains(where: { name.hasSuffix(" " + $0) }) {
                    out += Array(" \(value) ".utf8)
                }
            case _ where isInTag: tag.append(byte)
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    @Test("Every page speaks one language, and says nothing empty", arguments: EveryPage.all)
    func oneLanguage(_ page: EveryPage) throws {
        for language in Language.allCases {
            let text = text(page, language)
            #expect(text.contains("<html lang=\"\(language.tag)\""))
            let words = Self.said(text)
            for empty in [
                "title=\"\"", "aria-label=\"\"", "placeholder=\"\"", "<h1></h1>", "<h2></h2>", "<p></p>", "<title> ·", "<legend></legend>",
                "<dt></dt>", "</svg></button>", "<button></button>", "<span></span>",
            ] {
                #expect(!text.contains(empty), "\(language): \(empty)")
            }
            #expect(!text.contains("HTML(bytes:"), "markup was made into text")
            for (other, markers) in Self.markers where other.tag.prefix(2) != language.tag.prefix(2) {
                for marker in markers { #expect(!words.contains(marker), "\(language) says \(marker), which is \(other)") }
            }
            for marker in Self.countries[language] ?? [] { #expect(!words.contains(marker), "\(language) says \(marker)") }
        }
    }

    @Test("The markers are words that their language says")
    func markersAreSaid() {
        for (language, words) in Self.markers {
            let all = EveryPage.all.map { Self.said(text($0, language)) }.joined()
            for word in words { #expect(all.contains(word), "nothing in \(language) says \(word)") }
        }
    }
}
