/// Why a mail was not surely taken.
package struct SendProblem: Sendable, Equatable {
    /// The kinds there are, which the interface has words for in its languages.
    package enum Kind: String, Sendable, CaseIterable {
        /// The server said no.
        case refused
        case unreachable
        case timeout
        /// No encryption, or a certificate that is not valid.
        case tls
        case signIn = "sign-in"
        case stopped
        case tooLarge = "too-large"
        case other
    }

    package let kind: Kind
    /// What could not be done and with what, in one English sentence, with the server's own words where there are any.
    package let words: String

    package init(_ kind: Kind, _ words: String) { (self.kind, self.words) = (kind, words) }

    /// As the outbox keeps it: `refused: 550 5.1.1 No such user`.
    package var text: String { "\(kind.rawValue): \(words)" }
}
