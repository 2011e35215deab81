extension Request.Method {
    /// Whether the method may change something.
    package var isUnsafe: Bool {
        switch self {
        case .get, .head, .options: false
        case .post, .put, .patch, .delete: true
        }
    }
}

extension Request {
    /// The host and port that the client asked for; compare it, and build no links to elsewhere from it.
    package var host: String? { header("host") }

    /// The scheme and host the request came to, as an origin: `https://desk.example.org`.
    package var origin: String? { host.map { (isSecure ? "https://" : "http://") + $0 } }

    /// What the router found under `name` in the path; empty when the pattern has no such name.
    package func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// All values of that name in the query.
    package func queryValues(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

    /// The media type of the body in lower case, without parameters.
    package var mediaType: String {
        let field = header("content-type") ?? ""
        let type = field.prefix { $0 != ";" }
        return String(type.filter { $0 != " " && $0 != "\t" }).lowercased()
    }

    /// The event that a browser saw last before it came back to a stream.
    package var lastEventID: String? { header("last-event-id") }

    /// Whether the client takes `type` before any other that it names; a client that names none takes everything.
    package func accepts(_ type: String) -> Bool {
        guard let accept = header("accept") else { return true }
        let named = accept.split(separator: ",").map { part in
            part.prefix { $0 != ";" }.filter { $0 != " " && $0 != "\t" }.lowercased()
        }
        let family = type.prefix { $0 != "/" } + "/*"
        return named.contains { $0 == type || $0 == family || $0 == "*/*" }
    }
}
