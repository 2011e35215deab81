/// What the head of a request asks for, and how its body comes.
struct RequestHead {
    /// The request without its body.
    var request: Request
    /// The announced size of the body; nil when it comes in chunks.
    let length: Int?
    /// The largest body that is taken, in bytes.
    var limit = 0

    /// Judges `head` with its `target`; what two servers might read in two ways is refused.
    init(
        _ head: RawHead, target: [UInt8], from peer: NetworkAddress, isSecure: Bool, trusting proxies: TrustedProxies
    ) throws(Refusal) {
        length = try Self.length(of: head)
        let hosts = head.headers.filter { $0.name == "host" }
        guard hosts.count == 1, let host = hosts.first?.value, HeaderRules.isHost(host) else {
            throw .malformed("A request names one host.")
        }
        guard let method = Request.Method(rawValue: head.method) else {
            throw Refusal(status: 501, reason: "The method is not known here.")
        }
        let target = try RequestTarget(target)
        guard target.authority.map({ $0 == host }) ?? true else { throw .malformed("The request names two hosts.") }
        guard target.path != "*" || method == .options else { throw .malformed("The request target is not a path.") }
        var request = Request(
            method: method, path: target.path, query: target.query, headers: head.headers, remoteAddress: peer.description,
            isSecure: isSecure)
        try proxies.apply(to: &request, from: peer)
        self.request = request
    }

    private static func length(of head: RawHead) throws(Refusal) -> Int? {
        let lengths = head.headers.filter { $0.name == "content-length" }
        let encodings = head.headers.filter { $0.name == "transfer-encoding" }
        if let encoding = encodings.first {
            guard encodings.count == 1, lengths.isEmpty, head.version == "HTTP/1.1", encoding.value.lowercased() == "chunked" else {
                throw .malformed("The length of the body is ambiguous.")
            }
            return nil
        }
        guard let length = lengths.first else { return 0 }
        guard lengths.count == 1, length.value.utf8.allSatisfy(HeaderRules.isDigit), let count = Int(length.value) else {
            throw .malformed("The length of the body is ambiguous.")
        }
        return count
    }
}
