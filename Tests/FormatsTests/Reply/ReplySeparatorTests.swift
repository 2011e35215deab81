import Formats
import Testing

@Suite struct ReplySeparatorTests {
    @Test(
        "Introductions of mail programs, in many languages and layouts",
        arguments: [
            "On Mon, Feb 3, 2020 at 10:11 AM Jan Peeters <jan@mail.example> wrote:",
            "On 3 Feb 2020, at 10:11, Jan Peeters <jan@mail.example> wrote:",
            "On 03/02/2020 10:11, Jan Peeters wrote:", "On Monday, 3 February 2020, 10:11:00 CET, Jan Peeters <jan@mail.example> wrote: ",
            "On 3 Feb 2020, at 10:11, Jan Peeters <jan@mail.example>wrote:", "At 10:11 03/02/2020, you wrote:",
            "------- On Mon, 03 Feb 2020 10:11:00 +0100 Jan Peeters <jan@mail.example> wrote ----",
            "Op ma 3 feb. 2020 om 10:11 schreef Jan Peeters <jan@mail.example>:",
            "Op 3 feb. 2020 om 10:11 heeft Jan Peeters <jan@mail.example> het volgende geschreven:",
            "Op 3-2-2020 om 10:11 schreef Jan Peeters:", "Op 03/02/2020 10:11 schreef jan@mail.example:",
            "Jan Peeters schreef op 2020-02-03 10:11:",
            "Jan Peeters <jan@mail.example> schreef op 3 februari 2020 10:11:00 CET:",
            "Op maandag 3 februari 2020 10:11 heeft Jan Peeters <jan@mail.example> geschreven:",
            "Citeren Jan Peeters <jan@mail.example>:", "Le lun. 3 févr. 2020 à 10:11, Jan Peeters <jan@mail.example> a écrit :",
            "Le 03/02/2020 à 10:11, Jan Peeters a écrit :", "Le 3 févr. 2020 à 10:11, Jan Peeters <jan@mail.example> a écrit\u{a0}:",
            "Jan Peeters <jan@mail.example> a écrit :", "Am 03.02.2020 um 10:11 schrieb Jan Peeters:",
            "Am Mo., 3. Feb. 2020 um 10:11 Uhr schrieb Jan Peeters <jan@mail.example>:",
            "Am 03.02.2020 10:11 schrieb \"Jan Peeters\" <jan@mail.example>:",
            "Jan Peeters <jan@mail.example> schrieb am Mo., 3. Feb. 2020, 10:11:",
            "El lun, 3 feb 2020 a las 10:11, Jan Peeters (<jan@mail.example>) escribió:",
            "El 3 feb 2020, a las 10:11, Jan Peeters <jan@mail.example> escribió:",
            "Il giorno lun 3 feb 2020 alle ore 10:11 Jan Peeters <jan@mail.example> ha scritto:",
            "Em seg., 3 de fev. de 2020 às 10:11, Jan Peeters <jan@mail.example> escreveu:",
            "No dia 3 de fevereiro de 2020, às 10:11, Jan Peeters <jan@mail.example> escreveu:",
            "pon., 3 lut 2020 o 10:11 Jan Peeters <jan@mail.example> napisał(a):",
            "W dniu 03.02.2020 o 10:11, Jan Peeters pisze:", "Den mån 3 feb. 2020 kl 10:11 skrev Jan Peeters <jan@mail.example>:",
            "3 feb. 2020 kl. 10:11 skrev Jan Peeters <jan@mail.example>:",
            "Den man. 3. feb. 2020 kl. 10.11 skrev Jan Peeters <jan@mail.example>:",
            "man. 3. feb. 2020 kl. 10:11 skrev Jan Peeters <jan@mail.example>:",
            "ma 3. helmik. 2020 klo 10.11 Jan Peeters (jan@mail.example) kirjoitti:",
            "Jan Peeters <jan@mail.example> kirjoitti 3.2.2020 kello 10.11:",
            "po 3. 2. 2020 v 10:11 odesílatel Jan Peeters <jan@mail.example> napsal:",
            "Dne 3.2.2020 v 10:11 Jan Peeters napsal(a):", "пн, 3 февр. 2020 г. в 10:11, Jan Peeters <jan@mail.example>:",
            "3 февр. 2020 г., в 10:11, Jan Peeters <jan@mail.example> написал(а):",
            "пн, 3 лют. 2020 р. о 10:11 Jan Peeters <jan@mail.example> пише:",
            "Jan Peeters <jan@mail.example> ezt írta (időpont: 2020. febr. 3., H, 10:11):",
            "Jan Peeters <jan@mail.example>, 3 Şub 2020 Pzt, 10:11 tarihinde şunu yazdı:",
            "În lun., 3 feb. 2020 la 10:11, Jan Peeters <jan@mail.example> a scris:",
            "Στις Δευ, 3 Φεβ 2020 στις 10:11, ο χρήστης Jan Peeters <jan@mail.example> έγραψε:",
            "2020年2月3日(月) 10:11 Jan Peeters <jan@mail.example>:", "2020/02/03 10:11、Jan Peeters <jan@mail.example>のメール:",
            "Jan Peeters <jan@mail.example> 于2020年2月3日周一 上午10:11写道：", "在 2020年2月3日，10:11，Jan Peeters <jan@mail.example> 写道：",
            "2020년 2월 3일 (월) 오전 10:11, Jan Peeters <jan@mail.example>님이 작성:",
            "Vào 10:11, Th 2, 3 thg 2, 2020 Jan Peeters <jan@mail.example> đã viết:",
            "בתאריך יום ב׳, 3 בפבר׳ 2020 ב-10:11 מאת Jan Peeters <\u{200e}jan@mail.example\u{200e}>:\u{202c}",
            "Op ma 3 feb. 2020 om 10:11 schreef Jan Peeters van de dienst burgerzaken <\njan@mail.example>:",
            "On Nov 30, 2011, at 12:47 PM, Somebody <\njan@mail.example>\nwrote:",
            "Le lun. 3 févr. 2020 à 10:11, Jan Peeters <jan@mail.example\n> a écrit :",
            "On Tue, Apr 11, 2017 at 10:07 PM Jan Peeters\n\n<\nmailto:jan@mail.example\n> wrote:",
            "On Wednesday, January\n27, 2020 at 10:11 AM, Jan Peeters <jan@mail.example> wrote:",
            "Thu, 26 Jun 2014 14:00:51 +0400 от Jan <jan@mail.example>:",
        ])
    func introductions(_ introduction: String) {
        for quote in ["Dit werd geciteerd.\n\nTweede alinea.", "> Dit werd geciteerd.\n>\n> Tweede alinea."] {
            let parts = ReplySeparator.separate("Dit is mijn antwoord.\n\n\(introduction)\n\n\(quote)")
            #expect(parts.reply == "Dit is mijn antwoord.")
            #expect(parts.quoted == "\(introduction)\n\n\(quote)")
        }
    }

