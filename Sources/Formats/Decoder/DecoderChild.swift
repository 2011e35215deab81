import Glibc

/// The process that reads hostile bytes: it answers what the parent asks on one socket, and can do nothing else.
package enum DecoderChild {
    /// Answers requests on `fileDescriptor` until the parent closes it, then ends the process.
    ///
    /// Each answer is written before the next request is read, so that the parent knows which item a death belongs to.
    package static func run(fileDescriptor: Int32) -> Never {
        DecoderSandbox.limit()
        prepare()
        let mayFault = DecoderFault.isAllowed
        let isClosed = DecoderSandbox.close()
        var socket = DecoderSocket(descriptor: fileDescriptor)
        socket.write(sequence: DecoderFrame.hello, [isClosed ? 1 : 0])
        while let (sequence, payload) = socket.next() {
            guard let request = DecodeRequest(payload) else { exit(65) }
            if mayFault, let fault = DecoderFault.asked(by: request.content) { fault.perform(sequence, &socket) }
            var out = WireWriter()
            answer(request).write(&out)
            socket.write(sequence: sequence, out.bytes)
        }
        exit(0)
    }

    /// The answer to `request`.
    static func answer(_ request: DecodeRequest) -> DecodeAnswer {
        switch request {
        case .mail(let raw): .mail(MailDecoder.decode(raw))
        case .part(let raw, let index): .part(MailDecoder.part(raw, index).map { MailPart(type: $0.type, name: $0.name, bytes: $0.bytes) })
        case .sanitise(let html): .sanitise(HTMLSanitiser.sanitise(html))
        case .preview(let raw, let index): .preview(MailDecoder.part(raw, index).flatMap { Preview.make(of: $0.bytes) })
        case .redact(let raw, let order): .redact(MailRedactor.redacted(raw, order))
        case .files(let raw): .files(MailRedactor.files(of: raw))
        case .feed(let raw, let hints): .feed(FeedDecoder.decode(raw, hints))
        case .text(let html): .text(HTMLText.text(html))
        }
    }

    /// Loads what decoding loads on first use, because later no file can be opened.
    private static func prepare() {
        Charset.keepLoaded()
        let mail =
            "Subject: =?iso-8859-2?q?=B1?=\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nContent-Type: text/html; charset=koi8-r\r\n\r\n<p>a"
        _ = MailDecoder.decode(Array(mail.utf8))
        let feeds = [
            "<rss><channel><item><description>&lt;p&gt;a &eacute;&lt;/p&gt;</description></item></channel></rss>",
            "{\"items\":[{\"id\":1}]}",
        ]
        for feed in feeds { _ = FeedDecoder.decode(Array(feed.utf8), FeedHints()) }
        // What libraries print from here on could hold words of a message.
        let silence = open("/dev/null", O_WRONLY)
        if silence >= 0 {
            dup2(silence, STDERR_FILENO)
            close(silence)
        }
    }
}
