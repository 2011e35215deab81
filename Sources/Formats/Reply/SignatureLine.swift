/// Recognises where a signature begins, and the lines that programs put under a mail by themselves.
enum SignatureLine {
    /// Whether `line` is the mark `-- ` that always begins a signature.
    static func isMark(_ line: ReplyLine) -> Bool { line.text.utf8.elementsEqual("-- ".utf8) }

    /// Whether `line` is a mark that begins a signature when little follows: `--`, `__`.
    static func isLooseMark(_ line: ReplyLine) -> Bool {
        let bare = line.bare.utf8
        return bare.elementsEqual("--".utf8) || bare.elementsEqual("__".utf8)
    }

    /// Whether `line` is the rule above a mailing list's footer.
    static func isFooterRule(_ line: ReplyLine) -> Bool { line.bare.utf8.count >= 10 && line.bare.utf8.allSatisfy { $0 == 0x5f } }

    /// Whether `line` belongs to the frame of a signed mail and not to what was written.
    static func isArmour(_ line: ReplyLine) -> Bool { line.bare.hasPrefix("-----BEGIN PGP SIGNED MESSAGE") }

    /// Whether `line` begins the signature of a signed mail.
    static func beginsArmouredSignature(_ line: ReplyLine) -> Bool { line.bare.hasPrefix("-----BEGIN PGP SIGNATURE") }

    /// Whether `line` only tells with what the mail was sent: "Verzonden vanaf mijn iPhone", "Get Outlook for iOS<…>".
    static func isProgram(_ line: ReplyLine) -> Bool {
        guard (8...400).contains(line.bare.utf8.count), !line.isQuoted else { return false }
        let text = withoutAddresses(line.bare)
        guard text.utf8.count <= 90, text.split(separator: " ").count <= 12 else { return false }
        // A sentence goes on after a comma; a program's line does not.
        if text.contains(", ") { return false }
        if starts.contains(where: { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }) {
            return things.contains { text.contains($0) }
        }
        return ends.contains { text.hasSuffix($0) }
    }

    /// `text` in lower case, without addresses in brackets and without marks at its ends.
    private static func withoutAddresses(_ text: Substring) -> String {
        var output: [UInt8] = []
        var depth = 0
        for byte in text.lowercased().utf8 {
            switch byte {
            case 0x3c, 0x28, 0x5b: depth += 1
            case 0x3e, 0x29, 0x5d: depth = max(0, depth - 1)
            default: if depth == 0 { output.append(byte) }
            }
        }
        var scalars = String(decoding: output, as: UTF8.self).replacing("’", with: "'").replacing("\u{a0}", with: " ").unicodeScalars[...]
        func isMark(_ scalar: Unicode.Scalar) -> Bool {
            ["*", "_", "-", "–", "—", ".", "~", "|"].contains(scalar) || ReplyLine.isSpace(scalar)
        }
        while let first = scalars.first, isMark(first) { scalars.removeFirst() }
        while let last = scalars.last, isMark(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let starts =
        """
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
        """.replacing("\n", with: "").split(separator: "|").map(String.init)

    /// The things mail is sent with. Without one of them the line is a sentence: "Verzonden via aangetekende post."
    private static let things =
        """
        iphone|ipad|ipod|android|samsung|galaxy|huawei|xiaomi|nokia|oneplus|motorola|sony|blackberry|windows|outlook|mail|gmail|yahoo|hotmail|
        proton|app|smartphone|telefoon|gsm|mobiel|mobile|tablet|toestel|apparaat|phone|device|portable|téléphone|appareil|courrier|handy|
        telefon|gerät|mobil|celular|móvil|teléfono|telemóvel|dispositivo|cellulare|puhelim|komórk|смартфон|телефон|айфон|почт|ios|k-9|thunderbird|
        spark|superhuman|front|my phone|posta|correo|messenger|手机|电话|webmail
        """.replacing("\n", with: "").split(separator: "|").map(String.init)

    private static let ends =
        """
        'umdan gönderildi|'imden gönderildi|mobiltelefon gesendet|iphone gesendet|ipad gesendet|handy gesendet|smartphone gesendet|から送信|
        傳送|에서 보냄|herunterladen für outlook
        """.replacing("\n", with: "").split(separator: "|").map(String.init)
}
