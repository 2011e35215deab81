/// What the parent asks of the decoder child.
package enum DecodeRequest: Sendable, Equatable {
    /// Read this mail.
    case mail([UInt8])
    /// Give the bytes of one leaf of this mail.
    case part([UInt8], index: Int)
    /// Make this HTML safe.
    case sanitise([UInt8])
    /// Make a preview of the picture that one leaf of this mail is.
    case preview([UInt8], index: Int)
    /// Take what is a person's out of this mail of somebody else.
    case redact([UInt8], MailRedactor.Order)
    /// Give the digests of the files in this mail.
    case files([UInt8])
    /// Read this feed.
    case feed([UInt8], FeedHints)
    /// Give the text of this HTML.
    case text([UInt8])

    /// The bytes from outside that are to be decoded.
    var content: [UInt8] {
        switch self {
        case .mail(let raw), .part(let raw, _), .sanitise(let raw), .preview(let raw, _), .redact(let raw, _), .files(let raw),
            .text(let raw),
            .feed(let raw, _):
            raw
        }
    }

    /// How many children it may end before it is given up: a mail has to be read, a preview can be done without.
    var chances: Int {
        switch self {
        case .mail, .part, .sanitise, .feed, .text: 2
        case .preview, .redact, .files: 1
        }
    }

    /// Reads a request that `write` wrote; nil for other bytes.
    init?(_ payload: ArraySlice<UInt8>) {
        var from = WireReader(payload)
        switch from.byte() {
        case 1:
            guard let raw = from.blob() else { return nil }
            self = .mail(raw)
        case 2:
            guard let index = from.count(), let raw = from.blob() else { return nil }
            self = .part(raw, index: index)
        case 3:
            guard let raw = from.blob() else { return nil }
            self = .sanitise(raw)
        case 4:
            guard let index = from.count(), let raw = from.blob() else { return nil }
            self = .preview(raw, index: index)
        case 5:
            guard let order = MailRedactor.Order(&from), let raw = from.blob() else { return nil }
            self = .redact(raw, order)
        case 6:
            guard let raw = from.blob() else { return nil }
            self = .files(raw)
        case 7:
            guard let url = from.optional({ $0.text() }), let charset = from.optional({ $0.text() }), let raw = from.blob() else {
                return nil
            }
            self = .feed(raw, FeedHints(url: url, charset: charset))
        case 8:
            guard let raw = from.blob() else { return nil }
            self = .text(raw)
        default: return nil
        }
        guard from.isAtEnd else { return nil }
    }

    /// Writes the request for the child.
    func write(_ out: inout WireWriter) {
        switch self {
        case .mail(let raw):
            out.byte(1)
            out.blob(raw)
        case .part(let raw, let index):
            out.byte(2)
            out.count(index)
            out.blob(raw)
        case .sanitise(let raw):
            out.byte(3)
            out.blob(raw)
        case .preview(let raw, let index):
            out.byte(4)
            out.count(index)
            out.blob(raw)
        case .redact(let raw, let order):
            out.byte(5)
            order.write(&out)
            out.blob(raw)
        case .files(let raw):
            out.byte(6)
            out.blob(raw)
        case .feed(let raw, let hints):
            out.byte(7)
            out.optional(hints.url) { $0.text($1) }
            out.optional(hints.charset) { $0.text($1) }
            out.blob(raw)
        case .text(let raw):
            out.byte(8)
            out.blob(raw)
        }
    }
}

/// One part of a mail, decoded.
package struct MailPart: Sendable, Equatable {
    /// The media type in lower case.
    package var type: String
    /// The safe file name.
    package var name: String?
    package var bytes: [UInt8]
    package init(type: String, name: String?, bytes: [UInt8]) { (self.type, self.name, self.bytes) = (type, name, bytes) }
}

/// What the child answers; each kind answers the request of the same name.
package enum DecodeAnswer: Sendable, Equatable {
    case mail(DecodedMail)
    /// Nil when the mail has no such part.
    case part(MailPart?)
    case sanitise(Sanitised)
    /// Nil when the mail has no such part, or that is no picture we show.
    case preview(Preview?)
    /// Nil when the mail stays as it is.
    case redact([UInt8]?)
    case files([UInt64])
    case feed(FeedOutcome)
    case text(String)

    /// Reads an answer that `write` wrote; nil for other bytes.
    init?(_ payload: ArraySlice<UInt8>) {
        var from = WireReader(payload)
        switch from.byte() {
        case 1:
            guard let mail = DecodedMail(&from) else { return nil }
            self = .mail(mail)
        case 2:
            let part = from.optional { from -> MailPart? in
                guard let type = from.text(), let name = from.optional({ $0.text() }), let bytes = from.blob() else { return nil }
                return MailPart(type: type, name: name, bytes: bytes)
            }
            guard let part else { return nil }
            self = .part(part)
        case 3:
            guard let html = from.text(), let hasRemoteImages = from.flag(), let defects = from.list({ $0.text() }) else { return nil }
            self = .sanitise(Sanitised(html: html, hasRemoteImages: hasRemoteImages, defects: defects))
        case 4:
            guard let preview = from.optional({ Preview(&$0) }) else { return nil }
            self = .preview(preview)
        case 5:
            guard let raw = from.optional({ $0.blob() }) else { return nil }
            self = .redact(raw)
        case 6:
            guard let files = from.list({ $0.number() }) else { return nil }
            self = .files(files.map { UInt64(bitPattern: $0) })
        case 7:
            guard let outcome = FeedOutcome(&from) else { return nil }
            self = .feed(outcome)
        case 8:
            guard let text = from.text() else { return nil }
            self = .text(text)
        default: return nil
        }
        guard from.isAtEnd else { return nil }
    }

    /// Whether this is the kind of answer that `request` asks for.
    func answers(_ request: DecodeRequest) -> Bool {
        switch (self, request) {
        case (.mail, .mail), (.part, .part), (.sanitise, .sanitise), (.preview, .preview), (.redact, .redact), (.files, .files),
            (.feed, .feed),
            (.text, .text):
            true
        default: false
        }
    }

    /// Writes the answer for the parent.
    func write(_ out: inout WireWriter) {
        switch self {
        case .mail(let mail):
            out.byte(1)
            mail.write(&out)
        case .part(let part):
            out.byte(2)
            out.optional(part) {
                $0.text($1.type)
                $0.optional($1.name) { $0.text($1) }
                $0.blob($1.bytes)
            }
        case .sanitise(let safe):
            out.byte(3)
            out.text(safe.html)
            out.flag(safe.hasRemoteImages)
            out.list(safe.defects) { $0.text($1) }
        case .preview(let preview):
            out.byte(4)
            out.optional(preview) { $1.write(&$0) }
        case .redact(let raw):
            out.byte(5)
            out.optional(raw) { $0.blob($1) }
        case .files(let files):
            out.byte(6)
            out.list(files) { $0.number(Int64(bitPattern: $1)) }
        case .feed(let outcome):
            out.byte(7)
            outcome.write(&out)
        case .text(let text):
            out.byte(8)
            out.text(text)
        }
    }
}