    @Test(
        "The lines of mail programs are known in every case and with letters composed or not",
        arguments: [
            "ENVOYÉ DE MON IPHONE", "Envoye\u{301} de mon iPhone", "Отправлено с iPhone", "ОТПРАВЛЕНО С IPHONE", "Küldve iPhone-ról",
            "Ku\u{308}ldve iPhone-ról", "Envoyé à l’aide de l'app", "Verzonden\u{a0}vanaf mijn GSM",
            "*Sent from my Galaxy* <https://phone.example>",
        ])
    func programLines(_ line: String) {
        #expect(ReplySeparator.separate("Antwoord\n\n\(line)") == .init(reply: "Antwoord", quoted: "", signature: line))
    }

    @Test(
        "A mark on the last letter makes another word of it, and a sentence is no line of a program",
        arguments: [
            "Verzonden via aangetekende post.", "Verzonden met mijn gsm, gisteren", "Sent from my iphone\u{301}",
        ])
    func sentences(_ line: String) {
        #expect(ReplySeparator.separate("Antwoord\n\n\(line)").reply == "Antwoord\n\n\(line)")
    }

    @Test(
        "Header lines of a quoted mail, in many languages",
        arguments: [
            "Van: Jan Peeters <jan@mail.example>\nVerzonden: maandag 3 februari 2020 10:11\nAan: Dienst\nOnderwerp: vraag",
            "Van: Jan Peeters\nDatum: 3 februari 2020\nAan: Dienst\nOnderwerp: vraag",
            "*Van:* Jan <jan@mail.example>\n*Verzonden:* maandag\n*Aan:* Dienst",
            "________________________________\nVan: Jan <jan@mail.example>\nVerzonden: maandag 3 februari 2020 10:11:00\nAan: Dienst\nOnderwerp: RE: vraag",
            "-----Oorspronkelijk bericht-----\nVan: Jan\nVerzonden: maandag", "-------- Origineel bericht --------\nTekst",
            "----- Oorspronkelijk bericht -----",
            "De : Jan <jan@mail.example>\nEnvoyé : lundi 3 février 2020 10:11\nÀ : Service\nObjet : question",
            "-----Message d’origine-----\nDe : Jan",
            "Von: Jan <jan@mail.example>\nGesendet: Montag, 3. Februar 2020 10:11\nAn: Amt\nBetreff: Frage",
            "-----Ursprüngliche Nachricht-----\nVon: Jan",
            "From: Jan <jan@mail.example>\nDate: Monday, 3 February 2020 at 10:11\nTo: Desk\nSubject: question",
            "-----Original Message-----",
            "Date: Mon, 3 Feb 2020\nSubject: question\nFrom: jan@mail.example\nTo: desk@mail.example",
            "From: Jan Sent: Monday To: Desk Subject: question",
            "De: Jan <jan@mail.example>\nEnviado: lunes, 3 de febrero\nPara: Oficina\nAsunto: pregunta",
            "Da: Jan <jan@mail.example>\nInviato: lunedì\nA: Ufficio\nOggetto: domanda",
            "Od: Jan <jan@mail.example>\nWysłano: poniedziałek\nDo: Urząd\nTemat: pytanie",
            "Fra: Jan <jan@mail.example>\nSendt: mandag\nTil: Kontor\nEmne: spørgsmål",
            "Från: Jan <jan@mail.example>\nSkickat: måndag\nTill: Kontor\nÄmne: fråga",
            "От: Jan <jan@mail.example>\nОтправлено: понедельник\nКому: Бюро\nТема: вопрос",
            "发件人: Jan <jan@mail.example>\n发送时间: 2020年2月3日\n收件人: 办公室\n主题: 问题",
            "差出人: Jan <jan@mail.example>\n送信日時: 2020年2月3日\n宛先: 窓口\n件名: 質問",
            "Van: Jan Peeters <jan@mail.example>\n\nVerzonden: maandag 3 februari 2020 10:11\n\nAan: Dienst\n\nOnderwerp: vraag",
            "Van: Jan Peeters <jan@mail.example>\nAan: een@mail.example, twee@mail.example,\n drie@mail.example\nOnderwerp: vraag",
        ])
    func headers(_ headers: String) {
        let parts = ReplySeparator.separate("Dit is mijn antwoord.\n\nGroeten,\nAn\n\n\(headers)\n\nDit werd geciteerd.\n\nMet groet")
        #expect(parts.reply == "Dit is mijn antwoord.\n\nGroeten,\nAn")
        #expect(parts.quoted == "\(headers)\n\nDit werd geciteerd.\n\nMet groet")
    }

