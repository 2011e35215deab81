/// Recognises where a signature begins, and the lines that programs put under a mail by themselves.
enum SignatureLine {
    /// Whether `line` is the mark `-- ` that always begins a signature.
    static func isMark(_ line: ReplyLine) -> Bool { line.text.equals("-- ") }

    /// Whether `line` is a mark that begins a signature when little follows: `--`, `__`.
    static func isLooseMark(_ line: ReplyLine) -> Bool { line.bare.equals("--") || line.bare.equals("__") }

    /// Whether `line` is the rule above a mailing list's footer.
    static func isFooterRule(_ line: ReplyLine) -> Bool { line.bare.count >= 10 && line.bare.allSatisfy { $0 == 0x5f } }

    /// Whether `line` belongs to the frame of a signed mail and not to what was written.
    static func isArmour(_ line: ReplyLine) -> Bool { line.bare.begins(with: "-----BEGIN PGP SIGNED MESSAGE") }

    /// Whether `line` begins the signature of a signed mail.
    static func beginsArmouredSignature(_ line: ReplyLine) -> Bool { line.bare.begins(with: "-----BEGIN PGP SIGNATURE") }

    /// Whether `line` only tells with what the mail was sent: "Verzonden vanaf mijn iPhone", "Get Outlook for iOS<…>".
    static func isProgram(_ line: ReplyLine) -> Bool {
        guard !line.phrase.isEmpty else { return false }
        let text = withoutAddresses(line.phrase).trimmed(while: isMark)
        guard text.count <= 90 else { return false }
        let isKnown = starts.begin(text, leaving: 1...90) ? things.occur(in: text) : ends.end(text)
        // A sentence goes on after a comma; a program's line does not.
        return isKnown && !text.holds([0x2c, 0x20]) && text.split(separator: 0x20).count <= 12
    }

    /// `text` without addresses in brackets.
    private static func withoutAddresses(_ text: [UInt8]) -> ArraySlice<UInt8> {
        guard text.contains(where: { isOpening($0) || isClosing($0) }) else { return text[...] }
        var output: [UInt8] = []
        var depth = 0
        for byte in text {
            if isOpening(byte) {
                depth += 1
            } else if isClosing(byte) {
                depth = max(0, depth - 1)
            } else if depth == 0 {
                output.append(byte)
            }
        }
        return output[...]
    }

    private static func isOpening(_ byte: UInt8) -> Bool { byte == 0x3c || byte == 0x28 || byte == 0x5b }
    private static func isClosing(_ byte: UInt8) -> Bool { byte == 0x3e || byte == 0x29 || byte == 0x5d }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "_", "-", "–", "—", ".", "~", "|": true
        default: ReplyLine.isSpace(scalar)
        }
    }

    private static let starts = PhraseList(
        phrases: """
            sent from |sent via |sent with |sent using |sent by |get outlook |download outlook |get bluemail |get typeapp |
            verzonden vanaf |verzonden met |verzonden via |verzonden vanuit |verzonden door |verzonden van |verstuurd vanaf |verstuurd met |
            verstuurd via |verstuurd vanuit |verstuurd van |gestuurd vanaf |gestuurd met |outlook voor |verkrijg outlook |dit bericht is verzonden |
            deze e-mail is verzonden |dit bericht is verstuurd |
            envoyé de |envoyé depuis |envoyé à partir |envoyé avec |envoyé via |envoyé par |envoyé d'|envoyé à l'aide |télécharger outlook |
            obtenir outlook |obtenez outlook |téléchargez outlook |provenance : |
            gesendet von |gesendet mit |gesendet über |gesendet via |gesendet aus |gesendet vom |von meinem |von meiner |von outlook |
            diese nachricht wurde von |versendet mit |outlook für |holen sie sich outlook |laden sie outlook |
            enviado desde |enviado de |enviado do |enviado da |enviado a partir |enviado con |enviado com |enviado via |enviado vía |enviado por |
            obtener outlook |obter o outlook |inviato da |inviato dal |inviato con |inviato tramite |inviato dall'|scarica outlook |ottieni outlook |
            skickat från |skickat med |skickades från |hämta outlook |sendt fra |sendt med |sendt via |hent outlook |få outlook |lähetetty |
            hanki outlook |wysłane z |wysłano z |pobierz outlook |pobierz program outlook |odesláno z |odoslané z |odesláno pomocí |poslano s |
            poslano z |poslano iz |küldve |trimis de pe |trimis din |отправлено с |отправлено из |отправлено через |отправлено от |надіслано з |
            відправлено з |στάλθηκε από |发自我的|從我的|发送自|saadetud |enviat des 
            """)

    /// The things mail is sent with. Without one of them the line is a sentence: "Verzonden via aangetekende post."
    private static let things = PhraseList(
        phrases: """
            iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|nokia|oneplus|motorola|sony|blackberry|windows|outlook|mail|gmail|yahoo|hotmail|
            proton|app|smartphone|telefoon|gsm|mobiel|mobile|tablet|toestel|apparaat|phone|device|portable|téléphone|appareil|courrier|handy|
            telefon|gerät|mobil|celular|móvil|teléfono|telemóvel|dispositivo|cellulare|puhelim|komórk|смартфон|телефон|айфон|почт|ios|k-9|thunderbird|
            spark|superhuman|front|my phone|posta|correo|messenger|手机|电话|webmail
            """)

    private static let ends = PhraseList(
        phrases: """
            'umdan gönderildi|'imden gönderildi|mobiltelefon gesendet|iphone gesendet|ipad gesendet|handy gesendet|smartphone gesendet|から送信|
            傳送|에서 보냄|herunterladen für outlook
            """)
}
