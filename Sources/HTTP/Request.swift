/// One HTTP request, read whole (head and body) before a handler sees it.
package struct Request: Sendable {
    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case head = "HEAD"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
        case options = "OPTIONS"
    }

    package var method: Method
    /// The path as sent, percent-decoded once and guaranteed to be valid UTF-8 without NUL, `..` segments or empty inner segments.
    package var path: String
    /// The query's pairs in order, decoded.
    package var query: [(name: String, value: String)]
    /// Header fields in order; names in lower case.
    package var headers: [(name: String, value: String)]
    package var body: [UInt8]
    /// The address of the peer, as text; the forwarded address only when the peer is a trusted proxy.
    package var remoteAddress: String
    /// Whether the request came over TLS, by us or by a trusted proxy.
    package var isSecure: Bool
    /// What the router found in the path: `/conversations/{id}` gives `id`.
    package var parameters: [String: String] = [:]

    package init(
        method: Method, path: String, query: [(name: String, value: String)] = [], headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        remoteAddress: String = "127.0.0.1", isSecure: Bool = false
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.remoteAddress = remoteAddress
        self.isSecure = isSecure
    }

    /// The first header field of that name, which is given in lower case.
    package func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
    /// The first value of that name in the query.
    package func queryValue(_ name: String) -> String? { query.first { $0.name == name }?.value }
}