    @Test(
        "What people write themselves stays whole",
        arguments: [
            "Op 3 mei 2024 om 10:15 schreef ik u het volgende:\n\nDe lamp is stuk.", "Op 3 mei 2024 schreef u mij:\nU krijgt antwoord.",
            "Le 3 mai 2024 à 10:15 je vous ai écrit :\nla rue est sale.",
            "Am 3. Mai 2024 um 10:15 habe ich Ihnen geschrieben:\nDie Lampe ist kaputt.",
            "Van: station\nNaar: markt\nDatum: 3 mei", "Datum: 3 mei 2024\nUur: 10:00\nPlaats: stadhuis\n\nTot dan.",
            "Aan: de burgemeester\n\nGeachte,",
            "Mijn adres is:\nKerkstraat 5\n2000 Antwerpen", "Verzonden via aangetekende zending.\nGraag antwoord.",
            "Gesendet habe ich alles am Montag.",
            "On the surface it works.\n\nOn the other hand it does not.", "Prijs > 100 euro\n-> te duur",
            "Punten:\n----\n1. een\n\n====\n2. twee",
            "Ik verwijs naar het bericht van info@stad.example:\nhet klopt niet.", "De lamp brandt niet.\n\n--- update ---\nNu wel.",
            "Met vriendelijke groeten,\n\nJan Peeters\nKerkstraat 5\n0470 00 00 00", "Het onderwerp: afval\nVraag: wanneer?",
        ])
    func ownWords(_ text: String) {
        #expect(ReplySeparator.separate("Dag,\n\n\(text)") == .init(reply: "Dag,\n\n\(text)", quoted: "", signature: ""))
    }

