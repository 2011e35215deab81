import CGMime

extension UnsafeBufferPointer<UInt8> {
    /// The body of `part` with its transfer encoding undone; what is no base64 or quoted-printable is passed over.
    func decoded(_ part: MimePart) -> [UInt8] {
        let body = UnsafeBufferPointer(rebasing: self[part.body])
        let written = part.header.first("content-transfer-encoding").map { unfolded($0) } ?? []
        let name = written.prefix { !$0.isWhite && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "(") }
        guard GMime.isReady, let source = UnsafeRawPointer(body.baseAddress)?.assumingMemoryBound(to: CChar.self) else { return [] }
        let encoding = g_mime_content_encoding_from_string(name.cString)
        switch encoding {
        case GMIME_CONTENT_ENCODING_BASE64, GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE, GMIME_CONTENT_ENCODING_UUENCODE:
            var state = GMimeEncoding()
            g_mime_encoding_init_decode(&state, encoding)
            let room = g_mime_encoding_outlen(&state, body.count) + 64
            return [UInt8](unsafeUninitializedCapacity: room) { output, count in
                output.withMemoryRebound(to: CChar.self) { target in
                    guard let target = target.baseAddress else { return }
                    count = g_mime_encoding_step(&state, source, body.count, target)
                    count += g_mime_encoding_flush(&state, source, 0, target.advanced(by: count))
                }
            }
        default:
            return [UInt8](body)
        }
    }
}
