/// Recognises the lines that say where another mail begins.
enum ReplyMarker {
    /// Whether `line` is "-----Original Message-----" in some language.
    static func isOriginal(_ line: ReplyLine) -> Bool { matches(line, originals, framed: true) }

    /// Whether `line` is "---------- Forwarded message ----------" or "Begin forwarded message:" in some language.
    static func isForwarded(_ line: ReplyLine) -> Bool {
        matches(line, forwards, framed: true) || matches(line, forwardBegins, framed: false)
    }

    /// Whether `line` is a rule drawn with characters: `----`, `____`, `* * *`.
    static func isRule(_ line: ReplyLine) -> Bool {
        let bytes = line.bare.utf8.filter { $0 != 0x20 }
        if line.bare == "ᐧ" { return true }
        guard bytes.count >= 2, let first = bytes.first else { return false }
        if first >= 0x80 { return line.bare.unicodeScalars.allSatisfy { ["—", "–", "─", "━", "―", "═"].contains($0) } }
        return [0x2d, 0x5f, 0x2a, 0x23, 0x7e, 0x3d, 0x2b].contains(first) && bytes.allSatisfy { $0 == first }
    }

    private static func matches(_ line: ReplyLine, _ phrases: [String], framed: Bool) -> Bool {
        guard line.bare.utf8.count <= 120, line.bare.utf8.count >= 8, !line.isQuoted else { return false }
        var scalars = line.bare.unicodeScalars
        let before = scalars.count
        func isFrame(_ scalar: Unicode.Scalar) -> Bool {
            ["-", "_", "=", "*", "—", "–", "─", "#", "~", "+"].contains(scalar) || ReplyLine.isSpace(scalar)
        }
        while let first = scalars.first, isFrame(first) { scalars.removeFirst() }
        let leading = before - scalars.count
        while let last = scalars.last, isFrame(last) || last == ":" { scalars.removeLast() }
        guard !framed || leading >= 2 else { return false }
        let text = String(Substring(scalars)).lowercased().replacing("’", with: "'").replacing("\u{a0}", with: " ")
        return phrases.contains { text == $0 || (framed && text.hasPrefix($0) && text.utf8.count <= $0.utf8.count + 12) }
    }

    private static let originals =
        """
        original message|original email|original mail|original appointment|reply message|replied message|oorspronkelijk bericht|origineel bericht|
        oorspronkelijke e-mail|oorspronkelijke mail|originele bericht|beantwoord bericht|message d'origine|message original|message initial|
        courriel original|mail original|ursprüngliche nachricht|original-nachricht|originalnachricht|ursprüngliche mail|ursprungliche nachricht|
        mensaje original|correo original|messaggio originale|messaggio originario|mensagem original|oprindelig besked|oprindelig meddelelse|
        oprindelig mail|original meddelelse|opprinnelig melding|original melding|ursprungligt meddelande|originalmeddelande|alkuperäinen viesti|
        wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|исходное сообщение|оригинальное сообщение|пересылаемое сообщение|
        вихідне повідомлення|оригінальне повідомлення|původní zpráva|pôvodná správa|původní e-mail|eredeti üzenet|mesaj original|mesajul original|
        orijinal mesaj|özgün ileti|izvorna poruka|originalna poruka|izvorno sporočilo|algkiri|algne kiri|originalus laiškas|oriģinālā ziņa|
        αρχικό μήνυμα|הודעה מקורית|الرسالة الأصلية|原始邮件|原始郵件|原始信件|原邮件|元のメッセージ|オリジナルメッセージ|원본 메시지|원본메시지|thư gốc|pesan asli|
        missatge original
        """.replacing("\n", with: "").split(separator: "|").map(String.init)

    private static let forwards =
        """
        forwarded message|forwarded mail|forwarded email|doorgestuurd bericht|doorgezonden bericht|doorgestuurde bericht|doorgestuurde e-mail|
        message transféré|message transmis|message réexpédié|courriel transféré|weitergeleitete nachricht|weitergeleitete mail|
        mensaje reenviado|messaggio inoltrato|mensagem encaminhada|mensagem reencaminhada|videresendt besked|videresendt meddelelse|
        videresendt melding|vidarebefordrat meddelande|vidarebefordrat brev|välitetty viesti|edelleenlähetetty viesti|
        przekazana wiadomość|wiadomość przekazana|пересланное сообщение|пересылаемое сообщение|переслане повідомлення|přeposlaná zpráva|
        preposlaná správa|továbbított üzenet|mesaj redirecționat|iletilmiş mesaj|iletilen mesaj|proslijeđena poruka|prosleđena poruka|
        posredovano sporočilo|转发的邮件|轉寄郵件|转发邮件信息|転送メッセージ|전달된 메시지|missatge reenviat
        """.replacing("\n", with: "").split(separator: "|").map(String.init)

    private static let forwardBegins =
        """
        begin forwarded message|begin doorgestuurd bericht|begin van doorgestuurd bericht|start doorgestuurd bericht|
        début du message réexpédié|début du message transféré|anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|
        inicio del mensaje reenviado|início da mensagem encaminhada|início da mensagem reencaminhada|start på videresendt besked|
        videresendt melding|vidarebefordrat brev|vidarebefordrat mejl|alkaa edelleenlähetetty viesti|początek przekazywanej wiadomości|
        начало переадресованного сообщения|začátek přeposlané zprávy|továbbított levél kezdete|iletilmiş mesajın başlangıcı|
        下面是被转发的邮件|以下是轉寄的信件|転送されたメッセージ
        """.replacing("\n", with: "").split(separator: "|").map(String.init)
}
