/// Recognises the header lines that mail programs copy above a quoted mail: "Van: … Verzonden: … Aan: … Onderwerp: …".
enum MailHeaderBlock {
    enum Field: Hashable { case from, date, to, copy, subject, other }

    /// The last line of the block that starts at `start`, or nil when there is none.
    ///
    /// Somebody must have sent it, and with an address in it two fields are enough; without one three, for people write "Van:" and
    /// "Datum:" in their own mails too.
    static func end(from start: Int, _ lines: [ReplyLine]) -> Int? {
        guard let first = field(of: lines[start]), first.field != .other else { return nil }
        var fields: Set<Field> = []
        var last = start
        var hasAddress = false
        var wrapped = 0
        var index = start
        while index < lines.count, index < start + 20 {
            let line = lines[index]
            if let field = field(of: line) {
                fields.formUnion([field.field] + inner(field.rest))
                last = index
                wrapped = 0
            } else if line.isBlank {
                // Some programs put a blank line between the fields.
                guard index + 1 < lines.count, field(of: lines[index + 1]) != nil else { break }
            } else {
                wrapped += 1
                // A value may go on on the next lines; what goes on for longer is the mail.
                guard wrapped <= 2, index > start, !lines[index - 1].isBlank else { break }
            }
            if last == index || wrapped > 0 { hasAddress = hasAddress || line.bare.contains(0x40) }
            index += 1
        }
        fields.remove(.other)
        let needed = hasAddress ? 2 : 3
        if fields.contains(.from) { return fields.count >= needed ? last : nil }
        return fields.count >= 3 && fields.contains(.date) && fields.contains(.subject) && hasAddress ? last : nil
    }

    /// The field that `line` states, and what follows its colon.
    private static func field(of line: ReplyLine) -> (field: Field, rest: ArraySlice<UInt8>)? {
        let bare = line.bare
        guard let colon = bare.prefix(40).firstIndex(of: 0x3a) ?? wideColon(bare) else { return nil }
        let label = bare[..<colon].trimmedStart { isEmphasis($0) || $0 == ">" }.trimmedEnd(while: isEmphasis)
        guard !label.isEmpty, let field = labels[FoldedText.folded(label)] else { return nil }
        return (field, bare[colon...].dropFirst(bare[colon] == 0x3a ? 1 : 3))
    }

    private static func isEmphasis(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "_" || ReplyLine.isSpace(scalar) }

    private static func wideColon(_ text: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, first >= 0x80 else { return nil }
        return text.prefix(36).indices.first { text[$0] == 0xef && text.holds(AttributionSentence.wideColon, at: $0) }
    }

    /// Fields that were pulled onto the line of another.
    private static func inner(_ rest: ArraySlice<UInt8>) -> [Field] {
        guard rest.count <= 1000, rest.contains(0x3a) else { return [] }
        return rest.split(separator: 0x20).filter { $0.last == 0x3a && $0.count > 1 }
            .compactMap { word in labels[FoldedText.folded(word.dropLast()).filter { $0 != UInt8(ascii: "*") }] }
    }

    private static let labels: [[UInt8]: Field] = {
        let words: [(Field, String)] = [
            (
                .from,
                "from|van|von|de|da|fra|från|od|lähettäjä|от|від|от кого|发件人|寄件者|寄件人|差出人|送信者|送信元|보낸 사람|보낸사람|feladó|kimden|gönderen|"
                    + "expéditeur|afzender|absender|mittente|remitente|remetente|de la|από|מאת|من|avsändare|avsender|afsender|odesílatel|nadawca|saatja|nuo|no|từ|dari|з"
            ),
            (
                .date,
                "sent|date|verzonden|datum|gesendet|envoyé|envoyé le|envoyée|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|"
                    + "inviata|sendt|dato|skickat|skickat den|lähetetty|päivämäärä|päiväys|pvm|wysłano|wysłane|odesláno|odoslané|dátum|küldve|elküldve|"
                    + "отправлено|дата|надіслано|发送时间|发送日期|日期|寄件日期|已傳送|送信日時|日時|日付|보낸 날짜|날짜|gönderildi|gönderme tarihi|tarih|trimis|"
                    + "ημερομηνία|στάλθηκε|נשלח|תאריך|تاريخ|verzonden op|sent on|sent at|gestuurd|verstuurd|poslano|saadetud|đã gửi|ngày|tanggal|dikirim"
            ),
            (
                .to,
                "to|aan|an|à|a|para|til|till|do|vastaanottaja|кому|收件人|收件者|宛先|받는 사람|받는사람|címzett|kime|către|komu|pro|per|adresat|alıcı|προς|אל|"
                    + "إلى|mottagare|destinataire|destinatario|empfänger|geadresseerde|kellele|za|đến|kepada"
            ),
            (.copy, "cc|bcc|kopie|kopia|kopi|копия|копія|copie|copie à|cópia|copia|抄送|副本|참조|másolat|bilgi|kopie an|cc:"),
            (
                .subject,
                "subject|onderwerp|betreft|betreff|betrifft|objet|sujet|oggetto|asunto|assunto|emne|ämne|aihe|temat|předmět|predmet|тема|主题|主題|主旨|件名|제목|"
                    + "tárgy|konu|subiect|θέμα|נושא|الموضوع|teema|tema|chủ đề|subjek|perihal"
            ),
            (
                .other,
                "reply-to|reply to|antwoord aan|antwoorden aan|beantwoorden aan|risposta|rispondi a|répondre à|antwort an|responder a|importance|"
                    + "priority|prioriteit|urgentie|belang|priorité|wichtigkeit|priorität|attachments|attachment|bijlagen|bijlage|pièces jointes|pièce jointe|"
                    + "anlagen|anhänge|allegati|adjuntos|organization|organisatie|in-reply-to|sender|categorieën|message-id"
            ),
        ]
        var labels: [[UInt8]: Field] = [:]
        for (field, names) in words {
            for name in names.utf8.split(separator: UInt8(ascii: "|")).map(Array.init) where labels[name] == nil { labels[name] = field }
        }
        return labels
    }()
}
