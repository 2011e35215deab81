/// How the mail server of an organisation takes mail.
package struct SMTPConfiguration: Sendable {
    package enum Security: String, Sendable, CaseIterable {
        /// Encrypted from the first byte, usually port 465.
        case tls
        /// Encrypted after a greeting, usually port 587; without it nothing is sent.
        case starttls
        /// In the clear, for a server on this machine.
        case none
    }

    package enum Credentials: Sendable {
        case none
        case password(user: String, password: String)
        /// An OAuth access token, which the caller keeps fresh.
        case token(user: String, token: String)
    }

    package var host: String
    package var port: Int
    package var security: Security
    package var credentials: Credentials
    /// The name we greet with; nil for the domain of the sender, so that the machine's own name is not told.
    package var greeting: String?
    /// Whether `.none` may leave this machine: the administrator's word that the way is safe.
    package var allowsClearOutside = false
    /// The path of a PEM file of authorities to trust instead of the machine's.
    package var authorities: String?
    /// Seconds until the server took our login, for each single reply, and for all of one mail.
    package var connectSeconds: Double = 60
    package var replySeconds: Double = 300
    package var totalSeconds: Double = 900

    package init(host: String, port: Int, security: Security, credentials: Credentials = .none) {
        (self.host, self.port, self.security, self.credentials) = (host, port, security, credentials)
    }
}
