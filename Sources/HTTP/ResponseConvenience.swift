extension Response {
    /// A sentence as plain text.
    package static func plain(_ status: Int, _ text: String, _ headers: [(name: String, value: String)] = []) -> Response {
        Response(
            status: status, headers: [("Content-Type", "text/plain; charset=utf-8")] + headers, body: .bytes(Array((text + "\n").utf8)))
    }

    /// A page of markup that is already escaped.
    package static func html(_ markup: String, status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: .bytes(Array(markup.utf8)))
    }

    /// A page of markup that is already escaped, as bytes.
    package static func html(_ markup: [UInt8], status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "text/html; charset=utf-8")], body: .bytes(markup))
    }

    /// A JSON text.
    package static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status: status, headers: [("Content-Type", "application/json")], body: .bytes(bytes))
    }

    /// An answer without body.
    package static func empty(_ status: Int = 204) -> Response { Response(status: status) }

    /// Sends the browser to `path` of this site with GET.
    package static func seeOther(_ path: String) -> Response { Response(status: 303, headers: [("Location", path)]) }

    /// A stream of events that stays open.
    package static func stream(_ stream: EventStream) -> Response { Response(body: .stream(stream)) }

    /// There is nothing at this address.
    package static let notFound = Response.plain(404, "There is nothing here.")

    /// The first header field of that name, in any case.
    package func header(_ name: String) -> String? {
        let name = name.lowercased()
        return headers.first { $0.name.lowercased() == name }?.value
    }

    /// The same answer with the field `name` set to `value`, whatever it was before.
    package func setting(_ name: String, _ value: String) -> Response {
        var copy = self
        let lower = name.lowercased()
        copy.headers.removeAll { $0.name.lowercased() == lower }
        copy.headers.append((name, value))
        return copy
    }

    /// The same answer with one more field, beside any of the same name; for cookies.
    package func adding(_ name: String, _ value: String) -> Response {
        var copy = self
        copy.headers.append((name, value))
        return copy
    }
}
