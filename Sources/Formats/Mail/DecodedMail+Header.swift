extension DecodedMail {
    /// Fills what the header of the mail says.
    mutating func readHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ header: MailHeader) {
        func value(_ name: String) -> [UInt8]? { header.first(name).map { bytes.unfolded($0) } }
        var hasOverlong = false
        func addresses(_ name: String, fields: Int = 100) -> [Address] {
            var found: [Address] = []
            for value in header.all(name).prefix(fields) {
                let reading = AddressParser.read(bytes.unfolded(value))
                hasOverlong = hasOverlong || reading.hasOverlong
                found += reading.addresses
            }
            return found.count <= MailLimits.entries ? found : Array(found.prefix(MailLimits.entries))
        }
        if header.fields.contains(where: { $0.value.count > MailLimits.fieldBytes }) {
            defects.append("A header field is longer than \(MailLimits.fieldBytes) bytes; its end was left out.")
        }
        messageID = value("message-id").flatMap(MessageIDs.single)
        inReplyTo = value("in-reply-to").map(MessageIDs.list) ?? []
        references = value("references").map(MessageIDs.list) ?? []
        // Two From headers are a way to show one sender and mean another: the first counts.
        from = addresses("from", fields: 1)
        sender = addresses("sender", fields: 1)
        replyTo = addresses("reply-to")
        to = addresses("to")
        cc = addresses("cc")
        subject = value("subject").map(HeaderText.decode) ?? ""
        date = value("date").flatMap(MailDate.instant)
        returnPath = header.contains("return-path") ? addresses("return-path", fields: 1).first?.address ?? "" : nil
        deliveredTo = ["delivered-to", "x-original-to", "envelope-to"].flatMap { addresses($0).map(\.address) }.filter { !$0.isEmpty }
        authenticationResults = header.all("authentication-results").prefix(10).map { HeaderText.cleaned(Charset.text(bytes.unfolded($0))) }
        for name in ["from", "subject", "date", "message-id", "content-type"] where header.all(name).count > 1 {
            defects.append("The header \(name) occurs more than once; the first counts.")
        }
        if hasOverlong { defects.append("An address is longer than \(MailLimits.address) bytes; it was left out.") }
        if from.isEmpty { defects.append("The mail does not say who sent it.") }
        if header.contains("date"), date == nil { defects.append("The date of the mail cannot be read.") }
    }

    /// Fills the HTML with the safe form of `html`.
    mutating func sanitise(_ html: [UInt8]) {
        let safe = HTMLSanitiser.sanitise(html)
        self.html = safe.html
        hasRemoteImages = safe.hasRemoteImages
        defects += safe.defects
    }

    /// Takes what a delivery report says from a part of it.
    mutating func readReport(_ part: MimePart, _ content: [UInt8]) {
        switch part.content.type {
        case "message/delivery-status", "message/global-delivery-status":
            guard bounce == nil, let failure = DeliveryStatus.failure(content) else { return }
            bounce = Bounce(recipient: failure.recipient, status: failure.status, messageID: nil)
        case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers":
            guard bounce != nil, bounce?.messageID == nil else { return }
            bounce?.messageID = content.withUnsafeBufferPointer { inner in
                MailHeader(inner, in: 0..<inner.count).first("message-id").flatMap { MessageIDs.single(inner.unfolded($0)) }
            }
        default: return
        }
    }
}
