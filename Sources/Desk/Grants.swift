import Crypto
import SQL
import Storage
package import Support

/// Makes and checks the short-lived codes that stand in an address instead of a session: the sandboxed frame of a mail has no cookies.
package struct Grants: Sendable {
    private let key: [UInt8]
    init(key: String) { self.key = Array(key.utf8.prefix(64)) }

    /// A code for `subject`, good for an hour.
    package func code(for subject: String, now: Instant) -> String {
        let until = now.microseconds / 1_000_000 + 3600
        return "\(until).\(Digest.code("\(until) \(subject)", key: key))"
    }

    /// Whether the code was made for `subject` and is still good.
    package func accept(_ code: String, for subject: String, now: Instant) -> Bool {
        let parts = code.split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let until = Int64(parts[0]), until > now.microseconds / 1_000_000 else { return false }
        return Digest.areEqual(String(parts[1]), Digest.code("\(until) \(subject)", key: key))
    }
}

extension Desk {
    /// The codes of this installation, whose key lies in its database so that every node accepts them.
    package func grants() async throws -> Grants {
        let proposed = try Token().text
        return Grants(key: try await database.write { try $0.installationKey("grants", proposed: proposed) })
    }

    /// A token for a browser that is not signed in, so that its forms can carry a proof too.
    package static func visitorToken() throws -> String { try Token().text }

    /// The proof that a form comes from a page we made for the browser with this token.
    package static func csrf(of token: String) -> String { Digest.code("csrf", key: Array(token.utf8.prefix(64))) }

    /// A random text for a form that must not be sent twice.
    package static func submission() throws -> String { String(try Token().text.prefix(24)) }
}
