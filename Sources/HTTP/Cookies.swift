extension Request {
    /// The cookies that came, in order; quotes around a value are not part of it.
    package var cookies: [(name: String, value: String)] {
        headers.filter { $0.name == "cookie" }.flatMap { header in
            header.value.split(separator: ";").compactMap { pair -> (name: String, value: String)? in
                let trimmed = pair.drop { $0 == " " || $0 == "\t" }
                guard let mark = trimmed.firstIndex(of: "=") else { return nil }
                var value = trimmed[trimmed.index(after: mark)...]
                while value.last == " " || value.last == "\t" { value = value.dropLast() }
                if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
                return (String(trimmed[..<mark]), String(value))
            }
        }
    }

    /// The first cookie of that name.
    package func cookie(_ name: String) -> String? { cookies.first { $0.name == name }?.value }
}

/// A cookie to be set: for the whole site, never for scripts, and not sent along from other sites except on a click.
///
/// Over TLS its name gets the prefix `__Host-`, so that neither a subdomain nor an unencrypted page can plant it.
package struct SetCookie: Sendable {
    /// The name as the browser stores it.
    package let name: String
    private let value: String
    private let maxAge: Int?
    private let isSecure: Bool

    /// A cookie that lives `maxAge` seconds, or until the browser closes; nil when a name or value holds what a cookie cannot.
    package init?(_ name: String, _ value: String, maxAge: Int? = nil, isSecure: Bool) {
        guard HeaderRules.isToken(name.utf8), value.utf8.allSatisfy(Self.isValueByte) else { return nil }
        self.name = Self.name(name, isSecure: isSecure)
        self.value = value
        self.maxAge = maxAge
        self.isSecure = isSecure
    }

    /// The name under which `name` is stored, for reading it again.
    package static func name(_ name: String, isSecure: Bool) -> String { isSecure ? "__Host-\(name)" : name }

    /// A cookie that makes the browser forget `name`.
    package static func removing(_ name: String, isSecure: Bool) -> SetCookie? { SetCookie(name, "", maxAge: 0, isSecure: isSecure) }

    /// The value of the `Set-Cookie` field.
    package var field: String {
        var text = "\(name)=\(value); Path=/; HttpOnly; SameSite=Lax"
        if let maxAge { text += "; Max-Age=\(max(0, maxAge))" }
        if isSecure { text += "; Secure" }
        return text
    }

    private static func isValueByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7f && !#"",;\"#.utf8.contains(byte)
    }
}

extension Response {
    /// The same answer that also sets `cookie`.
    package func setting(_ cookie: SetCookie) -> Response { adding("Set-Cookie", cookie.field) }
}
