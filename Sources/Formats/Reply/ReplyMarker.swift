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
        let bare = line.bare
        guard let first = bare.first else { return false }
        switch first {
        case 0x2d, 0x5f, 0x2a, 0x23, 0x7e, 0x3d, 0x2b:
            var count = 0
            for byte in bare where byte != 0x20 {
                guard byte == first else { return false }
                count += 1
            }
            return count >= 2
        case 0xe2: return bare.trimmedStart(while: isDrawn).isEmpty
        default: return bare.equals("ᐧ")
        }
    }

    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "—", "–", "─", "━", "―", "═": true
        default: false
        }
    }

    private static func matches(_ line: ReplyLine, _ phrases: PhraseList, framed: Bool) -> Bool {
        // Without a frame nothing is asked of the marks before the phrase, with one there are at least two.
        guard let first = line.phrase.first, !framed || isFrame(Unicode.Scalar(first)) || first == 0xe2, line.bare.count <= 120 else {
            return false
        }
        let start = line.phrase[...].trimmedStart(while: isFrame)
        if framed {
            let leading = line.phrase[..<start.startIndex]
            guard leading.count >= 2, leading.scalar(at: 0).length < leading.count else { return false }
        }
        let text = start.trimmedEnd { isFrame($0) || $0 == ":" }
        return phrases.begin(text, leaving: 0...(framed ? 12 : 0))
    }

    private static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "_", "=", "*", "—", "–", "─", "#", "~", "+": true
        default: ReplyLine.isSpace(scalar)
        }
    }

    private static let originals = PhraseList(
        phrases: """
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
            """)

    private static let forwards = PhraseList(
        phrases: """
            forwarded message|forwarded mail|forwarded email|doorgestuurd bericht|doorgezonden bericht|doorgestuurde bericht|doorgestuurde e-mail|
            message transféré|message transmis|message réexpédié|courriel transféré|weitergeleitete nachricht|weitergeleitete mail|
            mensaje reenviado|messaggio inoltrato|mensagem encaminhada|mensagem reencaminhada|videresendt besked|videresendt meddelelse|
            videresendt melding|vidarebefordrat meddelande|vidarebefordrat brev|välitetty viesti|edelleenlähetetty viesti|
            przekazana wiadomość|wiadomość przekazana|пересланное сообщение|пересылаемое сообщение|переслане повідомлення|přeposlaná zpráva|
            preposlaná správa|továbbított üzenet|mesaj redirecționat|iletilmiş mesaj|iletilen mesaj|proslijeđena poruka|prosleđena poruka|
            posredovano sporočilo|转发的邮件|轉寄郵件|转发邮件信息|転送メッセージ|전달된 메시지|missatge reenviat
            """)

    private static let forwardBegins = PhraseList(
        phrases: """
            begin forwarded message|begin doorgestuurd bericht|begin van doorgestuurd bericht|start doorgestuurd bericht|
            début du message réexpédié|début du message transféré|anfang der weitergeleiteten nachricht|inizio messaggio inoltrato|
            inicio del mensaje reenviado|início da mensagem encaminhada|início da mensagem reencaminhada|start på videresendt besked|
            videresendt melding|vidarebefordrat brev|vidarebefordrat mejl|alkaa edelleenlähetetty viesti|początek przekazywanej wiadomości|
            начало переадресованного сообщения|začátek přeposlané zprávy|továbbított levél kezdete|iletilmiş mesajın başlangıcı|
            下面是被转发的邮件|以下是轉寄的信件|転送されたメッセージ
            """)
}
