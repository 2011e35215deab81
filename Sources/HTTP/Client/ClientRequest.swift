/// One request to a server outside.
package struct ClientRequest: Sendable {
    /// How much of the world outside one request may cost; all redirects together count as one.
    package struct Limits: Sendable {
        /// Seconds for everything, and for reaching the server.
        package var seconds: Double = 30
        package var connectSeconds: Double = 10
        /// Bytes of the body after decompression, and of all header lines.
        package var responseBytes: Int = 10_000_000
        package var headerBytes: Int = 64_000
        /// How many times larger than what travelled a body of more than a megabyte may become.
        package var expansion: Int = 100
        /// How many redirects are followed; with 0 the redirect itself is the answer.
        package var redirects: Int = 5
        package init() {}
    }

    package var method: Request.Method
    package var url: String
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]?
    package var limits: Limits
    /// Names of further headers, in lower case, that carry secrets and stay behind when a redirect leads to another origin.
    package var secretHeaders: Set<String>
    /// Whether sending it twice does no harm although its method is POST or PATCH, as with an idempotency key.
    package var isRepeatable: Bool

    package init(
        _ method: Request.Method = .get, _ url: String, headers: [(name: String, value: String)] = [], body: [UInt8]? = nil,
        limits: Limits = Limits(), secretHeaders: Set<String> = [], isRepeatable: Bool = false
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.limits = limits
        self.secretHeaders = secretHeaders
        self.isRepeatable = isRepeatable
    }

    /// Why a header cannot be sent as given; nil when all can.
    var headerObjection: String? {
        for (name, value) in headers {
            let token = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
            guard token, !name.isEmpty else { return "The header name \(name.debugDescription) is not valid." }
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }) else {
                return "The header \(name) holds a control character."
            }
        }
        return nil
    }

    /// The request as it goes on to `target` after an answer of `status` from `origin`.
    func redirected(with status: Int, from origin: WebAddress, to target: WebAddress) -> ClientRequest {
        var next = self
        next.url = target.text
        if status == 303 && method != .head || status < 303 && method == .post {
            next.method = .get
            next.body = nil
            next.headers.removeAll { $0.name.lowercased().hasPrefix("content-") }
        }
        if !target.hasOrigin(of: origin) {
            let secret = secretHeaders.union(["authorization", "cookie", "proxy-authorization"])
            next.headers.removeAll { secret.contains($0.name.lowercased()) || $0.name.lowercased() == "host" }
        }
        return next
    }
}