    @Test(
        "Lines that programs add are signature",
        arguments: [
            "Verzonden vanaf mijn iPhone", "Verstuurd vanaf mijn Samsung Galaxy-smartphone.", "Verzonden vanuit Mail voor Windows 10",
            "Verzonden met Proton Mail beveiligde e-mail.",
            "Outlook voor Android downloaden<https://aka.example/x>", "Envoyé de mon iPhone",
            "Envoyé depuis mon smartphone Samsung Galaxy.", "Télécharger Outlook pour iOS",
            "Von meinem iPhone gesendet", "Gesendet von Mail für Windows", "Sent from my iPad",
            "Get Outlook for iOS<https://aka.example/x>", "Sent from Yahoo Mail on Android",
            "Enviado desde mi iPhone", "Inviato da iPhone", "Skickat från min iPhone", "Отправлено с iPhone", "iPhoneから送信",
            "iPhone'umdan gönderildi", "发自我的iPhone",
            "-- \nJan Peeters\nKerkstraat 5", "--\nJan Peeters", "-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----",
        ])
    func programs(_ line: String) {
        #expect(ReplySeparator.separate("Dag,\n\nDank u.\n\n\(line)") == .init(reply: "Dag,\n\nDank u.", quoted: "", signature: line))
    }

    @Test("Answers between quotes are the reply")
    func interleaved() {
        let text = "Op ma 3 feb. 2020 om 10:11 schreef An <an@stad.example>:\n\n> Wanneer?\n\nMaandag.\n\n> Waar?\n\nOp de markt.\n"
        let parts = ReplySeparator.separate(text)
        #expect(parts.reply == "Maandag.\n\nOp de markt.")
        #expect(parts.quoted == "Op ma 3 feb. 2020 om 10:11 schreef An <an@stad.example>:\n\n> Wanneer?\n\n> Waar?")
    }

    @Test(
        "A mail that passes on another has that as its reply",
        arguments: [
            "---------- Forwarded message ---------\nVan: Jan <jan@mail.example>\nDate: ma 3 feb. 2020\nSubject: put\nTo: <an@mail.example>\n\n\nEr ligt een put.",
            "Begin doorgestuurd bericht:\n\nVan: Jan <jan@mail.example>\nOnderwerp: put\nDatum: 3 februari 2020\nAan: an@mail.example\n\nEr ligt een put.",
            "Van: Jan <jan@mail.example>\nVerzonden: maandag\nAan: An\nOnderwerp: put\n\nEr ligt een put.",
            "Op ma 3 feb. 2020 om 10:11 schreef An <an@stad.example>:\n\nEr ligt een put.",
        ])
    func forwarded(_ text: String) {
        #expect(ReplySeparator.separate(text).reply == "Er ligt een put.")
    }

    @Test("Words above a forwarded mail do not hide it")
    func forwardedWithWords() {
        let text =
            "Zie hieronder.\n\n-------- Doorgestuurd bericht --------\nOnderwerp: put\nVan: Jan <jan@mail.example>\nAan: An\n\nEr ligt een put."
        #expect(ReplySeparator.separate(text).reply == text)
    }

    @Test(
        "A reply is never empty",
        arguments: [
            "> alleen een citaat", "-- \nJan", "Verzonden vanaf mijn iPhone", "On 3 Feb 2020, at 10:11, Jan <a@b.example> wrote:\n> x",
            "----",
        ])
    func neverEmpty(_ text: String) {
        #expect(ReplySeparator.separate(text).reply == text)
        #expect(ReplySeparator.separate(" \n\n") == .init(reply: "", quoted: "", signature: ""))
    }
}
