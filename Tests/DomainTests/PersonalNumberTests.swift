import Domain
import Testing

/// Numbers that name a person or their money, in the texts of citizens.
@Suite struct PersonalNumberTests {
    @Test(
        "Such a number is masked, however it is written",
        arguments: [
            ("Mijn rijksregisternummer is 85.07.30-033.28.", "Mijn rijksregisternummer is ••.••.••-•••.••."),
            ("85073003328", "•••••••••••"), ("85 07 30 033 28 dank u", "•• •• •• ••• •• dank u"),
            ("geboren na 2000: 05.01.15-123.53", "geboren na 2000: ••.••.••-•••.••"),
            ("bis 85.47.30-033.17", "bis ••.••.••-•••.••"),
            ("BSN 123456782", "BSN •••••••••"), ("mijn burgerservicenummer: 1234.56.782", "mijn burgerservicenummer: ••••.••.•••"),
            ("Dat ben ik, 123456782", "Dat ben ik, •••••••••"),
            ("rekening BE68 5390 0754 7034 aub", "rekening BE•• •••• •••• 7034 aub"), ("BE68539007547034", "BE••••••••••7034"),
            ("be68539007547034", "be••••••••••7034"), ("NL91 ABNA 0417 1643 00", "NL•• •••• •••• ••43 00"),
            ("DE89 3704 0044 0532 0130 00", "DE•• •••• •••• •••• ••30 00"),
            ("IBAN:FR14-2004-1010-0505-0001-3M02-606", "IBAN:FR••-••••-••••-••••-••••-•••2-606"),
            ("kaart 4111 1111 1111 1111", "kaart •••• •••• •••• 1111"), ("5500000000000004", "••••••••••••0004"),
            ("3400 000000 00009", "•••• •••••• •0009"),
            ("twee: 85.07.30-033.28 en BE68539007547034", "twee: ••.••.••-•••.•• en BE••••••••••7034"),
            ("(85.07.30-033.28)", "(••.••.••-•••.••)"), ("é85.07.30-033.28", "é••.••.••-•••.••"),
            ("85.07.30-033.28 10u30", "••.••.••-•••.•• 10u30"),
        ])
    func masked(text: String, expected: String) {
        #expect(text.masked == expected)
    }

    @Test(
        "What only looks like one stays",
        arguments: [
            "Bel mij op 0470 12 34 56 of 02 123 45 67", "+32 470 12 34 56", "0032470123456", "tel. 478123452", "06-12345678",
            "+31612345678",
            "dossier 123456782", "Uw kenmerk: 123456782", "ticketnummer 123456782", "zaaknummer 123456782", "ref 2026-123456782",
            "melding #123456782",
            "85.07.30-033.29", "85133003328", "123456789", "111111111", "00000000000", "BE68539007547035", "BE12345", "NL00ABNA0417164300",
            "4111 1111 1111 1112", "9111111111111111", "5412345678908", "+++123/4567/89012+++", "2026-11-23 10:30:05", "23/11/2026",
            "1.234.567,89 euro",
            "https://www.gemeente.test/melden?id=12345678901", "a123456782", "123456782b", "order-123456782", "", "geen cijfers",
            "12345 67890 12345 67890 12345",
        ])
    func untouched(text: String) {
        #expect(text.masked == text)
        #expect(text.masking().count == 0)
    }

    @Test("In a layout the words are masked, and an address in a tag is not")
    func layout() {
        let html = "<p>BE68539007547034 <a href=\"https://x.test/85073003328\">hier</a></p>"
        #expect(html.maskingHTML().text == "<p>BE••••••••••7034 <a href=\"https://x.test/85073003328\">hier</a></p>")
        #expect(html.maskingHTML().count == 1)
        #expect("<<<< 85073003328".maskingHTML().text.contains("<<<<"))
    }

    @Test("Masking twice is masking once, and any text comes out")
    func anyText() {
        for text in [
            "BE68 5390 0754 7034", "\u{a0}85\u{a0}07\u{a0}30\u{a0}033\u{a0}28", String(repeating: "1 ", count: 5000),
            String(repeating: "BE68", count: 2000),
        ] {
            #expect(text.masked.masked == text.masked)
        }
        #expect("85\u{a0}07\u{a0}30\u{a0}033\u{a0}28".masked == "••\u{a0}••\u{a0}••\u{a0}•••\u{a0}••")
    }
}
