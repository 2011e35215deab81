import Testing

@testable import Domain

/// Taking a person out of the texts of others.
@Suite struct RedactionTests {
    private let mark = Redaction.mark
    private static let letter = "In onze straat is het al weken donker en niemand komt er langs."

    private func redaction(_ texts: String...) -> Redaction {
        var redaction = Redaction(handles: ["fatima@inwoners.test", "fatimatje"], identifiers: ["abc.1@inwoners.test"])
        redaction.add(name: "Fatima El Idrissi")
        for text in texts { redaction.add(text: text) }
        return redaction
    }

    @Test(
        "What is theirs goes, what looks like it stays",
        arguments: [
            ("Gebeld met Fatima El Idrissi.", "Gebeld met [---]."),
            ("gebeld met FATIMA EL IDRISSI", "gebeld met [---]"),
            ("Mevrouw El Idrissi, Fatima", "Mevrouw [---]"),
            ("Dag Fatima!", "Dag [---]!"),
            ("een fatima is geen naam hier", "een fatima is geen naam hier"),
            ("Mail naar fatima@inwoners.test.", "Mail naar [---]."),
            ("Mail naar Fatima@Inwoners.TEST, graag", "Mail naar [---], graag"),
            ("niet an-fatima@inwoners.test", "niet an-fatima@inwoners.test"),
            ("niet fatima@inwoners.test.be", "niet fatima@inwoners.test.be"),
            ("<fatima@inwoners.test>", "<[---]>"),
            ("RT @fatimatje: kijk", "RT [---]: kijk"),
            ("het fatimatje zonder teken", "het fatimatje zonder teken"),
            ("References: <abc.1@inwoners.test>", "References: <[---]>"),
            ("", ""),
            ("Niets van haar.", "Niets van haar."),
        ])
    func words(text: String, expected: String) {
        #expect(redaction().redacted(text) == expected)
    }

    @Test(
        "A passage goes however it is quoted",
        arguments: [
            "Kijk: \(letter) Ja.", "Kijk: in onze straat is het\n> al weken donker en niemand komt er langs.\nJa.",
            "Kijk: IN ONZE STRAAT, IS HET AL WEKEN DONKER EN NIEMAND KOMT ER LANGS. Ja.",
        ])
    func passages(text: String) {
        let redacted = redaction(Self.letter).redacted(text)
        #expect(redacted.hasPrefix("Kijk: \(mark)") && redacted.hasSuffix("Ja."), "\(redacted)")
        #expect(!redacted.lowercased().contains("donker"))
    }

    @Test("Fewer words than a passage are anybody's, but for a quote")
    func fewWords() {
        let redaction = redaction(Self.letter, "Kwikstaartje graag")
        #expect(redaction.redacted("het al weken donker") == "het al weken donker")
        #expect(redaction.redacted("een kwikstaartje graag") == "een kwikstaartje graag")
        #expect(redaction.redacted("> een kwikstaartje graag\nNee.") == "\(mark)\nNee.")
        #expect(redaction.redacted("> iets van een ander\nNee.") == "> iets van een ander\nNee.")
        // Beside their address it may be a mail of theirs that is passed on.
        #expect(!redaction.redacted("Van: fatima@inwoners.test\n\nKwikstaartje graag").contains("Kwikstaartje"))
    }

    @Test("What a message quotes goes as a whole, its own words stay")
    func quotes() {
        let texts = RedactedTexts(
            text: "Mee eens.\n\nOp maandag schreef Fatima:\n> Kort.\n\nJan", reply: "Mee eens.",
            quoted: "Op maandag schreef Fatima:\n> Kort.",
            signature: "Jan")
        let redacted = redaction().redacted(texts, answersThem: false)
        #expect(redacted == RedactedTexts(text: "Mee eens.\n\n\(mark)\n\nJan", reply: "Mee eens.", quoted: mark, signature: "Jan"))
        let other = RedactedTexts(text: "Mee eens.\n> Kort.", reply: "Mee eens.", quoted: "> Kort.", signature: "")
        #expect(redaction().redacted(other, answersThem: false) == other)
        #expect(redaction().redacted(other, answersThem: true).quoted == mark)
    }

    @Test("Their subject goes with its Re:, another stays")
    func subjects() {
        var redaction = redaction()
        redaction.subjects = ["Donkere straat"]
        #expect(redaction.redacted(subject: "RE: Antw: Donkere straat") == mark)
        #expect(redaction.redacted(subject: "Donkere straten") == "Donkere straten")
        #expect(redaction.redacted(subject: "Brief van Fatima El Idrissi") == "Brief van \(mark)")
    }

    @Test("In other conversations a first name is anybody's")
    func elsewhere() {
        let redaction = redaction().elsewhere
        #expect(redaction.redacted("Fatima belde over Fatima El Idrissi") == "Fatima belde over \(mark)")
        #expect(redaction.withoutNames.redacted("Fatima El Idrissi, fatima@inwoners.test") == "Fatima El Idrissi, \(mark)")
    }

    @Test("Any text comes out whole where nothing is theirs, and never longer than it may be")
    func anyText() {
        let redaction = redaction(Self.letter)
        for text in ["\u{301}\u{301}", "👩‍👩‍👧", "a\u{0}b", String(repeating: ">", count: 10_000), "@", "fatima@", "<<<>>>", "\n\n\n> \n"] {
            #expect(redaction.redacted(text) == text)
        }
    }
}
